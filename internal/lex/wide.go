package lex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// wide tells whether the rune at byte i is part of a word.
func wide(text string, i int) bool {
	if text[i] == 0xE2 && i+1 < len(text) && text[i+1] == 0x80 { // dashes, quotes and bullets
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

// ideographic tells whether r is of a script that sets no spaces: each such rune is a word of its own.
func ideographic(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// wideWord reads a word that has runes beyond ASCII: accents are dropped and full-width letters made plain, so that
// "Gérant" is "gerant" and "ＩＴ" is "IT".
func (l *lexicon) wideWord(text string, start int) (Word, int) {
	end := start
	for end < len(text) {
		r, n := utf8.DecodeRuneInString(text[end:])
		if ideographic(r) {
			if end > start {
				break
			}
			w := Word{Start: uint32(start), End: uint32(end + n)}
			return w, end + n
		}
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) {
			break
		}
		end += n
	}
	if end == start { // a mark or symbol alone is no word
		_, n := utf8.DecodeRuneInString(text[start:])
		return Word{Start: uint32(start), End: uint32(start)}, start + n
	}
	folded, capitals := Fold(text[start:end]), 0
	if folded == "" { // accents with no letter under them
		return Word{Start: uint32(start), End: uint32(start)}, end
	}
	for _, r := range text[start:end] {
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	w := l.wordOf(hashOf(folded, asItIs), start, end)
	digits := count(folded, isDigit)
	w.Flags |= ofCase(utf8.RuneCountInString(folded)-digits, capitals)
	if digits == len(folded) && digits > 0 {
		w.Flags |= Digits
	}
	return w, end
}

// Fold returns the form under which a word is looked up: lower case, without accents, full-width letters made plain.
func Fold(s string) string {
	ascii := true
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			ascii = false
			break
		}
	}
	if ascii {
		return strings.ToLower(s)
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}
