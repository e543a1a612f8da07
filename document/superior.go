package document

import "github.com/metierhq/metier/internal/lex"

// What a superior has, people and budgets, is nobody else's.

// underSuperior tells whether the number at word i is of those whom a superior leads: "reported to a manager of 30 people", "worked
// for a manager with 40 staff".
func (p *parser) underSuperior(q *Passage, i uint32) bool {
	for k := i; k > q.words.first+1 && i-k < ledBefore && !p.clauseEnds(k); k-- {
		if p.is(k-1, "to") && (p.is(k-2, "reported") || p.is(k-2, "reporting") || p.is(k-2, "reports") || p.is(k-2, "report")) {
			return p.kind(i-1)&isLeading == 0
		}
		if (p.is(k-1, "for") || p.is(k-1, "under")) && (p.is(k-2, "worked") || p.is(k-2, "working")) {
			return p.is(i-1, "with") || p.is(i-1, "of")
		}
	}
	return false
}

// aidsSuperior tells whether what stands at word i of a passage is a superior's, whom somebody helped with it: "assisted the CIO in
// managing a $20M budget". Who assisted one "by leading a team of 6" led it.
func (p *parser) aidsSuperior(q *Passage, i uint32) bool {
	if p.kind(q.words.first)&isAided == 0 {
		return false
	}
	for k := q.words.first + 1; k+1 < min(i, q.words.first+titleLength+2); k++ {
		if p.is(k, "in") && p.gerund(k+1) || p.is(k, "with") && (p.is(k+1, "a") || p.is(k+1, "an") || p.is(k+1, "the")) {
			return p.words[q.words.first+1].Flags&lex.Digits == 0 && p.level(q.words.first+1, k) >= lex.Manager
		}
	}
	return false
}
