package match

import (
	"slices"
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// weightBroad is the weight of a place that names the role's field: in "IT budget" the budget is what is asked for.
// weightField is the weight of such a word when the weight of a concept is divided among its words: in "IT operations"
// nearly all goes to "operations". A third less of weightBroad takes .01 of AP, a third more nothing, and of weightField
// neither.
const (
	weightBroad = 250
	weightField = 100
)

// weightPlain is the most that a concept weighs whose words all say little: in "built IT team" what is asked for is the
// building. A third more or less moves AP by .003 at most.
const weightPlain = 400

// weighPlaces says how telling each place is. A concept is one thing, however many words it takes: its places share
// the concept's weight.
func (r *role) weighPlaces(d *draft, ps []termAt) {
	for k := range d.broad {
		if d.broad[k] {
			d.weight[k] = weightField
		}
	}
	for _, p := range ps {
		if _, kind, _ := lex.KeyOf(p.Term); kind != lex.Alias {
			continue
		}
		end := min(p.Place+max(p.Places, 1), len(d.weight))
		sum, plain := int32(0), r.broad != 0
		for k := p.Place; k < end; k++ {
			sum += d.weight[k]
			plain = plain && d.weight[k] <= weightBroad
		}
		total := int32(lex.Weight(p.Term))
		if plain {
			total = min(total, weightPlain)
		}
		for k := p.Place; k < end && sum > 0; k++ {
			d.weight[k] = max(d.weight[k]*total/sum, 1)
		}
	}
	for k, c := range d.concept {
		d.broad[k] = d.broad[k] || r.isBroad(c)
		if d.broad[k] {
			d.weight[k] = min(d.weight[k], weightBroad)
		}
	}
}

// What is done weighs at least two thirds of the things that it is done to: to have maintained hardware and software is
// not to have bought them. The words for it are generic and would weigh next to nothing. With one third, or with all of
// it, AP moves by less than .001.
const (
	actShare   = 2
	thingShare = 3
)

// act tells whether a place says what is done.
func (d *draft) act(k int) bool { return d.concept[k] != 0 && d.concept[k].Class() == lex.Act }

// weighActs gives what is done its share of the weight.
func (d *draft) weighActs() {
	var acts, things int32
	for k, w := range d.weight {
		if d.act(k) {
			acts += w
		} else if !d.broad[k] {
			things += w
		}
	}
	if acts == 0 || acts*thingShare >= things*actShare {
		return
	}
	for k, w := range d.weight {
		if d.act(k) {
			d.weight[k] = w * things * actShare / (acts * thingShare)
		}
	}
}

// broadPlaces tells which places of a phrase name the role's field by themselves: "IT", also in "IT team".
func (r *role) broadPlaces(ps []termAt, n int) []bool {
	broad := make([]bool, n)
	if r.broad == 0 {
		return broad
	}
	for _, p := range ps {
		if word, ok := strings.CutPrefix(p.Term, "="); ok && r.namesField(word) {
			broad[p.Place] = p.Place+1 < n || !r.isObject(ps, p)
		}
	}
	return broad
}

// isObject tells whether what is said of the field at the end of a phrase is said of a thing: who "recommended technology"
// or "new technology" did so with something, which no post says for a line, where the technology of a "technology budget"
// is, or of "managed technology".
func (r *role) isObject(ps []termAt, at termAt) bool {
	return slices.ContainsFunc(ps, func(p termAt) bool {
		word, ok := strings.CutPrefix(p.Term, "=")
		if !ok || p.End+1 != at.Start || r.namesField(word) || r.namesField(word+" "+at.Term[1:]) {
			return false
		}
		words := lex.Scan(word, nil)
		marks := lex.Concepts(word, words, lex.Context{}, nil)
		return words[0].Flags&lex.Stop == 0 && (len(marks) == 0 || !marks[0].Concept.Is(r.manage))
	})
}

// namesField tells whether a word is a name of the role's field.
func (r *role) namesField(word string) bool {
	marks := lex.Concepts(word, lex.Scan(word, nil), lex.Context{}, nil)
	return len(marks) == 1 && r.isBroad(marks[0].Concept)
}

// isBroad tells whether a concept is a name of the role's field: "IT", or "technology", which says no more there.
func (r *role) isBroad(c lex.Concept) bool {
	return r.broad != 0 && (c == r.broad || c.Generic() && c.Fields()&weak(r.field) != 0)
}
