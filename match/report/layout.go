package report

import (
	"strings"
	"unicode"
)

// columns is the widest line that Text and Ranking write: what a terminal, and a side-by-side review, still shows.
const columns = 100

// wide holds the scripts and blocks whose characters take two columns of a terminal.
var wide = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x1100, Hi: 0x115F, Stride: 1}, // Hangul Jamo
		{Lo: 0x2E80, Hi: 0xA4CF, Stride: 1}, // CJK, kana, Yi and their punctuation
		{Lo: 0xAC00, Hi: 0xD7A3, Stride: 1}, // Hangul syllables
		{Lo: 0xF900, Hi: 0xFAFF, Stride: 1}, // CJK compatibility
		{Lo: 0xFE30, Hi: 0xFE6F, Stride: 1}, // vertical and small forms
		{Lo: 0xFF00, Hi: 0xFF60, Stride: 1}, // full-width forms
		{Lo: 0xFFE0, Hi: 0xFFE6, Stride: 1},
	},
	R32: []unicode.Range32{
		{Lo: 0x1F300, Hi: 0x1FAFF, Stride: 1}, // pictographs
		{Lo: 0x20000, Hi: 0x3FFFD, Stride: 1}, // CJK extensions
	},
}

func runeWidth(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case unicode.Is(wide, r):
		return 2
	}
	return 1
}

// width is how many columns s takes.
func width(s string) int {
	n := 0
	for _, r := range s {
		n += runeWidth(r)
	}
	return n
}

// split cuts s in two where the first part takes at most n columns. A mark stays with the letter that it stands on.
func split(s string, n int) (string, string) {
	used := 0
	for i, r := range s {
		used += runeWidth(r)
		if used > n {
			return s[:i], s[i:]
		}
	}
	return s, ""
}

// wrap breaks a clean s into lines of at most n columns: between words, or inside one that is longer than a line, such
// as a URL or a sentence of a script without spaces.
func wrap(s string, n int) []string {
	var lines []string
	line := ""
	for word := range strings.SplitSeq(s, " ") {
		if line != "" && width(line)+1+width(word) <= n {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for width(word) > n {
			head, rest := split(word, n)
			lines, word = append(lines, head), rest
		}
		line = word
	}
	return append(lines, line)
}

// clip shortens a clean s to n columns at its end.
func clip(s string, n int) string {
	if width(s) <= n {
		return s
	}
	head, _ := split(s, n-1)
	return strings.TrimRight(head, " ") + "…"
}

// middle shortens a clean s to n columns by leaving out its middle, between words: a word is cut only if it is longer than any
// should be. A quote's begin says what was done, its end often with what result.
func middle(s string, n int) string {
	if width(s) <= n {
		return s
	}
	head, rest := split(s, (n-3)*3/5)
	left, tail := split(rest, width(rest)-(n-3-width(head)))
	for _, r := range tail { // the second column of a wide letter, and what is left of one whose base was cut off
		if runeWidth(r) > 0 && width(head)+3+width(tail) <= n {
			break
		}
		left, tail = left+string(r), tail[len(string(r)):]
	}
	if i := strings.LastIndexByte(head, ' '); i > 0 && width(head[i:]) <= longWord && !strings.HasPrefix(left, " ") {
		head = head[:i]
	}
	if !strings.HasSuffix(left, " ") && tail != "" {
		if i := strings.IndexByte(tail, ' '); i >= 0 && width(tail[:i]) <= longWord {
			tail = tail[i+1:]
		} else if i < 0 && width(tail) <= longWord && strings.Contains(s, " ") { // all that is left is the end of a word
			tail = ""
		}
	}
	return strings.TrimRight(strings.TrimRight(head, " ")+" … "+strings.TrimLeft(tail, " "), " ")
}

// longWord is how many columns a part of a word has that is left in when the word is cut: no word is longer but addresses, and
// scripts without spaces.
const longWord = 24

// pad fills s up to n columns.
func pad(s string, n int) string {
	return s + strings.Repeat(" ", max(0, n-width(s)))
}

// padLeft puts s at the right end of n columns.
func padLeft(s string, n int) string {
	return strings.Repeat(" ", max(0, n-width(s))) + s
}
