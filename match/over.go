package match

import (
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// overElse tells whether a title names the role's field, but its post is over another's work: an "IT Sales Director"
// directs sales, a "Director of Healthcare IT" IT. What a post is over stands before its level, or behind it after "of" or
// a comma, and the last name there says what it is; of several that are joined, one is enough. Whoever audits, buys or
// regulates the things of a field is in it.
func (r *role) overElse(text string, words []lex.Word, marks []lex.Mark) bool {
	if len(marks) < 2 {
		return false
	}
	at, behind := levelAt(text, words)
	if behind == 0 {
		return false
	}
	from := at
	for from > 0 && !ended(text, words, from) {
		from--
	}
	own, other := r.over(text, words, marks, uint32(from), uint32(at))
	if !own && !other {
		to := behind
		for to < len(words) && (to == behind || !strings.ContainsAny(text[words[to-1].End:words[to].Start], "(|;")) {
			to++
		}
		own, other = r.over(text, words, marks, uint32(behind), uint32(to))
	}
	return other && !own
}

// levelAt returns where the highest level of a title is named: its last word, and the first behind it that may say what of,
// also where a phrase of titles has both ("director of IT", "manager information technology"); 0, 0: nowhere.
func levelAt(text string, words []lex.Word) (at, behind int) {
	highest := lex.NoLevel
	for i := 0; i < len(words); i++ {
		level, n := lex.TitleAt(words[i:])
		if n == 0 {
			continue
		}
		if level > highest {
			highest, at, behind = level, i+n-1, i+n
			for k := i + 1; k < i+n; k++ {
				if words[k].Flags&lex.Stop != 0 { // "director of"
					at, behind = k-1, k+1
					break
				}
				if rank, _ := lex.TitleAt(words[i:k]); rank == level && lex.TitleLevel(text, words[k:i+n]) == lex.NoLevel { // "manager information technology"
					at, behind = k-1, k
					break
				}
			}
		}
		i += n - 1
	}
	return at, behind
}

// ended tells whether what stands before word i of a title is no part of the name that it is in.
func ended(text string, words []lex.Word, i int) bool {
	return strings.ContainsAny(text[words[i-1].End:words[i].Start], ",;|()") || strings.Contains(text[words[i-1].End:words[i].Start], " - ")
}

// joined tells whether word i of a title is joined to what stands before it as its equal.
func joined(text string, words []lex.Word, i uint32) bool {
	return i > 0 && int(i) < len(words) &&
		(strings.ContainsAny(text[words[i-1].End:words[i].Start], "&/") || strings.EqualFold(words[i-1].Of(text), "and"))
}

// over tells whether what is named by the words from from to to (exclusive) of a title is of the role's field, and whether
// some of it is of another.
func (r *role) over(text string, words []lex.Word, marks []lex.Mark, from, to uint32) (own, other bool) {
	var is, isElse bool // the name in hand
	for _, m := range marks {
		if m.First < from || m.First >= to { // one may have the level in it: "store manager"
			continue
		}
		if m.First > from && (joined(text, words, m.First) || ended(text, words, int(m.First))) {
			own, other = own || is, other || isElse
			is, isElse = false, false
		}
		switch f := m.Concept.Fields(); {
		case f&(r.field|weak(r.field)) != 0 || r.isBroad(m.Concept):
			is, isElse = true, false
		case f&^(lex.ITWeak|lex.Finance|lex.Legal) != 0 && !people(m.Concept) && !supervises(m.Concept): // "Group Head of Technology"
			is, isElse = false, true
		}
	}
	return own || is, other || isElse
}

// supervises tells whether a concept is the managing of people, of whatever field: "Supervisory IT Specialist".
func supervises(c lex.Concept) bool {
	of, ok := lex.ConceptOf("manage-people")
	return ok && c.Is(of)
}
