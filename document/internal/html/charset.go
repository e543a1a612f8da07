package html

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// decode returns a page in UTF-8. What the bytes themselves show goes before what the page says of itself: a mark at
// the start, then text that is UTF-8 all through. Only then the charset that the page names; without one, Windows-1252.
func decode(b []byte) []byte {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return b[3:]
	case bytes.HasPrefix(b, []byte("\xff\xfe")), bytes.HasPrefix(b, []byte("\xfe\xff")):
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(b)
		if err != nil {
			return b // Parse mends what is no UTF-8
		}
		return out
	case utf8.Valid(b) && !bytes.ContainsRune(b, '\x1b'): // Japanese in seven bits has it
		return b
	}
	enc, name, _ := charset.DetermineEncoding(b, "")
	if name == "utf-8" {
		if !mostlyBroken(b) {
			return b
		}
		enc = charmap.Windows1252
	}
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil {
		return b
	}
	return out
}

// mostlyBroken tells whether hardly any of what is no ASCII is UTF-8, whatever the page says: a few bytes that are
// broken are mended by Parse.
func mostlyBroken(b []byte) bool {
	wide, broken := 0, 0
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		switch {
		case r == utf8.RuneError && n == 1:
			broken++
		case n > 1:
			wide++
		}
		b = b[n:]
	}
	return broken > 4*wide
}
