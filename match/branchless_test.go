package match

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// What is told without a branch is what the plain form tells.
func TestWithoutBranches(t *testing.T) {
	one := map[bool]uint32{true: 1}
	numbers := []uint32{0, 1, 2, 1 << 16, math.MaxInt32, 1 << 31, math.MaxUint32 - 1, math.MaxUint32}
	for _, a := range numbers {
		require.Equal(t, uint64(one[a != 0]), some(a), "%d", a)
		for _, b := range numbers {
			require.Equal(t, one[a < b], less(a, b), "%d < %d", a, b)
		}
	}
	r, err := newMatcher(t, Options{}, profile.ITDirector()).role("it-director")
	require.NoError(t, err)
	for _, c := range resumes(t) {
		d := document.Parse(c.text)
		for i := range d.Passages {
			q := &d.Passages[i]
			for _, m := range d.Marks(q) {
				for word := max(m.First, 1) - 1; word < m.Last; word++ {
					for _, k := range [...]keeps{keepsNowhere, keepsInActs, keepsAlways} {
						act, foreign := m.Concept.Class() == lex.Act, r.hiding[m.Concept].foreign == 1
						kept := word < m.First || k == keepsAlways || k == keepsInActs && act
						behind := word > m.First && d.Word(m.First).Flags&lex.Stop != 0
						want := !kept && (word+1 < m.Last || foreign || behind)
						require.Equal(t, one[want], r.hides(d, m, word, k), "%s: word %d within %v", c.name, word, m)
					}
				}
			}
		}
	}
}
