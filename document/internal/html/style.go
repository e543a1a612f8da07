package html

import "strings"

// declarations are those of a style that can hide a text; "" where there is none.
type declarations [properties]string

type property int

const (
	display property = iota
	visibility
	opacity
	position
	left
	top
	right
	bottom
	indent
	clip
	overflow
	width
	height
	size
	ink
	background
	properties
)

var propertyOf = map[string]property{
	"display": display, "visibility": visibility, "opacity": opacity, "position": position, "left": left, "top": top,
	"right": right, "bottom": bottom, "text-indent": indent, "clip": clip, "clip-path": clip, "overflow": overflow,
	"overflow-x": overflow, "overflow-y": overflow, "width": width, "max-width": width, "height": height,
	"max-height": height, "font-size": size, "font": size, "color": ink, "background": background,
	"background-color": background, "background-image": background,
}

// read takes over the declarations of a style: "display: none; color: #fff". A later one overrules an earlier one.
func (d *declarations) read(style string) {
	for one := range strings.SplitSeq(style, ";") {
		name, val, ok := strings.Cut(one, ":")
		if !ok {
			continue
		}
		name = strings.ToLower(strings.TrimSpace(name))
		key, ok := propertyOf[name]
		if !ok {
			continue
		}
		val, _, _ = strings.Cut(strings.ToLower(val), "!")
		val = strings.TrimSpace(val)
		if name == "font" {
			val = sizeIn(val)
		}
		if val != "" {
			d[key] = val
		}
	}
}

// over lets declarations overrule what d has.
func (d *declarations) over(other *declarations) {
	for i, val := range other {
		if val != "" {
			d[i] = val
		}
	}
}

// sizeIn returns the size of a font: the "12px" of "bold 12px/1.4 Arial".
func sizeIn(font string) string {
	for w := range strings.FieldsSeq(font) {
		w, _, _ = strings.Cut(w, "/")
		if _, _, ok := pixels(w); ok && !weight(w) {
			return w
		}
	}
	return ""
}

// weight tells "700" from a length.
func weight(w string) bool { return len(w) == 3 && strings.HasSuffix(w, "00") }
