package document

import (
	"html"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/metierhq/metier/internal/lex"
	"golang.org/x/text/encoding/charmap"
)

// clean returns a text that is valid UTF-8, holds nothing that cannot be seen and no divided words, with a Finding for each
// kind of repair. A text that needs none is returned as it is.
func clean(text string) (string, []Finding) { return rejoined(legible(text, nil)) }

// legible does so but for divided words. f has room for the Findings.
func legible(text string, f []Finding) (string, []Finding) {
	var invalid, hidden, twice, entities int
	open := true
	for range mendings {
		before, read := invalid+hidden+twice+entities, entities
		if text = unescape(text, &entities); open || entities > read {
			text, open = mend(text, &invalid, &hidden, &twice)
		}
		if invalid+hidden+twice+entities == before {
			break
		}
	}
	f = repaired(f, invalid, "invalid-utf-8", "1 byte is no UTF-8 and was replaced", " bytes are no UTF-8 and were replaced")
	f = repaired(f, hidden, "hidden-characters", "1 character that cannot be seen was left out", " characters that cannot be seen were left out")
	f = repaired(f, twice, "encoded-twice", "1 character was encoded twice and was mended", " characters were encoded twice and were mended")
	f = repaired(f, entities, "html-entities", "1 sign was written as HTML does and was read", " signs were written as HTML does and were read")
	return text, f
}

// repaired adds the Finding of n repairs of a kind, if there are any.
func repaired(f []Finding, n int, code, one, many string) []Finding {
	switch n {
	case 0:
		return f
	case 1:
		return append(f, Finding{Code: code, Message: one})
	}
	return append(f, Finding{Code: code, Message: strconv.Itoa(n) + many})
}

// unescape reads the signs of print that are left as HTML writes them: "&amp;", "&ndash;", "&#8217;". Letters, and what HTML
// itself is made of, are left.
func unescape(text string, entities *int) string {
	var b strings.Builder
	kept := 0
	for i := 0; ; {
		at := strings.IndexByte(text[i:], '&')
		if at < 0 {
			break
		}
		i += at
		end := strings.IndexByte(text[i:min(len(text), i+longestEntity)], ';') + 1
		if end == 0 {
			i++
			continue
		}
		sign := html.UnescapeString(text[i : i+end])
		if r, n := utf8.DecodeRuneInString(sign); n < len(sign) || sign == text[i:i+end] || r <= ' ' || r == '<' || r == '>' || r == utf8.RuneError || unicode.IsLetter(r) || unicode.IsDigit(r) {
			i++
			continue
		}
		b.WriteString(text[kept:i])
		b.WriteString(sign)
		*entities++
		i += end
		kept = i
	}
	if kept == 0 {
		return text
	}
	b.WriteString(text[kept:])
	return b.String()
}

// longestEntity is how many bytes the name of a sign has, with its ampersand and semicolon: "&middot;".
const longestEntity = 10

// mendings is how many times a text is read over: what one mending leaves behind may need another.
const mendings = 4

// nothing is put instead of what cannot be seen.
const nothing rune = -1

// mend returns a text with what it has to mend mended, once; the text itself if there is nothing. It is open whether more is to be
// mended if a character was left that what stands beside it may yet show to be broken, or one put there that is mended wherever it
// stands.
func mend(text string, invalid, hidden, twice *int) (mended string, open bool) {
	var b strings.Builder
	kept := 0                              // what stands before it is in b
	put := func(i, to int, instead rune) { // puts it there instead of text[i:to]
		if b.Cap() == 0 {
			b.Grow(len(text))
		}
		b.WriteString(text[kept:i])
		if kept = to; instead != nothing {
			b.WriteRune(instead)
		}
	}
	next := lex.ASCIIEnd
	if strings.IndexByte(text, 0) >= 0 { // as hardly any has
		next = plainEnd
	}
	for i := 0; ; {
		if i = next(text, i); i == len(text) {
			break
		}
		if text[i] == 0xE2 && i+2 < len(text) && text[i+1] == 0x80 && text[i+2] >= 0x90 && text[i+2] <= 0xA7 {
			i += 3 // the common marks of print, "–" to "‧": most of what stands in a text beyond ASCII
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			*invalid++
			put(i, i+n, utf8.RuneError)
		case r == 0xAD && strings.HasPrefix(strings.TrimPrefix(text[i+n:], "\r"), "\n"): // a hyphen that may be seen just there
			*hidden++
			put(i, i+n, '-')
		case invisible(r):
			*hidden++
			put(i, i+n, nothing)
		case twiceEncoded(text[i:], &r, &n):
			*twice++
			put(i, i+n, r)
			open = open || invisible(r) || oddSpace(r) || endsLine(r)
		case letterTwiceEncoded(text, i, &r, &n):
			*twice++
			put(i, i+n, r)
			open = true
		case lead(r) == 0xE2 && brokenSpace(text[i+n:]) && (r == 'Â' || i == 0 || text[i-1] <= ' '):
			*twice++ // a no-break space that was encoded twice
			put(i, i+n, ' ')
		case r == 0, oddSpace(r):
			put(i, i+n, ' ')
		case endsLine(r):
			put(i, i+n, '\n')
		case lead(r) != 0, r == 'Ã':
			open = true
		}
		i += n
	}
	if kept == 0 {
		return text, open
	}
	b.WriteString(text[kept:])
	return b.String(), open
}

// plainEnd returns the place of the first byte of text from i on that is 0 or beyond ASCII; len(text): there is none.
func plainEnd(text string, i int) int {
	for i < len(text) && text[i] != 0 && text[i] < utf8.RuneSelf {
		i++
	}
	return i
}

// invisible characters have no width, or turn the direction of writing: words can be hidden with them.
func invisible(r rune) bool {
	switch {
	case r == 0xAD, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F, r == 0xFEFF,
		r == 0x180E, r >= 0xE0000 && r <= 0xE007F, r >= 0xFFF9 && r <= 0xFFFB:
		return true
	}
	return false
}

// oddSpace tells whether r is a space of another width, or one that no line breaks at. They all read like a space.
func oddSpace(r rune) bool {
	return r == '\u00a0' || r >= '\u2000' && r <= '\u200a' || r == '\u202f' || r == '\u205f' || r == '\u3000'
}

// endsLine tells whether r, beyond ASCII, ends a line.
func endsLine(r rune) bool {
	return r == '\u2028' || r == '\u2029' || r == '\u0085'
}

// lead returns the first byte of a character of three bytes, if r is what that byte is in Windows-1252, in small letters
// or capitals; 0: it is none. These are the punctuation of E2 ("–", "’", "•") and the wide forms of EF.
func lead(r rune) byte {
	switch r {
	case 'â', 'Â':
		return 0xE2
	case 'ï', 'Ï':
		return 0xEF
	}
	return 0
}

// twiceEncoded tells whether s begins with a sign of three bytes that were read as Windows-1252 and encoded again:
// "â€“" for "–". It sets r to the sign and n to the bytes to go on from. A third byte that Windows-1252 does not have is
// often lost; the sign is then a dash.
func twiceEncoded(s string, r *rune, n *int) bool {
	b := [3]byte{lead(*r)}
	if b[0] == 0 {
		return false
	}
	at := *n
	for k := 1; k < 3; k++ {
		c, size := utf8.DecodeRuneInString(s[at:])
		switch {
		case c < rune(len(furtherOf)) && furtherOf[c] != 0:
			b[k] = furtherOf[c]
		case k == 2 && b[0] == 0xEF && b[1] == 0xBC:
			b[k] = 0x8D
			if !invisible(c) {
				size = 0
			}
		default:
			return false
		}
		at += size
	}
	sign, size := utf8.DecodeRune(b[:])
	if size != 3 || sign < 0xFF00 && unicode.IsLetter(sign) {
		return false
	}
	if sign == 0xFF0D {
		sign = '-'
	}
	*r, *n = sign, at
	return true
}

// furtherOf has the bytes from 80 to BF, of which all of a character but the first is one, by what they are in Windows-1252.
var furtherOf = func() (t ['™' + 1]byte) {
	for c := byte(0x80); c <= 0xBF; c++ {
		if r := charmap.Windows1252.DecodeByte(c); r <= '™' {
			t[r] = c
		}
	}
	return t
}()

// brokenSpace tells whether "Â" before rest is what is left of a no-break space.
func brokenSpace(rest string) bool {
	if rest == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(rest)
	switch r {
	case ' ', '\n', '\r', '\t', '\u00a0', '\u00ae', '\u00a9', '\u00b7', '\u2022', '.', ',':
		return true
	}
	return false
}
