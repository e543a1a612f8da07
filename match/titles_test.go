package match

import (
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/profile"
)

// roleOf is a role that is nothing but titles.
func roleOf(id, title string, others ...string) *profile.Profile {
	p := &profile.Profile{ID: id, Title: title}
	for _, o := range others {
		p.Titles = append(p.Titles, profile.Title{Text: o})
	}
	return p
}

func titlesOf(t *testing.T, o Options, ps ...*profile.Profile) *Matcher {
	t.Helper()
	x, err := index.New(ps...)
	require.NoError(t, err)
	m, err := New(x, o)
	require.NoError(t, err)
	return m
}

func TestTitles(t *testing.T) {
	m := embedded(t)
	for _, c := range []struct{ title, want, reason string }{
		{"IT Director", "it-director", "the title itself"},
		{"it director", "it-director", "in small letters"},
		{"Director of Information Technology", "it-director", "another of its titles"},
		{"IT Directr", "it-director", "a slip of the finger"},
		{"Softwareengineer", "software-engineer", "one word for two"},
		{"Senior Software Engineer (Remote)", "software-engineer", "words around it"},
		{"Director of Nursing Services", "director-of-nursing", "another director"},
	} {
		got := m.Titles(c.title, 3)
		require.Len(t, got, 3, c.reason)
		require.Equal(t, c.want, got[0].Role, c.reason)
	}
}

// The taxonomy brings titles together that share nothing.
func TestTitlesByTaxonomy(t *testing.T) {
	roles := []*profile.Profile{roleOf("bees", "Apiarist"), roleOf("keeper", "Goalkeeper"), roleOf("cook", "Cook")}
	taxonomy := []*profile.Profile{
		roleOf("bees", "Apiary Workers", "Beekeeper", "Apiarist"),
		roleOf("sport", "Athletes", "Goalkeeper", "Striker"), roleOf("food", "Cooks", "Cook"),
	}
	tax, err := index.New(taxonomy...)
	require.NoError(t, err)
	require.Equal(t, "keeper", titlesOf(t, Options{}, roles...).Titles("Beekeeper", 1)[0].Role)
	m := titlesOf(t, Options{Taxonomy: tax}, roles...)
	require.NoError(t, tax.Close())
	require.Equal(t, "bees", m.Titles("Beekeeper", 1)[0].Role)
}

// An occupation that is related to that of a title is nearer than one that is not.
func TestTitlesByRelation(t *testing.T) {
	roles := []*profile.Profile{roleOf("a", "Plasterer"), roleOf("b", "Bricklayer")}
	walls := roleOf("walls", "Masons", "Bricklayer")
	paint := roleOf("paint", "Painter")
	paint.Related = []string{"walls"}
	tax, err := index.New(walls, paint, roleOf("plaster", "Plasterer"))
	require.NoError(t, err)
	got := titlesOf(t, Options{Taxonomy: tax}, roles...).Titles("Painter", 2)
	require.Equal(t, "b", got[0].Role)
}

func TestTitlesWhole(t *testing.T) {
	m := embedded(t)
	for _, title := range append([]string{"", " ", "IT", "Director", "the", "Manager of Managers"}, hostile...) {
		all := m.Titles(title, 1000)
		sum := 0.0
		for i, c := range all {
			require.True(t, c.Score >= 0 && c.Score <= 100)
			sum += c.Probability
			if i > 0 {
				require.GreaterOrEqual(t, all[i-1].Probability, c.Probability)
			}
		}
		require.LessOrEqual(t, sum, 1+1e-9)
		require.NotNil(t, all)
		for _, n := range []int{-1, 0, 1, 5} {
			some := m.Titles(title, n)
			require.Equal(t, all[:max(0, min(n, len(all)))], some)
		}
	}
	require.Empty(t, m.Titles("", 5))
	require.Empty(t, m.Titles(strings.Repeat("\xff", 10), 5))
}

func TestTitlesParallel(t *testing.T) {
	m := titlesOf(t, Options{}, profile.Builtin()...)
	want := embedded(t).Titles("Network and Systems Manager", 10)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 20 {
				got := m.Titles("Network and Systems Manager", 10)
				for i := range want {
					if got[i] != want[i] {
						t.Errorf("candidate %d: %v, want %v", i, got[i], want[i])
					}
				}
			}
		})
	}
	wait.Wait()
}

func TestTitlesTies(t *testing.T) {
	m := titlesOf(t, Options{}, roleOf("b", "Cook"), roleOf("a", "Cook"))
	got := m.Titles("Cook", 2)
	require.Equal(t, []string{"a", "b"}, []string{got[0].Role, got[1].Role})
}

func TestClosedTaxonomy(t *testing.T) {
	tax, err := index.New(roleOf("a", "Cook"))
	require.NoError(t, err)
	require.NoError(t, tax.Close())
	x, err := index.New(roleOf("a", "Cook"))
	require.NoError(t, err)
	_, err = New(x, Options{Taxonomy: tax})
	require.ErrorIs(t, err, index.ErrClosed)
	require.ErrorContains(t, err, "taxonomy")
}
