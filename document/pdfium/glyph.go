package pdfium

import (
	"context"
	"math"
	"unicode/utf16"

	"github.com/metierhq/metier/document/pdfium/internal/layout"
)

// A glyph is a character of a page as the file has it.
type glyph struct {
	layout.Glyph // on the page turned so that its line is level
	box          // on the page as it is
	ink          *ink
}

// An ink is how the characters of one text object look.
type ink struct {
	size       float64
	turn       int // the angle of the line in degrees
	mode       int // of rendering
	r, g, b, a uint32
	known      bool // the colour
}

// glyphs reads the characters of a page.
func (s *sandbox) glyphs(ctx context.Context, text uint64, n int) ([]glyph, error) {
	out := make([]glyph, 0, max(n, 0))
	inks := map[uint32]*ink{}
	var high rune // the first half of a surrogate pair
	for i := range n {
		if i%256 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		c := uint64(i)
		object := uint32(s.get("FPDFText_GetTextObject", text, c))
		if object == 0 {
			continue // the engine's own guess at a space or the end of a line
		}
		r := rune(s.getInt("FPDFText_GetUnicode", text, c))
		if utf16.IsSurrogate(r) {
			if high == 0 {
				high = r
				continue
			}
			r = utf16.DecodeRune(high, r)
		}
		high = 0
		k := inks[object]
		if k == nil {
			k = s.ink(text, c, uint64(object))
			inks[object] = k
		}
		g := s.place(text, c, k)
		for _, r := range plain(r) {
			g.Text = r
			out = append(out, g)
			g.Left = g.Right // the others of a ligature add nothing to its width
		}
		if s.err != nil {
			return nil, s.err
		}
	}
	return out, nil
}

// plain returns the letters that a character stands for: none for one that the file does not tell.
func plain(r rune) []rune {
	switch r {
	case 0, 0xfffe, 0xffff:
		return nil
	case 2: // the engine's sign for a hyphen at the end of a line
		return []rune{'-'}
	case 0xfb00:
		return []rune("ff")
	case 0xfb01:
		return []rune("fi")
	case 0xfb02:
		return []rune("fl")
	case 0xfb03:
		return []rune("ffi")
	case 0xfb04:
		return []rune("ffl")
	case 0xfb05, 0xfb06:
		return []rune("st")
	}
	if r < ' ' || r == 0x7f {
		return []rune{' '}
	}
	return []rune{r}
}

// ink reads what the characters of a text object have in common, from one of them.
func (s *sandbox) ink(text, c, object uint64) *ink {
	k := &ink{}
	size := finite(math.Float64frombits(s.get("FPDFText_GetFontSize", text, c)))
	var m [6]float64
	if s.getInt("FPDFText_GetMatrix", text, c, s.at(0)) != 0 {
		s.floats(m[:])
	} else {
		m = [6]float64{1, 0, 0, 1}
	}
	k.size = finite(math.Abs(size) * math.Hypot(m[2], m[3]))
	k.turn = turn(m[0], m[1])
	k.mode = s.getInt("FPDFTextObj_GetTextRenderMode", object)
	if s.getInt("FPDFText_GetFillColor", text, c, s.at(0), s.at(4), s.at(8), s.at(12)) != 0 {
		k.r, k.g, k.b, k.a, k.known = s.word(0), s.word(1), s.word(2), s.word(3), true
	}
	return k
}

// turn returns the angle of a baseline, to five degrees: scans are never quite level.
func turn(x, y float64) int {
	d := int(math.Round(math.Atan2(y, x)*180/math.Pi/5)) * 5
	return (d + 360) % 360
}

// place reads where a character stands on the page.
func (s *sandbox) place(text, c uint64, k *ink) glyph {
	g := glyph{ink: k}
	g.Size = k.size
	s.get("FPDFText_GetCharOrigin", text, c, s.at(0), s.at(8))
	x, y := s.double(0), s.double(1)
	g.box = box{x, y, x, y + k.size}
	if k.turn == 0 {
		var b [4]float64 // left, top, right, bottom of its advance
		if s.getInt("FPDFText_GetLooseCharBox", text, c, s.at(0)) != 0 {
			s.floats(b[:])
			g.box = box{b[0], b[3], b[2], b[1]}
		}
		g.Left, g.Right, g.Base = g.left, g.right, y
		return g
	}
	// The engine knows the advance of level text only. From the origin to the end of the ink is nearly as good.
	if s.getInt("FPDFText_GetCharBox", text, c, s.at(0), s.at(8), s.at(16), s.at(24)) != 0 {
		g.box = box{s.double(0), s.double(2), s.double(1), s.double(3)}
	}
	sin, cos := math.Sincos(-float64(k.turn) * math.Pi / 180)
	along := func(x, y float64) float64 { return x*cos - y*sin }
	g.Left, g.Base = along(x, y), x*sin+y*cos
	g.Right = max(g.Left, along(g.left, g.bottom), along(g.left, g.top), along(g.right, g.bottom), along(g.right, g.top))
	return g
}
