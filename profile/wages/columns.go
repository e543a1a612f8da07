package wages

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/metierhq/metier/profile"
)

// Columns says what the columns of a table are called, and what in it is the same
// for all rows. A column that is named has to be there; one that a table does not
// have is left "".
type Columns struct {
	Area string // required: the area's name
	Type string // the area's type, by Kinds
	Code string // the occupation's SOC code; "": the table is about one role
	Name string // the occupation's name

	Year Figures
	Hour Figures

	Employment string
	Supply     string
	Openings   string

	// Kinds says what the values of Type mean. An area of another type, and every
	// area of a table without types, is taken for what its name says: the country,
	// a state, else a part of a state.
	Kinds map[string]Kind
	// Only passes over the rows whose column has another value.
	Only map[string]string
	// In is the state, "NY", of areas whose names do not tell it.
	In string

	Currency string // ISO 4217; "": USD
	Basis    string // what Medium is: "median", "mean"; "": the table does not say
	Note     string // what the figures are, for the reader of a profile
}

// Figures names the columns of pay. Mean is used in place of Medium in rows where
// Medium has no value and Mean lies between Low and High.
type Figures struct{ Low, Medium, High, Mean string }

func (c *Columns) currency() string { return cmp.Or(c.Currency, "USD") }

// check sees that what all rows have in common makes valid profiles.
func (c *Columns) check(source profile.Source) error {
	if c.Area == "" {
		return errors.New("wages: columns: no Area, want the name of a column")
	}
	trial := profile.Profile{ID: "trial", Title: "Trial", Sources: []profile.Source{source},
		Pay: []profile.Pay{{Medium: 1, Currency: c.currency(), Basis: c.Basis, Per: "year", Date: source.Date}}}
	if err := trial.Validate(); err != nil {
		return fmt.Errorf("wages: the source or the columns do not make a valid profile: %w", err)
	}
	return nil
}

// OEWS are the columns of the tables of the U.S. Bureau of Labor Statistics. Rows
// for single industries or kinds of owner are passed over.
func OEWS() Columns {
	return Columns{
		Area: "AREA_TITLE", Type: "AREA_TYPE", Code: "OCC_CODE", Name: "OCC_TITLE",
		Year:       Figures{Low: "A_PCT25", Medium: "A_MEDIAN", High: "A_PCT75", Mean: "A_MEAN"},
		Hour:       Figures{Low: "H_PCT25", Medium: "H_MEDIAN", High: "H_PCT75", Mean: "H_MEAN"},
		Employment: "TOT_EMP",
		Kinds:      map[string]Kind{"1": National, "2": State, "3": State, "4": Metro, "6": Metro},
		Only:       map[string]string{"I_GROUP": "cross-industry"},
		Basis:      "median",
		Note:       "25th, 50th and 75th percentile",
	}
}

// Plain are the columns of a table of one's own about one role, with pay for a
// year: area, low, medium, high, supply, openings.
func Plain() Columns {
	return Columns{
		Area: "area", Year: Figures{Low: "low", Medium: "medium", High: "high"},
		Supply: "supply", Openings: "openings",
	}
}

// OEWSSource names the survey, with the citation that the Bureau asks for; its
// texts and figures are in the public domain. The date, "2024-05", is that of the
// figures.
func OEWSSource(date string) profile.Source {
	const survey = "Occupational Employment and Wage Statistics"
	return profile.Source{
		ID:     "oews",
		Name:   "U.S. Bureau of Labor Statistics, " + survey,
		Date:   date,
		URL:    "https://www.bls.gov/oes/",
		Notice: "Source: U.S. Bureau of Labor Statistics, " + survey + ".",
	}
}
