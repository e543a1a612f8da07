package docx

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line is a paragraph or a row of a table. One without text is a gap.
type line struct {
	sign string // "- ", "# ", "## ", ... or ""
	text string // may have line feeds: breaks that the writer set within a paragraph
}

// below puts lines below others, which must not be used afterwards. Gaps do not add up.
func below(lines []line, more ...line) []line {
	if len(lines) == 0 {
		return more // as is: texts within texts within texts are not copied over and over
	}
	for _, l := range more {
		if l.text != "" || lines[len(lines)-1].text != "" {
			lines = append(lines, l)
		}
	}
	return lines
}

const bullet = "- "

// headings are the signs of headings, by level.
const headings = "######"

func headingSign(level int8) string { return headings[:min(int(level), len(headings))] + " " }

// mayGoOn is how long a line is from which on Parse may take it for one that was wrapped. See document/wrap.go.
const mayGoOn = 45

// wrapped tells whether next could be taken for the rest of the line, being none: a paragraph is whole. A line with a
// year is let be, as it may name a job whose employer stands below, and a gap would part them.
func (l *line) wrapped(next *line) bool {
	if next.sign != "" {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(next.text); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return false // a bullet that was set by hand
	}
	last := l.text[strings.LastIndexByte(l.text, '\n')+1:]
	return !strings.ContainsRune(".!?:;", rune(last[len(last)-1])) && utf8.RuneCountInString(last) >= mayGoOn && !year(last)
}

// render puts lines below each other, with an empty one for each gap.
func render(lines []line) string {
	size := 0
	for i := range lines {
		size += len(lines[i].sign) + len(lines[i].text) + 2
	}
	var b strings.Builder
	b.Grow(size)
	var last *line
	gap := false
	for i := range lines {
		l := &lines[i]
		if l.text == "" {
			gap = true
			continue
		}
		if last != nil {
			b.WriteByte('\n')
			if gap || last.wrapped(l) {
				b.WriteByte('\n')
			}
		}
		b.WriteString(l.sign)
		b.WriteString(l.text)
		last, gap = l, false
	}
	return b.String()
}

// tidy trims the lines of a paragraph.
func tidy(text string) string {
	text = strings.Trim(text, blanks+"\n")
	if !strings.ContainsAny(text, "\n\t") {
		return text
	}
	var b strings.Builder
	gap := false
	for l := range strings.SplitSeq(text, "\n") {
		if l = columns(strings.Trim(l, blanks)); l == "" {
			gap = true
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
			if gap {
				b.WriteByte('\n')
			}
		}
		b.WriteString(l)
		gap = false
	}
	return b.String()
}

const blanks = " \t\u00a0"

// columns puts bars where tabs set a line in columns: "IT Director | Hollow Creek Ltd | 2010 - 2015". Tabs behind
// bullets, labels and dashes do not.
func columns(text string) string {
	if !strings.Contains(text, "\t") {
		return text
	}
	var b strings.Builder
	cells := 0
	for cell := range strings.SplitSeq(text, "\t") {
		cell = strings.Trim(cell, blanks)
		if cell == "" {
			continue
		}
		switch so := b.String(); {
		case cells == 0:
		case label(so), dashed(so, cell), cells == 1 && utf8.RuneCountInString(so) <= bulletWidth:
			b.WriteByte('\t')
		default:
			b.WriteString(bar)
		}
		b.WriteString(cell)
		cells++
	}
	return b.String()
}

// bulletWidth is how wide the bullets and numbers are that people set by hand: "iv."
const bulletWidth = 3
