package document

import (
	"strings"
	"sync"

	"github.com/metierhq/metier/internal/lex"
)

const (
	peopleBehind = 3    // words behind a number among which the people are named: "9 senior network engineers"
	ledBefore    = 10   // words before it that may say what was done with them
	groupBefore  = 4    // words before a group among which "in" or "member of" says that the writer is one of it: "in a small team"
	gradesBefore = 4    // words before it among which a tier may be named: "tiers 1, 2 and"
	mostLed      = 1000 // people, from which on it must be said that they are led
)

// people adds the statement of people led whose number begins at word i: "a team of 14", "25 employees", "a 14-person team",
// "nine direct reports".
func (p *parser) people(q *Passage, i uint32) {
	if !p.mayCount(q, i) {
		return
	}
	n, first, end := p.headcount(q, i)
	w, told := interval{first, end}, false
	at, group := first, first
	if label := p.labelOfPeople(q, first); label < first && (end == q.words.last || p.clauseEnds(end)) {
		w.first, told = label, true
	} else if from, last, ok := p.grown(q, first, end); ok {
		w, told = interval{from, last}, true
	} else {
		w.last = p.peopleIn(q, end)
		for at > q.words.first && (p.kind(at-1)&isAbout != 0 || p.is(at-1, "up") || p.is(at-1, "to")) {
			at-- // what stands before the number begins there: "over", "up to"
		}
		if group = p.groupOf(q, at, at < first); w.last == end {
			if group < at {
				w.first = group
			} else if w.last, ok = p.commanded(q, at, end); !ok {
				return // as of most numbers
			}
		}
	}
	if n == 0 || !p.byItself(q, i, n, end) || group < at && p.looksOn(q, end) {
		return
	}
	if !told && (p.memberOf(q, group, group < at || w.last > end && p.kind(w.last-1)&isGroup != 0) || p.ofFirm(q, at) || p.gathered(q, at) ||
		p.servedBy(q, interval{at, w.last}, group, n) || p.receiving(q, first) || p.underSuperior(q, first) || p.aidsSuperior(q, first) || !p.led(q, at, n)) {
		return
	}
	p.doc.Facts.People = append(in(p.roomy.people[:], p.doc.Facts.People), People{p.wordSpan(w.first, w.last), n})
}

// groupOf returns the word for the group whose members are counted from word i on: "a team of", "a staff consisting of", and
// "teams of" where they are counted up to the largest one. It is i if there is none.
func (p *parser) groupOf(q *Passage, i uint32, upTo bool) uint32 {
	k := i
	if k == q.words.first || !p.is(k-1, "of") {
		return i
	}
	if k--; k > q.words.first && (p.is(k-1, "consisting") || p.is(k-1, "comprised") || p.is(k-1, "composed")) {
		k--
	}
	if k > q.words.first && (p.kind(k-1)&isGroup != 0 || upTo && p.is(k-1, "teams")) {
		return k - 1
	}
	return i
}

// looksOn tells whether one of the words from word i on names people who are neither led nor worked with: "a group of 12 pupils".
func (p *parser) looksOn(q *Passage, i uint32) bool {
	for k := i; k < q.words.last && k < i+peopleBehind && !p.clauseEnds(k) && p.words[k].Flags&lex.Stop == 0; k++ {
		if p.among(k, inOnlooker) {
			return true
		}
	}
	return false
}

// besidePeople tells on which side of a number the words of a class may say that it is one of people.
func besidePeople(k kind, in set) (side uint8) {
	if k&(isAbout|isLeading) != 0 || in&(inLeads|inToCount) != 0 {
		side |= beforeNumber
	}
	if k&(isPeople|isGroup) != 0 || in&(inCounted|inTrade) != 0 {
		side |= behindNumber
	}
	return side
}

const (
	beforeNumber uint8 = 1 << iota
	behindNumber
)

// nearPeople tells whether a word beside the number in digits at word i may say that it is one of people. Few numbers have one
// there, which is asked without a branch. Of a number that goes on behind a comma, the words behind it are not known yet.
func (p *parser) nearPeople(i uint32) bool {
	near := p.vocabulary.beside[p.classes[max(i, 1)-1]]&beforeNumber | p.sidesOf(i+1)&behindNumber
	return near != 0 || strings.HasPrefix(p.text[p.words[i].End:], ",")
}

// sidesOf tells, of the words from word i on among which people are named, on which sides of a number they may say that it is one of
// them, wherever their passage ends.
func (p *parser) sidesOf(i uint32) uint8 {
	of, at := &p.vocabulary.beside, p.classes[i:][:peopleBehind]
	return of[at[0]] | of[at[1]] | of[at[2]]
}

// mayCount tells whether the number that begins at word i may be one of people: they are named behind it, or a function word
// stands before it, as in "a team of 14". Most numbers are none, and cost no closer look.
func (p *parser) mayCount(q *Passage, i uint32) bool {
	behind := i + 1
	if i > q.words.first+1 && p.words[i-1].End+1 == p.words[i].Start && p.text[p.words[i-1].End] == '-' && p.count(i-1) > 0 {
		i-- // "twenty-five"
	}
	if i > q.words.first && (p.words[i-1].Flags&lex.Stop != 0 || p.kind(i-1)&(isAbout|isLeading) != 0 || p.among(i-1, inLeads) || p.labelOfPeople(q, i) < i) {
		return true
	}
	for k := behind; k < q.words.last && k <= behind+peopleBehind; k++ {
		if p.kind(k)&(isPeople|isGroup) != 0 || p.among(k, inCounted) {
			return true
		}
	}
	return false
}

// labelOfPeople returns where the label begins that stands before word i and asks how many are led: "Direct reports: 8", "Team
// size: 18", "IT staff: 22"; i if there is none. "Employees: 500" is more often said of the firm.
func (p *parser) labelOfPeople(q *Passage, i uint32) uint32 {
	if i == q.words.first || p.words[i].Flags&lex.Spaced != 0 || strings.TrimSpace(p.text[p.words[i-1].End:p.words[i].Start]) != ":" {
		return i
	}
	switch k := i - 1; {
	case p.is(k, "headcount"), p.is(k, "staff"), p.is(k, "team"):
		return k
	case k == q.words.first:
	case p.is(k, "reports") && p.is(k-1, "direct"), p.is(k, "size") && (p.is(k-1, "staff") || p.is(k-1, "team") || p.is(k-1, "department")):
		return k - 1
	}
	return i
}

// headcount returns the number of which word i is one, its first word and the first behind it: "14", "1,200", "twenty-five". 0: it
// is none.
func (p *parser) headcount(q *Passage, i uint32) (n int, first, end uint32) {
	if p.words[i].Flags&lex.Digits == 0 {
		of, from := p.quantity(q, i)
		return int(of), from, i + 1
	}
	n, end = p.number(i), i+1
	for n < 1e6 && end < q.words.last && p.thousands(q, end) {
		n, end = n*1000+p.number(end), end+1
	}
	return n, i, end
}

// byItself tells whether the number n of which word i is one, and which ends before word end, is no more than that: not a part of a
// longer number, no percentage, and no "one" of "one on one".
func (p *parser) byItself(q *Passage, i uint32, n int, end uint32) bool {
	if p.words[i].Flags&lex.Digits == 0 {
		if end < q.words.last && p.numeral(end) {
			if of, from := p.quantity(q, end); of > 0 && from == i {
				return false
			}
		}
		return n != 1 && !p.hundreds(q, end)
	}
	if p.thousands(q, i) || p.ofForm(q, i) {
		return false
	}
	if i > q.words.first && p.words[i-1].Flags&lex.Digits != 0 && p.text[p.words[i-1].End:p.words[i].Start] == "/" {
		return false // "4/11 Branch Managers"
	}
	at := int(p.words[end-1].End)
	return !(at < len(p.text) && p.text[at] == '%') && !p.hundreds(q, end)
}

// ofForm tells whether a number is a part of a name: "W-2 forms", "I-9s", "tier 2 support staff", "level 1 and 2 technicians".
func (p *parser) ofForm(q *Passage, i uint32) bool {
	k := i
	for k > q.words.first+1 && i-k < gradesBefore && (p.kind(k-1)&isLink != 0 || p.is(k-1, "to") || p.words[k-1].Flags&lex.Digits != 0) {
		k-- // "1 and"
	}
	if k > q.words.first && p.among(k-1, inGrade) {
		return true
	}
	return i > q.words.first && p.words[i-1].End-p.words[i-1].Start == 1 && isAlpha(p.text[p.words[i-1].Start]) &&
		p.text[p.words[i-1].End:p.words[i].Start] == "-"
}

// hundreds tells whether word i is one that a number goes on with: "three hundred".
func (p *parser) hundreds(q *Passage, i uint32) bool {
	return i < q.words.last && (p.is(i, "hundred") || p.is(i, "thousand") || p.is(i, "million"))
}

// thousands tells whether word i is a group of three digits that goes on with the number before it.
func (p *parser) thousands(q *Passage, i uint32) bool {
	w := &p.words[i]
	return i > q.words.first && w.Flags&lex.Digits != 0 && w.End-w.Start == 3 && p.words[i-1].Flags&lex.Digits != 0 && p.text[p.words[i-1].End:w.Start] == ","
}

// peopleIn returns the word behind the people that the words from i on name, i if they name none.
func (p *parser) peopleIn(q *Passage, i uint32) uint32 {
	if p.sidesOf(i)&behindNumber == 0 { // as most
		return i
	}
	for k := i; k < q.words.last && k < i+peopleBehind; k++ {
		switch of := p.kind(k); {
		case p.clauseEnds(k), of&isUnit != 0, p.is(k, "to"), p.is(k, "for"), p.words[k].Flags&lex.Digits != 0 && !dash(p.text[p.words[k-1].End:p.words[k].Start]):
			return i // "5 years managing staff", "5 to 22 people", "25 licences for staff", "1 of 5 staff", but "5-7 staff"
		case of&isPeople != 0, p.is(k, "reports") && p.is(k-1, "direct"), of&isGroup != 0 && p.person(i):
			return k + 1
		}
	}
	return i
}

// person tells whether word i counts the members of a group: "a 14-person IT team", "a 20-strong team".
func (p *parser) person(i uint32) bool {
	return p.is(i, "person") || p.is(i, "member") || p.is(i, "man") || p.is(i, "strong")
}

// memberOf tells whether the words before word i, which names a group or a number of people, say that somebody is one of
// them: "a member of a team of 14", "in a team of 14", "one of three employees".
func (p *parser) memberOf(q *Passage, i uint32, group bool) bool {
	for k := i; k > q.words.first && i-k < groupBefore; k-- {
		switch {
		case p.is(k-1, "of"):
			return k > q.words.first+1 && (p.is(k-2, "member") || p.is(k-2, "part") || p.is(k-2, "one") || p.is(k-2, "1"))
		case p.is(k-1, "in"), p.is(k-1, "on"), p.is(k-1, "within"):
			return group
		case p.is(k-1, "with"):
			return group && k > q.words.first+1 && (p.is(k-2, "worked") || p.is(k-2, "working"))
		case p.kind(k-1)&isLeading != 0, p.gerund(k - 1):
			return false
		}
	}
	return false
}

// ofFirm tells whether the number at word i is of those who work for a firm: "a company with 500 employees".
func (p *parser) ofFirm(q *Passage, i uint32) bool {
	if i < q.words.first+2 || !p.is(i-1, "of") && !p.is(i-1, "with") {
		return false
	}
	k := i - 2
	if !p.among(k, inConcern) {
		return false
	}
	if p.kind(k)&isGroup == 0 {
		return true
	}
	for n := 0; n < groupBefore && k > q.words.first && p.gap(k) == joined && p.words[k-1].Flags&lex.Stop == 0 && p.kind(k-1)&isLeading == 0; n++ {
		k-- // what of: "an IT organization"
	}
	if k > q.words.first && (p.is(k-1, "a") || p.is(k-1, "an") || p.is(k-1, "the") || p.is(k-1, "my")) {
		k--
	}
	return k == q.words.first || p.kind(k-1)&isLeading == 0 && !p.among(k-1, inLeads) // "led an organization of 35" is of those led
}

// gathered tells whether the people whose number stands at word i came to something or are listed in it: "events of 500 people",
// "attended by over 200", "functions for up to 250 people", "a database of 1,200 members".
func (p *parser) gathered(q *Passage, i uint32) bool {
	if i > q.words.first && (p.is(i-1, "of") || p.is(i-1, "for") || p.is(i-1, "by")) {
		i--
	}
	return i > q.words.first && p.among(i-1, inGathering)
}

// servedBy tells whether n people, whose number and name the words of w are, are those that a thing is there for: "ran IT for 2,000
// employees", "in charge of support of 300 employees", "contact for 150 people". Fewer than mostReviewed people whose reviews or
// schedules somebody makes are led; more are served: "managed benefits for 1,300 employees". Of those who are only called
// employees or staff, any thing is: "time sheets for 20 employees", unless somebody answers for them.
func (p *parser) servedBy(q *Passage, w interval, group uint32, n int) bool {
	i := w.first
	if group < i && p.is(group, "staff") { // "for a professional staff of 200"
		for i = group; i > q.words.first+2 && group-i < 2 && !p.is(i-1, "for"); {
			i--
		}
	}
	if i < q.words.first+2 || !p.is(i-1, "for") && !(p.is(i-1, "of") && p.is(i-2, "support")) {
		return false
	}
	if p.is(i-2, "contact") {
		return true
	}
	if p.is(i-1, "for") && !p.among(i-2, inAnswers) && p.kind(i-2)&isLeading == 0 && p.level(i-2, i-1) < lex.Lead && (group < w.first || p.among(w.last-1, inAnyone)) {
		return true
	}
	for _, m := range p.marks[q.marks.first:q.marks.last] {
		if m.Last == i-1 {
			f := m.Concept.Fields()
			return f != 0 && (f&peopleFields() == 0 || n >= mostReviewed)
		}
	}
	return false
}

const mostReviewed = 100

var peopleFields = sync.OnceValue(func() lex.Fields { return mustField(peopleField) })

// led tells whether the n people whose number stands at word i may be led: the words before it say so, or at least do not say
// that they were served or trained. Thousands of people are led only where the text says so.
func (p *parser) led(q *Passage, i uint32, n int) bool {
	aided, from := n >= mostLed, i
	for from > q.words.first && i-from < ledBefore && !hard(p.text[p.words[from-1].End:p.words[from].Start]) {
		from--
		k := p.kind(from)
		if k&(isLeading|isHelped) != 0 {
			return true
		}
		aided = aided || k&isAided != 0 || p.is(from, "support") || p.is(from, "training") || p.is(from, "payroll")
	}
	if !aided {
		return true
	}
	for _, m := range p.marks[q.marks.first:q.marks.last] {
		if m.First >= from && m.First < i && m.Concept.Is(leading()) {
			return true
		}
	}
	return false
}
