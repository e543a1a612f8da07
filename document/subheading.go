package document

import (
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// "Key Achievements" and "Technologies" may be a part of one job, or begin a part of the whole text; the words are the
// same. They are a part of a job where they are set lower than the heading of the work history, where they were a part
// of an earlier job already, or where the next job follows without another heading of the text.

// A historyScan is the state of entries while it goes down the lines.
type historyScan struct {
	side    int                                     // of the dates, on which the titles of this section have been: -1 above, 1 below, 0 neither
	firms   int                                     // likewise, of both, on which lines with the employers alone have been
	dates   period                                  // of the last job
	section Section                                 // of the last heading that is no part of a job
	opened  int                                     // its line, or -1
	awards  bool                                    // it is one of awards, which are no jobs
	colons  bool                                    // such headings have colons behind them
	over    int                                     // 1 + the entry whose employer is that of the posts below it; 0: none
	shared  bool                                    // whenever they were
	whole   int                                     // 1 + the entry that tells of the time at an employer, of which the posts below it are parts; 0: none
	firm    interval                                // what was read there as the employer's name
	open    int                                     // the line of a heading of which the next job will tell, or -1
	entry   int32                                   // the job above it
	parts   [lex.Projects - lex.Skills + 1]interval // by kind from Skills on, the words of the last heading that was a part of a job
}

// mayBePart tells the sections that may be a part of a job.
func mayBePart(s Section) bool {
	return s == lex.Accomplishments || s == lex.Skills || s == lex.Projects
}

// subheading tells whether the heading of line i, below a job's lines, is a part of that job.
func (p *parser) subheading(i int, entry int32, y *historyScan) bool {
	l := &p.lines[i]
	if !mayBePart(l.heading) || entry < 0 && y.open < 0 {
		*y = historyScan{dates: y.dates, section: l.heading, opened: i, colons: y.colons || p.coloned(l), open: -1}
		y.awards = l.heading == lex.Accomplishments && p.any(l.words, isAward)
		return false
	}
	if entry < 0 { // below another one of which the next job will tell
		return false
	}
	lower := y.opened >= 0 && p.depth(l) > p.depth(&p.lines[y.opened]) ||
		l.heading != lex.Skills && y.opened >= 0 && !y.colons && p.coloned(l) // "Technical Skills:" may end a text
	if lower || p.alike(y.parts[l.heading-lex.Skills], l.words) || l.heading == lex.Projects && p.again(i) {
		y.parts[l.heading-lex.Skills] = l.words
		return true
	}
	y.open, y.entry = i, entry
	return false
}

// closed gives the lines from a heading that the next job has told of, down to line end, to the job above them.
func (p *parser) closed(end int, y *historyScan) {
	for i := y.open; i < end; i++ {
		if l := &p.lines[i]; l.heading != NoSection && l.label == 0 && mayBePart(l.heading) {
			y.parts[l.heading-lex.Skills] = l.words
		}
		p.owner[i] = y.entry
	}
	y.open = -1
}

// like tells whether two periods are stated alike: both with months, or both without. Whoever gives the months of his jobs
// gives those of the next one, and mostly none of his awards.
func (d period) like(o period) bool { return (d.from.Month == 0) == (o.from.Month == 0) }

// again tells whether the heading of line i, of projects, comes again below another job. Jobs are not looked for among
// projects, so the next one cannot tell.
func (p *parser) again(i int) bool {
	for k := i + 1; k < len(p.lines); k++ {
		switch l := &p.lines[k]; {
		case l.heading == NoSection || l.label != 0 || l.heading == lex.Duties:
		case !mayBePart(l.heading):
			return false
		case p.alike(p.lines[i].words, l.words):
			return true
		}
	}
	return false
}

// alike tells whether two headings are the same words.
func (p *parser) alike(a, b interval) bool {
	if a.last-a.first != b.last-b.first || a.first == a.last {
		return false
	}
	for i := a.first; i < a.last; i++ {
		if p.words[i].ID != p.words[b.first+i-a.first].ID {
			return false
		}
	}
	return true
}

// coloned tells whether a line ends with a colon.
func (p *parser) coloned(l *line) bool {
	switch l.lastByte {
	case ':':
		return true
	case ' ', '.', '*', '_':
		return strings.HasSuffix(strings.TrimRight(p.text[l.start:l.end], " .*_"), ":")
	}
	return false
}

// depth returns how deep Markdown says that a heading is.
func (p *parser) depth(l *line) (n int) {
	for i := l.start - 1; l.hashed && i >= 0 && p.text[i] != '\n' && p.text[i] != '\r'; i-- {
		if p.text[i] == '#' {
			n++
		}
	}
	return n
}
