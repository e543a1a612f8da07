package match

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// Titles are met as advertisements write them, and by the other names of their posts, without any taxonomy.
func TestTitlesOfAdvertisements(t *testing.T) {
	m := titlesOf(t, Options{}, roleOf("hr", "Human Resources Manager"), roleOf("truck", "Lorry Driver"), roleOf("care", "Healthcare Assistant"),
		roleOf("qa", "Quality Assurance Engineer"), roleOf("desk", "IT Support Technician"), roleOf("sales", "Shop Assistant"), roleOf("chef", "Head Chef"))
	for _, c := range []struct{ title, want, reason string }{
		{"Snr. HR Mgr", "hr", "short forms"},
		{"HGV Driver - Urgent!!", "truck", "another name, with a cry behind it"},
		{"Carer", "care", "a name that shares no word"},
		{"QA Engr (Fresh Graduates Welcome)", "qa", "what an advertisement says in brackets"},
		{"ICT Support", "desk", "another acronym"},
		{"Retail Associate", "sales", "a shop's own name for it"},
		{"Executive Chef", "chef", "the same post in a hotel"},
	} {
		require.Equal(t, c.want, m.Titles(c.title, 1)[0].Role, c.reason)
	}
}

// summarised is a role with a summary.
func summarised(id, title, summary string) *profile.Profile {
	p := roleOf(id, title)
	p.Summary = summary
	return p
}

const (
	fewWords  = "Grows plants."
	manyWords = "Grows roses under glass, grafts them on stocks of wild briar, sprays against mildew and greenfly, cuts, sorts, packs and labels the stems by length, and keeps the boilers and vents."
)

// Of two occupations that are alike as far as a title can tell, the broad one is likelier. A likeness of titles knows
// nothing of that.
func TestBroadOccupationFirst(t *testing.T) {
	got := titlesOf(t, Options{}, summarised("a", "Nursery Worker", manyWords), summarised("b", "Nursery Worker", fewWords)).Titles("Nursery Worker", 2)
	require.Equal(t, "b", got[0].Role, "its summary is the shorter one")
	require.Greater(t, got[0].Probability, got[1].Probability)
	got = titlesOf(t, Options{}, roleOf("a", "Nursery Worker"), roleOf("b", "Nursery Worker")).Titles("Nursery Worker", 2)
	require.Equal(t, "a", got[0].Role, "no prior: by ID")
	require.Equal(t, got[0].Probability, got[1].Probability)
}

func TestNoPriorForBareTitles(t *testing.T) {
	m := titlesOf(t, Options{}, roleOf("bare", "Rose Grower"), roleOf("other", "Rose Grower", "Rosarian"), summarised("told", "Grower", fewWords))
	r := m.titles()
	for i, k := range r.kinds {
		bare := r.roles.words.ID(i) == "bare"
		require.Equal(t, !bare, k.told)
		require.Equal(t, bare, k.prior() == 0)
	}
}

// A title that no role has may be explained by a role's text.
func TestTitlesByText(t *testing.T) {
	m := titlesOf(t, Options{}, summarised("boats", "Boatswain", "Leads the deck crew of a ship, sees to hull, gear and cargo, and gives out the work of every watch at sea and in port."),
		summarised("roses", "Horticulturist", manyWords))
	require.Equal(t, "roses", m.Titles("Boilers and Vents", 1)[0].Role, "a boatswain has more of the letters")
}

func TestGap(t *testing.T) {
	for _, c := range []struct {
		title, role lex.Level
		want        int
		reason      string
	}{
		{lex.Manager, lex.Manager, 0, "the same level"},
		{lex.Assistant, lex.Senior, 4, "two levels below"},
		{lex.Senior, lex.Assistant, 4, "two above"},
		{lex.NoLevel, lex.Practitioner, 0, "most likely a practitioner's"},
		{lex.NoLevel, lex.Lead, 2, "a level that was not named counts half"},
	} {
		require.Equal(t, c.want, gap(c.title, c.role), c.reason)
	}
}

func TestRival(t *testing.T) {
	for _, c := range []struct {
		role int32
		odds int
	}{{0, 0}, {7, -12_345}, {3006, 10_400}, {1 << 20, -1}} {
		r := rivalOf(c.role, c.odds)
		require.Equal(t, int(c.role), r.role())
		require.Equal(t, c.odds, r.odds())
	}
	require.Greater(t, rivalOf(5, 1), rivalOf(4, 0), "by odds")
	require.Greater(t, rivalOf(4, 0), rivalOf(5, 0), "then by role")
}
