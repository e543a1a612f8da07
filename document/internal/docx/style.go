package docx

import (
	"cmp"
	"strconv"
	"strings"
)

// A style is what the sheet says of one name, as far as it matters here.
type style struct {
	look  look
	level int8 // of a heading, 1 to 9; 0: not said; bodyText: said to be none
	list  int8 // yes or no: whether its paragraphs are entries of a list; 0: not said

	name   string
	base   string // the style that it builds on
	shaded bool   // something in it has a colour behind it
}

const (
	bodyText int8 = -1
	yes      int8 = 1
	no       int8 = -1
)

// over returns the style with what it leaves unsaid taken from base.
func (s style) over(base style) style {
	s.look = s.look.over(base.look)
	s.level = cmp.Or(s.level, base.level)
	s.list = cmp.Or(s.list, base.list)
	s.shaded = s.shaded || base.shaded
	return s
}

// A sheet is the part with the styles. It may be fifty times the size of the text, and most texts use three of its
// styles; so it is read no further than to the last one asked for.
type sheet struct {
	r      *reader
	part   string  // "": there is none
	stream *stream // nil: not asked for yet
	found  map[string]style
	whole  map[string]style // with what they build on
}

// open starts to read the sheet, the first time that a style is asked for.
func (t *sheet) open() bool {
	if t.stream == nil && t.part != "" {
		if t.stream = t.r.open(t.part); t.stream == nil {
			t.part = ""
			return false
		}
		for range t.stream.children() {
			break // now within the root
		}
	}
	return t.stream != nil
}

func (t *sheet) err() error {
	if t.stream == nil {
		return nil
	}
	return t.stream.err
}

const maxBases = 16 // styles that build on each other; more is a circle

// style returns a style by its ID, with all that it builds on.
func (t *sheet) style(id string) style {
	if id == "" {
		return style{}
	}
	if s, ok := t.whole[id]; ok {
		return s
	}
	s, ok := t.find(id)
	if !ok {
		s = style{name: id} // files without a sheet name their styles as Word does
	}
	s.byName()
	for n, base := 0, s.base; base != "" && n < maxBases; n++ {
		b, _ := t.find(base)
		b.byName()
		s, base = s.over(b), b.base
	}
	t.whole[id] = s
	return s
}

// find reads on to the style of that ID.
func (t *sheet) find(id string) (style, bool) {
	if s, ok := t.found[id]; ok {
		return s, true
	}
	if !t.open() {
		return style{}, false
	}
	for e := range t.stream.children() {
		if e.name != "style" {
			continue
		}
		found := e.attr("styleId")
		s := readStyle(t.stream)
		if _, twice := t.found[found]; !twice {
			t.found[found] = s
		}
		if found == id {
			return s, true
		}
	}
	return style{}, false
}

func readStyle(s *stream) style {
	var y style
	for e := range s.children() {
		switch e.name {
		case "name":
			y.name = e.attr("val")
		case "basedOn":
			y.base = e.attr("val")
		case "pPr":
			p := readParagraphLook(s, nil)
			y.look = y.look.over(p.look)
			y.level, y.list = p.level, p.list
		case "rPr":
			y.look = readLook(s, nil).over(y.look)
		case "tblPr", "trPr", "tcPr", "tblStylePr":
			y.shaded = shades(s) || y.shaded
		}
	}
	return y
}

// shades tells whether anything within the element that was started last has a colour behind it.
func shades(s *stream) bool {
	found := false
	for e := range s.children() {
		if e.name == "shd" {
			found = found || shade(e) != ""
		} else {
			found = shades(s) || found
		}
	}
	return found
}

// byName reads off a style's name what its own settings leave open. Word's names are English in every language, only
// the IDs are translated.
func (s *style) byName() {
	name := strings.ToLower(strings.ReplaceAll(s.name, " ", ""))
	if rest, ok := strings.CutPrefix(name, "heading"); ok && s.level == 0 {
		if n, err := strconv.Atoi(rest); err == nil && n >= 1 && n <= 9 {
			s.level = int8(n)
		}
	}
	if s.list == 0 && (strings.Contains(name, "bullet") || strings.HasPrefix(name, "listnumber")) {
		s.list = yes
	}
	if name == "title" || name == "subtitle" {
		s.level = bodyText
	}
}

// paragraphLook is what a paragraph, or a style, says of paragraphs.
type paragraphLook struct {
	style
	deleted bool // its end was deleted
}

// readParagraphLook reads <w:pPr>. section is called for the settings of a section, which end one.
func readParagraphLook(s *stream, section func()) paragraphLook {
	var p paragraphLook
	for e := range s.children() {
		switch e.name {
		case "pStyle":
			p.base = e.attr("val")
		case "outlineLvl":
			p.level = bodyText
			if n, err := strconv.Atoi(e.attr("val")); err == nil && n >= 0 && n < 9 {
				p.level = int8(n + 1)
			}
		case "numPr":
			for e := range s.children() {
				if e.name != "numId" {
					continue
				}
				if p.list = yes; e.attr("val") == "0" {
					p.list = no // taken out of the list of its style
				}
			}
		case "shd":
			p.look.ground = shade(e)
		case "rPr":
			for e := range s.children() {
				p.deleted = p.deleted || e.name == "del" || e.name == "moveFrom"
			}
		case "sectPr":
			if section != nil {
				section()
			}
		}
	}
	return p
}
