package document_test

import (
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
		{"whatever the sentence ends with", "Moved the servers!Managed four people.", []string{"Moved the servers!", "Managed four people."}},
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
