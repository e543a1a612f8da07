package report

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	text "github.com/metierhq/metier/document"
	"github.com/metierhq/metier/match"
)

// evidenceOf is a quote that stands at byte 7 of its text, with the words that met something.
func evidenceOf(quote string, words ...string) *match.Evidence {
	const at = 7
	e := &match.Evidence{Span: text.Span{Start: at, End: at + len(quote)}, Quote: quote}
	for _, w := range words {
		i := strings.Index(quote, w)
		e.Terms = append(e.Terms, match.Term{Span: text.Span{Start: at + i, End: at + i + len(w)}, Word: w})
	}
	return e
}

// What met the item stands in the excerpt, whatever else must go.
func TestExcerpt(t *testing.T) {
	const long = "Motivated direct reports and kept a culture of teamwork; negotiated all new and renewal contracts with various vendors, " +
		"and moved four offices in the spring without an hour of downtime"
	for _, c := range []struct {
		name, quote, want string
		words             []string
		n                 int
	}{
		{"short", "Led the team", "Led the team", []string{"team"}, 20},
		{"in the middle", long, "… of teamwork; negotiated all new and renewal contracts with …", []string{"negotiated", "contracts"}, 70},
		{"at the beginning", long, "Motivated direct reports and kept a culture of teamwork; …", []string{"direct reports"}, 60},
		{"at the end", long, "… moved four offices in the spring without an hour of downtime", []string{"downtime"}, 63},
		{"far from each other", long, "… " + long[len("Motivated "):len(long)-len(" without an hour of downtime")] + " …", []string{"direct reports", "spring"}, 55},
		{"too far from each other", long + "; " + long + "; " + long + "; at last", "… direct reports and kept a … of downtime; at last", []string{"direct reports", "at last"}, 55},
		{"nothing met", long, middle(long, 60), nil, 60},
		{"white space", "Ran\n\n  the   budget " + long, "Ran the budget Motivated direct …", []string{"budget"}, 35},
		{"a bracket", "Owned (budget) " + long, "Owned (budget) Motivated …", []string{"budget"}, 27},
	} {
		got := excerpt(evidenceOf(c.quote, c.words...), c.n)
		require.Equal(t, c.want, got, c.name)
		require.LessOrEqual(t, width(got), max(c.n, widestCore), c.name)
	}
}

// An excerpt fits, is text, and has what met the item wherever there is room for it; terms that are none of the quote's
// are passed over.
func TestExcerptFits(t *testing.T) {
	for _, quote := range []string{strings.Repeat("Directed the move of servers ", 9), strings.Repeat("サーバーの移行 ", 30), strings.Repeat("x", 200), "é"} {
		for n := 20; n < 120; n += 7 {
			for at := range len(quote) {
				if !utf8.RuneStart(quote[at]) {
					continue
				}
				_, size := utf8.DecodeRuneInString(quote[at:])
				e := &match.Evidence{Span: text.Span{End: len(quote)}, Quote: quote, Terms: []match.Term{
					{Span: text.Span{Start: at, End: at + size}}, {Span: text.Span{Start: -5, End: 3}}, {Span: text.Span{Start: 1, End: len(quote) + 9}}}}
				got := excerpt(e, n)
				require.True(t, utf8.ValidString(got))
				require.LessOrEqual(t, width(got), max(n, widestCore), "%q", got)
				require.Contains(t, got, strings.TrimSpace(quote[at:at+size]))
			}
		}
	}
}
