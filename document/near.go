package document

import (
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// Where the dates have a line to themselves, or share it with the employer, the title stands near: up to three lines
// above (title, firm, city, dates), or up to two below (dates, firm, title). Each such line gets points for what speaks
// for it, and the best one has the title. Only what stands beside the lines is asked, and what this section has shown
// above them; so nothing that is appended changes how a job is read.

const (
	farUp, farDown = 3, 2
	placeWords     = 8   // words of a line that names an employer or a place
	placeWidth     = 60  // characters of such a line, where a script sets no spaces
	titleWidth     = 120 // and of one with a title
)

// nearLine finds the title of a header on the lines beside it.
func (p *parser) nearLine(h *header, section Section, side *int) bool {
	l, d := &p.lines[h.line], &h.period
	before, behind := d.first-h.from, l.words.last-d.last
	if h.from != l.words.first || before+behind > headerWords || l.bullet && before > 0 ||
		!d.ranged && !p.alone(h, section) || p.verb(l) || section == NoSection && p.houseNumbers(h) {
		return false
	}
	best, at := 0, -1
	consider := func(k, dir, far int, title interval) {
		score := 10 - 2*far
		if dir == *side {
			score += 2
		}
		if dir < 0 {
			if p.opens(k) {
				score += 2
			}
			if p.closes(h.line + 1) {
				score++
			}
		} else {
			if p.opens(h.line) {
				score += 2
			}
			if k+1 < len(p.lines) && p.lines[k+1].dated && !p.lines[k+1].bullet || p.begun(k) {
				score -= 4 // the title of the next job
			}
		}
		if score > best {
			best, at, h.title = score, k, title
		}
	}
	for far, k := 0, h.line-1; far < farUp && k >= 0; far, k = far+1, k-1 {
		if !p.mayBeHeader(k) {
			break
		}
		if title, ok := p.titleOf(k); ok {
			consider(k, -1, far, title)
			break
		}
		if !p.place(k) || before+behind > 0 && p.lines[k].apart && p.inCapitals(k) {
			break // as may a heading in capitals that is not known as one
		}
	}
	for far, k := 0, h.line+1; far < farDown && k < len(p.lines); far, k = far+1, k+1 {
		for n := 0; n < farDown && k+1 < len(p.lines) && p.terms(k); n++ {
			k++
		}
		if !p.mayBeHeader(k) {
			break
		}
		if title, ok := p.titleOf(k); ok {
			consider(k, 1, far, title)
			break
		}
		if !p.place(k) {
			break
		}
	}
	if at < 0 {
		return false
	}
	if at > h.line && *side <= 0 && jobs(section) && p.begun(at) {
		if at = p.ownTitle(h, *side, at); at < 0 {
			return false
		}
	}
	*side = 1
	if at < h.line {
		*side = -1
	}
	h.titleAt, h.top = at, min(at, h.line)
	return true
}

// houseNumbers tells whether what reads like years are the numbers of a house, at the top of a text: "1998 - 2004 Directors
// Row, Suite 12".
func (p *parser) houseNumbers(h *header) bool {
	l, d := &p.lines[h.line], &h.period
	if h.line >= headlineLines || d.first != l.words.first || d.from.Month != 0 || d.current {
		return false
	}
	var buf [longestRare]byte
	for i := d.last; i < min(l.words.last, d.last+cityWords); i++ {
		if streets()[string(p.folded(i, &buf))] && (i+1 == l.words.last || p.gap(i+1) != joined) {
			return true
		}
	}
	return false
}

// alone tells whether a date that has no second one beside it has its line to itself, or, below a heading for jobs and
// with its month, shares it with the employer only.
func (p *parser) alone(h *header, section Section) bool {
	l, d := &p.lines[h.line], &h.period
	if d.first == h.from && d.last == l.words.last {
		return jobs(section) || section == NoSection
	}
	if !jobs(section) || d.from.Month == 0 || l.bullet {
		return false
	}
	var buf [2 * maxParts]part
	for _, q := range p.parts(interval{d.last, l.words.last}, p.parts(interval{h.from, d.first}, buf[:0])) {
		if q.what == otherPart && !p.is(q.first, "city") || q.what == fieldPart {
			return false
		}
	}
	return true
}

// mayBeHeader tells whether line k could be part of a header: no heading, bullet or sentence, and not a part of one already.
func (p *parser) mayBeHeader(k int) bool {
	l := &p.lines[k]
	n := l.words.last - l.words.first
	other := bit(l.dated) | bit(l.header) | bit(l.told) | bit(l.bullet) | uint8(l.heading)
	return other == 0 && (n <= titleWords || p.narrow(l, titleWidth)) && !p.sentence(l)
}

// titleOf returns the title on line k, if it could name a job. "The largest maker of gloves" tells of an employer.
func (p *parser) titleOf(k int) (title interval, ok bool) {
	l := &p.lines[k]
	if p.articled(l.words.first) || l.of == ofEmployer {
		return title, false
	}
	title.first, title.last, ok = p.titleIn(l.words.first, l.words.last)
	if !ok && l.of == ofTitle {
		return interval{l.words.first, p.partEnd(l.words.first, l.words.last)}, true
	}
	return title, ok
}

// inCapitals tells whether line k is all in capitals.
func (p *parser) inCapitals(k int) bool {
	for i := p.lines[k].words.first; i < p.lines[k].words.last; i++ {
		if p.words[i].Flags&lex.Upper == 0 {
			return false
		}
	}
	return true
}

// titled tells whether a line could name a job.
func (p *parser) titled(k int) bool {
	_, ok := p.titleOf(k)
	return ok
}

// terms tells whether a line says for what pay or for how many hours one worked, as forms do between dates and title.
func (p *parser) terms(k int) bool {
	l := &p.lines[k]
	return l.label != 0 && l.heading == lex.Benefits || l.heading == NoSection && p.is(l.words.first, "hours")
}

// place tells whether a short line could name an employer or a place. A bracket at its end, which says how large an employer
// is, does not make it long.
func (p *parser) place(k int) bool {
	l := &p.lines[k]
	n := l.words.last - l.words.first
	if n > placeWords && n <= titleWords && l.lastByte == ')' {
		for i := l.words.first + 1; i < l.words.last; i++ {
			if strings.HasSuffix(p.text[p.words[i-1].End:p.words[i].Start], "(") || strings.HasSuffix(p.text[p.words[i-1].End:p.words[i].Start], "($") {
				return i-l.words.first <= placeWords
			}
		}
	}
	return n <= placeWords || p.narrow(l, placeWidth)
}

// names tells whether line k, in direction dir from header h, only names the employer or the place of it, and adds its parts to
// dst. Where the header is not employed, as it has no employer yet, a short line beside it will do.
func (p *parser) names(k, dir int, h *header, employed bool, dst []part) ([]part, bool) {
	if !p.mayBeHeader(k) || !p.place(k) {
		return nil, false
	}
	l := &p.lines[k]
	if p.any(l.words, isSentence) || p.qualifies(l) || p.columnNames(l.words) || p.has(l.words, '@') || p.has(l.words, '/') && p.link(l.words).first < l.words.last ||
		dir > 0 && l.hashed && (!p.lines[k-1].hashed || p.depth(l) < p.depth(&p.lines[k-1])) {
		return nil, false // or a heading of Markdown above what follows
	}
	if dir < 0 && p.lines[k+1].of == ofEmployer && p.lines[k+1].apart {
		return nil, false // a form begins with its employer below it
	}
	if dir < 0 && k < contactLines && employed && p.street(interval{l.words.first, p.commaEnd(l.words.first, l.words.last)}) {
		return nil, false // where somebody lives, at the top
	}
	if first := l.words.first + 1; first < l.words.last && p.is(first-1, "location") && p.ruled(first) && l.of == ofNothing { // "Location: Pune"
		return append(dst, part{interval{first, l.words.last}, placePart, parted}), true
	}
	dst = p.parts(l.words, dst)
	if l.of != ofNothing && len(dst) > 0 {
		dst[0].what = firmPart
		return dst, l.of == ofEmployer && !(dir > 0 && employed) // or of the next form
	}
	for _, q := range dst {
		if q.what == placePart || q.what == legalPart || q.what == firmPart && q.last-q.first <= titleBehind && !p.statement(q.interval, l, employed) {
			return dst, dir > 0 || p.opens(k) || k > 0 && p.place(k-1)
		}
	}
	if employed || ends[l.lastByte] && !(l.lastByte == '.' && p.dotted(l)) || p.articled(l.words.first) {
		return nil, false
	}
	if dir < 0 {
		near := !p.lines[k+1].apart || l.hashed || k > 0 && p.loose(h) && p.follows(k)
		return dst, near && (p.opens(k) || h.side < 0 && p.behindPlace(k))
	}
	return dst, (!l.apart || p.loose(h)) && l.words.last-l.words.first <= titleBehind && (p.closes(k+1) || p.ended(k+1, h) && !p.titled(k))
}

// qualifies tells whether a line names a degree or a certificate, "BS Computer Science, Ohio Valley University", and is no
// firm that is called like one: "MBA Partners LLC".
func (p *parser) qualifies(l *line) bool {
	if p.kind(l.words.last-1)&isLegal != 0 {
		return false
	}
	var buf [8]lex.Mark
	marks := p.concepts(l.words, lex.Context{}, buf[:0])
	for i, m := range marks {
		switch m.Concept.Class() {
		case lex.Certificate:
			return true
		case lex.Degree:
			if !p.doubtful(m) || i+1 < len(marks) && marks[i+1].Concept.Class() == lex.DegreeField {
				return true
			}
		}
	}
	return false
}

// statement tells whether a part of a line with a word of a firm's name may be a statement: "Design company network" below
// a header that has its employer, "Support the bank's servers" below any.
func (p *parser) statement(w interval, l *line, employed bool) bool {
	if w != l.words || p.kind(w.last-1)&isLegal != 0 || p.is(w.first, "company") {
		return false
	}
	for i := w.first + 1; i < w.last; i++ {
		of := p.kind(i)&(isAt|isLink) != 0 || p.is(i, "for") || p.is(i, "in")
		if p.words[i].Flags&lex.Stop != 0 && p.words[i-1].Flags&lex.Stop == 0 && (!of || p.is(i, "the")) {
			return true
		}
	}
	return employed
}

// employs tells whether the parts of a region have words that could be an employer's name.
func (p *parser) employs(all []part) bool {
	for i, q := range all {
		if q.what == firmPart || q.what == otherPart && !p.city(all, i) {
			return true
		}
	}
	return false
}

// opens tells whether something may begin at line k: above it stand a heading, a gap, a bullet, the end of a sentence,
// or nothing.
func (p *parser) opens(k int) bool {
	return k <= 0 || p.lines[k].apart || p.follows(k)
}

// follows tells so of line k, which is not the first, without the gap.
func (p *parser) follows(k int) bool {
	up := &p.lines[k-1]
	return up.heading != NoSection || up.bullet || up.header || ends[up.lastByte]
}

// closes tells whether a header has ended before line k: with a bullet, a sentence, a heading or the end of the text. What a
// full stop ends there is a sentence, however short.
func (p *parser) closes(k int) bool {
	if k >= len(p.lines) {
		return true
	}
	l := &p.lines[k]
	return l.bullet || l.heading != NoSection || p.sentence(l) || l.words.last-l.words.first > titleWords ||
		l.lastByte == '.' && p.kind(l.words.last-1)&(isLegal|isAbbreviation|isPlace) == 0 && !p.dotted(l)
}

// sentence tells whether a line is one, or a piece of one.
func (p *parser) sentence(l *line) bool {
	n := l.words.last - l.words.first
	if l.lastByte == '.' && n > 4 && p.kind(l.words.last-1)&(isLegal|isAbbreviation) == 0 && !p.dotted(l) || p.verb(l) {
		return true
	}
	w := interval{l.words.first, l.words.last - 1} // the last may be a numeral: "Analyst I"
	return n > 4 && p.any(w, isSentence) && !p.onlyNumerals(w)
}

// dotted tells whether the full stop that ends a line is that of letters which end a name: "Washington, D.C.", "Acorn Mills B.V.",
// and not "in the U.S.".
func (p *parser) dotted(l *line) bool {
	i := l.words.last - 1
	for i > l.words.first && p.words[i].End-p.words[i].Start == 1 && p.text[p.words[i].Start-1] == '.' {
		i-- // no word of the lexicon
	}
	return i > l.words.first && (i+1 < l.words.last || int(p.words[i].End) == l.end) && p.words[i-1].Flags&lex.Stop == 0
}

// verb tells whether a line starts with a verb in the past: "Managed", and not "Certified Nurse".
func (p *parser) verb(l *line) bool {
	return p.verbAt(l.words.first)
}

// onlyNumerals tells whether what may make a sentence of words is a numeral each time, with the name of another thing behind it:
// "Analyst I, Acorn Mills", "Analyst I Acorn Mills".
func (p *parser) onlyNumerals(w interval) bool {
	for i := w.first; i < w.last; i++ {
		if p.kind(i)&isSentence != 0 && (i == w.first || !p.is(i, "i") || p.gap(i) != joined || p.gap(i+1) == joined && !upper(p.text[p.words[i+1].Start])) {
			return false
		}
	}
	return true
}

func (p *parser) verbAt(i uint32) bool {
	w := &p.words[i]
	if p.text[w.End-1]|0x20 == 'd' && w.End-w.Start > 4 && p.text[w.End-2]|0x20 == 'e' && p.kind(i)&isTitleEd == 0 {
		return true
	}
	return p.is(i, "responsible") || p.among(i, inPast)
}
