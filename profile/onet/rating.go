package onet

import (
	"strconv"

	"github.com/metierhq/metier/profile"
	"github.com/metierhq/metier/profile/internal/table"
)

// rating is what a table of elements says about one of them in an occupation.
type rating struct {
	id, name   string
	importance float64 // 1 to 5; 0: not rated, or with too little precision to use
	irrelevant bool
}

type ratings []*rating

// The scale of importance, whose midpoint is "important".
const (
	leastImportance = 1
	important       = 3
	mostImportance  = 5
)

// readRatings reads the table of Knowledge or of Skills. Each element has a row
// for its importance and one for its level; the row for the level says whether
// the element is relevant at all.
func (d *database) readRatings(name string, of func(*occupation) *ratings) {
	t := d.open(name)
	if t == nil {
		return
	}
	code, element, title := t.Column(codeColumn), t.Column("Element ID"), t.Column("Element Name")
	scale, value := t.Column("Scale ID"), t.Column("Data Value")
	suppress, irrelevant := t.Optional("Recommend Suppress"), t.Optional("Not Relevant")
	type key struct {
		o  *occupation
		id string
	}
	seen := map[key]*rating{}
	for row := range t.Rows() {
		o := d.occupation(row, code)
		if o == nil {
			continue
		}
		if !isElement(row.Text(element)) || row.Text(title) == "" {
			row.Faultf(element, "want an element like 2.C.1.a, and its name")
			continue
		}
		id := d.shared(row, element)
		r := seen[key{o, id}]
		if r == nil {
			r = &rating{id: id, name: d.shared(row, title)}
			seen[key{o, id}] = r
			*of(o) = append(*of(o), r)
		}
		r.irrelevant = yes(row, irrelevant) || r.irrelevant
		suppressed := yes(row, suppress)
		if row.Text(scale) != "IM" {
			continue
		}
		if v, ok := number(row, value, leastImportance, mostImportance); ok && !suppressed {
			r.importance = v
		}
	}
}

// number reads a figure between low and high; not ok if there is none, with a
// fault unless the table says that there is none.
func number(row *table.Row, c table.Column, low, high float64) (v float64, ok bool) {
	text := row.Text(c)
	if text == absent {
		return 0, false
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || !(v >= low && v <= high) {
		row.Faultf(c, "want a number from %g to %g", low, high)
		return 0, false
	}
	return v, true
}

func isElement(s string) bool {
	if s == "" || len(s) > 40 {
		return false
	}
	for i := range len(s) {
		b := s[i] | 0x20
		if letter := b >= 'a' && b <= 'z' || s[i] >= '0' && s[i] <= '9'; !letter && (s[i] != '.' || i == 0 || i == len(s)-1) {
			return false
		}
	}
	return true
}

// items are the elements that are important, in O*NET's order.
func (r ratings) items() []profile.Item {
	var items []profile.Item
	for _, e := range r {
		if e.importance >= important && !e.irrelevant {
			weight := (e.importance - leastImportance) / (mostImportance - leastImportance)
			items = append(items, profile.Item{ID: elementID(e.id), Text: e.name, Weight: weight})
		}
	}
	return items
}
