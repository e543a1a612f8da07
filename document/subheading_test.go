package document_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

// A part of one job ends where the next job begins: what is told there is of the part of the text that both are in.
func TestPartOfJobEndsWithIt(t *testing.T) {
	d := document.Parse("EXPERIENCE\nIT Director, Acorn Mills, 2015 - 2019\n- Led.\nKey achievements:\n- Cut costs.\nIT Manager, Fennel Foods, 2010 - 2015\n- Ran it.")
	var got []string
	for _, q := range d.Passages {
		got = append(got, q.Section.String())
	}
	require.Equal(t, []string{"experience", "accomplishments", "experience"}, got)
}

// TestHeadingsWithinJobs says of which job each passage tells: of none, "-", or of the first, "0".
func TestHeadingsWithinJobs(t *testing.T) {
	tests := []struct{ name, reason, text, want string }{
		{"the next job follows", "without another heading of the text", "Experience\nIT Director, Acorn Mills, 2015 - 2019\n- Led.\nAccomplishments\n- Cut costs.\nIT Manager, Fennel Foods, 2010 - 2015\n- Ran it.\nEducation\nNone",
			"0 Led. 0 Cut costs. 1 Ran it. - None"},
		{"two in a row", "the next job tells of both", "Experience\nIT Director, Acorn Mills, 2015 - 2019\nAccomplishments\n- Cut costs.\nTechnologies\n- We used Azure.\nIT Manager, Fennel Foods, 2010 - 2015\n- Ran it.",
			"0 Cut costs. 0 We used Azure. 1 Ran it."},
		{"again below the last job", "what was a part of one job is a part of another", "Experience\nIT Director, Acorn Mills, 2015 - 2019\nKey Achievements\n- Cut costs.\nIT Manager, Fennel Foods, 2010 - 2015\nKey Achievements\n- Built it.\nSkills\n- I lead.",
			"0 Cut costs. 1 Built it. - I lead."},
		{"a colon", "where the heading of the work history has none", "EXPERIENCE\nIT Director, Acorn Mills, 2015 - 2019\n- Led.\nKey achievements:\n- Cut costs.\nEDUCATION\nNone",
			"0 Led. 0 Cut costs. - None"},
		{"colons everywhere", "they say nothing", "EXPERIENCE:\nIT Director, Acorn Mills, 2015 - 2019\n- Led.\nACHIEVEMENTS:\n- Cut costs.\nEDUCATION:\nNone",
			"0 Led. - Cut costs. - None"},
		{"deeper in Markdown", "set below the heading of the work history", "## Experience\n### IT Director, Acorn Mills, 2015 - 2019\n- Led.\n#### Technologies\n- We used Azure.\n## Achievements\n- Cut costs.",
			"0 Led. 0 We used Azure. - Cut costs."},
		{"of the whole", "no job follows", "Experience\nIT Director, Acorn Mills, 2015 - 2019\n- Led.\nAccomplishments\n- Cut costs.\nEducation\nNone",
			"0 Led. - Cut costs. - None"},
		{"an office among what was achieved", "the jobs are dated by months, and it is not", "Experience\nIT Director, Acorn Mills, May 2015 - June 2019\n- Led.\nAccomplishments\n- Cut costs.\nPresident, Chess Club, 2010 - 2015\n- Won.",
			"0 Led. - Cut costs. - President, Chess Club, 2010 - 2015 - Won."},
		{"projects with a colon", "the next job is not hidden", "EXPERIENCE\nIT Director, Acorn Mills, 2015 - 2019\nProjects:\n- Moved us to Azure.\nIT Manager, Fennel Foods, 2010 - 2015\nProjects:\n- Built it.",
			"0 Moved us to Azure. 1 Built it."},
		{"projects of each job", "they come below the next job again", "Experience\nIT Director, Acorn Mills, 2015 - 2019\nKey Projects\n- Moved us to Azure.\nIT Manager, Fennel Foods, 2010 - 2015\nKey Projects\n- Built it.",
			"0 Moved us to Azure. 1 Built it."},
		{"projects of the whole", "a project's dates are no job's", "Experience\nIT Director, Acorn Mills, 2015 - 2019\n- Led.\nProjects\nProject Manager, Mill Relocation, 2010 - 2015\n- Moved it.",
			"0 Led. - Project Manager, Mill Relocation, 2010 - 2015 - Moved it."},
		{"two kinds of projects", "each begins a part of the text", "Experience\nIT Director, Acorn Mills, 2015 - 2019\n- Led.\nAcademic Projects\n- Moved it.\nPersonal Projects\n- Built it.",
			"0 Led. - Moved it. - Built it."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := document.Parse(tt.text)
			var got []string
			for _, q := range d.Passages {
				job := "-"
				if q.Entry >= 0 {
					job = fmt.Sprint(q.Entry)
				}
				got = append(got, job, d.Text[q.Start:q.End])
			}
			require.Equal(t, tt.want, strings.Join(got, " "), tt.reason)
		})
	}
}
