package match

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile/esco"
)

// fitEach is how many of the vacancy titles are taken: every so many.
const fitEach = 6

// TestFitTitles prints the weights of likeness.go as one half of the vacancy titles has them, and for both halves the
// mean reciprocal rank by those that stand there and by the fitted ones.
func TestFitTitles(t *testing.T) {
	if !*fit {
		t.Skip("without -fit")
	}
	all := vacancyChoices(t)
	half := func(i int) bool { return i%2 == 0 }
	w := fitted(all, half)
	a := &asOccupation
	shipped := []float64{}
	for _, v := range []int{a.place, a.words, a.chars, a.whole, a.text, 10 * a.level, likeBrief, 10 * likePlain, 0, 0} {
		shipped = append(shipped, float64(v)/1000)
	}
	for f, name := range []string{"place", "words", "chars", "whole", "text", "ten half levels", "brief", "ten times plain"} {
		fmt.Printf("%s %.0f  ", name, 1000*w[f])
	}
	fmt.Println()
	for _, h := range []struct {
		name string
		of   bool
	}{{"fitted to", true}, {"the other half", false}} {
		in := func(i int) bool { return half(i) == h.of }
		fmt.Printf("%s: shipped %.3f, fitted %.3f\n", h.name, reciprocalRank(all, shipped, in), reciprocalRank(all, w, in))
	}
}

// vacancyChoices are titles of real vacancies among ESCO's occupations, of which one is right. Those that are far behind
// are left out, and so are the titles for which that is the right one, but for the mean, where they count as nothing.
func vacancyChoices(t *testing.T) (all []choice) {
	ps, err := esco.Read(os.DirFS(sharedData(t, "data", "esco")))
	require.NoError(t, err)
	x, err := index.New(ps...)
	require.NoError(t, err)
	m, err := New(x, Options{Taxonomy: occupationIndex(t, 1)})
	require.NoError(t, err)
	r := m.titles()
	n := 0
	eachLine(t, sharedData(t, "eval", "vacancy-titles-esco.tsv"), func(b []byte) {
		if n++; n%fitEach != 0 {
			return
		}
		title, uri, _ := strings.Cut(string(b), "\t")
		right := "esco-" + uri[strings.LastIndexByte(uri, '/')+1:]
		s := r.newScratch()
		r.compare(title, s)
		level := lex.TitleLevel(title, lex.Scan(title, nil))
		var c choice
		for _, v := range s.rivals[:min(nearest, len(s.rivals))] {
			x, k := s.roles[v.role()], &r.kinds[v.role()]
			row := []float64{}
			for _, f := range []int{int(x.place), int(x.words), int(x.chars), int(x.whole), int(x.text), -100 * gap(level, k.level), k.brief, k.plain / 10, 0} {
				row = append(row, float64(f)/1000)
			}
			c.features = append(c.features, row)
			c.right = append(c.right, r.roles.words.ID(v.role()) == right)
		}
		all = append(all, c)
	})
	return all
}

func reciprocalRank(all []choice, w []float64, in func(i int) bool) float64 {
	sum, n := 0.0, 0
	for i := range all {
		if !in(i) {
			continue
		}
		n++
		c := &all[i]
		k := slices.Index(c.right, true)
		if k < 0 {
			continue
		}
		p := c.chances(w)
		rank := 1
		for _, q := range p {
			if q > p[k] {
				rank++
			}
		}
		sum += 1 / float64(rank)
	}
	return sum / float64(n)
}
