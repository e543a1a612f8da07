package document

import "github.com/metierhq/metier/internal/lex"

const (
	earnedBefore = 5  // words of a job's lines before a degree that may say that it was earned: "completed my evening"
	entryWords   = 6  // words of such a line that is nothing but an entry of education
	besideDegree = 30 // words on each side of a degree that may name its school or its year
	askedBefore  = 8  // words before a degree that may say that a post asks for it
	askedBehind  = 16 // and words behind it
)

// isOwn tells whether mark k, which was read as d, is a degree that somebody says to have, and not another thing of the name, or what
// a post asks for.
func (p *parser) isOwn(q *Passage, k uint32, d *Degree) bool {
	m := p.marks[k]
	switch {
	case p.withinLetters(m), p.stateName(q, m) && p.endsPlace(q, k):
		return false
	case q.Section == Education:
		return true
	case p.otherWord(q, m), p.askedFor(q, m):
		return false
	}
	return !ofJob(q) || p.shown(q, m, d)
}

// withinLetters tells whether m is the end of longer letters with full stops: of "S.B.A." no bachelor.
func (p *parser) withinLetters(m lex.Mark) bool {
	if m.First == 0 {
		return false
	}
	before := p.words[m.First-1]
	return before.End-before.Start == 1 && p.text[before.End] == '.' && p.words[m.First].Start == before.End+1
}

// endsPlace tells whether nothing but a date stands behind a name of a degree that may be a state's, and no field before it: "Biloxi,
// MS, 2010", and no "Economics, MA, 2010".
func (p *parser) endsPlace(q *Passage, k uint32) bool {
	m := p.marks[k]
	if m.Last < q.words.last && p.words[m.Last].Flags&(lex.Digits|lex.Month) == 0 {
		return false
	}
	return k == q.marks.first || p.marks[k-1].Last < m.First || p.marks[k-1].Concept.Class() != lex.DegreeField
}

// otherWord tells whether m is another word that is written like a degree, outside the part for education: "Med", "to master the art",
// a "Lease Master", "graduate school connections".
func (p *parser) otherWord(q *Passage, m lex.Mark) bool {
	switch w := p.words[m.First].Of(p.text); {
	case m.Last-m.First == 1 && (w == "Med" || w == "med" || w == "Bed" || w == "bed"):
		return true
	case p.is(m.First, "graduate") && p.is(m.Last-1, "school"):
		return true
	case !same(w, "master"):
		return false
	case m.First > q.words.first && p.is(m.First-1, "to"):
		return true
	}
	if m.Last-m.First > 1 {
		return false
	}
	return m.Last == q.words.last || p.gap(m.Last) == joined && !p.is(m.Last, "in") && !p.is(m.Last, "of") && !p.is(m.Last, "degree")
}

// askedFor tells whether a degree is what a post asks for, in a text that was put into a resume: "a bachelor's in finance or a related
// field is required".
func (p *parser) askedFor(q *Passage, m lex.Mark) bool {
	for i := m.Last; i < min(q.words.last, m.Last+askedBehind); i++ {
		if p.is(i, "required") || p.is(i, "related") && p.is(i-1, "or") {
			return true
		}
	}
	for i := m.First; i > q.words.first && m.First-i < askedBefore; i-- {
		if p.is(i-1, "requirement") || p.is(i-1, "requirements") || p.is(i-1, "requires") || p.is(i-1, "to") && i-1 > q.words.first && p.is(i-2, "equivalent") {
			return true
		}
	}
	return false
}

// shown tells whether the lines of a job show a degree. Most of what has the name of one there is something else: the letters of a
// firm or an agency ("clients such as MCA", "EDD forms"), a conference, a class that somebody gave. One's own stands at the head of
// its line as an entry of education does, with its field, school or year; or it is said to be a degree, or to have been earned.
func (p *parser) shown(q *Passage, m lex.Mark, d *Degree) bool {
	for i := max(q.words.first+2, m.First) - 2; i < min(q.words.last, m.Last+2); i++ {
		if p.is(i, "degree") || p.is(i, "degrees") {
			return true
		}
	}
	for i := m.First; i > q.words.first && m.First-i < earnedBefore && !p.clauseEnds(i); i-- {
		if p.kind(i-1)&(isFinished|isUnfinished) != 0 || p.among(i-1, inEarn|inAhead|inHold) {
			return true
		}
	}
	switch at := p.withoutArticle(q.words.first, m.First); {
	case at < m.First && at > q.words.first && p.is(at-1, "with"): // "with an MBA", and no "with MBA schools"
		return true
	case m.First > q.words.first && p.gap(m.First) == joined:
		return false
	case p.any(interval{max(q.words.first+besideDegree, m.First) - besideDegree, min(q.words.last, m.Last+besideDegree)}, isSchool):
		return true
	}
	return m.First == q.words.first && (d.Field != "" || q.words.last-q.words.first <= entryWords ||
		p.yearIn(interval{q.words.first, min(q.words.last, m.Last+besideDegree)}))
}

// schoolOf is how many words behind a diploma may name the school that it is of.
const schoolOf = 12

// ofHighSchool tells whether a diploma is of a school that ends below any degree, the first one that is named behind it: "Diploma :
// General Studies, Elm Valley High School". What was learnt there tells of no degree.
func (p *parser) ofHighSchool(q *Passage, k uint32) bool {
	m := p.marks[k]
	for n := k + 1; n < q.marks.last && p.marks[n].First < m.Last+schoolOf; n++ {
		if next := p.marks[n]; next.Concept == highSchool() && p.kind(next.Last-1)&isSchool != 0 {
			return !p.any(interval{m.Last, next.First}, isSchool)
		} else if next.Concept.Class() == lex.Degree {
			return false
		}
	}
	return false
}

// isSchoolName tells whether what reads like a certificate is the name of the school that a degree is from: "BS in Physics, Munster
// Technical Institute", or the line above or below it has one. Where none is named, it tells at least of such a school.
func (p *parser) isSchoolName(i int, k uint32) bool {
	q, m := &p.doc.Passages[i], p.marks[k]
	if p.kind(m.Last-1)&isSchool == 0 && (m.Last == q.words.last || p.gap(m.Last) != joined || p.kind(m.Last)&isSchool == 0) {
		return false
	}
	if p.namesDegree(q, k) {
		return true
	}
	if m.First == q.words.first || p.gap(m.First) != joined || !upper(p.text[p.words[m.First-1].Start]) {
		return false
	}
	return q.Section != Education ||
		i > 0 && p.doc.Passages[i-1].Section == Education && p.namesDegree(&p.doc.Passages[i-1], k) ||
		i+1 < len(p.doc.Passages) && p.doc.Passages[i+1].Section == Education && p.namesDegree(&p.doc.Passages[i+1], k)
}

// namesDegree tells whether a passage names a degree other than mark k that is no school.
func (p *parser) namesDegree(q *Passage, k uint32) bool {
	for n := q.marks.first; n < q.marks.last; n++ {
		if m := p.marks[n]; n != k && m.Concept.Class() == lex.Degree && p.kind(m.Last-1)&isSchool == 0 && !p.is(m.First, "vocational") {
			return true
		}
	}
	return false
}
