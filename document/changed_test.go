package document_test

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
)

const threeJobs = `Experience
IT Director, Acorn Light, 2015 - 2020
- Managed the IT budget of $2M.
- Led 14 engineers.

IT Manager, Birch Foods, 2010 - 2015
- Planned the backups.

Technician, Cedar Mills, 2005 - 2010
- Fixed printers. PMP since 2012.
`

// What a program took out of a document before it is scored does not come back, and what is left stays what it was.
func TestAnalysedAsChanged(t *testing.T) {
	type D = document.Document
	for _, c := range []struct {
		reason string
		change func(*D)
		want   []string // each passage, behind the title of its job
	}{
		{"no job, no passage of one", func(d *D) { d.Entries = nil },
			[]string{": Managed the IT budget of $2M.", ": Led 14 engineers.", ": Planned the backups.", ": Fixed printers.", ": PMP since 2012."}},
		{"those behind a job keep theirs", func(d *D) { d.Entries = slices.Delete(d.Entries, 1, 2) },
			[]string{"IT Director: Managed the IT budget of $2M.", "IT Director: Led 14 engineers.", ": Planned the backups.",
				"Technician: Fixed printers.", "Technician: PMP since 2012."}},
		{"likewise where jobs are in another order", func(d *D) { slices.Reverse(d.Entries) },
			[]string{"IT Director: Managed the IT budget of $2M.", "IT Director: Led 14 engineers.", "IT Manager: Planned the backups.",
				"Technician: Fixed printers.", "Technician: PMP since 2012."}},
		{"a job that has no place cannot be shown", func(d *D) { d.Entries[0] = document.Entry{Title: "King"} },
			[]string{": Managed the IT budget of $2M.", ": Led 14 engineers.", "IT Manager: Planned the backups.",
				"Technician: Fixed printers.", "Technician: PMP since 2012."}},
		{"one put in the place of another has its passages", func(d *D) { d.Entries[0] = document.Entry{Span: d.Entries[0].Span, Title: "Head"} },
			[]string{"Head: Managed the IT budget of $2M.", "Head: Led 14 engineers.", "IT Manager: Planned the backups.",
				"Technician: Fixed printers.", "Technician: PMP since 2012."}},
		{"order is no matter", func(d *D) { slices.Reverse(d.Passages) },
			[]string{"IT Director: Managed the IT budget of $2M.", "IT Director: Led 14 engineers.", "IT Manager: Planned the backups.",
				"Technician: Fixed printers.", "Technician: PMP since 2012."}},
		{"outside the text, over another passage, or backwards", func(d *D) {
			first := d.Passages[0].Span
			d.Passages = append(d.Passages[:1], document.Passage{Span: document.Span{Start: first.Start + 1, End: first.End}},
				document.Passage{Span: document.Span{Start: len(d.Text) - 3, End: len(d.Text) + 1}}, document.Passage{Span: document.Span{Start: 9, End: -4}})
		}, []string{"IT Director: Managed the IT budget of $2M."}},
		{"a job that there is not", func(d *D) { d.Passages = d.Passages[:1]; d.Passages[0].Entry = 7 }, []string{": Managed the IT budget of $2M."}},
		{"a part was left out of what may be quoted", func(d *D) { d.Passages = d.Passages[:1]; d.Passages[0].End -= len(" of $2M.") },
			[]string{"IT Director: Managed the IT budget"}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			d := document.Parse(threeJobs)
			c.change(d)
			before := slices.Clone(d.Passages)
			got := d.Analysed()
			require.Equal(t, before, d.Passages, "d is the caller's")
			require.Same(t, got, got.Analysed(), "what was mended fits")
			var all []string
			for i := range got.Passages {
				q := &got.Passages[i]
				title := ""
				if q.Entry >= 0 {
					title = got.Entries[q.Entry].Title
				}
				all = append(all, title+": "+got.Text[q.Start:q.End])
				for _, w := range got.Words(q) {
					require.True(t, int(w.Start) >= q.Start && int(w.End) <= q.End, "%q has the words that it shows", all[len(all)-1])
				}
				for _, m := range got.Marks(q) {
					require.True(t, m.First >= q.FirstWord() && m.Last <= q.FirstWord()+uint32(len(got.Words(q))), all[len(all)-1])
				}
			}
			require.Equal(t, c.want, all)
		})
	}
}

func TestAnalysedFactsAsChanged(t *testing.T) {
	d := document.Parse("10 years of IT experience. Led a team of 14. PMP.")
	require.Same(t, d, d.Analysed())
	require.Len(t, d.Facts.Certificates, 1)
	at := d.Facts.Certificates[0].Span
	d.Facts.Years = append(d.Facts.Years, document.Years{Span: at, Years: math.NaN()}, document.Years{Span: at, Years: 1e30}, document.Years{Years: 5})
	d.Facts.People = append(d.Facts.People, document.People{Span: at, Number: -5})
	d.Facts.Pay = []document.Pay{{Span: at, Money: document.Money{Low: math.Inf(1)}}}
	d.Facts.Certificates = nil
	got := d.Analysed()
	require.Len(t, got.Facts.Years, 1)
	require.Len(t, got.Facts.People, 1)
	require.Empty(t, got.Facts.Pay)
	require.Empty(t, got.Facts.Certificates, "what was taken out stays out")
}

// A Document that nobody changed is never copied.
func TestAnalysedAsParsed(t *testing.T) {
	names, err := filepath.Glob(filepath.Join("..", "testdata", "*s", "*.*"))
	require.NoError(t, err)
	require.Greater(t, len(names), 10)
	shared, err := filepath.Glob(filepath.Join(resumesFolder, "*", "*7.txt"))
	require.NoError(t, err)
	for _, name := range append(names, shared...) {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		d := document.Parse(string(b))
		require.Same(t, d, d.Analysed(), name)
	}
}
