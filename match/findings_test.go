package match_test

import (
	"strings"
	"testing"
	"time"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/match"
	"github.com/metierhq/metier/profile"
	"github.com/stretchr/testify/require"
)

// TestFindingsOfDates holds dates against each other and against the present. None of it may move a score.
func TestFindingsOfDates(t *testing.T) {
	x, err := index.New(profile.ITDirector())
	require.NoError(t, err)
	asOf := time.Date(2020, time.June, 1, 0, 0, 0, 0, time.UTC)
	tests := []struct{ reason, text, without, with string }{
		{"all in order", "IT Manager, Jan 2010 - Dec 2018", "", ""},
		{"a job that begins later than today", "IT Manager, Aug 2020 - Dec 2021", "", "date-in-the-future"},
		{"this month is no future", "IT Manager, Jan 2010 - Jun 2020", "", ""},
		{"a year alone is only later where the whole of it is", "IT Manager, 2010 - 2020", "", ""},
		{"it ends before it begins", "IT Manager, Dec 2018 - Jan 2010", "dates-backwards", "dates-backwards"},
		{"more is stated than the jobs add up to", "20 years of IT experience.\n\nIT Manager, Jan 2010 - Dec 2018", "years-differ", "years-differ"},
		{"people round up", "10 years of IT experience.\n\nIT Manager, Jan 2010 - Dec 2018", "", ""},
		{"nobody knows what present means", "20 years of IT experience.\n\nIT Manager, Jan 2010 - Present", "", "years-differ"},
		{"an old job that goes on may bear it out", "20 years of IT experience.\n\nIT Manager, Jan 2000 - Present", "", ""},
		{"without dated jobs there is nothing to differ from", "20 years of IT experience.", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			d := document.Parse(tt.text)
			for _, c := range []struct {
				o    match.Options
				want string
			}{{match.Options{}, tt.without}, {match.Options{AsOf: asOf}, tt.with}} {
				m, err := match.New(x, c.o)
				require.NoError(t, err)
				r, err := m.Score("it-director", d)
				require.NoError(t, err)
				var codes []string
				for _, f := range r.Findings {
					codes = append(codes, f.Code)
				}
				require.Equal(t, c.want, strings.Join(codes, " "))
			}
		})
	}
}
