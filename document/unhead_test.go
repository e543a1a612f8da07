package document_test

import (
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

// TestUnhead tells headings from the ends of lines that read like them.
func TestUnhead(t *testing.T) {
	const job, end = "Experience\n\nIT Director, Bluebird Data, 2018 - Present\n- Ran the wards\n", "\n- Hired nine\n\nEducation\n\nBA"
	const compact = "Experience\nIT Director, Bluebird Data, 2018 - Present\n- Ran the wards\n"
	tests := []struct {
		reason, text string
		want         []string // the passages, with their sections
	}{
		{"in small letters, where others have capitals", "Experience\nIT Director, Bluebird Data, 2018 - Present\n- Wrote policies and organized user\ntraining\n- Hired nine",
			[]string{"experience Wrote policies and organized user training", "experience Hired nine"}},
		{"of several words", compact + "- Taught verbal\n  communication skills\n- Hired nine",
			[]string{"experience Ran the wards", "experience Taught verbal communication skills", "experience Hired nine"}},
		{"with a full stop", compact + "- Moved the wiki into nine\n  languages.\n- Hired nine",
			[]string{"experience Ran the wards", "experience Moved the wiki into nine languages.", "experience Hired nine"}},
		{"below a line of its own", "Experience\nIT Director, Bluebird Data, 2018 - Present\nTaught technicians soft\nskills.\nHired nine.",
			[]string{"experience Taught technicians soft skills.", "experience Hired nine."}},
		{"all headings in small letters", "experience\nIT Director, Bluebird Data, 2018 - Present\nHired nine\nskills\nRouting",
			[]string{"experience Hired nine", "skills Routing"}},
		{"a blank line above", compact + "- Hired nine\n\nskills\nRouting", []string{"experience Ran the wards", "experience Hired nine", "skills Routing"}},
		{"a colon", compact + "- Hired nine\nskills:\nRouting", []string{"experience Ran the wards", "experience Hired nine", "skills Routing"}},
		{"a sentence has ended", compact + "- Hired nine.\nskills\nRouting", []string{"experience Ran the wards", "experience Hired nine.", "skills Routing"}},
		{"between two bullets, where headings stand apart", "Skills\n\nRouting\n\n" + job + "- Gave the staff their Acorn\n  Certification" + end,
			[]string{"skills Routing", "experience Ran the wards", "experience Gave the staff their Acorn Certification", "experience Hired nine", "education BA"}},
		{"the bullet goes over lines", "Skills\n\nRouting\n\n" + job + "- Bought nine hundred new switches for all of the offices, and\n  gave the staff their Acorn\n  Certification" + end,
			[]string{"skills Routing", "experience Ran the wards", "experience Bought nine hundred new switches for all of the offices, and gave the staff their Acorn Certification", "experience Hired nine", "education BA"}},
		{"behind a label", "Experience\nIT Director, Bluebird Data, 2018 - Present\nLed nine\nSkills: routing, verbal\ncommunication skills\nBudgets",
			[]string{"experience Led nine", "skills routing", "skills verbal communication skills", "experience Budgets"}},
		{"none of them stands apart", "Skills\nRouting\n" + compact + "- Led nine people\nCertifications\n- PMP\n- CISSP",
			[]string{"skills Routing", "experience Ran the wards", "experience Led nine people", "certificates PMP", "certificates CISSP"}},
		{"the next line has no bullet", "Skills\n\nRouting\n\n" + job + "- Led nine people\nEducation\nBA",
			[]string{"skills Routing", "experience Ran the wards", "experience Led nine people", "education BA"}},
		{"weak, below a wide line", "Experience\nIT Director, Bluebird Data, 2018 - Present\nReviewed the reports of the bank's auditors on the whole loan\nPortfolio\nHired nine",
			[]string{"experience Reviewed the reports of the bank's auditors on the whole loan", "experience Portfolio", "experience Hired nine"}},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			d := document.Parse(tt.text)
			var got []string
			for _, q := range d.Passages {
				got = append(got, q.Section.String()+" "+spaces.ReplaceAllString(d.Text[q.Start:q.End], " "))
			}
			require.Equal(t, tt.want, got)
		})
	}
}
