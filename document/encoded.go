package document

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// letterTwiceEncoded tells whether a character of two bytes that were read as Windows-1252 and encoded again stands at byte i of a
// text: "Ã©" for "é", "Â»" for "»". It sets r, which stands there, to the character and n, its length, to the bytes to go on from.
//
// No language writes "Ã" or "Â" before the signs of the second byte, but for the marks of print: those may stand behind a word in
// capitals that ends so ("A MAÇÃ”", "IRMÃ’S"). The soft hyphen of "í" is often lost, or another character without width in place of it; then a
// capital stands amid small letters.
func letterTwiceEncoded(text string, i int, r *rune, n *int) bool {
	if *r != 'Ã' && *r != 'Â' {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	c, size := utf8.DecodeRuneInString(text[i+*n:])
	behind, _ := utf8.DecodeRuneInString(text[i+*n+size:])
	further := secondByte(c)
	switch {
	case c == 0xAD || invisible(c):
		further = 0xAD
		if *r != 'Ã' || !unicode.IsLower(before) && !unicode.IsLetter(behind) {
			return false
		}
	case further == 0 && *r == 'Ã' && unicode.IsLower(before) && unicode.IsLower(c):
		further, size = 0xAD, 0
	case further == 0:
		return false
	case further < 0xA0 && unicode.IsPunct(c) && unicode.IsUpper(before) && (c == '’' || !unicode.IsLetter(behind)):
		return false
	}
	switch *n += size; {
	case *r == 'Ã':
		*r = 0xC0 | rune(further&0x3F)
	case further < 0xA0: // a mark of Windows-1252 that was taken for a control character before
		*r = charmap.Windows1252.DecodeByte(further)
	default:
		*r = rune(further)
	}
	return *r != utf8.RuneError
}

// secondByte returns the byte from 80 to BF that c is in Windows-1252, or was taken for; 0: none.
func secondByte(c rune) byte {
	switch {
	case c < rune(len(furtherOf)) && furtherOf[c] != 0:
		return furtherOf[c]
	case c >= 0x80 && c < 0xA0: // Windows-1252 has nothing there
		return byte(c)
	}
	return 0
}
