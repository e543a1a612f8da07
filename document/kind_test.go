package document_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

func TestKind(t *testing.T) {
	tests := []struct{ reason, text, kind, title string }{
		{"somebody is sought", "We are looking for an IT Director to join our mill.\nYou would manage a budget of $4 million.", "posting", "IT Director"},
		{"praise", "We are seeking a dynamic and highly organized Sr. Network Engineer. Come!", "posting", "Sr. Network Engineer"},
		{"anybody", "We are seeking an experienced sales leader. Come!", "posting", ""},
		{"in two lines", "Now hiring: Line Cook, $18/hr, nights and weekends.\nBring your own knife.", "posting", "Line Cook"},
		{"who applies", "IT Director\nAcorn College\nThe successful candidate leads the department of computing.", "posting", "IT Director"},
		{"two hints", "Head of Networks\nApplicants must hold a degree. We offer a pension.", "posting", "Head of Networks"},
		{"one hint", "Head of Networks\nI know what applicants must hold.", "unknown", "Head of Networks"},
		{"the same hint twice", "Head of Networks\nApplicants must hold a degree. Applicants must drive.", "unknown", "Head of Networks"},
		{"a letter", "We are looking for an IT Director, you said, and here is my answer.", "unknown", ""},
		{"nobody's title is sought", "Acorn Mills is looking for a new roof.", "unknown", ""},
		{"a history of work", "Experience\nIT Director, Acorn Mills, 2010 - 2012\n- Told applicants: the successful candidate must have a degree.", "resume", ""},
		{"a label before the title", "Job Description: Network Administrator\nThe administrator maintains the network.\nDuties:\n- Configure switches", "posting", "Network Administrator"},
		{"a superior", "Position: IT Manager\nReports to: CIO\nDuties\n- Run it.", "posting", "IT Manager"},
		{"the first title is the post's", "IT Manager\nAcorn Mills\nWorks with the Chief Executive Officer\nDuties\n- Run it.", "posting", "IT Manager"},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			d := document.Parse(tt.text)
			require.Equal(t, tt.kind, d.Kind.String())
			require.Equal(t, tt.title, d.Title)
		})
	}
}

func TestPhraseData(t *testing.T) {
	data, err := os.ReadFile("data/phrases.txt")
	require.NoError(t, err)
	var heads []string
	seen := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line[0] == '#' {
			continue
		}
		head, list, ok := strings.Cut(line, ": ")
		require.True(t, ok, line)
		heads = append(heads, head)
		all := strings.Split(list, "; ")
		require.True(t, slices.IsSorted(all), "%s: not sorted", head)
		for _, s := range all {
			require.False(t, seen[s], "%q stands twice", s)
			seen[s] = true
			require.Greater(t, len(strings.Fields(s)), 1, "%q is one word", s)
			text := map[string]string{"hints": "We offer much. This role pays. "}[head] + s
			if head == "seeks" {
				text += " an IT Director"
			}
			require.Equal(t, document.Posting, document.Parse(text).Kind, "%q is never met", s)
		}
	}
	require.Equal(t, []string{"hints", "seeks", "sure"}, heads)
}

// What is appended may tell the kind of a text, and a title where none was stated; it changes no title.
func TestTitleStaysWhatFollows(t *testing.T) {
	for _, top := range []string{"Dean Cook\nIT Manager\n", "IT Manager\nReports to: CIO\n", "Accountant\nIT Manager\n", "Manager, Systems\nChief Executive Officer\n"} {
		want := document.Parse(top).Title
		require.NotEmpty(t, want, top)
		for _, more := range []string{"\nNow hiring: Line Cook\n", "\nRequirements\n- None\n", "\nExperience\nCook, Falk Inc, 2010 - 2012\n"} {
			require.Equal(t, want, document.Parse(top+more).Title, top+more)
		}
	}
}
