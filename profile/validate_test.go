package profile_test

import (
	"io/fs"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
)

type brokenFS struct {
	fs.FS
	err error
}

func (b brokenFS) Open(name string) (fs.File, error) {
	if strings.HasSuffix(name, ".json") {
		return nil, b.err
	}
	return b.FS.Open(name)
}

func TestValidate(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	type P = profile.Profile
	item := func(p *P) *profile.Item { return &p.Categories[0].Items[0] }
	criterion := func(k profile.Criterion) func(*P) {
		return func(p *P) { item(p).Alt, item(p).Criterion = nil, &k }
	}
	for _, c := range []struct {
		reason string
		break_ func(*P)
		want   string
	}{
		{"every role has an address", func(p *P) { p.ID = "" }, "profile: id \"\", want lower-case letters"},
		{"an ID is part of refs", func(p *P) { p.ID = "a/b" }, `profile a/b: id "a/b"`},
		{"an ID starts with a letter or digit", func(p *P) { p.ID = "-cook" }, `id "-cook"`},
		{"every role has a title", func(p *P) { p.Title = " " }, `profile cook: title " ", want text`},
		{"a related ID", func(p *P) { p.Related = []string{"x y"} }, `profile cook: related[0] "x y"`},
		{"a role is not near itself", func(p *P) { p.Related = []string{"cook"} }, `profile cook: related[0] "cook", want another role`},
		{"nor near another twice", func(p *P) { p.Related = []string{"chef", "chef"} }, `profile cook: related[1]: duplicate "chef"`},
		{"what may be left out says something", func(p *P) { p.Summary = " " }, `profile cook: summary " ", want text`},
		{"a source is cited once", func(p *P) { item(p).Sources = []string{"S1", "S1"} }, `cook/duties/menu: sources[1]: duplicate "S1"`},
		{"a link as people write it", func(p *P) { p.Sources[0].URL = "HTTPS://example.org" }, `sources[0]: url "HTTPS://example.org", want https://...`},
		{"a field that the lexicon has", func(p *P) { p.Field = "nursing" }, `profile cook: field "nursing", want one of it, finance`},
		{"titles are said once", func(p *P) { p.Titles = []profile.Title{{Text: "Chef"}, {Text: "chef "}} },
			`profile cook: titles[1]: duplicate "chef "`},
		{"facts say something", func(p *P) { p.Goals = []profile.Fact{{}} }, `profile cook: goals[0] "", want text`},
		{"facts of the reporting too", func(p *P) { p.Reporting = &profile.Reporting{Peers: []profile.Fact{{}}} }, `reporting.peers[0] "", want text`},
		{"what is cited exists", func(p *P) { p.Goals = []profile.Fact{{Text: "x", Sources: []string{"S9"}}} },
			`profile cook: goals[0]: sources[0] "S9", want one of the profile's sources`},
		{"an item cites too", func(p *P) { item(p).Sources = []string{"S9"} }, `cook/duties/menu: sources[0] "S9"`},
		{"sources have one ID each", func(p *P) { p.Sources = append(p.Sources, p.Sources[0]) }, `sources[1]: duplicate id "S1"`},
		{"a source says what it is", func(p *P) { p.Sources[0].Name = "" }, `sources[0]: name "", want text`},
		{"a link goes to the web only", func(p *P) { p.Sources[0].URL = "javascript:alert(1)" }, `sources[0]: url "javascript:alert(1)"`},
		{"a source of a field", func(p *P) { p.Sources[0].Of = []string{"payy"} }, `of "payy", want a field of the profile`},
		{"dates are of the calendar", func(p *P) { p.Sources[0].Date = "2021-02-30" }, `sources[0]: date "2021-02-30", want YYYY, YYYY-MM or YYYY-MM-DD`},
		{"dates in order", func(p *P) { p.Pay[0].Date = "02/2021" }, `pay[0]: date "02/2021"`},
		{"pay rises", func(p *P) { p.Pay[0].Medium = 4 }, "pay[0]: high 3, want at least 4"},
		{"pay is paid", func(p *P) { p.Pay[0].Low = -1 }, "pay[0]: low -1, want more than 0"},
		{"pay is a number", func(p *P) { p.Pay[0].Medium = nan }, "pay[0]: medium NaN"},
		{"pay is finite", func(p *P) { p.Pay[0].High = inf }, "pay[0]: high +Inf"},
		{"pay has a figure", func(p *P) { p.Pay[0] = profile.Pay{Currency: "EUR", Per: "year"} }, "pay[0]: want at least one of low, medium, high"},
		{"pay has a currency", func(p *P) { p.Pay[0].Currency = "$" }, `pay[0]: currency "$", want a code such as USD`},
		{"pay is per something", func(p *P) { p.Pay[0].Per = "annum" }, `pay[0]: per "annum", want hour, day`},
		{"what the middle is", func(p *P) { p.Pay[0].Basis = "medium" }, `pay[0]: basis "medium", want median, mean`},
		{"counts", func(p *P) { p.Market = []profile.Market{{Supply: -1}} }, "market[0]: supply -1"},
		{"a gauge rises", func(p *P) {
			p.Market = []profile.Market{{Gauge: &profile.Gauge{Low: 1, LowLabel: "a", HighLabel: "b"}}}
		}, "market[0]: gauge 1, 0, 0, want low < middle < high"},
		{"a reading is on the gauge", func(p *P) {
			p.Market = []profile.Market{{Gauge: &profile.Gauge{Middle: 1, High: 2, LowLabel: "a", HighLabel: "b", Reading: &inf}}}
		}, "gauge: reading +Inf, want 0 to 2"},
		{"local figures by place", func(p *P) { p.Market = []profile.Market{{Local: &profile.Local{}}} }, "market[0]: local, want figures and by"},
		{"growth", func(p *P) { p.Outlook = []profile.Outlook{{Growth: nan}} }, "outlook[0]: growth NaN, want a finite number"},
		{"growth until", func(p *P) { p.Outlook = []profile.Outlook{{By: "soon"}} }, `outlook[0]: by: date "soon"`},
		{"shares", func(p *P) { p.Industries = []profile.Industry{{Names: []string{"a"}, Share: 30}} }, "industries[0]: share 30, want 0 to 1"},
		{"shares of something", func(p *P) { p.Industries = []profile.Industry{{}} }, "industries[0]: names, want at least one"},
		{"five zones", func(p *P) { p.JobZone = &profile.JobZone{Number: 6} }, "job_zone: number 6, want 1 to 5"},
		{"a range", func(p *P) { p.JobZone = &profile.JobZone{Number: 4, SVP: &profile.SVP{Min: 8, Below: 7}} }, "job_zone: svp 8 to 7"},
		{"ways to grow", func(p *P) { p.Development = []profile.Development{{Name: "a", Text: "b", Kind: "c"}} }, `development[0]: kind "c"`},
		{"actions", func(p *P) { p.Actions = []profile.Action{{ID: "A", Label: "a"}} }, `actions[0]: id "A"`},

		{"categories sum", func(p *P) { p.Categories[0].Weight = 0.5 }, "profile cook: categories: weights sum to 0.9, want 1"},
		{"a category weighs something", func(p *P) { p.Categories[0].Weight = 0 }, `profile cook: category "duties": weight 0, want more than 0 and at most 1`},
		{"categories have one ID each", func(p *P) { p.Categories[1].ID = "duties" }, `profile cook: category "duties": duplicate id "duties", want another one for category 2`},
		{"a category has a name", func(p *P) { p.Categories[1].Name = "" }, `profile cook: category "education": name "", want text`},
		{"a category holds something", func(p *P) { p.Categories[1].Items = nil }, `category "education": no items`},
		{"items sum", func(p *P) { item(p).Weight = 0.4 }, `profile cook: category "duties": weights sum to 0.9, want 1`},
		{"parts sum", func(p *P) { p.Categories[0].Items[1].Parts[0].Weight = 0.4 }, "cook/duties/dish: weights sum to 0.9, want 1"},
		{"weights are shares", func(p *P) { item(p).Weight = -0.1 }, "cook/duties/menu: weight -0.1, want more than 0 and at most 1"},
		{"weights are numbers", func(p *P) { item(p).Weight = nan }, "cook/duties/menu: weight NaN"},
		{"weights are finite", func(p *P) { item(p).Weight = inf }, "cook/duties/menu: weight +Inf"},
		{"what is not asked weighs nothing", func(p *P) { p.Categories[1].Items[2].Weight = 0.1 },
			"cook/education/wine: weight 0.1, want 0 for what is not asked"},
		{"items have one ID each", func(p *P) { p.Categories[0].Items[1].ID = "menu" }, `cook/duties/menu: duplicate id "menu", want another one for item 2`},
		{"parts have one ID each", func(p *P) { p.Categories[0].Items[1].Parts[1].ID = "cut" }, `cook/duties/dish/cut: duplicate id "cut", want another one for item 2`},
		{"an item's ID", func(p *P) { item(p).ID = "Menu" }, `cook/duties/Menu: id "Menu", want`},
		{"an item without an ID goes by its place", func(p *P) { p.Categories[0].Items[1].ID, p.Categories[0].ID = "", "" }, `cook/(1)/(2): id "", want`},
		{"a category without an ID goes by its place", func(p *P) { p.Categories[1].ID = "" }, `profile cook: category 2: id "", want`},
		{"an item says something", func(p *P) { item(p).Text = "\t" }, `cook/duties/menu: text "\t", want text`},
		{"levels", func(p *P) { item(p).Level = 3 }, "cook/duties/menu: level 3, want required, preferred or not-asked"},
		{"steps", func(p *P) { item(p).Ordered = true }, "cook/duties/menu: ordered, want parts"},
		{"conditions are IDs", func(p *P) { item(p).When = []string{"Large"} }, `cook/duties/menu: when[0] "Large", want lower-case`},
		{"phrasings are said once", func(p *P) { item(p).Alt = []string{"a b", "A  b"} }, `cook/duties/menu: alt[1]: duplicate "A  b"`},
		{"phrasings say something", func(p *P) { item(p).Alt = []string{""} }, `cook/duties/menu: alt[0] "", want text`},
		{"one way of credit", func(p *P) {
			p.Categories[0].Items[1].Criterion = &profile.Criterion{Post: &profile.Post{Level: "lead"}}
		},
			"cook/duties/dish: parts and a criterion, want one of them"},
		{"phrasings that would count for nothing", func(p *P) { p.Categories[0].Items[1].Alt = []string{"x"} }, "cook/duties/dish: alt beside parts"},
		{"parts of parts of parts", func(p *P) {
			p.Categories[0].Items[1].Parts[1].Parts[0].Parts = []profile.Item{{ID: "x", Text: "x", Weight: 1}}
		}, "cook/duties/dish/heat/boil: parts nested deeper than 2"},
		{"parts in a circle", func(p *P) {
			circle := []profile.Item{{ID: "x", Text: "x", Weight: 1}}
			circle[0].Parts = circle
			p.Categories[0].Items = circle
		}, "cook/duties/x/x/x: parts nested deeper than 2"},
		{"parts of nothing", func(p *P) { p.Categories[1].Items[2].Parts = []profile.Item{{ID: "x", Text: "x", Weight: 1}} },
			"cook/education/wine: parts, want none for what is not asked"},

		{"no measure", criterion(profile.Criterion{}), "cook/duties/menu: criterion: has 0 of years"},
		{"two measures", criterion(profile.Criterion{Post: &profile.Post{Level: "lead"}, People: &profile.People{Min: 1}}), "criterion: has 2 of years"},
		{"years rise", criterion(profile.Criterion{Years: &profile.Years{Min: 7, Max: 5}}), "criterion: years max 5, want at least min 7"},
		{"some years", criterion(profile.Criterion{Years: &profile.Years{}}), "criterion: years min 0"},
		{"years are numbers", criterion(profile.Criterion{Years: &profile.Years{Min: nan}}), "criterion: years min NaN"},
		{"years in posts", criterion(profile.Criterion{Years: &profile.Years{Min: 1, Level: "boss"}}), `criterion: years level "boss", want trainee, assistant`},
		{"years in a field", criterion(profile.Criterion{Years: &profile.Years{Min: 1, Field: "medicine"}}), `criterion: years field "medicine", want one of it`},
		{"a post has a level", criterion(profile.Criterion{Post: &profile.Post{}}), `criterion: post level "", want trainee`},
		{"some people", criterion(profile.Criterion{People: &profile.People{}}), "criterion: people min 0"},
		{"degrees", criterion(profile.Criterion{Degree: &profile.Degree{Level: "bachelors"}}), `degree level "bachelors", want certificate, associate, bachelor`},
		{"degree fields", criterion(profile.Criterion{Degree: &profile.Degree{Level: "master", Fields: []string{""}}}), `criterion: degree fields[0] "", want text`},
		{"some certificates", criterion(profile.Criterion{Certificates: &profile.Certificates{}}), "criterion: certificates, want at least one group"},
		{"groups", criterion(profile.Criterion{Certificates: &profile.Certificates{Groups: [][]string{{}}}}), "certificates groups[0]: want at least one certificate"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			p := small()
			require.NoError(t, p.Validate())
			c.break_(p)
			require.ErrorContains(t, p.Validate(), c.want)
		})
	}
}

func TestValidateNil(t *testing.T) {
	require.EqualError(t, (*profile.Profile)(nil).Validate(), "profile: nil, want a profile")
}

func TestValidateReportsAllAtOnce(t *testing.T) {
	p := small()
	p.Title = ""
	p.Pay[0].Low = -1
	p.Categories[0].Items[0].Weight = -0.1
	p.Categories[1].Weight = 0.3
	require.EqualError(t, p.Validate(), `profile cook: title "", want text
profile cook: pay[0]: low -1, want more than 0
cook/duties/menu: weight -0.1, want more than 0 and at most 1
profile cook: category "duties": weights sum to 0.4, want 1
profile cook: categories: weights sum to 0.9, want 1`)
}

func TestValidateTakesRoundedWeights(t *testing.T) {
	p := small()
	third := 0.3333333
	p.Categories[0].Items = []profile.Item{
		{ID: "a", Text: "a", Weight: third}, {ID: "b", Text: "b", Weight: third}, {ID: "c", Text: "c", Weight: third},
	}
	require.NoError(t, p.Validate(), "0.9999999 is 1 to anyone who writes weights")
	require.NoError(t, (&profile.Profile{ID: "cook", Title: "Cook"}).Validate(), "no categories, no weights")
}
