package document

import (
	"math/bits"

	"github.com/metierhq/metier/internal/lex"
)

// facts collects what the passages state that can be measured.
func (p *parser) facts() {
	p.numbers()
	p.credentials()
	if len(p.doc.Facts.Degrees) == 0 {
		if p.noDegree() {
			p.doc.refused = append(p.doc.refused, degreeLevels()...)
		}
		p.doc.highSchool = p.highSchoolOnly()
	}
}

// credentials finds the degrees and certificates.
func (p *parser) credentials() {
	passages := p.doc.Passages
	for i := range passages {
		if q := &passages[i]; q.signs&lex.Credential != 0 {
			for k := q.marks.first; k < q.marks.last; k++ {
				p.credentialAt(i, k)
			}
		}
	}
}

// credentialAt adds the degree or certificate that mark k of passage i names, if it names one, or notes that it is denied.
func (p *parser) credentialAt(i int, k uint32) {
	q, m := &p.doc.Passages[i], p.marks[k]
	class := m.Concept.Class()
	if class != lex.Degree && class != lex.Certificate {
		return
	}
	switch name := p.spelled(q, k); {
	case class == lex.Degree && q.Section == Education && p.denied(m) && p.leftUnfinished(q, k):
		p.degree(i, k)
	case p.denied(m), name != m && p.denied(name):
		if (class == lex.Certificate || !p.doubtful(m)) && q.Section != lex.References {
			p.doc.refused = append(p.doc.refused, m.Concept)
		}
	case class == lex.Degree:
		p.degree(i, k)
	case p.held(i, k):
		p.doc.Facts.Certificates = append(in(p.roomy.certificates[:], p.doc.Facts.Certificates), Certificate{p.span(m), m.Concept.ID(), m.Concept.Name(), p.licence(q, m)})
	}
}

// numbers finds the numbers that count years or people, and the few other words that state a fact.
func (p *parser) numbers() {
	passages, blocks := p.doc.Passages, p.inPassages()
	summed, inside := -1, uint64(0) // the passage that was summed last
	for k := range blocks {
		b := &blocks[k]
		inside = b.inside(inside)
		for tell := p.telling[k]&inside | b.offers; tell != 0; tell &= tell - 1 {
			bit := bits.TrailingZeros64(tell)
			n := b.last(bit)
			q := &passages[n]
			if q.Section == lex.Benefits && summed != n {
				summed = n
				p.sums(q)
			}
			if p.fact(q, uint32(64*k+bit)) && summed != n {
				summed = n
				p.sums(q)
			}
		}
	}
}

// fact reads what word i of a passage states. It tells whether it speaks of money.
func (p *parser) fact(q *Passage, i uint32) (money bool) {
	w := &p.words[i]
	if w.Flags&lex.Digits != 0 {
		switch {
		case w.Flags&lex.Denied != 0:
		case w.Flags&lex.Year != 0:
			p.dated(q, i)
		case w.End-w.Start <= 4 && p.nearPeople(i):
			p.people(q, i)
		}
		return false
	}
	switch k := p.kind(i); {
	case k&isTongue != 0:
		p.language(q, i)
	case k&(isRemote|isHours|isLabel) != 0:
		p.circumstance(q, i)
	case w.Flags&lex.Denied != 0:
		if k&isUnit != 0 {
			p.ownYears(q, i)
		}
	case k&isUnit != 0:
		p.years(q, i)
	case k&isNumber != 0:
		p.people(q, i)
	default:
		return k&(isBudget|isPay|isPer) != 0
	}
	return false
}

func (p *parser) span(m lex.Mark) Span {
	return Span{int(p.words[m.First].Start), int(p.words[m.Last-1].End)}
}

func (p *parser) denied(m lex.Mark) bool {
	for i := m.First; i < m.Last; i++ {
		if p.words[i].Flags&lex.Denied != 0 {
			return true
		}
	}
	return false
}
