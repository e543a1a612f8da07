package match

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/profile"
)

// doing is a role of titles and a summary.
func doing(id, title, summary string, others ...string) *profile.Profile {
	p := roleOf(id, title, others...)
	p.Summary = summary
	return p
}

func first(t *testing.T, m *Matcher, text string) string {
	t.Helper()
	v := m.Classify(document.Parse(text))
	require.NotEmpty(t, v.Candidates, text)
	return v.Candidates[0].Role
}

// Where the words that a document shares with the roles say the same for each, what they are about decides, also by
// words that no role has.
func TestClassifyAbout(t *testing.T) {
	m := titlesOf(t, Options{},
		doing("a-nurse", "Nurse", "Prepares medicines for patients in a hospital ward"),
		doing("b-driver", "Driver", "Prepares trucks for highway freight"),
		doing("c-brewer", "Brewer", "Prepares beer from malt and hops"))
	for _, c := range []struct{ text, want, reason string }{
		{"Prepares the lorry for motorway haulage.", "b-driver", "British for truck, highway and freight"},
		{"Prepares the wards of clinics for surgeons and doctors.", "a-nurse", "none of these but ward"},
		{"Prepares ale, lager and whisky in a distillery.", "c-brewer", "kinds of beer"},
	} {
		require.Equal(t, c.want, first(t, m, c.text), c.reason)
	}
	require.Empty(t, m.Classify(document.Parse("Lorry, motorway, haulage")).Candidates, "without a word of theirs, no role is a prospect")
}

// A hint that is like many titles of a role names it rather than a role that has one such title among others.
func TestLikeAllTitles(t *testing.T) {
	m := titlesOf(t, Options{},
		doing("a-inspector", "Inspector", "Looks at things", "Crane Operator", "Sorter", "Weigher", "Sampler", "Grader"),
		doing("b-crane", "Hoist Worker", "Looks at things", "Crane Operator", "Tower Crane Operator", "Bridge Crane Operator", "Crane Runner", "Mobile Crane Operator"))
	all := readBy(m, document.Parse("Crane operators look at things.").Analysed())
	require.Len(t, all, 2)
	names := map[int32]int{}
	for _, p := range all {
		require.Equal(t, 1000, p.title, "both have the very title")
		names[p.role] = p.names
	}
	require.Equal(t, 1000, names[0], "one whole title: the logarithm of 2")
	require.Greater(t, names[1], names[0])
}

// The first passage says what a document is about: its words count more than those of the others.
func TestClassifyOpening(t *testing.T) {
	m := titlesOf(t, Options{},
		doing("a-baker", "Baker", "Bakes bread in ovens"),
		doing("b-florist", "Florist", "Ties flowers to bouquets"))
	bread, flowers := "Somebody who bakes bread in ovens.", "Somebody who ties flowers to bouquets."
	require.Equal(t, "a-baker", first(t, m, bread+"\n\n"+flowers))
	require.Equal(t, "b-florist", first(t, m, flowers+"\n\n"+bread))
}
