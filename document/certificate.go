package document

import (
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

const (
	heldBefore = 4 // words before a certificate that may say that it is not held yet: "studying for the"
	heldBehind = 3 // and words behind it: "in progress"
	heldOthers = 8 // and words before it that may say that others hold it: "hired", "coached staff toward"
)

// held tells whether passage at states the certificate that mark k names as held: "PMP" is, "PMP: no", "PMP (in progress)" and
// "PMP exam in May" are not. What the text denies outright is known already.
func (p *parser) held(at int, k uint32) bool {
	q, m := &p.doc.Passages[at], p.marks[k]
	for i := m.First; i < m.Last; i++ { // names such as "PMP candidate" are of the certificate's concept
		if p.kind(i)&isUnfinished != 0 {
			return false
		}
	}
	if m.First > q.words.first && (p.is(m.First-1, "former") || p.is(m.First-1, "formerly")) {
		return false
	}
	near := true // nothing but function words stands between
	for i := m.First; i > q.words.first && m.First-i < heldBefore && !p.clauseEnds(i); i-- {
		if p.unheld(i-1, q.words) && (near || p.kind(i-1)&isUnfinished != 0 || p.is(i-1, "process")) {
			return false
		}
		if p.is(i-1, "working") || p.is(i-1, "preparing") || p.is(i-1, "obtain") {
			return false
		}
		near = near && p.words[i-1].Flags&lex.Stop != 0
	}
	for i := m.First; i > q.words.first && m.First-i < heldOthers && !p.clauseEnds(i); i-- {
		if p.kind(i-1)&isHelped != 0 && !p.is(i, "as") && !p.is(i, "by") {
			return false
		}
	}
	if p.ofOthers(q, m) {
		return false
	}
	// Behind it, the answer of a form stands over a colon: "PMP: no".
	for i := m.Last; i < q.words.last && i-m.Last < heldBehind; i++ {
		gap := p.text[p.words[i-1].End:p.words[i].Start]
		if i > m.Last && separated(gap) || p.certificate(q, k+1, i) {
			return true
		}
		if p.unheld(i, q.words) || i == m.Last && p.is(i, "no") && (i+1 == q.words.last || p.clauseEnds(i+1) && !p.numbered(i)) {
			return false
		}
	}
	return true
}

// unheld tells whether word i of some says of a certificate beside it that it is not held, not yet or no longer.
func (p *parser) unheld(i uint32, of interval) bool {
	if p.is(i, "planned") { // and no "planned and led the move"
		next := i + 1
		return next >= of.last || p.clauseEnds(next) || p.is(next, "for") || p.is(next, "in") || p.words[next].Flags&(lex.Digits|lex.Month) != 0
	}
	return p.kind(i)&(isUnfinished|isUnheld) != 0 || p.is(i, "process") && i > of.first && (p.is(i-1, "in") || p.is(i-1, "the")) ||
		p.is(i, "not") && i+1 < of.last && p.is(i+1, "yet")
}

// licence tells whether a certificate is a licence, by its name or by the word beside it.
func (p *parser) licence(q *Passage, m lex.Mark) bool {
	if strings.Contains(m.Concept.ID(), "licen") {
		return true
	}
	for i := max(m.First, q.words.first+1) - 1; i < min(m.Last+1, q.words.last); i++ {
		if w := p.words[i].Of(p.text); len(w) > 5 && same(w[:5], "licen") {
			return true
		}
	}
	return false
}

// certificate tells whether word i belongs to the name of one, among the marks from k on.
func (p *parser) certificate(q *Passage, k, i uint32) bool {
	for ; k < q.marks.last && p.marks[k].First <= i; k++ {
		if i < p.marks[k].Last && p.marks[k].Concept.Class() == lex.Certificate {
			return true
		}
	}
	return false
}

// clauseEnds tells whether a clause ends before word i.
func (p *parser) clauseEnds(i uint32) bool {
	return i > 0 && separated(p.text[p.words[i-1].End:p.words[i].Start])
}

// separated tells whether a gap parts two statements.
func separated(gap string) bool {
	for i := 0; i < len(gap); i++ {
		switch gap[i] {
		case ',', ';', '|', '!', '?', 0xE2:
			return true
		case '.':
			return i+1 < len(gap)
		}
	}
	return false
}
