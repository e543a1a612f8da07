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
		if p.kind(i)&isUnfinished != 0 && !(p.is(i, "enrolled") && i+1 < m.Last) { // an enrolled agent is one
			return false
		}
	}
	if m.First > q.words.first && (p.is(m.First-1, "former") || p.is(m.First-1, "formerly")) {
		return false
	}
	m.First = p.spelled(q, k).First
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
	if p.ofOthers(q, m) || p.ofSociety(q, m) || p.ofCourse(q, m) || p.runs(q, m) || p.ahead(q.words.first, m.First) || ofJob(q) && !p.certifies(q, m) {
		return false
	}
	// Behind it, the answer of a form stands over a colon: "PMP: no".
	for i, n := m.Last, 0; i < q.words.last && n < heldBehind; i, n = i+1, n+1 {
		gap := p.text[p.words[i-1].End:p.words[i].Start]
		if i > m.Last && separated(gap) {
			if p.unheldAlone(interval{i, q.words.last}) {
				return false // "(PMP), in progress"
			}
			break
		}
		if of, ok := p.certificate(q, k+1, i); ok {
			if of.Concept != m.Concept {
				return true
			}
			i = of.Last - 1 // its own letters: "Project Management Professional (PMP)"
			continue
		}
		if p.unheld(i, q.words) || i == m.Last && p.is(i, "student") || i == m.Last && p.is(i, "no") && (i+1 == q.words.last || p.clauseEnds(i+1) && !p.numbered(i)) {
			return false
		}
	}
	return !p.unheldBehind(at, k)
}

// spelled returns the mark of the name that mark k gives the letters of, in brackets behind it: "Project Management Professional
// (PMP)". They are held as it is. Otherwise it returns mark k.
func (p *parser) spelled(q *Passage, k uint32) lex.Mark {
	m := p.marks[k]
	if k > q.marks.first && p.marks[k-1].Concept == m.Concept && p.text[p.words[m.First-1].End:p.words[m.First].Start] == " (" {
		return p.marks[k-1]
	}
	return m
}

const courseBehind = 2 // words between a certificate and a course towards it: "PMP exam boot camp"

// ofCourse tells whether what is named is a course towards the certificate m of IT, of an office or of no field, and not the
// certificate: "CCNA course", "PMP and CISSP boot camps", "CPA exam review". Whoever took one in first aid has it, and a certificate
// course ends with one.
func (p *parser) ofCourse(q *Passage, m lex.Mark) bool {
	i, of := m.Last, m.Concept.Fields()
	for _, b := range p.marks[q.marks.first:q.marks.last] {
		if b.First == i && b.Concept == m.Concept { // its letters, in brackets
			i = b.Last
			break
		}
	}
	if i+1 < q.words.last && p.is(i, "and") {
		for _, b := range p.marks[q.marks.first:q.marks.last] {
			if b.First == i+1 && b.Concept.Class() == lex.Certificate {
				i, of = b.Last, of|b.Concept.Fields()
				break
			}
		}
	}
	behind := func(i uint32) bool { return p.spaced(i) || p.text[p.words[i-1].End:p.words[i].Start] == ") " }
	for n := 0; n < courseBehind && i < q.words.last && behind(i) && !p.among(i, inCourse) && p.words[i].Flags&(lex.Stop|lex.Digits) == 0 && p.kind(i)&(isHelped|isLeading) == 0; n++ {
		i++ // "CPA Excel review"
	}
	if i == q.words.last || !behind(i) || p.is(i-1, "certificate") || !p.among(i, inCourse) {
		return false
	}
	for i+1 < q.words.last && p.spaced(i+1) && p.among(i+1, inCourse) {
		i++ // "review course"
	}
	if of != 0 && of&(lex.IT|lex.Finance|lex.Legal|lex.People) == 0 && !p.is(i-1, "boot") {
		return false
	}
	return i+1 == q.words.last || p.clauseEnds(i+1) || p.bracketed(i+1, q.words.last) > i+1 || p.words[i+1].Flags&(lex.Digits|lex.Year|lex.Month|lex.Stop) != 0
}

const (
	stateParts = 4 // parts of a list of certificates behind the name of one that may have its state: "CISSP, ISC2, in progress"
	stateLong  = 6 // words of such a part
)

// unheldBehind tells whether the next parts of a list have nothing but the state of the certificate that mark k, the last in
// passage at, names, and say that it is not held: "PMP, expected 2027", "CCNA (2009, expired)".
func (p *parser) unheldBehind(at int, k uint32) bool {
	q := &p.doc.Passages[at]
	if !q.List && q.Section != Certificates || p.credential(p.marks[k+1:q.marks.last], p.marks[k].Concept) {
		return false
	}
	for i := q.words.last; q.Section == Certificates && i > p.marks[k].Last+1; i-- { // "MCSE on Windows NT - in progress"
		if !p.spaced(i - 1) {
			if p.unheldAlone(interval{i - 1, q.words.last}) {
				return true
			}
			break
		}
	}
	if !q.List {
		return false
	}
	parts := 1
	if q.Section == Certificates {
		parts = stateParts
	}
	for n := at + 1; n < len(p.doc.Passages) && n <= at+parts; n++ {
		b := &p.doc.Passages[n]
		gap := p.text[p.doc.Passages[n-1].End:b.Start]
		if !b.List || strings.ContainsAny(gap, "\r\n") && strings.IndexByte(gap, ',') < 0 || p.credential(p.marks[b.marks.first:b.marks.last], 0) {
			return false
		}
		if p.unheldAlone(b.words) {
			return true
		}
	}
	return false
}

// credential tells whether marks name a degree or certificate other than the given one.
func (p *parser) credential(marks []lex.Mark, one lex.Concept) bool {
	for _, m := range marks {
		if c := m.Concept.Class(); m.Concept != one && (c == lex.Certificate || c == lex.Degree) {
			return true
		}
	}
	return false
}

// unheldAlone tells whether words say that something is not held, and when, and nothing else.
func (p *parser) unheldAlone(w interval) bool {
	if w.last-w.first > stateLong {
		return false
	}
	says := p.is(w.first, "no") && w.last-w.first == 1
	for i := w.first; i < w.last; i++ {
		switch {
		case p.unheld(i, w):
			says = true
		case p.words[i].Flags&(lex.Stop|lex.Digits|lex.Year|lex.Month) == 0 && p.kind(i)&(isNow|isTo|isFinished) == 0 && !p.is(i, "yet"):
			return false
		}
	}
	return says
}

// unheld tells whether word i of some says of a certificate beside it that it is not held, not yet or no longer.
func (p *parser) unheld(i uint32, of interval) bool {
	if p.is(i, "planned") { // and no "planned and led the move"
		next := i + 1
		return next >= of.last || p.clauseEnds(next) || p.is(next, "for") || p.is(next, "in") || p.words[next].Flags&(lex.Digits|lex.Month) != 0
	}
	return p.kind(i)&(isUnfinished|isUnheld) != 0 || p.toBe(i, of.first) || p.is(i, "process") && i > of.first && (p.is(i-1, "in") || p.is(i-1, "the")) ||
		p.noLonger(i, of) || p.aimedAt(i, of)
}

// noLonger tells whether a word says by itself or with the next that a certificate is not held, not any more or not in full: "not
// renewed", "(retired)", and no "retired colonel"; "part-qualified".
func (p *parser) noLonger(i uint32, of interval) bool {
	next := i + 1
	switch {
	case p.is(i, "not"):
		return next < of.last && (p.is(next, "yet") || p.is(next, "active") || p.is(next, "valid") || p.kind(next)&(isFinished|isNow) != 0 || p.among(next, inHold))
	case p.is(i, "retired"):
		return next >= of.last || p.clauseEnds(next) || p.gap(next) != joined
	}
	return p.is(i, "part") && next < of.last && p.is(next, "qualified") || p.is(i, "qualified") && i > of.first && p.is(i-1, "part")
}

// aimedAt tells whether a word says of a certificate that it is what one aims at: "Goal: CISA", "CRISC target Q3", "CISM next year",
// "(in view)".
func (p *parser) aimedAt(i uint32, of interval) bool {
	next := i + 1
	switch {
	case p.is(i, "view"):
		return i > of.first && p.is(i-1, "in") && (next >= of.last || p.gap(next) != joined)
	case !p.among(i, inGoal):
		return false
	case next >= of.last, p.clauseEnds(next):
		return true
	}
	return strings.IndexByte(p.text[p.words[i].End:p.words[next].Start], ':') >= 0 || p.is(next, "for") || p.saysWhen(next, of.last) ||
		p.is(i, "next") && (p.kind(next)&isUnit != 0 || p.semester(next) || p.is(next, "month"))
}

// toBe tells whether word i ends with words from first on that say that something is yet to be done: "to be completed",
// "will be obtained".
func (p *parser) toBe(i, first uint32) bool {
	return p.kind(i)&isFinished != 0 && i > first+1 && p.is(i-1, "be") && (p.is(i-2, "to") || p.is(i-2, "will"))
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

// certificate returns the name of one that word i belongs to, if it does, among the marks from k on.
func (p *parser) certificate(q *Passage, k, i uint32) (lex.Mark, bool) {
	for ; k < q.marks.last && p.marks[k].First <= i; k++ {
		if i < p.marks[k].Last && p.marks[k].Concept.Class() == lex.Certificate {
			return p.marks[k], true
		}
	}
	return lex.Mark{}, false
}

// clauseEnds tells whether a clause ends before word i.
func (p *parser) clauseEnds(i uint32) bool {
	return i > 0 && p.words[i].Flags&lex.Spaced == 0 && separated(p.text[p.words[i-1].End:p.words[i].Start])
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
