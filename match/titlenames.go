package match

import (
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/internal/lex"
)

// titleNames are the titles of all roles as Titles compares them: in plain form, each role's own one first, and with
// those by which the labour market calls the same posts.
type titleNames struct {
	titleSpace
	known   map[lex.Key]uint32
	unknown map[string]uint32 // stems outside the lexicon
	terms   int               // how many terms there are, with 0, which is none
	having  [][]uint32        // term -> the titles that have it
}

// newTitleNames also returns the titles' texts.
func newTitleNames(w *index.Words) (*titleNames, []string) {
	t := &titleNames{known: map[lex.Key]uint32{}, unknown: map[string]uint32{}, terms: 1}
	var texts []string
	var row []uint32
	for role := range w.Len() {
		names := namesOf(w, role)
		for _, name := range names {
			if row = t.termsOf(name, row[:0], t.learn); len(row) > 0 {
				t.add(role, row)
				texts = append(texts, name)
			}
		}
	}
	t.weigh(t.terms, w.Len())
	t.having = t.byTerm()
	return t, texts
}

// namesOf gives a role's plain titles, and behind them the other titles of the same posts, each once.
func namesOf(w *index.Words, role int) []string {
	var names []string
	seen := map[string]bool{}
	add := func(name string) {
		if !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	for title := range w.Titles(role) {
		add(lex.PlainTitle(title))
	}
	for _, name := range names[:len(names):len(names)] {
		for _, other := range lex.OtherTitles(name) {
			add(other)
		}
	}
	return names
}

// termsOf appends the terms of a plain title, as term numbers them.
func (t *titleNames) termsOf(name string, row []uint32, term func(key lex.Key, stem string) uint32) []uint32 {
	for _, w := range lex.Scan(name, nil) {
		switch {
		case w.Flags&lex.Stop != 0:
		case w.ID != 0:
			row = append(row, term(w.StemKey(), ""))
		default:
			row = append(row, term(0, lex.UnknownStem(lex.Fold(w.Of(name)))))
		}
	}
	return row
}

// find gives the term of a key, or of a stem without one; 0 if no title has it.
func (t *titleNames) find(key lex.Key, stem string) uint32 {
	if key != 0 {
		return t.known[key]
	}
	return t.unknown[stem]
}

// learn is find for a term that may be new.
func (t *titleNames) learn(key lex.Key, stem string) uint32 {
	n := t.find(key, stem)
	if n != 0 {
		return n
	}
	n = uint32(t.terms)
	t.terms++
	if key != 0 {
		t.known[key] = n
	} else {
		t.unknown[stem] = n
	}
	return n
}

// hint reads a plain title.
func (t *titleNames) hint(name string, h *titleHint) {
	h.row, h.open, h.weight = t.termsOf(name, h.row[:0], t.find), false, 1000
	h.row = h.row[:min(len(h.row), mostWords)]
	t.measure(h)
}
