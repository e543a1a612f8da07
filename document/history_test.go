package document_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

func TestHistory(t *testing.T) {
	present := document.Date{Year: 2020, Month: 6}
	tests := []struct{ reason, text, want string }{
		{"nothing", "", "0 months, 0 leading"},
		{"one job, both months counted", "IT Manager, Jan 2010 - Dec 2010", "12 months, 12 leading, it 12/12"},
		{"years alone stand for their middle", "IT Manager, 2010 - 2013", "36 months, 36 leading, it 36/36"},
		{"two at once are counted once", "IT Manager, Jan 2010 - Dec 2011\nChef, Jan 2011 - Dec 2012", "36 months, 24 leading, food 24/0, it 24/24"},
		{"present is what the caller says", "IT Analyst, Jul 2019 - Present", "12 months, 0 leading, it 12/0"},
		{"a gap", "IT Analyst, Jan 2015 - Dec 2016\nIT Analyst, Jan 2010 - Dec 2013", "72 months, 0 leading, it 72/0, gap 12 after 1 before 0"},
		{"a change of job is no gap", "IT Analyst, Mar 2015 - Dec 2016\nIT Analyst, Jan 2010 - Dec 2014", "82 months, 0 leading, it 82/0"},
		{"a long job spans the time between two others",
			"Chef, Jan 2010 - Dec 2018\nNurse, Jan 2012 - Dec 2012\nNurse, Jan 2016 - Dec 2016", "108 months, 0 leading, food 108/0, health 24/0"},
		{"backwards counts a month", "IT Analyst, Dec 2012 - Jan 2010", "1 months, 0 leading, it 1/0"},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			h := document.Parse(tt.text).History(present)
			all := []string{fmt.Sprintf("%d months, %d leading", h.Months, h.Leading)}
			for _, f := range h.Fields {
				all = append(all, fmt.Sprintf("%s %d/%d", f.Field, f.Months, f.Leading))
			}
			for _, g := range h.Gaps {
				all = append(all, fmt.Sprintf("gap %d after %d before %d", g.Months, g.After, g.Before))
			}
			require.Equal(t, tt.want, strings.Join(all, ", "))
			require.LessOrEqual(t, h.Leading, h.Months)
		})
	}
}

// The latest date of a text says what "present" means, wherever it stands; what is yet to come does not.
func TestPresentIsTheLatestDate(t *testing.T) {
	const job = "IT Manager, Acorn, Jan 2010 - Present\n- Led.\n\n"
	for _, tt := range []struct {
		reason, text string
		months       int
	}{
		{"nothing else is dated", job, 1},
		{"a degree", job + "Education\nBS, Computer Science, May 2012", 29},
		{"a year alone stands for its middle", job + "Education\nBS, Computer Science, 2012", 30},
		{"a degree that is expected", job + "Education\nMBA, expected May 2014", 1},
		{"a certificate", job + "Certifications\nPMP, June 2011", 18},
		{"a certificate's end", job + "Certifications\nPMP, expires June 2015", 1},
		{"the version of a product", job + "Skills\nWindows Server 2012", 24},
		{"several versions", job + "Skills\nWindows Server 2003/2008/2012", 24},
		{"the year of a project", job + "Skills\nProject 2012 of the county", 1},
		{"years of a plan", job + "Summary\nDrew up the plan for 2030.", 1},
		{"a job that came later", job + "IT Analyst, Birch, Mar 2012 - Present", 27},
		{"without a job there is no present", "Education\nBS, Computer Science, May 2012", 0},
	} {
		require.Equal(t, tt.months, document.Parse(tt.text).History(document.Date{}).Months, tt.reason)
	}
}
