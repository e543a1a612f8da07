package document_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
)

// A list of skills is read as the same entries, however they are set.
func TestListsInAnyLayout(t *testing.T) {
	skills := []string{"IT strategy", "Budgets", "Vendor management", "Team leadership", "Disaster recovery", "Help desk"}
	columns := func(format string) string {
		return fmt.Sprintf(format, skills[0], skills[1], skills[2]) + fmt.Sprintf(format, skills[3], skills[4], skills[5])
	}
	for name, list := range map[string]string{
		"lines":              strings.Join(skills, "\n"),
		"bullets":            "- " + strings.Join(skills, "\n- "),
		"commas":             strings.Join(skills, ", "),
		"bars":               strings.Join(skills, " | "),
		"bullets in a line":  "• " + strings.Join(skills, " • "),
		"middle dots":        strings.Join(skills, " · "),
		"tabs":               strings.Join(skills, "\t"),
		"hyphens":            strings.Join(skills, " - "),
		"dashes":             strings.Join(skills, " – "),
		"slashes":            strings.Join(skills, " / "),
		"tildes":             strings.Join(skills, " ~ "),
		"columns of blanks":  columns("%-24s%-24s%s\n"),
		"columns of tabs":    columns("%s\t%s\t\t%s\n"),
		"bullets in columns": columns("• %-24s• %-24s• %s\n"),
	} {
		t.Run(name, func(t *testing.T) {
			d := document.Parse("SKILLS\n" + list + "\n")
			var got []string
			for _, q := range d.Passages {
				require.True(t, q.List)
				got = append(got, d.Text[q.Start:q.End])
			}
			require.Equal(t, skills, got)
		})
	}
}

// What may part entries does not part what is said in a sentence, or is one name.
func TestNoListInASentence(t *testing.T) {
	for _, c := range []struct{ text, reason string }{
		{"Able    to    lead    the    staff", "a justified line"},
		{"Cisco routers - the whole range - and switches", "dashes around what a sentence puts in"},
		{"Networks - Cisco", "one dash may be of a label"},
		{"TCP/IP and client/server", "signs without blanks"},
		{"Windows  Server", "two blanks are a slip"},
	} {
		require.Len(t, document.Parse("SKILLS\n"+c.text+"\n").Passages, 1, "%q: %s", c.text, c.reason)
	}
}
