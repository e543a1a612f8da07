package index

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
)

func searching(t testing.TB, x *Index, q Query) *Results {
	t.Helper()
	res, err := x.Search(context.Background(), q)
	require.NoError(t, err)
	return res
}

func refs(res *Results) []string {
	var all []string
	for _, h := range res.Hits {
		all = append(all, strings.TrimPrefix(string(h.Ref), "desk-lead/"))
	}
	return all
}

// An acronym that is a name only beside others is all that a search box gets.
func TestSearchFindsADoubtfulName(t *testing.T) {
	x, err := New(&profile.Profile{ID: "admin", Title: "Administrator", Categories: []profile.Category{{ID: "duties", Name: "Duties", Weight: 1,
		Items: []profile.Item{{ID: "directory", Text: "Administer Active Directory", Weight: .5}, {ID: "recovery", Text: "Plan disaster recovery", Weight: .5}}}}})
	require.NoError(t, err)
	defer x.Close()
	for text, want := range map[string]int{"AD": 1, "DR": 1, "AD or DR": 2, "ad": 0, "AD agency": 0} {
		require.Len(t, searching(t, x, Query{Text: text}).Hits, want, text)
	}
}

func TestSearchFinds(t *testing.T) {
	for name, x := range both(t, desk()) {
		t.Run(name, func(t *testing.T) {
			for _, c := range []struct {
				name string
				q    Query
				best string // "": nothing is found
			}{
				{"the words", Query{Text: "service desk"}, "duties/service"},
				{"another name of the concept", Query{Text: "help desk"}, "duties/service"},
				{"another form of the words", Query{Text: "leading technician"}, "duties/service"},
				{"another phrasing", Query{Text: "plumber"}, "duties/service"},
				{"a part", Query{Text: "windows server"}, "duties/infrastructure/servers"},
				{"the acronym", Query{Text: "IT budget"}, "duties/it"},
				{"the acronym is not the pronoun", Query{Text: "IT"}, "duties/it"},
				{"a symbol", Query{Text: "C++"}, "skills/languages"},
				{"what is denied in the query", Query{Text: "no C#"}, "skills/languages"},
				{"a wrong letter", Query{Text: "infrastucture", Fuzziness: 1}, "duties/infrastructure"},
				{"a wrong letter, exactly", Query{Text: "infrastucture"}, ""},
				{"a short word", Query{Text: "dezk", Fuzziness: 1}, "duties/service"},
				{"a shorter word", Query{Text: "tes", Fuzziness: 2}, ""},
				{"what is not there", Query{Text: "zebra"}, ""},
				{"function words", Query{Text: "of the"}, ""},
				{"bytes that are no text", Query{Text: "\xff\xfe service\xff desk"}, "duties/service"},
				{"within a category", Query{Text: "manage PostgreSQL", Category: "skills"}, "skills/databases"},
			} {
				t.Run(c.name, func(t *testing.T) {
					res := searching(t, x, c.q)
					if c.best == "" {
						require.Empty(t, refs(res))
						return
					}
					require.NotEmpty(t, res.Hits)
					require.Equal(t, c.best, refs(res)[0])
					require.Positive(t, res.Hits[0].Score)
				})
			}
			for _, h := range searching(t, x, Query{Text: "IT"}).Hits {
				require.NotEqual(t, "See it through when it matters", h.Item.Text)
			}
		})
	}
}

// What is wrong are letters of a word, whatever its stem: "leadership" is found under "lead", and "leadershp" is not.
func TestSearchForgivesTypingErrors(t *testing.T) {
	x := newIndex(t, profile.ITDirector())
	for _, c := range []struct {
		text      string
		fuzziness int
		meant     string
	}{
		{"leadershp", 1, "leadership"}, {"stratgy", 1, "strategy"}, {"maintenence", 1, "maintenance"}, {"analisys", 2, "analysis"},
		{"infrastucture", 1, "infrastructure"}, {"budgts", 1, "budgets"},
	} {
		require.Zero(t, searching(t, x, Query{Text: c.text}).Total, c.text)
		meant, found := searching(t, x, Query{Text: c.meant, Size: x.Len()}), searching(t, x, Query{Text: c.text, Fuzziness: c.fuzziness, Size: x.Len()})
		require.Subset(t, refs(found), refs(meant)[:1], c.text)
	}
}

func TestSearchFiltersAndFacets(t *testing.T) {
	for name, x := range both(t, desk(), kitchen()) {
		t.Run(name, func(t *testing.T) {
			res := searching(t, x, Query{})
			require.Equal(t, 10, res.Total)
			require.Equal(t, []Facet{
				{"role", []Count{{"desk-lead", 8}, {"chef", 2}}},
				{"category", []Count{{"duties", 7}, {"skills", 3}}},
				{"level", []Count{{"required", 8}, {"not-asked", 1}, {"preferred", 1}}},
			}, res.Facets)

			res = searching(t, x, Query{Text: "lead", Role: "chef"})
			require.Equal(t, []string{"chef/duties/lead"}, refs(res))
			require.Equal(t, []Count{{"duties", 1}}, res.Facets[1].Counts)
			res = searching(t, x, Query{Level: "preferred"})
			require.Equal(t, []string{"skills/databases"}, refs(res))
			require.Zero(t, res.Hits[0].Score)
			require.Empty(t, res.Hits[0].Highlights)
			require.Zero(t, searching(t, x, Query{Role: "chef", Category: "skills"}).Total)

			// A filter does not change how good a hit is.
			all, some := searching(t, x, Query{Text: "budgets"}), searching(t, x, Query{Text: "budgets", Role: "chef"})
			for _, h := range all.Hits {
				if h.Ref == some.Hits[0].Ref {
					require.Equal(t, h.Score, some.Hits[0].Score)
				}
			}
		})
	}
}

func TestSearchRefuses(t *testing.T) {
	x := newIndex(t, desk(), kitchen())
	for _, c := range []struct {
		q    Query
		want string
	}{
		{Query{From: -1}, "from -1, want 0 or more"},
		{Query{Size: -7}, "size -7, want 0 or more"},
		{Query{Fuzziness: 3}, "fuzziness 3, want 0 to 2"},
		{Query{Fuzziness: -1}, "fuzziness -1, want 0 to 2"},
		{Query{Role: "cook"}, `role "cook", want one of chef, desk-lead`},
		{Query{Category: "duty"}, `category "duty", want one of duties, skills`},
		{Query{Level: "must"}, `level "must", want one of required, preferred, not-asked`},
		{Query{Text: strings.Repeat("x", MaxQuery+1)}, "text of 8193 bytes, want at most 8192"},
	} {
		_, err := x.Search(context.Background(), c.q)
		require.EqualError(t, err, "index: bad query: "+c.want)
		require.ErrorIs(t, err, ErrQuery)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := x.Search(ctx, Query{Text: "desk"})
	require.ErrorIs(t, err, context.Canceled)
}

// The pages together are the whole, without gaps and repeats.
func TestSearchPages(t *testing.T) {
	x := newIndex(t, roles()...)
	for _, q := range []Query{{}, {Text: "manage IT budgets and lead the service desk"}} {
		q.Size = x.Len()
		whole := searching(t, x, q)
		require.Len(t, whole.Hits, whole.Total)
		for _, size := range []int{1, 3, 7} {
			var all []Hit
			for from := 0; from < whole.Total; from += size {
				q.From, q.Size = from, size
				page := searching(t, x, q)
				require.Equal(t, whole.Total, page.Total)
				require.Equal(t, whole.Facets, page.Facets)
				all = append(all, page.Hits...)
			}
			require.Equal(t, whole.Hits, all)
		}
	}
	const huge = int(^uint(0) >> 1)
	require.Len(t, searching(t, x, Query{}).Hits, 10)
	res := searching(t, x, Query{From: huge, Size: huge})
	require.Empty(t, res.Hits)
	require.Equal(t, x.Len(), res.Total)
	require.Len(t, searching(t, x, Query{From: 1, Size: huge}).Hits, x.Len()-1)
}

func TestHighlights(t *testing.T) {
	x := newIndex(t, roles()...)
	for _, text := range []string{"service desk", "help", "naïve users", "manage budgets", "infrastucture", "IT", "tests"} {
		for _, h := range searching(t, x, Query{Text: text, Fuzziness: 1, Size: 100}).Hits {
			require.NotEmpty(t, h.Highlights, "%s: %s", text, h.Ref)
			all := phrases(h.Item)
			last := Highlight{Phrase: -1}
			for _, l := range h.Highlights {
				phrase := all[l.Phrase]
				require.True(t, 0 <= l.Start && l.Start < l.End && l.End <= len(phrase))
				require.True(t, utf8.RuneStart(phrase[l.Start]) && (l.End == len(phrase) || utf8.RuneStart(phrase[l.End])))
				require.True(t, l.Phrase > last.Phrase || l.Start >= last.End, "sorted and disjoint")
				last = l
			}
		}
	}
	var quotes []string
	for _, h := range searching(t, newIndex(t, desk()), Query{Text: "help desk", Size: 1}).Hits {
		for _, l := range h.Highlights {
			quotes = append(quotes, phrases(h.Item)[l.Phrase][l.Start:l.End])
		}
	}
	require.Equal(t, []string{"service desk", "help desk", "help", "help", "service desk"}, quotes)
}

// bleve gives documents numbers by chance; the results must not show it.
func TestSearchIsDeterministic(t *testing.T) {
	q := Query{Text: "plan, manage and lead IT service desk staff, budgets, networks, projects, security and backups", Size: 50, Fuzziness: 1}
	want := searching(t, newIndex(t, roles()...), q)
	require.NotEmpty(t, want.Hits)
	for range 5 {
		require.Equal(t, want, searching(t, newIndex(t, roles()...), q))
	}
	disk, _ := created(t, roles()...)
	require.Equal(t, want, searching(t, disk, q))
	for i := 1; i < len(want.Hits); i++ {
		a, b := want.Hits[i-1], want.Hits[i]
		require.True(t, a.Score > b.Score || a.Score == b.Score && a.Ref < b.Ref)
	}
}

func FuzzSearch(f *testing.F) {
	f.Add("help desk", 1)
	f.Add("C++ \xff", 2)
	f.Add("=managing #budget *:* +a -b \"", 0)
	x := newIndex(f, desk(), kitchen())
	f.Fuzz(func(t *testing.T, text string, fuzziness int) {
		res, err := x.Search(context.Background(), Query{Text: text, Fuzziness: fuzziness})
		if err != nil {
			return
		}
		for _, h := range res.Hits {
			if h.Item == nil || h.Ref == profile.Ref("") {
				t.Fatalf("%q: hit without an item", text)
			}
		}
	})
}
