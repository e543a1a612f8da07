package document

// Where nothing is told of the jobs, the next one begins right below the dates, the place or the employer of the one before:
// "IT Manager, Acorn Mills", "2014 - 2020", "IT Analyst, Falk Inc", "2009 - 2014". Which of them a line between is of, the dates
// below it tell, what the jobs above have shown, and a blank line.

// ofNext tells whether line k, below a header, which names a firm or a place with the parts of it, is of the next job.
func (p *parser) ofNext(k int, h *header, employed bool, parts []part) bool {
	title, dates := p.nextHeader(k)
	switch {
	case dates < 0:
		return false
	case k+1 < len(p.lines) && p.lines[k+1].of == ofEmployer: // a form begins with its employer
		return false
	case title == k: // and its employer: "IT Analyst, Falk Inc"
		return h.titleAt <= h.line
	case !p.employs(parts): // where the job was, below its dates
		return false
	case h.side != 0:
		return h.side < 0
	case p.lines[k].apart != p.lines[k+1].apart: // the blank line parts the jobs
		return p.lines[k].apart
	}
	return employed
}

// ended tells whether line k, below what may be the employer of header h, ends the header: it names the place, with nothing more of
// it below, or the next one begins there or below the place, with a title above its dates or, as h does, with dates above its title.
func (p *parser) ended(k int, h *header) bool {
	placed := p.mayBeHeader(k) && p.place(k) && p.placed(k)
	if placed && p.closes(k+1) {
		return true
	}
	title, dates := p.nextHeader(k)
	return dates >= 0 && (title == k || title == k+1 && placed || dates == k && h.titleAt > h.line)
}

// begun tells whether the header of a job begins with line k: a title, and dates below it.
func (p *parser) begun(k int) bool {
	title, dates := p.nextHeader(k)
	return title == k && dates >= 0
}

// ownTitle returns the line of the title of header h where the one found below it, on line at, has its own dates: line at all the
// same if a job may begin with the dates, and -1 if h has none. Side is where the titles of this section have been.
func (p *parser) ownTitle(h *header, side, at int) int {
	if p.entitled(h, side) {
		h.title = p.lines[h.line-1].words
		return h.line - 1
	}
	if side < 0 && (p.lines[h.line-1].header || !p.opens(h.line)) {
		return -1
	}
	return at
}

// entitled tells whether the line above the dates of a header has its title, though no word of it is known as one: "Cash Wrap". That
// is where the titles of this section are, on side -1, or the employer stands beside the dates.
func (p *parser) entitled(h *header, side int) bool {
	up, l := h.line-1, &p.lines[h.line]
	if side == 0 && h.period.last-h.period.first == l.words.last-h.from || up < 0 || !p.mayBeHeader(up) || !p.opens(up) || ends[p.lines[up].lastByte] {
		return false
	}
	w := p.lines[up].words
	if w.last-w.first > unnamedWords || p.award(w) || p.any(w, isSentence) {
		return false
	}
	var buf [maxParts]part
	for _, q := range p.parts(w, buf[:0]) {
		if q.what != otherPart && q.what != fieldPart {
			return false
		}
	}
	return true
}

// placed tells whether a line names a place, and no employer.
func (p *parser) placed(k int) bool {
	var buf [maxParts]part
	all := p.parts(p.lines[k].words, buf[:0])
	return hasPart(all, placePart) && !p.employs(all)
}

// behindPlace tells whether what stands above line k may be the place of the job before, right below its header.
func (p *parser) behindPlace(k int) bool {
	return k > 1 && p.lines[k-2].header && p.mayBeHeader(k-1) && p.place(k-1)
}

// nextHeader returns the lines of the title and the dates of the job whose header goes on with line k; -1: there are none.
func (p *parser) nextHeader(k int) (title, dates int) {
	title, dates = -1, -1
	for i, end := k, min(len(p.lines), k+farUp+1); i < end && dates < 0; i++ {
		if p.lines[i].dated {
			dates = i
		}
	}
	if dates < 0 || !p.periodAlone(dates) {
		return -1, -1
	}
	for i := k; i < dates; i++ {
		if !p.mayBeHeader(i) {
			return -1, -1
		}
		if p.titled(i) {
			title = i
		} else if !p.place(i) {
			return -1, -1
		}
	}
	if p.titled(dates) {
		title = dates
	}
	return title, dates
}

// periodAlone tells whether a line has a period of time and little else.
func (p *parser) periodAlone(k int) bool {
	l := &p.lines[k]
	if l.bullet || l.heading != NoSection || l.words.last-l.words.first > titleWords {
		return false
	}
	at := p.mayBegin(l.words.first, l.words.last)
	if at == l.words.last {
		return false
	}
	d, ok := p.periodOf(l, at)
	return ok && d.ranged && !p.sentence(l)
}

// loose tells whether a blank line stands between any two lines of a header with its title and its dates: others tell nothing.
func (p *parser) loose(h *header) bool {
	first, last := min(h.titleAt, h.line), max(h.titleAt, h.line)
	for i := first + 1; i <= last; i++ {
		if !p.lines[i].apart {
			return false
		}
	}
	return first < last
}
