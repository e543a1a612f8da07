package match

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
)

// A title that names nothing of the role's field is none that the role goes by: to leave it out loses nothing.
func TestTitlesNameTheField(t *testing.T) {
	r, named := directorRole(t), 0
	require.True(t, r.fieldTitles)
	compare := func(text string, words []lex.Word) {
		fit, other := r.fitOf(text, words)
		r.fieldTitles = false
		plainFit, plainOther := r.fitOf(text, words)
		r.fieldTitles = true
		require.Equal(t, plainFit, fit, text)
		require.Equal(t, plainOther, other, text)
		if fit == fitWhole {
			named++
		}
	}
	for _, title := range ownTitles(r.profile) {
		compare(title, lex.Scan(title, nil))
	}
	require.Equal(t, len(ownTitles(r.profile)), named)
	for _, c := range resumes(t) {
		d := document.Parse(c.text)
		for i := range d.Entries {
			compare(d.Text, d.TitleWords(&d.Entries[i]))
		}
	}
}
