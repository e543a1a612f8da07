package document_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

// What names a job and the story behind it on the same line are two things, as if they stood on two lines.
func TestStories(t *testing.T) {
	const work = "Experience\n"
	tests := []struct {
		name, reason, text string
		jobs               []string
		want               string // each passage, with the number of its job
	}{
		{"behind a bracket", "however long the story is", work + "IT Director, Grove Mills (2004-2011). Managed 20 staff and a budget, data centers in two countries, upgrades and users.",
			[]string{"IT Director | Grove Mills |  | 2004..2011"}, "0 Managed 20 staff and a budget, data centers in two countries, upgrades and users."},
		{"without a verb", "it is no employer either", work + "CIO, Port of Elm (2011-2019). 65 employees, help desk.", []string{"CIO | Port of Elm |  | 2011..2019"}, "0 65 employees, help desk."},
		{"dates first", "the employer ends with its sentence", work + "2004-2011: IT Director, Grove Mills. Managed 20 staff and a budget.",
			[]string{"IT Director | Grove Mills |  | 2004..2011"}, "0 Managed 20 staff and a budget."},
		{"employer first", "likewise", work + "Grove Mills, IT Director, 2004-2011. Managed 20 staff and a budget.",
			[]string{"IT Director | Grove Mills |  | 2004..2011"}, "0 Managed 20 staff and a budget."},
		{"bullets", "people set their jobs as a list", work + "- IT Director, Grove Mills (2004-2011). Managed 20 staff and a budget, data centers in two countries.\n- IT Manager, Ash Mills (1999-2004) - ran the help desk",
			[]string{"IT Director | Grove Mills |  | 2004..2011", "IT Manager | Ash Mills |  | 1999..2004"},
			"0 Managed 20 staff and a budget, data centers in two countries.\n1 ran the help desk"},
		{"a bullet of a job", "a task within its time is no job", work + "IT Director, Grove Mills, 2004 - 2011\n- Project manager for the ERP (2006-2007). Led 5 people.\n- Moved servers.",
			[]string{"IT Director | Grove Mills |  | 2004..2011"}, "0 Project manager for the ERP (2006-2007).\n0 Led 5 people.\n0 Moved servers."},
		{"a post in a bullet's story", "it is told of", work + "IT Director, Grove Mills, 2004 - 2011\n- Replaced the ERP. Project manager for Ash Mills, 2012 - 2013.\n- Moved servers.",
			[]string{"IT Director | Grove Mills |  | 2004..2011"}, "0 Replaced the ERP.\n0 Project manager for Ash Mills, 2012 - 2013.\n0 Moved servers."},
		{"all on one line", "each job has its own story", "Twenty years of mills. IT Director at Grove Mills, 2004-2011. Managed 20 staff. Replaced the ERP in 2009. IT Manager, Ash Inc. (1999-2004). Ran the help desk.",
			[]string{"IT Director | Grove Mills |  | 2004..2011", "IT Manager | Ash Inc |  | 1999..2004"},
			"-1 Twenty years of mills.\n0 Managed 20 staff.\n0 Replaced the ERP in 2009.\n1 Ran the help desk."},
		{"behind a heading on the line", "it begins the jobs, and is none of their words", "Career: IT Director, Grove Mills, 2004-2011; IT Manager, Ash Mills, 1999-2004.",
			[]string{"IT Director | Grove Mills |  | 2004..2011", "IT Manager | Ash Mills |  | 1999..2004"}, ""},
		{"in one sentence", "a story begins with what somebody did", "IT Director at Grove Mills from 2004 to 2011, managing 20 staff and a budget",
			[]string{"IT Director | Grove Mills |  | 2004..2011"}, "0 managing 20 staff and a budget"},
		{"behind and", "likewise", "I served as IT Director at Grove Mills from 2004 to 2011 and managed 20 staff.",
			[]string{"IT Director | Grove Mills |  | 2004..2011"}, "0 and managed 20 staff."},
		{"dates, and then I was", "prose", "From 2004 to 2011 I was the IT Director at Grove Mills, where I managed 20 staff.",
			[]string{"IT Director | Grove Mills |  | 2004..2011"}, "0 where I managed 20 staff."},
		{"as", "prose", "As IT Director at Grove Mills from 2004 to 2011, I managed 20 staff.",
			[]string{"IT Director | Grove Mills |  | 2004..2011"}, "0 I managed 20 staff."},
		{"told by another", "a biography", "Since 2015 she has been IT Director at Grove Mills, managing 20 staff. From 2009 to 2015 she was IT Manager at Ash Mills.",
			[]string{"IT Director | Grove Mills |  | 2015..now", "IT Manager | Ash Mills |  | 2009..2015"}, "0 managing 20 staff."},
		{"semicolons", "as good as full stops", work + "IT Director, Grove Mills, 2004 - 2011; 20 staff; two data centers",
			[]string{"IT Director | Grove Mills |  | 2004..2011"}, "0 20 staff; two data centers"},
		{"over several lines", "the width of the whole line tells that it was wrapped", work +
			"IT Director, Grove Mills (2004-2011). Managed 20 staff and a $5M budget, data centers in\ntwo countries, upgrades, disaster recovery and user support.",
			[]string{"IT Director | Grove Mills |  | 2004..2011"}, "0 Managed 20 staff and a $5M budget, data centers in\ntwo countries, upgrades, disaster recovery and user support."},
		{"an earlier post in a story", "it is told of, and names no job of its own", work + "IT Director, Grove Mills, 2004 - 2011. Leads 20 staff. Promoted from IT Manager (2001-2003).",
			[]string{"IT Director | Grove Mills |  | 2004..2011"}, "0 Leads 20 staff.\n0 Promoted from IT Manager (2001-2003)."},
		{"the employer behind the dates", "it is no story", work + "IT Director (2004-2011). Grove Mills. Managed 20 staff.",
			[]string{"IT Director | Grove Mills |  | 2004..2011"}, "0 Managed 20 staff."},
		{"a firm like a verb", "likewise", work + "2004 - 2011 IT Director, United Airlines, Reading, PA. Managed 20 staff.",
			[]string{"IT Director | United Airlines | Reading, PA | 2004..2011"}, "0 Managed 20 staff."},
		{"studies", "they are no job, and nothing is cut", "Education\nTeaching Assistant, Elm University (2004-2008). Taught calculus.", nil,
			"-1 Teaching Assistant, Elm University (2004-2008).\n-1 Taught calculus."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := document.Parse(tt.text)
			var jobs, told []string
			for _, e := range d.Entries {
				jobs = append(jobs, spell(e))
			}
			for _, q := range d.Passages {
				told = append(told, fmt.Sprintf("%d %s", q.Entry, d.Text[q.Start:q.End]))
			}
			require.Equal(t, tt.jobs, jobs, tt.reason)
			require.Equal(t, tt.want, strings.Join(told, "\n"), tt.reason)
		})
	}
}
