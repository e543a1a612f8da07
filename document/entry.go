package document

import (
	"slices"

	"github.com/metierhq/metier/internal/lex"
)

// Entries are found by their dates. A line with a period of time names a job when a job title stands beside the
// period: on the same line, before or behind it, or on a line near it (see near.go). Below a heading such as "Work
// History" a period on a short line names a job even where no word of it is known as a title.

// noJobs are sections in which a period of time is no job.
var noJobs = [256]bool{
	lex.EducationSection: true, lex.CertificatesSection: true, lex.Publications: true, lex.References: true, lex.Affiliations: true,
	lex.Interests: true, lex.Languages: true, lex.Personal: true, lex.Volunteer: true, lex.Projects: true, lex.Requirements: true,
	lex.Benefits: true, lex.LegalSection: true, lex.Employer: true,
}

// jobs are sections in which a period of time is a job, whatever stands beside it.
func jobs(s Section) bool { return s == lex.Experience || s == lex.Military }

const (
	titleWords   = 14 // words that a line may have to be the title of a job beside its dates
	titleBehind  = 6  // words that may stand between dates and the title behind them
	headerWords  = 12 // words that may stand beside the dates on a line that only names a job
	unnamedWords = 8  // the same, where no title is known by its words
	productWords = 4  // words of a product's name
)

// A header is a job that is being read off the lines.
type header struct {
	line    int // of the dates
	period  period
	from    uint32 // the first word of the line that no earlier job has
	title   interval
	titleAt int      // the title's line
	fieldAt int      // the line below it that says what it is the title of; 0: none does
	top     int      // the first line of the header
	side    int      // of the title and dates, on which the employers of this section stand: -1 above, 1 below, 0 neither, as far as is known
	firm    interval // the employer's name
	shared  bool     // its employer stands above as that of several posts
}

// entries finds the jobs and says which line tells of which.
func (p *parser) entries() {
	p.owner = slices.Grow(p.owner[:0], len(p.lines))[:len(p.lines)]
	section, entry, next := NoSection, int32(-1), 0 // from line next on, the lines tell of the entry
	y := historyScan{opened: -1, open: -1}
	for i := p.landmarkFrom(0); i < len(p.lines); i = p.landmarkFrom(i + 1) {
		l, above := &p.lines[i], entry
		if l.heading != NoSection && l.label == 0 {
			section = l.heading
			switch {
			case section == lex.Duties:
				y.side = 0
			case l.more && section == y.section:
			case !p.subheading(i, entry, &y):
				entry, y.side = -1, 0
			case section == lex.Projects:
				section = lex.Duties // a job may follow
			}
		}
		none := noJobs[section] || y.awards
		if none {
			entry = -1
		}
		if entry != above {
			p.own(next, i, above)
			next = i
		}
		if none || l.heading != NoSection || p.hanging(i) {
			continue
		}
		known := len(p.doc.Entries)
		top := p.entriesOn(i, section, &y)
		now := len(p.doc.Entries)
		if now == known {
			continue
		}
		p.own(next, i, entry)
		if y.open >= 0 {
			p.closed(top, &y)
		}
		if section != y.section {
			p.lines[top].back = y.section
		}
		section = y.section
		p.own(top, i, int32(known))
		entry, next = int32(now-1), i
		if noJobs[section] { // as the part of the text that the job stands below a part of is of none
			p.own(i, i+1, entry)
			entry, next = -1, i+1
		}
	}
	p.own(next, len(p.lines), entry)
}

// own says that the lines from one to another tell of an entry.
func (p *parser) own(from, to int, entry int32) {
	lines := p.owner[from:to]
	for i := range lines {
		lines[i] = entry
	}
}

// entriesOn makes the entries that line i names, and returns the first line of their header.
func (p *parser) entriesOn(i int, section Section, y *historyScan) (top int) {
	l := &p.lines[i]
	from := l.words.first
	top = i
	for at := p.mayBegin(from, l.words.last); at < l.words.last; at = p.mayBegin(at+1, l.words.last) {
		d, ok := p.periodOf(l, at)
		if !ok {
			continue
		}
		h := header{line: i, period: d, from: from, titleAt: i, top: i, side: y.firms}
		if (p.sameLine(&h, section) || p.nearLine(&h, section, &y.side) || p.unnamed(&h, section)) && !p.noJob(&h, section, y) {
			p.add(&h)
			p.share(&h, y)
			y.dates, y.firms = d, h.side
			top = min(top, h.top)
			from = d.last
		}
		at = d.last - 1
	}
	return top
}

// mayBegin returns the first word from word i on and before end that a period may begin with; end: there is none. A day such as
// "1st" is none of telling, but has its month behind it.
func (p *parser) mayBegin(i, end uint32) uint32 {
	at := p.telling.Before(i, end)
	if i < at && at < end && p.words[at].Flags&lex.Month != 0 && p.text[p.words[at-1].Start] <= '9' {
		return at - 1
	}
	return at
}

// periodOf returns the period that starts at word i of line l, which stories may have read.
func (p *parser) periodOf(l *line, i uint32) (period, bool) {
	if l.period > 0 && p.periods[l.period-1].first == i {
		return p.periods[l.period-1], true
	}
	return p.periodAt(i, l.words, l.end)
}

// sameLine finds the title on the line of the dates.
func (p *parser) sameLine(h *header, section Section) bool {
	l, d := &p.lines[h.line], &h.period
	before, behind := d.first-h.from, l.words.last-d.last
	stopped := d.last < l.words.last && p.text[p.words[d.last-1].End] == '.' // what follows is another statement
	if before > titleWords || l.bullet && before+behind > titleWords || !d.ranged && !p.single(h, section) {
		return false
	}
	if l.bullet && (h.line+1 < len(p.lines) && p.lines[h.line+1].told && p.within(*d) || p.sentenceEnd(h.from, d.first) < d.first) {
		return false // a task of the job above, with its own story, or a post within a story
	}
	if (jobs(section) || section == NoSection) && d.ranged && !l.bullet && p.workedAs(h) {
		return true
	}
	ok := false
	if before > 0 {
		h.title.first, h.title.last, ok = p.titleIn(h.from, d.first)
		// What does not stand right before the dates may be a sentence with a period in it.
		planned := l.bullet && p.is(d.first-1, "for") // "architect of the roadmap for 2018-2022"
		if touches := h.title.last == d.first && d.ranged; ok && (!touches || planned) && h.from == l.words.first &&
			(p.verb(l) || p.kind(d.first-1)&isTo != 0 || planned || l.lastByte == '.' && before+behind > titleWords && !stopped) {
			return false
		}
	}
	if !ok && before > 0 && d.ranged && jobs(section) {
		h.title.first, h.title.last, ok = p.titleIn(p.behindStop(h.from, d.first), d.first)
		if ok = ok && h.title.last == d.first; ok {
			h.from = h.title.first // what stands before it is no employer
		}
	}
	if !ok && behind > 0 && h.from == l.words.first {
		at := p.asThe(d.last, l.words.last)
		h.title.first, h.title.last, ok = p.titleIn(at, min(l.words.last, at+titleWords))
		ok = ok && h.title.first <= at+titleBehind
	}
	return ok && (d.ranged || p.whole(h.title))
}

// behindStop returns the word behind the last function word that no title goes over: "Elementary through High School
// Teacher" is read from "High".
func (p *parser) behindStop(from, end uint32) uint32 {
	for i := end; i > from; i-- {
		if p.words[i-1].Flags&lex.Stop != 0 && p.kind(i-1)&isLink == 0 {
			return i
		}
	}
	return from
}

// noJob tells whether a header is that of no job: a degree, unpaid work outside the part of the text for jobs, an award
// or an office among what was achieved, or a line without a title that repeats the dates of the job above it.
func (p *parser) noJob(h *header, section Section, y *historyScan) bool {
	if y.open >= 0 && !y.dates.like(h.period) {
		return true
	}
	if p.schooling(h.title) {
		return true
	}
	titled := p.titular(h.title.first, h.title.last)
	if p.award(h.title) || p.versions(h) || !titled && (p.award(interval{h.from, h.period.first}) || p.any(h.title, isBreak) || p.ofDegree(h)) {
		return true
	}
	if !jobs(section) && p.any(h.title, isUnpaid) && (section != NoSection || !p.leadsUnpaid(h.title)) {
		return true
	}
	if n := len(p.doc.Entries); n > 0 && !titled {
		last := &p.doc.Entries[n-1]
		return last.From == h.period.from && last.To == h.period.to && last.Current == h.period.current
	}
	return false
}

// leadsUnpaid tells whether a title with "volunteer" in it may be that of a paid post: "Volunteer Coordinator".
func (p *parser) leadsUnpaid(w interval) bool {
	return p.is(w.last-1, "coordinator") || p.level(w.first, w.last) >= lex.Manager
}

// versions tells whether a period is that of the versions of a product: "Windows Server 2003 - 2008".
func (p *parser) versions(h *header) bool {
	d := &h.period
	if d.first == h.from || d.from.Month != 0 || d.current || p.kind(d.first-1)&isProduct == 0 || p.gap(d.first) != joined {
		return false
	}
	var buf [8]lex.Mark
	from := max(h.from, d.first-min(d.first, productWords))
	marks := p.concepts(interval{from, d.first}, lex.Context{}, buf[:0])
	n := len(marks)
	return n > 0 && marks[n-1].Last == d.first && marks[n-1].Last-marks[n-1].First > 1 && marks[n-1].Concept.Fields()&(lex.IT|lex.ITWeak) != 0
}

// ofDegree tells whether the years of a header without a title are those of a degree, beside them or on the line above:
// "BS Information Systems", "Wexcombe University 2008-2012".
func (p *parser) ofDegree(h *header) bool {
	l := &p.lines[h.line]
	return h.from == l.words.first && (p.startsDegree(l) || h.line > 0 && !p.lines[h.line-1].header && p.startsDegree(&p.lines[h.line-1]))
}

// schooling tells whether a title is that of a degree: "Master of Science", and not "Scrum Master", "Master Electrician" or
// "Director of Degree Programs".
func (p *parser) schooling(w interval) bool {
	for i := w.first; i < w.last; i++ {
		if p.kind(i)&isSchooling == 0 {
			continue
		}
		next := i + 1
		switch {
		case p.is(i, "master"):
			if next == w.last && w.last-w.first > 1 || next < w.last && p.words[next].Flags&lex.Stop == 0 &&
				ownerEnding(p.text[p.words[i].End:p.words[next].Start]) == 0 && p.titular(next, w.last) {
				continue
			}
		case p.is(i, "degree"):
			if i > w.first && p.words[i-1].Flags&lex.Stop != 0 || next < w.last && p.words[next].Flags&lex.Titular != 0 && p.titular(next, w.last) {
				continue
			}
		}
		return true
	}
	return false
}

// single tells whether a date that has no second one beside it may be that of a job: "IT Director, 2015" below a
// heading for jobs, and no year within a sentence.
func (p *parser) single(h *header, section Section) bool {
	l, d := &p.lines[h.line], &h.period
	before, behind := d.first-h.from, l.words.last-d.last
	if !jobs(section) && section != NoSection || l.bullet || before > unnamedWords || behind > unnamedWords || ends[l.lastByte] || p.any(l.words, isSentence) {
		return false
	}
	for i := l.words.first; i < l.words.last; i++ {
		if p.words[i].Flags&lex.Year != 0 && (i < d.first || i >= d.last) {
			return false
		}
	}
	return before == 0 || jobs(section) && d.from.Month != 0 || behind == 0 && p.gap(d.first) != joined
}

// whole tells whether a title has nothing behind its own words but what it is the title of: "President" is one,
// "President Club Winner" is none.
func (p *parser) whole(w interval) bool {
	end := w.first
	for i := w.first; i < w.last; i++ {
		if _, n := lex.TitleAt(p.words[i:w.last]); n > 0 {
			end = i + uint32(n)
		}
	}
	return end == w.last || p.words[end].Flags&lex.Stop != 0 || p.field(end, w.last)
}

// unnamed makes a job of a period with words that no title is known by: "Construction, Jul 2005 to Jan 2006".
func (p *parser) unnamed(h *header, section Section) bool {
	l, d := &p.lines[h.line], &h.period
	before, behind := d.first-h.from, l.words.last-d.last
	if !jobs(section) || !d.ranged || l.bullet || h.from != l.words.first || before+behind > unnamedWords || p.sentence(l) {
		return false
	}
	var buf [maxParts]part
	for _, w := range [...]interval{{h.from, d.first}, {d.last, l.words.last}} {
		all := p.parts(w, buf[:0])
		for i, q := range all {
			if q.what == fieldPart || q.what == otherPart && !p.city(all, i) {
				h.title = q.interval
				return true
			}
		}
	}
	h.title = interval{h.from, h.from}
	if up := h.line - 1; up >= 0 && p.mayBeHeader(up) && p.opens(up) && p.lines[up].words.last-p.lines[up].words.first <= unnamedWords &&
		!p.award(p.lines[up].words) && !p.firmAndPlace(up) {
		h.title, h.titleAt, h.top = p.lines[up].words, up, up
	}
	return true
}

// add makes an entry of a header.
func (p *parser) add(h *header) {
	p.systems(h)
	p.department(h)
	d := h.period
	l := &p.lines[h.line]
	e := Entry{From: d.from, To: d.to, Current: d.current, title: h.title, number: int32(len(p.doc.Entries)) + 1}
	e.Span = Span{int(p.words[d.first].Start), int(p.words[d.last-1].End)}
	if h.title.first < h.title.last {
		if e.Title = p.quote(h.title); h.fieldAt > 0 {
			e.Title = p.plain(h.title)
		}
		e.Start = min(e.Start, int(p.words[h.title.first].Start))
		e.End = max(e.End, int(p.words[h.title.last-1].End))
	}
	e.End = p.bracketEnd(e.Start, e.End)
	var room [3 * maxParts]part
	h.firm = p.employer(&e, p.regions(h, l, room[:0]))
	l.mark(d.last)
	if h.title.first < h.title.last {
		p.lines[h.titleAt].mark(h.title.last)
	}
	if h.fieldAt > 0 {
		p.lines[h.fieldAt].mark(h.title.last)
	}
	p.doc.stated = max(p.doc.stated, e.From.behind(), e.To.behind())
	p.doc.Entries = append(in(p.roomy.entries[:], p.doc.Entries), e)
	p.backwards(&e)
}

// systems reads IS, MIS and their like in a title as names of IT where all its line is in capitals, and capitals tell nothing: no
// title has the verb.
func (p *parser) systems(h *header) {
	if i := h.title.first; i > p.lines[h.titleAt].words.first && p.words[i-1].Of(p.text) == "IS" && p.gap(i) == joined &&
		(i-1 == p.lines[h.titleAt].words.first || p.gap(i-1) != joined) {
		h.title.first--
	}
	var buf [1]lex.Mark
	for i := h.title.first; i < h.title.last; i++ {
		w := p.words[i]
		if w.Flags&lex.Upper == 0 || w.End-w.Start > longestAcronym {
			continue
		}
		if id := lex.ID(w.Of(p.text)); id != 0 && id != w.ID {
			w.ID, w.Flags = id, w.Flags&^lex.Stop
			if marks := lex.Concepts(p.text, []lex.Word{w}, lex.Context{Title: true}, buf[:0]); len(marks) > 0 && marks[0].Concept.Fields()&lex.IT != 0 {
				p.words[i], p.classes[i] = w, p.vocabulary.classOf[id]
				p.places.Renamed()
			}
		}
	}
}

// longestAcronym is how many letters a name has that is no word but in capitals.
const longestAcronym = 4

// mark says that the words of a line before word end name a job.
func (l *line) mark(end uint32) {
	l.header, l.headerEnd = true, max(l.headerEnd, end)
}
