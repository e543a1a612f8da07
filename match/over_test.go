package match

import (
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
	"github.com/stretchr/testify/require"
)

// directorRole is the IT director, compiled.
func directorRole(t *testing.T) *role {
	t.Helper()
	x, err := index.New(profile.ITDirector())
	require.NoError(t, err)
	m, err := New(x, Options{})
	require.NoError(t, err)
	r, err := m.roles["it-director"]()
	require.NoError(t, err)
	return r
}

// What a post is over decides whether it is one of the role's field, and whose post it is how high it is.
func TestTitlesOfPosts(t *testing.T) {
	r := directorRole(t)
	tests := []struct {
		title  string
		within bool // the role's field
		level  lex.Level
		reason string
	}{
		{"IT Director", true, lex.Director, "the role's own title"},
		{"Dir. of IT", true, lex.Director, "cut short"},
		{"Sr. Dir., Information Systems", true, lex.Director, "with more words cut short"},
		{"Regional IT Manager", true, lex.Manager, "where it is no matter"},
		{"Group Head of Technology", true, lex.SeniorManager, "of a group of firms"},
		{"Healthcare IT Director", true, lex.Director, "IT is directed, in a trade"},
		{"Director, Sales Systems", true, lex.Director, "systems are, of a trade"},
		{"Marketing Technology Director", true, lex.Director, "technology is"},
		{"IT and Sales Director", true, lex.Director, "one of two is IT"},
		{"Director of Marketing and IT", true, lex.Director, "behind the level, too"},
		{"Director of IT and Facilities", true, lex.Director, "though a phrase of titles has IT in it"},
		{"Manager, Information Technology and Facilities", true, lex.Manager, "likewise, behind a comma"},
		{"Director of Information Technology and HR", true, lex.Director, "likewise"},
		{"Director of IT Sales", false, lex.Director, "not of IT"},
		{"Director of Information Services", true, lex.Director, "as hospitals and counties call IT"},
		{"EDP Manager", true, lex.Manager, "as it was called once"},
		{"Director of Application Services", true, lex.Director, "the applications are IT's"},
		{"Applications Team Leader", true, lex.Lead, "likewise"},
		{"Applications Manager", true, lex.Manager, "who leads them leads software"},
		{"Director of Applications", true, lex.Director, "likewise"},
		{"Grant Applications Manager", false, lex.Manager, "those are for money"},
		{"Applications Chemist", false, lex.Practitioner, "those are of paints"},
		{"Chief Information & Technology Officer", true, lex.Chief, "one title"},
		{"Chief Digital and Information Officer", true, lex.Chief, "of two fields of IT"},
		{"IT Audit Director", true, lex.Director, "IT is audited"},
		{"IT Sales Director", false, lex.Director, "sales are directed"},
		{"Software Sales Director", false, lex.Director, "of whatever"},
		{"Network Marketing Director", false, lex.Director, "no network"},
		{"IT Recruitment Director", false, lex.Director, "recruiting is"},
		{"Manager, IT Staffing", false, lex.Manager, "behind a comma"},
		{"Director of Food Technology", false, lex.Director, "a branch of food"},
		{"Assistant IT Director", true, lex.SeniorManager, "below a director"},
		{"Deputy IT Director", true, lex.SeniorManager, "likewise"},
		{"Aspiring IT Director", true, lex.Trainee, "not yet one"},
		{"Secretary, IT Director", true, lex.Assistant, "somebody else's post"},
		{"Project Manager, IT Director's Office", true, lex.Lead, "likewise"},
	}
	for _, tt := range tests {
		t.Run(tt.title, func(t *testing.T) {
			d := document.Parse("Ann Reed\n\nExperience\n" + tt.title + " - Jan 2015 - Present\n- Did things\n")
			words := lex.Scan(tt.title, nil)
			fit, _ := r.fitOf(tt.title, words)
			require.Equal(t, tt.within, fit >= inField, tt.reason)
			require.Equal(t, tt.level, lex.TitleLevel(tt.title, words), tt.reason)
			require.Len(t, d.Entries, 1, "it is read as a post")
		})
	}
}
