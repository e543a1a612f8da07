package pdf_test

import (
	"context"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document/internal/pdf"
)

// BenchmarkRead reads the real files, all of them each time, and prints the median time of a page.
func BenchmarkRead(b *testing.B) {
	var files [][]byte
	for _, name := range realFiles(b) {
		data, err := os.ReadFile(name)
		require.NoError(b, err)
		files = append(files, data)
	}
	b.ReportAllocs()
	var perPage []time.Duration
	for b.Loop() {
		for _, data := range files {
			start := time.Now()
			got, err := pdf.Read(context.Background(), data, limits)
			if err == nil {
				perPage = append(perPage, time.Since(start)/time.Duration(len(got.Pages)))
			}
		}
	}
	slices.Sort(perPage)
	b.ReportMetric(float64(perPage[len(perPage)/2].Microseconds())/1000, "ms/page(median)")
	b.ReportMetric(float64(perPage[len(perPage)-1].Microseconds())/1000, "ms/page(worst)")
}
