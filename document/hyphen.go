package document

import (
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// rejoined returns a text with its divided words put together, and a Finding of that behind those there are.
func rejoined(text string, f []Finding) (string, []Finding) {
	divided := 0
	for range mendings {
		before := divided
		if text = rejoin(text, &divided); divided == before {
			break
		}
	}
	return text, repaired(f, divided, "divided-words", "1 word was divided at the end of a line and was put together", " words were divided at the ends of lines and were put together")
}

// rejoin puts words together again that a typesetter divided at the end of a line: "infra-\nstructure". The line then ends
// behind the word. Only words that the lexicon knows are; "self-\nmanaged" keeps its hyphen, which it has on one line too.
func rejoin(text string, count *int) string {
	var b strings.Builder
	kept := 0 // what stands before it is in b
	for i := 0; i < len(text); i++ {
		hyphen := strings.IndexByte(text[i:], '-')
		if hyphen < 0 {
			break
		}
		i += hyphen
		// Most stand within a word or between two blanks: below 0 is one behind a word and before a blank.
		if i == 0 || i+1 == len(text) || (int(text[i+1])-'!')&^(int(text[i-1])-'!') >= 0 || !lineEnds(text[i+1:]) {
			continue
		}
		next := i + 1 + len(text[i+1:]) - len(strings.TrimLeft(text[i+1:], "\r\n\t ")) // the second half
		if strings.Count(text[i:next], "\n") != 1 {
			continue // an empty line ends a paragraph
		}
		first, second := trailingLetters(text[kept:i]), leadingLetters(text[next:])
		if len(first) < 2 || len(second) < 2 || lex.ID(lex.Fold(first+second)) == 0 {
			continue
		}
		end := next + len(second)
		end += len(text[end:]) - len(strings.TrimLeft(text[end:], ".,;:!?)\"'")) // what stands at the word stays there
		if end < len(text) && !blank(text[end]) {
			continue // a longer word
		}
		b.WriteString(text[kept:i])
		b.WriteString(text[next:end])
		gap := end + len(text[end:]) - len(strings.TrimLeft(text[end:], " \t"))
		if gap < len(text) && text[gap] != '\n' && text[gap] != '\r' {
			b.WriteByte('\n')
		}
		*count++
		kept, i = gap, max(gap, i+1)-1
	}
	if kept == 0 {
		return text
	}
	b.WriteString(text[kept:])
	return b.String()
}

// lineEnds tells whether a line ends where s begins, but for blanks.
func lineEnds(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] == '\n' {
			return true
		}
		if s[i] != ' ' && s[i] != '\t' && (s[i] != '\r' || i+1 == len(s) || s[i+1] != '\n') {
			return false
		}
	}
	return false
}

// trailingLetters returns the letters of ASCII that s ends with.
func trailingLetters(s string) string {
	i := len(s)
	for i > 0 && isAlpha(s[i-1]) {
		i--
	}
	return s[i:]
}

// leadingLetters returns those that it begins with.
func leadingLetters(s string) string {
	i := 0
	for i < len(s) && isAlpha(s[i]) {
		i++
	}
	return s[:i]
}
