package match

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/profile"
)

// postingRole is the profile of a posting, and a matcher for it.
func postingRole(t *testing.T, text string) (*profile.Profile, *Matcher) {
	p, err := profile.FromPosting(document.Parse(text))
	require.NoError(t, err)
	x, err := index.New(p)
	require.NoError(t, err)
	m, err := New(x, Options{AsOf: time.Date(2024, 6, 1, 0, 0, 0, 0, time.UTC)})
	require.NoError(t, err)
	return p, m
}

// answer is the resume of somebody who did what a posting asks, in its words: a
// dated job of its title, with its items as bullets, and what it measures.
func answer(p *profile.Profile) string {
	var jobs, schools, certificates strings.Builder
	for _, it := range p.Items() {
		if it.Level == profile.NotAsked || len(it.Parts) > 0 {
			continue
		}
		switch k := it.Criterion; {
		case k == nil:
			fmt.Fprintf(&jobs, "- %s\n", it.Text)
		case k.Degree != nil:
			name := map[string]string{"associate": "Associate degree", "bachelor": "Bachelor of Science", "master": "Master of Science", "doctor": "PhD"}[k.Degree.Level]
			if len(k.Degree.Fields) > 0 {
				name += " in " + k.Degree.Fields[0]
			}
			fmt.Fprintf(&schools, "%s, Elm University, 2001\n", name)
		case k.Certificates != nil:
			for _, group := range k.Certificates.Groups {
				fmt.Fprintf(&certificates, "%s\n", group[0])
			}
		}
	}
	return fmt.Sprintf("Robin Example\n\nEXPERIENCE\n\n%s, Acorn Works, Jan 2002 - May 2024\n%s\nEDUCATION\n%s\nCERTIFICATIONS\n%s", p.Title, &jobs, &schools, &certificates)
}

// TestAPostingsOwnItemsScoreHigh holds what a posting's profile is for: who did
// all that it says scores high against it, and a text about nothing scores
// nothing.
func TestAPostingsOwnItemsScoreHigh(t *testing.T) {
	texts := map[string]string{}
	names, err := filepath.Glob(filepath.Join("..", "profile", "testdata", "postings", "*.txt"))
	require.NoError(t, err)
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		_, text, _ := strings.Cut(string(data), "-- posting --\n")
		texts[filepath.Base(name)], _, _ = strings.Cut(text, "-- want --\n")
	}
	seeds, err := filepath.Glob(filepath.Join("..", "..", "shared", "seeds", "00*.txt"))
	require.NoError(t, err)
	for _, name := range seeds { // of the shared data folder beside the checkout, if it is there
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		texts[filepath.Base(name)] = string(data)
	}
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		p, m := postingRole(t, texts[name])
		r, err := m.Score(p.ID, document.Parse(answer(p)))
		require.NoError(t, err)
		if len(p.Categories) == 0 {
			require.Zero(t, r.Score, name)
			continue
		}
		t.Logf("%-24s %.1f of %.1f", name, r.Score, r.Potential)
		require.GreaterOrEqual(t, r.Score, 95., "%s: %s", name, answer(p))
		none, err := m.Score(p.ID, document.Parse("Robin Example\n\nSUMMARY\nA quiet person.\n"))
		require.NoError(t, err)
		require.Zero(t, none.Score, name)
	}
}

// TestExperienceInPlaceOfADegree counts dated posts where a posting accepts them.
func TestExperienceInPlaceOfADegree(t *testing.T) {
	const near = .02 // a month more or less
	for _, c := range []struct {
		name, asks, resume string
		status             Status
		credit             float64
		reason             string
	}{
		{"four years", "Bachelor's degree in computer science or equivalent experience", jobs + "Systems Administrator, Acorn, Jan 2010 - Dec 2013\n- Worked.\n", Met, 1, "four years count for a bachelor's"},
		{"two years", "Bachelor's degree in computer science or equivalent experience", jobs + "Systems Administrator, Acorn, Jan 2010 - Dec 2011\n- Worked.\n", Partial, .5, "two of four"},
		{"two for an associate's", "Associate's degree in information technology or equivalent experience", jobs + "Help Desk Technician, Acorn, Jan 2010 - Dec 2011\n- Worked.\n", Met, 1, "two years count for an associate's"},
		{"four of a master's six", "Master's degree in computer science or equivalent experience", jobs + "Systems Administrator, Acorn, Jan 2010 - Dec 2013\n- Worked.\n", Partial, 4. / 6, "six years count for a master's"},
		{"the degree itself", "Bachelor's degree in computer science or equivalent experience", schools + "Bachelor of Science in Computer Science, Elm University, 2005\n", Met, 1, "who has it needs no years"},
		{"another field, and years", "Bachelor's degree in computer science or equivalent experience", jobs + "Systems Administrator, Acorn, Jan 2010 - Dec 2013\n- Worked.\n\nEDUCATION\nBachelor of Arts in Psychology, Elm University, 2005\n", Met, 1, "the years make up for the field"},
		{"another field, and few years", "Bachelor's degree in computer science or equivalent experience", jobs + "Systems Administrator, Acorn, Jan 2010 - Dec 2010\n- Worked.\n\nEDUCATION\nBachelor of Arts in Psychology, Elm University, 2005\n", Partial, .5, "the better of the two"},
		{"another trade", "Bachelor's degree in computer science or equivalent experience", jobs + "Executive Chef, Acorn, Jan 2010 - Dec 2019\n- Worked.\n", Unknown, 0, "years in a kitchen are not of the field"},
		{"not accepted", "Bachelor's degree in computer science", jobs + "Systems Administrator, Acorn, Jan 2010 - Dec 2019\n- Worked.\n", Unknown, 0, "the posting wants the degree"},
		{"not dated", "Bachelor's degree in computer science or equivalent experience", "Robin Example\n\nSUMMARY\nTen years of experience in IT.\n", Unknown, 0, "a claim of years stands in for nothing"},
	} {
		p, m := postingRole(t, "Network Engineer\n\nRequirements\n- "+c.asks+"\n")
		require.NotNil(t, p.Categories[0].Items[0].Criterion.Degree, c.name)
		d := document.Parse(c.resume)
		r, err := m.Score(p.ID, d)
		require.NoError(t, err)
		it := r.Items[0]
		require.Equal(t, c.status, it.Status, "%s: %s: %s", c.name, c.reason, it.Why)
		require.InDelta(t, c.credit, it.Credit, near, "%s: %s", c.name, c.reason)
		if c.name == "four years" {
			require.Contains(t, it.Why, "4 years of work in the field")
			require.Contains(t, it.Why, "4 years of it count for a bachelor's")
			require.Contains(t, it.Evidence[0].Quote, "Systems Administrator")
		}
	}
}
