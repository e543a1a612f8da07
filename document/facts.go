package document

import "github.com/metierhq/metier/internal/lex"

// facts collects what the passages state that can be measured.
func (p *parser) facts() {
	for i := range p.doc.Passages {
		q := &p.doc.Passages[i]
		p.numbers(q)
		for k := q.marks.first; k < q.marks.last; k++ {
			m := p.marks[k]
			switch m.Concept.Class() {
			case lex.Degree:
				if !p.denied(m) {
					p.degree(i, k)
				}
			case lex.Certificate:
				if !p.denied(m) && p.held(q, k) {
					p.doc.Facts.Certificates = append(p.doc.Facts.Certificates, Certificate{p.span(m), m.Concept.ID(), m.Concept.Name(), p.licence(q, m)})
				}
			}
		}
	}
}

// numbers finds the numbers of a passage that count years or people, and the few other words that state a fact.
func (p *parser) numbers(q *Passage) {
	tells, languages := p.vocabulary.tells, q.Section == lex.Languages
	summed := q.Section == lex.Benefits
	if summed {
		p.sums(q)
	}
	for i := q.words.first; i < q.words.last; i++ {
		w := &p.words[i]
		if n := w.ID / 64; w.Flags&lex.Digits == 0 && (n >= uint32(len(tells)) || tells[n]>>(w.ID%64)&1 == 0) {
			continue // most words; those outside the lexicon are told below
		}
		if w.Flags&lex.Digits != 0 {
			if w.Flags&(lex.Year|lex.Denied) == 0 && w.End-w.Start <= 4 {
				p.people(q, i)
			}
			continue
		}
		if w.ID == 0 && w.End-w.Start > 3 && !languages {
			continue
		}
		switch k := p.kind(i); {
		case k&isTongue != 0:
			p.language(q, i)
		case k&(isRemote|isHours|isLabel) != 0:
			p.circumstance(q, i)
		case w.Flags&lex.Denied != 0:
		case k&isUnit != 0:
			p.years(q, i)
		case k&(isBudget|isPay|isPer) != 0 && !summed:
			summed = true
			p.sums(q)
		}
	}
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

// people adds the statement of people led whose number is word i: "a team of 14", "25 employees", "9 direct reports".
func (p *parser) people(q *Passage, i uint32) {
	n, first, last := p.number(i), i, i+1
	for k := i + 1; k < q.words.last && k <= i+3; k++ {
		if p.kind(k)&isPeople != 0 || p.is(k, "reports") && p.is(k-1, "direct") {
			last = k + 1
			break
		}
	}
	if last == i+1 && i >= q.words.first+2 && p.kind(i-2)&isGroup != 0 && p.is(i-1, "of") {
		first = i - 2
	}
	if n > 0 && (last > i+1 || first < i) {
		p.doc.Facts.People = append(p.doc.Facts.People, People{Span{int(p.words[first].Start), int(p.words[last-1].End)}, n})
	}
}
