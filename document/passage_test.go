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

// A text is set to narrow widths too, and then the first lines of a part must tell by themselves whether they go on.
func TestWrappedLines(t *testing.T) {
	const job = "Experience\nIT Director, Bluebird Data, 2018 - Present\n"
	tests := []struct {
		reason, text string
		want         []string
	}{
		{"a line below a bullet that has none", job + "- Negotiated the renewal of all telecom contracts with three\n  vendors and kept the cost below the plan\n- Hired nine",
			[]string{"Negotiated the renewal of all telecom contracts with three vendors and kept the cost below the plan", "Hired nine"}},
		{"a comma", job + "Leads 30 people across infrastructure,\napplications and security.", []string{"Leads 30 people across infrastructure, applications and security."}},
		{"a comma before a verb", job + "Cut the cost of printing,\nMoved the servers", []string{"Cut the cost of printing", "Moved the servers"}},
		{"no statement ends so", job + "- Led the rollout of a new mail system to 900 employees in\n  fourteen months", []string{"Led the rollout of a new mail system to 900 employees in fourteen months"}},
		{"a verb that has no -ed", job + "Moved the servers of all of the offices of the whole bank to the cloud\nOversaw nine", []string{"Moved the servers of all of the offices of the whole bank to the cloud", "Oversaw nine"}},
		{"a state", job + "Moved the servers of the plant from Hobart to Gary, IN\nHired nine", []string{"Moved the servers of the plant from Hobart to Gary, IN", "Hired nine"}},
		{"no statement begins so", job + "Moved the servers of all offices\nto the cloud", []string{"Moved the servers of all offices to the cloud"}},
		{"below a bullet, none begins so", job + "- Led 30 people\n  in two towns.", []string{"Led 30 people in two towns."}},
		{"without a bullet, one may", job + "Led 30 people\nIn charge of two towns.", []string{"Led 30 people", "In charge of two towns."}},
		{"a word with a hyphen may begin one", job + "Led 30 people\nBy-laws of the users' group", []string{"Led 30 people", "By-laws of the users' group"}},
		{"statements on lines of their own", job + "Plan the move of all servers of the bank to the cloud\nWrite the yearly budget of the whole department of IT", []string{"Plan the move of all servers of the bank to the cloud", "Write the yearly budget of the whole department of IT"}},
		{"sentences of a summary", "Summary\nA director of technology who has spent most of his\nworking life in mills. Budget owner.", []string{"A director of technology who has spent most of his working life in mills.", "Budget owner."}},
		{"short lines below bullets", job + "- Built a Vulnerability\n  Management program\n- Rolled out Lotus\n  Notes\n- Hired nine",
			[]string{"Built a Vulnerability Management program", "Rolled out Lotus Notes", "Hired nine"}},
		{"likewise, over several", job + "- Built a Vulnerability\n  Management Program for\n  Acorn\n  Mills\n- Hired nine", []string{"Built a Vulnerability Management Program for Acorn Mills", "Hired nine"}},
		{"below the last of several bullets", job + "- Hired nine\n- Rolled out Lotus\n  Notes", []string{"Hired nine", "Rolled out Lotus Notes"}},
		{"an acronym begins the first sentence", "Summary\nIT leader with 12 years of IT\nmanagement in mills", []string{"IT leader with 12 years of IT management in mills"}},
		{"the field of a degree", "Education\nBachelor of Science in Computer\nScience, Northbridge University\nChess Club", []string{"Bachelor of Science in Computer Science, Northbridge University", "Chess Club"}},
		{"an article", job + "Became a\nMaster of mills\nGot Hepatitis A\nMaster of looms", []string{"Became a Master of mills", "Got Hepatitis A", "Master of looms"}},
		{"a sign for a word", job + "Ran HR &\nIT\nRan mills\n& looms", []string{"Ran HR & IT", "Ran mills & looms"}},
		{"a bracket", "Skills\nElectronic Medical Records\n(EMR)\nMills", []string{"Electronic Medical Records (EMR)", "Mills"}},
		{"the number of a telephone", job + "Ran Falk\n(304) 555-0142", []string{"Ran Falk", "555-0142"}},
		{"one bullet among lines without", job + "Hired nine\n- Rolled out Notes\nWindows", []string{"Hired nine", "Rolled out Notes", "Windows"}},
		{"a verb below a bullet", job + "- Hired nine\n- Rolled out Notes\nMoved servers", []string{"Hired nine", "Rolled out Notes", "Moved servers"}},
		{"a participle below a bullet", job + "- Hired nine\n- Mixed chemicals following\n  prescribed methods", []string{"Hired nine", "Mixed chemicals following prescribed methods"}},
		{"a firm below a bullet", job + "- Hired nine\n- Rolled out Notes\nFalk Inc", []string{"Hired nine", "Rolled out Notes", "Falk Inc"}},
		{"a small letter below a capital", job + "Cut the cost of\nprinting for the whole\nbank\nIn charge of nine", []string{"Cut the cost of printing for the whole bank", "In charge of nine"}},
		{"likewise, in a list", "Skills\nExcellent problem\nsolving\nMac OS\niOS\nWindows Server\nActive Directory", []string{"Excellent problem solving", "Mac OS", "iOS", "Windows Server", "Active Directory"}},
		{"an acronym tells nothing", "Skills\nACLS\nrouting\nswitching", []string{"ACLS", "routing", "switching"}},
		{"all in small letters", "Skills\nrouting\nswitching\nwindows", []string{"routing", "switching", "windows"}},
		{"statements in small letters", job + "Kept the books\nbalanced the accounts\nfiled tax returns", []string{"Kept the books", "balanced the accounts", "filed tax returns"}},
		{"a participle behind its adverb", job + "Kept the books properly\nbalanced\nTickets\nraised by users", []string{"Kept the books properly balanced", "Tickets raised by users"}},
		{"an address at the top", "Builder of mills\nmills and looms\n\n" + job + "Hired nine", []string{"Builder of mills", "mills and looms", "Hired nine"}},
		{"below a bullet, the next job", job + "- Negotiated the renewal of all telecom contracts with three\nIT Manager, Falk Inc", []string{"Negotiated the renewal of all telecom contracts with three", "IT Manager, Falk Inc"}},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			d := document.Parse(tt.text)
			var got []string
			for _, q := range d.Passages {
				got = append(got, strings.TrimRight(spaces.ReplaceAllString(d.Text[q.Start:q.End], " "), ","))
			}
			require.Equal(t, tt.want, got)
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
