package document

import (
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// hardlyUTF8 tells whether bytes are text in another encoding: hardly any of them are part of a valid sequence of UTF-8. A
// text of UTF-8 with a few broken bytes is mended by Parse instead.
func hardlyUTF8(b []byte) bool {
	wide, broken := 0, 0
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			broken++
		case n > 1:
			wide++
		}
		i += n
	}
	return broken > 4*wide
}

// from1252 decodes Windows-1252. Its five unused bytes become U+FFFD.
func from1252(b []byte) string {
	s, err := charmap.Windows1252.NewDecoder().Bytes(b)
	if err != nil { // the decoder knows every byte
		return string(b)
	}
	return string(s)
}
