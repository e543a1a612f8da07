package pdf

import (
	"math"
	"strings"
	"unicode/utf8"
)

// A sheet takes the characters of one page, in the order of the file. Text that is turned by a quarter, a half or three
// quarters is kept apart and laid out as if it stood upright.
type sheet struct {
	turns  [4]layer
	all    int // characters
	unread int // of them, those whose font does not say which they are
}

// A layer is the text of a sheet that runs in one direction.
type layer struct {
	text   []byte
	pieces []piece
	spaced bool // a space stands behind the last character
}

// A piece is text on one base line without a wide gap in it.
type piece struct {
	x0, x1, y float64 // where its characters begin and end, and its base line; y grows upwards
	em        float64 // the width of an em, which is the size of the type where it is not stretched
	size      float64
	from, to  int // in the layer's text
}

// mostPieces bounds a layer. A page full of type has some 5,000 characters.
const mostPieces = 1 << 17

func (s *sheet) full() bool {
	for i := range s.turns {
		if len(s.turns[i].pieces) > mostPieces {
			return true
		}
	}
	return false
}

// words counts the words of a sheet.
func (s *sheet) words() (n int) {
	for i := range s.turns {
		l := &s.turns[i]
		for k := range l.pieces {
			n += len(strings.Fields(l.of(&l.pieces[k])))
		}
	}
	return n
}

// Gaps between two characters, in ems.
const (
	wordGap = .15 // as wide as this parts words, in type that is set close too
	wideGap = 1.2 // and this parts pieces
	backGap = -.5 // kerning moves back less than this
)

// put puts a character down. m maps the em square to the page, width is in ems.
func (s *sheet) put(text string, m matrix, width float64) {
	turn := 0
	switch {
	case math.Abs(m.a) >= math.Abs(m.b) && m.a < 0:
		turn = 2
	case math.Abs(m.a) < math.Abs(m.b) && m.b > 0:
		turn = 1
	case math.Abs(m.a) < math.Abs(m.b):
		turn = 3
	}
	x, y := m.e, m.f
	switch turn {
	case 1:
		x, y = m.f, -m.e
	case 2:
		x, y = -m.e, -m.f
	case 3:
		x, y = -m.f, m.e
	}
	em, size := math.Hypot(m.a, m.b), math.Hypot(m.c, m.d)
	if !sane(x) || !sane(y) || !sane(em) || !sane(size) || !sane(width) {
		x, y, em, size, width = 0, 0, 1, 1, 1
	}
	l := &s.turns[turn]
	if text == " " || text == "" {
		l.spaced = true
		return
	}
	s.all++
	if text == unreadable {
		s.unread++
	}
	l.put(text, x, y, em, size, width*em)
}

// sane tells whether a length is one that a page can have.
func sane(x float64) bool { return math.Abs(x) < 1e6 }

func (l *layer) put(text string, x, y, em, size, width float64) {
	spaced := l.spaced
	l.spaced = false
	if n := len(l.pieces); n > 0 {
		p := &l.pieces[n-1]
		gap := (x - p.x1) / max(em, p.em, .1)
		if sameLine(y, size, p) && gap > backGap && gap < wideGap {
			if (spaced || gap > wordGap) && text != " " {
				l.text = append(l.text, ' ')
			}
			l.text = append(l.text, text...)
			p.to = len(l.text)
			p.x1 = max(p.x1, x+width)
			return
		}
	}
	l.pieces = append(l.pieces, piece{x0: x, x1: x + width, y: y, em: em, size: size, from: len(l.text), to: len(l.text) + len(text)})
	l.text = append(l.text, text...)
}

// sameLine tells whether type of a size at y stands on a piece's base line, or is raised from it like the "th" of "4th".
func sameLine(y, size float64, p *piece) bool {
	off, small, large := math.Abs(y-p.y), min(size, p.size), max(size, p.size)
	return off <= .2*small || small < .8*large && off < .5*large
}

func (l *layer) of(p *piece) string { return string(l.text[p.from:p.to]) }

// isBullet tells whether a piece is the sign of a list entry and nothing else.
func (l *layer) isBullet(p *piece) bool {
	r, n := utf8.DecodeRune(l.text[p.from:p.to])
	if n != p.to-p.from {
		return false
	}
	switch r {
	case '•', '·', '-', '–', '—', '*', 'o', '§', '¨', '»', '+', '>':
		return true
	}
	return false
}
