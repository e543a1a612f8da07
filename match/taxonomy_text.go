package match

import (
	"math"

	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/internal/lex"
)

// A textReader places roles and titles in a taxonomy by their words among the texts of its occupations, as Classify
// reads a document: a title that the taxonomy does not have is still made of words of somebody's duties. It is scratch.
type textReader struct {
	*taxonomy
	words  *index.Words // of the roles; nil: it reads titles only
	number []uint32     // term of the index -> term of the taxonomy
	gist   gist
	falls  []fall
}

const (
	byText    = .6 // what the texts say of a place, beside what the titles say
	textFalls = 10 // occupations that a text may fall on
)

// newReader returns a reader of titles.
func (x *taxonomy) newReader() *textReader {
	r := &textReader{taxonomy: x}
	r.gist.fit(x.corpus)
	return r
}

// newRoleReader returns a reader of an index's roles.
func (x *taxonomy) newRoleReader(w *index.Words) *textReader {
	r := x.newReader()
	r.words, r.number = w, make([]uint32, len(w.Terms()))
	for i, term := range w.Terms() {
		if term != "" && term[0] != '=' {
			r.number[i] = x.terms.number(term)
		}
	}
	return r
}

// role places a role of the index by its summary and its own title.
func (x *textReader) role(role int) []fall {
	for t, err := range x.words.Texts(role) {
		if err == nil && t.Field == index.SummaryField {
			x.count(t)
		}
	}
	return x.title(lex.PlainTitle(x.words.Title(role)))
}

// count takes down a text that the index has read already.
func (x *textReader) count(t index.Text) {
	before, place := uint32(0), 0
	for _, v := range t.Words {
		n := x.number[v.Term]
		if n == 0 {
			continue
		}
		x.gist.add(n, 1000)
		if x.terms.concept(n) {
			continue
		}
		if before != 0 && v.Place == place+1 {
			x.gist.add(x.pairs.find(before, n), 1000)
		}
		before, place = n, v.Place
	}
}

// title places a title, with what was counted before.
func (x *textReader) title(title string) []fall {
	g := &x.gist
	defer g.clear()
	x.readTitle(title, 1000, 1000, g)
	x.score(g)
	all := x.foremost(g)
	for i := range all {
		all[i].weigh()
	}
	byOdds(all)
	x.falls = x.falls[:0]
	sum := 0.0
	for _, p := range all[:min(len(all), textFalls)] {
		chance := float64(power2(max(-30_000, (p.odds-all[0].odds)*1000/bit)))
		x.falls = append(x.falls, fall{p.role, chance})
		sum += chance
	}
	for i := range x.falls {
		x.falls[i].weight = math.Sqrt(x.falls[i].weight / sum)
	}
	return x.falls
}
