package match

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// What a score means to a person, held on invented resumes: DESIGN, section 6. The bounds are those a hiring manager
// would agree with, not what the code gives today.
func TestScale(t *testing.T) {
	const lowest, highest = 0.0, 100.0
	for _, c := range []struct {
		file     string
		from, to float64
		reason   string
	}{
		{"strong-director.txt", 75, highest, "most duties done, with results, in fifteen years of the very posts"},
		{"it-director-hospital.txt", 45, highest, "a director for years, though the text is in paragraphs"},
		{"career-changer.txt", 25, 75, "a director of technology whose earlier posts and degrees are of another trade"},
		{"chief-information-officer.txt", 65, highest, "one level above the role, and by way of it"},
		{"it-manager.txt", 45, 70, "one level below the role"},
		{"it-project-manager.md", lowest, 45, "leads projects and nobody"},
		{"technician.txt", lowest, 30, "sixty tools and three certificates do not make a director"},
		{"software-engineer.md", lowest, 30, "in IT and not a manager"},
		{"denier.txt", lowest, 20, "an analyst who says what she has not done"},
		{"chef.txt", lowest, 15, "the same verbs in another trade"},
		{"director-of-nursing.txt", lowest, 20, "the same level in another trade"},
		{"school-principal.txt", lowest, 20, "budget and staff in another trade"},
		{"thin.txt", lowest, 40, "the title and the years alone"},
		{"repeater.txt", lowest, 30, "three good lines many times over are three good lines of an administrator"},
		{"accents-cjk.txt", 45, highest, "a director in three countries, whatever the script"},
		{"copier.txt", 45, highest, "the role's own words count; the finding tells the reader"},
	} {
		t.Run(c.file, func(t *testing.T) {
			r := scoreOf(t, shared(t), resumeOf(t, c.file))
			require.GreaterOrEqual(t, r.Score, c.from, c.reason)
			require.LessOrEqual(t, r.Score, c.to, c.reason)
		})
	}
}

func TestScaleOrder(t *testing.T) {
	at := func(name string) float64 { return scoreOf(t, shared(t), resumeOf(t, name)).Score }
	for _, c := range []struct{ above, below, reason string }{
		{"strong-director.txt", "thin.txt", "what was done counts beside the title"},
		{"strong-director.txt", "it-manager.txt", "a director is above a manager"},
		{"it-manager.txt", "it-project-manager.md", "somebody who leads people is nearer than somebody who leads projects"},
		{"it-manager.txt", "technician.txt", "a manager with three tools is above a technician with sixty"},
		{"thin.txt", "technician.txt", "a director who says nothing is above a technician who says all"},
		{"career-changer.txt", "software-engineer.md", "leading technology for five years outweighs years of it that led nobody"},
		{"technician.txt", "chef.txt", "somebody in the field is above somebody in another"},
		{"chief-information-officer.txt", "director-of-nursing.txt", "level without the field is little"},
	} {
		require.Greater(t, at(c.above), at(c.below), "%s above %s: %s", c.above, c.below, c.reason)
	}
}

func TestScaleRepeaterEarnsNothingByRepeating(t *testing.T) {
	text := resumeOf(t, "repeater.txt")
	seen := map[string]bool{}
	var once []string
	for _, l := range strings.Split(text, "\n") {
		if strings.HasPrefix(l, "Junior") {
			clear(seen) // the other job may say it again
		}
		if strings.HasPrefix(l, "- ") && seen[l] {
			continue
		}
		seen[l] = true
		once = append(once, l)
	}
	require.Less(t, len(once), 20)
	a, b := scoreOf(t, shared(t), text), scoreOf(t, shared(t), strings.Join(once, "\n"))
	require.Equal(t, b.Score, a.Score)
	require.Empty(t, differences(b, a))
}

func TestScaleCopierIsFound(t *testing.T) {
	for _, c := range resumes(t) {
		found := false
		for _, f := range scoreOf(t, shared(t), c.text).Findings {
			found = found || f.Code == "copied"
		}
		require.Equal(t, c.name == "copier.txt", found, c.name)
	}
}
