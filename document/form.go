package document

import (
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// A form says with a label what stands behind it, "Designation: Clerk", and a table above its columns.

// formOf is what the label of a form says of what stands behind it.
type formOf uint8

const (
	ofNothing formOf = iota // or something else
	ofTitle
	ofEmployer
)

// unlabel takes the label of a form off the line that it begins, "Job Title: IT Director", and the heading of jobs off one
// that names some.
func (p *parser) unlabel(l *line) {
	if l.label != 0 && l.heading == lex.Experience && l.dated { // "Career: IT Director, Acorn, 2011-2018; IT Manager, ..."
		l.words.first, l.start = l.label, int(p.words[l.label].Start)
		l.heading, l.label = NoSection, 0
		return
	}
	if p.kind(l.words.first)&isForm == 0 || l.heading != NoSection && (l.heading != lex.Employer || l.label == 0) {
		return
	}
	if n := p.form(l.words.first, l.words.last); n > 0 && l.words.first+n < l.words.last && l.words.last-l.words.first <= titleWords {
		for i := l.words.first; i < l.words.first+n && l.of == ofNothing; i++ {
			switch p.vocabulary.means[p.lower(i)] {
			case "title":
				l.of = ofTitle
			case "employer":
				l.of = ofEmployer
			}
		}
		if l.bullet && l.of != ofNothing && p.numberedItem(l) { // "1) Employer: Acorn Mills"
			l.bullet = false
		}
		l.words.first += n
		l.start = int(p.words[l.words.first].Start)
		l.heading, l.label = NoSection, 0
	}
}

// numberedItem tells whether the bullet of a line is a number.
func (p *parser) numberedItem(l *line) bool {
	s := strings.TrimRight(p.text[max(l.start-longestNumber, 0):l.start], " \t")
	return strings.HasSuffix(s, ")") || strings.HasSuffix(s, ".")
}

// longestNumber is how many bytes the end of a number may have before the words of its line: "12)", and a tab or some blanks.
const longestNumber = 8

// formWords is how many words the label of a form has: "Name of the Company".
const formWords = 4

// form returns how many words from word i on are the label of a form, with a colon behind them; 0: they are none.
func (p *parser) form(i, end uint32) uint32 {
	for k := i; k+1 < end && k < i+formWords && (p.kind(k)&isForm != 0 || k > i && p.is(k, "the")); k++ {
		if p.words[k+1].Flags&lex.Spaced == 0 && strings.HasPrefix(strings.TrimLeft(p.text[p.words[k].End:p.words[k+1].Start], " *_"), ":") {
			return k + 1 - i
		}
	}
	return 0
}

// columnNames tells whether words are those above the columns of a table of jobs, "Period | Position | Company"; "Company Name" stands
// for an employer's.
func (p *parser) columnNames(w interval) bool {
	if w.last-w.first < 2 || p.kind(w.first)&isForm == 0 {
		return false
	}
	for i := w.first + 1; i < w.last; i++ {
		if p.kind(i)&isForm == 0 && !p.is(i, "location") && !p.is(i, "city") && !p.is(i, "place") {
			return false
		}
	}
	for i := w.first; i < w.last; i++ {
		if p.vocabulary.means[p.lower(i)] == "title" {
			return true
		}
	}
	return false
}
