package document

import (
	"cmp"
	"slices"
	"sync"

	"github.com/metierhq/metier/internal/lex"
)

// about says what the experience of a clause is of, by the concepts in it.
func (p *parser) about(q *Passage, from, end uint32, y *Years) {
	marks := p.marks[q.marks.first:q.marks.last]
	at, _ := slices.BinarySearchFunc(marks, from, func(m lex.Mark, from uint32) int { return cmp.Compare(m.First, from) })
	var of lex.Fields
	for _, m := range marks[at:] {
		if m.First >= end {
			break
		}
		if p.denied(m) {
			continue
		}
		y.Leading = y.Leading || m.Concept.Is(leading())
		of |= m.Concept.Fields()
		if m.Concept.Fields()&lex.ITWeak != 0 && p.saysIT(m) {
			of |= lex.IT // "technical support" may be of anything, "IT support" is not
		}
	}
	for _, f := range fields() {
		if of&f.bits != 0 {
			y.Fields = append(y.Fields, f.name)
		}
	}
	y.Leading = y.Leading || p.level(from, end) >= lex.Manager || p.leads(from, end)
}

// saysIT tells whether a name as the text has it begins with the field: "IT support", "information technology support"; health
// information technology is work in health care.
func (p *parser) saysIT(m lex.Mark) bool {
	i := m.First
	return p.words[i].ID == acronymIT() || i+1 < m.Last && p.is(i, "information") && p.is(i+1, "technology")
}

// acronymIT is the word "IT" in capitals.
var acronymIT = sync.OnceValue(func() uint16 { return lex.ID("IT") })

// leads tells whether the words say so: "in charge of", "IT management", "technology leadership"; the management of projects,
// data or risks is another thing, and so is leadership training.
func (p *parser) leads(from, end uint32) bool {
	for i := from; i < end; i++ {
		switch {
		case !p.among(i, inCharge): // as most are
		case (p.is(i, "charge") || p.is(i, "head")) && i+1 < end && p.is(i+1, "of"):
			return true
		case (p.is(i, "management") || p.is(i, "leadership") && (i+1 == end || p.kind(i+1)&isLearnt == 0)) && i > from && (p.words[i-1].Flags&lex.Stop != 0 || p.kind(i-1)&(isPeople|isGroup|isLed|isUnit) != 0):
			return true
		}
	}
	return false
}

// peopleField is the field that every leader's experience is in, whatever else it is of.
const peopleField = "people"

type fieldName struct {
	name string
	bits lex.Fields
}

// fields are those of work, by name.
var fields = sync.OnceValue(func() (all []fieldName) {
	for _, n := range slices.Sorted(slices.Values(lex.FieldNames())) {
		all = append(all, fieldName{n, mustField(n)})
	}
	return all
})

var leading = sync.OnceValue(func() lex.Concept { return mustConcept("manage") })
