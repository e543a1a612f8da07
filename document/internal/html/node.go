package html

import (
	"slices"
	"strings"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A node is an element, or a text.
type node struct {
	tag         atom.Atom // 0: a text, or an element without a meaning
	how         hiding    // of a text: why it is not seen
	dropped     bool      // no part of what the page is about
	text        string
	attr        []attribute // those that mean something here
	first, last *node       // its content
	next        *node
	count
}

type attribute struct{ key, val string }

// attributes are those that are kept.
var attributes = []string{
	"aria-hidden", "bgcolor", "class", "color", "content", "datetime", "hidden", "href", "id", "itemprop", "itemscope",
	"itemtype", "property", "rel", "role", "style", "type", "typeof", "value",
}

// get returns the value of an attribute.
func (n *node) get(key string) (string, bool) {
	for _, a := range n.attr {
		if a.key == key {
			return a.val, true
		}
	}
	return "", false
}

// val returns the value of an attribute, "" where there is none.
func (n *node) val(key string) string {
	v, _ := n.get(key)
	return v
}

func (n *node) add(c *node) {
	if n.last == nil {
		n.first = c
	} else {
		n.last.next = c
	}
	n.last = c
}

// fewAttributes is what a tag may have without its tokenizer being put away.
const fewAttributes = 32

// attributesOf reads the attributes that are kept, and tells whether there were many.
func attributesOf(z *xhtml.Tokenizer, more bool) (attr []attribute, many bool) {
	n := 0
	for ; more; n++ {
		var key, val []byte
		key, val, more = z.TagAttr()
		if i, ok := slices.BinarySearchFunc(attributes, key, func(s string, k []byte) int { return strings.Compare(s, string(k)) }); ok {
			attr = append(attr, attribute{attributes[i], string(val)})
		}
	}
	return attr, n > fewAttributes
}
