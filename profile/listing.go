package profile

import (
	"cmp"
	"slices"
)

// Group is a category of roles, with the narrower categories in it. The zero
// value is a group of none.
type Group struct {
	Name   string     // a step of the roles' paths: "Technical"; "" for the listing itself
	Roles  []*Profile // of this category itself, by title, then by ID
	Groups []Group    // narrower ones, by name
}

// Listing puts roles in the categories that their paths name: what a page that
// lists roles shows. The last step of a path is the role itself, so a role whose
// path has no other step, or that has no path, stands in the outermost group.
// Names of categories are compared as written. The profiles are the caller's
// own, not copies.
func Listing(profiles ...*Profile) Group {
	sorted := slices.DeleteFunc(slices.Clone(profiles), func(p *Profile) bool { return p == nil })
	slices.SortStableFunc(sorted, func(a, b *Profile) int {
		return cmp.Or(cmp.Compare(a.Title, b.Title), cmp.Compare(a.ID, b.ID))
	})
	var all Group
	for _, p := range sorted {
		g := &all
		for _, name := range p.Path[:max(0, len(p.Path)-1)] {
			g = g.group(name)
		}
		g.Roles = append(g.Roles, p)
	}
	return all
}

// group finds the group of a name in its place, and makes it if there is none.
func (g *Group) group(name string) *Group {
	i, found := slices.BinarySearchFunc(g.Groups, name, func(h Group, name string) int { return cmp.Compare(h.Name, name) })
	if !found {
		g.Groups = slices.Insert(g.Groups, i, Group{Name: name})
	}
	return &g.Groups[i]
}
