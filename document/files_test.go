package document_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

// TestFilesComeInOrder: several goroutines read ahead, and nothing of that may be seen.
func TestFilesComeInOrder(t *testing.T) {
	fsys := fstest.MapFS{}
	var want []string
	for i := range 60 {
		name := fmt.Sprintf("cv%02d.txt", i)
		size := 1 + (i*37)%11*400 // long ones before short ones
		text := strings.Repeat("Ran the service desk. ", size)
		if i%7 == 3 {
			text, name = "", fmt.Sprintf("cv%02d.txt", i) // and some that cannot be read
		}
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
		want = append(want, name)
	}
	var got []string
	for d, err := range document.Files(fsys, ".") {
		got = append(got, d.ID)
		if strings.HasSuffix(d.ID, "3.txt") && err != nil {
			require.ErrorIs(t, err, document.ErrEmpty)
		}
	}
	require.Equal(t, want, got)

	for stop := range 5 { // a caller may stop at any time, and no goroutine stays
		n := 0
		for range document.Files(fsys, ".") {
			if n++; n > stop {
				break
			}
		}
		require.Equal(t, stop+1, n)
	}
}
