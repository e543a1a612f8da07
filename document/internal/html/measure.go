package html

import (
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"
)

// A count says how much of what an element holds.
type count struct {
	words   int32 // that can be seen
	linked  int32 // of them, in links to other pages
	links   int32
	widgets int32 // what a form is filled in with
	title   bool  // an h1
}

func (c *count) sum(d count) {
	c.words += d.words
	c.linked += d.linked
	c.links += d.links
	c.widgets += d.widgets
	c.title = c.title || d.title
}

// own returns the words that are in no link.
func (c count) own() int32 { return c.words - c.linked }

// measure counts, and says of each text whether it is seen.
func (p *page) measure(n *node, l look) {
	if n.tag == 0 && n.first == nil && n.attr == nil {
		if n.how = l.how(); n.how == seen {
			n.words = int32(words(n.text))
			if l.link {
				n.linked = n.words
			}
		}
		return
	}
	l = l.in(n, p)
	switch {
	case n.tag == atom.A:
		if href, ok := n.get("href"); ok && outward(href) {
			l.link = true
			n.links = 1
		}
	case n.tag == atom.Input && !strings.EqualFold(n.val("type"), "hidden"), n.tag == atom.Textarea, n.tag == atom.Select:
		n.widgets = 1
	case heading(n.tag) > 0:
		l.button = true
		n.title = n.tag == atom.H1
	}
	if wordless(n.tag) && !(n.tag == atom.Button && l.button) || n.icon() || n.aloud() {
		n.dropped = true
		return
	}
	for c := n.first; c != nil; c = c.next {
		p.measure(c, l)
		n.sum(c.count)
	}
}

// icon tells whether an element is not for those who are read a page to, and so small that it is a picture: the
// "expand_more" of a font of icons. A longer text is read by whoever can see it.
func (n *node) icon() bool {
	if v, _ := n.get("aria-hidden"); !strings.EqualFold(v, "true") {
		return false
	}
	return n.first == nil || n.first.next == nil && n.first.first == nil && words(n.first.text) <= 1
}

// aloud tells whether an element is only for those who are read a page to: it says again what others see.
func (n *node) aloud() bool {
	for class := range strings.FieldsSeq(n.val("class")) {
		if chrome()["aloud"][class] {
			return true
		}
	}
	return false
}

// outward tells whether a link goes to another page: one to write or call to is part of what a resume says.
func outward(href string) bool {
	href = strings.ToLower(strings.TrimSpace(href))
	return href != "" && !strings.HasPrefix(href, "mailto:") && !strings.HasPrefix(href, "tel:")
}

// words counts the runs of characters that have a letter or digit.
func words(s string) (n int) {
	counted := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			counted = false
		case !counted && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			counted = true
			n++
		}
	}
	return n
}
