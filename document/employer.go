package document

import (
	"slices"
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// A part is a piece of a header between commas, dashes and bars.
type part struct {
	interval
	what partKind
	over joint // how it is joined to the part before it
}

type partKind uint8

const (
	otherPart partKind = iota
	firmPart
	legalPart // "Inc." behind a comma
	placePart
	fieldPart
	termsPart // "Interim", behind a title, "Employee of the Month", "4 years"
)

const (
	maxParts  = 8 // parts that are looked at of one line
	cityWords = 3 // words of a town's name
)

// parts splits words of a line.
func (p *parser) parts(w interval, dst []part) []part {
	behind := parted // how the word behind a part is joined to it
	for n := 0; w.first < w.last && n < maxParts; n++ {
		over := behind
		for w.first < w.last && p.words[w.first].Flags&lex.Stop != 0 && // as few are
			(p.kind(w.first)&isAt != 0 || p.is(w.first, "for") || n == 0 && p.is(w.first, "of")) {
			w.first, over = w.first+1, parted
		}
		if w.first == w.last {
			break
		}
		k, what := w.first+1, firmPart
		if k < w.last && p.nameless(w.first) {
			k++
			behind = p.gapIn(k, w)
		} else {
			for behind = p.gapIn(k, w); behind == joined && !p.cut(k, w.last) && p.kind(k-1)&isLegal == 0; behind = p.gapIn(k, w) {
				k++
			}
			for ; behind == joined && p.kind(k)&isLegal != 0; behind = p.gapIn(k, w) { // "Corp. Ltd."
				k++
			}
			what = p.partKind(interval{w.first, k})
		}
		dst = append(dst, part{interval{w.first, k}, what, over})
		if what == firmPart && over == comma {
			dst = p.ofPartners(dst)
		}
		w.first = k
	}
	return dst
}

// ofPartners joins what a comma parts in the name of a firm that is called by its partners: "Ashgrove, Pell & Winthrop LLP".
func (p *parser) ofPartners(all []part) []part {
	n := len(all) - 1
	last := all[n]
	if p.kind(last.last-1)&isLegal == 0 || last.last-last.first < 2 || !p.joins(last.first+1) {
		return all
	}
	for ; n > 0 && all[n].over == comma && all[n-1].last == all[n].first && p.partner(all[n-1]); n-- {
	}
	all[n].what, all[n].last = firmPart, last.last
	return all[:n+1]
}

// partner tells whether a part of a header may be the name of a person.
func (p *parser) partner(of part) bool {
	return of.what == otherPart && of.last-of.first == 1 && upper(p.text[p.words[of.first].Start]) && p.words[of.first].Flags&(lex.Digits|lex.Titular) == 0
}

// gapIn is gap, but parted for the word behind the last one of w.
func (p *parser) gapIn(i uint32, w interval) joint {
	if i == w.last {
		return parted
	}
	return p.gap(i)
}

func (p *parser) partKind(w interval) partKind {
	n, last := w.last-w.first, p.kind(w.last-1)
	long := p.words[w.last-1].End-p.words[w.last-1].Start > 2
	switch {
	case last&isLegal != 0 && n <= 2 && (n == 1 || p.kind(w.first)&isLegal != 0) && last&isPlace == 0:
		return legalPart
	case n == 3 && last&isPlace != 0 && p.is(w.first+1, "of"): // "State of Ohio"
		return firmPart
	case last&isPlace != 0 && (n == 1 || n <= 3 && long && last&isLegal == 0 && !p.any(w, isFirm)): // "CO" is Colorado, "Acorn N.V." a firm
		return placePart
	case n == 1 && last&isFirm != 0 && p.field(w.first, w.last): // "IT Specialist (Network)"
		return fieldPart
	case p.any(w, isFirm): // "Company Name" too
		return firmPart
	case n <= 2 && p.kind(w.first)&isTerms != 0 && last&isTerms != 0, n == 2 && p.is(w.last-1, "time") && (p.is(w.first, "part") || p.is(w.first, "full")):
		return termsPart
	case p.field(w.first, w.last):
		return fieldPart
	case p.award(w), p.lasting(w), n == 1 && p.coded(w.first), n > 1 && p.among(w.first, inPayGrade) && p.payGrade(w):
		return termsPart
	}
	return otherPart
}

// coded tells whether a word in brackets is the code of a post: "Information Technology Specialist (25B)".
func (p *parser) coded(i uint32) bool {
	return i > 0 && strings.HasSuffix(p.text[:p.words[i].Start], "(") && strings.HasPrefix(p.text[p.words[i].End:], ")") &&
		strings.ContainsAny(p.words[i].Of(p.text), "0123456789")
}

// payGrade tells whether words, of which the first begins the name of a grade of pay, are one: "GS-2210-14".
func (p *parser) payGrade(w interval) bool {
	for i := w.first + 1; i < w.last; i++ {
		if p.words[i].Flags&lex.Digits == 0 || p.text[p.words[i].Start-1] != '-' {
			return false
		}
	}
	return true
}

// lasting tells whether words say how long something was: "3 years 2 months".
func (p *parser) lasting(w interval) bool {
	for i := w.first; i < w.last; i++ {
		if p.words[i].Flags&lex.Digits == 0 && (i == w.first || p.kind(i)&isUnit == 0 && !p.is(i, "months") && !p.is(i, "month") && !p.is(i, "mos") && !p.is(i, "mo")) {
			return false
		}
	}
	return w.last-w.first > 1
}

// city tells whether part i is the town of the place behind it: "Duluth" in "Duluth, MN".
func (p *parser) city(all []part, i int) bool {
	return i+1 < len(all) && all[i+1].what == placePart && all[i+1].over != parted && all[i+1].first == all[i].last &&
		all[i].last-all[i].first <= cityWords && !p.townOfState(all, i+1)
}

// townOfState tells whether the place in part i is a town itself, with its state behind it: "New York, NY".
func (p *parser) townOfState(all []part, i int) bool {
	if i+1 >= len(all) || all[i+1].what != placePart || all[i+1].over != comma || all[i+1].first != all[i].last {
		return false
	}
	at := all[i+1].first
	state := p.words[at].Of(p.text)
	short := len(state) == 2 && !p.is(at, "us") && !p.is(at, "uk") || len(state) == 4 && state[1] == '.' && !p.is(at, "u.s.") && !p.is(at, "u.k.") // "D.C."
	return short && all[i+1].last-all[i+1].first == 1
}

// dashedTown returns the first word of the town that a dash without spaces joins to a name of two words or more, as job boards
// print them, and 0 if there is none. "Winston-Salem" is a town.
func (p *parser) dashedTown(w interval) uint32 {
	for i := w.first + 2; i < w.last; i++ {
		if dash(p.text[p.words[i-1].End:p.words[i].Start]) {
			return i
		}
	}
	return 0
}

// regions returns the parts of the regions in which the employer of a header may stand, the likeliest first, and marks the lines
// above and below that only name it. The parts are added to all, as long as there are few.
func (p *parser) regions(h *header, l *line, all []part) []part {
	d, w, end := &h.period, h.title, l.words.last
	for i := d.last; i < min(end, d.last+titleWords); i++ {
		if p.words[i].Flags&lex.Year != 0 { // the next job on the line
			end = d.last
		}
	}
	employed := false // a region has words that could be an employer's name
	var room [maxParts]part
	add := func(of []part) {
		if len(all) <= 2*maxParts {
			all = append(all, of...)
		}
	}
	put := func(first, last uint32) {
		last = min(last, first+headerWords+1)
		if first >= last || p.any(interval{first, last}, isSentence) {
			return
		}
		of := p.parts(interval{first, last}, room[:0])
		employed = employed || p.employs(of)
		if last-first > headerWords { // of a longer one, the first part alone tells who the employer is
			of = p.parts(interval{first, p.partEnd(first, first+headerWords)}, room[:0])
		}
		add(of)
	}
	named := func(k, dir int) bool {
		of, ok := p.names(k, dir, h, employed, room[:0])
		if !ok || dir > 0 && p.ofNext(k, h, employed, of) {
			return false
		}
		if !employed && p.employs(of) {
			h.side = dir
		}
		w := p.lines[k].words
		if p.lines[k].mark(w.last); w.last-w.first > headerWords {
			put(w.first, w.last)
			return true
		}
		employed = employed || p.employs(of)
		add(of)
		return true
	}
	if h.titleAt != h.line {
		t := &p.lines[h.titleAt]
		put(w.last, t.words.last)
		put(t.words.first, w.first)
		put(d.last, end)
		put(h.from, d.first)
	} else if w.last <= d.first {
		put(max(w.last, h.from), d.first)
		put(d.last, end)
		put(h.from, p.beforeAs(h.from, w.first))
	} else {
		put(w.last, l.words.last)
		put(d.last, w.first)
		put(h.from, d.first)
	}
	low := max(h.titleAt, h.fieldAt, h.line)
	for k := min(h.titleAt, h.line) + 1; k < low; k++ {
		if k == h.fieldAt || k == h.titleAt || p.terms(k) {
			continue
		}
		p.lines[k].mark(p.lines[k].words.last)
		put(p.lines[k].words.first, p.lines[k].words.last)
	}
	for n := 0; n < 2 && h.from == l.words.first && h.top > 0 && (h.side <= 0 || p.lines[h.top-1].apart && !p.lines[h.top].apart) && named(h.top-1, -1); n++ {
		h.top--
		h.shared = p.deeper(h)
	}
	if h.from == l.words.first && h.top > 1 && p.described(h.top-1, employed) {
		k := h.top - 2
		p.lines[k].mark(p.lines[k].words.last)
		put(p.lines[k].words.first, p.lines[k].words.last)
		if p.lasting(p.lines[k+1].words) {
			p.lines[k+1].mark(p.lines[k+1].words.last)
			h.shared = true
		}
		h.top = k
	}
	for n := 0; n < 2 && low+1 < len(p.lines) && named(low+1, 1); n++ {
		low++
	}
	return all
}

// employer finds the firm and the place in the parts of a header's regions, the likeliest region first, and returns the words of the
// firm's name.
func (p *parser) employer(e *Entry, all []part) (firm interval) {
	town := -1
	for i, q := range all {
		if q.what != placePart {
			continue
		}
		first := q.first
		if i > 0 && all[i-1].what == otherPart && p.city(all, i-1) {
			first, town = all[i-1].first, i-1
			if k := p.dashedTown(all[town].interval); k > first { // "Acorn Foods-Austin, TX"
				all[town].last, first, town = k, k, -1
			}
		}
		if p.townOfState(all, i) {
			q.last = all[i+1].last
		}
		e.Location = p.quote(interval{first, q.last})
		break
	}
	best := -1
	for i, q := range all {
		if q.what == firmPart && (best < 0 || all[best].what != firmPart) || q.what == otherPart && i != town && best < 0 {
			best = i
		}
	}
	if best < 0 {
		return firm
	}
	q := all[best].interval
	if best+1 < len(all) && all[best+1].what == legalPart && all[best+1].first == q.last {
		q.last = all[best+1].last
	}
	e.Organisation = p.quote(q)
	return q
}

// hasPart tells whether one of some parts is of a kind.
func hasPart(all []part, what partKind) bool {
	return slices.ContainsFunc(all, func(q part) bool { return q.what == what })
}
