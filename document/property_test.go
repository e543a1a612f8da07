package document_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

// resumes returns the invented resumes by name.
func resumes(t testing.TB) map[string]string {
	names, err := filepath.Glob("../testdata/resumes/*")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	all := map[string]string{}
	for _, n := range names {
		b, err := os.ReadFile(n)
		require.NoError(t, err)
		all[filepath.Base(n)] = string(b)
	}
	return all
}

var spaces = regexp.MustCompile(`\s+`)

// reading says all that was read of a text, one statement a line, without its capitals and its white space.
func reading(d *document.Document) (all []string) {
	add := func(format string, args ...any) {
		all = append(all, strings.TrimSpace(spaces.ReplaceAllString(strings.ToLower(fmt.Sprintf(format, args...)), " ")))
	}
	quote := func(s document.Span) string { return d.Text[s.Start:s.End] }
	for _, e := range d.Entries {
		add("entry %s", spell(e))
	}
	for _, q := range d.Passages {
		add("passage %s %d %v %s", q.Section, q.Entry, q.List, quote(q.Span))
	}
	for _, f := range d.Facts.Degrees {
		add("degree %s %s %v %s", f.Level, f.Field, f.InProgress, quote(f.Span))
	}
	for _, f := range d.Facts.Years {
		add("years %v %v %v %s", f.Years, f.Fields, f.Leading, quote(f.Span))
	}
	for _, f := range d.Facts.People {
		add("people %d %s", f.Number, quote(f.Span))
	}
	for _, f := range d.Facts.Certificates {
		add("certificate %s %v %s", f.ID, f.Licence, quote(f.Span))
	}
	for _, f := range d.Facts.Languages {
		add("language %s %s %s", f.Name, f.Level, quote(f.Span))
	}
	for _, f := range d.Facts.Budgets {
		add("budget %v %s", f.Money, quote(f.Span))
	}
	for _, f := range d.Facts.Pay {
		add("pay %v %s %s", f.Money, f.Per, quote(f.Span))
	}
	for _, f := range d.Facts.Places {
		add("place %s", f.Name)
	}
	for _, f := range d.Facts.Workplace {
		add("workplace %s %s", f.Way, quote(f.Span))
	}
	for _, f := range d.Facts.Employment {
		add("employment %s %s", f.Kind, quote(f.Span))
	}
	return all
}

// stated has the facts that the resumes do not.
const stated = `Location: Springfield, ST
Employment type: Full-time, permanent
Workplace: hybrid
Salary: $80,000 to $90,500.50 per year
Pay: € 45 an hour, or $450 per week

Summary
Held a budget of $ 4 million and a capex of 2.5 million dollars.
Fluent in English and Spanish.

Languages
French (native), German (B2)

Education
MBA Certificate in Finance
MBA in Marketing, 2012
`

// capitals are a few words whose capitals have a meaning of their own.
var capitals = regexp.MustCompile(`\b(IT|AED|ACLS|BLS|CPR|SAN)\b`)

func TestReadingDoesNotDependOn(t *testing.T) {
	tests := []struct {
		name   string
		change func(string) string
	}{
		{"capitals", strings.ToUpper},
		{"small letters", strings.ToLower},
		{"the width of spaces", func(s string) string { return strings.ReplaceAll(s, " ", "   ") }},
		{"spaces that no line breaks at", func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }},
		{"tabs", func(s string) string { return strings.ReplaceAll(s, " ", "\t") }},
		{"blanks at the end of lines", func(s string) string { return strings.ReplaceAll(s, "\n", "  \n") }},
		{"the number of blank lines", func(s string) string { return strings.ReplaceAll(s, "\n\n", "\n\n\n\n") }},
		{"the kind of line ends", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
		{"old line ends", func(s string) string { return strings.ReplaceAll(s, "\n", "\r") }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			all := resumes(t)
			all["stated"] = stated
			for name, text := range all {
				text = capitals.ReplaceAllString(text, "Network")
				require.Equal(t, reading(document.Parse(text)), reading(document.Parse(tt.change(text))), name)
			}
		})
	}
}

func TestAppendingChangesNothingAbove(t *testing.T) {
	for _, line := range []string{"\n\n- Led the IT team and managed its budget.\n", "\n\nEXPERIENCE\n\nIT Director\n2001 - 2003\nLed the IT team, in lines that go on and on and on, without any end to be seen, further than any page of any resume is wide, so that nothing above it could have been wrapped at all"} {
		for name, text := range resumes(t) {
			before, after := document.Parse(text), document.Parse(text+line)
			require.GreaterOrEqual(t, len(after.Passages), len(before.Passages), name)
			for i, q := range before.Passages {
				require.Equal(t, q.Span, after.Passages[i].Span, name)
				require.Equal(t, q.Section, after.Passages[i].Section, name)
				require.Equal(t, q.Entry, after.Passages[i].Entry, name)
			}
			for i := range before.Entries {
				require.Equal(t, before.Entries[i], after.Entries[i], name)
			}
		}
	}
}

func TestOrderOfSectionsDoesNotMatter(t *testing.T) {
	sections := []string{
		"EXPERIENCE\n\nIT Director\nAcme Corp\n2012 - 2015\n- Led the IT team.\n\nIT Manager\nAcme Corp\n2008 - 2012\n- Ran the help desk.\n",
		"EDUCATION\n\nB.S., Biology, Wexcombe University, 2006\n",
		"SKILLS\n\nPython, Go, SQL\n",
		"SUMMARY\n\nTwelve years in IT, in lines that were wrapped at some width that is told by what stands in\nthis paragraph and nothing else.\n",
	}
	parse := func(order ...int) []string {
		var b strings.Builder
		for _, i := range order {
			b.WriteString(sections[i] + "\n")
		}
		return reading(document.Parse(b.String()))
	}
	want := parse(0, 1, 2, 3)
	require.ElementsMatch(t, want, parse(3, 2, 1, 0))
	require.ElementsMatch(t, want, parse(1, 3, 0, 2))
}

func TestMendedTextReadsTheSame(t *testing.T) {
	d := document.Parse("IT Director â€“ Acme Corp\u200b\n2012 ï¼\u200b 2015\n\xff Led Â the team.")
	require.Equal(t, reading(d), reading(document.Parse(d.Text)))
	require.Equal(t, "IT Director | Acme Corp |  | 2012..2015", spell(d.Entries[0]))
	require.Len(t, d.Findings, 3)
}
