package document

import "github.com/metierhq/metier/internal/lex"

// grown returns where it is told that a group was made as large as the number from word first to word end: "grew the IT team
// from 5 to 22", "doubled the staff to 22", and the word behind those who are counted.
func (p *parser) grown(q *Passage, first, end uint32) (from, last uint32, ok bool) {
	k := first - 1
	if first < q.words.first+2 || !p.is(k, "to") || !p.spaced(first) {
		return 0, 0, false
	}
	if k >= q.words.first+2 && p.numeral(k-1) && p.is(k-2, "from") {
		k -= 2
	}
	if k == q.words.first || p.kind(k-1)&(isGroup|isPeople) == 0 {
		return 0, 0, false
	}
	last = p.peopleIn(q, end)
	if last == end && end < q.words.last && !p.clauseEnds(end) && p.words[end].Flags&lex.Stop == 0 {
		return 0, 0, false // "to 22 offices"
	}
	for from = k - 1; from > q.words.first && k-from < groupBefore+2 && !p.clauseEnds(from); {
		if from--; p.among(from, inGrew) {
			return from, last, true
		}
	}
	return 0, 0, false
}

// numeral tells whether word i is a number, in digits or not.
func (p *parser) numeral(i uint32) bool {
	return p.words[i].Flags&lex.Digits != 0 || p.kind(i)&isNumber != 0
}

// receiving tells whether the number at word i is of those to whom something was given, "rolled out to 900 employees": no other
// end of a range stands before it, as in "from 6 to 10", and no "up"; and it is not leadership that
// they were given.
func (p *parser) receiving(q *Passage, i uint32) bool {
	if i < q.words.first+2 || !p.is(i-1, "to") || !p.spaced(i) || p.is(i-2, "up") || p.among(i-2, inLeadership) || p.answersFor(i-2) {
		return false
	}
	if !p.numeral(i - 2) {
		return true
	}
	k := i - 3 // a number that counts something stands behind a function word or a verb; "Microsoft 365" is a name
	return k >= q.words.first && k < i && p.words[k].Flags&lex.Stop == 0 && p.kind(k)&(isAbout|isLeading|isHelped|isGroup) == 0
}

// answersFor tells whether word i is said before "for" or "to" of those who lead: "team lead for 5 consultants", "line manager to 12".
func (p *parser) answersFor(i uint32) bool {
	return p.among(i, inAnswers) || p.level(i, i+1) >= lex.Lead
}

// commanded returns the word behind those who are led, from word end on, where a word right before word at says that they are:
// "led 52 airmen", "line management of nine". Of such a number, also those of one trade are people.
func (p *parser) commanded(q *Passage, at, end uint32) (last uint32, ok bool) {
	if last, ok = p.reporting(q, end); ok || at == q.words.first {
		return last, ok
	}
	of := at >= q.words.first+2 && p.is(at-1, "of") && (p.is(at-2, "supervision") || p.is(at-2, "command") ||
		p.is(at-2, "management") && at >= q.words.first+3 && (p.is(at-3, "line") || p.is(at-3, "direct") || p.is(at-3, "people")))
	answers := at >= q.words.first+2 && p.is(at-1, "for") && p.answersFor(at-2)
	if !of && !answers && p.kind(at-1)&isLeading == 0 && !p.among(at-1, inLeads) {
		return end, false
	}
	for k := end; k < q.words.last && k < end+peopleBehind && (k == end || !p.clauseEnds(k)); k++ {
		if p.among(k, inTrade) {
			return k + 1, true
		}
	}
	return end, of && (end == q.words.last || p.clauseEnds(end) || p.words[end].Flags&lex.Stop != 0)
}

// reporting returns the word behind those whom the words from word i on name, if these say that they report to the writer: "25
// permanent workers report to me".
func (p *parser) reporting(q *Passage, i uint32) (last uint32, ok bool) {
	for k := i + 1; k+2 < q.words.last && k < i+peopleBehind+1; k++ {
		if p.among(k, inCounted) && p.is(k+2, "me") && p.is(k+1, "to") { // as seldom
			return k, !p.breaks.stops.Any(i+1, k+1)
		}
	}
	return i, false
}
