package profile_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
)

func TestMergeWithItselfChangesNothing(t *testing.T) {
	for _, p := range []*profile.Profile{small(), profile.ITDirector()} {
		merged, conflicts := profile.Merge(p, p.Clone(), nil)
		require.Equal(t, p, merged)
		require.Empty(t, conflicts)
	}
}

func TestMergeLeavesItsArgumentsAlone(t *testing.T) {
	base, other := small(), profile.ITDirector()
	merged, _ := profile.Merge(base, other)
	require.NoError(t, merged.Validate())
	require.Equal(t, small(), base)
	require.Equal(t, profile.ITDirector(), other)
	for _, it := range merged.Items() {
		it.Text = "changed"
	}
	require.Equal(t, small(), base, "nothing is shared")
	require.Equal(t, profile.ITDirector(), other)
}

func TestMergeAddsAndRescales(t *testing.T) {
	base, other := small(), small()
	other.ID = "baker"
	other.Categories[0].Items = append(other.Categories[0].Items, profile.Item{ID: "oven", Text: "Fire the oven", Weight: 0.5})
	other.Categories = append(other.Categories, profile.Category{ID: "hours", Name: "Hours", Weight: 1,
		Items: []profile.Item{{ID: "early", Text: "Rise early", Weight: 1}}})
	merged, conflicts := profile.Merge(base, other)
	require.NoError(t, merged.Validate())
	require.Empty(t, conflicts)
	require.Equal(t, "cook", merged.ID)
	require.Len(t, merged.Categories, 3)
	require.InDelta(t, 0.3, merged.Categories[0].Weight, 1e-12, "0.6 of 2")
	require.InDelta(t, 0.5, merged.Categories[2].Weight, 1e-12, "1 of 2")
	require.InDelta(t, 1./3, merged.Categories[0].Items[0].Weight, 1e-12)
	require.Equal(t, "oven", merged.Categories[0].Items[2].ID, "what is new comes last")
}

func TestMergeReportsEveryDifference(t *testing.T) {
	other := small()
	other.ID, other.Title, other.Field = "baker", "Baker", "food"
	other.Titles = []profile.Title{{Text: "cook"}, {Text: "Pastry Cook"}}
	other.Pay[0].Medium = 2.5
	duties := &other.Categories[0]
	duties.Name, duties.Weight = "Tasks", 0.5
	duties.Items[0].Text, duties.Items[0].Level, duties.Items[0].Weight = "Plan the bread", profile.Preferred, 0.4
	duties.Items[0].Alt = []string{"Menu  planning", "bread planning"}
	duties.Items[1].Parts, duties.Items[1].Ordered = nil, false
	other.Categories[1].Items[0].Criterion.Years.Min = 3

	merged, conflicts := profile.Merge(small(), other)
	require.NoError(t, merged.Validate())
	require.Equal(t, []profile.Conflict{
		{"cook", "title", `"Cook"`, `"Baker"`, "baker"},
		{"cook", "pay", `{"low":1,"medium":2,"high":3,"currency":"EUR","per":"month"}`,
			`{"low":1,"medium":2.5,"high":3,"currency":"EUR","per":"month"}`, "baker"},
		{"cook/duties", "name", `"Duties"`, `"Tasks"`, "baker"},
		{"cook/duties", "weight", "0.6", "0.5", "baker"},
		{"cook/duties/menu", "text", `"Plan the menu"`, `"Plan the bread"`, "baker"},
		{"cook/duties/menu", "level", `"required"`, `"preferred"`, "baker"},
		{"cook/duties/menu", "weight", "0.5", "0.4", "baker"},
		{"cook/duties/dish", "ordered", "true", "false", "baker"},
		{"cook/duties/dish", "parts", `["cut","heat"]`, "[]", "baker"},
		{"cook/education/years", "criterion", `{"years":{"min":2,"field":"food"}}`, `{"years":{"min":3,"field":"food"}}`, "baker"},
	}, conflicts)
	require.Equal(t, `cook/duties: weight: 0.6, but 0.5 in baker`, conflicts[3].String())

	require.Equal(t, "food", merged.Field, "what the base leaves open is filled")
	require.Equal(t, []profile.Title{{Text: "Baker"}, {Text: "Pastry Cook"}}, merged.Titles, "both titles are gone by")
	require.Len(t, merged.Pay, 2, "both figures are kept")
	require.Equal(t, []string{"menu planning", "bread planning"}, merged.Categories[0].Items[0].Alt)
	require.Equal(t, "Plan the menu", merged.Categories[0].Items[0].Text, "the base's text stands")
	require.Equal(t, small().Categories[0].Weight, merged.Categories[0].Weight)
}

func TestMergeNeverCitesTheWrongSource(t *testing.T) {
	base, other := small(), small()
	base.Summary = "cooks"
	other.ID, other.Summary = "baker", "bakes"
	other.Sources[0].Name, other.Sources[0].Of = "a bread book", []string{"summary", "field"}
	other.Field = "food"
	other.Goals = []profile.Fact{{Text: "Bread", Sources: []string{"S1"}}}
	merged, _ := profile.Merge(base, other)
	require.NoError(t, merged.Validate())
	require.Equal(t, []profile.Source{
		{ID: "S1", Name: "a cookbook"},
		{ID: "S1-2", Name: "a bread book", Of: []string{"field"}},
	}, merged.Sources, "the summary that stands is not from the bread book")
	require.Equal(t, []string{"S1-2"}, merged.Goals[0].Sources)
	require.Equal(t, []string{"S1", "S1-2"}, merged.Categories[0].Items[0].Sources, "both books say it")
}

// The spans of a posting's items lie in its own text, so each item cites its own posting, also where two have one title.
func TestMergeKeepsPostingsApart(t *testing.T) {
	first := fromPosting(t, "Head Gardener\n\nDuties\n- Prune the roses\n- Water the lawn\n")
	second := fromPosting(t, "Head Gardener\n\nDuties\n- Sweep the paths in autumn\n- Prune the roses\n")
	merged, _ := profile.Merge(first, second)
	require.NoError(t, merged.Validate())
	require.Len(t, merged.Sources, 2)
	cites := map[string][]string{}
	for _, it := range merged.Items() {
		cites[it.ID] = it.Sources
	}
	own := merged.Sources[1].ID
	require.Equal(t, map[string][]string{"prune-roses": {"posting", own}, "water-lawn": {"posting"}, "sweep-paths-autumn": {own}}, cites)
}

func TestMergeIsNotNearItself(t *testing.T) {
	base, other := small(), small()
	base.Related, other.ID, other.Related = []string{"baker"}, "baker", []string{"cook", "waiter"}
	merged, _ := profile.Merge(base, other)
	require.NoError(t, merged.Validate())
	require.Equal(t, []string{"baker", "waiter"}, merged.Related)
}

func TestMergeOfFacts(t *testing.T) {
	base := profile.ITDirector()
	other := &profile.Profile{
		ID: "onet-11-3021.00", Title: "Computer and Information Systems Managers",
		Sources: []profile.Source{{ID: "O", Name: "a taxonomy"}},
		Goals:   []profile.Fact{{Text: "more satisfied  users", Sources: []string{"O"}}, {Text: "Lower cost"}},
		Pay:     []profile.Pay{{Medium: 9, Currency: "USD", Per: "year", Area: "Boise, ID", Sources: []string{"O"}}},
		JobZone: &profile.JobZone{Number: 5},
		Outlook: []profile.Outlook{{Growth: 17, By: "2026", Area: "United States"}},
		Development: []profile.Development{
			{Name: "compTIA a+", Kind: "certificate", Text: "other words"},
			{Name: "CompTIA Network+", Kind: "learning", Text: base.Development[1].Text},
			{Name: "CompTIA Security+", Kind: base.Development[2].Kind, Text: base.Development[2].Text, Sources: []string{"O"}},
		},
		Actions:   []profile.Action{{ID: "share", Label: "Send this role"}, {ID: "back", Label: base.Actions[1].Label}},
		Reporting: &profile.Reporting{Peers: []profile.Fact{{Text: "Chief architects"}}},
	}
	merged, conflicts := profile.Merge(base, other)
	require.NoError(t, merged.Validate())
	fields := []string{}
	for _, c := range conflicts {
		fields = append(fields, c.Field)
	}
	require.Equal(t, []string{"title", "outlook", "job_zone", "development", "development", "actions"}, fields, "pay elsewhere is no contradiction")
	require.Equal(t, `{"name":"CompTIA Network+","kind":"learning","text":"`+base.Development[1].Text+`"}`, conflicts[4].Other)
	require.Equal(t, `{"id":"share","label":"Send this role"}`, conflicts[5].Other)
	require.Equal(t, base.Actions, merged.Actions)
	require.Equal(t, []string{"S0", "O"}, merged.Development[2].Sources)
	require.Len(t, merged.Goals, len(base.Goals)+1)
	require.Equal(t, []string{"S0", "O"}, merged.Goals[1].Sources)
	require.Len(t, merged.Pay, 3)
	require.Len(t, merged.Outlook, 2)
	require.Equal(t, 4, merged.JobZone.Number)
	require.Len(t, merged.Development, len(base.Development))
	require.Len(t, merged.Reporting.Peers, 2)
	require.Equal(t, base.Categories, merged.Categories)
}

func TestMergeKeepsNotices(t *testing.T) {
	const notice = "A cookbook. Used under a licence."
	for _, c := range []struct {
		reason, base, other string
		want                []string
	}{
		{"one of them knows what has to be shown", "", notice, []string{notice}},
		{"the same notice", notice, notice, []string{notice}},
		{"what the base says has to be shown stays", notice, "", []string{notice}},
		{"two notices are two sources: each is shown as it is", notice, "A cookbook, adapted.", []string{notice, "A cookbook, adapted."}},
	} {
		base, other := small(), small()
		base.Sources[0].Notice, other.Sources[0].Notice = c.base, c.other
		merged, _ := profile.Merge(base, other)
		require.NoError(t, merged.Validate())
		got := []string{}
		for _, s := range merged.Sources {
			got = append(got, s.Notice)
		}
		require.Equal(t, c.want, got, c.reason)
	}
}
