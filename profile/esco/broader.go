package esco

import (
	"cmp"
	"slices"

	"github.com/metierhq/metier/profile/internal/table"
)

// maxPath bounds the walk up to the broadest group, which ESCO's tables make in
// 7 steps and tables with a circle in them never.
const maxPath = 20

// maxRelated is the most related occupations of one, more than any has in ESCO.
const maxRelated = 100

func (c *classification) readGroups() {
	t := c.open("ISCOGroups_xx.csv")
	if t == nil {
		return
	}
	uri, label := t.Column("conceptUri"), t.Column("preferredLabel")
	for row := range t.Rows() {
		if row.Text(uri) == "" {
			row.Faultf(uri, "want a URI")
			continue
		}
		c.groups[row.Keep(uri)] = row.Keep(label)
	}
}

func (c *classification) readBroader() {
	t := c.open("broaderRelationsOccPillar.csv")
	if t == nil {
		return
	}
	uri, broader := t.Column("conceptUri"), t.Column("broaderUri")
	for row := range t.Rows() {
		if c.isURI(row, uri) && c.isURI(row, broader) {
			c.broader[row.Keep(uri)] = row.Keep(broader)
		}
	}
}

func (c *classification) isURI(row *table.Row, column table.Column) bool {
	if row.Text(column) == "" {
		row.Faultf(column, "want a URI")
		return false
	}
	return true
}

// path gives the names from the broadest group to the occupation. A group that is
// called as the one above it says nothing new.
func (c *classification) path(uri string) []string {
	var path []string
	for range maxPath {
		if name := c.name(uri); name != "" && !slices.ContainsFunc(path, func(s string) bool { return table.Plain(s) == table.Plain(name) }) {
			path = append(path, name)
		}
		up, ok := c.broader[uri]
		if !ok {
			break
		}
		uri = up
	}
	slices.Reverse(path)
	return path
}

func (c *classification) name(uri string) string {
	if o := c.occupations[uri]; o != nil {
		return o.title
	}
	return c.groups[uri]
}

// related gives for each occupation the broader one, the narrower ones and those
// beside it, as IDs of profiles; of either kind in the order of their titles.
func (c *classification) related() map[string][]string {
	under := map[string][]string{}
	for uri := range c.occupations {
		if up := c.broader[uri]; c.occupations[up] != nil {
			under[up] = append(under[up], uri)
		}
	}
	for _, list := range under {
		slices.SortFunc(list, func(a, b string) int {
			return cmp.Or(cmp.Compare(c.occupations[a].title, c.occupations[b].title), cmp.Compare(a, b))
		})
	}
	related := map[string][]string{}
	for uri := range c.occupations {
		up := c.broader[uri]
		// Two more than are kept: the occupation itself and its broader one may be among them.
		var near []string
		if c.occupations[up] != nil {
			near = append(near, up)
		}
		near = append(near, atMost(maxRelated+2, under[uri])...)
		near = append(near, atMost(maxRelated+2, under[up])...)
		seen := map[string]bool{uri: true}
		for _, other := range near {
			if !seen[other] && len(related[uri]) < maxRelated {
				seen[other] = true
				related[uri] = append(related[uri], "esco-"+c.occupations[other].id)
			}
		}
	}
	return related
}

func atMost(n int, list []string) []string { return list[:min(len(list), n)] }
