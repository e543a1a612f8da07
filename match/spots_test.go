package match

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/profile"
)

// What is told of 64 passages at once is what is told of each alone.
func TestSpotsOf(t *testing.T) {
	r, err := newMatcher(t, Options{}, profile.ITDirector()).role("it-director")
	require.NoError(t, err)
	for _, c := range resumes(t) {
		d := document.Parse(c.text)
		for from := 0; from < len(d.Passages); from += 64 {
			passages := d.Passages[from:min(from+64, len(d.Passages))]
			firsts, asked := r.spotsOf(passages)
			for i := range 64 {
				if i >= len(passages) {
					require.Zero(t, firsts>>i|asked>>i, "%s: passage %d", c.name, from+i)
					break
				}
				q, before := &passages[i], &passages[max(i, 1)-1]
				first := i == 0 || q.Section != before.Section || q.Entry != before.Entry || q.List != before.List
				require.Equal(t, first, firsts>>i&1 == 1, "%s: passage %d", c.name, from+i)
				require.Equal(t, q.Fields()&r.ours() != 0 || r.runsOn(q), asked>>i&1 == 1, "%s: passage %d", c.name, from+i)
			}
		}
	}
}
