package docx

import (
	"cmp"
	"strings"
	"unicode"
)

// A flow is text that runs from paragraph to paragraph: the body, a header, a note.
type flow struct {
	r      *reader
	s      *stream
	fields []field
	read   int  // bytes of text that were read, also hidden ones
	margin bool // a header or footer: drawings in it stand behind the text of the page
}

func (r *reader) flow(s *stream) *flow { return &flow{r: r, s: s} }

// blocks reads the paragraphs and tables within the element that was started last. base is how letters look there.
func (f *flow) blocks(base look) (lines []line) {
	for e := range f.s.children() {
		switch e.name {
		case "p":
			lines = below(lines, f.paragraph(base)...)
		case "tbl":
			lines = below(lines, f.table(base)...)
		case "tcPr": // what is read is a cell
			for e := range f.s.children() {
				if e.name == "shd" {
					base.ground = cmp.Or(shade(e), base.ground)
				}
			}
		case "sectPr":
			f.r.section(f.s)
		case "altChunk":
			f.r.embedded = true
		case "mc:AlternateContent":
			f.alternate(func() { lines = below(lines, f.blocks(base)...) })
		case "del", "moveFrom", "sdtPr", "sdtEndPr":
		default: // a content control, an insertion, a mark: what is in it counts
			lines = below(lines, f.blocks(base)...)
		}
	}
	return lines
}

// alternate reads one of the ways in which the same thing is written for older and newer programs: the first with text.
func (f *flow) alternate(read func()) {
	before := f.read
	for e := range f.s.children() {
		if (e.name == "mc:Choice" || e.name == "mc:Fallback") && f.read == before {
			read()
		}
	}
}

// A paragraph is being read.
type paragraph struct {
	text  strings.Builder
	style style  // of the paragraph
	base  look   // of its letters
	boxes []line // text in boxes that hang on it
	paged bool   // the number of a page was left out
	gone  bool   // its end was deleted
}

// pageWords: "Page 2 of 3" says no more without its numbers.
const pageWords = 2

func (f *flow) paragraph(base look) []line {
	p := &paragraph{base: base}
	f.inline(p, base)
	f.endFields()
	f.r.endHidden()
	l := line{text: tidy(p.text.String())}
	if p.paged && len(strings.FieldsFunc(l.text, notLetter)) <= pageWords {
		l.text, p.gone = "", true
	}
	switch {
	case l.text == "" && (p.gone || len(p.boxes) > 0):
		return p.boxes // and no gap
	case p.style.level > 0:
		l.sign = headingSign(p.style.level)
	case p.style.list == yes:
		l.sign = bullet
	}
	return append([]line{l}, p.boxes...)
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// settle reads a paragraph's settings.
func (f *flow) settle(p *paragraph) {
	set := readParagraphLook(f.s, func() { f.r.section(f.s) })
	p.style = set.style.over(f.r.styles.style(set.base))
	p.base = p.style.look.over(p.base)
	p.gone = set.deleted
}

// box reads a text box. Its text stands below the paragraph that it hangs on, wherever it is shown.
func (f *flow) box(p *paragraph) {
	fields := f.fields
	f.fields = nil
	lines := f.blocks(look{ground: boxed})
	f.fields = fields
	if len(lines) > 0 {
		p.boxes = below(below(below(p.boxes, line{}), lines...), line{})
	}
}
