package document_test

import (
	"strings"
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

func TestSentencesRunTogether(t *testing.T) {
	tests := []struct {
		reason, text string
		want         []string
	}{
		{"a converter lost the space", "Moved the servers.Managed four people.", []string{"Moved the servers.", "Managed four people."}},
		{"behind a bracket", "Moved the servers (Dell).Managed four people.", []string{"Moved the servers (Dell).", "Managed four people."}},
		{"behind another bracket", "Moved the servers [Dell].Managed four people.", []string{"Moved the servers [Dell].", "Managed four people."}},
		{"a wildcard is none", "Moved to Dell, !servers and printers.", []string{"Moved to Dell, !servers and printers."}},
		{"whatever the sentence ends with", "Moved the servers!Managed four people.", []string{"Moved the servers!", "Managed four people."}},
		{"in small letters", "moved the servers.managed four people.", []string{"moved the servers.", "managed four people."}},
		{"an address of mail", "Write to ann.manager@acme.com soon.", []string{"Write to ann.manager@acme.com soon."}},
		{"a product's name", "Built it in Microsoft Asp.Net and Node.Js.", []string{"Built it in Microsoft Asp.Net and Node.Js."}},
		{"a host", "See Systems.Access.com for more.", []string{"See Systems.Access.com for more."}},
		{"a file", "Wrote the setup.exe file.", []string{"Wrote the setup.exe file."}},
		{"initials", "Worked for M.Bank and J.P.Morgan.", []string{"Worked for M.Bank and J.P.Morgan."}},
		{"an abbreviation", "Worked at St.James and Corp.Systems.", []string{"Worked at St.James and Corp.Systems."}},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			d := document.Parse("Experience\n- " + tt.text + "\n")
			var got []string
			for _, q := range d.Passages {
				got = append(got, d.Text[q.Start:q.End])
			}
			require.Equal(t, tt.want, got)
		})
	}
}

// What stands below a header without a bullet tells of the job, where it does not name its employer or its place.
func TestStatementsWithoutBullets(t *testing.T) {
	tests := []struct{ reason, text, want string }{
		{"the employer stands above", "Network Engineer, Bluebird Data, 2018 - Present\nDesign company network\nSupport hospital systems", "Design company network\nSupport hospital systems"},
		{"no name has such function words", "Network Engineer 2018 - Present\nSupport the school district's servers\nRun backups", "Support the school district's servers\nRun backups"},
		{"the employer", "Network Engineer 2018 - Present\nBank of the West\nRun backups", "Run backups"},
		{"its legal form", "Network Engineer, Bluebird Data, 2018 - Present\nHarbor Group Ltd.\nRun backups", "Run backups"},
		{"on the line of the dates", "IT Director, Falk Inc, 2012 - Present. Managed 14 engineers and the IT budget.", "Managed 14 engineers and the IT budget."},
		{"likewise, behind a colon", "IT Director, Falk Inc (2012 - Present): ran all of our servers", "ran all of our servers"},
		{"likewise, in a row of a table", "2012 - 2015 | IT Director | Falk Inc | Managed 14 engineers", "Managed 14 engineers"},
		{"an employer that looks like a verb", "2012 - 2015 | IT Director | United Way of Delta County", ""},
		{"a firm and a place on the line of the dates", "IT Director, 2012 - 2015. Bank of the West: Duluth, MN", ""},
		{"its place", "Network Engineer, Bluebird Data, 2018 - Present\nDuluth, MN\nRun backups", "Run backups"},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			d := document.Parse("Experience\n" + tt.text)
			var got []string
			for _, q := range d.Passages {
				got = append(got, d.Text[q.Start:q.End])
			}
			require.Equal(t, tt.want, strings.Join(got, "\n"))
			require.Len(t, d.Entries, 1)
		})
	}
}

// Any sign may stand before the entries of a list, and what a lost font leaves of one.
func TestBullets(t *testing.T) {
	for _, b := range []string{"→", "🔹", "👉", "›", "~", "--", "=", "‒", "−", "⬧", "⦿", "∗", "×", "・", "＊", "➔", "✔\ufe0f", "☑", "✅", "ü", "Ø", "\uf0d8", "a)", "(b)", "iv)", "(XII)"} {
		d := document.Parse("Experience\nIT Manager, Bluebird Data, 2018 - Present\n" + b + " Ran the servers of all offices in the whole of the county and the city\n" + b + "\tbackups")
		require.Len(t, d.Passages, 2, b)
		require.Equal(t, "backups", d.Text[d.Passages[1].Start:d.Passages[1].End], b)
	}
	for _, b := range []string{"q", "v", "n", "l"} {
		d := document.Parse("Experience\nIT Manager, Bluebird Data, 2018 - Present\n" + b + " Ran the servers of all offices in the whole of the county and the city\n" + b + " backups")
		require.Len(t, d.Passages, 2, b)
		require.Equal(t, "backups", d.Text[d.Passages[1].Start:d.Passages[1].End], b)
	}
	d := document.Parse("Experience\n\nJ. Falk ran the servers")
	require.Equal(t, "J. Falk ran the servers", d.Text[d.Passages[0].Start:d.Passages[0].End], "an initial")
	for _, text := range []string{"📍 Duluth", "v Ran the servers", "×5", "------"} {
		d := document.Parse("Experience\nIT Manager, Bluebird Data, 2018 - Present\n- Led.\n\n" + text)
		require.LessOrEqual(t, len(d.Passages), 2, text)
	}
}
