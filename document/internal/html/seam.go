package html

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// A seam is what stands between two texts that only inline tags part: "IT Director</span><span>2019". Where there is no
// white space either, a page may set them apart by its style alone, and then they are two words.
type seam struct {
	before string // the text before
	ended  bool   // an end tag is behind it
	begun  bool   // and a start tag behind that
	plain  bool   // all of these tags only change the type
}

// tag takes note of a tag.
func (s *seam) tag(a atom.Atom, end bool) {
	switch {
	case block(a) || void(a) || wordless(a):
		*s = seam{}
	case end:
		s.ended = s.ended || !s.begun
	default:
		s.begun = s.begun || s.ended
	}
	s.plain = s.plain && formatting(a)
}

// join returns a text with a space before it where one is missing, and begins the next seam.
func (s *seam) join(text string) string {
	was := *s
	*s = seam{before: text, plain: true}
	if was.before == "" {
		return text
	}
	last, _ := utf8.DecodeLastRuneInString(was.before)
	first, _ := utf8.DecodeRuneInString(text)
	switch {
	case collapses(last) || collapses(first) || !wordy(last) || !wordy(first):
		return text
	case was.begun && !was.plain, // "IT Director</span><span>Acme"
		was.begun && unicode.IsLower(last) && unicode.IsUpper(first),            // "IT Director</b><i>Acme", and no "D</b><i>irector"
		!unicode.IsDigit(last) && year(text),                                    // "Acme<span>2015"
		!unicode.IsDigit(first) && year(was.before[max(0, len(was.before)-4):]): // "2015</span>Acme"
		return " " + text
	}
	return text
}

func wordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// year tells whether a text begins with a year: "2015 - 2019".
func year(s string) bool {
	if len(s) < 4 || s[:2] != "19" && s[:2] != "20" {
		return false
	}
	for i := 2; i < len(s) && i < 5; i++ {
		if digit := s[i] >= '0' && s[i] <= '9'; digit != (i < 4) {
			return false
		}
	}
	return true
}
