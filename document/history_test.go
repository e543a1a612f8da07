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

// The ends of a history are dates as the text states them.
func TestHistoryEnds(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		present      document.Date
		want         string
	}{
		{"no job", "Ran the service desk.", document.Date{}, ""},
		{"months", "IT Manager, Jan 2010 - Dec 2012", document.Date{}, "2010-01..2012-12"},
		{"years alone have no months", "IT Manager, 2012 - 2015", document.Date{}, "2012..2015"},
		{"the first and the last of several", "IT Analyst, 2004 - 2008\nIT Director, Mar 2012 - May 2014\nIT Manager, 2008 - Mar 2012", document.Date{}, "2004..2014-05"},
		{"a job to this day", "IT Manager, 2012 - Present", document.Date{Year: 2020, Month: 6}, "2012..2020-06"},
		{"to this year", "IT Manager, 2012 - Present", document.Date{Year: 2020}, "2012..2020"},
		{"to the latest date of a job", "IT Manager, 2012 - Present\nIT Analyst, Jan 2008 - Feb 2012", document.Date{}, "2008-01..2012"},
		{"to that of a degree", "IT Manager, Acorn, Jan 2010 - Present\n- Led.\n\nEducation\nBS, Computer Science, 2012", document.Date{}, "2010-01..2012"},
		{"to that of a version", "IT Manager, Acorn, Jan 2010 - Present\n- Led.\n\nSkills\nWindows Server 2012", document.Date{}, "2010-01..2012"},
		{"a start alone", "Experience\nIT Manager, Mar 2015", document.Date{}, "2015-03..2015-03"},
		{"backwards", "IT Manager, Dec 2012 - Jan 2010", document.Date{}, "2012-12..2012-12"},
		{"what is yet to come does not count", "IT Manager, Jan 2010 - Dec 2012\nIT Director, Jan 2030 - Dec 2045", document.Date{Year: 2020}, "2010-01..2012-12"},
		{"likewise of a job that has begun", "IT Manager, Jan 2010 - Dec 2045", document.Date{Year: 2020, Month: 6}, "2010-01..2020-06"},
		{"an end within a year", "IT Manager, 2015 - Mar 2015", document.Date{}, "2015..2015"},
	} {
		h := document.Parse(c.text).History(c.present)
		require.Equal(t, c.want, spell(document.Entry{From: h.From, To: h.To})[len(" |  |  | "):], c.reason)
	}
}

// Only what is stated can be backwards: a year alone may be any month of it.
func TestBackwards(t *testing.T) {
	for text, want := range map[string]bool{
		"IT Manager, Dec 2012 - Jan 2010": true,
		"IT Manager, 2012 - 2010":         true,
		"IT Manager, May 2012 - Mar 2012": true,
		"IT Manager, 2015 - Mar 2015":     false,
		"IT Manager, Aug 2015 - 2015":     false,
		"IT Manager, 2015 - 2015":         false,
		"IT Manager, Mar 2015 - Mar 2015": false,
	} {
		d := document.Parse(text)
		require.Len(t, d.Entries, 1, text)
		require.Equal(t, want, len(d.Findings) == 1 && d.Findings[0].Code == "dates-backwards", "%s: %v", text, d.Findings)
	}
}

// What Present returns is what Entry.Time takes, and the same of a Document that was put together by hand.
func TestPresent(t *testing.T) {
	march := document.Date{Year: 2015, Month: 3}
	e := document.Entry{From: march, Current: true}
	now := (&document.Document{}).Present(march)
	require.Equal(t, document.Time{From: 2015*12 + 2, To: 2015*12 + 3}, e.Time(now), "one month, which both count")
	const text = "IT Manager, Jan 2010 - Present\n\nEducation\nBS, Computer Science, May 2012"
	require.Equal(t, document.Parse(text).Present(document.Date{}), (&document.Document{Text: text}).Present(document.Date{}))
	require.Zero(t, (*document.Document)(nil).Present(document.Date{}))
	require.Zero(t, document.Parse("Education\nBS, Computer Science, May 2012").Present(document.Date{}), "no job, no present")
}

func TestMonthsInLeavesTimesAlone(t *testing.T) {
	times := []document.Time{{From: 10, To: 12}, {From: 1, To: 3}, {From: 2, To: 4}}
	require.Equal(t, 5, document.MonthsIn(times))
	require.Equal(t, []document.Time{{From: 10, To: 12}, {From: 1, To: 3}, {From: 2, To: 4}}, times)
	require.Zero(t, testing.AllocsPerRun(10, func() { document.MonthsIn(times) }))
}

func TestAnalysed(t *testing.T) {
	for _, text := range []string{"", "!!!", "IT Director"} {
		d := document.Parse(text)
		require.Same(t, d, d.Analysed(), "%q: it is its own analysis", text)
	}
	d := document.Parse("IT Director")
	d.Text = "IT Manager, 2010 - 2012"
	require.Len(t, d.Analysed().Entries, 1, "another text is read anew")
}
