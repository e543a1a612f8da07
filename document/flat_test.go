package document_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
)

const page = `Ann Reed
ann@mail.example

SUMMARY
IT director with years of practice in plants, who came up through the network team and likes to be where things are made.

EXPERIENCE

IT Director, Acorn Mills, Mar 2013 - May 2023
• Ran all IT operations for fourteen sites with a staff of 34, and the help desk with them, day and night.
• Managed a budget of $6M, and answered for it to the board every quarter of every year.

Network Manager, Birch Foods, Jan 2005 - Feb 2013
• Rebuilt the network of nine plants without a day lost, with two contractors and a lot of tape.

EDUCATION
BS, Computer Science, Elm University, 2004
`

// A page without its line breaks is read like one with them, where bullets, headings and dates tell of lines.
func TestFlat(t *testing.T) {
	told := func(text string) (out []string) {
		d := document.Parse(text)
		for i := range d.Entries {
			e := &d.Entries[i]
			out = append(out, fmt.Sprint(e.Title, " | ", e.Organisation, " | ", e.From, e.To))
		}
		for _, g := range d.Facts.Degrees {
			out = append(out, g.Level+" "+g.Field)
		}
		return out
	}
	want := told(page)
	require.Len(t, want, 3)
	for _, c := range []struct{ reason, text string }{
		{"a space for each line break", strings.ReplaceAll(page, "\n", " ")},
		{"one for several", strings.Join(strings.Fields(page), " ")},
		{"headings with one capital", strings.NewReplacer("EXPERIENCE", "Experience", "EDUCATION", "Education", "SUMMARY", "Summary", "\n", " ").Replace(page)},
	} {
		require.Equal(t, want, told(c.text), c.reason)
		d := document.Parse(c.text)
		require.Len(t, d.Text, len(c.text), c.reason)
		require.Equal(t, c.text, strings.ReplaceAll(d.Text, "\n", " "), "nothing but spaces became line breaks")
		require.Equal(t, "lost-lines", d.Findings[0].Code, c.reason)
	}
}

// Each line is looked at by itself: what is appended to a page in one line takes no job away.
func TestFlatAppended(t *testing.T) {
	flat := strings.ReplaceAll(page, "\n", " ")
	want := len(document.Parse(flat).Entries)
	for n := range 40 {
		d := document.Parse(flat + strings.Repeat("\n- Led the move of a data center.", n))
		require.Len(t, d.Entries, want, "%d lines more", n)
	}
}

// Whoever wrote the lines of a text did so on purpose, and a posting in one paragraph has no headings.
func TestNotFlat(t *testing.T) {
	for reason, text := range map[string]string{
		"lines":        page,
		"a paragraph":  strings.Repeat("We look for a director who can lead. Experience Leading teams is a must. ", 20),
		"few words":    "Experience IT Director, Acorn Mills, Mar 2013 - May 2023 • Ran all IT operations. Education BS, 2004",
		"a long story": strings.Repeat("I ran the network of a mill, and then of nine. ", 40),
	} {
		require.Equal(t, text, document.Parse(text).Text, reason)
	}
}

// The resumes of testdata are told from others without their line breaks too: most of their jobs are found.
func TestFlatResumes(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "testdata", "resumes", "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	jobs, found := 0, 0
	for _, name := range files {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		flat := document.Parse(strings.NewReplacer("\r", "", "\n", " ").Replace(string(b))).Entries
		for _, e := range document.Parse(string(b)).Entries {
			jobs++
			for _, f := range flat {
				if f.From == e.From && f.To == e.To && strings.Contains(f.Title, e.Title) {
					found++
					break
				}
			}
		}
	}
	require.Greater(t, found*4, jobs*3, "%d of %d", found, jobs)
	t.Logf("%d of %d jobs", found, jobs)
}
