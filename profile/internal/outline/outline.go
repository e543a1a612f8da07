// Package outline reads the lines of a posting as what they look like: lines of
// text, bullets in bullets, numbered steps, and the sentences in them. What they
// are about it does not know.
package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/metierhq/metier/document"
)

// Kind says what a block looks like.
type Kind int

const (
	Line   Kind = iota // one line of text, or several that were wrapped
	Bullet             // with its sign taken off
	Step               // a bullet with a number
)

// A Block is one line of a text, with those that go on with it.
type Block struct {
	document.Span
	Kind   Kind
	Depth  int  // of a bullet among bullets, from 0
	Apart  bool // the first block, or a blank or ruled line stands above it
	Marked bool // Markdown says that it is a heading, or all of it is bold
}

// Of reads the blocks of a document's text. A line goes on with the one above it
// where a passage of the document says so, and never over a break that Part put
// back.
func Of(d *document.Document, parted Parted) []Block {
	r := reader{text: d.Text, passages: d.Passages, parted: parted}
	for at := 0; at < len(d.Text); {
		end := at + lineLen(d.Text[at:])
		r.line(at, end)
		at = end + 1
	}
	return r.blocks
}

func lineLen(s string) int {
	if i := strings.IndexAny(s, "\n\r"); i >= 0 {
		return i
	}
	return len(s)
}

type reader struct {
	text     string
	passages []document.Passage
	parted   Parted
	next     int // the first passage that does not end before the line
	blocks   []Block
	indents  []int // of the bullets that the last one stands in, and its own
	blank    bool
}

func (r *reader) line(start, end int) {
	b, indent := r.trim(start, end)
	if b.Start >= b.End {
		r.blank = true
		return
	}
	if n := len(r.blocks); n > 0 && b.Kind == Line && !b.Marked && r.joined(r.blocks[n-1].End, b.Start) {
		r.blocks[n-1].End = b.End
		r.blank = false
		return
	}
	b.Apart = r.blank || len(r.blocks) == 0
	b.Depth = r.depth(b.Kind, indent)
	r.blank = false
	r.blocks = append(r.blocks, b)
}

// wrappedFrom is how many bytes a line has that may have been broken at its end.
const wrappedFrom = 50

// joined tells whether a line goes on behind its end: a passage of the document
// goes over the bytes between, or a long line stops in mid-sentence before a
// small letter.
func (r *reader) joined(from, to int) bool {
	if r.parted.broken(from, to) {
		return false
	}
	for r.next < len(r.passages) && r.passages[r.next].End <= from {
		r.next++
	}
	if r.next < len(r.passages) && r.passages[r.next].Start < from && r.passages[r.next].End > to {
		return true
	}
	line := r.text[strings.LastIndexAny(r.text[max(0, from-400):from], "\n\r")+1+max(0, from-400) : from]
	return !r.blank && len(line) >= wrappedFrom && lower(r.text[to]) && !strings.ContainsAny(line[len(line)-1:], ".:;!?")
}

// depth says how deep a bullet stands, by the indents of those above it.
func (r *reader) depth(k Kind, indent int) int {
	if k == Line {
		r.indents = r.indents[:0]
		return 0
	}
	for len(r.indents) > 0 && r.indents[len(r.indents)-1] >= indent {
		r.indents = r.indents[:len(r.indents)-1]
	}
	r.indents = append(r.indents, indent)
	return len(r.indents) - 1
}

// trim finds the ends of a line's own text and what its bullet says.
func (r *reader) trim(start, end int) (b Block, indent int) {
	for start < end {
		c, n := utf8.DecodeRuneInString(r.text[start:end])
		if !unicode.IsSpace(c) && c != '>' && c != '|' {
			break
		}
		start += n
		if indent++; c == '\t' {
			indent += 3
		}
	}
	s := strings.TrimRightFunc(r.text[start:end], func(c rune) bool { return unicode.IsSpace(c) || c == '|' })
	b.Span = document.Span{Start: start, End: start + len(s)}
	if ruled(s) {
		b.End = b.Start
		return b, indent
	}
	if t := strings.TrimLeft(s, "#"); t != s {
		b.Marked = true
		b.Start = b.End - len(strings.TrimLeft(t, " "))
		b.End -= len(s) - len(strings.TrimRight(s, "# "))
		return b, indent
	}
	if n, step := bulletLen(s); n > 0 {
		b.Start += n
		if b.Kind = Bullet; step {
			b.Kind = Step
		}
		return b, indent
	}
	b.Marked = len(s) > 4 && strings.HasPrefix(s, "**") && strings.HasSuffix(strings.TrimRight(s, ":"), "**") && strings.Count(s, "**") == 2
	return b, indent
}

// ruled tells whether a line is a drawn one.
func ruled(s string) bool { return strings.Trim(s, "-=_*~# ") == "" }

// bulletLen gives the length of a bullet at the start of s with the white space
// behind it, and whether it is a number; 0: there is none.
func bulletLen(s string) (n int, step bool) {
	c, n := utf8.DecodeRuneInString(s)
	switch {
	case strings.ContainsRune("•·▪●○■□◦‣⁃➢►▶✓✔❖➤♦◆∙–—―\uf0b7\uf0a7\uf076\uf0d8", c):
	case c == '*' && len(s) > 1 && upper(s[1]):
	case strings.ContainsRune("-+*o§¨»", c):
		if len(s) <= n || s[n] != ' ' && s[n] != '\t' {
			return 0, false
		}
	default:
		n = numberLen(s)
		return n, n > 0
	}
	return n + len(s[n:]) - len(strings.TrimLeftFunc(s[n:], unicode.IsSpace)), false
}

// numberLen gives the length of "1. ", "12) ", "(3) " or "a) " at the start of s.
func numberLen(s string) int {
	i := 0
	if s[0] == '(' {
		i++
	}
	from := i
	for i < len(s) && i-from < 2 && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i == from && i < len(s) && s[i] >= 'a' && s[i] <= 'k' {
		i++
	}
	if i == from || i+1 >= len(s) || s[i] != ')' && (s[i] != '.' || from > 0) || s[i+1] != ' ' && s[i+1] != '\t' {
		return 0
	}
	return i + 1 + len(s[i+1:]) - len(strings.TrimLeft(s[i+1:], " \t"))
}
