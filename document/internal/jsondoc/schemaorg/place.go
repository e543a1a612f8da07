package schemaorg

import (
	"slices"
	"strings"
)

// places returns where a job is: "Duluth, MN; Superior, WI".
func (r *renderer) places(v any) string {
	var all []string
	for _, one := range list(v) {
		if s := r.place(r.graph.resolve(one), 0); s != "" && !slices.Contains(all[max(0, len(all)-64):], s) {
			all = append(all, s)
		}
	}
	return strings.Join(all, "; ")
}

// place returns a town, its state and its country; what a place is called, where it has no address.
func (r *renderer) place(v any, depth int) string {
	o, ok := v.(Object)
	if !ok || depth > deepest {
		return strings.Join(r.text(v, depth), ", ")
	}
	if address := get(o, "address"); address != nil {
		for _, one := range list(address) {
			if s := r.place(r.graph.resolve(one), depth+1); s != "" {
				return s
			}
		}
	}
	var parts []string
	for _, name := range [...]string{"addressLocality", "addressRegion", "addressCountry"} {
		if s := r.word(o, depth, name); s != "" && !slices.Contains(parts, s) {
			parts = append(parts, s)
		}
	}
	if len(parts) == 0 {
		return r.word(o, depth, "name")
	}
	return strings.Join(parts, ", ")
}
