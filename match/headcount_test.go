package match

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
)

// A passage without end, each word of which counts people, is looked at a bounded number of times.
func TestCountsOfAPassageAreBounded(t *testing.T) {
	d := document.Parse("EXPERIENCE\n\nIT Director, Acorn Foods, Jan 2010 - Dec 2020\n- Led " + strings.Repeat("9 analysts and ", 200) + "left\n")
	require.Greater(t, len(d.Facts.People), mostCounts)
	m := shared(t)
	r, err := m.role(director)
	require.NoError(t, err)
	s := newScratch(r)
	s.reset(d)
	for i := range d.Passages {
		s.count(d, &d.Passages[i])
		require.LessOrEqual(t, len(s.led), mostCounts)
	}
	require.Empty(t, s.people, "none is left for the passages to come")
}
