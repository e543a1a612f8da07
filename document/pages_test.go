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
			page(body[0], body[1], body[2], "Systems", body[3], body[4], body[5]) + page("Systems")},
		{"a line of one page of three is no header", []string{page("Alpha", body[0]), page("Beta", body[1]), page("Gamma", body[2])},
			page("Alpha", body[0]) + page("Beta", body[1]) + page("Gamma", body[2])},
		{"a long line is a sentence", []string{page(strings.Repeat("x", 99), body[0]), page(strings.Repeat("x", 99), body[1])},
			page(strings.Repeat("x", 99), body[0]) + page(strings.Repeat("x", 99), body[1])},
		{"an empty page is no page", []string{page(body[0]), "", page(body[1])}, page(body[0]) + "\n" + page(body[1])},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) { require.Equal(t, tt.want, joinPages(tt.pages)) })
	}
}
