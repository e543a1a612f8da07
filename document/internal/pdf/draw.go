package pdf

import (
	"github.com/ledongthuc/pdf"

	"github.com/metierhq/metier/document/internal/source"
)

// A state is what the operators of a page set for those that follow.
type state struct {
	ctm                  matrix
	font                 *font
	size, leading, rise  float64
	charSpace, wordSpace float64
	stretch              float64
	mode                 int  // 3: drawn invisibly
	white                bool // letters are filled with white
}

// A pen follows the operators of a page and puts its characters down on a sheet.
type pen struct {
	g      *guard
	fonts  map[string]*font // of the file
	sheets [ways]sheet      // of what is seen, and of what is hidden in each way
	paper  box
	state
	saved      []state
	text, line matrix
	pictures   int

	path    *box  // that is being drawn
	grounds []box // what is not white on the page
}

// A frame is the page or a drawing within it, with the resources that its names stand for.
type frame struct {
	resources pdf.Value
	fonts     map[string]*font
	depth     int
}

const (
	mostOperands = 1 << 16
	mostSaved    = 1 << 10
	mostFonts    = 1 << 12 // names of fonts that are kept
	deepest      = 24      // drawings within drawings
	drawingCost  = 1 << 10 // what one counts at least, in bytes unpacked
	opsPerCheck  = 1 << 12 // operators between two looks at the clock
)

// draw follows the operators in data.
func (p *pen) draw(data []byte, fr frame) error {
	s := scanner{b: data}
	var args []token
	p.saved = p.saved[:0:0]
	for n := 1; ; n++ {
		t := s.next()
		switch {
		case t.kind == end:
			return nil
		case t.kind != word:
			if len(args) < mostOperands {
				args = append(args, t)
			}
			continue
		case n%opsPerCheck == 0 && !p.g.goOn():
			return p.g.err
		}
		if string(t.text) == "BI" {
			s.skipPicture()
			p.picture()
		} else if err := p.operator(t.text, args, fr); err != nil {
			return err
		}
		args, s.strs = args[:0], s.strs[:0]
	}
}

func num(args []token, i int) float64 {
	if i < len(args) && args[i].kind == number {
		return args[i].num
	}
	return 0
}

func nums(args []token) (m matrix, ok bool) {
	if len(args) < 6 {
		return identity, false
	}
	args = args[len(args)-6:]
	return matrix{num(args, 0), num(args, 1), num(args, 2), num(args, 3), num(args, 4), num(args, 5)}, true
}

func (p *pen) operator(op []byte, args []token, fr frame) error {
	switch string(op) {
	case "q":
		if len(p.saved) < mostSaved {
			p.saved = append(p.saved, p.state)
		}
	case "Q":
		if n := len(p.saved); n > 0 {
			p.state, p.saved = p.saved[n-1], p.saved[:n-1]
		}
	case "cm":
		if m, ok := nums(args); ok {
			p.ctm = m.then(p.ctm)
		}
	case "BT":
		p.text, p.line = identity, identity
	case "Tm":
		if m, ok := nums(args); ok {
			p.text, p.line = m, m
		}
	case "Td":
		p.move(num(args, 0), num(args, 1))
	case "TD":
		p.leading = -num(args, 1)
		p.move(num(args, 0), num(args, 1))
	case "T*":
		p.move(0, -p.leading)
	case "Tf":
		if len(args) >= 2 {
			p.font, p.size = p.fontNamed(fr, string(args[0].text)), num(args, 1)
		}
	case "Tc":
		p.charSpace = num(args, 0)
	case "Tw":
		p.wordSpace = num(args, 0)
	case "Tz":
		p.stretch = num(args, 0) / 100
	case "TL":
		p.leading = num(args, 0)
	case "Ts":
		p.rise = num(args, 0)
	case "Tj", "TJ":
		return p.showAll(args)
	case "'":
		p.move(0, -p.leading)
		return p.showAll(args)
	case "\"":
		p.wordSpace, p.charSpace = num(args, 0), num(args, 1)
		p.move(0, -p.leading)
		return p.showAll(args[min(2, len(args)):])
	case "Tr":
		p.mode = int(num(args, 0))
	case "Do":
		if len(args) > 0 {
			return p.do(string(args[0].text), fr)
		}
	default:
		p.colour(op, args)
	}
	return nil
}

func (p *pen) move(x, y float64) {
	p.line = matrix{1, 0, 0, 1, x, y}.then(p.line)
	p.text = p.line
}

// showAll shows the strings among the operands; the numbers between them move the pen back by thousandths of an em.
func (p *pen) showAll(args []token) error {
	written := 0
	for _, a := range args {
		switch a.kind {
		case str:
			written += p.show(a.text)
		case number:
			p.advance(-a.num / 1000 * p.size * p.stretch)
		}
	}
	for w := range p.sheets {
		if p.sheets[w].full() {
			return source.TooLarge("PDF", "a page has more than %d pieces of text", mostPieces)
		}
	}
	return p.g.spend(written)
}

func (p *pen) advance(x float64) {
	p.text.e += x * p.text.a
	p.text.f += x * p.text.b
}

// show shows a string and returns how many bytes of text it is.
func (p *pen) show(s []byte) (written int) {
	if p.font == nil {
		return 0
	}
	for len(s) > 0 {
		var gl glyph
		gl, s = p.font.next(s)
		m := matrix{p.size * p.stretch, 0, 0, p.size, 0, p.rise}.then(p.text).then(p.ctm)
		width := gl.width*p.size + p.charSpace
		if p.size != 0 {
			p.put(gl.text, m, width/p.size)
		}
		if gl.space {
			width += p.wordSpace
		}
		p.advance(width * p.stretch)
		written += len(gl.text)
	}
	return written
}

// put puts a character on the sheet where it belongs. Space is never hidden.
func (p *pen) put(text string, m matrix, width float64) {
	w := seen
	if text != " " {
		w = p.hides(m, width)
	}
	p.sheets[w].put(text, m, width)
}

// fontNamed returns a font that the resources name. Pages share fonts, so each is read once: what it is written as
// stands for it.
func (p *pen) fontNamed(fr frame, name string) *font {
	if f, ok := fr.fonts[name]; ok {
		return f
	}
	var v pdf.Value
	var broken error
	key := ""
	func() {
		defer p.g.rescue(&broken)
		v = fr.resources.Key("Font").Key(name)
		key = v.String()
	}()
	if p.g.spend(len(key)) != nil {
		return nil
	}
	f, ok := p.fonts[key]
	if !ok {
		f = p.g.loadFont(v)
		p.fonts[key] = f
	}
	if len(fr.fonts) < mostFonts {
		fr.fonts[name] = f
	}
	return f
}

// skipPicture goes on behind a picture that stands among the operators: "BI ... ID bytes EI".
func (s *scanner) skipPicture() {
	for {
		t := s.next()
		if t.kind == end {
			return
		}
		if t.kind == word && string(t.text) == "ID" {
			break
		}
		s.strs = s.strs[:0]
	}
	for s.pos++; s.pos+2 < len(s.b); s.pos++ {
		if s.b[s.pos] == 'E' && s.b[s.pos+1] == 'I' && class[s.b[s.pos-1]] == space && class[s.b[s.pos+2]] == space {
			s.pos += 2
			return
		}
	}
	s.pos = len(s.b)
}
