package source

import (
	"bytes"
	"unicode/utf16"
)

// UTF16Order tells which byte of a pair is the low one, 0 or 1, in a text of UTF-16, and how long its mark is; -1: it is
// none. Without a mark it is known by the zeros that stand beside nearly every letter of a Latin text.
func UTF16Order(b []byte) (low, mark int) {
	switch {
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return 0, 2
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return 1, 2
	}
	var zeros [2]int
	head := b[:min(len(b), 4096)]
	for i, c := range head {
		if c == 0 {
			zeros[i&1]++
		}
	}
	for high := range zeros {
		if zeros[high] >= 4 && zeros[high] > len(head)/2*3/4 && zeros[1-high] == 0 {
			return 1 - high, 0
		}
	}
	return -1, 0
}

// UTF16 decodes UTF-16 without its mark. A half of a character at the end is left out.
func UTF16(b []byte, low int) string {
	u := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		u = append(u, uint16(b[i+low])|uint16(b[i+1-low])<<8)
	}
	return string(utf16.Decode(u))
}
