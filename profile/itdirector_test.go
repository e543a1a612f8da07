package profile_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
)

func texts(facts []profile.Fact) string {
	all := []string{}
	for _, f := range facts {
		all = append(all, f.Text)
	}
	return strings.Join(all, "\n")
}

func itemsOf(p *profile.Profile) map[profile.Ref]*profile.Item {
	items := map[profile.Ref]*profile.Item{}
	for ref, it := range p.Items() {
		items[ref] = it
	}
	return items
}

// TestITDirectorHead holds the facts about the role, figure by figure, with the
// source of each.
func TestITDirectorHead(t *testing.T) {
	p := profile.ITDirector()
	S0, S4 := []string{"S0"}, []string{"S4"}
	require.Equal(t, "IT Director", p.Title)
	require.Equal(t, "it", p.Field)
	require.Equal(t, []string{"Technical", "IT Director"}, p.Path)
	require.Equal(t, []string{"title", "path", "summary"}, p.Sources[0].Of)
	require.Equal(t, []profile.Title{
		{Text: "Director of Technology", Sources: S0},
		{Text: "Senior IT Director", Sources: S0},
		{Text: "Director of Information Technology", Sources: S0},
	}, p.Titles[:3])

	require.Len(t, p.Pay, 2, "the two disagree, both are kept")
	require.Equal(t, []float64{102_720, 135_820, 160_750}, []float64{p.Pay[0].Low, p.Pay[0].Medium, p.Pay[0].High})
	require.Empty(t, p.Pay[0].Basis, "the source says medium, not which middle")
	require.Equal(t, S4, p.Pay[0].Sources)
	require.Equal(t, 142_500.0, p.Pay[1].Medium)
	require.Equal(t, "median", p.Pay[1].Basis)
	require.Equal(t, S0, p.Pay[1].Sources)
	require.Equal(t, []profile.Market{{
		Supply: 13_372, Openings: 1_091,
		Gauge:   &profile.Gauge{Low: 0, Middle: 50, High: 100, LowLabel: "More Difficult", HighLabel: "Less Difficult"},
		Local:   &profile.Local{Figures: []string{"pay", "demand"}, By: []string{"city", "state"}},
		Sources: S4,
	}}, p.Market)
	require.Len(t, p.Outlook, 1)
	o := p.Outlook[0]
	require.Equal(t, []any{12.0, "2026", 8.0, "all occupations", S0}, []any{o.Growth, o.By, o.Against, o.AgainstName, o.Sources})
	require.Contains(t, o.Publisher, "Bureau of Labor Statistics")
	require.Len(t, o.Reasons, 3)

	z := p.JobZone
	require.Equal(t, 4, z.Number)
	require.Equal(t, "Considerable Preparation Needed", z.Name)
	require.Equal(t, &profile.SVP{Min: 7, Below: 8}, z.SVP)
	require.Contains(t, z.Education, "four years")
	require.Contains(t, z.Experience, "accountant")
	require.Contains(t, z.Training, "vocational")
	require.Contains(t, z.Examples, "supervises")
	require.Equal(t, []string{"real estate brokers", "sales managers", "database administrators", "graphic designers",
		"chemists", "art directors", "cost estimators"}, z.Roles)
	require.Equal(t, S4, z.Sources)
}

func TestITDirectorSurroundings(t *testing.T) {
	p := profile.ITDirector()
	for _, c := range []struct {
		fact, in string
		want     []string
	}{
		{"goals", texts(p.Goals), []string{"security risks", "satisfied users", "Operations and systems"}},
		{"domains", texts(p.Domains), []string{"Networking", "hardware and software", "storage", "SaaS", "PaaS", "IaaS"}},
		{"summary", p.Summary, []string{"strategy", "budget", "staff", "secure, reliable and able to grow", "standards",
			"emerging technology", "innovation", "leadership", "day to day"}},
		{"works with", texts(p.WorksWith), []string{"CTO", "executives", "departments"}},
		{"reports to", texts(p.Reporting.ReportsTo), []string{"CTO", "resources"}},
		{"oversees", texts(p.Reporting.Oversees), []string{"IT team", "people", "infrastructure"}},
		{"peers", texts(p.Reporting.Peers), []string{"Other IT directors"}},
		{"questions", texts(p.Questions), []string{"goals", "finished", "resources and infrastructure"}},
		{"notes", texts(p.Notes), []string{"inwards", "outwards", "Breadth", "repairs"}},
		{"reading", texts(p.Reading), []string{"BMC Business of IT Blog", "Common Roles in Cloud Computing", "ITOps",
			"I&O Organizations Defined", "IT Salary Trends", "Top Paying IT Certifications"}},
	} {
		for _, want := range c.want {
			require.Contains(t, c.in, want, c.fact)
		}
	}
	require.Len(t, p.Questions, 3)
	require.Len(t, p.Reading, 6)

	require.Equal(t, []string{"education", "government", "non-profit", "healthcare"}, p.Industries[0].Names)
	require.InDelta(t, 1./3, p.Industries[0].Share, 0.001)
	require.Contains(t, p.Industries[0].Note, "nearly")
	for i, name := range []string{"financial", "business", "software services"} {
		require.Equal(t, []string{name}, p.Industries[i+1].Names, "in the source's order")
	}
	names := []string{}
	for _, d := range p.Development {
		names = append(names, d.Kind+" "+d.Name)
	}
	require.Subset(t, names, []string{"certificate CompTIA A+", "certificate CompTIA Network+", "certificate CompTIA Security+",
		"learning Staying curious", "learning Finding a mentor"})
	require.Equal(t, []string{"share", "back"}, []string{p.Actions[0].ID, p.Actions[1].ID})
}

// TestITDirectorItems holds that each statement of the sources has its item.
func TestITDirectorItems(t *testing.T) {
	p := profile.ITDirector()
	items := itemsOf(p)
	for _, c := range []struct {
		source string
		refs   string
	}{
		{"S4", `duties/operations duties/projects duties/liaison duties/department duties/department/supervision
			duties/maintenance duties/upgrades duties/security duties/recommendations duties/budget duties/reporting
			duties/vendors duties/issues duties/compliance
			experience/management-years experience/leadership-record
			technical/infrastructure technical/networks technical/architecture technical/emerging technical/security
			strategy/it-strategy strategy/resources strategy/innovation
			projects/complex-projects projects/on-time projects/certificate
			leadership/teams leadership/mentoring communication/non-technical
			vendors/negotiation vendors/providers vendors/partnerships
			analytical/problems analytical/data-driven education/bachelor education/graduate`},
		{"S0", `duties/goals duties/capacity duties/department duties/department/supervision duties/department/hiring
			duties/department/performance duties/department/collaboration duties/requirements duties/security
			duties/implementation duties/recommendations duties/help-desk duties/availability duties/budget duties/policies
			duties/reporting duties/executives duties/maintenance
			experience/people-in-it experience/industry-systems experience/industry-systems/healthcare
			experience/industry-systems/finance
			technical/breadth technical/emerging technical/platforms technical/software-development technical/comptia
			technical/many-languages technical/every-network
			leadership/teams leadership/motivation leadership/direction
			communication/written-verbal communication/collaboration communication/go-between communication/non-technical
			analytical/metrics analytical/problems analytical/decision
			organizational/coordination organizational/priorities business/finance business/plans business/needs
			education/bachelor education/graduate education/graduate-large`},
	} {
		for _, ref := range strings.Fields(c.refs) {
			it := items[profile.Ref("it-director/"+ref)]
			require.NotNil(t, it, "no %s", ref)
			require.Contains(t, it.Sources, c.source, ref)
		}
	}
	labels := map[string]bool{}
	for _, it := range items {
		require.NotEmpty(t, it.Sources)
		labels[it.Label] = true
	}
	delete(labels, "")
	require.Len(t, labels, 8, "the labelled requirement groups of S4")
	at := func(ref string) *profile.Item { return items[profile.Ref("it-director/"+ref)] }

	require.Len(t, at("duties/department").Parts, 4)
	require.True(t, at("analytical/decision").Ordered)
	require.Len(t, at("analytical/decision").Parts, 3)
	require.Equal(t, &profile.Years{Min: 7, Max: 10, Field: "it", Level: "manager"}, at("experience/management-years").Criterion.Years)
	require.Equal(t, &profile.Post{Level: "director", Field: "it"}, at("experience/leadership-record").Criterion.Post)
	require.Equal(t, "it", at("experience/people-in-it").Criterion.Years.Field)
	require.Equal(t, []string{"healthcare"}, at("experience/industry-systems/healthcare").When)
	require.Equal(t, []string{"finance"}, at("experience/industry-systems/finance").When)
	require.Equal(t, profile.Preferred, at("projects/certificate").Level)
	require.Contains(t, at("projects/certificate").Criterion.Certificates.Groups[0], "PMP")
	require.Equal(t, [][]string{{"CompTIA A+", "CompTIA Network+", "CompTIA Security+"}}, at("technical/comptia").Criterion.Certificates.Groups)
	require.Equal(t, profile.NotAsked, at("technical/many-languages").Level)
	require.Equal(t, profile.NotAsked, at("technical/every-network").Level)
	bachelor := at("education/bachelor").Criterion.Degree
	require.Equal(t, "bachelor", bachelor.Level)
	require.True(t, bachelor.Related)
	require.Subset(t, bachelor.Fields, []string{"computer science", "information technology", "computer engineering", "programming"})
	require.Equal(t, profile.Preferred, at("education/graduate").Level)
	require.Equal(t, "master", at("education/graduate").Criterion.Degree.Level)
	require.Equal(t, []string{"large-organization"}, at("education/graduate-large").When)
}

func TestITDirectorCategories(t *testing.T) {
	want := map[string]float64{
		"duties": .28, "experience": .30, "technical": .09, "strategy": .05, "projects": .05, "leadership": .06,
		"communication": .04, "vendors": .04, "analytical": .02, "organizational": .01, "business": .02, "education": .04,
	}
	got := map[string]float64{}
	for _, c := range profile.ITDirector().Categories {
		got[c.ID] = c.Weight
	}
	require.Equal(t, want, got)
}

// ofTheField are words that show a line to be about information technology.
var ofTheField = regexp.MustCompile(`\bIT\b|(?i)\b(technolog|technical|systems?|network|software|hardware|data|security|EMR)`)

// TestITDirectorWording holds the rules of data/README.md for items that are
// matched by their words.
func TestITDirectorWording(t *testing.T) {
	for ref, it := range profile.ITDirector().Items() {
		if len(it.Parts) > 0 || it.Criterion != nil {
			continue
		}
		require.LessOrEqual(t, len(strings.Fields(it.Text)), 16, ref)
		if it.Level == profile.NotAsked {
			continue
		}
		require.Regexp(t, ofTheField, it.Text, ref)
		require.GreaterOrEqual(t, len(it.Alt), 4, ref)
		require.LessOrEqual(t, len(it.Alt), 16, ref)
		for _, alt := range it.Alt {
			words := len(strings.Fields(alt))
			require.True(t, words >= 2 && words <= 7, "%s: %q is %d words", ref, alt, words)
		}
	}
}
