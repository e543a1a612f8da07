package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/metierhq/metier/internal/terminal"
	"github.com/metierhq/metier/match"
)

// ellipsis stands for what is left out at an end of a quote, with a space.
const ellipsis = 2 // columns

// widestCore is how many columns an excerpt has at most that must go beyond its own for all words between those that met the item.
const widestCore = 2 * quoteSize

// excerpt shortens a quote to n columns around the words that met the item: a reader must see what earned. What stands
// before them is kept rather than what follows, as it says what was done. What stands between them is left out only where it is
// wider than widestCore: "managed releases and … development teams" would say what nobody did.
func excerpt(e *match.Evidence, n int) string {
	quote := terminal.Line(e.Quote)
	from, to := met(e)
	if width(quote) <= n || from == to {
		return middle(quote, n)
	}
	before, core, behind := terminal.Line(e.Quote[:from]), terminal.Line(e.Quote[from:to]), terminal.Line(e.Quote[to:])
	if from > 0 && spaced(utf8.DecodeLastRuneInString(e.Quote[:from])) {
		core = " " + core
	}
	if to < len(e.Quote) && spaced(utf8.DecodeRuneInString(e.Quote[to:])) {
		core += " "
	}
	room := n - width(core) - 2*ellipsis
	if room < 0 && width(core)+2*ellipsis <= widestCore {
		return ends(strings.TrimSpace(core), before != "", behind != "")
	}
	if room < 0 {
		return ends(strings.TrimSpace(middle(core, n-2*ellipsis)), before != "", behind != "")
	}
	head := lastWords(before, max(room*2/3, room+ellipsis-width(behind)))
	room -= width(head)
	if head == before { // no sign is needed there
		room += ellipsis
	}
	tail := behind
	if width(behind) > room+ellipsis {
		tail = firstWords(behind, room)
	}
	return ends(strings.TrimSpace(head+core+tail), head != before, tail != behind)
}

// met returns the bytes of a quote from the first word that met something of the item to the last one; from == to: none.
func met(e *match.Evidence) (from, to int) {
	from = len(e.Quote)
	for _, t := range e.Terms {
		if first, last := t.Start-e.Start, t.End-e.Start; 0 <= first && first < last && last <= len(e.Quote) {
			from, to = min(from, first), max(to, last)
		}
	}
	if to == 0 {
		return 0, 0
	}
	return from, to
}

func spaced(r rune, _ int) bool { return unicode.IsSpace(r) }

// ends puts the signs for what is left out at the ends of a quote.
func ends(s string, before, behind bool) string {
	if before {
		s = "… " + s
	}
	if behind {
		s += " …"
	}
	return s
}

// firstWords returns as many words of a clean s, from its beginning, as fit into n columns.
func firstWords(s string, n int) string {
	if width(s) <= n {
		return s
	}
	head, _ := split(s, max(n, 0))
	return head[:strings.LastIndexByte(head, ' ')+1]
}

// lastWords returns as many words of a clean s, from its end, as fit into n columns.
func lastWords(s string, n int) string {
	rest := width(s) - n
	if rest <= 0 {
		return s
	}
	_, tail := split(s, rest)
	i := strings.IndexByte(tail, ' ')
	if i < 0 {
		return ""
	}
	return tail[i:]
}
