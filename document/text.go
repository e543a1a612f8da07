package document

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/metierhq/metier/document/internal/source"
)

// decode turns the bytes of a text file into text, or says why that cannot be done.
func decode(b []byte) (string, []source.Finding, error) {
	if low, mark := utf16Order(b); low >= 0 {
		return utf16Text(b[mark:], low)
	}
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	if len(bytes.TrimSpace(b)) == 0 {
		return "", nil, ErrEmpty
	}
	if i := bytes.IndexByte(b, 0); i >= 0 {
		return "", nil, fmt.Errorf("%w: byte %d is 0, which no text has", ErrFormat, i)
	}
	if n := controls(b); n > len(b)/controlShare {
		return "", nil, fmt.Errorf("%w: %d of %d bytes are control characters, which is no text", ErrFormat, n, len(b))
	}
	if utf8.Valid(b) {
		return string(b), nil, nil
	}
	if looksLike1252(b) {
		return from1252(b), nil, nil
	}
	if n := len(b); !utf8.FullRune(b[n-tailBytes(b):]) {
		return string(b), []source.Finding{truncated("the text ends within a character")}, nil
	}
	return string(b), nil, nil
}

func truncated(how string) source.Finding {
	return source.Finding{Code: "truncated", Message: how + ": its end is missing"}
}

// tailBytes returns how many bytes the last character of b has, as far as it is there.
func tailBytes(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if utf8.RuneStart(b[len(b)-n]) {
			return n
		}
	}
	return min(1, len(b))
}

// controlShare: one byte of so many may be a control character in a text.
const controlShare = 20

// controls counts the bytes that are control characters and no white space.
func controls(b []byte) (n int) {
	for _, c := range b {
		if c < ' ' && (c < '\b' || c > '\r') && c != 0x1b {
			n++
		}
	}
	return n
}

// utf16Order tells which byte of a pair is the low one, 0 or 1, in a text of UTF-16, and how long its mark is; -1: it is
// none. Without a mark it is known by the zeros that stand beside nearly every letter of a Latin text.
func utf16Order(b []byte) (low, mark int) {
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

func utf16Text(b []byte, low int) (string, []source.Finding, error) {
	var findings []source.Finding
	if len(b)%2 != 0 {
		findings = append(findings, truncated("the text ends within a character"))
	}
	u := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		u = append(u, uint16(b[i+low])|uint16(b[i+1-low])<<8)
	}
	s := string(utf16.Decode(u))
	if strings.TrimSpace(s) == "" {
		return "", nil, ErrEmpty
	}
	if i := strings.IndexByte(s, 0); i >= 0 {
		return "", nil, fmt.Errorf("%w: character %d is 0, which no text has", ErrFormat, i)
	}
	return s, findings, nil
}
