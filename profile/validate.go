package profile

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/metierhq/metier/profile/internal/table"
)

const (
	// tolerance is how far a sum of weights may be from 1: far more than the
	// rounding of a few hundred additions, far less than a weight that matters.
	tolerance = 1e-6
	// maxParts is how deep parts may stand in parts.
	maxParts = 2
	maxID    = 100
)

// Validate gives all that is wrong with the profile, joined, each with the
// profile's ID or the item's ref in front; nil if nothing is. In a ref, what has
// no ID goes by its place: "it-director/duties/(2)".
func (p *Profile) Validate() error {
	if p == nil {
		return errors.New("profile: nil, want a profile")
	}
	return joined(p.faults())
}

func (p *Profile) faults() []fault {
	c := &checker{where: profileSubject(p), sources: map[string]bool{}}
	if !isID(p.ID) {
		c.addf("id %q, want %s", clip(p.ID), idForm)
	}
	c.text("title", p.Title)
	c.optional("summary", p.Summary)
	c.checkSources(p.Sources)
	c.facts(p)
	c.categories(p)
	return c.faults
}

// checker collects what is wrong.
type checker struct {
	where   string // the subject of the faults
	sources map[string]bool
	faults  []fault
}

func (c *checker) addf(format string, args ...any) {
	c.faults = append(c.faults, fault{c.where, fmt.Sprintf(format, args...)})
}

func (c *checker) categories(p *Profile) {
	if len(p.Categories) == 0 {
		return
	}
	root, seen, sum := c.where, map[string]bool{}, 0.0
	for i := range p.Categories {
		cat := &p.Categories[i]
		c.where = categorySubject(p, i)
		c.uniqueID("category", i, cat.ID, seen)
		c.text("name", cat.Name)
		c.weight(cat.Weight)
		sum += cat.Weight
		if len(cat.Items) == 0 {
			c.addf("no items, want at least one")
			continue
		}
		c.items(categoryRef(p, i), cat.Items, 0)
	}
	c.where = root
	if !isOne(sum) {
		c.addf("categories: weights sum to %s, want 1", number(sum))
	}
}

// items checks the items of a category, or the parts of an item. The checker's
// subject on entry is what holds them, and is so again on return.
func (c *checker) items(under Ref, items []Item, depth int) {
	holder, seen, sum := c.where, map[string]bool{}, 0.0
	for i := range items {
		it, ref := &items[i], itemRef(under, items, i)
		c.where = string(ref)
		c.uniqueID("item", i, it.ID, seen)
		c.item(it)
		sum += it.Weight
		if len(it.Parts) > 0 && depth == maxParts {
			c.addf("parts nested deeper than %d", maxParts)
		} else if len(it.Parts) > 0 {
			c.items(ref, it.Parts, depth+1)
		}
	}
	c.where = holder
	if !isOne(sum) {
		c.addf("weights sum to %s, want 1", number(sum))
	}
}

func (c *checker) item(it *Item) {
	c.text("text", it.Text)
	c.optional("label", it.Label)
	c.citations("sources", it.Sources)
	if s := it.Span; s != nil && !(s.Start >= 0 && s.Start < s.End) {
		c.addf("span %d to %d, want 0 <= start < end", s.Start, s.End)
	}
	switch {
	case it.Level < Required || it.Level > NotAsked:
		c.addf("level %d, want required, preferred or not-asked", int(it.Level))
	case it.Level != NotAsked:
		c.weight(it.Weight)
	case it.Weight != 0:
		c.addf("weight %s, want 0 for what is not asked", number(it.Weight))
	}
	if it.Level == NotAsked && len(it.Parts) > 0 {
		c.addf("parts, want none for what is not asked")
	}
	if it.Ordered && len(it.Parts) == 0 {
		c.addf("ordered, want parts that are")
	}
	c.unique("when", it.When)
	for i, w := range it.When {
		if !isID(w) {
			c.addf("when[%d] %q, want %s", i, clip(w), idForm)
		}
	}
	c.unique("alt", it.Alt)
	if len(it.Parts) > 0 && it.Criterion != nil {
		c.addf("parts and a criterion, want one of them")
	}
	if len(it.Alt) > 0 && (len(it.Parts) > 0 || it.Criterion != nil) {
		c.addf("alt beside parts or a criterion, by which the item is credited instead")
	}
	c.criterion(it.Criterion)
}

func (c *checker) weight(w float64) {
	if !(w > 0 && w <= 1+tolerance) {
		c.addf("weight %s, want more than 0 and at most 1", number(w))
	}
}

// uniqueID checks the ID of the i-th of a list.
func (c *checker) uniqueID(what string, i int, id string, seen map[string]bool) {
	switch {
	case !isID(id):
		c.addf("id %q, want %s", clip(id), idForm)
	case seen[id]:
		c.addf("duplicate id %q, want another one for %s %d", id, what, i+1)
	}
	seen[id] = true
}

// text checks a string that has to say something.
func (c *checker) text(name, s string) {
	if blank(s) {
		c.addf("%s %q, want text", name, clip(s))
	}
}

// optional checks a string that has to say something where it is given.
func (c *checker) optional(name, s string) {
	if s != "" {
		c.text(name, s)
	}
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// unique checks strings that have to say something, each something else.
func (c *checker) unique(name string, list []string) {
	seen := map[string]bool{}
	for i, s := range list {
		at := fmt.Sprintf("%s[%d]", name, i)
		c.text(at, s)
		if k := plain(s); seen[k] && k != "" {
			c.addf("%s: duplicate %q", at, clip(s))
		} else {
			seen[k] = true
		}
	}
}

// citations checks that what cites a source cites one that the profile has.
func (c *checker) citations(name string, ids []string) {
	for i, id := range ids {
		if !c.sources[id] {
			c.addf("%s[%d] %q, want one of the profile's sources", name, i, clip(id))
		} else if slices.Contains(ids[:i], id) {
			c.addf("%s[%d]: duplicate %q", name, i, clip(id))
		}
	}
}

const idForm = "lower-case letters, digits, hyphens and dots, at most 100"

func isID(s string) bool {
	if s == "" || len(s) > maxID || strings.Trim(s, "-.") != s {
		return false
	}
	for i := range len(s) {
		if b := s[i]; !(b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '-' || b == '.') {
			return false
		}
	}
	return true
}

func isOne(sum float64) bool { return math.Abs(sum-1) <= tolerance }

// number writes a figure without the noise of binary fractions: 0.9, not
// 0.8999999999999999.
func number(f float64) string { return fmt.Sprintf("%.10g", f) }

// plain is a text as a reader compares it: case and white space do not matter.
func plain(s string) string { return table.Plain(s) }

// clip shortens what an error quotes, so that no input makes a report larger than
// itself.
func clip(s string) string { return table.Clip(s, 60) }
