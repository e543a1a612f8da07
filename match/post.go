package match

import (
	"slices"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// A post is a work entry as the role sees it: how high, how far in the role's field, and how long.
type post struct {
	level    lex.Level
	fit      int  // per hundred: how far its title is in the role's field
	other    bool // its title names another field
	from, to int  // months, to exclusive; equal where no time can be told
}

// How far a title is in a field, per hundred. "Director of Information Technology" names the field itself; "Network
// Manager" a part of it; "Systems Manager" only hints; "Director of Marketing and IT" shares it with another.
const (
	fitWhole = 100
	fitPart  = 85
	fitHint  = 65
	fitMixed = 70 // per hundred of the above
)

// inField is the fit from which a post counts as one of the field.
const inField = 45

// readPost reads an entry's title and dates.
func (r *role) readPost(d *document.Document, e *document.Entry, now int) post {
	words := d.TitleWords(e)
	p := post{level: lex.TitleLevel(d.Text, words)}
	p.fit, p.other = r.fitOf(d.Text, words)
	t := e.Time(now)
	p.from, p.to = t.From, t.To
	return p
}

// fitOf says how far the title's words are in the role's field, and whether they name another field.
func (r *role) fitOf(text string, words []lex.Word) (fit int, other bool) {
	var buf [8]lex.Mark
	marks := lex.Concepts(text, words, lex.Context{}, buf[:0])
	if r.named(words, marks) {
		return fitWhole, false
	}
	if r.field == 0 {
		return fitWhole, false
	}
	for _, m := range marks {
		f := m.Concept.Fields()
		switch {
		case f&r.field != 0:
			if r.broad != 0 && m.Concept.Is(r.broad) {
				fit = fitWhole
			}
			fit = max(fit, fitPart)
		case r.isBroad(m.Concept):
			fit = fitWhole
		case f&weak(r.field) != 0:
			fit = max(fit, fitHint)
		case f&^lex.People != 0:
			other = true
		}
	}
	if other {
		fit = fit * fitMixed / 100
	}
	return fit, other
}

// weak returns the field's bit for words that only hint at it.
func weak(f lex.Fields) lex.Fields {
	if f&lex.IT != 0 {
		return lex.ITWeak
	}
	return 0
}

// titleSets returns the titles that a role goes by as sets of keys.
func titleSets(p *profile.Profile) (sets [][]lex.Key) {
	titles := []string{p.Title}
	for _, t := range p.Titles {
		titles = append(titles, t.Text)
	}
	for _, t := range titles {
		words := lex.Scan(t, nil)
		if s := keySet(words, lex.Concepts(t, words, lex.Context{}, nil)); len(s) > 0 {
			sets = append(sets, s)
		}
	}
	return sets
}

// keySet returns what a title is known by: the concepts, and the stems of words that no concept holds.
func keySet(words []lex.Word, marks []lex.Mark) (keys []lex.Key) {
	held := make([]bool, len(words))
	for _, m := range marks {
		keys = append(keys, m.Concept.Key())
		for i := m.First; i < m.Last; i++ {
			held[i] = true
		}
	}
	for i, w := range words {
		if !held[i] && w.Flags&lex.Stop == 0 && w.ID != 0 {
			keys = append(keys, w.StemKey())
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// named tells whether a title has all that one of the role's own titles has: "Senior Director of IT" is a "Director of
// IT".
func (r *role) named(words []lex.Word, marks []lex.Mark) bool {
	if len(words) == 0 {
		return false
	}
	have := keySet(words, marks)
	return slices.ContainsFunc(r.titles, func(set []lex.Key) bool {
		for _, k := range set {
			if _, ok := slices.BinarySearch(have, k); !ok {
				return false
			}
		}
		return true
	})
}
