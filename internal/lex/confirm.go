package lex

import (
	"slices"
	"strings"
)

// spelledOut tells whether an acronym stands in brackets behind what it stands for, and that is something else than the
// concept that it names by itself: "Provost Marshal Office (PMO)". before are the marks before it. Words of which half are
// of the concept's names, or that name something of its field, are another way to say it: "client relationship management".
func (l *lexicon) spelledOut(text string, words []Word, first int, m Mark, before []Mark) bool {
	i := int(m.First)
	if i == first || text[words[i-1].End:words[i].Start] != " (" {
		return false
	}
	c, letters, own := &l.concepts[m.Concept], words[i].Of(text), 0
	for n := len(letters) - 1; n >= 0; {
		if i--; i < first {
			return false
		}
		switch w := words[i].Of(text); {
		case w[0]|0x20 == letters[n]|0x20:
			n--
			if slices.Contains(c.words, l.words[words[i].ID].stem) {
				own++
			}
		case words[i].Flags&Stop == 0:
			return false
		}
	}
	if 2*own >= len(letters) || c.Fields == 0 && c.Class != Degree && c.Class != Certificate {
		return false // what is of no field may be said in many ways
	}
	return !slices.ContainsFunc(before, func(b Mark) bool {
		o := &l.concepts[b.Concept]
		return int(b.First) >= i && (o.Fields&c.Fields != 0 || o.Class == c.Class && c.Class != Thing || c.Class == Degree && o.Class == DegreeField)
	})
}

// confirm decides on the doubtful marks: those stay that have something of their kind beside them. For a certificate
// that is a certificate or such a section; for a degree a degree, be it as doubtful ("BS/MS"), its field or such a
// section, or a university in a line that it begins: "BS Information Technology, Elm University", but not "Elm University,
// Boston, MA". Any other doubtful name needs a certain name of one of its fields, or a deed that is done to systems, and what
// may save money needs the money. A name
// that is tagged it confirms names tagged it-weak as well; not the other way round. What begins a sentence is confirmed by
// its own line alone, and not by the job: there any word has a capital, and a verb stands as often as a name: "Remedy
// faults", "Exchange ideas". Who leads the applications of an organization leads software; an applications chemist makes paints.
func (l *lexicon) confirm(text string, words []Word, first int, dst []Mark, old int, at Context) []Mark {
	marks := dst[old:]
	var fields Fields
	var classes uint    // of the certain marks, a bit each
	var doubted Concept // a degree
	degree := at.Education
	for i := range marks {
		m := &marks[i]
		class := l.classes[m.Concept]
		if m.Last&doubtful == 0 {
			fields |= l.conceptFields[m.Concept]
			classes |= 1 << (class % 8)
		} else if class == Degree {
			degree = degree || doubted != 0 && doubted != m.Concept
			doubted = m.Concept
		}
	}
	certificate := at.Certificates || classes>>Certificate&1 != 0
	degree = degree || classes&(1<<Degree|1<<DegreeField) != 0
	university := doubted != 0 && slices.ContainsFunc(marks, func(m Mark) bool { return m.Concept == l.university && m.Last&doubtful == 0 })
	post := Fields(0)
	if at.Post != nil {
		post = andWeak(at.Post() &^ ITWeak) // what only hints at IT confirms nothing elsewhere
	}
	fields = andWeak(fields)
	kept := 0
	for i := range marks {
		m := &marks[i]
		if m.Last&doubtful != 0 {
			ok, f := false, l.conceptFields[m.Concept]
			switch l.classes[m.Concept] {
			case Certificate:
				ok = certificate
			case Degree:
				ok = degree || university && begins(text, words, first, m.First)
			case DegreeField:
				ok = degree || at.Title || fields&f != 0
			default:
				ok = fields&f != 0 || post&f != 0 && !begins(text, words, first, m.First) || l.deployed(text, words, marks, i) ||
					at.Title && l.isA(m.Concept, l.software) && heads(text, words[first:], m.First-uint32(first)) ||
					l.isA(m.Concept, l.saving) && beforeMoney(text, words, m.Last&^doubtful)
			}
			if !ok {
				continue
			}
		}
		marks[kept] = Mark{m.Concept, m.First, m.Last &^ doubtful}
		kept++
	}
	return dst[:old+kept]
}

// heads tells whether a title is that of who leads what word i of it names, and no more before that: "Senior Applications Manager",
// "Director of Applications", but no "Grant Applications Manager".
func heads(text string, words []Word, i uint32) bool {
	return TitleLevel(text, words) >= Manager && (i == 0 || words[i-1].Flags&(Titular|Stop) != 0)
}

// andWeak adds what only hints at a field to what shows it.
func andWeak(f Fields) Fields {
	if f&IT != 0 {
		f |= ITWeak
	}
	return f
}

// begins tells whether word i is the first of some words from number first on, or of a sentence or clause among them.
func begins(text string, words []Word, first int, i uint32) bool {
	return int(i) == first || strings.ContainsAny(text[words[i-1].End:words[i].Start], ".!?:;")
}

// deployed tells whether a mark is the proper name of a system to which something is done that is done to systems, just before
// it or just behind: "implemented Epic", "migrated to the new Workday", "the Epic go-live". What goes on from the name is
// another thing: "rolled out Epic portions".
func (l *lexicon) deployed(text string, words []Word, marks []Mark, i int) bool {
	m := marks[i]
	if m.Last &^= doubtful; !l.isA(m.Concept, l.system) || !l.proper[words[m.First].ID] {
		return false
	}
	if i+1 < len(marks) {
		if next := marks[i+1]; next.First == m.Last && l.deed(next) && !disjoint(text, &words[m.Last-1], &words[next.First]) {
			return true
		}
	}
	if i == 0 || !l.deed(marks[i-1]) || !ended(text, words, int(m.Last)) {
		return false
	}
	for k := marks[i-1].Last; k <= m.First; k++ {
		if broken(text[words[k-1].End:words[k].Start]) || k < m.First && words[k].Flags&(Stop|Generic) == 0 {
			return false
		}
	}
	return true
}

// beforeMoney tells whether a sum of money stands at word i: who "saved $800K" saved costs, who "saved 20 hours" saved none.
func beforeMoney(text string, words []Word, i uint32) bool {
	return int(i) < len(words) && strings.ContainsAny(text[words[i-1].End:words[i].Start], "$£€₹")
}

// deed tells whether a mark names something that is done to systems.
func (l *lexicon) deed(m Mark) bool {
	return m.Last&doubtful == 0 && (l.isA(m.Concept, l.implement) || l.isA(m.Concept, l.upgrade))
}
