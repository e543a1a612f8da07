package html

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// least is how many words make the element that a page calls its main one worth to be believed.
const least = 20

// focus drops what stands outside the main part of a page, where the page says which that is: main, role=main, or one
// article that holds most words. A part outside it stays if it has the page's h1, or a heading of a resume or posting:
// the name above a resume, and the skills beside it, are often set so.
func (p *page) focus() {
	p.body.recount()
	var main, article *node
	var find func(n *node)
	find = func(n *node) {
		if n.dropped {
			return
		}
		switch {
		case n.tag == atom.Main || strings.EqualFold(n.val("role"), "main"):
			if main == nil || n.words > main.words {
				main = n
			}
		case n.tag == atom.Article:
			if article == nil || n.words > article.words {
				article = n
			}
		}
		for c := n.first; c != nil; c = c.next {
			find(c)
		}
	}
	find(p.body)
	switch {
	case main != nil && (main.words >= least || 2*main.words > p.body.words):
		main.only(p.body)
	case article != nil && 3*article.own() > 2*p.body.own():
		article.only(p.body)
	}
}

// only drops what stands in n and not in the main part, and tells whether that is in n.
func (main *node) only(n *node) bool {
	if n == main {
		return true
	}
	var before []*node
	found := false
	for c := n.first; c != nil; c = c.next {
		if c.first != nil && !c.dropped && main.only(c) {
			found = true
			continue
		}
		before = append(before, c)
	}
	if !found {
		return false
	}
	for _, c := range before {
		if !c.stays() {
			c.dropped = true
		}
	}
	return true
}

// stays tells whether an element outside the main part belongs to it.
func (n *node) stays() bool {
	if n.dropped || 2*n.linked > n.words && n.links > 1 {
		return false
	}
	return n.title || n.hasSection()
}

// hasSection tells whether an element has a heading of a resume or posting.
func (n *node) hasSection() bool {
	if n.dropped {
		return false
	}
	if heading(n.tag) > 0 {
		return known(n)
	}
	for c := n.first; c != nil; c = c.next {
		if c.first != nil && c.hasSection() {
			return true
		}
	}
	return false
}

// recount counts what is not dropped.
func (n *node) recount() {
	if n.first == nil {
		return
	}
	links := int32(0)
	if n.tag == atom.A && n.links > 0 {
		links = 1
	}
	n.count = count{links: links, title: n.tag == atom.H1}
	for c := n.first; c != nil; c = c.next {
		if !c.dropped {
			c.recount()
			n.sum(c.count)
		}
	}
}
