package document

import (
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// A text may have lost its line breaks: a converter left one line where there was a page. What began a line is told by bullets, by
// headings, by two blanks where an empty line was, and by the dates of a job behind its title; each begins one again.

// flatWords is how many words a line has at least that was a page. The longest paragraphs of people's own have more, but they tell
// of no periods.
const flatWords = 60

// flat tells whether a line of a text that was read may have been a page.
func (p *parser) flat() bool {
	for i := range p.lines {
		if p.lines[i].isFlat() {
			return true
		}
	}
	return false
}

func (l *line) isFlat() bool { return l.words.last-l.words.first >= flatWords }

// reflowed returns the text that was read with line breaks in the place of the spaces before what began a line, and a Finding of that
// behind those there are. It has as many bytes as before. Each line is looked at by itself, and only what tells of periods, as resumes
// do, is changed: nothing that is appended to a text undoes it.
func (p *parser) reflowed(f []Finding) (string, []Finding) {
	var text []byte
	broken := 0
	for i := range p.lines {
		l := &p.lines[i]
		if !l.isFlat() {
			continue
		}
		r := reflow{parser: p, all: l.words, behind: l.words.first}
		if r.line(l.start); !r.told || len(r.starts) == 0 {
			continue
		}
		if text == nil {
			text = []byte(p.text)
		}
		for _, at := range r.starts {
			if text[at-1] == ' ' {
				text[at-1] = '\n'
				broken++
			}
		}
	}
	if text == nil {
		return p.text, f
	}
	return string(text), repaired(f, broken, "lost-lines", "1 line break was lost, and was put where the text tells of it",
		" line breaks were lost, and were put where the text tells of them")
}

// A reflow finds out where a line had line breaks.
type reflow struct {
	*parser
	all    interval // its words
	starts []int    // the bytes at which lines began, behind a space each
	behind uint32   // the word behind the last period with two ends
	told   bool     // there is one
}

// line looks at the words of a line that starts at a byte.
func (r *reflow) line(end int) {
	for i := r.all.first; i < r.all.last; i++ {
		start := int(r.words[i].Start)
		r.gap(end, start)
		r.period(i)
		r.heading(i)
		end = int(r.words[i].End)
	}
}

// begin notes that what begins at byte i begins a line.
func (r *reflow) begin(i int) {
	if n := len(r.starts); i > 0 && r.text[i-1] == ' ' && (n == 0 || r.starts[n-1] != i) {
		r.starts = append(r.starts, i)
	}
}

// gap looks at what stands between two words.
func (r *reflow) gap(from, to int) {
	gap := r.text[from:to]
	for k := range gap {
		for _, bullet := range [...]string{"• ", "▪ ", "● ", "◦ ", "* "} {
			if strings.HasPrefix(gap[k:], bullet) {
				r.begin(from + k)
			}
		}
	}
	if strings.Contains(gap, "  ") {
		r.begin(to)
	}
}

// period breaks the line behind a period that begins with word i, if a title stands before it and a capital behind it, and before the
// title where a sentence ends; or before the period, if a title stands right behind that.
func (r *reflow) period(i uint32) {
	if i < r.behind || !r.places.Dates.Any(i, i+1) {
		return
	}
	d, ok := r.periodAt(i, r.all, len(r.text))
	if !ok || !d.ranged {
		return
	}
	from := d.first
	stops := func(i uint32) bool { return int(r.words[i].Start) > 2 && ends[r.text[r.words[i].Start-2]] }
	for from > r.behind && d.first-from < headerWords && !stops(from) {
		from--
	}
	r.behind, r.told = d.last, true
	if _, _, titled := r.titleIn(from, d.first); !titled {
		if first, _, titled := r.titleIn(d.last, min(r.all.last, d.last+titleWords)); titled && first == d.last {
			r.begin(int(r.words[d.first].Start))
		}
		return
	}
	if stops(from) {
		r.begin(int(r.words[from].Start))
	}
	if d.last < r.all.last && upper(r.text[r.words[d.last].Start]) {
		r.begin(int(r.words[d.last].Start))
	}
}

// heading breaks the line before and behind a heading that begins with word i.
func (r *reflow) heading(i uint32) {
	start := int(r.words[i].Start)
	if n := r.headed(i); n > 0 {
		r.begin(start)
		r.begin(int(r.words[i+n].Start))
	}
	const both = lex.Upper | lex.Heading
	if r.words[i].Flags&both == both && (i == 0 || r.words[i-1].Flags&lex.Upper == 0) {
		if s, _ := r.capitals(interval{i, min(r.all.last, i+2*headingLabel)}); s != NoSection {
			r.begin(start)
		}
	}
}

// headedWords is how many words a heading has at most that no line break shows.
const headedWords = 4

// headed returns how many words the heading has that begins with word i, with a capital each, before another capital or a number; 0: it
// begins none. One of a single word is none behind a word with a capital: "Computer Skills".
func (r *reflow) headed(i uint32) (n uint32) {
	text := r.text
	for k := i; k < min(r.all.last, i+headedWords) && upper(text[r.words[k].Start]) && r.words[k].Flags&lex.Upper == 0 && (k == i || r.spaced(k)); k++ {
		switch lex.HeadingOf(r.words[i : k+1]) {
		case Experience, Education, Skills, Summary, Certificates:
			n = k + 1 - i
		}
	}
	switch {
	case n == 0 || i+n == r.all.last || !r.spaced(i+n):
		return 0
	case n == 1 && i > 0 && r.spaced(i) && upper(text[r.words[i-1].Start]):
		return 0
	}
	if c := text[r.words[i+n].Start]; !upper(c) && !isDigit(c) {
		return 0
	}
	return n
}
