package match

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/profile"
)

// What the role or the caller asks for, prefers, does not ask for, or knocks out by.

func TestBehaviourOfUnknown(t *testing.T) {
	text := jobs + "IT Director, Acorn, 2010 - 2020\n- Managed the IT budget.\n"
	r := scoreOf(t, shared(t), text)
	open := 0.0
	for _, it := range r.Items {
		if it.Status == Unknown && it.Parts == 0 {
			open += 100 * it.Weight
			require.Zero(t, it.Points, it.Ref)
			require.Empty(t, it.Evidence, it.Ref)
		}
	}
	require.Positive(t, open, "the text says nothing of education")
	require.InDelta(t, r.Score+open, r.Potential, 1e-6)
	told := scoreOf(t, shared(t), text+"\nEDUCATION\nCertificate in Welding, Elm College, 2001\n")
	require.Less(t, told.Potential, r.Potential, "what is known to be missing is open no longer")
	require.Equal(t, r.Score, told.Score, "and costs nothing that was earned")
}

func TestBehaviourOfPreferred(t *testing.T) {
	p := baker()
	m := newMatcher(t, Options{}, p)
	without := jobs + "Head Baker, Acorn, 2010 - 2020\n- Mix, knead and proof sourdough every night\n"
	with := without + "- Keep deck ovens clean and serviced\n"
	a, err := m.Score(p.ID, document.Parse(without))
	require.NoError(t, err)
	b, err := m.Score(p.ID, document.Parse(with))
	require.NoError(t, err)
	require.InDelta(t, a.Score+100*.7*.2, b.Score, 1e-6, "a plus is a plus")
	require.Equal(t, "preferred", item(t, a, "duties/ovens").Level)
	require.Zero(t, item(t, a, "duties/ovens").Points)
	for i := range a.Items { // and the lack of one takes nothing from another
		if a.Items[i].Ref != p.ID+"/duties/ovens" {
			require.Equal(t, a.Items[i].Points, b.Items[i].Points)
		}
	}
}

func TestBehaviourOfNotAsked(t *testing.T) {
	text := jobs + "IT Director, Acorn, 2010 - 2020\n- Expertise in many programming languages\n- Certification in every network\n"
	r := scoreOf(t, shared(t), text)
	for _, ref := range []string{"technical/many-languages", "technical/every-network"} {
		it := item(t, r, ref)
		require.Equal(t, NotAsked, it.Status)
		require.Zero(t, it.Points)
		require.Zero(t, it.Weight)
	}
	p, q := baker(), baker()
	q.Categories[1].Items = q.Categories[1].Items[:2] // the same role, without what it does not ask for
	full := jobs + "Head Baker, Acorn, 2010 - 2020\n- Laminated pastry\n- A baker's diploma\n"
	a, err := newMatcher(t, Options{}, p).Score(p.ID, document.Parse(full))
	require.NoError(t, err)
	b, err := newMatcher(t, Options{}, q).Score(q.ID, document.Parse(full))
	require.NoError(t, err)
	require.Equal(t, b.Score, a.Score, "what is not asked for earns and costs nothing")
}

func TestBehaviourOfConditions(t *testing.T) {
	text := jobs + "IT Director, Acorn Hospital, 2010 - 2020\n- Rolled out the EMR to four hospitals.\n"
	const emr = "experience/industry-systems/healthcare"
	plain := scoreOf(t, shared(t), text)
	require.Equal(t, NotAsked, item(t, plain, emr).Status, "no condition holds")
	require.Zero(t, item(t, plain, emr).Weight)
	care := scoreOf(t, newMatcher(t, Options{AsOf: summer, Context: []string{"healthcare"}}), text)
	require.Positive(t, item(t, care, emr).Points, "in healthcare an EMR counts")
	require.Equal(t, NotAsked, item(t, care, "experience/industry-systems/finance").Status, "in healthcare the databases of funds do not")
	both := scoreOf(t, newMatcher(t, Options{AsOf: summer, Context: []string{"finance", "healthcare"}}), text)
	require.Less(t, item(t, both, emr).Weight, item(t, care, emr).Weight, "two share what one had")
	require.Equal(t, NotAsked, item(t, plain, "education/graduate-large").Status)
	large := scoreOf(t, newMatcher(t, Options{Context: []string{"large-organization"}}), text)
	require.Equal(t, Unknown, item(t, large, "education/graduate-large").Status)
}

// A category of which nothing applies leaves its weight to the others, as an item does: nobody could earn it.
func TestBehaviourOfConditionsOnAWholeCategory(t *testing.T) {
	shore := baker()
	for i := range shore.Categories[0].Items {
		shore.Categories[0].Items[i].When = []string{"at-sea"}
	}
	shore.Categories[0].Items[1].When, shore.Categories[0].Items[1].Parts[0].When = nil, []string{"at-sea"}
	shore.Categories[0].Items[1].Parts[1].When = []string{"in-port"}
	text := jobs + "Head Baker, Acorn, 2010 - 2020\n- Laminated pastry\n- Knowledge of flours and their protein\n"
	r, err := newMatcher(t, Options{}, shore).Score(shore.ID, document.Parse(text))
	require.NoError(t, err)
	checkReport(t, document.Parse(text), r)
	require.Zero(t, r.Categories[0].Weight)
	require.InDelta(t, 1, r.Categories[1].Weight, 1e-9)
	require.InDelta(t, 100, r.Potential, 1e-9, "all that is asked for here is met")
	require.Equal(t, r.Potential, r.Score)

	part, err := newMatcher(t, Options{Context: []string{"in-port"}}, shore).Score(shore.ID, document.Parse(text))
	require.NoError(t, err)
	require.InDelta(t, .7, part.Categories[0].Weight, 1e-9, "one part applies")

	// A role of which nothing applies is as one that asks for nothing; weights for another role of the index do not change that.
	nothing := &profile.Profile{ID: "night-baker", Title: "Night Baker",
		Categories: []profile.Category{{ID: "duties", Name: "Duties", Weight: 1, Items: shore.Categories[0].Items}}}
	none, err := newMatcher(t, Options{Weights: map[string]float64{"skills": 1}}, nothing, baker()).Score(nothing.ID, document.Parse(text))
	require.NoError(t, err)
	require.Zero(t, none.Potential)

	x, err := index.New(shore)
	require.NoError(t, err)
	defer x.Close()
	_, err = New(x, Options{Weights: map[string]float64{"duties": 1, "skills": 0}})
	require.ErrorContains(t, err, "profile head-baker: weights: all are 0 of the categories that apply")
}

func TestBehaviourOfGates(t *testing.T) {
	const gate = director + "/" + projects
	m := newMatcher(t, Options{AsOf: summer, Gates: []string{gate, director + "/" + years}})
	for _, c := range []struct {
		name, text  string
		first, next Outcome
	}{
		{"held", jobs + "IT Director, Acorn, 2010 - 2020\n- Worked.\n\nCERTIFICATIONS\nPMP\n", Pass, Pass},
		{"denied", "Robin Example\n\nSUMMARY\nNot PMP certified.\n", Fail, Open},
		{"another", jobs + "IT Manager, Acorn, 2018 - 2020\n- Worked.\n\nCERTIFICATIONS\nCISSP\n", Fail, Fail},
		{"nothing said", "Robin Example\n", Open, Open},
	} {
		r := scoreOf(t, m, c.text)
		require.Len(t, r.Gates, 2)
		require.Equal(t, gate, r.Gates[0].Ref)
		require.Equal(t, c.first.String(), r.Gates[0].Result.String(), c.name)
		require.Equal(t, c.next.String(), r.Gates[1].Result.String(), c.name)
		require.NotEmpty(t, r.Gates[0].Why)
	}
	for _, c := range resumes(t) { // a gate never moves a score
		with, without := scoreOf(t, m, c.text), scoreOf(t, shared(t), c.text)
		with.Gates = without.Gates
		require.Equal(t, without, with, c.name)
	}
}

func TestBehaviourOfWeights(t *testing.T) {
	text := resumeOf(t, "it-manager.txt")
	plain := scoreOf(t, shared(t), text)
	same := map[string]float64{}
	for _, c := range plain.Categories {
		same[c.ID] = c.Weight * 7
	}
	require.InDelta(t, plain.Score, scoreOf(t, newMatcher(t, Options{AsOf: summer, Weights: same}), text).Score, 1e-5, "only proportions count")
	one := scoreOf(t, newMatcher(t, Options{AsOf: summer, Weights: onlyWeight("experience")}), text)
	for i, c := range one.Categories {
		if c.ID == "experience" {
			require.InDelta(t, 1, c.Weight, 1e-9)
			require.InDelta(t, one.Score, c.Score, 1e-6, "one category is the whole score")
			require.InDelta(t, plain.Categories[i].Score, c.Score, 1e-4, "weights do not move what a category earns of its own")
			continue
		}
		require.Zero(t, c.Points, c.ID)
	}
	more := scoreOf(t, newMatcher(t, Options{AsOf: summer, Weights: map[string]float64{"duties": .56}}), text)
	require.Greater(t, more.Categories[0].Weight, plain.Categories[0].Weight)
	require.Less(t, more.Categories[1].Weight, plain.Categories[1].Weight, "the rest shares what is left")
}

func TestBehaviourOfParts(t *testing.T) {
	r := scoreOf(t, shared(t), resumeOf(t, "it-director-hospital.txt"))
	for i, it := range r.Items {
		if it.Parts == 0 {
			continue
		}
		require.Zero(t, it.Points, "%s: its parts have its points", it.Ref)
		require.Zero(t, it.Weight, it.Ref)
		require.Empty(t, it.Evidence, it.Ref)
		best, worst := 0.0, 1.0
		for _, p := range r.Items[i+1 : i+1+it.Parts] {
			require.True(t, strings.HasPrefix(p.Ref, it.Ref+"/"), "%s is behind %s", p.Ref, it.Ref)
			if p.Status != NotAsked {
				best, worst = max(best, p.Credit), min(worst, p.Credit)
			}
		}
		require.False(t, it.Credit > best || it.Status != NotAsked && it.Credit < worst, "%s: %v of %v to %v", it.Ref, it.Credit, worst, best)
	}
	require.Positive(t, item(t, r, "duties/department").Parts)
}

func TestBehaviourOfNoSuchRole(t *testing.T) {
	r, err := shared(t).Score("it-directr", document.Parse("IT Director"))
	require.ErrorIs(t, err, ErrRole)
	require.ErrorContains(t, err, `"it-directr"`)
	require.ErrorContains(t, err, director, "what there is")
	require.Nil(t, r)
	_, err = newMatcher(t, Options{}, bare()).Score("", nil)
	require.ErrorIs(t, err, ErrRole)
	empty, err := index.New()
	require.NoError(t, err)
	defer empty.Close()
	m, err := New(empty, Options{})
	require.NoError(t, err)
	_, err = m.Score(director, nil)
	require.ErrorIs(t, err, ErrRole)
	require.EqualError(t, err, `role "it-director": no such role, the index is empty`)
	var many []*profile.Profile
	for i := range 40 {
		many = append(many, &profile.Profile{ID: fmt.Sprintf("role-%02d", i), Title: "Clerk"})
	}
	_, err = newMatcher(t, Options{}, many...).Score("clerk", nil)
	require.ErrorContains(t, err, "want one of role-00, role-01, ")
	require.ErrorContains(t, err, " and 32 more")
}

func TestBehaviourOfARoleWithoutItems(t *testing.T) {
	m := newMatcher(t, Options{}, bare(), profile.ITDirector())
	for _, c := range resumes(t) {
		r, err := m.Score(bare().ID, document.Parse(c.text))
		require.NoError(t, err)
		require.Zero(t, r.Score)
		require.Zero(t, r.Potential)
		require.Empty(t, r.Items)
	}
}

func TestBehaviourOfNoIndex(t *testing.T) {
	_, err := New(nil, Options{})
	require.EqualError(t, err, "index: nil, want an index that New, Create or Open returned")
	_, err = New(&index.Index{}, Options{})
	require.EqualError(t, err, "index: nil, want an index that New, Create or Open returned")
}

func TestBehaviourOfBadOptions(t *testing.T) {
	x, err := index.New(profile.ITDirector(), baker(), reliefCook())
	require.NoError(t, err)
	defer x.Close()
	for _, c := range []struct {
		name string
		o    Options
		says []string
	}{
		{"unknown category", Options{Weights: map[string]float64{"dutys": 1}}, []string{`"dutys"`, "duties"}},
		{"negative weight", Options{Weights: map[string]float64{"duties": -1}}, []string{`"duties"`, "-1"}},
		{"weight that is no number", Options{Weights: map[string]float64{"duties": math.NaN()}}, []string{`"duties"`, "NaN"}},
		{"endless weight", Options{Weights: map[string]float64{"duties": math.Inf(1)}}, []string{`"duties"`, "Inf"}},
		{"weight too large to be added up", Options{Weights: map[string]float64{"duties": math.MaxFloat64}}, []string{`"duties"`, "1e+09"}},
		{"all weights 0", Options{Weights: func() map[string]float64 { w := onlyWeight("duties"); w["duties"] = 0; return w }()}, []string{"weights", "0"}},
		{"unknown gate", Options{Gates: []string{director + "/duties/budgets"}}, []string{`"it-director/duties/budgets"`}},
		{"gate without a profile", Options{Gates: []string{"duties/budget"}}, []string{`"duties/budget"`}},
		{"gate that the role does not ask for", Options{Gates: []string{director + "/technical/many-languages"}}, []string{`"it-director/technical/many-languages": the role does not ask`}},
		{"gate under a condition", Options{Gates: []string{director + "/education/graduate-large"}, Context: []string{"healthcare"}}, []string{`want it in Context: large-organization`}},
		{"gate whose parts are all under conditions", Options{Gates: []string{director + "/experience/industry-systems"}}, []string{`want it in Context: finance, healthcare`}},
		{"part of an item under a condition", Options{Gates: []string{"relief-cook/all/galley/stove"}}, []string{`want it in Context: at-sea`}},
		{"unknown context", Options{Context: []string{"health-care"}}, []string{`"health-care"`, "healthcare"}},
		{"everything", Options{Weights: map[string]float64{"dutys": 1, "duties": -2, "projects": math.NaN()}, Gates: []string{"a", "b"}, Context: []string{"c"}},
			[]string{`"dutys"`, `-2`, `NaN`, `"a"`, `"b"`, `"c"`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, err := New(x, c.o)
			require.Error(t, err)
			require.Nil(t, m)
			for _, s := range c.says {
				require.ErrorContains(t, err, s)
			}
		})
	}
	nothing, err := index.New(bare())
	require.NoError(t, err)
	defer nothing.Close()
	_, err = New(nothing, Options{Weights: map[string]float64{"duties": 1}, Gates: []string{"a/b/c"}, Context: []string{"healthcare"}})
	require.EqualError(t, err, `weights: category "duties": no such category, the roles have none
gates: "a/b/c": no such item, the roles have none
context: "healthcare": no item has this condition, nor any other`)
	// What is asked for under the conditions that hold is a gate like any other.
	m, err := New(x, Options{Context: []string{"finance", "at-sea"}, Gates: []string{director + "/experience/industry-systems", "relief-cook/all/galley/stove"}})
	require.NoError(t, err)
	require.Equal(t, Fail, scoreOf(t, m, "A chef.").Gates[0].Result)
	// Large weights are weights.
	m, err = New(x, Options{Weights: map[string]float64{"duties": 1e9, "projects": 1e9, "technical": 1e-300}})
	require.NoError(t, err)
	d := document.Parse(resumeOf(t, "it-manager.txt"))
	r, err := m.Score(director, d)
	require.NoError(t, err)
	checkReport(t, d, r)
	require.NoError(t, x.Close())
	_, err = New(x, Options{})
	require.Error(t, err, "an index that was closed cannot be read")
	require.True(t, errors.Is(err, index.ErrClosed), err)
}
