package profile

import (
	"slices"
	"strings"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/profile/internal/outline"
)

// What an item's weight is made of.
const (
	insisted = 3
	asked    = 2
	wished   = 1
)

// grade says how much a statement is asked for: by its own words, or else by the
// heading that it stands under.
func (r *posting) grade(it *found, x saying, p part) {
	it.level, it.strength = Required, asked
	said := levelOf(x)
	if it.duty && said == "level-preferred" && !wishes(x) {
		said = ""
	}
	switch said {
	case "level-preferred":
		it.level, it.strength = Preferred, wished
	case "level-not-asked":
		it.level, it.strength = NotAsked, 0
	case "level-must":
		if !it.duty {
			it.strength = insisted
		}
	default:
		if p.level == "preferred" {
			it.level, it.strength = Preferred, wished
		} else if p.level == "must" {
			it.strength = insisted
		}
	}
}

// levelOf gives the kind of level that a statement's words speak of; "": none.
// What is "preferred but not required" is preferred.
func levelOf(x saying) string {
	best := ""
	for _, h := range x.hits {
		switch h.kind {
		case "level-preferred":
			if !qualifies(x, h) {
				return h.kind
			}
		case "level-not-asked":
			best = h.kind
		case "level-must":
			if denied(x, h) {
				best = "level-not-asked"
			} else if best == "" {
				best = h.kind
			}
		}
	}
	return best
}

const deniedWithin = 6 // words before "required" among which a "no" says that it is not

// denied tells whether a "no" stands before a word such as "required": "no
// certification is required". "No fewer than" is no such no.
func denied(x saying, h hit) bool {
	if !phrases().is("level-deniable", x.folded[h.last-1]) {
		return false
	}
	for i := max(0, h.first-deniedWithin); i < h.first; i++ {
		if phrases().is("level-no", x.folded[i]) && !phrases().is("level-nonetheless", x.folded[i+1]) {
			return !slices.Contains(x.folded[i:h.first], "but")
		}
	}
	return false
}

// wishes tells whether a level is said of a duty, and not within it: "use of
// preferred suppliers" is no wish.
func wishes(x saying) bool {
	return slices.ContainsFunc(x.hits, func(h hit) bool {
		if h.kind != "level-preferred" || qualifies(x, h) {
			return false
		}
		before := ""
		if h.first > 0 {
			before = x.folded[h.first-1]
		}
		return h.last == len(x.folded) || h.last-h.first > 1 || phrases().is("level-wishing", before)
	})
}

// qualifies tells whether "preferably" or "ideally" is said of a part of the
// statement only: "five years in sales, ideally of software".
func qualifies(x saying, h hit) bool {
	w := x.folded[h.first]
	if h.first > 0 { // "a degree (a master's is preferable)"; "(preferred)" alone is said of all
		open := strings.LastIndexByte(x.text[:x.words[h.first].Start], '(')
		if open > int(x.words[h.first-1].Start) && open < int(x.words[h.first].Start) {
			return false
		}
		if open >= 0 && strings.IndexByte(x.text[open:x.words[h.first].Start], ')') < 0 && int(x.words[0].Start) < open {
			return true
		}
	}
	return (w == "preferably" || w == "ideally") && h.first > 2 && h.last < len(x.folded)
}

// clauses cuts a sentence where one statement ends and another begins: at
// semicolons, between two levels, between a degree and years of experience, and
// between the things that are not asked.
func (r *posting) clauses(s document.Span) []clause {
	parts := []saying{r.say(r.unjoined(s))}
	for _, cuts := range [...]func(saying) []int{semicolons, turns, measures} {
		var finer []saying
		for _, x := range parts {
			finer = append(finer, r.cut(x, cuts(x))...)
		}
		parts = finer
	}
	var all []clause
	for _, x := range parts {
		at := denials(x)
		for _, c := range r.cut(x, at) {
			all = append(all, clause{c, len(at) > 0})
		}
	}
	return all
}

// A clause is what a sentence says of one thing.
type clause struct {
	saying
	denied bool // the sentence says of it that it is not asked
}

// cut cuts a statement at some bytes of its text; a sign of punctuation or
// a joining word at a cut stays with neither side.
func (r *posting) cut(x saying, at []int) []saying {
	if len(at) == 0 {
		return []saying{x}
	}
	var all []saying
	from := x.Start
	for _, i := range append(at, len(x.text)) {
		c := outline.Trim(r.plain, document.Span{Start: from, End: x.Start + i})
		for n := joining(r.plain[c.Start:c.End]); n > 0; n = joining(r.plain[c.Start:c.End]) {
			c = outline.Trim(r.plain, document.Span{Start: c.Start + n, End: c.End})
		}
		if c = r.unjoined(c); c.Start < c.End {
			all = append(all, r.say(c))
		}
		from = x.Start + i
	}
	return all
}

// unjoined leaves out the signs at the end that join a clause to the next.
func (r *posting) unjoined(s document.Span) document.Span {
	for s.Start < s.End && (r.plain[s.End-1] == ',' || r.plain[s.End-1] == ';') {
		s.End--
	}
	return s
}

// joining gives the length of what joins a clause to the one before it: a sign, or a word and a space.
func joining(s string) int {
	if s != "" && (s[0] == ';' || s[0] == ',') {
		return 1
	}
	if w, _, ok := strings.Cut(s, " "); ok && phrases().is("level-joining", strings.ToLower(w)) {
		return len(w) + 1
	}
	return 0
}

const statementWords = 3 // of the shortest clause that stands alone

// semicolons gives those between statements. A list of words is none.
func semicolons(x saying) (at []int) {
	words := 0
	for i, w := range x.words {
		if i > 0 && containsByte(x.text[x.words[i-1].End:w.Start], ';') {
			if w := x.folded[i]; w == "or" || w == "including" || words < statementWords || shortest(x, i) < statementWords {
				return nil
			}
			end := int(x.words[i-1].End)
			at, words = append(at, end+strings.IndexByte(x.text[end:], ';')), 0
		}
		words++
	}
	return at
}

// shortest counts the words from i up to the next semicolon.
func shortest(x saying, i int) (n int) {
	for ; i < len(x.words) && n < statementWords; i++ {
		if n > 0 && containsByte(x.text[x.words[i-1].End:x.words[i].Start], ';') {
			break
		}
		n++
	}
	return n
}

// turns gives the places where a sentence goes from one level to another:
// "a degree is required, a master's preferred", "not required, but you must".
func turns(x saying) (at []int) {
	before := -1
	for n, h := range x.hits {
		if family(h.kind) != "level" {
			continue
		}
		if before >= 0 && x.hits[before].kind != h.kind && !(denied(x, h) || denied(x, x.hits[before])) && !qualifies(x, h) {
			if i := joint(x, x.hits[before].last, h.last); i > 0 {
				at = append(at, i)
			}
		}
		before = n
	}
	return at
}

// joint gives the byte of the comma or "but" between two words, where both
// sides are long enough to be statements; 0: there is none.
func joint(x saying, from, to int) int {
	for i := from; i < to && i < len(x.words); i++ {
		if i == 0 {
			continue
		}
		gap := x.text[x.words[i-1].End:x.words[i].Start]
		if x.folded[i] == "but" && i+1 < to && x.folded[i+1] != "not" && i >= statementWords && len(x.words)-i >= statementWords {
			return int(x.words[i].Start)
		}
		if (containsByte(gap, ',') || containsByte(gap, ';') || containsByte(gap, '(')) && i >= statementWords && to-i >= 2 && x.folded[i] != "but" {
			return int(x.words[i-1].End)
		}
	}
	return 0
}

// measures gives the place between a degree and the years of experience that are
// asked for beside it: "a bachelor's degree and five years in sales". Where one
// is accepted for the other they stay together.
func measures(x saying) []int {
	years := -1
	for i, w := range x.folded {
		if w == "years" || w == "yrs" {
			if low, _ := countBefore(x, i); low > 0 && years < 0 {
				years = i
			}
		}
		if inPlace(x, i) {
			return nil
		}
	}
	degree := slices.IndexFunc(x.folded, func(w string) bool { return phrases().is("degree-words", w) })
	if years < 0 || degree < 0 || slices.Contains(x.folded[min(years, degree):max(years, degree)], "or") {
		return nil
	}
	for i := max(years, degree); i > min(years, degree); i-- {
		gap := x.text[x.words[i-1].End:x.words[i].Start]
		if w := x.folded[i]; i < max(years, degree)-1 && (w == "and" || w == "with" || w == "plus") || strings.ContainsAny(gap, ",;") {
			if i >= 2 && len(x.folded)-i >= 2 {
				return []int{int(x.words[i].Start)}
			}
		}
	}
	return nil
}

// denials gives the places between the things that a statement says are not
// asked: "need not know X or be certified in Y".
func denials(x saying) (at []int) {
	if levelOf(x) != "level-not-asked" {
		return nil
	}
	for i, w := range x.folded {
		if w == "or" && i >= statementWords && len(x.folded)-i > statementWords && !slices.Contains(x.folded[max(0, i-2):i], "required") {
			at = append(at, int(x.words[i].Start))
		}
	}
	return at
}

func containsByte(s string, c byte) bool { return strings.IndexByte(s, c) >= 0 }
