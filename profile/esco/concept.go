package esco

import (
	"fmt"
	"iter"
	"strings"

	"github.com/metierhq/metier/profile/internal/table"
)

// occupation is a row of the table of occupations and its relations.
type occupation struct {
	id, title, description string
	titles                 []string
	relations              []relation
}

// skill is a row of the table of skills, which holds knowledge too.
type skill struct {
	id, label string
	labels    []string
	knowledge bool
}

func (c *classification) readOccupations() {
	t := c.open("occupations_xx.csv")
	if t == nil { // it was there when it was found
		return
	}
	uri, label, labels := t.Column("conceptUri"), t.Column("preferredLabel"), t.Column("altLabels")
	description, status := t.Column("description"), t.Optional("status")
	for id, row := range c.concepts(t, uri, label, status) {
		o := &occupation{id: id, title: row.Keep(label), description: row.Keep(description)}
		o.titles = distinct(row.Keep(labels), o.title)
		c.occupations[row.Keep(uri)] = o
	}
	if len(c.occupations) == 0 && c.faults.Err() == nil {
		c.faults.Add(fmt.Errorf("occupations_%s.csv: no occupations", c.language))
	}
}

func (c *classification) readSkills() {
	t := c.open("skills_xx.csv")
	if t == nil {
		return
	}
	uri, kind := t.Column("conceptUri"), t.Column("skillType")
	label, labels, status := t.Column("preferredLabel"), t.Column("altLabels"), t.Optional("status")
	for id, row := range c.concepts(t, uri, label, status) {
		s := &skill{id: id, label: row.Keep(label)}
		switch row.Text(kind) {
		case "knowledge":
			s.knowledge = true
		case "skill/competence", "": // some have no type, and read like skills
		default:
			row.Faultf(kind, "want knowledge or skill/competence")
			continue
		}
		s.labels = distinct(row.Keep(labels), s.label)
		c.skills[row.Keep(uri)] = s
	}
}

// concepts gives the rows of the concepts that are released, by their IDs, and notes the others. One that has no ID or
// label, or the ID of a row before it, is a fault and left out.
func (c *classification) concepts(t *table.Table, uri, label, status table.Column) iter.Seq2[string, *table.Row] {
	return func(yield func(string, *table.Row) bool) {
		seen := map[string]bool{}
		for row := range t.Rows() {
			if !isReleased(row, status) {
				if row.Text(uri) != "" {
					c.unreleased[row.Keep(uri)] = true
				}
				continue
			}
			id, ok := concept(row, uri, label)
			if !ok {
				continue
			}
			if seen[id] {
				row.Faultf(uri, "a second time")
				continue
			}
			if seen[id] = true; !yield(id, row) {
				return
			}
		}
	}
}

func isReleased(row *table.Row, status table.Column) bool {
	s := row.Text(status)
	return s == "" || s == "released"
}

// concept reads the ID of a row's concept and sees that the concept has a label.
func concept(row *table.Row, uri, label table.Column) (id string, ok bool) {
	if id, ok = uuid(row.Text(uri)); !ok {
		row.Faultf(uri, "want a URI that ends in a UUID")
		return "", false
	}
	if row.Text(label) == "" {
		row.Faultf(label, "want a label")
		return "", false
	}
	return id, true
}

// uuid gives the UUID at the end of a concept's URI.
func uuid(uri string) (string, bool) {
	const form = "00000000-0000-0000-0000-000000000000"
	id := strings.ToLower(uri[strings.LastIndexByte(uri, '/')+1:])
	if len(id) != len(form) || len(id) == len(uri) {
		return "", false
	}
	for i := range len(form) {
		hex := id[i] >= '0' && id[i] <= '9' || id[i] >= 'a' && id[i] <= 'f'
		if form[i] == '0' && !hex || form[i] == '-' && id[i] != '-' {
			return "", false
		}
	}
	return strings.Clone(id), true
}

// distinct splits labels, one a line, and gives each that is not the preferred
// one once.
func distinct(labels, preferred string) []string {
	seen := map[string]bool{table.Plain(preferred): true, "": true}
	var list []string
	for label := range strings.Lines(labels) {
		label = strings.TrimSpace(label)
		if p := table.Plain(label); !seen[p] {
			seen[p] = true
			list = append(list, label)
		}
	}
	return list
}
