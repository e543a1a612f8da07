package document

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/metierhq/metier/internal/lex"
)

const (
	yearsBehind = 14 // words behind "years" that may say of what
	yearsBefore = 6  // and words before the number
	mostYears   = 60 // nobody has more
)

// years adds the statement of experience whose unit is word unit: "12+ years of IT experience", "over a decade leading
// teams". A number of years is experience only where the words of its clause say so: "30 years of company history" is
// none.
func (p *parser) years(q *Passage, unit uint32) {
	n, most, first := p.amount(q, unit)
	if n == 0 {
		p.answered(q, unit)
		return
	}
	if p.is(unit, "decade") || p.is(unit, "decades") {
		n, most = n*10, most*10
	}
	from, end := p.clause(q, first, unit)
	if n > mostYears || !p.experience(from, first, unit, end) && !p.spent(q, first, unit, end) && !p.ofLeading(q, unit, end) &&
		!p.ofSomebody(q, first, unit) && !p.ofLabel(q, first, unit) && !p.besideLeading(q, from, first, unit) {
		return
	}
	p.addYears(q, interval{first, end}, from, Years{Years: n, Max: most})
	p.partOf(q, first)
	p.ofThem(q, end, n)
}

// answered adds the years that stand behind what they are: "Years of IT experience: 12".
func (p *parser) answered(q *Passage, unit uint32) {
	from := unit
	told := unit > q.words.first && p.kind(unit-1)&isTold != 0 // "Experience (years): 12"
	if told {
		from--
	}
	for i := unit + 1; i < q.words.last && i <= unit+answerBehind; i++ {
		if strings.IndexByte(p.text[p.words[i-1].End:p.words[i].Start], ':') < 0 {
			told = told || p.kind(i)&isTold != 0
			continue
		}
		n, behind := p.numberAt(q, i)
		if !told || n == 0 || n > mostYears || p.words[i].Flags&lex.Denied != 0 || behind < q.words.last && p.kind(behind)&isUnit != 0 {
			return // "Years of experience: 12 years" is read by its second unit
		}
		about, _ := p.clause(q, from, unit)
		p.addYears(q, interval{from, behind}, about, Years{Years: n})
		return
	}
}

// answerBehind is how many words behind "years" the number may stand.
const answerBehind = 6

// ofLabel tells whether a number of years is all that stands behind the label "Experience:".
func (p *parser) ofLabel(q *Passage, first, unit uint32) bool {
	for first > q.words.first && p.kind(first-1)&isAbout != 0 {
		first--
	}
	return first == q.words.first && unit+1 == q.words.last && first > 0 && p.kind(first-1)&isTold != 0 &&
		strings.IndexByte(p.text[p.words[first-1].End:p.words[first].Start], ':') >= 0
}

// besideLeading tells whether a number of years is all that is said of some leading before it: "IT management (12 years)", "IT
// leadership: 12 years".
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

// peopleField is the field that every leader's experience is in, whatever else it is of.
const peopleField = "people"

// addYears adds a statement that stands in words w; what it is of is said from word from on.
func (p *parser) addYears(q *Passage, w interval, from uint32, y Years) {
	y.Span = Span{int(p.words[w.first].Start), int(p.words[w.last-1].End)}
	p.about(q, from, w.last, &y)
	p.doc.Facts.Years = append(p.doc.Facts.Years, y)
}

// clause returns the words that speak of the number from first to unit: up to the end of the sentence, to a semicolon,
// or to a comma behind which another number stands.
func (p *parser) clause(q *Passage, first, unit uint32) (from, end uint32) {
	for from = first; from > q.words.first && first-from < yearsBefore; from-- {
		if gap := p.text[p.words[from-1].End:p.words[from].Start]; separated(gap) || p.kind(from-1)&isUnit != 0 {
			break
		}
	}
	for end = unit + 1; end < q.words.last && end < unit+yearsBehind; end++ {
		gap := p.text[p.words[end-1].End:p.words[end].Start]
		if hard(gap) || separated(gap) && (p.count(end) > 0 || p.is(end, "including") || p.is(end, "with") || p.lastOfThem(q, end)) {
			break
		}
		if p.kind(end)&isUnit != 0 && end > unit+1 {
			for end > unit+1 && (p.count(end-1) > 0 || p.is(end-1, "and")) {
				end--
			}
			break
		}
	}
	return from, end
}

// hard tells whether a gap ends a clause, whatever follows. Within a passage a full stop is that of an abbreviation.
func hard(gap string) bool {
	for i := 0; i < len(gap); i++ {
		switch gap[i] {
		case ';', '|', '!', '?':
			return true
		case 0xE2: // a dash, and no apostrophe
			return !strings.HasPrefix(gap[i:], "’")
		}
	}
	return false
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
	if p.running(unit, end) || p.shared(from, first, unit, end) {
		return false
	}
	told := strings.IndexByte(p.text[p.words[first].End:p.words[unit].Start], '+') >= 0
	for i := unit + 1; i < end; i++ {
		k := p.kind(i)
		switch {
		case k&isOther != 0 && i <= unit+4 && !told, p.is(i, "company") && i <= unit+3:
			return false
		case k&isTold != 0, p.is(i, "working"), i <= unit+2 && (p.is(i, "in") || p.is(i, "as") || p.gerund(i)):
			told = true
		}
	}
	for i := from; i < first; i++ {
		switch {
		case p.kind(i)&isTold != 0:
			told = true
		case p.is(i, "company"), p.is(i, "founded"), p.is(i, "established"), p.is(i, "next"), p.is(i, "ago"), p.is(i, "aged"), p.is(i, "last") && !told, p.is(i, "every"), p.is(i, "within"):
			return false
		}
	}
	return told
}

// running tells whether what stands behind "years" says how they ran on, or that they were spent at school: "in a row", "in
// college".
func (p *parser) running(unit, end uint32) bool {
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

// shared tells whether years are those of several people: "the team has 50 years of experience", "a staff with 50 years of
// combined experience".
func (p *parser) shared(from, first, unit, end uint32) bool {
	group := false
	for i := from; i < first; i++ {
		if p.kind(i)&(isGroup|isPeople) == 0 {
			continue
		}
		if group = true; i+1 < first && (p.is(i+1, "has") || p.is(i+1, "have") || p.is(i+1, "had")) {
			return true
		}
	}
	for i := first; group && i < min(end, unit+4); i++ {
		if p.is(i, "combined") {
			return true
		}
	}
	return false
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

// lastOfThem tells whether word i begins to say what the last of some years were: "the last 8", "most recent five".
func (p *parser) lastOfThem(q *Passage, i uint32) bool {
	last := false
	for ; i < q.words.last && p.kind(i)&isPartOf != 0; i++ {
		last = last || p.is(i, "last") || p.is(i, "recent") || p.is(i, "latest") || p.is(i, "past")
	}
	return last && i < q.words.last && p.count(i) > 0
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

// about says what the experience of a clause is of, by the concepts in it.
func (p *parser) about(q *Passage, from, end uint32, y *Years) {
	marks := p.marks[q.marks.first:q.marks.last]
	at, _ := slices.BinarySearchFunc(marks, from, func(m lex.Mark, from uint32) int { return cmp.Compare(m.First, from) })
	for _, m := range marks[at:] {
		if m.First >= end {
			break
		}
		if p.denied(m) {
			continue
		}
		y.Leading = y.Leading || m.Concept.Is(leading())
		f := m.Concept.Fields()
		if f == 0 {
			continue
		}
		for _, g := range fields() {
			if f&g.bits != 0 && !slices.Contains(y.Fields, g.name) {
				y.Fields = append(y.Fields, g.name)
			}
		}
	}
	y.Leading = y.Leading || p.level(from, end) >= lex.Manager || p.leads(from, end)
	slices.Sort(y.Fields)
}

// leads tells whether the words say so: "in charge of", "IT management", "technology leadership"; the management of projects,
// data or risks is another thing, and so is leadership training.
func (p *parser) leads(from, end uint32) bool {
	for i := from; i < end; i++ {
		switch {
		case (p.is(i, "charge") || p.is(i, "head")) && i+1 < end && p.is(i+1, "of"):
			return true
		case (p.is(i, "management") || p.is(i, "leadership") && (i+1 == end || p.kind(i+1)&isLearnt == 0)) && i > from && (p.words[i-1].Flags&lex.Stop != 0 || p.kind(i-1)&(isPeople|isGroup|isLed|isUnit) != 0):
			return true
		}
	}
	return false
}

type fieldName struct {
	name string
	bits lex.Fields
}

var fields = sync.OnceValue(func() (all []fieldName) {
	for _, n := range lex.FieldNames() {
		bits, _ := lex.FieldOf(n)
		all = append(all, fieldName{n, bits})
	}
	return all
})

var leading = sync.OnceValue(func() lex.Concept {
	c, ok := lex.ConceptOf("manage")
	if !ok {
		panic("document: the lexicon has no concept \"manage\"") // its data are part of the program
	}
	return c
})
