package docx

import (
	"strconv"
	"strings"
)

// Fonts of pictures keep them where letters of other fonts stand, or in the private range from F000 up. Only bullets,
// ticks, arrows and signs are read; telephones, envelopes and the rest are decoration beside text.
var symbols = map[string]map[rune]rune{
	"symbol": {0xB7: '•', 0xA8: '♦', 0xAE: '→', 0xDE: '→', 0xD2: '®', 0xD3: '©', 0xD4: '™', 0xE2: '®', 0xE3: '©', 0xE4: '™',
		0xB1: '±', 0xB3: '≥', 0xA3: '≤', 0xB4: '×', 0xB8: '÷', 0xB0: '°', 0x6D: 'µ', 0x2D: '-', 0xBC: '…'},
	"wingdings": {0x6C: '●', 0x6E: '■', 0x6F: '□', 0x71: '□', 0x72: '□', 0x74: '◆', 0x75: '◆', 0x76: '❖', 0x77: '◆', 0x9E: '·', 0x9F: '•',
		0xA0: '▪', 0xA1: '○', 0xA4: '◦', 0xA7: '▪', 0xA8: '□', 0xD8: '➢', 0xE0: '→', 0xE8: '➔', 0xF0: '→', 0xFC: '✓', 0xFE: '✓'},
	"wingdings 2": {0x50: '✓', 0x52: '✓', 0x94: '•', 0x96: '•', 0x97: '●', 0x98: '●', 0xA1: '▪', 0xA2: '■', 0xA3: '□'},
	"webdings":    {0x34: '►', 0x3D: '●', 0x61: '✔', 0x67: '■', 0x6E: '●'},
}

// symbol returns the letter that <w:sym> stands for; a space where that is none that can be read.
func symbol(e element) rune {
	n, err := strconv.ParseUint(e.attr("char"), 16, 16)
	if err != nil {
		return ' '
	}
	c := rune(n)
	picture := c >= 0xF000 && c <= 0xF0FF
	font := strings.ToLower(e.attr("font"))
	if table, ok := symbols[font]; ok {
		if s, ok := table[c&0xFF]; ok && (picture || c <= 0xFF) {
			return s
		}
		return ' '
	}
	if picture {
		c &= 0xFF
	}
	if c < ' ' || c >= 0xD800 && c <= 0xDFFF || c >= 0xE000 && c <= 0xF8FF {
		return ' '
	}
	return c
}
