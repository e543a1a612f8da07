package document_test

import (
	"strings"
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
	"github.com/stretchr/testify/require"
)

// What a passage denies is no evidence; internal/lex says how far a denial reaches, and here it is met in a document.
func TestDeniedWords(t *testing.T) {
	tests := []struct {
		text, denied string // the words of some weight that are denied
	}{
		{"No experience with budgets, vendors or staff.", "experience budgets vendors staff"},
		{"Budget responsibility: none", "budget responsibility"},
		{"Who manages the help desk? Managed servers.", "manages"},
		{"Managed servers ? Led staff", ""},
		{"I have never managed staff.", "never managed staff"},
		{"I not only managed staff but also hired them.", ""},
		{"Without missing a deadline, managed the IT budget.", "without missing deadline"},
		{"I managed servers but not staff.", "staff"},
		{"No budget responsibility. Managed servers.", "budget responsibility"},
		{"To date managed servers.", ""},
		{"Objective\nTo lead engineers and prepare budgets.", "engineers prepare budgets"},
		{"Objective\nTo date managed servers.", ""},
		{"Objective\nEngineer of servers.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			d := document.Parse("Summary\n" + tt.text)
			var got []string
			for i := range d.Passages {
				for _, w := range d.Words(&d.Passages[i]) {
					if s := strings.ToLower(w.Of(d.Text)); w.Flags&lex.Denied != 0 && len(s) > 4 {
						got = append(got, s)
					}
				}
			}
			for _, w := range strings.Fields(tt.denied) {
				require.Contains(t, got, w)
			}
			require.Len(t, got, len(strings.Fields(tt.denied)), "%v", got)
		})
	}
}
