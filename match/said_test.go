package match

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
)

// What a post says has the numbers that the places ask for, and no word of a text is such a term.
func TestSaidTerms(t *testing.T) {
	m := newMatcher(t, Options{}, profile.Builtin()...)
	for _, p := range profile.Builtin() {
		r, err := m.role(p.ID)
		require.NoError(t, err)
		require.Equal(t, saidTerms[0], r.terms.text[saidField])
		require.Equal(t, saidTerms[1], r.terms.text[saidLead])
		for _, said := range saidTerms {
			exact, stem := r.terms.findUnknown(said)
			require.Zero(t, stem)
			require.Zero(t, exact)
		}
		for _, n := range []uint32{saidField, saidLead} {
			require.Equal(t, r.calls[n].first, r.calls[n].last, "it touches no phrase by itself")
			for _, k := range r.shown {
				require.NotEqual(t, n, k.number, "no concept shows it")
			}
		}
	}
}
