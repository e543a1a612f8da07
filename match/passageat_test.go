package match

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
)

// The passage that a place stands in is found as by asking each of them.
func TestPassageAt(t *testing.T) {
	text := "\n\n"
	for n := range 20 {
		r := &reading{doc: document.Parse(text)}
		require.Len(t, r.doc.Passages, n)
		for at := -1; at <= len(text)+1; at++ {
			var want *document.Passage
			for i := range r.doc.Passages {
				if q := &r.doc.Passages[i]; q.Start <= at && at < q.End {
					want = q
				}
			}
			require.True(t, r.passageAt(document.Span{Start: at}) == want, "%d of %d passages", at, n)
		}
		text += "- Led" + strings.Repeat(" servers", n%3+1) + ".\n\n"
	}
}
