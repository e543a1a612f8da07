package document

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestJoinPages: what a printer repeats on each page is no part of the text; what a person repeats is.
func TestJoinPages(t *testing.T) {
	page := func(lines ...string) string { return strings.Join(lines, "\n") + "\n" }
	body := []string{"Led the team.", "Ran the network.", "Wrote the budget.", "Trained the staff.", "Moved the office.", "Hired two."}
	tests := []struct {
		reason string
		pages  []string
		want   string
	}{
		{"one page stays as it is", []string{"Resume\nPage 1\n"}, "Resume\nPage 1\n"},
		{"a header stays on the first page alone", []string{page("O. Marangrove", body[0]), page("O. Marangrove", body[1])},
			"O. Marangrove\n" + body[0] + "\n" + body[1] + "\n"},
		{"page numbers go", []string{page(body[0], "Page 1 of 2"), page(body[1], "Page 2 of 2")}, body[0] + "\n" + body[1] + "\n"},
		{"in whatever way they are written", []string{page(body[0], "- 1 -"), page(body[1], "- 2 -")}, body[0] + "\n" + body[1] + "\n"},
		{"a line in the middle of both pages is no header",
			[]string{page(body[0], body[1], body[2], "Systems", body[3], body[4], body[5]), page(body[5], body[4], body[3], "Systems", body[2], body[1], body[0])},
			page(body[0], body[1], body[2], "Systems", body[3], body[4], body[5]) + page(body[5], body[4], body[3], "Systems", body[2], body[1], body[0])},
		{"a line of one page of three is no header", []string{page("Alpha", body[0]), page("Beta", body[1]), page("Gamma", body[2])},
			page("Alpha", body[0]) + page("Beta", body[1]) + page("Gamma", body[2])},
		{"a long line is a sentence", []string{page(strings.Repeat("x", 99), body[0]), page(strings.Repeat("x", 99), body[1])},
			page(strings.Repeat("x", 99), body[0]) + page(strings.Repeat("x", 99), body[1])},
		{"the years of jobs are no page numbers", []string{page("IT Director", "2015 - 2019"), page("IT Manager", "2010 - 2014")},
			page("IT Director", "2015 - 2019") + page("IT Manager", "2010 - 2014")},
		{"at the bottom likewise", []string{page(body[0], "IT Director", "Jan 2015 - Mar 2019"), page(body[1], "IT Manager", "Jan 2010 - Mar 2014")},
			page(body[0], "IT Director", "Jan 2015 - Mar 2019") + page(body[1], "IT Manager", "Jan 2010 - Mar 2014")},
		{"years that go up by one", []string{page("2010"), page("2011")}, page("2010") + page("2011")},
		{"the same years", []string{page("2010 - 2014", body[0]), page("2010 - 2014", body[1])}, page("2010 - 2014", body[0]) + page("2010 - 2014", body[1])},
		{"sentences that differ in a number", []string{page("Led a team of 5 people."), page("Led a team of 12 people.")},
			page("Led a team of 5 people.") + page("Led a team of 12 people.")},
		{"in the next one", []string{page("Led a team of 5 people."), page("Led a team of 6 people.")},
			page("Led a team of 5 people.") + page("Led a team of 6 people.")},
		{"the foot of a page is no head of the next", []string{page(append(body[:6:6], "Systems")...), page(append([]string{"Systems"}, body...)...)},
			page(append(body[:6:6], "Systems")...) + page(append([]string{"Systems"}, body...)...)},
		{"a title that two jobs share", []string{page("IT Manager", "Acorn"), page("IT Manager", "Birch")}, page("IT Manager", "Acorn") + page("IT Manager", "Birch")},
		{"a title on every page", []string{page("IT Manager", body[0]), page("IT Manager", body[1]), page("IT Manager", body[2])}, page("IT Manager", body[0], body[1], body[2])},
		{"below what is not repeated nothing is", []string{page("Alpha", "Acorn", body[0]), page("Beta", "Acorn", body[1])}, page("Alpha", "Acorn", body[0]) + page("Beta", "Acorn", body[1])},
		{"a header of three lines", []string{page("O. Marangrove", "555 0123", "Page 1", body[0]), page("O. Marangrove", "555 0123", "Page 2", body[1])},
			page("O. Marangrove", "555 0123", body[0], body[1])},
		{"a number beside a name", []string{page("O. Marangrove, 1", body[0]), page("O. Marangrove, 2", body[1])}, page("O. Marangrove, 1", body[0], body[1])},
		{"a year beside a page's number", []string{page("May 2015, p. 1", body[0]), page("May 2015, p. 2", body[1])}, page("May 2015, p. 1", body[0], body[1])},
		{"numbers that do not begin at one", []string{page(body[0], "4"), page(body[1], "5")}, page(body[0], body[1])},
		{"a cover without one", []string{page("O. Marangrove"), page(body[0], "1"), page(body[1], "2")}, page("O. Marangrove", body[0], body[1])},
		{"a line that is the head and the foot of its page", []string{page("O. Marangrove", body[0], body[1], body[2]), page("O. Marangrove"), page(body[3], body[4], body[5], "O. Marangrove")},
			page("O. Marangrove", body[0], body[1], body[2], body[3], body[4], body[5])},
		{"an empty page is no page", []string{page(body[0]), "", page(body[1])}, page(body[0]) + "\n" + page(body[1])},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) { require.Equal(t, tt.want, joinPages(tt.pages)) })
	}
}
