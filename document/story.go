package document

import (
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// Some name a job and tell of it on one line: "IT Director, Acorn Mills (2004-2011). Managed 20 staff.", "IT Director at Acorn
// Mills from 2004 to 2011, managing 20 staff". Such a line is cut where the story begins, and before the job's name where
// that of the job before ends on the same line; then its parts are read like lines of their own.

// stories cuts the lines that have a story behind what names a job.
func (p *parser) stories() {
	p.periods = p.periods[:0]
	section, all, next := NoSection, []line(nil), 0 // all: the lines so far, up to line next, once one is cut
	for i := p.landmarkFrom(0); i < len(p.lines); i = p.landmarkFrom(i + 1) {
		l := &p.lines[i]
		if l.heading != NoSection {
			if l.label == 0 {
				section = l.heading
			}
		} else if (jobs(section) || section == NoSection) && l.words.last-l.words.first > 4 {
			if all != nil {
				all = append(all, p.lines[next:i]...)
			}
			all, next = p.story(i, all), i+1
		}
		if at := p.storyBelow(i, section); at > 0 {
			if i++; all == nil {
				all = p.linesBefore(i)
			} else {
				all = append(all, p.lines[next:i]...)
			}
			l := p.lines[i]
			all, next = append(all, p.cutOff(&l, at)), i+1
			l.told = true
			all = append(all, l)
		}
	}
	if all != nil {
		p.lines = append(all, p.lines[next:]...)
		p.landmark()
	}
}

// story cuts line i where stories begin, and adds its parts to all. A line that is not cut is added where others are.
func (p *parser) story(i int, all []line) []line {
	l := p.lines[i]
	next := l.words.first // where the sentence ends that is looked at: many jobs may stand in one
	for at, end := l.words.first, l.words.last; at < end; {
		if p.lines[i].bullet && at > p.lines[i].words.first { // one bullet, one job
			break
		}
		if at >= next {
			next = p.sentenceEnd(at, l.words.last)
		}
		job := p.jobIn(at, next, &l)
		if job.first == job.last {
			l.dated = l.dated || !p.tells(at) && p.yearIn(interval{at, job.last})
			at = job.last
			continue
		}
		if whole := job == l.words; !whole && all == nil {
			all = p.linesBefore(i)
		}
		if job.first > l.words.first {
			all = append(all, p.cutOff(&l, job.first))
		}
		l.told, l.dated = false, true
		if job.last < l.words.last {
			all = append(all, p.cutOff(&l, job.last))
			l.told, l.dated = true, false
		}
		at = job.last
	}
	if all == nil {
		p.lines[i].period = l.period
		return nil
	}
	return append(all, l)
}

// linesBefore returns a copy of those before line i, with room for the others and what is cut off them.
func (p *parser) linesBefore(i int) []line {
	return append(make([]line, 0, len(p.lines)+len(p.lines)/8+4), p.lines[:i]...)
}

// storyBelow returns the word that a story begins with on the line below line i, if that has nothing but dates and the one below names
// the job first: "Acorn Mills, Columbus, OH IT Manager Led a staff of twelve"; 0: there is none.
func (p *parser) storyBelow(i int, section Section) uint32 {
	l := &p.lines[i]
	if i+1 == len(p.lines) || !jobs(section) || l.heading != NoSection || l.words.last-l.words.first > titleWords {
		return 0
	}
	below := &p.lines[i+1]
	if below.bullet || below.dated || below.heading != NoSection || below.words.last-below.words.first < storyWords || p.verbAt(below.words.first) {
		return 0
	}
	if d, ok := p.periodAt(l.words.first, l.words, l.end); !ok || d.last != l.words.last {
		return 0
	}
	at := below.words.first
	end := min(p.sentenceEnd(at, below.words.last), at+titleWords+1)
	for k := at + 1; k+1 < end; k++ {
		if p.gap(k) == joined && p.begins(k) && p.tells(k) {
			if first, last, ok := p.titleIn(at, k); ok && (first == at || last == k) {
				return k
			}
			return 0
		}
	}
	return 0
}

// begins tells whether a sentence may begin with word i behind others that name something: with a capital, and none behind it but of
// an acronym.
func (p *parser) begins(i uint32) bool {
	next := &p.words[i+1]
	return upper(p.text[p.words[i].Start]) && (!upper(p.text[next.Start]) || next.Flags&lex.Upper != 0)
}

func upper(c byte) bool { return 'A' <= c && c <= 'Z' }

// storyWords is how many words a line has at least that names a job and tells of it.
const storyWords = 5

// cutOff takes the words before word at off a line. Both are as wide as the line was: that says where it was wrapped.
func (p *parser) cutOff(l *line, at uint32) line {
	l.width, l.period = p.width(l), 0
	first := *l
	first.words.last = at
	first.end = len(strings.TrimRight(p.text[:p.words[at].Start], " \t\u00a0"))
	first.lastByte = p.text[first.end-1]
	l.start, l.words.first = int(p.words[at].Start), at
	l.apart, l.bullet, l.hashed = false, false, false
	return first
}

// yearIn tells whether a year is among words.
func (p *parser) yearIn(w interval) bool {
	for i := w.first; i < w.last; i++ {
		if p.words[i].Flags&lex.Year != 0 {
			return true
		}
	}
	return false
}

// jobIn finds what names a job in the sentence of line l from word at to word next: its words, up to where a story begins.
// Without one it returns no words, from where the next sentence begins. A job that is all of a line is none: nothing is to be
// cut.
func (p *parser) jobIn(at, next uint32, l *line) interval {
	none := interval{next, next}
	if p.verbAt(at) {
		return none
	}
	end, whole := int(p.words[next-1].End), at == l.words.first && next == l.words.last && !l.told
	if whole {
		end = l.end
	}
	far := min(next, at+titleWords+1)
	for i := p.telling.Before(at, far); i < far; i = p.telling.Before(i+1, far) {
		d, ok := p.periodAt(i, interval{at, next}, end)
		if !ok || !d.ranged {
			continue
		}
		if whole {
			p.periods = append(p.periods, d)
			l.period = len(p.periods)
			if d.last == next {
				return none
			}
		}
		last := uint32(0)
		if d.first == at || d.first == at+1 && p.is(at, "from") {
			last = p.datesBefore(&d, next, l.words.last)
		} else {
			last = p.datesBehind(at, &d, next, l.words.last)
		}
		if last > at {
			return interval{at, last}
		}
		return none
	}
	return none
}

// datesBehind returns where a job's name ends that begins with word at and has its dates at its end; 0: there is none, or
// no story follows.
func (p *parser) datesBehind(at uint32, d *period, next, end uint32) uint32 {
	if as := p.asThe(at, d.first); as > at {
		at = as
	} else if p.any(interval{at, d.first}, isSentence) {
		return 0
	}
	first, last, ok := p.titleIn(at, d.first)
	if !ok || first > at && p.gap(first) == joined {
		return 0
	}
	named := first > at || last < d.first && !(last+1 == d.first && p.kind(last)&isAt != 0) // the employer is there too
	if d.last == next && (named || next < end && p.tells(next)) || d.last < next && (named || p.is(d.last, "and")) && p.storyAt(d.last) {
		return d.last
	}
	if d.last == next && next < end { // "IT Director (2004-2011). Acorn Mills. Managed 20 staff."
		if firm := p.sentenceEnd(next, min(end, next+titleBehind+2)); firm < end && firm-next <= titleBehind {
			return firm
		}
	}
	return 0
}

// datesBefore does so with a job's name that begins with its dates.
func (p *parser) datesBefore(d *period, next, end uint32) uint32 {
	if d.last == next {
		return 0
	}
	at := p.asThe(d.last, next)
	first, last, ok := p.titleIn(at, min(next, at+titleWords))
	if !ok || first > at && p.gap(first) == joined {
		return 0
	}
	for k := last + 1; k < next && k-d.last <= titleWords; k++ {
		if p.storyAt(k) {
			return k
		}
	}
	if next-d.last <= titleWords && !p.any(interval{last, next}, isSentence) {
		return next
	}
	return 0
}

// storyAt tells whether a story begins with word i behind what names a job and the employer, within its sentence.
func (p *parser) storyAt(i uint32) bool {
	if p.is(i, "and") && i+1 < uint32(len(p.words)) && p.gap(i+1) == joined {
		return p.tells(i + 1)
	}
	return p.gap(i) != joined && (strings.ContainsAny(p.text[p.words[i-1].End:p.words[i].Start], ":;") || p.tells(i))
}

// tells tells whether a story begins with word i: "managed servers", "managing 20 staff", "where I", "I led". Names of firms,
// towns and posts look like verbs too: "United Airlines", "Reading, PA", "Managing Director".
func (p *parser) tells(i uint32) bool {
	if p.is(i, "where") || p.is(i, "i") {
		return true
	}
	next, w := i+1, p.words[i].Of(p.text)
	verb := p.kind(i)&isLeading != 0 || p.verbAt(i) || len(w) > 5 && same(w[len(w)-3:], "ing") && !p.field(i, next)
	return verb && next < uint32(len(p.words)) && p.gap(next) == joined && p.kind(next)&(isFirm|isLegal|isPlace) == 0 &&
		!p.titular(i, next) && !p.opensTitle(i)
}

// opensTitle tells whether the phrase of a title begins with word i and has more words: "Managing Director".
func (p *parser) opensTitle(i uint32) bool {
	_, n := lex.TitleAt(p.words[i:min(i+titleLead, uint32(len(p.words)))])
	return n > 1
}

// sentenceEnd returns where the sentence ends that word at begins.
func (p *parser) sentenceEnd(at, end uint32) uint32 {
	for next := p.breaks.signs.Before(at+1, end); next < end; next = p.breaks.signs.Before(next+1, end) {
		p.asked++
		i := next - 1
		gap := p.text[p.words[i].End:p.words[next].Start]
		k := strings.IndexByte(gap, '.')
		if k >= 0 && k+1 < len(gap) && blank(gap[k+1]) && p.words[i].Flags&lex.Month == 0 && (!p.abbreviation(i) || p.kind(i)&isLegal != 0 && p.tells(next)) {
			return next
		}
	}
	return end
}
