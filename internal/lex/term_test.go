package lex

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

func termTexts(terms []Term) (out []string) {
	for _, x := range terms {
		out = append(out, x.Text)
	}
	return out
}

func TestIndexTerms(t *testing.T) {
	terms := IndexTerms("Managed the IT budget")
	require.Subset(t, termTexts(terms), []string{"=managed", "manage", "#manage", "=IT", "IT", "#it", "=budget", "budget", "#budget"})
	require.NotContains(t, termTexts(terms), "=the", "a function word is no term")
	for _, x := range terms {
		if x.Text == "#budget" || x.Text == "=budget" {
			require.Equal(t, 3, x.Place, "what stands for one word shares its place")
			require.Equal(t, 1, x.Places)
		}
	}
	for _, x := range IndexTerms("the help desk team") {
		if x.Text == "#help-desk" {
			require.Equal(t, 1, x.Place)
			require.Equal(t, 2, x.Places, "a phrase takes the places of its words")
		}
	}
}

func TestQueryTerms(t *testing.T) {
	require.Contains(t, termTexts(QueryTerms("PostgreSQL")), "#database", "PostgreSQL shows databases")
	require.NotContains(t, termTexts(IndexTerms("PostgreSQL")), "#database")
	require.NotContains(t, termTexts(QueryTerms("databases")), "#postgresql", "databases do not show PostgreSQL")
	require.NotContains(t, termTexts(QueryTerms("no experience with budgets")), "#budget", "what is denied finds nothing")
	require.Empty(t, QueryTerms(""))
	for text, want := range map[string]bool{"GCP": true, "AD or GCP": true, "the GCP": true, "GCP trials": false, "GCP zebra": false, "no GCP": false} {
		require.Equal(t, want, slices.Contains(termTexts(SearchTerms(text)), "#gcp"), "%s: a doubtful name counts where nothing else is asked for", text)
	}
	require.NotContains(t, termTexts(QueryTerms("GCP")), "#gcp", "a passage has its words beside it, or is doubtful as well")
	require.Equal(t, QueryTerms("IT strategy on AWS"), SearchTerms("IT strategy on AWS"))
	require.Equal(t, QueryTerms("IT strategy"), QueryTerms("IT strategy"))
}

func TestKeys(t *testing.T) {
	for _, c := range []struct {
		term string
		kind Kind
		ok   bool
	}{
		{"=managed", Exact, true}, {"manage", Stem, true}, {"#budget", Alias, true},
		{"=xyzzyq", Exact, false}, {"xyzzyq", Stem, false}, {"#xyzzyq", Alias, false}, {"#", Stem, false},
	} {
		k, kind, ok := KeyOf(c.term)
		require.Equal(t, c.ok, ok, c.term)
		require.Equal(t, c.kind, kind, c.term)
		if ok {
			require.NotZero(t, k, c.term)
		}
	}
	w := Scan("managed", nil)[0]
	exact, _, _ := KeyOf("=managed")
	stem, _, _ := KeyOf("manage")
	require.Equal(t, exact, w.Key())
	require.Equal(t, stem, w.StemKey())
	require.Equal(t, stem, StemKeys()[w.ID])
	require.Zero(t, Word{}.Key())
	require.Zero(t, Word{}.StemKey())
	budget, _ := ConceptOf("budget")
	k, _, _ := KeyOf("#budget")
	require.Equal(t, k, budget.Key())
}

func TestWeights(t *testing.T) {
	for _, c := range []struct{ less, more, reason string }{
		{"work", "cybersecur", "a common word tells little"},
		{"manage", "firewal", "every manager manages"},
		{"#manage", "#firewall", "so does the concept"},
		{"=work", "=xyzzyq", "a name outside the lexicon is telling"},
	} {
		require.Less(t, Weight(c.less), Weight(c.more), c.reason)
	}
	for _, term := range []string{"=the", "it", "#it", "xyzzyq", ""} {
		require.True(t, 1 <= Weight(term) && Weight(term) <= 1000, term)
	}
}

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{{"Gérant", "gerant"}, {"ＩＴ", "it"}, {"IT", "it"}, {"Ñandú", "nandu"}, {"", ""}} {
		require.Equal(t, c.want, Fold(c.in))
	}
	words := []string{"Gérant", "ＩＴ", "C++", "Äpfel"}
	for _, w := range words {
		require.Equal(t, Fold(w), Fold(Fold(w)), "folding twice changes nothing")
	}
}
