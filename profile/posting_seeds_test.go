package profile_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
)

// seed gives the profile of one of the two texts that the embedded IT director
// was written from, in the shared data folder beside the checkout.
func seed(t *testing.T, pattern string) *profile.Profile {
	names, err := filepath.Glob(filepath.Join("..", "..", "shared", "seeds", pattern))
	require.NoError(t, err)
	if len(names) == 0 {
		t.Skip("needs the shared data folder beside the checkout")
	}
	data, err := os.ReadFile(names[0])
	require.NoError(t, err)
	return fromPosting(t, string(data))
}

func category(t *testing.T, p *profile.Profile, id string) profile.Category {
	for _, c := range p.Categories {
		if c.ID == id {
			return c
		}
	}
	require.Failf(t, "no such category", "%q in %s", id, p.ID)
	return profile.Category{}
}

// uncited leaves out the sources, which differ.
func uncited(facts []profile.Fact) (texts []string) {
	for _, f := range facts {
		texts = append(texts, f.Text)
	}
	return texts
}

// TestPostingOfTheRolePage holds what a role page states against the role that
// was written from it by hand.
func TestPostingOfTheRolePage(t *testing.T) {
	p, want := seed(t, "004_*.txt"), profile.ITDirector()
	require.Equal(t, want.Title, p.Title)
	require.Equal(t, want.Field, p.Field)
	require.Equal(t, want.Path, p.Path)
	require.NotEmpty(t, p.Summary)

	require.Len(t, p.Pay, 1)
	require.Equal(t, []float64{want.Pay[0].Low, want.Pay[0].Medium, want.Pay[0].High}, []float64{p.Pay[0].Low, p.Pay[0].Medium, p.Pay[0].High})
	require.Equal(t, "USD year", p.Pay[0].Currency+" "+p.Pay[0].Per)
	require.Contains(t, p.Pay[0].Note, "currency not stated")
	require.Len(t, p.Market, 1)
	market := want.Market[0]
	market.Sources = p.Market[0].Sources
	require.Equal(t, market, p.Market[0], "supply, openings, gauge and local figures")

	zone, by := p.JobZone, want.JobZone
	require.Equal(t, []any{by.Number, by.Name, by.Roles, by.SVP}, []any{zone.Number, zone.Name, zone.Roles, zone.SVP})
	for _, s := range []string{zone.Education, zone.Experience, zone.Training, zone.Examples} {
		require.NotEmpty(t, s)
	}
	require.Len(t, p.Actions, 2)
	for i, a := range p.Actions {
		require.Equal(t, want.Actions[i].ID, a.ID)
	}

	require.Len(t, category(t, p, "duties").Items, 10)
	labels := map[string]int{}
	for _, it := range p.Items() {
		if it.Label != "" {
			labels[it.Label]++
		}
	}
	require.Equal(t, map[string]int{
		"Educational Background": 2, "Experience": 1, "Technical Expertise": 2, "Strategic Planning": 1, "Project Management Skills": 2,
		"Leadership and Communication": 2, "Vendor and Stakeholder Management": 1, "Problem-Solving and Decision-Making": 1,
	}, labels)
	for _, c := range p.Categories {
		if c.ID != "duties" && c.ID != "certificates" {
			require.True(t, has(want, c.ID), "category %q is one of the role's", c.ID)
		}
	}

	years := category(t, p, "experience").Items[0].Criterion.Years
	require.Equal(t, &profile.Years{Min: 7, Max: 10, Field: "it", Level: "manager"}, years)
	education := category(t, p, "education").Items
	require.Equal(t, &profile.Degree{Level: "bachelor", Fields: []string{"Computer Science", "Information Technology"}, Related: true}, education[0].Criterion.Degree)
	require.Equal(t, profile.Required, education[0].Level)
	require.Equal(t, "master", education[1].Criterion.Degree.Level)
	require.Equal(t, profile.Preferred, education[1].Level)
	pmp := category(t, p, "certificates").Items
	require.Len(t, pmp, 1)
	require.Equal(t, profile.Preferred, pmp[0].Level)
	require.Len(t, pmp[0].Criterion.Certificates.Groups, 1)
	require.Contains(t, pmp[0].Criterion.Certificates.Groups[0], "PMP")
}

func has(p *profile.Profile, id string) bool {
	for _, c := range p.Categories {
		if c.ID == id {
			return true
		}
	}
	return false
}

// TestPostingOfTheArticle does the same for an article on the role.
func TestPostingOfTheArticle(t *testing.T) {
	p, want := seed(t, "000_*.txt"), profile.ITDirector()
	require.True(t, strings.EqualFold(want.Title, p.Title), p.Title)
	require.Equal(t, want.Field, p.Field)
	var titles []string
	for _, x := range p.Titles {
		titles = append(titles, x.Text)
	}
	require.Equal(t, []string{want.Titles[0].Text, want.Titles[1].Text, want.Titles[2].Text}, titles)
	require.Len(t, p.Goals, 3)
	require.Len(t, p.Domains, 4)
	require.Equal(t, uncited(want.Domains[:3]), uncited(p.Domains[:3]))
	require.Len(t, p.Questions, len(want.Questions))
	require.Equal(t, uncited(want.Reading), uncited(p.Reading))
	require.Len(t, p.Reporting.ReportsTo, 1)
	require.NotEmpty(t, p.Reporting.Oversees)
	require.Len(t, p.Reporting.Peers, 1)
	require.NotEmpty(t, p.WorksWith)

	duties := category(t, p, "duties").Items
	require.Len(t, duties, 14)
	var parts []int
	for _, it := range duties {
		if len(it.Parts) > 0 {
			parts = append(parts, len(it.Parts))
		}
	}
	require.Equal(t, []int{4}, parts)
	for _, id := range []string{"technical", "communication", "leadership", "analytical", "organizational", "business"} {
		require.NotEmpty(t, category(t, p, id).Items, id)
	}
	steps := 0
	var denied []*profile.Item
	for _, it := range p.Items() {
		if it.Ordered {
			steps = len(it.Parts)
		}
		if it.Level == profile.NotAsked {
			denied = append(denied, it)
		}
	}
	require.Equal(t, 3, steps, "from the analysis to the decision")
	require.Len(t, denied, 2)
	require.Contains(t, denied[0].Text, "programming languages")
	require.Contains(t, denied[1].Text, "every network")
	education := category(t, p, "education").Items
	require.Equal(t, "bachelor", education[0].Criterion.Degree.Level)
	require.Equal(t, []string{"programming", "computer science", "computer engineering"}, education[0].Criterion.Degree.Fields)
	require.True(t, education[0].Criterion.Degree.Related)
	require.Equal(t, "master", education[1].Criterion.Degree.Level)

	certificates := map[string]bool{}
	for _, d := range p.Development {
		if d.Kind == "certificate" {
			certificates[strings.TrimSuffix(d.Name, " Certification")] = true
		}
	}
	require.Equal(t, map[string]bool{"CompTIA A+": true, "CompTIA Network+": true, "CompTIA Security+": true}, certificates)

	require.Len(t, p.Pay, 1)
	pay := want.Pay[1]
	require.Equal(t, []any{pay.Medium, pay.Basis, pay.Currency, pay.Per, pay.Area}, []any{p.Pay[0].Medium, p.Pay[0].Basis, p.Pay[0].Currency, p.Pay[0].Per, p.Pay[0].Area})
	require.Len(t, p.Outlook, 1)
	o := want.Outlook[0]
	require.Equal(t, []any{o.Growth, o.By, o.Against, o.AgainstName, o.Area}, []any{p.Outlook[0].Growth, p.Outlook[0].By, p.Outlook[0].Against, p.Outlook[0].AgainstName, p.Outlook[0].Area})
	require.Contains(t, p.Outlook[0].Publisher, "Bureau of Labor Statistics")
	require.Len(t, p.Industries, len(want.Industries))
	for i, in := range p.Industries {
		require.Equal(t, strings.ToLower(strings.Join(want.Industries[i].Names, " ")), strings.ToLower(strings.Join(in.Names, " ")))
		require.Equal(t, want.Industries[i].Share, in.Share)
	}
}
