package document

import (
	"slices"
	"strings"
	"sync"

	"github.com/metierhq/metier/internal/lex"
)

const (
	fieldWords  = 6 // words of the field of a degree
	fieldReach  = 4 // parts of a line behind a degree that are looked at for its field
	schoolReach = 3 // words behind those of a field that may name a school
)

// fieldOf returns the field of the degree that mark k names: what stands behind it, or, failing that, before it.
// Another degree ends the search, and schools are no fields.
func (p *parser) fieldOf(q *Passage, k uint32) string {
	end, m := p.nextDegree(q, k), p.marks[k]
	for at, n := p.fieldStart(m, end), 0; at < end && n < fieldReach; n++ {
		if n > 0 || p.gap(at) == parted {
			if q.Section != Education && n > 1 {
				break
			}
		}
		first := at
		// "in", "of" or a colon says that the field follows; outside education "associates in" are people.
		asked := n == 0 && q.Section == Education && (p.is(at-1, "in") || p.is(at-1, "of"))
		if gap := p.text[p.words[at-1].End:p.words[at].Start]; n == 0 && strings.IndexByte(gap, ':') >= 0 {
			asked = true
		}
		for first < end && p.kind(first)&isFieldLead != 0 {
			asked = asked || p.is(first, "in") || p.is(first, "of") && p.ofStudy(q, m, interval{first + 1, end})
			if first++; first < end && p.gap(first) == parted {
				break
			}
		}
		if first == end {
			break
		}
		last := p.fieldEnd(first, end)
		s := p.fieldText(interval{first, last}, asked, n == 0 && p.doubtful(m))
		if s == "" && n == 0 && (q.Section == Education || m.First == q.words.first && !p.doubtful(m)) && p.takesSubject(q, m) {
			if s = p.subject(interval{first, last}); s != "" && strings.Contains(strings.ToLower(p.impliedField(m)), strings.ToLower(s)) {
				s = "" // "MBA, Business"
			}
		}
		if n == 0 && q.Section == Education {
			if again := p.repeated(first, end); again > first+1 || again > first && asked && (s == "" || p.sameWord(first, again)) {
				s = p.plain(interval{first, again})
			}
		}
		if s != "" {
			return s
		}
		if at = last; at == first {
			at++
		}
		for at < end && p.gap(at) == joined { // the rest of a school's name
			at++
		}
	}
	from := q.words.first
	for j := k; j > q.marks.first; j-- {
		b := p.marks[j-1]
		if b.Concept.Class() == lex.Degree {
			from = b.Last
			break
		}
	}
	for j := k; j > q.marks.first && p.marks[j-1].First >= from && m.First-p.marks[j-1].Last <= degreeWord; j-- {
		if b := p.marks[j-1]; b.Concept.Class() == lex.DegreeField || p.gap(m.First) == joined && b.Last == m.First && b.Concept.Fields()&lex.IT != 0 {
			field := p.plain(interval{p.joinedTo(b.First, p.marks[q.marks.first:j-1], from), b.Last})
			if all := p.doc.Facts.Degrees; from > q.words.first && len(all) > 0 && all[len(all)-1].Start >= q.Start && all[len(all)-1].Field == field && p.impliedField(m) != "" {
				return "" // "BS in Computer Science; MBA": that of the degree before
			}
			return field
		}
	}
	if q.Section == Education && m.First > from && p.gap(m.First) == comma { // "Accounting, B.S."
		if first := p.partStart(m.First-1, from); first > from || from == q.words.first {
			return p.fieldText(interval{first, m.First}, false, false)
		}
	}
	return ""
}

// fieldStart returns where what may be the field of degree m begins: behind who takes it, "PhD candidate in Statistics", and that it
// was taken with honours, "BA (Hons) Architecture".
func (p *parser) fieldStart(m lex.Mark, end uint32) uint32 {
	switch at := m.Last; {
	case at+1 >= end:
	case p.honours(at),
		(p.is(at, "candidate") || p.is(at, "student")) && (p.is(at+1, "in") || p.is(at+1, "of") || p.gap(at+1) != joined):
		return at + 1
	}
	return m.Last
}

// honours tells whether word i says that a degree was taken with honours.
func (p *parser) honours(i uint32) bool {
	return p.is(i, "hons") || p.is(i, "honours") || p.is(i, "honors")
}

// ofStudy tells whether the words behind degree m and "of" may be its field: whoever is a "master of ceremonies" has no degree
// by that. The part for education is about degrees, and the name of a school tells of one too.
func (p *parser) ofStudy(q *Passage, m lex.Mark, w interval) bool {
	return q.Section == Education || m.Last-m.First > 1 || !p.doubtful(m) || p.any(interval{w.first, min(w.last, w.first+fieldWords)}, isSubject|isSubjectPart) ||
		p.any(interval{w.first, q.words.last}, isSchool)
}

// joinedTo returns the first word of the fields that "and" joins to the one that begins at word first: "Mathematics and
// Computer Science, BA".
func (p *parser) joinedTo(first uint32, before []lex.Mark, from uint32) uint32 {
	for j := len(before) - 1; j >= 0; j-- {
		b := before[j]
		linked := b.Last+1 == first && p.kind(b.Last)&isLink != 0 && p.gap(b.Last) == joined
		if b.Concept.Class() != lex.DegreeField || b.First < from || p.gap(first) != joined || !linked && b.Last != first {
			break
		}
		first = b.First
	}
	return first
}

// repeated returns the end of the words from first on that stand once more before end, as in forms that are printed with
// their answers: "Justice Studies Ashby University, Justice Studies". Schools and places are repeated, too.
func (p *parser) repeated(first, end uint32) uint32 {
	longest, size := first, p.words[first].End-p.words[first].Start
	for again := first + 1; again < end; again++ {
		if w := &p.words[again]; w.End-w.Start != size {
			continue
		}
		i := uint32(0)
		for i < fieldWords && first+i < again && again+i < end && p.sameWord(first+i, again+i) && (i == 0 || p.gap(first+i) == joined) &&
			p.words[first+i].Flags&(lex.Digits|lex.Month) == 0 && p.kind(first+i)&(isSchool|isLegal|isFieldEnd|isPlace|isUnfinished) == 0 {
			i++
		}
		switch {
		case i == 0:
		case again == first+i && !p.spaced(again): // "Culinary Arts & Culinary Management"
		case again+i < end && p.gap(again+i) == joined && p.kind(again+i)&isSchool != 0: // the name of a school
		default:
			longest = max(longest, first+i)
		}
	}
	for longest > first && p.words[longest-1].Flags&lex.Stop != 0 {
		longest--
	}
	return longest
}

func (p *parser) sameWord(i, k uint32) bool {
	return same(p.words[i].Of(p.text), p.words[k].Of(p.text))
}

// fieldEnd returns the end of the part that starts at word first: at punctuation, a year, or words that say something
// else of the degree.
func (p *parser) fieldEnd(first, end uint32) uint32 {
	i := first
	for i < end && i-first < fieldWords {
		if i > first && p.gap(i) != joined {
			i = max(i, p.overLines(i, end))
			break
		}
		w := &p.words[i]
		k := p.kind(i)
		if w.Flags&(lex.Digits|lex.Month) != 0 || k&(isUnfinished|isNow|isFieldEnd) != 0 || w.Flags&lex.Stop != 0 && k&isLink == 0 {
			break
		}
		i++
	}
	for k := i; i == first+fieldWords && k < end && k < i+schoolReach && p.gap(k) == joined; k++ {
		if p.kind(k)&isSchool != 0 { // the words before it are those of its name
			return k + 1
		}
	}
	for i > first && p.words[i-1].Flags&lex.Stop != 0 {
		i--
	}
	return i
}

// fieldText returns the words of w that name a field, "" if none do. Where the text says that the field follows, any
// words will do that are no school. A doubtful name of a degree is strict: "MS Exchange" has no field.
func (p *parser) fieldText(w interval, asked, strict bool) string {
	if w.first >= w.last {
		return ""
	}
	var buf [8]lex.Mark
	marks := p.concepts(w, lex.Context{Education: true}, buf[:0])
	named := func(m lex.Mark) bool {
		switch m.Concept.Class() {
		case lex.DegreeField:
			return true
		case lex.Degree, lex.Certificate: // "MHA, CISSP"
			return false
		}
		return !strict && m.Concept.Fields() != 0 || m.Concept == informationTechnology()
	}
	if n := w.last - w.first; n%2 == 0 && p.twice(interval{w.first, w.first + n/2}) {
		w.last -= n / 2 // "Finance Finance": a form that was printed with its answers
	}
	if !p.any(w, isSchool|isLegal) {
		if asked || slices.ContainsFunc(marks, named) {
			return p.plain(w)
		}
		return ""
	}
	// "Computer Science Stanford University": the field ends with the concepts that stand first.
	end := w.first
	for _, m := range marks {
		at := end
		for at > w.first && at < m.First && p.kind(at)&isLink != 0 { // "Physics and Biology"
			at++
		}
		if m.First != at || !named(m) || p.any(interval{m.First, m.Last}, isSchool) {
			break
		}
		end = m.Last
	}
	if asked && end == w.first && len(marks) > 0 && marks[0].First == w.first { // "Management Wexcombe College"
		end = marks[0].Last
		if p.any(interval{w.first, end}, isSchool) {
			return ""
		}
	}
	if end == w.first {
		return ""
	}
	for at := end; at+1 < w.last && p.kind(at)&(isSubject|isSubjectPart|isLink) != 0 && p.kind(at+1)&isSchool == 0; at++ {
		if p.kind(at)&isSubject != 0 { // "Communications Engineering", but not "Business" of a "Business School"
			end = at + 1
		}
	}
	return p.plain(interval{w.first, end})
}

// subject returns the words of w up to the name of a school, if all of them are words that fields of study are called by:
// "BS Human Resource Management", "BA English, Elm College". Most of them name too much else to be concepts of a field.
func (p *parser) subject(w interval) string {
	end := w.first
	for end < w.last && p.kind(end)&(isSubject|isSubjectPart|isLink) != 0 {
		end++
	}
	if end < w.last && !p.any(interval{end, w.last}, isSchool) {
		return ""
	}
	if n := end - w.first; n > 0 && n%2 == 0 && p.twice(interval{w.first, w.first + n/2}) {
		return p.plain(interval{w.first, w.first + n/2})
	}
	for end > w.first && p.kind(end-1)&isSubject == 0 {
		end--
	}
	if end == w.first || end < w.last && p.kind(end)&isSchool != 0 {
		return "" // "BA Business School"
	}
	return p.plain(interval{w.first, end})
}

// takesSubject tells whether the words behind degree m may be its field and no part of its name ("Bachelor of Health
// Administration").
func (p *parser) takesSubject(q *Passage, m lex.Mark) bool {
	if m.Last-m.First > 1 && p.gap(m.Last) == joined {
		if last := m.Last - 1; !p.is(last, "arts") && !p.honours(last) && !p.is(last, "science") && !p.is(last, "sciences") && !p.is(last, "degree") {
			return false
		}
	}
	return !p.stateName(q, m)
}

// stateName tells whether the name of a degree may be that of a state: "MA" or "MS" behind the comma of a place, and no
// school. "Boston, MA Accounting" is no degree, "Elm College, MA Accounting" is.
func (p *parser) stateName(q *Passage, m lex.Mark) bool {
	if m.Last-m.First > 1 || !p.is(m.First, "ma") && !p.is(m.First, "ms") || m.First == q.words.first || p.gap(m.First) == joined {
		return false
	}
	from := m.First - 1
	for from > q.words.first && p.gap(from) == joined {
		from--
	}
	return strings.IndexByte(p.text[p.words[m.First-1].End:p.words[m.First].Start], ',') >= 0 && !p.any(interval{from, m.First}, isSchool)
}

// twice tells whether the words of w are written once more behind them.
func (p *parser) twice(w interval) bool {
	for i := w.first; i < w.last; i++ {
		if !p.sameWord(i, i+w.last-w.first) {
			return false
		}
	}
	return true
}

var informationTechnology = sync.OnceValue(func() lex.Concept { return mustConcept("it") })

// fieldBelow returns the field that stands alone on the line below a degree's, or behind a bar on its own: "B.Tech | Data
// Science, Elm University".
func (p *parser) fieldBelow(i int, k uint32) string {
	q := &p.doc.Passages[i]
	if i+1 < len(p.doc.Passages) && p.marks[k].Last == q.words.last {
		b := &p.doc.Passages[i+1]
		if strings.TrimSpace(p.text[q.End:b.Start]) == "|" {
			if s := p.fieldText(interval{b.words.first, p.fieldEnd(b.words.first, b.words.last)}, false, p.doubtful(p.marks[k])); s != "" {
				return s
			}
		}
	}
	if q.Section != Education {
		return ""
	}
	for n := i + 1; n < len(p.doc.Passages) && n <= i+2; n++ {
		b := &p.doc.Passages[n]
		if b.Section != Education || b.words.last-b.words.first > fieldWords || q.marks.last > k+1 && p.marks[q.marks.last-1].Concept.Class() == lex.Degree && p.marks[q.marks.last-1] != p.marks[k] {
			return ""
		}
		whole := b.marks.first < b.marks.last
		at := b.words.first
		for at < b.words.last && p.kind(at)&isFieldLead != 0 {
			at++
		}
		if field := (interval{at, p.fieldEnd(at, b.words.last)}); at > b.words.first && field.last > at && p.major(b.words.first) && !p.any(field, isSchool|isUnfinished) {
			return p.plain(field) // "Major: Accounting"
		}
		at = b.words.first
		for _, m := range p.marks[b.marks.first:b.marks.last] {
			whole = whole && m.Concept.Class() != lex.Degree && (m.Concept.Class() == lex.DegreeField || m.Concept.Fields() != 0)
			for ; at < m.First; at++ {
				whole = whole && p.words[at].Flags&lex.Stop != 0
			}
			at = m.Last
		}
		if whole && at == b.words.last && !p.among(at-1, inCourse) {
			return p.plain(b.words)
		}
	}
	return ""
}

// major tells whether word i says that the field of a degree follows.
func (p *parser) major(i uint32) bool {
	return p.is(i, "major") || p.is(i, "majors") || p.is(i, "concentration") || p.is(i, "specialization") || p.is(i, "emphasis")
}

// plain returns words as the text writes them, with single spaces.
func (p *parser) plain(w interval) string {
	for i := w.first + 1; i < w.last; i++ {
		if p.words[i].Flags&lex.Spaced == 0 {
			return strings.Join(strings.Fields(p.quote(w)), " ")
		}
	}
	return p.quote(w)
}
