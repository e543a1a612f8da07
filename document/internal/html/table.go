package html

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// row writes a row of a table: the cells in one line, or, where a table only sets the page, each as a block.
func (w *writer) row(n *node) {
	for c := n.first; c != nil; c = c.next {
		if !c.dropped && c.first != nil && !flat(c) {
			w.end(softGap)
			w.children(n)
			w.end(softGap)
			return
		}
	}
	w.end(lineGap)
	was := w.inline
	for c := n.first; c != nil; c = c.next {
		if c.dropped || c.first == nil {
			continue
		}
		if c.words > 0 && w.line.Len() > 0 {
			w.line.WriteString(" | ")
			w.space = false
		}
		w.inline = true
		w.children(c)
		w.inline = was
	}
	w.end(lineGap)
}

// flat tells whether a cell is a piece of one line.
func flat(n *node) bool {
	if n.tag == atom.P || n.tag == atom.Div {
		if n.next != nil && n.next.words > 0 {
			return false
		}
	}
	for c := n.first; c != nil; c = c.next {
		switch {
		case c.dropped || c.words == 0 && c.tag != atom.Br:
		case c.tag == atom.Br && (c.next == nil || c.next.words == 0):
		case c.tag == atom.Br, c.tag != atom.P && c.tag != atom.Div && block(c.tag), !flat(c):
			return false
		}
	}
	return true
}

const (
	termWords = 3 // of a term that is a label: "Languages"
)

// definitions writes a list of terms. A short term and the one line behind it are one line: "Location: Duluth".
func (w *writer) definitions(n *node) {
	for c := n.first; c != nil; c = c.next {
		if c.tag != atom.Dt || c.words == 0 || c.words > termWords || !flat(c) {
			w.node(c)
			continue
		}
		d := nextElement(c)
		if d == nil || d.tag != atom.Dd || !flat(d) || d.dropped || d.words == 0 {
			w.node(c)
			continue
		}
		if more := nextElement(d); more != nil && more.tag == atom.Dd {
			w.node(c)
			continue
		}
		w.end(lineGap)
		w.children(c)
		if !strings.HasSuffix(w.line.String(), ":") {
			w.text(":")
		}
		w.text(" ")
		w.children(d)
		w.end(lineGap)
		c = d
	}
}

// nextElement returns the element behind n, white space left out.
func nextElement(n *node) *node {
	for n = n.next; n != nil && n.first == nil && strings.TrimSpace(n.text) == ""; n = n.next {
	}
	return n
}
