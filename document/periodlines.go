package document

import (
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// joinPeriods puts together the lines of a period that is set over several of them, as in a narrow column: a date, "to"
// or a dash, and another date. Most texts have none.
func (p *parser) joinPeriods() {
	p.landmark()
	for i := p.landmarkFrom(0); i < len(p.lines); i = p.landmarkFrom(i + 1) {
		if !p.lines[i].dated {
			continue
		}
		if above := i > 0 && p.periodBroken(&p.lines[i-1], &p.lines[i]); above || p.periodLines(i) > 1 {
			p.joinFrom(i - int(bit(above)))
			p.landmark()
			return
		}
	}
}

// joinFrom does so from line i on.
func (p *parser) joinFrom(i int) {
	kept := i
	for ; i < len(p.lines); kept++ {
		n := 1
		if l := &p.lines[i]; l.dated || p.words[l.words.last-1].Flags&lex.Month != 0 {
			n = p.periodLines(i)
		}
		l := p.lines[i]
		if n > 1 {
			l.goOn(&p.lines[i+n-1])
			for ; i+n < len(p.lines) && p.periodBroken(&l, &p.lines[i+n]); n++ { // "Chef, Oct", "2007 to Jan", "2008"
				l.goOn(&p.lines[i+n])
			}
		}
		p.lines[kept] = l
		i += n
	}
	p.lines = p.lines[:kept]
}

// goOn makes what another line has, below a line, a part of it.
func (l *line) goOn(last *line) {
	l.end, l.words.last, l.lastByte, l.dated = last.end, last.words.last, last.lastByte, true
}

// periodLines returns over how many lines the period that line i, which is dated, begins is set; 1: over no more than that,
// or it is none.
func (p *parser) periodLines(i int) int {
	l := &p.lines[i]
	if i+1 == len(p.lines) {
		return 1
	}
	if p.periodBroken(l, &p.lines[i+1]) {
		return 2
	}
	if l.words.last-l.words.first > 4 {
		return 1
	}
	_, n := p.dateAt(l.words.first, l.words.last)
	at, joined := l.words.first+n, false
	if n == 0 {
		return 1
	}
	if at < l.words.last { // "May 2005 to"
		if at+1 != l.words.last || p.kind(at)&isTo == 0 {
			return 1
		}
		joined = true
	}
	k := i + 1
	next := &p.lines[k]
	if !joined && next.words.last-next.words.first == 1 && p.kind(next.words.first)&isTo != 0 && k+1 < len(p.lines) {
		joined = true
		k++
		next = &p.lines[k]
	}
	if !joined && next.words.first > at && p.untilLabel(at, next.words.last) > 0 { // "From: May 2012", "To: June 2014"
		joined = true
	}
	if !joined && !dash(p.text[p.words[at-1].End:p.words[next.words.first].Start]) {
		return 1
	}
	first, end := next.words.first, next.words.last
	if end-first == 1 && p.kind(first)&isNow != 0 {
		return k - i + 1
	}
	if _, n := p.dateAt(first, end); n > 0 && first+n == end {
		return k - i + 1
	}
	return 1
}

// periodBroken tells whether a period that a line ends with goes on in the next one, whatever stands around it: "Chef 04/2011" and
// "to 05/2017", "Chef 04/2011 to" and "05/2017", "Chef, Apr 2011 - May" and "2017", "Chef, Apr" and "2011 - 2017".
func (p *parser) periodBroken(l, next *line) bool {
	last, k := l.words.last-1, next.words.first
	if (p.words[last].Flags&(lex.Year|lex.Month) == 0 && p.kind(last)&isTo == 0) || next.apart || next.hashed || next.heading != NoSection ||
		next.end-l.start > widest {
		return false
	}
	gap := p.text[p.words[last].End:p.words[k].Start]
	switch {
	case p.words[last].Flags&lex.Month != 0:
		from := k + 1
		return !next.bullet && p.words[k].Flags&lex.Year != 0 && (p.yearBefore(last, l.words.first) ||
			from < next.words.last && (p.kind(from)&isTo != 0 || dash(p.text[p.words[k].End:p.words[from].Start])))
	case p.words[last].Flags&lex.Year == 0:
		if last == l.words.first || p.words[last-1].Flags&lex.Year == 0 {
			return false
		}
	case p.kind(k)&isTo != 0 && strings.TrimSpace(gap) == "":
		k++
	case !dash(gap):
		return false
	}
	if k == next.words.last {
		return false
	}
	n := uint32(1)
	if p.kind(k)&isNow == 0 {
		_, n = p.dateAt(k, next.words.last)
	}
	// Now is no "to present results", and what a dash begins as a bullet does is no more than a date.
	alone := k+n == next.words.last || p.gap(k+n) != joined
	return n > 0 && (alone || !next.bullet && p.kind(k)&isNow == 0)
}

// yearBefore tells whether a year stands before word i, with "to" or a dash between them.
func (p *parser) yearBefore(i, first uint32) bool {
	if i > first+1 && p.kind(i-1)&isTo != 0 {
		return p.words[i-2].Flags&lex.Year != 0
	}
	return i > first && p.words[i-1].Flags&lex.Year != 0 && dash(p.text[p.words[i-1].End:p.words[i].Start])
}
