// Package layout turns the characters of a page, each with its place, into lines of text in the order that people read
// them in.
//
// Characters become words by the gaps between them, words become segments (what stands together on a line), and
// segments are read column by column where a white gap runs down the page between two texts that each go their own way.
// Where what stands on the two sides belongs together row by row - a date beside the title of a job - the gap is no
// border, and each row is one line.
package layout

import "strings"

// A Glyph is one character and its place. Lengths are points; y grows upwards. The text runs from left to right: a page
// that is turned must be turned back before.
type Glyph struct {
	Text        rune
	Left, Right float64 // of its advance, not its ink
	Base        float64 // y of the line that it stands on
	Size        float64 // of its font, as set
}

// Text returns the lines of a page. An empty line stands between blocks and between columns.
func Text(glyphs []Glyph) string {
	var out writer
	out.columns(read(segments(words(glyphs)), 0))
	return out.String()
}

// A writer puts lines together.
type writer struct{ strings.Builder }

func (b *writer) columns(columns [][]line) {
	for _, lines := range columns {
		leading := typicalLeading(lines)
		for i, l := range lines {
			if b.Len() > 0 && (i == 0 || apart(lines[i-1], l, leading)) {
				b.WriteByte('\n')
			}
			b.line(l)
		}
	}
}

func (b *writer) line(l line) {
	b.WriteString(l.text())
	b.WriteByte('\n')
}

// text returns what stands on a line, with a bar where its parts are far apart, as between the cells of a table.
func (l line) text() string {
	var b strings.Builder
	for i, s := range l.segments {
		if i > 0 {
			b.WriteByte(' ')
			if last := l.segments[i-1]; s.left-last.right > barGap*max(s.size, last.size) {
				b.WriteString("| ")
			}
		}
		for k, w := range s.words {
			if k > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(w.text)
		}
	}
	return b.String()
}

const barGap = 1.5 // of the size: white that wide is no space between words, not even of a line set to a width
