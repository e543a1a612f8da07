package match_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/match"
	"github.com/metierhq/metier/profile"
	"github.com/stretchr/testify/require"
)

// comparePosting is invented: mostly the role, something beyond it, something that the role does not need, and something
// that the posting itself waives.
const comparePosting = `IT Director

Responsibilities
- Oversee all IT operations and the IT staff.
- Prepare the IT budget and forecast it.
- Run the company's fleet of forklifts.

Requirements
- 5 years of experience in IT management.
- Bachelor's degree in computer science.
- Expert in many programming languages.
- No certification is required.

Salary: $150,000 - $160,000 per year
`

func comparer(t testing.TB) *match.Matcher {
	x, err := index.New(profile.ITDirector())
	require.NoError(t, err)
	m, err := match.New(x, match.Options{})
	require.NoError(t, err)
	return m
}

func TestCompare(t *testing.T) {
	c, err := comparer(t).Compare("it-director", document.Parse(comparePosting))
	require.NoError(t, err)
	status := map[string]match.Asked{}
	for _, d := range c.Demands {
		status[d.Quote] = d.Status
	}
	want := []struct {
		quote  string
		status match.Asked
		reason string
	}{
		{"Oversee all IT operations and the IT staff.", match.Typical, "the first duty of the role"},
		{"Prepare the IT budget and forecast it.", match.Typical, "another one"},
		{"Run the company's fleet of forklifts.", match.Beyond, "no IT director's work"},
		{"5 years of experience in IT management.", match.Partly, "fewer years than the role's seven"},
		{"Bachelor's degree in computer science.", match.Typical, "the role's own degree"},
		{"Expert in many programming languages.", match.Needless, "the role says that it is not asked for"},
		{"No certification is required.", match.Waived, "the posting says so"},
	}
	for _, w := range want {
		got, ok := status[w.quote]
		require.True(t, ok, "no demand %q in %v", w.quote, status)
		require.Equal(t, w.status, got, "%q: %s", w.quote, w.reason)
	}
	var pay, years []string
	for _, f := range c.Figures {
		switch f.Kind {
		case "pay":
			pay = append(pay, f.Verdict)
		case "years":
			years = append(years, f.Verdict)
		}
	}
	require.Equal(t, []string{"between medium and high", "medium or above"}, pay)
	require.Equal(t, "less than the role", years[0])
}

// TestComparisonAddsUp: what holds for every posting and role.
func TestComparisonAddsUp(t *testing.T) {
	m := comparer(t)
	texts := []string{"", " \n", "x", comparePosting, strings.Repeat(comparePosting, 3), strings.ToUpper(comparePosting),
		strings.Repeat("- must manage\n", 2000), "Requirements\n" + strings.Repeat("a", 1<<16), "\xff\xfe Requirements\n- IT \x00 budget"}
	for _, text := range texts {
		d := document.Parse(text)
		c, err := m.Compare("it-director", d)
		require.NoError(t, err)
		sum, weights, coverage := 0.0, 0.0, 0.0
		for _, dm := range c.Demands {
			require.Equal(t, d.Text[dm.Start:dm.End], dm.Quote)
			require.NotEmpty(t, dm.Quote)
			require.NotEmpty(t, dm.Why)
			if dm.Points > 0 {
				require.NotEmpty(t, dm.Meets, dm.Quote)
			}
			for _, x := range dm.Meets {
				for _, w := range x.Terms {
					require.Equal(t, d.Text[w.Start:w.End], w.Word)
				}
			}
			sum += dm.Points
			weights += dm.Weight
		}
		for _, it := range c.Items {
			coverage += it.Points
			require.Equal(t, it.Points > 0, it.Credit > 0 && it.Weight > 0, it.Ref)
			if it.Points > 0 {
				require.NotEmpty(t, it.Demands, it.Ref)
			}
		}
		require.InDelta(t, c.Typicality, sum, 1e-6)
		require.InDelta(t, c.Coverage, coverage, 1e-6)
		require.True(t, c.Typicality >= 0 && c.Typicality <= 100 && c.Coverage >= 0 && c.Coverage <= 100)
		if len(c.Demands) == 0 {
			require.NotEmpty(t, c.Why, "an empty posting says so")
			require.Zero(t, c.Typicality)
		} else {
			require.True(t, math.Abs(weights-1) < 1e-6 || weights == 0)
		}
		again, err := m.Compare("it-director", document.Parse(text))
		require.NoError(t, err)
		a, err := json.Marshal(c)
		require.NoError(t, err)
		b, err := json.Marshal(again)
		require.NoError(t, err)
		require.Equal(t, string(a), string(b), "the same every time")
	}
	_, err := m.Compare("nobody", document.Parse(comparePosting))
	require.ErrorIs(t, err, match.ErrRole)
}

// TestTypicalityTellsTrades: the verbs of management are those of every trade.
func TestTypicalityTellsTrades(t *testing.T) {
	m := comparer(t)
	nursing := `Director of Nursing

Responsibilities
- Oversee all nursing operations and the nursing staff.
- Prepare the nursing budget and forecast it.
- Hire, supervise and evaluate nurses.

Requirements
- 5 years of experience in nursing management.
- Bachelor's degree in nursing and a current RN license.
`
	it, err := m.Compare("it-director", document.Parse(comparePosting))
	require.NoError(t, err)
	rn, err := m.Compare("it-director", document.Parse(nursing))
	require.NoError(t, err)
	require.Greater(t, it.Typicality, 50.0)
	require.Less(t, rn.Typicality, 35.0)
}

// TestTriangle: a resume, a posting and the role are on one scale.
func TestTriangle(t *testing.T) {
	m := comparer(t)
	director, err := document.Open("../testdata/resumes/strong-director.txt")
	require.NoError(t, err)
	chef, err := document.Open("../testdata/resumes/chef.txt")
	require.NoError(t, err)
	posting := document.Parse(comparePosting)
	high, err := m.Triangle("it-director", director, posting)
	require.NoError(t, err)
	low, err := m.Triangle("it-director", chef, posting)
	require.NoError(t, err)
	require.Greater(t, high.Posting.Score, 50.0, "but for the forklifts and the languages")
	require.Less(t, high.Posting.Score, 85.0, "for the forklifts and the languages")
	require.Less(t, low.Posting.Score, 30.0)
	require.Equal(t, high.Typical.Typicality, low.Typical.Typicality)
	_, err = m.Triangle("it-director", director, document.Parse(""))
	require.Error(t, err)
}

// TestTriangleKeepsNotices: the report on the posting quotes wordings of the role too, and shows what their licence asks for.
func TestTriangleKeepsNotices(t *testing.T) {
	p := profile.ITDirector()
	const notice = "Shown wherever its texts are."
	p.Sources[0].Notice = notice
	x, err := index.New(p)
	require.NoError(t, err)
	m, err := match.New(x, match.Options{})
	require.NoError(t, err)
	resume, err := document.Open("../testdata/resumes/it-manager.txt")
	require.NoError(t, err)
	tri, err := m.Triangle(p.ID, resume, document.Parse(comparePosting))
	require.NoError(t, err)
	for _, r := range []*match.Report{tri.Role, tri.Posting} {
		require.Equal(t, []string{notice}, r.Notices, r.Title)
	}
	require.Equal(t, []string{notice}, tri.Typical.Notices)
}

// What was scored before says nothing of a posting.
func TestCompareAfterScore(t *testing.T) {
	postings := []string{comparePosting,
		"IT Director\n\nResponsibilities\n- Supervise staff and hire, train and review them.\n- Set direction.\n- Mentor team members.\n",
		"IT Manager\n\nResponsibilities\n- Supervise 12 staff.\n- Lead several teams.\n"}
	for _, text := range postings {
		posting := document.Parse(text)
		alone, err := comparer(t).Compare("it-director", posting)
		require.NoError(t, err)
		for _, resume := range []string{
			"EXPERIENCE\nIT Director, Garrow Clinics, 2010 - 2020\n- Led a team of 14 and managed 9 direct reports.",
			"EXPERIENCE\nChef, Garrow Clinics, 2010 - 2020\n- Cooked.",
		} {
			m := comparer(t)
			_, err := m.Score("it-director", document.Parse(resume))
			require.NoError(t, err)
			after, err := m.Compare("it-director", posting)
			require.NoError(t, err)
			require.Equal(t, alone, after, "%s after %s", text, resume)
		}
	}
}
