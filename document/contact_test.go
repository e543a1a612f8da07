package document_test

import (
	"strings"
	"testing"

	"github.com/metierhq/metier/document"
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
