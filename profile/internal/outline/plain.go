package outline

import (
	"strings"
	"unicode/utf8"
)

// Plain gives a text with Markdown's marks for bold, links and escapes blanked
// out, byte for byte, so that spans of one are spans of the other.
func Plain(text string) string {
	if !strings.ContainsAny(text, "*[\\`_") {
		return text
	}
	b := []byte(text)
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c == '\\' && i+1 < len(b) && strings.IndexByte("\\$()[]*_#&+-.!", b[i+1]) >= 0:
			b[i] = ' '
			if b[i+1] == '\\' { // escaped twice, as in "\\$"
				continue
			}
			i++
		case c == '`', c == '*' && i+1 < len(b) && b[i+1] == '*', c == '*' && i > 0 && text[i-1] == '*':
			b[i] = ' '
		case c == '_' && i+1 < len(b) && text[i+1] == '_', c == '_' && i > 0 && text[i-1] == '_':
			b[i] = ' '
		}
	}
	links(b)
	return string(b)
}

// longestTarget is how many bytes the address of a link may have.
const longestTarget = 300

// links blanks out all of "[text](address)" but the text.
func links(b []byte) {
	open := -1
	for i := 0; i < len(b); i++ {
		switch b[i] {
		case '\n':
			open = -1
		case '[':
			open = i
		case ']':
			if open < 0 || i+1 >= len(b) || b[i+1] != '(' {
				continue
			}
			end := i + 2
			for end < len(b) && end-i < longestTarget && b[end] != ')' && b[end] != '\n' && b[end] != ' ' {
				end++
			}
			if end < len(b) && b[end] == ')' {
				blank(b[i : end+1])
				b[open] = ' '
			}
			open = -1
		}
	}
}

func blank(b []byte) {
	for i := range b {
		b[i] = ' '
	}
}

// Tidy gives a plain text as people read it: single spaces, none before
// punctuation.
func Tidy(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if !strings.Contains(s, " ") {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' && i+1 < len(s) && (strings.IndexByte(",;:!?)", s[i+1]) >= 0 || s[i+1] == '.' && (i+2 == len(s) || s[i+2] == ' ')) {
			continue
		}
		b = append(b, s[i])
	}
	if !utf8.Valid(b) {
		return s
	}
	return string(b)
}
