package html

import (
	"strings"

	"github.com/metierhq/metier/document/internal/jsondoc/schemaorg"
	"golang.org/x/net/html/atom"
)

// property returns the names of the property that an element states: itemprop of microdata, property of RDFa Lite.
func (n *node) property() (names string, ok bool) {
	if names, ok = n.get("itemprop"); !ok {
		names, ok = n.get("property")
	}
	return names, ok
}

// item tells whether an element is about a thing of its own, and of which types: "https://schema.org/JobPosting".
func (n *node) item() (types string, ok bool) {
	if _, ok = n.get("itemscope"); ok {
		return n.val("itemtype"), true
	}
	return n.get("typeof")
}

// microdata returns the job postings that the tags of a page mark.
func (p *page) microdata() []any {
	var all []any
	var find func(n *node)
	find = func(n *node) {
		if types, ok := n.item(); ok && isPosting(types) {
			o := object(types)
			p.properties(n, o)
			all = append(all, o)
			return
		}
		for c := n.first; c != nil; c = c.next {
			find(c)
		}
	}
	find(p.body)
	return all
}

func isPosting(types string) bool { return schemaorg.Is(object(types), "JobPosting") }

func object(types string) schemaorg.Object {
	var all []any
	for t := range strings.FieldsSeq(types) {
		all = append(all, t)
	}
	return schemaorg.Object{"@type": all}
}

// properties reads the properties of an item that stand in n.
func (p *page) properties(n *node, o schemaorg.Object) {
	for c := n.first; c != nil; c = c.next {
		types, item := c.item()
		names, stated := c.property()
		if !stated {
			if !item { // an item that is no property is about something else
				p.properties(c, o)
			}
			continue
		}
		var v any
		if item {
			inner := object(types)
			p.properties(c, inner)
			v = inner
		} else {
			v = p.value(c)
			p.properties(c, o)
		}
		for name := range strings.FieldsSeq(names) {
			name = name[strings.LastIndexByte(name, '/')+1:]
			switch old := o[name].(type) {
			case nil:
				o[name] = v
			case []any:
				o[name] = append(old, v)
			default:
				o[name] = []any{old, v}
			}
		}
	}
}

// value returns what an element states for a property. A text keeps its lines. Properties within each other read the
// same text again, so that what is read is bounded.
func (p *page) value(n *node) any {
	if v, ok := n.get("content"); ok {
		return v
	}
	switch n.tag {
	case atom.Time:
		if v, ok := n.get("datetime"); ok {
			return v
		}
	case atom.Data, atom.Meter:
		if v, ok := n.get("value"); ok {
			return v
		}
	case atom.Link, atom.Img:
		return nil
	}
	if p.spare <= 0 {
		return nil
	}
	var w writer
	if heading(n.tag) > 0 { // a title is no heading of itself
		w.children(n)
	} else {
		w.node(n)
	}
	w.end(lineGap)
	p.spare -= int64(w.out.Len())
	return schemaorg.Lines(strings.TrimSpace(w.out.String()))
}
