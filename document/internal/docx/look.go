package docx

import (
	"cmp"
	"strconv"
	"strings"
)

// A look is what decides whether letters can be seen. Fields that are zero are not said.
type look struct {
	hidden int8   // yes or no: marked as hidden
	size   int    // in half points
	colour string // of the letters: "FFFFFF", or "auto"
	ground string // the colour behind them: "FFFFFF", or mixed
	table  string // the style of the table that they stand in
}

// Grounds that are no colour.
const (
	mixed = "mixed" // several, or one that is not known
	boxed = "box"   // that of a text box, which may have a colour
)

// over returns the look with what it leaves unsaid taken from base.
func (k look) over(base look) look {
	return look{
		hidden: cmp.Or(k.hidden, base.hidden),
		size:   cmp.Or(k.size, base.size),
		colour: cmp.Or(k.colour, base.colour),
		ground: cmp.Or(k.ground, base.ground),
		table:  cmp.Or(k.table, base.table),
	}
}

// readLook reads <w:rPr>. The styles of letters that it names are looked up in t.
func readLook(s *stream, t *sheet) look {
	var k look
	for e := range s.children() {
		switch e.name {
		case "rStyle":
			if t != nil {
				k = k.over(t.style(e.attr("val")).look)
			}
		case "vanish":
			k.hidden = no
			if e.on() {
				k.hidden = yes
			}
		case "sz":
			if n, err := strconv.Atoi(e.attr("val")); err == nil && n > 0 {
				k.size = n
			}
		case "color":
			k.colour = strings.ToUpper(e.attr("val"))
		case "shd":
			if g := shade(e); g != "" {
				k.ground = g
			}
		case "highlight":
			switch e.attr("val") {
			case "none", "":
			case "white":
				k.ground = page
			default:
				k.ground = mixed
			}
		}
	}
	return k
}

// shade returns the colour that <w:shd> puts behind text, or "" if it puts none.
func shade(e element) string {
	colour := ""
	switch e.attr("val") {
	case "nil":
	case "clear", "":
		colour = e.attr("fill")
	case "solid":
		colour = e.attr("color")
	default:
		return mixed // a pattern
	}
	if colour == "auto" {
		return ""
	}
	return strings.ToUpper(colour)
}

const (
	page    = "FFFFFF" // the colour of the page
	tooFine = 3        // letters of so many half points are a line of dust
	apart   = 0x10     // colours that differ by less are one to the eye, on a scale to 255
)

// alike tells whether two colours cannot be told apart. Whatever is no colour is unlike all.
func alike(a, b string) bool {
	x, errX := strconv.ParseUint(a, 16, 32)
	y, errY := strconv.ParseUint(b, 16, 32)
	if errX != nil || errY != nil || len(a) != 6 || len(b) != 6 {
		return false
	}
	for shift := 0; shift < 24; shift += 8 {
		d := int(x>>shift&0xFF) - int(y>>shift&0xFF)
		if d <= -apart || d >= apart {
			return false
		}
	}
	return true
}
