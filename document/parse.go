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
	p.vocabulary, p.roomy = theVocabulary(), new(roomyDocument)
	p.doc = &p.roomy.Document
	text, findings := legible(text, p.roomy.findings[:0])
	p.readLines(text)
	if p.hyphened { // as hardly any text is: its words are not looked at for it before
		if text, findings = rejoined(text, findings); text != p.text {
			p.readLines(text)
		}
	}
	if p.flat() { // as hardly any is, too
		if text, findings = p.reflowed(findings); text != p.text {
			p.readLines(text)
		}
	}
	p.doc.Text, p.doc.analysed = text, text
	if len(findings) > 0 {
		p.doc.Findings = findings
	}
	p.joinPeriods()
	p.stories()
	p.entries()
	p.nameTitles()
	p.passages()
	p.facts()
	p.kindOf()
	p.blanks()
	return p.done()
}

// readLines reads the words and lines of a text.
func (p *parser) readLines(text string) {
	p.text = text
	p.words = lex.Scan(text, slices.Grow(p.words[:0], len(text)/6+8))
	p.places.Of(text, p.words)
	p.narrowest = narrowGap(text, p.words)
	p.classify()
	p.tellBreaks()
	p.split()
}

// A parser holds what the steps of Parse hand on. Its arrays serve one text after the other; a Document has copies, no
// longer than they need be.
type parser struct {
	text       string
	vocabulary *vocabulary
	doc        *Document
	roomy      *roomyDocument // that it is of
	words      []lex.Word
	places     lex.Places // of words
	classes    []uint8    // of words, and zeros: see vocabulary
	breaks     breaks     // of words
	narrowest  string     // the narrowest gap of blanks between words
	telling    lex.Set    // of words: those of telling, and those that may be of a date
	marks      []lex.Mark
	named      []lex.Mark // in titles of jobs: see titleNames
	lines      []line
	headed     []int32  // those that split has taken for headings
	hyphened   bool     // a hyphen ends a line and stands at its last word, which may be divided there
	landmarks  lex.Set  // of lines
	owner      []int32  // for each line, the entry whose job it tells of, or -1
	periods    []period // that stories has read, and entries need not read again
	passed     []Passage
	blocks     []inPassages // of 64 words each
	cue        uint32       // where the next cue of polarity may be, from the passage on that is made
	asked      int          // words that any and sentenceEnd looked at, for a test
}

var parsers = sync.Pool{New: func() any { return new(parser) }}

// done returns the document, and lets go of what is its own.
func (p *parser) done() *Document {
	d := p.doc
	n := len(p.marks)
	p.marks = append(p.marks, p.named...)
	marks := copyOf(p.marks) // one allocation for both
	d.words, d.marks, d.named = copyOf(p.words), marks[:n:n], marks[n:]
	p.passed, d.Passages = d.Passages[:0], copyOf(d.Passages)
	p.text, p.doc, p.roomy = "", nil, nil
	return d
}

// copyOf is slices.Clone without room to grow, which costs as much as the rest of a copy.
func copyOf[T any](s []T) []T {
	c := make([]T, len(s))
	copy(c, s)
	return c
}

// A roomyDocument is a document together with room for what most of them state: one allocation for all of it.
type roomyDocument struct {
	Document
	entries      [6]Entry
	titles       [6]titleNames
	degrees      [4]Degree
	certificates [2]Certificate
	years        [1]Years
	people       [1]People
	findings     [2]Finding
}

// in returns what a document has of something, or, as long as it has none, the room for it. What states none has nil.
func in[T any](room, has []T) []T {
	if has == nil {
		return room[:0]
	}
	return has
}

// mostKept is for how many words there may be room in arrays that are kept for the next text: ten times those of a long
// resume. Room is made by the bytes of a text, so one of nothing but spaces counts as well.
const mostKept = 1 << 15

// quote returns the text of some words.
func (p *parser) quote(w interval) string {
	start, end := int(p.words[w.first].Start), int(p.words[w.last-1].End)
	return p.text[start:p.bracketEnd(start, end)]
}

// bracketEnd returns the end of a part of the text with the bracket right behind it, if it opens that: "Manager (IT)".
func (p *parser) bracketEnd(start, end int) int {
	if end < len(p.text) && p.text[end] == ')' {
		return p.behindBracket(start, end)
	}
	return end
}

// behindBracket does so where a bracket stands that closes. It is not inlined, so that the usual way is the straight one.
//
//go:noinline
func (p *parser) behindBracket(start, end int) int {
	if s := p.text[start:end]; strings.LastIndexByte(s, '(') > strings.LastIndexByte(s, ')') {
		end++
	}
	return end
}
