package match

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// What stands under some headings is not the person's work, or not for work.
func TestSectionsThatTellOfNoWork(t *testing.T) {
	const line = "Managed the IT help desk for 900 users"
	credit := func(heading string) float64 {
		return creditOfText(t, "Ann Reed\n\nExperience\nIT Director, Acme Corp, Jan 2015 - Present\n- Sundry\n\n"+heading+"\n"+line+"\n", "duties/help-desk")
	}
	require.Zero(t, credit("References"), "who vouches for the person did it")
	require.Zero(t, credit("About the company"), "the firm did it")
	require.Positive(t, credit("Hobbies"), "done, but not at work")
	require.Positive(t, credit("Volunteering"), "likewise")
	require.Zero(t, creditOfText(t, "Ann Reed\n\nExperience\nIT Director, Acme Corp, Jan 2015 - Present\n- Sundry\n\nVolunteering\nCoached a girls' soccer team\n", "leadership/mentoring"), "nobody of IT")
	require.Less(t, credit("Hobbies"), credit("Summary"), "and so worth less than a claim of work")
	require.Zero(t, creditOfText(t, "Ann Reed\n\nExperience\nIT Director, Acme Corp, Jan 2015 - Present\n- About the company: runs help desks for hospitals\n", "duties/help-desk"), "likewise, within a job")
}
