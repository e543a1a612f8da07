package lex

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// A name that stands for more than it says is proof of things that nobody did. Each line here was taken for the concept
// once, or must go on being taken for it or for a kind of it.
func TestNamesStandForWhatTheySay(t *testing.T) {
	for _, c := range []struct {
		text, id string
		want     bool
		reason   string
	}{
		{"Migrated mailboxes", "implement", true, "what is migrated is put in place anew"},
		{"Moved 900 users to a new mail system", "migrate", true, "systems are moved"},
		{"Transition of systems to a new host", "migrate", true, "what is handed on says that it is a migration"},
		{"Data center transition", "migrate", true, "likewise"},
		{"Transition to the cloud", "cloud-migration", true, "likewise"},
		{"Transition of projects to their closing phase", "migrate", false, "a phase of a project is no system"},
		{"Discussed the transition to higher education", "implement", false, "nor is a school"},
		{"Made personnel moves", "migrate", false, "people are no systems"},
		{"Planned the move of the company", "migrate", true, "but all that it has are"},
	} {
		is := false
		id, ok := ConceptOf(c.id)
		require.True(t, ok, c.id)
		for _, m := range Concepts(c.text, Scan(c.text, nil), Context{}, nil) {
			is = is || m.Concept.Is(id)
		}
		require.Equal(t, c.want, is, "%q, %s: %s", c.text, c.id, c.reason)
	}
}
