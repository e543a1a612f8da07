package profile

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
)

// Conflict is a difference that Merge met. What the base says was kept, and
// where there is room for both (titles, industries, pay, market, outlook) the
// other's too.
type Conflict struct {
	Ref   Ref    // the profile's ID, a category's or an item's address
	Field string // by its name in JSON: "text", "weight", "job_zone"
	Base  string // both values, as JSON
	Other string
	From  string // ID of the profile that differs
}

// String gives the conflict on one line.
func (c Conflict) String() string {
	return fmt.Sprintf("%s: %s: %s, but %s in %s", c.Ref, c.Field, c.Base, c.Other, c.From)
}

// Merge unites profiles into a new one with the base's ID. Categories and items
// are the same when their IDs are; what is new is added with its own weight, and
// then all weights are scaled so that they sum to 1 again. Facts are added once,
// with the sources of both. Where two sources of different profiles share an ID,
// the later one gets a new ID; two postings are always two sources. Base must not
// be nil, and what is nil of more is left out. Base and more are not changed;
// valid ones give a valid result. Conflicts come in the order of more, then of
// its fields.
func Merge(base *Profile, more ...*Profile) (*Profile, []Conflict) {
	m := merger{to: base.Clone()}
	for _, other := range more {
		if other != nil {
			m.add(other.Clone())
		}
	}
	m.to.Related = slices.DeleteFunc(m.to.Related, func(id string) bool { return id == m.to.ID })
	rescale(m.to)
	return m.to, m.conflicts
}

type merger struct {
	to        *Profile
	from      string
	conflicts []Conflict
}

// add may take o apart: it is a copy.
func (m *merger) add(o *Profile) {
	m.from = o.ID
	ref := Ref(m.to.ID)
	m.addSources(o)
	m.addTitles(o)
	settle(m, ref, "path", &m.to.Path, o.Path)
	settle(m, ref, "field", &m.to.Field, o.Field)
	m.to.Related = union(m.to.Related, o.Related)
	settle(m, ref, "summary", &m.to.Summary, o.Summary)
	m.addFacts(ref, o)
	for i := range o.Categories {
		m.addCategory(ref, &o.Categories[i])
	}
}

// addTitles keeps the other's title as one that the role goes by.
func (m *merger) addTitles(o *Profile) {
	if plain(o.Title) != plain(m.to.Title) {
		settle(m, Ref(m.to.ID), "title", &m.to.Title, o.Title)
	}
	for _, t := range append([]Title{{Text: o.Title}}, o.Titles...) {
		if plain(t.Text) != plain(m.to.Title) && plain(t.Text) != "" {
			m.to.Titles = addOnce(m.to.Titles, t, func(t *Title) (string, *[]string) { return plain(t.Text), &t.Sources })
		}
	}
}

func (m *merger) addCategory(under Ref, o *Category) {
	ref := under.join(o.ID)
	i := slices.IndexFunc(m.to.Categories, func(c Category) bool { return c.ID == o.ID })
	if i < 0 {
		m.to.Categories = append(m.to.Categories, *o)
		return
	}
	c := &m.to.Categories[i]
	settle(m, ref, "name", &c.Name, o.Name)
	settle(m, ref, "weight", &c.Weight, o.Weight)
	c.Items = m.addItems(ref, c.Items, o.Items)
}

func (m *merger) addItems(under Ref, to, others []Item) []Item {
	for i := range others {
		o := &others[i]
		if at := slices.IndexFunc(to, func(it Item) bool { return it.ID == o.ID }); at >= 0 {
			m.addItem(under.join(o.ID), &to[at], o)
		} else {
			to = append(to, *o)
		}
	}
	return to
}

// addItem unites two items of one ID. How the item is credited (its level,
// weight, criterion, whether it has parts) stays the base's: a mixture would be
// a rule that neither profile has.
func (m *merger) addItem(ref Ref, it, o *Item) {
	settle(m, ref, "label", &it.Label, o.Label)
	settle(m, ref, "text", &it.Text, o.Text)
	m.differ(ref, "level", it.Level, o.Level)
	m.differ(ref, "weight", it.Weight, o.Weight)
	m.differ(ref, "ordered", it.Ordered, o.Ordered)
	m.differ(ref, "when", it.When, o.When)
	m.differ(ref, "criterion", it.Criterion, o.Criterion)
	switch {
	case len(it.Parts) > 0 && len(o.Parts) > 0:
		it.Parts = m.addItems(ref, it.Parts, o.Parts)
	case len(it.Parts) > 0 || len(o.Parts) > 0:
		m.differ(ref, "parts", partIDs(it.Parts), partIDs(o.Parts))
	case it.Criterion == nil:
		it.Alt = union(it.Alt, o.Alt)
	}
	if it.Span == nil { // two places in two texts are no conflict
		it.Span = o.Span
	}
	it.Sources = cite(it.Sources, o.Sources)
}

func partIDs(parts []Item) []string {
	ids := []string{}
	for _, p := range parts {
		ids = append(ids, p.ID)
	}
	return ids
}

// settle gives *to the other's value if it has none, and reports a difference.
func settle[T any](m *merger, ref Ref, field string, to *T, other T) {
	switch {
	case empty(other):
	case empty(*to):
		*to = other
	default:
		m.differ(ref, field, *to, other)
	}
}

func empty(v any) bool {
	r := reflect.ValueOf(v)
	return r.IsZero() || r.Kind() == reflect.Slice && r.Len() == 0
}

// differ reports values that are not the same.
func (m *merger) differ(ref Ref, field string, base, other any) {
	if reflect.DeepEqual(base, other) || empty(base) && empty(other) {
		return
	}
	m.conflicts = append(m.conflicts, Conflict{Ref: ref, Field: field, Base: inJSON(base), Other: inJSON(other), From: m.from})
}

func inJSON(v any) string {
	b, err := json.Marshal(v)
	if err != nil { // NaN or a level that is none, in a profile that is not valid
		return fmt.Sprint(v)
	}
	return string(b)
}

// union appends what is not there yet, as a reader compares texts.
func union(to, other []string) []string {
	for _, s := range other {
		if !slices.ContainsFunc(to, func(t string) bool { return plain(t) == plain(s) }) {
			to = append(to, s)
		}
	}
	return to
}

// cite appends IDs of sources, which are exact.
func cite(to, other []string) []string {
	for _, id := range other {
		if !slices.Contains(to, id) {
			to = append(to, id)
		}
	}
	return to
}

// rescale makes weights sum to 1 where something was added to them.
func rescale(p *Profile) {
	sum := 0.0
	for _, c := range p.Categories {
		sum += c.Weight
	}
	for i := range p.Categories {
		c := &p.Categories[i]
		if sum > 0 && !isOne(sum) {
			c.Weight /= sum
		}
		rescaleItems(c.Items, maxParts)
	}
}

func rescaleItems(items []Item, deeper int) {
	sum := 0.0
	for _, it := range items {
		sum += it.Weight
	}
	for i := range items {
		if sum > 0 && !isOne(sum) {
			items[i].Weight /= sum
		}
		if deeper > 0 {
			rescaleItems(items[i].Parts, deeper-1)
		}
	}
}
