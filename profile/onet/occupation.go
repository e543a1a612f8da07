package onet

import (
	"fmt"
	"strings"

	"github.com/metierhq/metier/profile"
	"github.com/metierhq/metier/profile/internal/table"
)

const occupationData = "Occupation Data.txt"

// occupation is what the tables say about one code.
type occupation struct {
	code, title, description string

	titles     []string
	related    []relation
	zone       *zone
	tasks      []task
	technology []technology
	knowledge  ratings
	skills     ratings
	education  education
}

func (d *database) readOccupations() {
	t := table.Open(d.fsys, occupationData, table.Tabs, d.faults)
	code, title, description := t.Column(codeColumn), t.Column("Title"), t.Column("Description")
	for row := range t.Rows() {
		o := &occupation{code: row.Keep(code), title: row.Keep(title), description: row.Keep(description)}
		switch {
		case !isCode(o.code):
			row.Faultf(code, "want %s", codeForm)
		case d.byCode[o.code] != nil:
			row.Faultf(code, "a second time")
		case o.title == "":
			row.Faultf(title, "want a title")
		default:
			d.occupations = append(d.occupations, o)
			d.byCode[o.code] = o
		}
	}
	if len(d.occupations) == 0 && d.faults.Err() == nil {
		d.faults.Add(fmt.Errorf("%s: no occupations", occupationData))
	}
}

// profile puts together what the tables said.
func (o *occupation) profile(version string) *profile.Profile {
	p := &profile.Profile{
		ID:      id(o.code),
		Title:   o.title,
		Path:    o.path(),
		Summary: o.description,
		Sources: []profile.Source{source(version)},
		JobZone: o.zone.jobZone(),
	}
	p.Titles = distinctTitles(o.title, o.titles)
	p.Related = o.relatedIDs()
	p.Categories = weighted([]profile.Category{
		{ID: "duties", Name: "Duties", Weight: 0.50, Items: duties(o.tasks)},
		{ID: "technology", Name: "Technology skills", Weight: 0.20, Items: technologyItems(o.technology)},
		{ID: "knowledge", Name: "Knowledge", Weight: 0.10, Items: o.knowledge.items()},
		{ID: "skills", Name: "Skills", Weight: 0.10, Items: o.skills.items()},
		{ID: "education", Name: "Education and experience", Weight: 0.10, Items: o.education.items()},
	})
	return p
}

// path is the major group of the SOC that the code is in, and the occupation.
func (o *occupation) path() []string {
	group, ok := majorGroups[o.code[:2]]
	if !ok || strings.EqualFold(group, o.title) {
		return []string{o.title}
	}
	return []string{group, o.title}
}

// weighted drops categories without items, and scales the weights of the others
// and of their items so that they sum to 1.
func weighted(categories []profile.Category) []profile.Category {
	var kept []profile.Category
	sum := 0.0
	for _, c := range categories {
		if len(c.Items) > 0 {
			kept = append(kept, c)
			sum += c.Weight
		}
	}
	for i := range kept {
		if len(kept) < len(categories) { // else they sum to 1 as they are written
			kept[i].Weight /= sum
		}
		scale(kept[i].Items)
	}
	return kept
}

func scale(items []profile.Item) {
	sum := 0.0
	for _, it := range items {
		sum += it.Weight
	}
	for i := range items {
		items[i].Weight /= sum
		items[i].Sources = cited()
	}
}
