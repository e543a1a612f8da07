package document

import (
	"slices"
	"strings"
	"sync"

	"github.com/metierhq/metier/internal/lex"
)

// Parse reads a text, plain or Markdown. It never fails, and takes time and memory linear in the text. Bytes that are
// no UTF-8 and characters that cannot be seen are mended first and found (Findings); spans index the mended Text.
func Parse(text string) *Document {
	p := parsers.Get().(*parser)
	d := p.parse(text)
	if cap(p.words) <= mostKept {
		parsers.Put(p)
	}
	return d
}

func (p *parser) parse(text string) *Document {
	text, findings := clean(text)
	p.text, p.vocabulary, p.doc = text, theVocabulary(), &Document{Text: text, analysed: text, Findings: findings}
	p.words = lex.Scan(text, slices.Grow(p.words[:0], len(text)/6+8))
	p.split()
	p.wrapped()
	p.joinPeriods()
	p.stories()
	p.entries()
	p.passages()
	p.facts()
	p.backwards()
	p.kindOf()
	return p.done()
}

// A parser holds what the steps of Parse hand on. Its arrays serve one text after the other; a Document has copies, no
// longer than they need be.
type parser struct {
	text       string
	vocabulary *vocabulary
	doc        *Document
	words      []lex.Word
	marks      []lex.Mark
	lines      []line
	owner      []int32 // for each line, the entry whose job it tells of, or -1
	passed     []Passage
	post       struct { // the entry that postFields was asked about last
		entry  int
		fields lex.Fields
	}
	asked int // words that any was asked about, for a test
}

var parsers = sync.Pool{New: func() any { return new(parser) }}

// done returns the document, and lets go of what is its own.
func (p *parser) done() *Document {
	d := p.doc
	d.words, d.marks = slices.Clone(p.words), slices.Clone(p.marks)
	for i := range d.Entries {
		d.Entries[i].number = int32(i) + 1
	}
	p.passed, d.Passages = d.Passages[:0], append(make([]Passage, 0, len(d.Passages)), d.Passages...)
	p.text, p.doc = "", nil
	return d
}

// mostKept is for how many words there may be room in arrays that are kept for the next text: ten times those of a long
// resume. Room is made by the bytes of a text, so one of nothing but spaces counts as well.
const mostKept = 1 << 15

// kindOf tells resumes from postings by the headings, and finds the headline.
func (p *parser) kindOf() {
	var resume, posting int
	for i := range p.lines {
		switch p.lines[i].heading {
		case lex.Experience, lex.EducationSection, lex.Skills, lex.Objective, lex.References, lex.Summary, lex.CertificatesSection:
			resume++
		case lex.Duties, lex.Requirements, lex.Preferred, lex.Benefits, lex.Employer, lex.LegalSection:
			posting++
		}
	}
	switch {
	case len(p.doc.Entries) > 0 || resume > posting && resume >= 2:
		p.doc.Kind = Resume
	case posting > 0 && posting >= resume:
		p.doc.Kind = Posting
	}
	p.headline()
}

const (
	headlineLines = 6  // lines at the top among which the headline is looked for
	nameLines     = 3  // lines below a name in which it is told how to reach somebody
	telephone     = 9  // digits of a telephone's number, of which years and house numbers have fewer
	headlineWords = 10 // words of a line that has the headline somewhere in it
)

// headline finds the title above the first heading. A post's abbreviation behind a name ("RN") is none.
func (p *parser) headline() {
	for i := 0; i < len(p.lines) && i < headlineLines; i++ {
		l := &p.lines[i]
		if l.heading != NoSection || l.dated {
			return
		}
		first, last, ok := p.titleIn(l.words.first, l.words.last)
		if !ok || first > l.words.first && l.words.last-l.words.first > headlineWords {
			continue
		}
		if first > l.words.first && p.gap(first) == comma && last-first == 1 && p.level(first, last) < lex.Manager {
			continue
		}
		if l.lastByte == '.' && l.words.last-l.words.first > headlineWords {
			continue // a sentence
		}
		if i == 0 && p.name(interval{first, last}) {
			continue
		}
		p.doc.Title = p.quote(interval{first, last})
		if i > 0 { // the first line is most often a name, and people are called Dean and Cook
			return
		}
	}
}

// name tells whether a title on the first line is the name of somebody who is called like a trade: "John Cook", with
// nothing of a title but that word, and how to reach him below.
func (p *parser) name(w interval) bool {
	l := &p.lines[0]
	if n := w.last - w.first; w != l.words || n < 2 || n > 3 || p.level(w.first, w.last) >= lex.Lead && !p.is(w.first, "dean") || p.any(w, isRank) {
		return false
	}
	for i := w.first; i < w.last; i++ {
		if _, n := lex.TitleAt(p.words[i:w.last]); n > 1 || n == 0 && (p.words[i].Flags&lex.Generic != 0 || p.field(i, i+1)) {
			return false
		}
	}
	for i := 1; i < len(p.lines) && i <= nameLines && p.lines[i].heading == NoSection; i++ {
		if p.contact(&p.lines[i]) {
			return true
		}
	}
	return false
}

// contact tells whether a line has an address of mail or the digits of a telephone's number.
func (p *parser) contact(l *line) bool {
	digits := 0
	for i := l.start; i < min(l.end, l.start+widest); i++ {
		if isDigit(p.text[i]) {
			digits++
		}
		if p.text[i] == '@' || digits == telephone {
			return true
		}
	}
	return false
}

// quote returns the text of some words.
func (p *parser) quote(w interval) string {
	start, end := int(p.words[w.first].Start), int(p.words[w.last-1].End)
	return p.text[start:p.bracketEnd(start, end)]
}

// bracketEnd returns the end of a part of the text with the bracket right behind it, if it opens that: "Manager (IT)".
func (p *parser) bracketEnd(start, end int) int {
	if s := p.text[start:end]; strings.HasPrefix(p.text[end:], ")") && strings.LastIndexByte(s, '(') > strings.LastIndexByte(s, ')') {
		return end + 1
	}
	return end
}
