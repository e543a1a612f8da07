package index

import (
	"fmt"
	"strings"
	"testing"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
)

// bleveOf indexes the same items the way bleve's own documentation shows: one text field, the English analyser.
func bleveOf(b *testing.B, profiles []*profile.Profile) bleve.Index {
	m := bleve.NewIndexMapping()
	m.DefaultAnalyzer, m.ScoringModel = en.AnalyzerName, "bm25"
	x, err := bleve.NewUsing("", m, scorch.Name, scorch.Name, nil)
	require.NoError(b, err)
	batch := x.NewBatch()
	for _, p := range profiles {
		for ref, it := range p.Items() {
			require.NoError(b, batch.Index(string(ref), struct{ Text string }{it.Text + "\n" + strings.Join(it.Alt, "\n")}))
		}
	}
	require.NoError(b, x.Batch(batch))
	return x
}

// BenchmarkBleveNew and BenchmarkBleveSearch are the plain bleve way to what BenchmarkNew and BenchmarkSearch/words do,
// without concepts, polarity, facets or highlights.
func BenchmarkBleveNew(b *testing.B) {
	for _, n := range []int{1, 50} {
		b.Run(fmt.Sprintf("roles=%d", n), func(b *testing.B) {
			profiles := many(n)
			b.ReportAllocs()
			for b.Loop() {
				require.NoError(b, bleveOf(b, profiles).Close())
			}
		})
	}
}

func BenchmarkBleveSearch(b *testing.B) {
	x := bleveOf(b, many(50))
	defer x.Close()
	b.ReportAllocs()
	for b.Loop() {
		_, err := x.Search(bleve.NewSearchRequest(bleve.NewMatchQuery("manage the IT budget")))
		require.NoError(b, err)
	}
}
