package document

import (
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// ofWork tells whether the years that begin at word first, with their unit, are those of a person's work, in a clause.
func (p *parser) ofWork(q *Passage, first, unit uint32, clause interval) bool {
	if p.shared(clause.first, first, unit, clause.last) {
		return false
	}
	return p.experience(clause.first, first, unit, clause.last) || p.spent(q, first, unit, clause.last) || p.ofLeading(q, unit, clause.last) ||
		p.ofSomebody(q, first, unit) || p.ofLabel(q, first, unit) || p.besideLeading(q, clause.first, first, unit)
}

// ofLabel tells whether a number of years is all that stands behind the label "Experience:".
func (p *parser) ofLabel(q *Passage, first, unit uint32) bool {
	for first > q.words.first && p.kind(first-1)&isAbout != 0 {
		first--
	}
	return first == q.words.first && unit+1 == q.words.last && first > 0 && p.kind(first-1)&isTold != 0 &&
		strings.IndexByte(p.text[p.words[first-1].End:p.words[first].Start], ':') >= 0
}

// besideLeading tells whether a number of years only says how much "management" or "leadership" right before it is: "IT
// management (12 years)", "IT leadership: 12 years".
func (p *parser) besideLeading(q *Passage, from, first, unit uint32) bool {
	for first > from && p.kind(first-1)&isAbout != 0 {
		first--
	}
	if first == from || !p.is(first-1, "management") && !p.is(first-1, "leadership") || unit+1 < q.words.last && !p.clauseEnds(unit+1) {
		return false
	}
	gap := strings.TrimSpace(p.text[p.words[first-1].End:p.words[first].Start])
	return (gap == ":" || gap == "(" || dash(gap)) && p.leads(from, first)
}

// ofSomebody tells whether a person is said to be what they are for so long: "an IT professional of 20 years".
func (p *parser) ofSomebody(q *Passage, first, unit uint32) bool {
	for first > q.words.first && p.kind(first-1)&isAbout != 0 {
		first--
	}
	if first < q.words.first+2 || !p.is(first-1, "of") || p.kind(first-2)&isPerson == 0 {
		return false
	}
	return unit+1 == q.words.last || !p.spaced(unit+1) || p.words[unit+1].Flags&lex.Stop != 0 || p.kind(unit+1)&isTold != 0
}

// experience tells whether years in the clause from..end are a person's.
func (p *parser) experience(from, first, unit, end uint32) bool {
	if p.is(unit, "year") && !p.is(first, "one") && p.number(first) != 1 { // "a seven-year partnership", "five-year plan"
		for i := unit + 1; i < min(end, unit+4); i++ {
			if p.kind(i)&isTold != 0 {
				return true
			}
		}
		return false
	}
	if p.running(unit, end) {
		return false
	}
	told := strings.IndexByte(p.text[p.words[first].End:p.words[unit].Start], '+') >= 0 ||
		unit+1 < end && p.is(unit+1, "with") && p.owned(from, first) // "you have at least five years with routers"
	for i := unit + 1; i < end && (!told || i <= unit+4); i++ {
		k, of := p.kind(i), p.among(i, inYears)
		switch {
		case k&isOther != 0 && i <= unit+4 && !told, of && p.is(i, "company") && i <= unit+3:
			return false
		case k&isTold != 0, of && p.is(i, "working"), of && p.is(i, "service") && i <= unit+4 && (i+1 == end || !p.spaced(i+1) || p.words[i+1].Flags&lex.Stop != 0), i <= unit+2 && (p.is(i, "in") || p.is(i, "as") || p.gerund(i) && !p.is(unit+1, "by")):
			told = true
		}
	}
	for i := from; i < unit; i++ {
		switch {
		case p.kind(i)&isTold != 0:
			told = true
		case !p.among(i, inYears): // as most are
		case p.is(i, "company"), p.is(i, "founded"), p.is(i, "established"), p.is(i, "next"), p.is(i, "ago"), p.is(i, "age"), p.is(i, "aged"), p.is(i, "ages"), p.is(i, "consecutive"), p.is(i, "last") && !told, p.is(i, "every"), p.is(i, "within"):
			return false
		}
	}
	return told
}

// owned tells whether words say that somebody has what stands behind them.
func (p *parser) owned(from, end uint32) bool {
	for i := from; i < end; i++ {
		if p.is(i, "have") || p.is(i, "has") || p.is(i, "having") {
			return true
		}
	}
	return false
}

// running tells whether what stands behind "years" says how they ran on, or that they were spent at school: "in a row", "in
// college".
func (p *parser) running(unit, end uint32) bool {
	if unit+1 < end && p.is(unit+1, "running") && (unit+2 == end || p.clauseEnds(unit+2)) {
		return true
	}
	if unit+2 >= end || !p.is(unit+1, "in") && !p.is(unit+1, "at") {
		return false
	}
	i := unit + 2
	switch {
	case p.is(i, "a") && i+1 < end:
		return p.is(i+1, "row")
	case p.is(i, "the") && i+1 < end:
		return p.is(i+1, "making")
	case p.is(i, "succession"), p.is(i, "sequence"):
		return true
	case p.is(i, "high") && i+1 < end:
		i++
	}
	return (p.is(i, "college") || p.is(i, "university") || p.is(i, "school")) && (i+1 == end || p.clauseEnds(i+1) || p.words[i+1].Flags&lex.Stop != 0)
}

// shared tells whether years are those of several people, "the team has 50 years of experience", "a staff with 50 years of
// combined experience", or of somebody else: "hired a consultant with 20 years of experience".
func (p *parser) shared(from, first, unit, end uint32) bool {
	group, helped, all := false, false, false
	for i := from; i < first; i++ {
		k := p.kind(i)
		all = all || group && p.among(i, inJointly)
		switch {
		case k&isHelped != 0 && !p.gerund(i) && !p.is(i+1, "as") && !p.is(i+1, "by"): // and no "recruiting coordinator"
			helped = true
		case helped && i > from && (p.is(i, "with") || p.is(i, "having") || p.is(i, "who")):
			if p.kind(i-1)&(isPerson|isPeople) != 0 || p.level(i-1, i) != lex.NoLevel {
				return true // "hired a consultant with 20 years of experience"
			}
		case k&(isGroup|isPeople) != 0:
			if group = true; i+1 < first && (p.is(i+1, "has") || p.is(i+1, "have") || p.is(i+1, "had")) {
				return true
			}
		}
	}
	for i := first; group && i < min(end, unit+5); i++ {
		all = all || p.among(i, inJointly)
	}
	return all
}

// spent tells whether somebody says that they did something for so long: "for over ten years I have led ...", "managed a
// help desk for six years".
func (p *parser) spent(q *Passage, first, unit, end uint32) bool {
	at := first // what stands before the number begins there: "more than", "the past", "over"
	for at > q.words.first && p.kind(at-1)&isAbout != 0 {
		at--
	}
	switch {
	case at > q.words.first && p.is(at-1, "for"):
	case at > q.words.first && at < first && (p.is(at-1, "in") || p.is(at-1, "during")): // "in the past ten years"
	case at < first && p.is(at, "over"):
	default:
		return false
	}
	if unit+1 < end && p.is(unit+1, "of") {
		return false // of a contract, a warranty
	}
	if at > q.words.first+1 && p.kind(at-2)&isOther != 0 {
		return false // "a contract for five years"
	}
	own := first-q.words.first <= workedBefore && (p.worked(q, q.words.first) ||
		(p.is(q.words.first, "has") || p.is(q.words.first, "have") || p.is(q.words.first, "having")) && p.worked(q, q.words.first+1)) ||
		at > q.words.first && p.is(at-1, "for") && p.heldFor(q, at-1)
	for i := q.words.first; i < end; i++ {
		if i < first && p.kind(i)&isStudied != 0 {
			return false
		}
		own = own || p.self(q, i)
	}
	return own
}

// heldFor tells whether what stands before word i is a job and nothing else: "IT manager for eight years".
func (p *parser) heldFor(q *Passage, i uint32) bool {
	from := i
	for from > q.words.first && i-from < titleLength && p.gap(from) == joined && !p.is(from-1, "then") {
		from--
	}
	first, last, ok := p.titleIn(from, i)
	return ok && first == from && last == i
}

// workedBefore is how many words before the number a line may begin without its "I".
const workedBefore = 12

// self tells whether word i is the "I" of a sentence, and no number: "Analyst I", "division I".
func (p *parser) self(q *Passage, i uint32) bool {
	return p.words[i].End-p.words[i].Start == 1 && p.is(i, "i") &&
		(i == q.words.first || !p.spaced(i) || p.words[i-1].Flags&lex.Stop != 0 || p.kind(i-1)&isUnit != 0)
}

// ofLeading tells whether a number of years is one of leading: "ten years of IT management", "ten years IT management".
// "Leadership training" is none.
func (p *parser) ofLeading(q *Passage, unit, end uint32) bool {
	if p.is(unit, "year") {
		return false
	}
	of := unit+1 < end && p.is(unit+1, "of")
	for i := unit + 1; i < min(end, unit+6); i++ {
		switch {
		case p.kind(i)&isOther != 0, p.is(i, "company"):
			return false
		case !of && (!p.spaced(i) || p.words[i].Flags&lex.Stop != 0 || i > unit+3):
			return false
		case p.is(i, "management"), p.is(i, "leadership"):
			return i+1 == q.words.last || !p.spaced(i+1) || p.words[i+1].Flags&lex.Stop != 0
		}
	}
	return false
}

// worked tells whether word i says that somebody worked or led: the beginning of a line without its "I".
func (p *parser) worked(q *Passage, i uint32) bool {
	if p.kind(i)&isWorked != 0 {
		return true
	}
	for k := q.marks.first; k < q.marks.last && p.marks[k].First <= i; k++ {
		if p.marks[k].First == i && p.marks[k].Concept.Is(leading()) {
			return true
		}
	}
	return false
}

// gerund tells whether word i is one, as "leading" in "ten years leading teams".
func (p *parser) gerund(i uint32) bool {
	w := p.words[i].Of(p.text)
	return len(w) > 4 && same(w[len(w)-3:], "ing")
}
