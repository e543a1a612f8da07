package profile_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/profile"
)

var update = flag.Bool("update", false, "write what the cases of testdata/postings give into them")

// TestPostings reads the invented postings of testdata/postings. Each file says
// in its first line what it shows.
func TestPostings(t *testing.T) {
	names, err := filepath.Glob("testdata/postings/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) {
			data, err := os.ReadFile(name)
			require.NoError(t, err)
			reason, rest, _ := strings.Cut(string(data), "-- posting --\n")
			require.NotEmpty(t, strings.TrimSpace(reason))
			text, want, _ := strings.Cut(rest, "-- want --\n")
			got := outlined(t, text)
			if *update {
				require.NoError(t, os.WriteFile(name, []byte(reason+"-- posting --\n"+text+"-- want --\n"+got), 0o644))
				return
			}
			require.Equal(t, want, got, reason)
		})
	}
}

// fromPosting reads a posting, and holds what is true of every posting's profile.
func fromPosting(t testing.TB, text string) *profile.Profile {
	d := document.Parse(text)
	p, err := profile.FromPosting(d)
	require.NoError(t, err)
	require.NoError(t, p.Validate())
	again, err := profile.FromPosting(d)
	require.NoError(t, err)
	require.Equal(t, p, again, "the same document gives the same profile")
	for ref, it := range p.Items() {
		require.NotNil(t, it.Span, ref)
		require.LessOrEqual(t, it.Span.End, len(d.Text), ref)
		quote := d.Text[it.Span.Start:it.Span.End]
		require.Equal(t, letters(quote), letters(it.Text), "%s: the text is what the span says", ref)
		require.Equal(t, []string{profile.PostingSource}, it.Sources, ref)
	}
	return p
}

// letters leaves out white space and the marks of Markdown.
func letters(s string) string {
	return strings.Map(func(c rune) rune {
		if strings.ContainsRune(" \t\r\n\u00a0*_`\\[]()#", c) {
			return -1
		}
		return c
	}, s)
}

// outlined writes a posting's profile on lines that read well in a review.
func outlined(t testing.TB, text string) string {
	p := fromPosting(t, text)
	var b strings.Builder
	line := func(name string, v any) {
		j, err := json.Marshal(v)
		require.NoError(t, err)
		if s := strings.ReplaceAll(string(j), `,"sources":["posting"]`, ""); s != "null" && s != `""` {
			fmt.Fprintf(&b, "%s: %s\n", name, s)
		}
	}
	line("id", p.ID)
	line("title", p.Title)
	line("field", p.Field)
	line("path", p.Path)
	for _, x := range p.Titles {
		line("also", x)
	}
	line("summary", p.Summary)
	for _, f := range []struct {
		name string
		list []profile.Fact
	}{{"goal", p.Goals}, {"domain", p.Domains}, {"works with", p.WorksWith}, {"question", p.Questions}, {"note", p.Notes}, {"reading", p.Reading}} {
		for _, x := range f.list {
			line(f.name, x.Text)
		}
	}
	line("reporting", p.Reporting)
	for _, x := range p.Pay {
		line("pay", x)
	}
	for _, x := range p.Market {
		line("market", x)
	}
	for _, x := range p.Outlook {
		line("outlook", x)
	}
	for _, x := range p.Industries {
		line("industry", x)
	}
	line("job zone", p.JobZone)
	for _, x := range p.Development {
		line("development", x)
	}
	for _, x := range p.Actions {
		line("action", x)
	}
	for _, c := range p.Categories {
		fmt.Fprintf(&b, "%s %.3f\n", c.ID, c.Weight)
		outlineItems(&b, c.Items, "\t")
	}
	return b.String()
}

func outlineItems(b *strings.Builder, items []profile.Item, indent string) {
	for _, it := range items {
		fmt.Fprintf(b, "%s%s %.3f %s: %s", indent, it.Level, it.Weight, it.ID, it.Text)
		if it.Label != "" {
			fmt.Fprintf(b, " [%s]", it.Label)
		}
		if it.Criterion != nil {
			j, _ := json.Marshal(it.Criterion)
			fmt.Fprintf(b, " %s", j)
		}
		if it.Ordered {
			b.WriteString(" in this order")
		}
		b.WriteByte('\n')
		outlineItems(b, it.Parts, indent+"\t")
	}
}

func TestPostingErrors(t *testing.T) {
	for _, c := range []struct {
		name   string
		d      *document.Document
		reason string
	}{
		{"nil", nil, "there is no document"},
		{"empty", document.Parse(""), "nothing to read"},
		{"blank", document.Parse(" \n\t\n"), "white space is nothing"},
		{"signs", document.Parse("??? !!!\n- ...\n"), "signs are no words"},
		{"ruled lines", document.Parse("-----\n***\n"), "lines that are drawn say nothing"},
	} {
		_, err := profile.FromPosting(c.d)
		require.ErrorIs(t, err, profile.ErrNoPosting, "%s: %s", c.name, c.reason)
		require.EqualError(t, err, "posting: no words", c.name)
	}
	d := document.Parse("??? !!!")
	d.ID = "notes.txt"
	_, err := profile.FromPosting(d)
	require.EqualError(t, err, `posting "notes.txt": no words`, "who reads a folder has to know which one it is")
}

func TestPostingPay(t *testing.T) {
	for _, c := range []struct {
		text, per, note, reason string
		medium                  float64
	}{
		{"The median salary is $12,000 per year.", "year", "", "as the document's facts have it", 12000},
		{"The median salary is €14,000 a year.", "year", "", "whatever the sign", 14000},
		{"The average weekly pay is $1,200.", "week", "", "before the figure", 1200},
		{"The average daily pay is $600.", "day", "", "daily", 600},
		{"Average annual pay: around $9,000.", "year", "around", "annual", 9000},
		{"The median wage is $21 hourly.", "hour", "", "hourly", 21},
		{"The median salary is $64,000.", "year", "period not stated", "by its size, and told so", 64000},
		{"The median pay is around $24.", "hour", "around; period not stated", "a small one", 24},
		{"Pay: $30/hour", "hour", "", "behind a slash", 30},
		{"Salary: $64,000", "year", "period not stated", "what the document told by its size", 64000},
		{"The median pay is $4,100.", "month", "period not stated", "one between", 4100},
	} {
		p := fromPosting(t, "Head Gardener\n\nDuties\n- Prune the roses\n\nPay\n"+c.text+"\n")
		require.Len(t, p.Pay, 1, "%s: %s", c.text, c.reason)
		got := p.Pay[0]
		require.Equal(t, []any{c.per, c.note, c.medium}, []any{got.Per, got.Note, got.Medium}, "%s: %s", c.text, c.reason)
	}
}

func TestPostingIndustries(t *testing.T) {
	for _, c := range []struct {
		share, reason string
		want          float64
	}{
		{"half", "half", .5}, {"a third", "an article", .333}, {"one-third", "a hyphen", .333}, {"two thirds", "a space", .667},
		{"three-quarters", "quarters", .75}, {"two-fifths", "fifths", .4}, {"three-fifths", "not one", .6}, {"nearly a tenth", "tenths", .1},
		{"12%", "a percentage", .12}, {"the third", "a place", 0}, {"four thirds", "more than all", 0},
	} {
		p := fromPosting(t, "Head Gardener\n\nIndustries\nParks and hotels industries make up "+c.share+" of all posts.\n")
		if c.want == 0 {
			require.Empty(t, p.Industries, "%s: %s", c.share, c.reason)
			continue
		}
		require.Len(t, p.Industries, 1, "%s: %s", c.share, c.reason)
		require.InDelta(t, c.want, p.Industries[0].Share, 1e-9, "%s: %s", c.share, c.reason)
	}
}

func TestPostingOfATitleAlone(t *testing.T) {
	p := fromPosting(t, "Head Gardener\n")
	require.Equal(t, "Head Gardener", p.Title)
	require.Equal(t, "posting-head-gardener", p.ID)
	require.Empty(t, p.Categories)
}

// A document that somebody put together by hand is read like any other.
func TestPostingByHand(t *testing.T) {
	p, err := profile.FromPosting(&document.Document{ID: "gardener.txt", Text: "Duties\n- Prune the roses\n"})
	require.NoError(t, err)
	require.NoError(t, p.Validate())
	require.Equal(t, "gardener.txt", p.Sources[0].Name)
	require.Len(t, p.Categories, 1)
}

// How a posting puts it is what weighs: a duty is not made heavier by "must".
func TestPostingWeights(t *testing.T) {
	for _, c := range []struct {
		section, line string
		level         profile.Level
		counts        float64
		reason        string
	}{
		{"Requirements", "Knowledge of soils is a must", profile.Required, 3, "insisted"},
		{"Essential requirements", "Knowledge of soils", profile.Required, 3, "by the heading"},
		{"Requirements", "Knowledge of soils", profile.Required, 2, "asked"},
		{"Requirements", "Knowledge of soils is a plus", profile.Preferred, 1, "preferred"},
		{"Duties", "Water the lawn", profile.Required, 2, "told"},
		{"Duties", "Water the lawn, which is mandatory.", profile.Required, 2, "every duty is"},
		{"Essential duties", "Water the lawn", profile.Required, 2, "likewise by the heading"},
		{"Duties", "Ideally, water the lawn.", profile.Required, 2, "within a duty"},
		{"Duties", "Watering the lawn is a plus", profile.Preferred, 1, "all of it is wished for"},
		{"Duties", "It is essential to know soils well.", profile.Required, 3, "a sentence that asks something is a requirement"},
	} {
		p := fromPosting(t, "Head Gardener\n\nResponsibilities\n- Prune the roses\n\n"+c.section+"\n- Sweep the paths\n- "+c.line+"\n")
		of := map[string]float64{}
		for _, category := range p.Categories {
			for _, it := range category.Items {
				of[it.Text] = category.Weight * it.Weight
				if it.Text == c.line {
					require.Equal(t, c.level, it.Level, "%s: %s", c.line, c.reason)
				}
			}
		}
		require.InDelta(t, c.counts, 2*of[c.line]/of["Prune the roses"], 1e-9, "%s under %s: %s: %v", c.line, c.section, c.reason, of)
	}
}

// The years that a posting asks for, where the document's own facts have none.
func TestPostingYears(t *testing.T) {
	for _, c := range []struct {
		line, reason string
		want         *profile.Years
	}{
		{"Six months of experience with soils", "in words", &profile.Years{Min: .5}},
		{"Eighteen months of experience with soils", "beyond twelve", &profile.Years{Min: 1.5}},
		{"Twenty months of experience with soils", "the last number in words", &profile.Years{Min: 20. / 12}},
		{"6 to 18 months of experience with soils", "a range", &profile.Years{Min: .5, Max: 1.5}},
		{"Six months of drought", "of no experience", nil},
	} {
		p := fromPosting(t, "Head Gardener\n\nRequirements\n- Knowledge of roses\n- "+c.line+"\n")
		found := false
		for _, it := range p.Items() {
			if it.Text != c.line {
				continue
			}
			found = true
			if c.want == nil {
				require.Nil(t, it.Criterion, c.reason)
				continue
			}
			require.NotNil(t, it.Criterion, "%s: %s", c.line, c.reason)
			require.Equal(t, c.want, it.Criterion.Years, "%s: %s", c.line, c.reason)
		}
		require.True(t, found, c.line)
	}
}

// Repeated items are items of their own, with IDs of their own.
func TestPostingIDs(t *testing.T) {
	p := fromPosting(t, "Head Gardener\n\nDuties\n- Prune the roses\n- Prune the roses\n- 剪枝\n- 修剪玫瑰\n")
	var ids []string
	for _, it := range p.Categories[0].Items {
		ids = append(ids, it.ID)
	}
	require.Equal(t, []string{"prune-roses", "prune-roses-2", "item", "item-2"}, ids)
}

// A list whose line breaks were lost is read as the list that it was, and the
// spans are those of the text as it came.
func TestPostingWithoutLineBreaks(t *testing.T) {
	p := fromPosting(t, "Head Gardener\n\nRequirementsExperience with rosesKnowledge of soilsAbility to lift 20 kg.Strong work ethicDriver's license required")
	var items []string
	for _, it := range p.Items() {
		items = append(items, it.Text)
	}
	slices.Sort(items)
	require.Equal(t, []string{"Ability to lift 20 kg.", "Driver's license required", "Experience with roses", "Knowledge of soils", "Strong work ethic"}, items)
}

func FuzzFromPosting(f *testing.F) {
	names, err := filepath.Glob("testdata/postings/*.txt")
	require.NoError(f, err)
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(string(data))
	}
	f.Add("Chef\n\nDuties\n- a:\n  - b\n    - c; d\n1. no degree or license required\n")
	f.Add("- ?!\n  - a b\n  - c d\n")
	f.Add("A > B\n\nLow High\n1 2\n\njob zone 3: \nsvp: (1 to < 2)\n")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 20_000 {
			return
		}
		d := document.Parse(text)
		p, err := profile.FromPosting(d)
		if err != nil {
			require.ErrorIs(t, err, profile.ErrNoPosting)
			return
		}
		require.NoError(t, p.Validate())
		for _, it := range p.Items() {
			require.True(t, it.Span.Start >= 0 && it.Span.Start < it.Span.End && it.Span.End <= len(d.Text))
		}
	})
}

func BenchmarkFromPosting(b *testing.B) {
	data, err := os.ReadFile("testdata/postings/board.txt")
	require.NoError(b, err)
	_, text, _ := strings.Cut(string(data), "-- posting --\n")
	text, _, _ = strings.Cut(text, "-- want --\n")
	for _, times := range []int{1, 10, 100} {
		long := "Warehouse Operations Manager\n\n" + strings.Repeat(text, times)
		d := document.Parse(long)
		b.Run(fmt.Sprintf("%d KB", len(long)/1024), func(b *testing.B) {
			b.SetBytes(int64(len(long)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := profile.FromPosting(d); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
