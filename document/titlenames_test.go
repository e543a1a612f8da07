package document_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
)

// What a title is told to name is what its words name by themselves, also where entries were changed.
func TestTitleNames(t *testing.T) {
	same := func(d *document.Document) (named int) {
		for i := range d.Entries {
			e := &d.Entries[i]
			want := lex.Concepts(d.Text, d.TitleWords(e), lex.Context{Title: true}, nil)
			got := d.TitleNames(e)
			require.Equal(t, len(want), len(got), e.Title)
			for k := range want {
				require.Equal(t, want[k], got[k], e.Title)
			}
			named += len(got)
		}
		return named
	}
	const jobs = `Experience
Manager, Software Development and Network Operations, Acorn Light, 2015 - 2020
- Managed the IT budget of $2M.

DIRECTOR IS, Birch Foods, 2010 - 2015
- Planned the backups.

Sous Chef, Cedar Mills, 2005 - 2010
- Cooked.

Construction, Jul 2003 to Jan 2004

IT Help Desk Technician / Nurse (Part-time), Dogwood, 2001 - 2003

Janitor, Elm, 2000 - 2001

Accounting Clerk, Fir, 1999 - 2000
`
	d := document.Parse(jobs)
	require.Greater(t, len(d.Entries), 6)
	require.Greater(t, same(d), 5)
	other := document.Parse("Experience\nNurse, Acorn Light, 2015 - 2020\n\nSenior Accountant and Controller, Birch Foods, 2010 - 2015\n")
	require.Positive(t, same(other))

	for i := range other.Entries { // entries of another document, in the place of its own and behind them
		changed := document.Parse(jobs)
		changed.Entries[i] = other.Entries[i]
		changed.Entries = append(changed.Entries, other.Entries[i], document.Entry{})
		same(changed)
		same(changed.Analysed())
	}
	changed := document.Parse(jobs)
	changed.Entries = append(changed.Entries[3:], changed.Entries[0])
	same(changed)
	same(changed.Analysed())
}
