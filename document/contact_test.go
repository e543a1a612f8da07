package document_test

import (
	"strings"
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
	"github.com/stretchr/testify/require"
)

// Who somebody is, where he lives and how to reach him are no passages, whatever the words.
func TestContact(t *testing.T) {
	const job = "\n\nIT Manager, Beta Tin, 2005 - 2009\n- Led.\n"
	tests := []struct{ name, reason, text, want string }{
		{"a name", "there is mail below it", "Cisco Ramirez\nlee@network-security.example" + job, "Led."},
		{"a name with letters", "those of a certificate are held", "Cisco Ramirez, PMP\nIT Manager" + job, "PMP\nIT Manager\nLed."},
		{"a skill", "it is no name, whatever is below", "Network security\nlee@mail.example" + job, "Network security\nLed."},
		{"a degree", "likewise", "Bachelor's of Science\nlee@mail.example" + job, "Bachelor's of Science\nLed."},
		{"a certificate", "likewise", "Project Management Professional\nlee@mail.example" + job, "Project Management Professional\nLed."},
		{"where it is", "a posting states it as a fact", "Location: Cisco, TX\nNetwork security" + job, "Location: Cisco, TX\nNetwork security\nLed."},
		{"a statement", "likewise", "Managed Cisco networks\nlee@mail.example" + job, "Managed Cisco networks\nLed."},
		{"an address", "its street and its town may be called by anything", "17 Oracle Street, Cisco, TX 76437" + job, "Led."},
		{"a district", "it stands between the street and the town", "12 Oracle Road, Network Point, Cisco, Texas 76437" + job, "Led."},
		{"on two lines", "each is known by itself", "9 Data Center Way\nAshburn, VA\nNetwork security" + job, "Network security\nLed."},
		{"all on one line", "what is neither stays", "Cisco Ramirez | 17 Oracle Street | Cisco, TX | lee@help-desk.example | Network security" + job, "Network security\nLed."},
		{"a site", "it is called like somebody", "www.help-desk.example" + job, "Led."},
		{"a page", "likewise, without its beginning", "linkedin.com/in/lee-help-desk | about.me/network-security" + job, "Led."},
		{"a labelled page", "it says where, and not what", "Portfolio: behance.example.net/erp-implementation" + job, "Led."},
		{"a product", "no page is of it", "ASP.NET/C# developer\nSalesforce.com administrator" + job, "ASP.NET/C# developer\nSalesforce.com administrator\nLed."},
		{"a number of years", "it is no house's", "10 years of network drive administration" + job, "10 years of network drive administration\nLed."},
		{"a place in a sentence", "nothing is left out of one", "I led networks in Austin, TX, and in Reno, NV." + job, "I led networks in Austin, TX, and in Reno, NV.\nLed."},
		{"the part for it", "wherever it stands", job + "\nContact\n17 Oracle Street, Cisco, TX", "Led."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := document.Parse(tt.text)
			var got []string
			for _, q := range d.Passages {
				got = append(got, d.Text[q.Start:q.End])
			}
			require.Equal(t, tt.want, strings.Join(got, "\n"), tt.reason)
			require.Len(t, d.Entries, 1)
			require.Equal(t, "Beta Tin", d.Entries[0].Organisation, "an address is no employer's name")
		})
	}
}

// Addresses in a job's lines stay in its passages, and say nothing.
func TestLinksSayNothing(t *testing.T) {
	const top = "Lee Acorn\nlee@mail.example\n\nIT Manager, Beta Tin, 2005 - 2009\n- "
	for line, want := range map[string]int{
		"Wrote to help-desk@beta.example":                             4, // of its words, the address is of so many
		"Built https://code.example/erp":                              4,
		"See linkedin.com/in/erp":                                     4,
		"Built ASP.NET/C# pages, client/server tools, Salesforce.com": 0,
	} {
		d := document.Parse(top + line)
		denied := 0
		for i := range d.Passages {
			for _, w := range d.Words(&d.Passages[i]) {
				if w.Flags&lex.Denied != 0 {
					denied++
				}
			}
		}
		require.Equal(t, want, denied, line)
	}
}
