package document

import "github.com/metierhq/metier/internal/lex"

// ownYears adds the years of experience, with their unit at word unit, that stand inside an objective but are had already:
// "seeking a post where I can use my 12 years of IT management experience". Their words lose the mark Denied, so that they
// count as evidence.
func (p *parser) ownYears(q *Passage, unit uint32) {
	n, _, first := p.amount(q, unit)
	if n == 0 {
		return
	}
	for first > q.words.first && p.kind(first-1)&isAbout != 0 && !p.is(first-1, "with") {
		first--
	}
	if first == q.words.first || !p.is(first-1, "my") && !p.is(first-1, "with") && !p.is(first-1, "bringing") || !p.hoped(q, first) {
		return
	}
	end := unit + 1
	for end < q.words.last && p.words[end].Flags&lex.Denied != 0 && p.kind(end)&isUseOf == 0 && !p.clauseEnds(end) {
		end++
	}
	known := len(p.doc.Facts.Years)
	p.deny(interval{first, end}, false)
	if p.years(q, unit); len(p.doc.Facts.Years) == known {
		p.deny(interval{first, end}, true)
	}
}

// hoped tells whether word i is marked Denied because it belongs to a hope ("seeking ...") and not to a negation ("no ...").
func (p *parser) hoped(q *Passage, i uint32) bool {
	from := i
	for from > q.words.first && p.words[from-1].Flags&lex.Denied != 0 {
		if from--; p.words[from].Flags&lex.Negator != 0 {
			return false
		}
	}
	if q.Section == lex.Objective && p.aimed(interval{from, i}) {
		return true
	}
	for k := from; k < i && k < from+hopeWords; k++ {
		if p.kind(k)&isHope != 0 {
			return true
		}
	}
	return false
}

const hopeWords = 3 // words within which a hope says that it is one: "to obtain", "in search of"
