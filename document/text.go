package document

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/metierhq/metier/document/internal/html"
	"github.com/metierhq/metier/document/internal/source"
)

// decode turns the bytes of a text file into text, or says why that cannot be done. What the bytes themselves show goes
// before what a web page says of itself: a mark at the start, then text that is UTF-8, but for a few bytes. Only then comes
// the charset that the page names, and without one Windows-1252.
func decode(b []byte) (string, []source.Finding, error) {
	if low, mark := source.UTF16Order(b); low >= 0 {
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
	valid := utf8.Valid(b)
	foreign := !valid && hardlyUTF8(b)
	if (foreign || valid && bytes.IndexByte(b, escape) >= 0) && html.Is(b) {
		if named := html.Charset(b); named != nil {
			if text, err := named.NewDecoder().Bytes(b); err == nil {
				return string(text), nil, nil
			}
		}
	}
	if valid {
		return string(b), nil, nil
	}
	if foreign {
		return from1252(b), nil, nil
	}
	if n := len(b); !utf8.FullRune(b[n-tailBytes(b):]) {
		return string(b), []source.Finding{truncated("the text ends within a character")}, nil
	}
	return string(b), nil, nil
}

const escape = 0x1b // Japanese in seven bits has it

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
		if c < ' ' && (c < '\b' || c > '\r') && c != escape {
			n++
		}
	}
	return n
}

func utf16Text(b []byte, low int) (string, []source.Finding, error) {
	var findings []source.Finding
	if len(b)%2 != 0 {
		findings = append(findings, truncated("the text ends within a character"))
	}
	s := source.UTF16(b, low)
	if strings.TrimSpace(s) == "" {
		return "", nil, ErrEmpty
	}
	if i := strings.IndexByte(s, 0); i >= 0 {
		return "", nil, fmt.Errorf("%w: character %d is 0, which no text has", ErrFormat, i)
	}
	return s, findings, nil
}
