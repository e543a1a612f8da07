package html

import (
	"strconv"
	"strings"
)

// hiding is the way in which a text is kept from being seen.
type hiding uint8

const (
	seen hiding = iota
	byAttribute
	byDisplay
	byVisibility
	byOpacity
	bySize
	byColour
	byPlace
	byBox
)

var hidings = [...]string{
	"", "the hidden attribute", "display:none", "visibility:hidden", "being transparent", "a font of 1 pixel or less",
	"the colour of its background", "a place outside the page", "a box of no size",
}

// A look is what a text takes over from the elements around it.
type look struct {
	gone   hiding // no style further in brings it back
	unseen bool   // visibility:hidden
	tiny   bool   // no larger than a pixel
	ink    colour // of the letters
	paper  colour // behind them
	link   bool   // in a link to another page
	button bool   // in a heading, buttons are its words
}

// paper is what a page shows on.
func paper() look { return look{ink: black, paper: white} }

// how tells why text of this look is not seen.
func (l *look) how() hiding {
	switch {
	case l.gone != seen:
		return l.gone
	case l.unseen:
		return byVisibility
	case l.tiny:
		return bySize
	case l.ink == clear || l.ink != unknown && l.paper != unknown && l.ink.near(l.paper):
		return byColour
	}
	return seen
}

// in returns the look inside an element.
func (l look) in(n *node, p *page) look {
	if len(n.attr) == 0 {
		return l
	}
	if _, ok := n.get("hidden"); ok && l.gone == seen {
		l.gone = byAttribute
	}
	if c, ok := n.get("bgcolor"); ok {
		l.paper = colourOf(c)
	}
	if c, ok := n.get("color"); ok {
		l.ink = colourOf(c)
	}
	if p.foreign && (n.val("class") != "" || n.val("id") != "") {
		l.paper = unknown // a style sheet that is not here may set it
	}
	d := p.sheet.declared(n)
	if style := n.val("style"); style != "" {
		d.read(style)
	}
	l.apply(&d)
	return l
}

// apply changes a look as declarations say.
func (l *look) apply(d *declarations) {
	if d[ink] != "" && d[ink] != "inherit" && d[ink] != "currentcolor" {
		l.ink = colourOf(d[ink])
	}
	if d[background] != "" {
		if c := colourOf(d[background]); c != clear {
			l.paper = c
		}
	}
	switch d[visibility] {
	case "hidden", "collapse":
		l.unseen = true
	case "visible":
		l.unseen = false
	}
	if d[size] != "" && d[size] != "inherit" {
		if px, relative, ok := pixels(d[size]); ok && !(relative && l.tiny) {
			l.tiny = px <= 1
		} else if !ok {
			l.tiny = false
		}
	}
	if l.gone == seen {
		l.gone = d.gone()
	}
}

// far is a distance that no page is wide.
const far = 500

// gone tells whether declarations take an element off the page, whatever is declared further in.
func (d *declarations) gone() hiding {
	nothing := func(s string) bool {
		px, _, ok := pixels(s)
		return ok && (px == 0 || px <= 1 && !strings.ContainsAny(s, "%v"))
	}
	away := func(s string) bool { px, _, ok := pixels(s); return ok && (px <= -far || px >= 10*far) }
	switch {
	case d[display] == "none":
		return byDisplay
	case d[opacity] != "" && share(d[opacity]) < 0.05:
		return byOpacity
	case away(d[indent]):
		return byPlace
	case d[position] == "absolute" || d[position] == "fixed":
		if away(d[left]) || away(d[top]) || away(d[right]) || away(d[bottom]) {
			return byPlace
		}
		if strings.HasPrefix(d[clip], "rect(0") || strings.HasPrefix(d[clip], "rect(1px") || strings.HasPrefix(d[clip], "inset(50%") || strings.HasPrefix(d[clip], "inset(100%") {
			return byBox
		}
	}
	if (d[overflow] == "hidden" || d[overflow] == "clip") && (nothing(d[height]) || nothing(d[width])) {
		return byBox
	}
	return seen
}

// share reads "0.5" and "50%"; what cannot be read is the whole.
func share(s string) float64 {
	v, err := strconv.ParseFloat(strings.TrimSuffix(s, "%"), 64)
	switch {
	case err != nil:
		return 1
	case strings.HasSuffix(s, "%"):
		return v / 100
	}
	return v
}

// pixels reads a length. Sizes that depend on another size are given as parts of 16 pixels.
func pixels(s string) (px float64, relative, ok bool) {
	n := 0
	for n < len(s) && (s[n] >= '0' && s[n] <= '9' || s[n] == '.' || s[n] == '-' || s[n] == '+') {
		n++
	}
	v, err := strconv.ParseFloat(s[:n], 64)
	if err != nil {
		return 0, false, false
	}
	switch s[n:] {
	case "", "px":
		return v, false, true
	case "pt":
		return v * 4 / 3, false, true
	case "em", "rem":
		return v * 16, s[n:] == "em", true
	case "%", "vw", "vh":
		return v * 16 / 100, s[n:] == "%", true
	case "cm":
		return v * 38, false, true
	case "mm":
		return v * 3.8, false, true
	case "in":
		return v * 96, false, true
	}
	return 0, false, false
}
