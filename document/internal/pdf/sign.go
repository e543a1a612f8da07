package pdf

import (
	"strings"
	"unicode/utf8"
)

// bullet is what every sign that begins an entry of a list is written as.
const bullet = "•"

// written returns a character's text as it is written elsewhere: ligatures as letters, the many bullets as one, a
// picture as unreadable.
func written(t string, signs bool) string {
	if len(t) == 1 && t[0] > ' ' && t[0] < 0x7F && !signs {
		return t
	}
	r, n := utf8.DecodeRuneInString(t)
	if n < len(t) {
		return writtenAll(t, signs)
	}
	if r >= 0xF000 && r <= 0xF0FF && bulletCode(byte(r)) || signs && r < 0x100 && bulletCode(byte(r)) {
		return bullet
	}
	switch r {
	case 'ﬀ':
		return "ff"
	case 'ﬁ':
		return "fi"
	case 'ﬂ':
		return "fl"
	case 'ﬃ':
		return "ffi"
	case 'ﬄ':
		return "ffl"
	case 'ﬅ', 'ﬆ':
		return "st"
	case '\u00ad', '\u2010', '\u2011': // a soft hyphen that is drawn can be seen
		return "-"
	case '▪', '▫', '■', '□', '●', '○', '◦', '◆', '◇', '♦', '►', '▶', '▸', '➢', '➤', '➔', '❖', '❑', '❒', '❏', '✓', '✔', '✦', '★', '‣', '⁃', '∙', '⚫', '⬤', '🞄', '🔹':
		return bullet
	case '\t', '\r', '\n', '\u00a0', '\u2002', '\u2003', '\u2009', '\u202f', '\u3000':
		return " "
	}
	switch {
	case r >= 0xF761 && r <= 0xF77A: // small capitals of old fonts
		return string('A' + r - 0xF761)
	case r >= 0xF730 && r <= 0xF739: // their figures
		return string('0' + r - 0xF730)
	case signs && r != ' ':
		return "" // a telephone, an envelope
	case private(r), readable(r) == "":
		return unreadable
	}
	return t
}

// writtenAll does so with a character that stands for several. Some tables list all the spaces, or all the hyphens, that
// a font has one shape for; they are one.
func writtenAll(t string, signs bool) string {
	var b strings.Builder
	before := ""
	for _, r := range t {
		if w := written(string(r), signs); w != before || w != " " && w != "-" {
			b.WriteString(w)
			before = w
		}
	}
	return b.String()
}

// private tells whether only the font knows what r is.
func private(r rune) bool { return r >= 0xE000 && r <= 0xF8FF || r >= 0xF0000 }

// bulletCode tells whether the code is a bullet in Symbol, Wingdings or Dingbats.
func bulletCode(c byte) bool {
	switch c {
	case 0xB7, 0xA7, 0xA8, 0xD8, 0xFC, 'l', 'm', 'n', 'o', 'q', 'r', 's', 'u', 'v', 'w', 0x9F, 0x9E, 0x2D:
		return true
	}
	return false
}

// signFont tells whether a font is known to have signs instead of letters.
func signFont(name string) bool {
	return strings.Contains(name, "Wingdings") || strings.Contains(name, "Dingbats") || strings.Contains(name, "Webdings")
}

func symbolFont(name string) bool {
	return strings.HasSuffix(name, "Symbol") || strings.HasSuffix(name, "SymbolMT")
}
