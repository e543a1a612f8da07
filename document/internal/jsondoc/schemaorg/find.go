// Package schemaorg reads job postings that are written down in the words of schema.org, wherever they come from: a
// file of JSON-LD, a script in a web page, or the microdata of its tags.
package schemaorg

import (
	"slices"
	"strings"
)

// An Object is an object of JSON as Decode reads it, or an item of microdata in the same form.
type Object = map[string]any

// Lines is a text that is set in lines already. A plain string may have markup in it.
type Lines string

// spellings are how the name of a property or type may begin.
var spellings = [...]string{"", "schema:", "https://schema.org/", "http://schema.org/"}

// get returns a property of an object.
func get(o Object, name string) any {
	for _, s := range spellings {
		if v, ok := o[s+name]; ok {
			return v
		}
	}
	return nil
}

// Is tells whether an object is of a type: one of several, perhaps.
func Is(o Object, name string) bool {
	t, ok := o["@type"]
	if !ok {
		t = o["type"] // as JSON-LD 1.1 lets it be called
	}
	for _, one := range list(t) {
		s, _ := one.(string)
		for _, spelling := range spellings {
			if strings.EqualFold(s, spelling+name) {
				return true
			}
		}
	}
	return false
}

// list returns the values of a property: none, one, or those of a list.
func list(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	case Object:
		if all, ok := v["@list"].([]any); ok {
			return all
		}
		if all, ok := v["@set"].([]any); ok {
			return all
		}
	}
	return []any{v}
}

// A Graph is what a file or page says of things, each of which may be told elsewhere by its @id.
type Graph struct {
	Postings []Object // in the order of the text, as far as an order is known
	named    map[string]Object
}

// Find finds the postings in values: at the top, in lists, in an @graph, or below other things.
func Find(values ...any) *Graph {
	g := &Graph{named: map[string]Object{}}
	for _, v := range values {
		g.find(v)
	}
	return g
}

func (g *Graph) find(v any) {
	switch v := v.(type) {
	case []any:
		for _, one := range v {
			g.find(one)
		}
	case Object:
		if id, ok := v["@id"].(string); ok && len(v) > 1 && g.named[id] == nil {
			g.named[id] = v
		}
		if Is(v, "JobPosting") {
			g.Postings = append(g.Postings, v)
		}
		for _, key := range keys(v) {
			g.find(v[key])
		}
	}
}

// resolve returns the object that a mere reference names.
func (g *Graph) resolve(v any) any {
	if o, ok := v.(Object); ok && len(o) == 1 {
		if id, ok := o["@id"].(string); ok {
			if named := g.named[id]; named != nil {
				return named
			}
		}
	}
	return v
}

// keys returns the keys of an object by the alphabet.
func keys(o Object) []string {
	all := make([]string, 0, len(o))
	for k := range o {
		all = append(all, k)
	}
	slices.Sort(all)
	return all
}
