package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/metierhq/metier/document"
)

// abbreviations end in a full stop that ends no sentence.
const abbreviations = " approx asst co corp dept dr e.g eg esp est etc exp i.e ie inc incl jr ltd mgr min mr mrs ms no ph sr st u.k u.s vs yr yrs "

// Sentences cuts a part of a text at the ends of its sentences. The parts hold
// all that is no white space.
func Sentences(text string, within document.Span) []document.Span {
	var all []document.Span
	from := within.Start
	for i := within.Start; i < within.End; i++ {
		if c := text[i]; c != '.' && c != '!' && c != '?' {
			continue
		}
		end := i + 1
		for end < within.End && strings.IndexByte(".!?)\"'*_", text[end]) >= 0 {
			end++
		}
		if end < within.End && starts(text[end:within.End]) && !(text[i] == '.' && end == i+1 && abbreviated(text[from:i])) {
			all = add(all, text, from, end)
			from = end
		}
		i = end - 1
	}
	return add(all, text, from, within.End)
}

// starts tells whether a sentence may start behind the end of another: white
// space, then no small letter.
func starts(s string) bool {
	t := strings.TrimLeftFunc(s, unicode.IsSpace)
	if t == s {
		return false
	}
	c, _ := utf8.DecodeRuneInString(t)
	return !unicode.IsLower(c) && !strings.ContainsRune(",;:)&/<=", c)
}

func abbreviated(s string) bool {
	s = s[max(0, len(s)-8):] // longer than any of them
	w := s[strings.LastIndexAny(s, " \t\n(,/")+1:]
	return len(w) == 1 && w[0] >= 'A' && w[0] <= 'Z' || len(w) <= 6 && w != "" && strings.Contains(abbreviations, " "+strings.ToLower(w)+" ")
}

// add appends a span without the white space at its ends, if anything is left.
func add(all []document.Span, text string, from, to int) []document.Span {
	s := Trim(text, document.Span{Start: from, End: to})
	if s.Start >= s.End {
		return all
	}
	return append(all, s)
}

// Trim takes the white space off the ends of a span.
func Trim(text string, s document.Span) document.Span {
	part := text[s.Start:s.End]
	s.Start += len(part) - len(strings.TrimLeftFunc(part, unicode.IsSpace))
	s.End -= len(part) - len(strings.TrimRightFunc(part, unicode.IsSpace))
	if s.End < s.Start {
		s.End = s.Start
	}
	return s
}
