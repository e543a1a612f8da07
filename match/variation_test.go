package match

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
)

// Ways to write a text differently without saying anything else.

var word = regexp.MustCompile(`[\pL\pN]+`)

// recase changes every word by f, but for those whose capitals are meaning: "IT", "AD". With acronyms, words that stand
// all in capitals are left alone as well: a text in small letters still has its acronyms.
func recase(text string, acronyms bool, f func(string) string) string {
	lines := strings.SplitAfter(text, "\n")
	for i, l := range lines {
		if !acronyms && meansByCapitals(l) {
			continue // its neighbours would be in capitals too, and it would mean nothing any more
		}
		lines[i] = word.ReplaceAllStringFunc(l, func(w string) string {
			if strings.EqualFold(w, "it") || acronyms && len(w) > 1 && w == strings.ToUpper(w) {
				return w
			}
			return f(w)
		})
	}
	return strings.Join(lines, "")
}

// meansByCapitals tells whether a line has a word, other than IT, that is another word in capitals than in small letters.
func meansByCapitals(line string) bool {
	for _, w := range lex.Scan(strings.ToUpper(line), nil) {
		if w.Flags&lex.Capitals != 0 && !strings.EqualFold(w.Of(strings.ToUpper(line)), "it") {
			return true
		}
	}
	return false
}

func titled(s string) string {
	r := []rune(strings.ToLower(s))
	r[0] = unicode.ToUpper(r[0])
	return string(r)
}

type variation struct {
	name   string
	change func(string) string
}

var blankLine = regexp.MustCompile(`\n[ \t]*\n`)

// respellings are the changes of case and white space that guarantee 4 speaks of.
var respellings = []variation{
	{"small letters", func(s string) string { return recase(s, true, strings.ToLower) }},
	{"capitals", func(s string) string { return recase(s, false, strings.ToUpper) }},
	{"first letters in capitals", func(s string) string { return recase(s, true, titled) }},
	{"double spaces", func(s string) string { return strings.ReplaceAll(s, " ", "  ") }},
	{"indented by a tab", func(s string) string { return "\t" + strings.ReplaceAll(s, "\n", "\n\t") }},
	{"indented by blanks", func(s string) string { return "   " + strings.ReplaceAll(s, "\n", "\n   ") }},
	{"a tab behind each sentence", func(s string) string { return strings.ReplaceAll(s, ". ", ".\t") }},
	{"lines ended as on Windows", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
	{"blanks at the ends of lines", func(s string) string { return strings.ReplaceAll(s, "\n", "  \t\n") }},
	{"double blank lines", func(s string) string { return blankLine.ReplaceAllString(s, "\n\n\n") }},
	{"blank lines at both ends", func(s string) string { return "\n\n\n" + s + "\n\n\n" }},
	{"no-break spaces", func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }},
	{"a new page at each line", func(s string) string { return strings.ReplaceAll(s, "\n", "\n\f") }},
}

// sections cuts a text before its headings; the first part is what stands before them all.
func sections(text string) (parts []string) {
	at := 0
	for i := 0; i < len(text); {
		end := strings.IndexByte(text[i:], '\n') + i + 1
		if end == i {
			end = len(text)
		}
		if isHeading(text[i:end]) {
			parts = append(parts, text[at:i])
			at = i
		}
		i = end
	}
	return append(parts, text[at:])
}

func isHeading(line string) bool {
	words := lex.Scan(line, nil)
	if lex.HeadingOf(words) != lex.NoSection {
		return true
	}
	label, _, ok := strings.Cut(line, ":")
	return ok && lex.HeadingOf(lex.Scan(label, nil)) != lex.NoSection
}

// twice repeats a passage of a document right behind the line in which it ends, as a bullet.
func twice(d *document.Document, i int) string {
	q := d.Passages[i]
	end := len(d.Text)
	if k := strings.IndexByte(d.Text[q.End:], '\n'); k >= 0 {
		end = q.End + k
	}
	again := strings.Join(strings.Fields(d.Text[q.Start:q.End]), " ")
	return d.Text[:end] + "\n- " + again + d.Text[end:]
}

// repeatable tells whether a passage is a line or more of a job of its own, so that a bullet behind it changes the
// layout of nothing.
func repeatable(d *document.Document, i int) bool {
	q := d.Passages[i]
	if q.Entry < 0 || q.List || len(d.Words(&q)) < 5 || q.Start == 0 {
		return false
	}
	start := strings.LastIndexByte(d.Text[:q.Start], '\n') + 1
	rest, next := d.Text[q.End:], ""
	if k := strings.IndexByte(rest, '\n'); k >= 0 {
		rest, next = rest[:k], rest[k+1:]
	}
	next = strings.TrimLeft(next, " \t")
	return strings.TrimLeft(d.Text[start:q.Start], " \t-*•–") == "" && strings.TrimSpace(rest) == "" &&
		(next == "" || strings.IndexAny(next[:1], "\n-*•") == 0 || strings.HasPrefix(next, "–") || strings.HasPrefix(next, "•"))
}
