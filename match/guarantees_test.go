package match

import (
	"encoding/json"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/profile"
)

// The guarantees of doc.go, one test each. The seventh is in candidates_test.go, the eighth in hostile_test.go.

// alone skips a long test where only what goroutines share is looked at: the short run is for the race detector, and the
// test has no second goroutine.
func alone(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("long, and of one goroutine")
	}
}

// Guarantee 1: Score is the sum of Points, 0 <= Score <= Potential <= 100, an empty text scores 0, and a role's own
// items, each in a dated job, score their full text credit.
func TestGuarantee1ScoreIsTheSumOfItsProof(t *testing.T) {
	alone(t)
	healthcare := []string{"healthcare", "finance", "large-organization"}
	for name, m := range map[string]*Matcher{
		"plain":        shared(t),
		"no date":      newMatcher(t, Options{}),
		"context":      newMatcher(t, Options{AsOf: summer, Context: healthcare}),
		"weights":      newMatcher(t, Options{AsOf: summer, Weights: map[string]float64{"duties": 10, "experience": 0, "education": .25}}),
		"both":         newMatcher(t, Options{Context: healthcare[:1], Weights: map[string]float64{"technical": 1. / 3, "projects": 7}}),
		"gates":        newMatcher(t, Options{Gates: []string{director + "/projects/certificate", director + "/duties/budget"}}),
		"one category": newMatcher(t, Options{Weights: onlyWeight("education")}),
	} {
		t.Run(name, func(t *testing.T) {
			for _, c := range texts(t, 1, 24) {
				for _, text := range []string{c.text, c.text[:len(c.text)*2/3], c.text[len(c.text)/3:], c.text + c.text} {
					d := document.Parse(text)
					r, err := m.Score(director, d)
					require.NoError(t, err)
					checkReport(t, d, r)
				}
			}
			for _, text := range []string{"", " ", "\n\n\t\n", "\ufeff", "\x00", "...", "- \n- \n", "???"} {
				d := document.Parse(text)
				r, err := m.Score(director, d)
				require.NoError(t, err)
				checkReport(t, d, r)
				require.Zero(t, r.Score, "%q", text)
			}
		})
	}
}

// onlyWeight gives all the weight to one category of the IT director.
func onlyWeight(id string) map[string]float64 {
	w := map[string]float64{}
	for _, c := range profile.ITDirector().Categories {
		w[c.ID] = 0
	}
	w[id] = 1
	return w
}

func TestGuarantee1OwnItemsEarnFullCredit(t *testing.T) {
	all := Options{AsOf: summer}
	context := Options{AsOf: summer, Context: []string{"healthcare", "finance", "large-organization"}}
	for _, c := range []struct {
		name string
		p    *profile.Profile
		o    Options
	}{
		{"it-director", profile.ITDirector(), all},
		{"it-director in every context", profile.ITDirector(), context},
		{"a baker", baker(), all},
		{"a courier", courier(), all},
		{"items that deny something", sailor(), all},
		{"items of many words", wordy(), all},
	} {
		for _, apart := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s, apart %v", c.name, apart), func(t *testing.T) {
				m := newMatcher(t, c.o, c.p)
				d := document.Parse(ownWords(c.p, apart))
				r, err := m.Score(c.p.ID, d)
				require.NoError(t, err)
				checkReport(t, d, r)
				want, text := 0.0, map[string]bool{}
				for ref, it := range c.p.Items() {
					text[string(ref)] = len(it.Parts) == 0 && it.Criterion == nil
				}
				for _, it := range r.Items {
					if !text[it.Ref] || it.Status == NotAsked {
						continue
					}
					want += 100 * it.Weight
					require.InDelta(t, 1, it.Credit, 1e-9, "%s: %s", it.Ref, it.Text)
					require.Equal(t, Done, it.Evidence[0].Rung, it.Ref)
				}
				require.GreaterOrEqual(t, r.Score, want-1e-6)
				if c.p.Field == "" {
					require.InDelta(t, 100, r.Score, 1e-6, "a role of text alone")
				}
			})
		}
	}
}

// Guarantee 2: every span is within the text, on rune boundaries, and its quote is the text. FuzzScore holds it for any
// bytes; here it is for broken texts of every kind.
func TestGuarantee2EveryQuoteIsTheText(t *testing.T) {
	g, m := draws(2), shared(t)
	wild := []string{"\x00", "\xff\xfe", "\xed\xa0\x80", "\u200b", "\u202e", "ＩＴ", "東京", "é", "e\u0301", "\U0001F600", "\r", "\t", "’", "ﬁ", "İ", "ẞ"}
	evidence := 0
	for _, c := range texts(t, 2, 100) {
		b := []byte(c.text)
		for range 5 {
			for range 1 + g.IntN(20) {
				at := g.IntN(len(b) + 1)
				switch g.IntN(3) {
				case 0:
					b = slices.Insert(b, at, []byte(pick(g, wild))...)
				case 1:
					b = slices.Delete(b, at, min(len(b), at+g.IntN(4)))
				default:
					if at < len(b) {
						b[at] = byte(g.IntN(256))
					}
				}
			}
			d := document.Parse(string(b))
			r, err := m.Score(director, d)
			require.NoError(t, err)
			checkReport(t, d, r)
			for _, it := range r.Items {
				evidence += len(it.Evidence)
			}
		}
	}
	require.Greater(t, evidence, 5000, "the texts must have something to quote")
}

// Guarantee 3: a new affirmative passage never lowers the score, repeating one earns nothing, and the order of sections
// does not matter.
func TestGuarantee3AppendingNeverLowers(t *testing.T) {
	alone(t)
	m := shared(t)
	g := draws(3)
	lines := append(slices.Clone(affirmative), roleLines()...)
	for _, c := range texts(t, 3, 40) {
		before := scoreOf(t, m, c.text).Score
		for range 12 {
			line := pick(g, lines)
			for name, text := range map[string]string{
				"on a new line":           strings.TrimRight(c.text, "\n") + "\n" + line + "\n",
				"behind a blank line":     strings.TrimRight(c.text, "\n") + "\n\n" + line + "\n",
				"as a bullet":             strings.TrimRight(c.text, "\n") + "\n- " + line + "\n",
				"as a bullet, blank line": strings.TrimRight(c.text, "\n") + "\n\n* " + line,
			} {
				after := scoreOf(t, m, text).Score
				require.GreaterOrEqual(t, after, before, "%s: %q %s", c.name, line, name)
			}
		}
	}
}

// Headings such as "Projects" may stand below one job or begin a part of the whole text, and the next job tells: the one
// appended to a text that ends with them gives their lines to the job above, whose field may be another.
func TestGuarantee3AppendingAJob(t *testing.T) {
	m := shared(t)
	const line = "Led the migration of the data center and the help desk"
	posts := map[string]string{
		"another field": "Head Chef, Oak Kitchen, 2001 - 2004\n- Led a team of cooks.\n",
		"the field":     "IT Director, Pine Mills, 2001 - 2004\n- Worked.\n",
		"below it":      "Help Desk Technician, Pine Mills, 2001 - 2004\n- Worked.\n",
	}
	for last, above := range posts {
		for _, heading := range []string{"Key Accomplishments", "Projects", "Skills", "Achievements:"} {
			for _, list := range []string{"- " + line + ".\n", line + ".\n", "VMware, data center, help desk, IT budget\n"} {
				text := "Robin Example\n\nEXPERIENCE\n\nIT Director, Acorn, 2010 - 2020\n- Worked.\n\n" + above + "\n" + heading + "\n" + list
				before := scoreOf(t, m, text).Score
				for name, post := range posts {
					for _, more := range []string{"", "\n" + heading + "\n- " + line + ".\n"} {
						after := scoreOf(t, m, text+"\n"+strings.ReplaceAll(post, "2001 - 2004", "1995 - 2000")+more).Score
						require.GreaterOrEqual(t, after, before, "%s last, a job of %s appended behind %q\n%s%s", last, name, heading, list, more)
					}
				}
			}
		}
	}
}

func TestGuarantee3RepeatingEarnsNothing(t *testing.T) {
	m, tried := shared(t), 0
	for _, c := range texts(t, 4, 60) {
		d := document.Parse(c.text)
		before, err := m.Score(director, d)
		require.NoError(t, err)
		for i := range d.Passages {
			if !repeatable(d, i) {
				continue
			}
			tried++
			q := d.Passages[i]
			after := scoreOf(t, m, twice(d, i))
			require.Empty(t, differences(before, after), "%s: %q", c.name, d.Text[q.Start:q.End])
		}
		if parts := sections(c.text + "\n"); len(parts) > 1 {
			twice := strings.Join(append(slices.Clone(parts), parts[1:]...), "\n")
			require.Empty(t, differences(before, scoreOf(t, m, twice)), "%s: every section twice", c.name)
		}
	}
	require.Greater(t, tried, 200)
}

func TestGuarantee3SectionsInAnyOrder(t *testing.T) {
	m, g, moved := shared(t), draws(5), 0
	for _, c := range texts(t, 5, 60) {
		parts := sections(c.text + "\n")
		if len(parts) < 3 {
			continue
		}
		want := scoreOf(t, m, c.text)
		for range 6 {
			g.Shuffle(len(parts)-1, func(i, k int) { parts[i+1], parts[k+1] = parts[k+1], parts[i+1] })
			moved++
			text := strings.Join(parts, "\n")
			require.Empty(t, differences(want, scoreOf(t, m, text)), "%s:\n%s", c.name, text)
		}
	}
	require.Greater(t, moved, 300)
}

// Guarantee 4: case and white space do not move Score, but where capitals are meaning (IT and it, AD and ad).
func TestGuarantee4CaseAndWhiteSpace(t *testing.T) {
	m := shared(t)
	for _, v := range respellings {
		t.Run(v.name, func(t *testing.T) {
			for _, c := range texts(t, 6, 60) {
				want, got := scoreOf(t, m, c.text), scoreOf(t, m, v.change(c.text))
				require.Empty(t, differences(want, got), c.name)
				require.Equal(t, want.Score, got.Score, c.name)
			}
		})
	}
}

// A heading in capitals says nothing of the capitals below it: RFP and AD are what they are.
func TestGuarantee4HeadingsInCapitals(t *testing.T) {
	const text = "Robin Example\n\nEXPERIENCE\n\nIT Director, Acorn, 2010 - 2020\n\nDUTIES\n- RFP and vendor selection\n\nSKILLS\nAD, SAN, VMware\n"
	capitals := scoreOf(t, shared(t), text)
	small := scoreOf(t, shared(t), strings.NewReplacer("EXPERIENCE", "Experience", "DUTIES", "Duties", "SKILLS", "Skills").Replace(text))
	require.Empty(t, differences(small, capitals))
}

// Guarantee 6: the same bytes for every GOMAXPROCS and every run.
func TestGuarantee6SameBytesEveryTime(t *testing.T) {
	all := texts(t, 7, 20)
	reports := func() string {
		m := newMatcher(t, Options{}, profile.ITDirector(), baker(), courier(), bare())
		var b strings.Builder
		for _, role := range []string{director, "head-baker", "lighthouse-keeper"} {
			for _, c := range all {
				r, err := m.Score(role, document.Parse(c.text))
				require.NoError(t, err)
				j, err := json.Marshal(r)
				require.NoError(t, err)
				b.Write(j)
			}
		}
		return b.String()
	}
	want := reports()
	before := runtime.GOMAXPROCS(0)
	t.Cleanup(func() { runtime.GOMAXPROCS(before) })
	for _, n := range []int{1, 2, 8} {
		runtime.GOMAXPROCS(n)
		require.True(t, want == reports(), "GOMAXPROCS %d", n)
	}
	runtime.GOMAXPROCS(before)
	m := shared(t)
	for _, c := range all[:6] {
		d := document.Parse(c.text)
		first := ""
		for range 50 {
			r, err := m.Score(director, d)
			require.NoError(t, err)
			j, err := json.Marshal(r)
			require.NoError(t, err)
			if first == "" {
				first = string(j)
			}
			require.True(t, first == string(j), c.name)
		}
	}
}
