package html

import (
	"bytes"
	"context"
	"slices"
	"strings"

	"github.com/metierhq/metier/document/internal/source"
	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The tree is made from the tokens by the rules of HTML that bear on what text stands where: elements without end tags,
// end tags that are left out, end tags of nothing. The library's own parser keeps to all the rules, and what some of
// them cost is not bounded by the size of a hostile page: elements that are left open are made anew in each paragraph.

// maxElements bounds the tree: 60 MB. No resume or posting has a hundredth of it.
const maxElements = 500_000

// A page is a tree, and what stands in a page beside its text.
type page struct {
	body    *node
	linked  []string // JSON-LD
	styles  []string // style sheets in the page
	foreign bool     // there are style sheets that are not in the page
	scripts bool     // there are programs
	cookies bool     // a text speaks of cookies
	sheet   sheet
	spare   int64 // bytes of properties that may still be read
}

// A builder makes a tree of tokens.
type builder struct {
	page
	limits source.Limits
	stack  []*node           // the elements that are open; the first is the body
	open   map[atom.Atom]int // how many of each
	nodes  int
	raw    atom.Atom // the element whose raw text comes next
	kind   string    // its type
	seam   seam
}

// build reads a page of valid UTF-8.
func build(ctx context.Context, b []byte, l source.Limits) (*page, error) {
	t := &builder{limits: l, open: map[atom.Atom]int{}}
	t.body, t.spare = &node{tag: atom.Body}, l.Unpacked
	t.stack = append(t.stack, t.body)
	z, worn := xhtml.NewTokenizer(bytes.NewReader(b)), false
	for n := 0; ; n++ {
		if n%4096 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		kind := z.Next()
		if kind == xhtml.ErrorToken {
			return &t.page, nil // the end: a reader of bytes has no other error
		}
		b = b[min(len(z.Raw()), len(b)):]
		switch kind {
		case xhtml.TextToken:
			t.texts(string(z.Text()))
		case xhtml.StartTagToken, xhtml.SelfClosingTagToken:
			name, more := z.TagName()
			a := atom.Lookup(name)
			attr, many := attributesOf(z, more)
			t.start(a, attr)
			worn = worn || many
		case xhtml.EndTagToken:
			name, _ := z.TagName()
			t.end(atom.Lookup(name))
		}
		if worn && t.raw == 0 {
			// The tokenizer clears its table of names before each tag, in the time that its largest tag needed.
			z, worn = xhtml.NewTokenizer(bytes.NewReader(b)), false
		}
		if len(t.stack) > l.Depth {
			return nil, source.TooLarge(format, "more than %d elements within each other", l.Depth)
		}
		if t.nodes > maxElements {
			return nil, source.TooLarge(format, "more than %d elements and texts", maxElements)
		}
	}
}

// texts adds a text, or takes what a raw element holds.
func (t *builder) texts(s string) {
	switch raw := t.raw; raw {
	case 0, atom.Plaintext, atom.Xmp:
		if s != "" {
			t.put(&node{text: t.seam.join(s)})
			t.cookies = t.cookies || strings.Contains(s, "ookies")
		}
	case atom.Script:
		if strings.HasPrefix(t.kind, "application/ld+json") {
			t.linked = append(t.linked, s)
		}
	case atom.Style:
		t.styles = append(t.styles, s)
	}
}

// put adds a node to the element that is open.
func (t *builder) put(n *node) {
	t.nodes++
	t.stack[len(t.stack)-1].add(n)
}

func (t *builder) start(a atom.Atom, attr []attribute) {
	t.raw = 0
	t.seam.tag(a, false)
	switch a {
	case atom.Html, atom.Head:
		return
	case atom.Body:
		t.body.attr = append(t.body.attr, attr...)
		return
	}
	t.imply(a)
	n := &node{tag: a, attr: attr}
	if rawText(a) {
		t.raw, t.kind = a, strings.ToLower(strings.TrimSpace(n.val("type")))
		t.scripts = t.scripts || a == atom.Script && !strings.Contains(t.kind, "json")
	}
	if a == atom.Link {
		t.foreign = t.foreign || strings.Contains(strings.ToLower(n.val("rel")), "stylesheet")
	}
	if formatting(a) && len(attr) == 0 && t.open[a] == 0 {
		return
	}
	if a == 0 && len(attr) == 0 && t.open[0] == 0 { // such as <o:p>
		return
	}
	if void(a) {
		if _, stated := n.property(); stated || a == atom.Br || a == atom.Hr || a == atom.Input {
			t.put(n)
		}
		return
	}
	t.put(n)
	t.stack = append(t.stack, n)
	t.open[a]++
}

func (t *builder) end(a atom.Atom) {
	t.raw = 0
	t.seam.tag(a, true)
	switch {
	case a == atom.Html || a == atom.Body || a == atom.Head:
		return
	case a == atom.Br:
		t.put(&node{tag: a})
		return
	}
	if t.open[a] == 0 {
		return
	}
	for i := len(t.stack) - 1; i > 0; i-- {
		at := t.stack[i].tag
		switch {
		case at == a || heading(a) > 0 && heading(at) > 0:
			t.pop(i)
			return
		case !block(a) && !wordless(a) && block(at), walls(at) && !tabular(a) && !walls(a), at == atom.Table && a != atom.Table:
			return
		}
	}
}

// pop closes the elements of the stack from i on.
func (t *builder) pop(i int) {
	for _, n := range t.stack[i:] {
		t.open[n.tag]--
	}
	t.stack = t.stack[:i]
}

// tabular elements make up a table.
func tabular(a atom.Atom) bool {
	switch a {
	case atom.Table, atom.Tbody, atom.Thead, atom.Tfoot, atom.Tr, atom.Td, atom.Th, atom.Caption:
		return true
	}
	return false
}

// imply closes the elements whose end tags may be left out before a start tag.
func (t *builder) imply(a atom.Atom) {
	if block(a) {
		t.close(walls, atom.Svg, atom.Math, atom.Select)
		t.close(walls, atom.P)
	}
	table := func(a atom.Atom) bool { return a == atom.Table }
	switch a {
	case atom.Li:
		t.close(func(a atom.Atom) bool { return a == atom.Ul || a == atom.Ol || a == atom.Menu || walls(a) }, atom.Li)
	case atom.Dt, atom.Dd:
		t.close(func(a atom.Atom) bool { return a == atom.Dl || walls(a) }, atom.Dt, atom.Dd)
	case atom.Td, atom.Th:
		t.close(table, atom.Td, atom.Th, atom.Caption)
	case atom.Tr:
		t.close(table, atom.Tr, atom.Caption)
	case atom.Tbody, atom.Thead, atom.Tfoot:
		t.close(table, atom.Tbody, atom.Thead, atom.Tfoot, atom.Caption)
	case atom.Option, atom.Optgroup:
		t.close(func(a atom.Atom) bool { return a == atom.Select || a == atom.Datalist }, atom.Option)
	case atom.A:
		t.close(block, atom.A)
	}
	if heading(a) > 0 && heading(t.stack[len(t.stack)-1].tag) > 0 {
		t.pop(len(t.stack) - 1)
	}
}

// close closes the innermost element that has one of the tags, unless a wall stands before it.
func (t *builder) close(wall func(atom.Atom) bool, tags ...atom.Atom) {
	if !slices.ContainsFunc(tags, func(a atom.Atom) bool { return t.open[a] > 0 }) {
		return
	}
	for i := len(t.stack) - 1; i > 0; i-- {
		at := t.stack[i].tag
		if slices.Contains(tags, at) {
			t.pop(i)
			return
		}
		if wall(at) {
			return
		}
	}
}
