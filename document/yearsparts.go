package document

import (
	"slices"

	"github.com/metierhq/metier/internal/lex"
)

// ofThem adds the years that are a part of those before and have no unit of their own: "sixteen years in hospitals, seven of
// them in charge of IT", "the last 8 in management", "including four as a manager".
func (p *parser) ofThem(q *Passage, i uint32, most float64) {
	first := i
	for i < q.words.last && i < first+partWords && p.kind(i)&isPartOf != 0 {
		i++
	}
	if i >= q.words.last {
		return
	}
	n, behind := p.numberAt(q, i)
	if n == 0 || n > most || p.words[i].Flags&lex.Denied != 0 || behind >= q.words.last || p.kind(behind)&isUnit != 0 {
		return
	}
	switch {
	case p.is(behind, "of") && behind+1 < q.words.last && p.kind(behind+1)&isThem != 0:
		behind++
	case i > first && (p.is(behind, "in") || p.is(behind, "as") || p.gerund(behind)):
	default:
		return
	}
	_, end := p.clause(q, i, behind)
	p.addYears(q, interval{i, end}, i, Years{Years: n})
	p.partOf(q, i)
}

// partWords is how many words may say that a number is a part of the one before.
const partWords = 3

// partOf gives the years that begin at word first, if they are a part of those stated right before them, what those are of:
// in "ten years in IT, four of them as a manager" the four are of IT. What tells of people is of any field.
func (p *parser) partOf(q *Passage, first uint32) {
	all := p.doc.Facts.Years
	if len(all) < 2 {
		return
	}
	of, y := &all[len(all)-2], &all[len(all)-1]
	if of.Start < q.Start || y.Years > of.Years || slices.ContainsFunc(y.Fields, func(f string) bool { return f != peopleField }) {
		return
	}
	between, _ := slices.BinarySearchFunc(p.words[q.words.first:first], of.End, startsAt)
	for i := q.words.first + uint32(between); i < first; i++ {
		if p.kind(i)&isPartOf == 0 {
			return
		}
	}
	for _, f := range of.Fields {
		if !slices.Contains(y.Fields, f) {
			y.Fields = append(y.Fields, f)
		}
	}
	slices.Sort(y.Fields)
}

// lastOfThem tells whether word i begins to say what the last of some years were: "the last 8", "most recent five".
func (p *parser) lastOfThem(q *Passage, i uint32) bool {
	last := false
	for ; i < q.words.last && p.kind(i)&isPartOf != 0; i++ {
		last = last || p.is(i, "last") || p.is(i, "recent") || p.is(i, "latest") || p.is(i, "past")
	}
	return last && i < q.words.last && p.count(i) > 0
}
