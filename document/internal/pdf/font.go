package pdf

import (
	"strings"

	"github.com/ledongthuc/pdf"
)

// A font says what text its codes stand for and how wide they are.
type font struct {
	wide   bool // codes of two bytes
	direct bool // which are UTF-16
	cmap   *cmap
	simple *encoding
	signs  bool    // a font of signs, such as Wingdings
	scale  float64 // from the units of its widths to ems

	widths map[uint32]float64
	usual  float64 // width of a code that has none of its own

	known map[uint32]glyph
}

// A glyph is what a code stands for.
type glyph struct {
	text  string  // unreadable where the font does not say
	width float64 // in ems
	space bool
}

// unreadable stands for a character whose font does not say which one it is.
const unreadable = "\uFFFD"

// mostKnown bounds how many codes of one font are kept.
const mostKnown = 1 << 16

// loadFont reads a font. One that is broken reads as a font that says nothing.
func (g *guard) loadFont(v pdf.Value) *font {
	f := &font{known: map[uint32]glyph{}, widths: map[uint32]float64{}, usual: .5, scale: .001}
	var broken error
	func() {
		defer g.rescue(&broken)
		f.load(g, v)
	}()
	return f
}

func (f *font) load(g *guard, v pdf.Value) {
	kind := v.Key("Subtype").Name()
	base := v.Key("BaseFont").Name()
	f.signs = signFont(base)
	f.wide = kind == "Type0"
	if kind == "Type3" {
		f.scale = 1
		if m := v.Key("FontMatrix"); m.Len() == 6 && m.Index(0).Float64() != 0 {
			f.scale = max(m.Index(0).Float64(), -m.Index(0).Float64())
		}
	}
	if f.wide {
		enc := v.Key("Encoding").Name()
		f.direct = strings.Contains(enc, "UCS2") || strings.Contains(enc, "UTF16")
		f.wideWidths(v.Key("DescendantFonts").Index(0))
	} else {
		f.simpleWidths(v, base)
		f.simple = newEncoding(v, base)
	}
	table := v.Key("ToUnicode")
	if table.Kind() != pdf.Stream {
		return
	}
	// A Type 3 font draws its characters by little programs named g0, g1, ..., and nothing else in the file says what
	// they are. Browsers that print on a Mac write right tables; whether what comes out is a language is asked later.
	if data, err := g.unpack(table); err == nil {
		f.cmap = readCmap(data)
	}
}

func (f *font) simpleWidths(v pdf.Value, base string) {
	if w := v.Key("FontDescriptor").Key("MissingWidth").Float64(); w > 0 {
		f.usual = w * f.scale
	}
	widths := v.Key("Widths")
	if widths.Len() == 0 {
		f.standardWidths(base)
		return
	}
	first := v.Key("FirstChar").Int64()
	for i := range min(widths.Len(), 256) {
		if c := first + int64(i); c >= 0 && c < 256 {
			f.widths[uint32(c)] = widths.Index(i).Float64() * f.scale
		}
	}
}

// helvetica has the widths of the characters from space to "~", in hundredths of an em. The fonts that every viewer has
// come without widths; the others of them are near enough to tell words apart.
const helvetica = "\x1c\x1c\x24\x38\x38\x59\x43\x13\x21\x21\x27\x3a\x1c\x21\x1c\x1c" +
	"\x38\x38\x38\x38\x38\x38\x38\x38\x38\x38\x1c\x1c\x3a\x3a\x3a\x38" +
	"\x66\x43\x43\x48\x48\x43\x3d\x4e\x48\x1c\x32\x43\x38\x53\x48\x4e\x43\x4e\x48\x43\x3d\x48\x43\x5e\x43\x43\x3d\x1c\x1c\x1c\x2f\x38" +
	"\x21\x38\x38\x32\x38\x38\x1c\x38\x38\x16\x16\x32\x16\x53\x38\x38\x38\x38\x21\x32\x1c\x38\x32\x48\x32\x32\x32\x21\x1a\x21\x3a"

func (f *font) standardWidths(base string) {
	if strings.Contains(base, "Courier") {
		f.usual = .6
		return
	}
	for i := range len(helvetica) {
		f.widths[uint32(' '+i)] = float64(helvetica[i]) / 100
	}
}

// wideWidths reads the widths of a font of two-byte codes: "first [w w w]" and "first last w".
func (f *font) wideWidths(v pdf.Value) {
	f.usual = 1
	if d := v.Key("DW"); d.Kind() != pdf.Null {
		f.usual = d.Float64() / 1000
	}
	w, left := v.Key("W"), mostKnown
	for i := 0; i+1 < w.Len() && left > 0; {
		first, next := max(w.Index(i).Int64(), 0), w.Index(i+1)
		if next.Kind() == pdf.Array {
			for k := range min(next.Len(), left) {
				f.widths[uint32(first)+uint32(k)] = next.Index(k).Float64() / 1000
			}
			left -= next.Len()
			i += 2
			continue
		}
		width := w.Index(i+2).Float64() / 1000
		for c := first; c <= next.Int64() && left > 0; c++ {
			f.widths[uint32(c)] = width
			left--
		}
		i += 3
	}
}

// next takes the first code off a string that is shown.
func (f *font) next(s []byte) (glyph, []byte) {
	n := 1
	if f.wide && len(s) > 1 {
		n = 2
	}
	c := code(s[:n])
	gl, ok := f.known[c]
	if !ok {
		gl = f.glyph(c)
		if len(f.known) < mostKnown {
			f.known[c] = gl
		}
	}
	return gl, s[n:]
}

func (f *font) glyph(c uint32) glyph {
	w, ok := f.widths[c]
	if !ok {
		w = f.usual
	}
	t := ""
	if f.cmap != nil {
		t = f.cmap.text(c)
	}
	if t == "" && f.simple != nil {
		t = f.simple.text(byte(c))
	}
	if t == "" && f.direct {
		t = readable(rune(c))
	}
	if t == "" {
		t = unreadable
	}
	return glyph{text: written(t, f.signs), width: w, space: !f.wide && c == ' '}
}
