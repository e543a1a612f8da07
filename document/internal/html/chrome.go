package html

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/metierhq/metier/internal/lex"
	"golang.org/x/net/html/atom"
)

//go:embed data/chrome.txt
var chromeData string

// chrome is what data/chrome.txt lists.
var chrome = sync.OnceValue(func() map[string]map[string]bool {
	all := map[string]map[string]bool{}
	for line := range strings.Lines(chromeData) {
		kind, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || kind[0] == '#' {
			continue
		}
		all[kind] = map[string]bool{}
		for entry := range strings.SplitSeq(list, "; ") {
			all[kind][entry] = true
		}
	}
	return all
})

// strip drops what is around the content of root: navigation, notes on cookies, links to other pages, forms.
func (p *page) strip(root *node) {
	s := stripper{body: root.own(), cookies: p.cookies, site: p.scripts || p.body.has(atom.Nav, atom.Form)}
	s.children(root, nil)
}

type stripper struct {
	body    int32 // words that are in no link
	cookies bool  // the page speaks of them
	site    bool  // it is one page of many, and no plain one
}

// children drops what it can of an element's content. about is the heading that stands over it.
func (s *stripper) children(n, about *node) {
	below := 0 // the level of a heading whose whole part is dropped
	for c := n.first; c != nil; c = c.next {
		if h := heading(c.tag); h > 0 {
			if below == 0 || h <= below {
				about, below = c, 0
				if startsPart(c) && !s.holds(partSize(c)) {
					below = h
				}
			}
		}
		switch {
		case c.dropped || c.first == nil:
		case below > 0 || s.around(c, about):
			c.dropped = true
		default:
			s.children(c, about)
		}
	}
}

// holds tells whether so much is most of the page: then it is the content, whatever it is called.
func (s *stripper) holds(c count) bool { return 2*c.own() > s.body }

// partSize counts the words from a heading to the next one of its level.
func partSize(h *node) count {
	sum := h.count
	for c := h.next; c != nil && !(heading(c.tag) > 0 && heading(c.tag) <= heading(h.tag)); c = c.next {
		sum.sum(c.count)
	}
	return sum
}

// startsPart tells whether a heading stands over what is not about this job: "Similar jobs".
func startsPart(h *node) bool {
	text := plain(textOf(h))
	for i := 0; i <= len(text); i++ {
		if (i == len(text) || text[i] == ' ') && chrome()["heading"][text[:i]] {
			return true
		}
	}
	return false
}

const (
	few      = 12 // words of a part that says nothing by itself
	manyTies = 4  // links of a list of links
)

// around tells whether an element is no part of the content.
func (s *stripper) around(n, about *node) bool {
	if !block(n.tag) && n.tag != atom.Span && n.tag != atom.Label && n.tag != 0 {
		return false
	}
	role := strings.ToLower(n.val("role"))
	switch {
	case n.tag == atom.Nav, n.tag == atom.Search, role == "navigation", role == "search", role == "menu", role == "menubar",
		role == "toolbar", role == "alertdialog", role == "tablist", s.cookies && n.words < 80 && asksForCookies(n):
		return true
	case s.holds(n.count) && n.words > 0:
		return false
	}
	ties := n.links >= 2 && 2*n.linked > n.words // mostly links
	switch {
	case n.tag == atom.Dialog || role == "dialog":
		return !n.title
	case n.tag == atom.Footer || role == "contentinfo":
		return ties || legal(n)
	case n.tag == atom.Header || n.tag == atom.Aside || role == "banner" || role == "complementary":
		return ties && !n.title
	case n.tag == atom.Form:
		return n.widgets > 0
	case n.tag == atom.Label:
		return n.widgets > 0 && n.words <= few
	case n.tag == atom.Span && n.links == 0:
		return false
	}
	for name := range namesIn(n) {
		if chrome()["part"][name] && !n.title {
			return true
		}
		if chrome()["perhaps"][name] && !n.title && (ties || n.links > 0 && n.words <= few || name == "copyright" || legal(n)) {
			return true
		}
	}
	// A list of links below "Publications" or "Certifications" is content; below another heading it is on a plain page.
	return n.links >= manyTies && 5*n.linked > 4*n.words && (about == nil || s.site && !known(about)) && !n.hasSection()
}

// has tells whether an element with one of the tags stands in n.
func (n *node) has(tags ...atom.Atom) bool {
	for c := n.first; c != nil; c = c.next {
		if slices.Contains(tags, c.tag) || c.has(tags...) {
			return true
		}
	}
	return false
}

// known tells whether a heading is one of a resume or posting. Those that sites have over their own links are not.
func known(h *node) bool {
	switch lex.HeadingOf(lex.Scan(textOf(h), nil)) {
	case lex.NoSection, lex.Contact, lex.Employer, lex.LegalSection, lex.Personal:
		return false
	}
	return true
}

// legal tells whether a small part is about the rights to the page.
func legal(n *node) bool {
	if n.words > 60 {
		return false
	}
	text := strings.ToLower(textOf(n))
	for _, sign := range [...]string{"©", "all rights reserved", "privacy policy", "terms of use", "terms of service", "copyright"} {
		if strings.Contains(text, sign) {
			return true
		}
	}
	return false
}

// asksForCookies tells whether a small block asks for leave to set them.
func asksForCookies(n *node) bool {
	if n.tag != atom.Div && n.tag != atom.Section && n.tag != atom.Aside && n.tag != atom.P || n.words < 4 {
		return false
	}
	text := strings.ToLower(textOf(n))
	if !strings.Contains(text, "cookies") {
		return false
	}
	for _, sign := range [...]string{"we use", "uses cookies", "use of cookies", "accept", "consent", "by continuing"} {
		if strings.Contains(text, sign) {
			return true
		}
	}
	return false
}

// namesIn yields the words of an element's class and id, in small letters: "cookie" and "bar" of "cookieBar".
func namesIn(n *node) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for _, s := range [...]string{n.val("class"), n.val("id")} {
			start := 0
			for i := 0; i <= len(s); i++ {
				letter := i < len(s) && (s[i] >= 'a' && s[i] <= 'z' || s[i] >= 'A' && s[i] <= 'Z')
				capital := letter && s[i] <= 'Z' && i > start && s[i-1] >= 'a'
				if letter && !capital {
					continue
				}
				if i > start && !yield(strings.ToLower(s[start:i])) {
					return
				}
				if start = i + 1; capital {
					start = i
				}
			}
		}
	}
}

// enough is how many bytes of a small element's text are looked at.
const enough = 4096

// textOf returns the words of a small element that are seen.
func textOf(n *node) string {
	var b strings.Builder
	var add func(n *node)
	add = func(n *node) {
		if b.Len() > enough {
			return
		}
		if n.words > 0 && n.text != "" {
			b.WriteString(n.text)
			b.WriteByte(' ')
		}
		for c := n.first; c != nil; c = c.next {
			if !c.dropped {
				add(c)
			}
		}
	}
	add(n)
	return strings.Join(strings.Fields(b.String()), " ")
}

// plain returns a text in small letters without what is no letter, digit or space at its ends.
func plain(s string) string {
	return strings.ToLower(strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}
