package outline

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
)

// Parted is a text whose lost line breaks were put back, and the places of the
// breaks. Lists that a page held are often stored with nothing between the
// entries: "sell softwareVisit clients.Write reports".
type Parted struct {
	Text string
	at   []int // of each break in Text, in order
}

// Part puts the line breaks back. The zero places mean that nothing was lost.
func Part(text string) Parted {
	var at []int
	end := 0
	words := lex.Scan(text, nil)
	often := repeated(text, words)
	for _, w := range words {
		at = append(at, bullets(text, end, int(w.Start))...)
		at = append(at, seams(text, w, often)...)
		end = int(w.End)
	}
	if len(at) < fewest {
		return Parted{Text: text}
	}
	var b strings.Builder
	var p Parted
	from := 0
	for _, i := range at {
		b.WriteString(text[from:i])
		p.at = append(p.at, b.Len())
		b.WriteByte('\n')
		from = i
	}
	b.WriteString(text[from:])
	p.Text = b.String()
	return p
}

// repeated gives the words with a capital inside that the text has more than
// once. One that begins with a capital too is a name, most often, and not two
// lines.
func repeated(text string, words []lex.Word) map[string]bool {
	seen := map[string]bool{}
	for _, w := range words {
		if w.ID != 0 || w.End-w.Start < 5 {
			continue
		}
		s := w.Of(text)
		if strings.IndexFunc(s[1:], func(c rune) bool { return c >= 'A' && c <= 'Z' }) < 0 {
			continue
		}
		_, again := seen[s]
		seen[s] = again
	}
	return seen
}

// fewest is how many breaks are put back, if any are: a single one is more often
// a name that is written so.
const fewest = 2

// bullets gives the places between two words at which a bullet stands within a
// line: "budgets • staff", "staff.― budgets", "(English)- Computer literate".
func bullets(text string, from, to int) (at []int) {
	for i := from; i < to; i++ {
		switch c := text[i]; {
		case c == '\n':
			at = nil
		case c == '-' && i > 0 && i+2 < len(text) && !spaced(text[i-1]) && text[i-1] != '-' && text[i+1] == ' ' && i+2 == to && upper(text[to]):
			at = append(at, i)
		case c == '*' && i > 0 && i+1 == to && !spaced(text[i-1]) && text[i-1] != '*' && upper(text[to]):
			at = append(at, i)
		case c == 0xE2 && i > 0:
			r, n := utf8.DecodeRuneInString(text[i:])
			if strings.ContainsRune("•▪●■➢✓✔❖►‣◦―", r) && !lineStart(text[:i]) && i+n < len(text) {
				at = append(at, i)
			}
		}
	}
	return at
}

func spaced(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// lineStart tells whether a text ends with the start of a line.
func lineStart(s string) bool {
	s = strings.TrimRight(s[max(0, len(s)-40):], " \t")
	return s == "" || s[len(s)-1] == '\n' || s[len(s)-1] == '\r'
}

// broken tells whether a line break was put back at a byte of Text.
func (p Parted) broken(from, to int) bool {
	i := sort.SearchInts(p.at, from)
	return i < len(p.at) && p.at[i] < to
}

// Whole tells whether the text had all its line breaks.
func (p Parted) Whole() bool { return len(p.at) == 0 }

// Back gives the place in the text that was parted of a span of Text.
func (p Parted) Back(s document.Span) document.Span {
	before := func(i int) int { return sort.SearchInts(p.at, i) }
	return document.Span{Start: s.Start - before(s.Start), End: s.End - before(s.End)}
}

// seams gives the places in a word, and before it, at which a line ended.
func seams(text string, w lex.Word, often map[string]bool) []int {
	var at []int
	i := int(w.Start)
	if i >= 4 && text[i] >= '0' && text[i] <= '9' && text[i-1] == ':' && lower(text[i-2]) {
		return append(at, i)
	}
	if i >= 4 && upper(text[i]) && (w.End-w.Start > 1 || text[i] == 'A' && strings.HasPrefix(text[i:], "A ")) && stopped(text, i) {
		at = append(at, i)
	}
	if w.ID != 0 || w.End-w.Start < 5 || upper(text[w.Start]) && often[w.Of(text)] {
		return at
	}
	for i := int(w.Start) + 2; i < int(w.End); i++ {
		if upper(text[i]) && fused(text, w, i) {
			at = append(at, i)
		}
	}
	return at
}

// stopped tells whether the end of a sentence stands right before byte i:
// "office.Write", "(GED)Write", "staff:Write".
func stopped(text string, i int) bool {
	switch text[i-1] {
	case '.', '!', '?', ';', ':':
		c := text[i-2]
		return (lower(c) && (lower(text[i-3]) || text[i-3] == '.') || c == ')' || c == '%' || c >= '0' && c <= '9' && text[i-1] == '.') && !address(text, i)
	case ')':
		return letter(text[i-2]) && !address(text, i)
	}
	return strings.HasSuffix(text[:i], "…")
}

// address tells whether the word before byte i is of a page's address.
func address(text string, i int) bool {
	from := max(0, i-60)
	w := text[from:i]
	w = w[strings.LastIndexAny(w, " \n\t(")+1:]
	return strings.Contains(w, "/") || strings.Contains(w, "@") || strings.HasPrefix(strings.ToLower(w), "www")
}

// fused tells whether a word that the lexicon does not have is two at byte i,
// where the right one begins a line: "skillsAbility", "roleA", "SQLKnowledge",
// "experienceEDUCATION".
func fused(text string, w lex.Word, i int) bool {
	end := int(w.End)
	small, left := i+1, i
	for small < end && lower(text[small]) {
		small++
	}
	if upper(text[i-1]) {
		for left > int(w.Start) && upper(text[left-1]) {
			left--
		}
		return small-i >= 5 && i-left >= 2 && known(text[left:i]) && known(text[i:small])
	}
	if !lower(text[i-1]) {
		return false
	}
	for left > int(w.Start) && lower(text[left-1]) {
		left--
	}
	if left > int(w.Start) && upper(text[left-1]) {
		left--
	}
	if i-left < 2 || !known(text[left:i]) {
		return false
	}
	if small == i+1 && i+1 < end { // capitals
		for small < end && upper(text[small]) {
			small++
		}
		return small-i >= 4 && small == end && known(text[i:small])
	}
	if i+1 == end {
		return text[i] == 'A' && i-left >= 3
	}
	return small-i >= 2 && known(text[i:small])
}

func known(s string) bool { return lex.ID(lex.Fold(s)) != 0 }
func lower(c byte) bool   { return c >= 'a' && c <= 'z' }
func upper(c byte) bool   { return c >= 'A' && c <= 'Z' }
func letter(c byte) bool  { return lower(c) || upper(c) }
