package wages

import (
	"slices"
	"strings"
)

// Match is the row that was found for a place, a copy; the zero Row where nothing was found.
type Match struct {
	Row
	How How
	// Passed are the areas nearer to the place that have the occupation, and only
	// marks for its pay.
	Passed []string
}

// How says which area was found for a place.
type How int

const (
	// Exact is the area that was asked for, by its own name.
	Exact How = iota
	// InMetro is an area of a state that has the city in its name.
	InMetro
	// InState is the state of the place.
	InState
	// InCountry is the whole country.
	InCountry
)

// String gives "exact", "metro", "state" or "national".
func (h How) String() string {
	return [...]string{"exact", "metro", "state", "national"}[min(max(h, 0), 3)]
}

// Lookup finds the pay of an occupation in a place: "Boise, ID", "Idaho", "ID";
// "" is the whole country. The code is of the SOC, or of O*NET: "11-3021",
// "11-3021.00", "onet-11-3021.00".
//
// The nearest area is taken that has pay for the occupation: one of that very
// name, else the metropolitan area that has the city in its name (of more than
// one, that which names it first), else the state, else the whole country. A city
// without a state is found where only one area has it. Where no area has the
// occupation, the same is done with its broad group, 29-2010 for 29-2011: surveys
// publish some occupations together. A table about one role has any code.
func (t *Table) Lookup(code, at string) (Match, bool) {
	row, m := t.lookup(code, at)
	if row == nil {
		return m, false
	}
	m.Row = *row
	return m, true
}

// lookup is Lookup without the copy.
func (t *Table) lookup(code, at string) (*Row, Match) {
	p := placeOf(at)
	var found Match
	for _, c := range codes(code) {
		for how := Exact; how <= InCountry; how++ {
			for _, rows := range [][]*Row{t.byCode[""], t.byCode[c]} {
				row := nearest(rows, p, how)
				switch {
				case row == nil:
				case row.Year.isGiven() || row.Hour.isGiven():
					found.How = how
					return row, found
				case !slices.Contains(found.Passed, row.Area):
					found.Passed = append(found.Passed, row.Area)
				}
			}
		}
	}
	return nil, found
}

func (p Pay) isGiven() bool {
	return p.Low.IsGiven() || p.Medium.IsGiven() || p.High.IsGiven() || p.Mean.IsGiven()
}

// codes are the codes to look for, the most exact one first.
func codes(code string) []string {
	soc := strings.TrimPrefix(code, "onet-")
	soc = soc[:min(len(soc), len("11-3021"))]
	if !isSOC(soc) {
		return []string{""}
	}
	if broad := soc[:6] + "0"; broad != soc {
		return []string{soc, broad}
	}
	return []string{soc}
}

// nearest finds the first row whose area is the place's in the way of how.
func nearest(rows []*Row, p place, how How) *Row {
	var best *Row
	bestAt, alike := 0, 0
	for _, r := range rows {
		switch how {
		case Exact:
			if r.is(p) {
				return r
			}
		case InState:
			if r.Kind == State && p.state != "" && slices.Contains(r.place.states, p.state) {
				return r
			}
		case InCountry:
			if r.Kind == National {
				return r
			}
		case InMetro:
			at := r.place.holds(p)
			if r.Kind != Metro || at < 0 {
				continue
			}
			if best == nil || best.Area != r.Area {
				alike++
			}
			if best == nil || at < bestAt {
				best, bestAt = r, at
			}
		}
	}
	if p.state == "" && alike > 1 {
		return nil // Portland in Maine, or in Oregon?
	}
	return best
}

// is says whether a row's area is the very place.
func (r *Row) is(p place) bool {
	switch {
	case r.place.plain == p.plain:
		return true
	case r.Kind == National:
		return p.city == "" && p.state == ""
	case r.Kind == State:
		return p.city == "" && p.state != "" && slices.Contains(r.place.states, p.state)
	}
	return false
}
