package pdf

import (
	"math"

	"github.com/metierhq/metier/document/internal/source"
)

// Words that nobody sees are left out, and found. Words that are drawn invisibly over a picture are no such words:
// programs that recognise text put them over what they read.

// A way to hide text from the eye.
type way int

const (
	seen way = iota
	unpainted
	white
	tiny
	outside
	ways
)

var wayNames = [ways]string{"", "drawn invisibly", "white on white", "smaller than 2 points", "outside the page"}

const tooFine = 2 // points

// hides tells how a character at m is hidden.
func (p *pen) hides(m matrix, width float64) way {
	size := math.Hypot(m.c, m.d)
	switch {
	case p.mode == 3 || p.mode == 7:
		return unpainted
	case size < tooFine:
		return tiny
	case p.paper.w > 0 && !p.paper.touches(m.e, m.f, max(size, width*math.Hypot(m.a, m.b))):
		return outside
	case p.white && !p.onGround(m.e, m.f):
		return white
	}
	return seen
}

// pageBox returns what of the page is shown. The zero box: the file does not say.
func (g *guard) pageBox(p page) (b box) {
	var broken error
	defer g.rescue(&broken)
	v := p.box
	if v.Len() != 4 {
		return box{}
	}
	x0, y0, x1, y1 := v.Index(0).Float64(), v.Index(1).Float64(), v.Index(2).Float64(), v.Index(3).Float64()
	return box{min(x0, x1), min(y0, y1), math.Abs(x1 - x0), math.Abs(y1 - y0)}
}

// mostGrounds bounds the coloured parts of a page that are kept. A page with more is taken to be coloured all over.
const mostGrounds = 256

// paint notes a coloured part of the page: white letters are seen on it.
func (p *pen) paint(b box) {
	if len(p.grounds) < mostGrounds {
		p.grounds = append(p.grounds, b)
	}
}

func (p *pen) onGround(x, y float64) bool {
	for _, b := range p.grounds {
		if b.touches(x, y, 1) {
			return true
		}
	}
	return len(p.grounds) == mostGrounds
}

// colour follows the operators that set the colour of what is filled, letters too, and those that fill.
func (p *pen) colour(op []byte, args []token) {
	switch string(op) {
	case "g":
		p.white = len(args) == 1 && num(args, 0) >= nearWhite
	case "rg":
		p.white = len(args) == 3 && allWhite(args)
	case "k":
		p.white = len(args) == 4 && noInk(args)
	case "cs":
		p.white = false
	case "sc", "scn": // one number alone may be of an ink
		p.white = len(args) == 3 && allWhite(args) || len(args) == 4 && noInk(args)
	case "re":
		p.extend(p.ctm.rectangle(num(args, 0), num(args, 1), num(args, 2), num(args, 3)))
	case "m", "l":
		p.extend(p.ctm.rectangle(num(args, 0), num(args, 1), 0, 0))
	case "c", "v", "y":
		for i := 0; i+1 < len(args); i += 2 {
			p.extend(p.ctm.rectangle(num(args, i), num(args, i+1), 0, 0))
		}
	case "f", "F", "f*", "B", "B*", "b", "b*":
		if p.path != nil && !p.white {
			p.paint(*p.path)
		}
		p.path = nil
	case "n", "S", "s":
		p.path = nil
	case "sh":
		p.paint(box{-1e6, -1e6, 2e6, 2e6})
	}
}

const nearWhite = .97

func allWhite(args []token) bool {
	return num(args, 0) >= nearWhite && num(args, 1) >= nearWhite && num(args, 2) >= nearWhite
}

func noInk(args []token) bool {
	return max(num(args, 0), num(args, 1), num(args, 2), num(args, 3)) <= 1-nearWhite
}

// extend makes the path that is being drawn reach over a box.
func (p *pen) extend(b box) {
	if p.path == nil {
		p.path = &b
		return
	}
	x1, y1 := max(p.path.x+p.path.w, b.x+b.w), max(p.path.y+p.path.h, b.y+b.h)
	p.path.x, p.path.y = min(p.path.x, b.x), min(p.path.y, b.y)
	p.path.w, p.path.h = x1-p.path.x, y1-p.path.y
}

// hiddenFinding says what was left out.
func hiddenFinding(hid [ways]int) []source.Finding {
	var all []source.Hiding
	for w, words := range hid {
		all = append(all, source.Hiding{Words: words, How: wayNames[w]})
	}
	return source.Hidden(all...)
}
