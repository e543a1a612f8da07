package onet

import (
	"cmp"
	"slices"
	"strconv"
)

// relation is a row of Related Occupations: another occupation, and its place
// among those like this one.
type relation struct {
	code  string
	index int
}

func (d *database) readRelated() {
	t := d.open("Related Occupations.txt")
	if t == nil {
		return
	}
	code, related, index := t.Column(codeColumn), t.Column("Related O*NET-SOC Code"), t.Column("Index")
	for row := range t.Rows() {
		o, other := d.occupation(row, code), d.occupation(row, related)
		if o == nil || other == nil {
			continue
		}
		n, err := strconv.Atoi(row.Text(index))
		if err != nil {
			row.Faultf(index, "want a number")
			continue
		}
		o.related = append(o.related, relation{other.code, n})
	}
}

// relatedIDs gives the related occupations, nearest first.
func (o *occupation) relatedIDs() []string {
	slices.SortStableFunc(o.related, func(a, b relation) int { return cmp.Compare(a.index, b.index) })
	var ids []string
	seen := map[string]bool{o.code: true}
	for _, r := range o.related {
		if !seen[r.code] {
			seen[r.code] = true
			ids = append(ids, id(r.code))
		}
	}
	return ids
}
