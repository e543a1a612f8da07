package match

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// shown is a term that a concept of a text shows: its own, or that of what it is a kind of.
type shown struct {
	number   uint32
	kind     lex.Kind
	strength uint8 // per hundred
}

// A termAt is a term at a place of a phrase of a row.
type termAt struct {
	Term                      string
	Phrase                    int
	Place, Places, Start, End int
	row                       int32
}

// compileRole makes a role of the words that the index has of it. A profile's items are the rows, in the same order.
func compileRole(p *profile.Profile, w *index.Words, n int, o Options) (*role, error) {
	r, err := newRole(p, o)
	if err != nil {
		return nil, err
	}
	var ps []termAt
	for t, err := range w.Texts(n) {
		if err != nil {
			return nil, err
		}
		if t.Field != index.ItemField {
			continue
		}
		if t.Item >= len(r.rows) {
			return nil, fmt.Errorf("profile %s: the index has words of item %d, want one of %d", p.ID, t.Item+1, len(r.rows))
		}
		for _, v := range t.Words {
			ps = append(ps, termAt{w.Terms()[v.Term], t.Phrase, v.Place, v.Places, v.Start, v.End, int32(t.Item)})
		}
	}
	r.compile(ps)
	return r, nil
}

// compile lays the terms of one role out in flat tables.
func (r *role) compile(ps []termAt) {
	for _, said := range saidTerms { // first of all: their numbers are fixed
		r.terms.add(said)
	}
	slices.SortFunc(ps, func(a, b termAt) int {
		return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.Phrase, b.Phrase), cmp.Compare(a.Place, b.Place), cmp.Compare(a.Term, b.Term))
	})
	r.beside, r.company, r.helping = actsOf(beside[:]), actsOf(company[:]), actsOf(helping[:])
	for i := 0; i < len(ps); {
		j := i
		for j < len(ps) && ps[j].row == ps[i].row && ps[j].Phrase == ps[i].Phrase {
			j++
		}
		r.addPhrase(ps[i:j])
		i = j
	}
	for i := range r.rows {
		r.fieldless = r.fieldless || r.rows[i].text() && !r.hints(r.rows[i].item.Text)
	}
	r.surroundPosts()
	r.surroundOthers()
	r.terms.freeze()
	r.keepWords()
	r.findHiding()
	r.findElsewhere()
	r.showConcepts()
	r.postPhrases(r.rarePlaces())
	r.findKeywords()
}

// keepWords notes which words are the same within any name, the names of the role's field, and which are within the name
// of something that is done: what is done.
func (r *role) keepWords() {
	r.keeps = make([]keeps, r.terms.len())
	for i := range r.places {
		switch pl := &r.places[i]; {
		case pl.said == saidField:
			r.keeps[pl.stem] = keepsAlways
		case pl.act() && r.keeps[pl.stem] == keepsNowhere:
			r.keeps[pl.stem] = keepsInActs
		}
	}
}

// A keeps says within what names a word is the same as by itself, whatever its place there: see hides.
type keeps uint8

const (
	keepsNowhere keeps = iota
	keepsInActs        // management of a project, but not a management team
	keepsAlways
)

// A hiding says in which way a name makes other words of its own: see hides.
type hiding struct {
	foreign uint8 // 1: of all of them
	keeps   uint8 // a bit for each keeps of words that stay the same
}

// findHiding notes which concepts are of other trades, and those whose names are made of words for something else: a
// Certified System Administrator is no administrator.
func (r *role) findHiding() {
	r.hiding = make([]hiding, len(r.fields))
	for c, class := range lex.ConceptClasses() {
		f, h := r.fields[c], &r.hiding[c]
		if class == lex.Certificate || class == lex.Degree || r.field != 0 && f&(r.field|weak(r.field)) == 0 && f&^ofAll != 0 {
			h.foreign = 1
		}
		if h.keeps = 1 << keepsAlways; class == lex.Act {
			h.keeps |= 1 << keepsInActs
		}
	}
}

// ofAll are the fields that every trade has to do with: people, money and computers.
const ofAll = lex.People | lex.Finance | lex.ITWeak

// findElsewhere notes the fields that a line of the role's is not about: those of which no item's own text names anything.
func (r *role) findElsewhere() {
	if r.field == 0 {
		return
	}
	named := r.field | ofAll
	for _, ph := range r.phrases {
		if ph.number > 0 {
			continue
		}
		for _, pl := range r.places[ph.first:ph.last] {
			named |= pl.names.Fields()
		}
	}
	r.elsewhere = ^named
}

// showConcepts lists for every concept of the lexicon the role's terms that it shows.
func (r *role) showConcepts() {
	r.shownAt = make([]uint32, 0, len(r.fields)+1)
	for i := range r.fields {
		r.shownAt = append(r.shownAt, uint32(len(r.shown)))
		c := lex.Concept(i)
		if i == 0 {
			continue
		}
		if n := r.terms.find(c.Key()); n != 0 {
			r.shown = append(r.shown, shown{n, lex.Alias, strengthOf(lex.Alias, c)})
		}
		for _, a := range c.Ancestors() {
			if n := r.terms.find(a.Key()); n != 0 {
				r.shown = append(r.shown, shown{n, lex.Related, strengthOf(lex.Related, a)})
			}
		}
	}
	r.shownAt = append(r.shownAt, uint32(len(r.shown)))
	r.shown = append(r.shown, shown{}, shown{}) // of no concept: see read
}

// shownBy returns the role's terms that a concept of the lexicon shows.
func (r *role) shownBy(c lex.Concept) []shown { return r.shown[r.shownAt[c]:r.shownAt[c+1]] }
