package document

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/metierhq/metier/internal/lex"
)

const (
	progressReach = 12 // words behind a degree that may say that it is expected
	stateWords    = 6  // words of a line that has nothing but the state of the degree above it
	stateLines    = 2  // lines below a degree that are looked at for one
)

// inProgress tells whether a degree is not earned: not yet ("expected 2026", "pursuing a", "candidate"), or never ("did not
// graduate", "withdrew 2009"). Only what is said of this degree, before word end, counts: "currently" elsewhere in the line says
// nothing of it.
func (p *parser) inProgress(q *Passage, k, end uint32) bool {
	m := p.marks[k]
	for i := m.First; i < m.Last; i++ {
		if p.kind(i)&isUnfinished != 0 {
			return true
		}
	}
	from := q.words.first
	if m.First == from && p.nowAbove(q) {
		return true
	}
	if k > q.marks.first && p.marks[k-1].Concept.Class() == lex.Degree {
		from = p.marks[k-1].Last
	}
	for i := m.First; i > from && m.First-i < heldBefore; i-- {
		if p.kind(i-1)&isUnfinished != 0 && !p.is(i-1, "candidate") && !p.is(i-1, "coursework") || p.is(i-1, "toward") || p.is(i-1, "towards") || p.is(i-1, "working") || p.is(i-1, "started") ||
			i-1 > from && p.droppedOut(i-2, i) {
			return true
		}
	}
	if m.First > from+2 && p.allBut(m.First-3, m.First) {
		return true // "all but dissertation, PhD"
	}
	return p.ahead(from, m.First) || p.yearsOf(from, m.First) || p.atSchool(q, m, from, end) || p.unfinishedIn(interval{m.Last, end}, q.Section)
}

// unfinishedIn tells whether the words behind a degree say that it is not earned.
func (p *parser) unfinishedIn(w interval, section Section) bool {
	for i := w.first; i < w.last && i < w.first+progressReach; i++ {
		k := p.kind(i)
		switch {
		case k&isToCome != 0:
			if p.toCome(i, w) {
				return true
			}
		case k&isUnfinished != 0:
			return true
		case p.words[i].Flags&lex.Denied != 0 && (k&isFinished != 0 || p.among(i, inEarn)):
			return true // "did not complete"
		case k&isFinished != 0:
			if i > w.first && (p.is(i-1, "before") || p.is(i-1, "to") && p.saysWhen(i+1, w.last)) || p.toBe(i, w.first) ||
				section == Education && i > w.first+1 && p.kind(i-1)&isUnit != 0 && p.count(i-2) > 0 || // "2 years completed"
				p.is(i, "graduating") && i+1 < w.last && p.words[i+1].Flags&(lex.Month|lex.Year) != 0 {
				return true
			}
		case section == Education && k&(isSince|isNow) != 0 && p.goesOn(i, w):
			return true
		}
	}
	return false
}

// atSchool tells whether a degree is what somebody studied for and no more: the program was attended or left, or one is a "senior at"
// the school.
func (p *parser) atSchool(q *Passage, m lex.Mark, from, end uint32) bool {
	if q.Section != Education {
		return false
	}
	for i := from; i < m.First; i++ {
		if p.undergraduate(i) && (p.is(i+1, "at") || p.is(i+1, "majoring")) {
			return true
		}
	}
	if !p.programOf(q, m) || p.any(interval{from, end}, isFinished) {
		return false
	}
	for i := from; i < end; i++ {
		if p.is(i, "attended") || p.is(i, "left") {
			return true
		}
	}
	return false
}

// undergraduate tells whether word i says in which year of a college somebody is.
func (p *parser) undergraduate(i uint32) bool {
	return p.is(i, "freshman") || p.is(i, "sophomore") || p.is(i, "junior") || p.is(i, "senior")
}

// isPart tells whether the words first..last, which are among some, are a part of them by themselves: ", senior", "(2nd year)".
func (p *parser) isPart(first, last uint32, of interval) bool {
	return (first == of.first || p.gap(first) != joined) && (last == of.last || p.gap(last) != joined)
}

// toCome tells whether a word says, with those beside it, that a degree or a part of it is yet to be earned, if it ever is.
func (p *parser) toCome(i uint32, w interval) bool {
	switch {
	case p.is(i, "candidate"):
		return i < w.first+2
	case p.is(i, "student"):
		return i > w.first && p.kind(i-1)&isNow != 0 && p.isPart(i-1, i+1, w) || i > w.first+1 && p.is(i-1, "year") && p.isPart(i-2, i+1, w) || i == w.first && p.gap(i) == joined && (i+1 == w.last || p.words[i+1].Flags&lex.Stop != 0 || p.clauseEnds(i+1))
	case p.is(i, "starting"), p.is(i, "beginning"), p.is(i, "starts"), p.is(i, "begins"):
		return p.saysWhen(i+1, w.last)
	case p.is(i, "hold"), p.is(i, "leave"):
		return i > w.first && p.is(i-1, "on")
	case p.is(i, "due"):
		return p.saysWhen(i+1, w.last)
	case p.is(i, "attending"):
		return i > w.first && p.kind(i-1)&isNow != 0
	case p.is(i, "left"):
		return i+1 < w.last && (p.is(i+1, "the") || p.is(i+1, "program") || p.is(i+1, "before") || p.is(i+1, "after") || p.is(i+1, "without") || p.is(i+1, "early"))
	case p.is(i, "non"):
		return i+1 < w.last && p.is(i+1, "degree")
	case p.is(i, "part"), p.is(i, "partially"), p.is(i, "partly"):
		return i+1 < w.last && p.kind(i+1)&isFinished != 0
	case p.is(i, "started"):
		return p.isPart(i, i+1, w)
	case p.is(i, "year"):
		return i > w.first && (p.among(i-1, inFinal) || p.words[i-1].Flags&lex.Digits != 0) && p.isPart(i-1, i+1, w)
	case p.undergraduate(i):
		return p.isPart(i, i+1, w) || i+1 < w.last && (p.is(i+1, "at") || p.is(i+1, "year") && p.isPart(i, i+2, w))
	case p.lacking(i, w.last), p.someOf(i, w), p.allBut(i, w.last), p.droppedOut(i, w.last):
		return true
	case p.is(i, "coursework"), p.is(i, "courses"), p.is(i, "classes"):
		return i == w.first && p.gap(i) == joined || // "MBA coursework"
			i+1 < w.last && (p.is(i+1, "toward") || p.is(i+1, "towards")) || i > w.first && p.is(i-1, "some")
	}
	return false
}

// lacking tells whether word i begins to say that a part of a degree is missing: "12 credits remaining", "9 hours short".
func (p *parser) lacking(i, end uint32) bool {
	return i+1 < end && (p.credits(i) || p.semester(i) || p.is(i, "semesters")) &&
		(p.is(i+1, "remaining") || p.is(i+1, "short") || p.is(i+1, "shy") || p.is(i+1, "left"))
}

// someOf tells whether a part of the credits of a degree is told of before word i: "90 of 120 credits", "96/120 credit hours".
func (p *parser) someOf(i uint32, w interval) bool {
	if i < w.first+2 || !p.credits(i) {
		return false
	}
	has := i - 2
	for has > w.first && (p.is(has, "of") || p.is(has, "out")) {
		has--
	}
	if has == i-2 && p.text[p.words[has].End:p.words[i-1].Start] != "/" {
		return false
	}
	return p.words[has].Flags&p.words[i-1].Flags&lex.Digits != 0 && p.number(has) < p.number(i-1)
}

// allBut tells whether "all but dissertation" begins with word i, or its letters.
func (p *parser) allBut(i, end uint32) bool {
	return p.is(i, "abd") || i+2 < end && p.is(i, "all") && p.is(i+1, "but") && (p.is(i+2, "dissertation") || p.is(i+2, "thesis"))
}

// droppedOut tells whether "dropped out" begins with word i.
func (p *parser) droppedOut(i, end uint32) bool {
	return i+1 < end && p.is(i, "dropped") && p.is(i+1, "out")
}

// yearsOf tells whether the words from..at end with some years of a school that the degree behind them is from: "two years of
// a", "3 semesters of my".
func (p *parser) yearsOf(from, at uint32) bool {
	return at > from+3 && (p.is(at-1, "a") || p.is(at-1, "an") || p.is(at-1, "my")) && p.is(at-2, "of") &&
		(p.kind(at-3)&isUnit != 0 || p.is(at-3, "semesters")) && p.count(at-4) > 0
}

// goesOn tells whether word i says that a school goes on to this day: "2024 - Present", "since 2025", "current" alone.
func (p *parser) goesOn(i uint32, w interval) bool {
	switch k := p.kind(i); {
	case k&isSince != 0:
		return p.clauseEnds(i) && i+1 < w.last && p.words[i+1].Flags&lex.Year != 0
	case k&isNow == 0:
		return false
	case i > w.first && p.words[i-1].Flags&(lex.Year|lex.Digits) != 0 && dash(p.text[p.words[i-1].End:p.words[i].Start]),
		i > w.first+1 && p.kind(i-1)&isTo != 0 && p.words[i-2].Flags&(lex.Year|lex.Digits) != 0:
		return true
	}
	if gap := p.text[p.words[i-1].End:p.words[i].Start]; !separated(gap) && strings.IndexByte(gap, ':') < 0 {
		return false
	}
	return i+1 == w.last || p.clauseEnds(i+1) || p.breaks.lines.Any(i+1, i+2) || p.any(interval{i + 1, min(w.last, i+schoolBehind)}, isSchool)
}

// schoolBehind is how many words behind "Current" may name the school: "MBA, Current Elm Valley State University".
const schoolBehind = 6

// nowAbove tells whether a line with nothing but "Current" stands between the heading of a part for education and what passage q says,
// as where the year of each degree stands above it.
func (p *parser) nowAbove(q *Passage) bool {
	i := q.words.first
	if q.Section != Education || i < 2 || p.kind(i-1)&isNow == 0 || p.words[i-1].Flags&lex.Spaced != 0 || p.words[i].Flags&lex.Spaced != 0 {
		return false
	}
	at, found := slices.BinarySearchFunc(p.lines, i-1, func(l line, w uint32) int { return cmp.Compare(l.words.first, w) })
	return found && p.lines[at].words.last == i && at > 0 && p.lines[at-1].heading == Education
}

// unfinishedBelow tells whether a line right below the last degree that passage i names has nothing but the state of it, "Did not
// graduate", "Expected May 2027", or the one with the school ends with that: "Elm College, expected May 2027".
func (p *parser) unfinishedBelow(i int) bool {
	if p.doc.Passages[i].Section != Education {
		return false
	}
	for n := i + 1; n < len(p.doc.Passages) && n <= i+stateLines; n++ {
		b := &p.doc.Passages[n]
		if b.Section != Education {
			return false
		}
		for _, m := range p.marks[b.marks.first:b.marks.last] {
			if c := m.Concept.Class(); c == lex.Degree || c == lex.Certificate {
				return false // what follows is said of that
			}
		}
		if p.onlyState(b.words) {
			return p.unfinishedIn(b.words, Education)
		}
		if end := p.lastPart(b.words); end.first > b.words.first && p.onlyState(end) && p.any(end, isUnfinished) && p.unfinishedIn(end, Education) {
			return true
		}
	}
	return false
}

// lastPart returns the words behind the last comma, bar or bracket that opens.
func (p *parser) lastPart(w interval) interval {
	for i := w.last - 1; i > w.first && w.last-i <= stateWords; i-- {
		if p.clauseEnds(i) || strings.HasSuffix(p.text[:p.words[i].Start], "(") {
			return interval{i, w.last}
		}
	}
	return interval{w.first, w.first}
}

// onlyState tells whether words have nothing but when and how a school ended.
func (p *parser) onlyState(w interval) bool {
	if w.last-w.first > stateWords {
		return false
	}
	for i := w.first; i < w.last; i++ {
		if p.words[i].Flags&(lex.Stop|lex.Digits|lex.Year|lex.Month|lex.Denied) == 0 && p.kind(i)&(isUnfinished|isFinished|isNow|isTo|isSince|isUnit|isNumber) == 0 &&
			!p.droppedOut(i, w.last) && !(i > w.first && p.droppedOut(i-1, w.last)) {
			return false
		}
	}
	return true
}

// formEnds tells whether a bracket or a colon of a form stands before word i: "Some College (No Degree) : Accounting".
func (p *parser) formEnds(i uint32) bool {
	return strings.ContainsAny(p.text[p.words[i-1].End:p.words[i].Start], "):")
}

// noDegree tells whether the text says that there is no degree of any level: "I have no degree." The word is looked for by its
// class, and most texts have it nowhere or not denied.
func (p *parser) noDegree() bool {
	for _, class := range p.vocabulary.degree {
		for i := uint32(0); ; i++ {
			n := bytes.IndexByte(p.classes[i:len(p.words)], class)
			if n < 0 {
				break
			}
			if i += uint32(n); p.words[i].Flags&lex.Denied != 0 && p.deniesAny(i) {
				return true
			}
		}
	}
	return false
}

// deniesAny tells whether a denied "degree", word i, stands for one of any level, as of "no degree of risk" or "no degree required"
// it does not.
func (p *parser) deniesAny(i uint32) bool {
	n := p.passageOf(i)
	if n < 0 {
		return false
	}
	q := &p.doc.Passages[n]
	if i == q.words.first || i >= q.words.last || q.Section == lex.References || q.Section == lex.Requirements ||
		!p.is(i, "degree") && !p.is(i, "degrees") || i+1 < q.words.last && !p.clauseEnds(i+1) && !p.formEnds(i+1) {
		return false
	}
	return p.words[i-1].Flags&lex.Negator != 0 || i > q.words.first+1 && (p.is(i-1, "a") || p.is(i-1, "any")) && (p.is(i-2, "have") || p.is(i-2, "hold"))
}

// highSchoolOnly tells whether the part for education states what a high school ends with, and names no college or the like,
// of which a degree may be that was not read.
func (p *parser) highSchoolOnly() bool {
	found := false
	for n := range p.doc.Passages {
		q := &p.doc.Passages[n]
		if q.Section != Education {
			continue
		}
		for i := q.words.first; i < q.words.last; i++ {
			if p.kind(i)&isSchool != 0 && !p.among(i, inSchool) && (i == q.words.first || !p.among(i-1, inSchool)) {
				return false // "Elm School of Business"
			}
		}
		for _, m := range p.marks[q.marks.first:q.marks.last] {
			found = found || m.Concept == highSchool() && !p.denied(m)
		}
	}
	return found
}

var highSchool = sync.OnceValue(func() lex.Concept { return mustConcept("high-school") })
