package html

import (
	"strconv"
	"strings"
)

// A colour is 0xRRGGBB, or one that cannot be told.
type colour int32

const (
	black   colour = 0
	white   colour = 0xffffff
	unknown colour = -1
	clear   colour = -2
)

// near tells whether no eye holds two colours apart.
func (c colour) near(d colour) bool {
	const most = 6 // of 255, in each of red, green and blue
	for shift := 0; shift <= 16; shift += 8 {
		if e := int(c>>shift&0xff) - int(d>>shift&0xff); e > most || e < -most {
			return false
		}
	}
	return true
}

// colourOf reads a colour as style sheets write it. Names other than the plainest are unknown, and so are pictures.
func colourOf(s string) colour {
	s = strings.TrimSpace(strings.ToLower(s))
	switch {
	case s == "white":
		return white
	case s == "black":
		return black
	case s == "transparent" || s == "none":
		return clear
	case strings.HasPrefix(s, "#"):
		return hex(s[1:])
	case strings.HasPrefix(s, "rgb"):
		return rgb(s)
	}
	return unknown
}

// hex reads the digits of #rgb, #rgba, #rrggbb and #rrggbbaa.
func hex(s string) colour {
	v, err := strconv.ParseUint(s, 16, 32)
	if err != nil {
		return unknown
	}
	switch len(s) {
	case 4:
		if v&0xf == 0 {
			return clear
		}
		v >>= 4
		fallthrough
	case 3:
		return colour(v>>8&0xf*0x110000 | v>>4&0xf*0x1100 | v&0xf*0x11)
	case 8:
		if v&0xff == 0 {
			return clear
		}
		return colour(v >> 8)
	case 6:
		return colour(v)
	}
	return unknown
}

// rgb reads rgb(255, 255, 255) and rgba(255 255 255 / 0.5).
func rgb(s string) colour {
	_, s, ok := strings.Cut(strings.TrimSuffix(s, ")"), "(")
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' || r == '/' })
	if !ok || len(parts) < 3 {
		return unknown
	}
	if len(parts) > 3 {
		if a, err := strconv.ParseFloat(strings.TrimSuffix(parts[3], "%"), 64); err != nil || a < 0.05 {
			return clear
		}
	}
	c := colour(0)
	for _, p := range parts[:3] {
		v, err := strconv.ParseFloat(strings.TrimSuffix(p, "%"), 64)
		if strings.HasSuffix(p, "%") {
			v = v * 255 / 100
		}
		if err != nil || !(v >= 0 && v <= 255) { // "NaN" is within no bounds
			return unknown
		}
		c = c<<8 | colour(v)
	}
	return c
}
