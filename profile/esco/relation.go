package esco

import (
	"fmt"
	"slices"

	"github.com/metierhq/metier/profile"
)

// relation is a row of the table of relations, of one occupation.
type relation struct {
	skill    *skill
	optional bool
}

// optionalWeight is how much an optional skill counts beside an essential one.
const optionalWeight = 0.25

// maxStrangers is the share of occupations that only the relations may know.
const maxStrangers = 0.01

func (c *classification) readRelations() {
	const name = "occupationSkillRelations.csv"
	t := c.open(name)
	if t == nil {
		return
	}
	of, kind, to := t.Column("occupationUri"), t.Column("relationType"), t.Column("skillUri")
	type key struct {
		o *occupation
		s *skill
	}
	seen, strangers := map[key]bool{}, map[string]bool{}
	for row := range t.Rows() {
		r := relation{skill: c.skills[row.Text(to)]}
		switch row.Text(kind) {
		case "essential":
		case "optional":
			r.optional = true
		default:
			row.Faultf(kind, "want essential or optional")
			continue
		}
		if _, ok := uuid(row.Text(of)); !ok {
			row.Faultf(of, "want a URI that ends in a UUID")
			continue
		}
		o := c.occupations[row.Text(of)]
		switch {
		case c.unreleased[row.Text(of)] || c.unreleased[row.Text(to)]:
		case o == nil:
			strangers[row.Keep(of)] = true
		case r.skill == nil:
			row.Faultf(to, "want a skill of skills_%s.csv", c.language)
		case seen[key{o, r.skill}]:
			row.Faultf(to, "a second time for %s", o.id)
		default:
			seen[key{o, r.skill}] = true
			o.relations = append(o.relations, r)
		}
	}
	if n := len(strangers); float64(n) > max(1, maxStrangers*float64(len(c.occupations))) {
		c.faults.Add(fmt.Errorf("%s: %d occupations that occupations_%s.csv does not have, want files of one version", name, n, c.language))
	}
}

func (o *occupation) profile(version string) *profile.Profile {
	p := &profile.Profile{ID: "esco-" + o.id, Title: o.title, Summary: o.description, Sources: []profile.Source{source(version)}}
	for _, title := range o.titles {
		p.Titles = append(p.Titles, profile.Title{Text: title, Sources: cited()})
	}
	total := 0.0
	for _, r := range o.relations {
		total += r.weight()
	}
	for _, c := range []struct {
		id, name  string
		knowledge bool
	}{{"skills", "Skills and competences", false}, {"knowledge", "Knowledge", true}} {
		items, sum := o.items(c.knowledge)
		if len(items) > 0 {
			p.Categories = append(p.Categories, profile.Category{ID: c.id, Name: c.name, Weight: sum / total, Items: items})
		}
	}
	return p
}

// items gives the essential ones first, and the sum of their weights before they
// were scaled to 1.
func (o *occupation) items(knowledge bool) (items []profile.Item, sum float64) {
	for _, optional := range []bool{false, true} {
		for _, r := range o.relations {
			if r.skill.knowledge != knowledge || r.optional != optional {
				continue
			}
			it := profile.Item{ID: r.skill.id, Text: r.skill.label, Alt: slices.Clone(r.skill.labels), Weight: r.weight(), Sources: cited()}
			if r.optional {
				it.Level = profile.Preferred
			}
			items = append(items, it)
			sum += it.Weight
		}
	}
	for i := range items {
		items[i].Weight /= sum
	}
	return items, sum
}

func (r relation) weight() float64 {
	if r.optional {
		return optionalWeight
	}
	return 1
}
