package docx_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

// table writes one: rows of cells of paragraphs. A paragraph that begins with "- " is an entry of a list.
func table(rows ...[][]string) string {
	var b strings.Builder
	b.WriteString(`<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>`)
	for _, cells := range rows {
		b.WriteString(`<w:tr><w:trPr/>`)
		for _, cell := range cells {
			b.WriteString(`<w:tc><w:tcPr/>`)
			for _, p := range cell {
				if text, ok := strings.CutPrefix(p, "- "); ok {
					b.WriteString(`<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>` + run(text) + `</w:p>`)
				} else if strings.HasPrefix(p, "<") {
					b.WriteString(p)
				} else {
					b.WriteString(para(p))
				}
			}
			b.WriteString(`</w:tc>`)
		}
		b.WriteString(`</w:tr>`)
	}
	return b.String() + `</w:tbl>`
}

type cells = [][]string

func TestTable(t *testing.T) {
	tests := []struct{ name, reason, in, want string }{
		{"data", "a row is a line", table(cells{{"Product"}, {"Years"}}, cells{{"Python"}, {"5"}}), "Product | Years\nPython | 5"},
		{"empty cells", "merged ones, and those that set a distance", table(cells{{""}, {"a"}, {""}, {"b"}, {}}), "a | b"},
		{"one column", "a frame around text, with a gap around it", para("a") + table(cells{{"Marta Ivens", "IT Director"}}) + para("x"), "a\n\nMarta Ivens\nIT Director\n\nx"},
		{"dates left of a job", "go on the job's first line", table(cells{{"2012 – 2015"}, {"IT Director", "Hollow Creek", "- Led a team"}}, cells{{"2008 – 2012"}, {"IT Manager", "Stone Ford"}}),
			"2012 – 2015 | IT Director\nHollow Creek\n- Led a team\n\n2008 – 2012 | IT Manager\nStone Ford"},
		{"dates right of a job", "likewise", table(cells{{"IT Director", "Hollow Creek", "- Led a team"}, {"2012 – 2015"}}), "IT Director | 2012 – 2015\nHollow Creek\n- Led a team"},
		{"dates and place in lines", "are one line beside the job", table(cells{{"Jan 2012 –", "Mar 2015", "Duluth, MN"}, {"IT Director", "Hollow Creek"}}), "Jan 2012 – Mar 2015 | Duluth, MN | IT Director\nHollow Creek"},
		{"dates beside a list", "keep a line", table(cells{{"2012 – 2015"}, {"- Led a team", "- Built a help desk"}}), "2012 – 2015\n\n- Led a team\n- Built a help desk"},
		{"heading left", "has a line of its own, or Parse would not know it", table(cells{{"Education"}, {"B.S., Computer Science, 2004"}}), "Education\n\nB.S., Computer Science, 2004"},
		{"label left", "stays beside what it says", table(cells{{"Skills:"}, {"Python, Go"}}), "Skills: Python, Go"},
		{"columns of lines", "one below the other", table(cells{{"- Python", "- Go"}, {"- SQL"}}), "- Python\n- Go\n\n- SQL"},
		{"words beside a block", "no year: not joined", table(cells{{"Contact"}, {"555 0100", "Duluth"}}), "Contact\n\n555 0100\nDuluth"},
		{"prose", "has a line of its own", table(cells{{"Leading"}, {strings.Repeat("word ", 30) + "end."}}), "Leading\n\n" + strings.Repeat("word ", 30) + "end."},
		{"break in a cell", "makes two lines of it", table(cells{{`<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>`}, {"c"}}), "a\nb\n\nc"},
		{"table in a table", "its rows are lines of the cell", table(cells{{"2012 – 2015"}, {"IT Director", table(cells{{"Team"}, {"14"}}, cells{{"Budget"}, {"$2M"}})}}),
			"2012 – 2015 | IT Director\nTeam | 14\nBudget | $2M"},
		{"two tables in a cell", "stand below each other", table(cells{{"a", table(cells{{"b", "c"}}), "", table(cells{{"d"}}, cells{{"e"}})}}), "a\n\nb\nc\n\nd\ne"},
		{"hundreds of cells", "no line grows without end", table(cells{}, slices.Repeat(cells{{"twelve bytes"}}, 200)),
			strings.Repeat("twelve bytes | ", 136) + "twelve bytes\n\n" + strings.Repeat("twelve bytes | ", 62) + "twelve bytes"},
		{"deleted row", "is not there", `<w:tbl><w:del><w:tr><w:tc>` + para("x") + `</w:tc></w:tr></w:del><w:tr><w:tc>` + para("a") + `</w:tc></w:tr></w:tbl>`, "a"},
		{"older and newer programs", "once", `<w:tbl><mc:AlternateContent><mc:Choice><w:tr><w:tc>` + para("new") + `</w:tc></w:tr></mc:Choice><mc:Fallback><w:tr><w:tc>` + para("old") +
			`</w:tc></w:tr></mc:Fallback></mc:AlternateContent><w:tr><mc:AlternateContent><mc:Choice><w:tc>` + para("new") + `</w:tc></mc:Choice><mc:Fallback><w:tc>` + para("old") + `</w:tc></mc:Fallback></mc:AlternateContent></w:tr></w:tbl>`, "new\nnew"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			require.Empty(t, says(t, tt.want, tt.in, nil), tt.reason)
		})
	}
}

// What matters of a table's text is what is read out of it: here the same two jobs, set in all the usual ways.
func TestTableOfJobs(t *testing.T) {
	lines := func(s ...string) string {
		var b strings.Builder
		for _, l := range s {
			b.WriteString(para(l))
		}
		return b.String()
	}
	tabs := func(s ...string) string {
		return `<w:p>` + strings.ReplaceAll(run(strings.Join(s, "\t")), "\t", `</w:t><w:tab/><w:t>`) + `</w:p>`
	}
	heading := para("Work Experience")
	tests := map[string]string{
		"dates left": heading + table(cells{{"Jan 2012 – Mar 2015"}, {"IT Director", "Hollow Creek", "- Led a team of nine"}},
			cells{{"Feb 2008 – Jan 2012"}, {"IT Manager", "Stone Ford", "- Ran the help desk"}}),
		"dates right": heading + table(cells{{"IT Director", "Hollow Creek", "- Led a team of nine"}, {"Jan 2012 – Mar 2015"}},
			cells{{"IT Manager", "Stone Ford", "- Ran the help desk"}, {"Feb 2008 – Jan 2012"}}),
		"dates in two lines": heading + table(cells{{"Jan 2012 –", "Mar 2015"}, {"IT Director", "Hollow Creek", "- Led a team of nine"}},
			cells{{"Feb 2008 –", "Jan 2012"}, {"IT Manager", "Stone Ford", "- Ran the help desk"}}),
		"a row a job": table(cells{{"Work Experience"}, {""}}, cells{{"IT Director"}, {"Hollow Creek"}, {"Jan 2012 – Mar 2015"}},
			cells{{"IT Manager"}, {"Stone Ford"}, {"Feb 2008 – Jan 2012"}}),
		"a frame": table(cells{{"Work Experience", "Jan 2012 – Mar 2015", "IT Director", "Hollow Creek", "- Led a team of nine", "Feb 2008 – Jan 2012", "IT Manager", "Stone Ford", "- Ran the help desk"}}),
		"tabs": heading + tabs("IT Director", "Hollow Creek", "Jan 2012 – Mar 2015") + lines("Led a team of nine.") +
			tabs("IT Manager", "Stone Ford", "Feb 2008 – Jan 2012") + lines("Ran the help desk."),
		"a table in a table": table(cells{{"Work Experience"}, {table(cells{{"Jan 2012 – Mar 2015"}, {"IT Director", "Hollow Creek", "- Led a team of nine"}}, cells{{"Feb 2008 – Jan 2012"}, {"IT Manager", "Stone Ford", "- Ran the help desk"}})}}),
	}
	for name, in := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := read(file(in, nil))
			require.NoError(t, err)
			d := document.Parse(got.Pages[0])
			require.Len(t, d.Entries, 2, got.Pages[0])
			for i, want := range []document.Entry{
				{Title: "IT Director", Organisation: "Hollow Creek", From: document.Date{Year: 2012, Month: 1}, To: document.Date{Year: 2015, Month: 3}},
				{Title: "IT Manager", Organisation: "Stone Ford", From: document.Date{Year: 2008, Month: 2}, To: document.Date{Year: 2012, Month: 1}},
			} {
				e := d.Entries[i]
				require.Equal(t, want, document.Entry{Title: e.Title, Organisation: e.Organisation, From: e.From, To: e.To}, got.Pages[0])
			}
		})
	}
}
