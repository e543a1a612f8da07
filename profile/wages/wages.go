// Package wages reads tables of what occupations earn where, as statistical
// offices publish them, and puts the figures of a place on a profile.
//
// For the tables of the Occupational Employment and Wage Statistics (OEWS) of the
// U.S. Bureau of Labor Statistics, national, by state or by metropolitan area, as
// spreadsheets or saved as text:
//
//	national, err := wages.ReadOEWS(os.DirFS("oews"), "national_M2024_dl.xlsx")
//	states, err := wages.ReadOEWS(os.DirFS("oews"), "state_M2024_dl.xlsx")
//	table := wages.Join(national, states)
//	role, err = table.Apply(role, "11-3021", "Boise, ID")
//
// Other tables are read by [Read], which is told what their columns are called;
// [Plain] is a small format for figures of one's own.
//
// # Low, medium and high
//
// Of OEWS these are the 25th, the 50th and the 75th percentile: the middle half of
// the people in the occupation earns between low and high. The 10th and the 90th
// are trainees' and a few stars' pay, and the 90th of the best paid occupations is
// not published, for it lies above the top code.
//
// # Where a table has no figure
//
// A mark in place of a figure is kept as it is: "#" in OEWS is pay above the top
// code, the highest that the tables show; "*" and "**" are estimates that are not
// available. A mark is never taken for a number, nor for zero.
package wages

import (
	"slices"

	"github.com/metierhq/metier/profile"
)

// Table holds the rows of one table or more. The zero value is an empty one. It
// does not change, and goroutines may share it.
type Table struct {
	rows    []*Row            // in the order of the table
	byCode  map[string][]*Row // "" for rows of a table that is about one role
	sources []profile.Source
}

// Row is what a table says about an occupation in an area.
type Row struct {
	Code  string // SOC, "11-3021"; "" where the table is about one role
	Title string // of the occupation
	Area  string // as the table names it: "Boise City, ID"
	Kind  Kind   // of area

	Year Pay // figures for a year
	Hour Pay // figures for an hour

	Employment Figure // how many are employed in the occupation
	Supply     Figure // candidates
	Openings   Figure // open posts

	place    area // Area, taken apart
	source   int  // index into the table's sources
	currency string
	basis    string
	note     string
}

// Pay is the pay of a row, in one unit of time.
type Pay struct{ Low, Medium, High, Mean Figure }

// Kind is how wide an area is.
type Kind int

const (
	// Metro is a metropolitan area, or any other part of a state.
	Metro Kind = iota
	// State is a state or a territory.
	State
	// National is the whole country.
	National
)

// String gives "metro", "state" or "national".
func (k Kind) String() string { return [...]string{"metro", "state", "national"}[min(max(k, 0), 2)] }

// Len gives the number of rows.
func (t *Table) Len() int { return len(t.rows) }

// Areas gives the names of the areas, each once, sorted.
func (t *Table) Areas() []string {
	names := make([]string, 0, len(t.rows))
	for _, r := range t.rows {
		names = append(names, r.Area)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// Join gives the rows of all tables as one table; what is nil is left out. Where
// two of them have a row for the same occupation and area, the earlier one's is
// found first.
func Join(tables ...*Table) *Table {
	joined := &Table{byCode: map[string][]*Row{}}
	for _, t := range tables {
		if t == nil {
			continue
		}
		for _, r := range t.rows {
			r := *r
			r.source += len(joined.sources)
			joined.add(&r)
		}
		joined.sources = append(joined.sources, t.sources...)
	}
	return joined
}

func (t *Table) add(r *Row) {
	t.rows = append(t.rows, r)
	t.byCode[r.Code] = append(t.byCode[r.Code], r)
}
