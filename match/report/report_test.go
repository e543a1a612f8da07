package report_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/match"
	"github.com/metierhq/metier/match/report"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(file, got, 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), string(got), "%s: run with -update if the change is meant", file)
}

// director is a report with every kind of row.
func director() *match.Report {
	quote := func(s, post string, k match.Kind, r match.Rung, terms ...match.Term) match.Evidence {
		return match.Evidence{Span: document.Span{Start: 0, End: len(s)}, Quote: s, Kind: k, Rung: r, Post: post,
			Terms: terms, Credit: 1}
	}
	return &match.Report{
		Schema: match.Schema, Engine: match.Engine,
		Role: "it-director", Title: "IT Director", Document: "strong-director.txt",
		Score: 58.25, Potential: 68.25,
		Categories: []match.CategoryScore{
			{ID: "duties", Name: "Duties", Weight: .6, Score: 80.4, Points: 48.25},
			{ID: "experience", Name: "Education and experience", Weight: .4, Score: 25, Points: 10},
		},
		Items: []match.ItemScore{
			{Ref: "it-director/duties/budget", Level: "required",
				Text:   "Draws up the department's budget, defends it, and reports on what was spent and reached",
				Status: match.Met, Credit: 1, Weight: .2, Points: 20, Why: "All of it is done in a dated job.",
				Evidence: []match.Evidence{
					quote("Prepare and defend a $9.4M annual budget,\ncapital and operating; closed each of the last seven "+
						"years within 2% of forecast and report performance to the executive committee every month, "+
						"in person, with the controller and the heads of the four teams at the table", "Senior Director of Information Technology", match.Exact, match.Done),
					quote("budgeting", "", match.Stem, match.Listed, match.Term{Word: "budgeting", Item: "budget", Kind: match.Stem}),
					quote("a third one is not shown", "", match.Exact, match.Claimed),
				}},
			{Ref: "it-director/duties/help-desk", Text: "Runs the help desk", Level: "required",
				Status: match.Met, Credit: .9, Weight: .15, Points: 13.5, Why: "",
				Evidence: []match.Evidence{quote("Raised first-contact resolution at the service desk; moved its PostgreSQL "+
					"to Azure", "IT Manager", match.Alias, match.Done,
					match.Term{Word: "service desk", Item: "help desk", Kind: match.Alias},
					match.Term{Word: "Service Desk", Item: "help desk", Kind: match.Alias},
					match.Term{Word: "PostgreSQL", Item: "database", Kind: match.Related}),
					{Quote: "too weak beside the first to be shown", Credit: .4}}},
			{Ref: "it-director/duties/department", Text: "Manages the IT department", Level: "required", Parts: 2,
				Status: match.Partial, Credit: .5, Why: "One of two parts is met."},
			{Ref: "it-director/duties/department/supervising", Text: "Supervises its staff", Level: "required",
				Status: match.Met, Credit: 1, Weight: .1, Points: 10,
				Evidence: []match.Evidence{quote("Supervised 18 system administrators", "", match.Exact, match.Done),
					quote("budgeting", "", match.Exact, match.Listed)}},
			{Ref: "it-director/duties/department/hiring", Text: "Hires", Level: "required",
				Status: match.Missing, Weight: .1, Why: "Nothing in the text speaks of it."},
			{Ref: "it-director/duties/vendors", Text: "Keeps up relations with vendors and advisers", Level: "required",
				Status: match.Partial, Credit: .95, Weight: .05, Points: 4.75, Why: "Part of it is said, outside a dated job.",
				Evidence: []match.Evidence{quote("vendors", "", match.Exact, match.Claimed)}},
			{Ref: "it-director/experience/years", Label: "Experience", Text: "Seven to ten years in the management of IT", Level: "required",
				Status: match.Met, Credit: 1, Weight: .1, Points: 10, Why: "14.5 of 7 years.",
				Evidence: []match.Evidence{quote("Director of IT\nBrightwater Paper Company", "Director of IT", match.Fact, match.Done)}},
			{Ref: "it-director/experience/networks", Text: "Architecture of networks", Level: "required",
				Status: match.Missing, Weight: .2, Why: "The text denies it."},
			{Ref: "it-director/experience/pmp", Label: "Projects", Text: "PMP or alike", Level: "preferred",
				Status: match.Unknown, Weight: .1, Why: "No certificate is named."},
			{Ref: "it-director/experience/languages", Text: "Mastery of many programming languages", Level: "not-asked",
				Status: match.NotAsked, Why: "The role does not need it."},
		},
		Gates: []match.Gate{
			{Ref: "it-director/experience/years", Text: "Seven to ten years in the management of IT", Result: match.Pass, Why: "14.5 of 7 years."},
			{Ref: "it-director/experience/pmp", Text: "PMP or alike", Result: match.Open, Why: "No certificate is named."},
			{Ref: "it-director/experience/networks", Text: "Architecture of networks", Result: match.Fail},
		},
		Findings: []document.Finding{{Code: "truncated", Message: "only the first 1 MB of the text was read"}},
	}
}

// hostile is a report in which every string wants to do something to a terminal.
// evil is a text that does things to a terminal: by ESC, by the one-byte CSI, by bidi and invisible characters.
const evil = "\x1b[2J\x1b]0;owned\a\u202egnp.exe\u202c\r\nnext\u2028line\x00\xff \u200bend\u009b31m\u0085\x7f\v\U000e0041"

func hostile() *match.Report {
	return &match.Report{
		Role: evil, Title: evil, Document: evil, Score: 1, Potential: 1,
		Categories: []match.CategoryScore{{ID: evil, Name: evil, Weight: 1, Score: 1, Points: 1}},
		Items: []match.ItemScore{{Ref: evil, Label: evil, Text: evil, Level: evil, Status: match.Met, Weight: 1, Points: 1, Why: evil,
			Evidence: []match.Evidence{
				{Quote: strings.Repeat(evil, 50), Post: evil, Rung: match.Done, Terms: []match.Term{{Word: evil, Item: "x" + evil, Kind: match.Alias}}},
				{Quote: strings.Repeat("株式会社みなと物流", 50), Post: strings.Repeat("é́", 90)},
			}}},
		Gates:    []match.Gate{{Ref: evil, Text: evil, Why: evil}},
		Findings: []document.Finding{{Code: evil, Message: strings.Repeat("x", 500)}},
	}
}

// faint is a report of somebody of another trade: traces of a line or two, and one reason for all that is missing.
func faint() *match.Report {
	const nothing = "no line was found that shows it"
	trace := []match.Evidence{{Quote: "Cut food cost with a new system of orders, week by week, in a kitchen of twelve cooks and two stewards",
		Rung: match.Done, Post: "Sous Chef", Credit: .1}}
	return &match.Report{
		Role: "it-director", Title: "IT Director", Document: "chef.txt", Score: 3, Potential: 3,
		Items: []match.ItemScore{
			{Ref: "it-director/duties/small", Text: "Plans capacity", Weight: .05, Why: nothing},
			{Ref: "it-director/duties/operations", Text: "Runs all IT operations", Weight: .2, Points: 2, Credit: .1, Status: match.Partial, Evidence: trace},
			{Ref: "it-director/duties/department", Text: "Manages the IT department", Parts: 2, Why: "what its parts come to"},
			{Ref: "it-director/duties/department/hiring", Text: "Hires", Weight: .1, Why: nothing},
			{Ref: "it-director/duties/department/staff", Text: "Supervises", Weight: .1, Why: nothing},
			{Ref: "it-director/duties/choice", Text: "Chooses systems", Parts: 2, Credit: .05, Status: match.Partial, Why: "what its parts come to"},
			{Ref: "it-director/duties/choice/research", Text: "Researches", Weight: .1, Points: 1, Credit: .1, Status: match.Partial, Evidence: trace},
			{Ref: "it-director/duties/choice/decision", Text: "Decides", Weight: .1, Why: nothing},
			{Ref: "it-director/education/degree", Text: "A degree in IT", Weight: .15, Points: 1, Credit: .07, Status: match.Partial, Why: "an associate degree, in another field",
				Evidence: []match.Evidence{{Quote: "Associate of Applied Science, Culinary Arts", Kind: match.Fact, Rung: match.Claimed, Credit: .07}}},
			{Ref: "it-director/experience/years", Text: "Seven years in IT", Weight: .2, Why: "no time in such posts is stated"},
			{Ref: "it-director/experience/large", Text: "A master's degree in a large organization", Status: match.NotAsked,
				Why: "asked for under a condition that was not set: it earns and costs nothing"},
		},
	}
}

func ranking() *match.Ranking {
	second := director()
	second.Document, second.Score, second.Potential = "a folder/with a long name/deep-down.pdf", 31.5, 31.5
	second.Gates = nil
	third := &match.Report{Document: "=HYPERLINK(\"http://evil.example\")", Categories: second.Categories[:1]}
	return &match.Ranking{Role: "it-director", Scored: 14, Results: []match.Ranked{
		{Rank: 1, Report: director()}, {Rank: 2, Report: second}, {Rank: 3, Report: third},
	}, Failed: []match.Failure{
		{Document: "scan.pdf", Message: "scan.pdf: no text layer"},
		{Document: "", Message: "resumes/notes.xyz: format not known"},
		{Document: "@b.txt", Message: "empty"},
	}}
}

// comparison is a posting beside a role, with every kind of demand and figure.
func comparison() *match.Comparison {
	demand := func(quote string, s match.Asked, weight, credit float64, meets ...match.Meets) match.Demand {
		return match.Demand{Quote: quote, Level: "required", Category: "duties", Status: s, Weight: weight, Credit: credit,
			Points: 100 * weight * credit, Meets: meets}
	}
	plus := demand("Runs the help desk", match.Partly, .1, .5, match.Meets{Text: "Runs the service desk"})
	plus.Level = "preferred"
	return &match.Comparison{
		Schema: match.CompareSchema, Engine: match.Engine, Role: "it-director", Title: "IT Director",
		Document: "postings/acorn.html", Posting: "Director of IT", Typicality: 45, Coverage: 30,
		Demands: []match.Demand{
			demand("Prepare the IT budget\nand forecast it; see that PostgreSQL runs", match.Typical, .4, 1, match.Meets{Text: "Draws up the budget", Terms: []match.Term{
				{Word: "Prepare", Item: "draw up", Kind: match.Alias}, {Word: "prepare", Item: "Draw up", Kind: match.Alias},
				{Word: "budget", Item: "budget", Kind: match.Alias}, {Word: "forecast", Item: "budgeting", Kind: match.Stem},
				{Word: "PostgreSQL", Item: "database", Kind: match.Related}, {Word: "IT", Item: "IT", Kind: match.Exact},
				{Word: "see", Item: "watch", Kind: match.Alias}, {Word: "the fourth", Item: "is not shown", Kind: match.Alias},
			}}, match.Meets{Text: "a second one is not shown"}),
			plus,
			demand("Forklifts. "+strings.Repeat("A long statement of something else. ", 8), match.Beyond, .3, 0),
			demand("Many languages", match.Needless, .2, 0, match.Meets{Text: "Mastery of many languages"}),
			demand("No certificate", match.Waived, 0, 0, match.Meets{Text: "is not shown"}),
		},
		Items: []match.Named{
			{Ref: "it-director/duties/budget", Text: "Draws up the budget", Status: match.Met, Weight: .3, Points: 30, Demands: []int{0}},
			{Ref: "it-director/duties/vendors", Text: "Keeps up relations with vendors", Status: match.Missing, Weight: .7, Demands: []int{}},
			{Ref: "it-director/duties/languages", Text: "Mastery of many languages", Status: match.NotAsked, Demands: []int{}},
		},
		Figures: []match.Figure{
			{Kind: "years", Role: "7 to 10 years", Posting: "5 years", Verdict: "less than the role"},
			{Kind: "pay", Role: "low 102720 USD a year", Verdict: "not stated"},
		},
		Findings: []document.Finding{{Code: "hidden-characters", Message: "characters that nobody sees were left out"}},
		Notices:  []string{"Shown wherever its texts are."},
	}
}

// hostileComparison is hostile as a comparison.
func hostileComparison() *match.Comparison {
	return &match.Comparison{Title: evil, Document: evil, Posting: evil,
		Demands: []match.Demand{{Quote: strings.Repeat(evil, 20), Status: match.Typical, Weight: 1, Meets: []match.Meets{
			{Text: evil, Terms: []match.Term{{Word: evil, Item: "x" + evil, Kind: match.Alias}}}}}},
		Items:    []match.Named{{Text: strings.Repeat(evil, 9), Weight: 1}},
		Figures:  []match.Figure{{Kind: evil, Verdict: evil, Role: evil, Posting: strings.Repeat("x", 500)}},
		Findings: []document.Finding{{Code: evil, Message: evil}}, Notices: []string{evil}}
}

func TestCompare(t *testing.T) {
	for name, c := range map[string]*match.Comparison{
		"comparison.txt":         comparison(),
		"comparison-hostile.txt": hostileComparison(),
		"comparison-empty.txt": {Role: "it-director", Why: "the posting asks for nothing that could be read", Items: comparison().Items,
			Findings: comparison().Findings},
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			require.NoError(t, report.Compare(&b, c))
			golden(t, name, b.Bytes())
			plain(t, b.String())
		})
	}
}

func TestText(t *testing.T) {
	for name, r := range map[string]*match.Report{
		"director.txt": director(),
		"hostile.txt":  hostile(),
		"faint.txt":    faint(),
		"empty.txt":    {Role: "it-director", Title: "IT Director"},
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			require.NoError(t, report.Text(&b, r))
			golden(t, name, b.Bytes())
			plain(t, b.String())
		})
	}
}

func TestRanking(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, report.Ranking(&b, ranking()))
	golden(t, "ranking.txt", b.Bytes())
	plain(t, b.String())

	b.Reset()
	require.NoError(t, report.Ranking(&b, &match.Ranking{Role: "it-director", Results: []match.Ranked{{Rank: 1, Report: hostile()}},
		Failed: []match.Failure{{Document: "\x1b[31m", Message: "\x1b[31m: bad"}}}))
	plain(t, b.String())
}

// plain checks what holds for everything that goes to a terminal.
func plain(t *testing.T, s string) {
	t.Helper()
	for line := range strings.Lines(s) {
		line = strings.TrimSuffix(line, "\n")
		require.Equal(t, strings.TrimRight(line, " "), line, "spaces at the end")
		n := 0
		for _, r := range line {
			require.False(t, unicode.IsControl(r) || unicode.Is(unicode.Cf, r), "control character %U in %q", r, line)
			if n++; unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) {
				n++
			}
			if unicode.Is(unicode.Mn, r) {
				n--
			}
		}
		require.LessOrEqual(t, n, 100, "columns of %q", line)
	}
}

// What is the same in every name says nothing, and what looks copied is said beside the score.
func TestRankingOfAFolder(t *testing.T) {
	first, second := director(), faint()
	first.Document, second.Document = "in/box/deep/a.txt", "in/box/b.txt"
	first.Findings = append(first.Findings, document.Finding{Code: "copied", Message: "the text has 9 of the role's own statements word for word"})
	var b bytes.Buffer
	require.NoError(t, report.Ranking(&b, &match.Ranking{Role: "it-director", Scored: 2,
		Results: []match.Ranked{{Rank: 1, Report: first}, {Rank: 2, Report: second}}}))
	golden(t, "folder.txt", b.Bytes())
}

// plainFile checks what holds for a file, which is also looked at in a terminal.
func plainFile(t *testing.T, s string) {
	t.Helper()
	for _, r := range s {
		if r != '\n' && r != '\t' {
			require.False(t, unicode.IsControl(r) || unicode.Is(unicode.Cf, r), "control character %U in %q", r, s)
		}
	}
}

func TestCSV(t *testing.T) {
	var b bytes.Buffer
	k := ranking()
	k.Results[0].Report.Document = "\t=1+1"
	k.Results[1].Report.Categories[0].Name = "Duties, and \"more\""
	k.Failed[2].Message = "－1\x1b[2J"
	require.NoError(t, report.CSV(&b, k))
	golden(t, "ranking.csv", b.Bytes())

	for _, s := range []string{evil, "\u200b=1+1", "\r=1+1", "\v\u0085=1+1"} {
		b.Reset()
		k.Results[0].Report, k.Failed = hostile(), []match.Failure{{Document: s, Message: s}}
		require.NoError(t, report.CSV(&b, k))
		plainFile(t, b.String())
		reader := csv.NewReader(&b)
		reader.FieldsPerRecord = -1 // roles may differ in their categories
		rows, err := reader.ReadAll()
		require.NoError(t, err)
		if failed := rows[len(rows)-1][1]; s != evil {
			require.Equal(t, "'", failed[:1], "%q hides the sign of a formula", s)
		}
	}
}

// What a terminal would obey is escaped, and the values are those of encoding/json all the same.
func TestJSONOfHostileTexts(t *testing.T) {
	k := &match.Ranking{Role: evil, Results: []match.Ranked{{Rank: 1, Report: hostile()}}, Failed: []match.Failure{{Document: evil, Message: evil}}}
	triangle := &match.Triangle{Role: hostile(), Posting: hostile(), Typical: hostileComparison()}
	for _, c := range []struct {
		name   string
		value  any
		render func(io.Writer) error
	}{
		{"JSON", hostile(), func(w io.Writer) error { return report.JSON(w, hostile()) }},
		{"RankingJSON", k, func(w io.Writer) error { return report.RankingJSON(w, k) }},
		{"CompareJSON", hostileComparison(), func(w io.Writer) error { return report.CompareJSON(w, hostileComparison()) }},
		{"TriangleJSON", triangle, func(w io.Writer) error { return report.TriangleJSON(w, triangle) }},
	} {
		var b bytes.Buffer
		require.NoError(t, c.render(&b), c.name)
		plainFile(t, b.String())
		require.Contains(t, b.String(), `\u009b31m\u0085\u007f\u000b\udb40\udc41`, c.name)
		want, err := json.Marshal(c.value)
		require.NoError(t, err)
		require.JSONEq(t, string(want), b.String(), c.name)
	}
}

func TestJSON(t *testing.T) {
	var b bytes.Buffer
	r := director()
	r.Title = "R&D <IT>"
	require.NoError(t, report.JSON(&b, r))
	require.Contains(t, b.String(), `"title": "R&D <IT>"`)
	var back match.Report
	require.NoError(t, json.Unmarshal(b.Bytes(), &back))
	require.Equal(t, r, &back)

	b.Reset()
	require.NoError(t, report.RankingJSON(&b, ranking()))
	require.Contains(t, b.String(), `"error": "empty"`)

	b.Reset()
	require.NoError(t, report.CompareJSON(&b, comparison()))
	var c match.Comparison
	require.NoError(t, json.Unmarshal(b.Bytes(), &c))
	require.Equal(t, comparison(), &c)

	b.Reset()
	require.NoError(t, report.TriangleJSON(&b, &match.Triangle{Role: director(), Posting: hostile(), Typical: comparison()}))
	var all struct{ Role, Posting, Typical struct{ Schema string } }
	require.NoError(t, json.Unmarshal(b.Bytes(), &all))
	require.Equal(t, match.Schema, all.Role.Schema)
	require.Equal(t, match.CompareSchema, all.Typical.Schema)
}

func TestErrors(t *testing.T) {
	for name, c := range map[string]struct {
		render func(w io.Writer, whole bool) error
		want   string // of what is not whole
	}{
		"Text":         {func(w io.Writer, whole bool) error { return report.Text(w, when(whole, director())) }, "want what Score returned"},
		"JSON":         {func(w io.Writer, whole bool) error { return report.JSON(w, when(whole, director())) }, "want what Score returned"},
		"Ranking":      {func(w io.Writer, whole bool) error { return report.Ranking(w, when(whole, ranking())) }, "want what Rank returned"},
		"CSV":          {func(w io.Writer, whole bool) error { return report.CSV(w, when(whole, ranking())) }, "want what Rank returned"},
		"RankingJSON":  {func(w io.Writer, whole bool) error { return report.RankingJSON(w, when(whole, ranking())) }, "want what Rank returned"},
		"Compare":      {func(w io.Writer, whole bool) error { return report.Compare(w, when(whole, comparison())) }, "want what Compare returned"},
		"CompareJSON":  {func(w io.Writer, whole bool) error { return report.CompareJSON(w, when(whole, comparison())) }, "want what Compare returned"},
		"TriangleJSON": {func(w io.Writer, whole bool) error { return report.TriangleJSON(w, when(whole, &match.Triangle{})) }, "want what Triangle returned"},
	} {
		t.Run(name, func(t *testing.T) {
			require.ErrorIs(t, c.render(broken{}, true), io.ErrClosedPipe)
			require.ErrorContains(t, c.render(broken{}, false), c.want)
		})
	}
	half := &match.Ranking{Results: []match.Ranked{{Rank: 1, Report: director()}, {Rank: 2}}}
	for _, render := range []func(io.Writer, *match.Ranking) error{report.Ranking, report.CSV, report.RankingJSON} {
		require.ErrorContains(t, render(io.Discard, half), "result 2 of 2 has no report, want what Rank returned")
	}
}

// when is a value where there is one, and nil otherwise.
func when[T any](whole bool, v *T) *T {
	if whole {
		return v
	}
	return nil
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }
