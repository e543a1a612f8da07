package onet

import (
	"cmp"
	"slices"

	"github.com/metierhq/metier/profile"
	"github.com/metierhq/metier/profile/internal/table"
)

// technology is a row of Technology Skills: an example of a commodity, which is
// the UNSPSC's word for a kind of product.
type technology struct {
	example, commodity, title string
	use                       use
}

// use is how much employers ask for a technology. The values are the weights
// that the package's comment names.
type use int

const (
	listed   use = 1
	hot      use = 2 // often in postings, of whatever occupation
	inDemand use = 3 // often in postings for this occupation
)

func (d *database) readTechnology() {
	t := d.open("Technology Skills.txt")
	if t == nil {
		return
	}
	code, example := t.Column(codeColumn), t.Column("Example")
	commodity, title := t.Column("Commodity Code"), t.Column("Commodity Title")
	isHot, isInDemand := t.Optional("Hot Technology"), t.Optional("In Demand")
	for row := range t.Rows() {
		o := d.occupation(row, code)
		if o == nil {
			continue
		}
		k := technology{example: d.shared(row, example), commodity: d.shared(row, commodity), title: d.shared(row, title), use: listed}
		if yes(row, isHot) {
			k.use = hot
		}
		if yes(row, isInDemand) {
			k.use = inDemand
		}
		switch {
		case k.example == "":
			row.Faultf(example, "want a technology")
		case !isNumber(k.commodity):
			row.Faultf(commodity, "want a number")
		case k.title == "":
			row.Faultf(title, "want a title")
		default:
			o.technology = append(o.technology, k)
		}
	}
}

// yes reads a mark; anything but a mark is a fault.
func yes(row *table.Row, c table.Column) bool {
	switch row.Text(c) {
	case "Y":
		return true
	case "N", "", absent:
	default:
		row.Faultf(c, "want Y or N")
	}
	return false
}

// technologyItems makes an item of each commodity. Whoever knows one example of
// a kind knows the kind, so the examples are other phrasings of it, those most
// asked for first. A kind is required if an example of it is in demand.
func technologyItems(all []technology) []profile.Item {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b technology) int {
		return cmp.Or(cmp.Compare(a.commodity, b.commodity), cmp.Compare(b.use, a.use))
	})
	var items []profile.Item
	for start := 0; start < len(all); {
		end := start
		for end < len(all) && all[end].commodity == all[start].commodity {
			end++
		}
		items = append(items, kindOf(all[start:end]))
		start = end
	}
	slices.SortStableFunc(items, func(a, b profile.Item) int { return cmp.Compare(b.Weight, a.Weight) })
	return items
}

func kindOf(examples []technology) profile.Item {
	first := examples[0]
	it := profile.Item{ID: first.commodity, Text: first.title, Level: profile.Preferred, Weight: float64(first.use)}
	if first.use == inDemand {
		it.Level = profile.Required
	}
	seen := map[string]bool{}
	for _, k := range examples {
		if p := table.Plain(k.example); !seen[p] {
			seen[p] = true
			it.Alt = append(it.Alt, k.example)
		}
	}
	return it
}
