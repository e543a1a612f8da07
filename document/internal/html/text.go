package html

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// A gap is what parts a line from the one before it.
type gap int

const (
	lineGap gap = iota // a new line
	softGap            // an empty line too, if one of the two lines is long
	hardGap            // an empty line
)

// short is how many characters a line may have that is set close to the next: the lines that name a job are.
const short = 60

// A writer sets the texts of a tree in lines.
type writer struct {
	out    strings.Builder
	line   strings.Builder
	space  bool   // white space is owed
	sign   string // of the next line: "- ", "## "
	gap    gap    // before the next line
	wide   bool   // the last line is long
	level  int    // of lists within each other
	inline bool   // blocks make no lines: in the cell of a table
	hidden [len(hidings)]int
}

// text adds a text, its white space drawn together.
func (w *writer) text(s string) {
	for len(s) > 0 {
		i := strings.IndexFunc(s, collapses)
		if i != 0 {
			if i < 0 {
				i = len(s)
			}
			if w.space && w.line.Len() > 0 {
				w.line.WriteByte(' ')
			}
			w.space = false
			w.line.WriteString(s[:i])
			s = s[i:]
			continue
		}
		w.space = true
		s = strings.TrimLeftFunc(s, collapses)
	}
}

// collapses tells whether r is white space that a page draws together, or that prints as a space.
func collapses(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f' || r == '\v' || r == '\u00a0'
}

// end ends the line, and says what parts it from the next.
func (w *writer) end(g gap) {
	if w.inline {
		w.space = true
		return
	}
	line := strings.TrimFunc(w.line.String(), collapses)
	w.line.Reset()
	w.space = false
	if line != "" && !chrome()["line"][plain(line)] {
		w.put(line)
	}
	w.gap = max(w.gap, g)
}

// put writes a line.
func (w *writer) put(line string) {
	wide := utf8.RuneCountInString(line) > short
	if w.out.Len() > 0 && (w.gap == hardGap || w.gap == softGap && (wide || w.wide) && w.sign == "") {
		w.out.WriteByte('\n')
	}
	w.out.WriteString(w.sign)
	w.out.WriteString(line)
	w.out.WriteByte('\n')
	w.sign, w.gap, w.wide = "", lineGap, wide
}

// children writes the content of an element.
func (w *writer) children(n *node) {
	for c := n.first; c != nil; c = c.next {
		w.node(c)
	}
}

func (w *writer) node(n *node) {
	switch {
	case n.dropped:
		return
	case n.first == nil && n.text != "":
		if n.how != seen {
			w.hidden[n.how] += words(n.text)
			return
		}
		w.text(n.text)
	case n.tag == atom.Br:
		w.lineBreak()
	case heading(n.tag) > 0:
		w.heading(n)
	case n.tag == atom.Ul || n.tag == atom.Ol || n.tag == atom.Menu || n.tag == atom.Dir:
		w.list(n)
	case n.tag == atom.Li:
		w.item(n)
	case n.tag == atom.Tr:
		w.row(n)
	case n.tag == atom.Dl:
		w.end(hardGap)
		w.definitions(n)
		w.end(hardGap)
	case n.tag == atom.Pre || n.tag == atom.Xmp || n.tag == atom.Listing || n.tag == atom.Plaintext:
		w.end(hardGap)
		w.lines(n)
		w.end(hardGap)
	case parting(n.tag):
		w.end(hardGap)
		w.children(n)
		w.end(hardGap)
	case block(n.tag):
		w.end(softGap)
		w.children(n)
		w.end(softGap)
	default:
		w.children(n)
	}
}

// lineBreak ends the line; two in a row make an empty one.
func (w *writer) lineBreak() {
	if w.line.Len() == 0 && !w.inline {
		w.end(hardGap)
		return
	}
	w.end(lineGap)
}

// heading writes a heading. Behind a line break, and in front of a job's dates, it is still one line.
func (w *writer) heading(n *node) {
	if n.words == 0 {
		w.children(n)
		return
	}
	w.end(hardGap)
	if !w.inline {
		w.sign = "######"[:heading(n.tag)] + " "
	}
	w.children(n)
	w.end(lineGap)
	w.sign = ""
}

// deepest is the deepest list that is still set further in.
const deepest = 4

// list writes a list. Its entries are set right below the line that they belong to.
func (w *writer) list(n *node) {
	w.end(lineGap)
	w.level++
	w.children(n)
	w.level--
	if w.level == 0 {
		w.end(hardGap)
		return
	}
	w.end(lineGap)
}

// item writes an entry of a list. One that is made of several blocks is no bullet: it holds a job, or a card.
func (w *writer) item(n *node) {
	if structured(n) {
		w.end(hardGap)
		level := w.level
		w.level = 0
		w.children(n)
		w.level = level
		w.end(hardGap)
		return
	}
	w.end(lineGap)
	if !w.inline && n.words > 0 {
		w.sign = strings.Repeat("  ", max(0, min(w.level, deepest)-1)) + "- "
	}
	w.children(n)
	w.end(lineGap)
	w.sign = ""
}

// structured tells whether an entry of a list has a heading, or several blocks that are no lists of their own; text
// behind a block is one too.
func structured(n *node) bool {
	blocks, loose := 0, 0
	for c := n.first; c != nil; c = c.next {
		switch {
		case c.dropped || c.words == 0 || c.tag == atom.Ul || c.tag == atom.Ol:
		case heading(c.tag) > 0 || c.tag == atom.Article:
			return true
		case c.tag == atom.Div || c.tag == atom.Section || c.tag == atom.Header || c.tag == atom.A:
			if structured(c) {
				return true
			}
			if block(c.tag) {
				blocks++
			}
		case block(c.tag):
			blocks++
		case blocks > 0:
			loose = 1
		}
	}
	return blocks+loose > 1
}

// lines writes text whose lines are as they stand in the file.
func (w *writer) lines(n *node) {
	for c := n.first; c != nil; c = c.next {
		switch {
		case c.dropped:
		case c.first != nil || c.text == "":
			if c.tag == atom.Br {
				w.lineBreak()
			}
			w.lines(c)
		case c.how != seen:
			w.hidden[c.how] += words(c.text)
		default:
			for i, s := range strings.Split(c.text, "\n") {
				if i > 0 {
					w.lineBreak()
				}
				w.text(s)
			}
		}
	}
}
