package match

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
)

var fit = flag.Bool("fit", false, "fit the constants of odds.go to the shared data folder beside the checkout, and print them")

// A choice is one text with the roles that it may be about: a conditional logit (McFadden 1974) makes the constants.
type choice struct {
	features [][]float64
	right    []bool
	none     bool // "none of these" can be chosen, and is right where nothing else is
}

func (p *prospect) features() []float64 {
	t := float64(p.title) / 1000
	f := []float64{float64(p.words) / 1000, float64(p.kin) / 1000, t, float64(p.share) / 1000, float64(p.post) / 1000, float64(p.proof) / 1000, 0, float64(p.field) / 1000,
		float64(p.names) / 1000, float64(p.about) / 1000}
	if p.bare {
		f[6] = 1
	}
	return f
}

var featureNames = []string{"words", "kin", "title", "share", "post", "proof", "bare", "field", "names", "about", "none"}

// none is the place of the odds of none behind the features'.
const none = 10

// TestFit prints the constants of odds.go and how well they do on texts that they were not fitted to.
func TestFit(t *testing.T) {
	if !*fit {
		t.Skip("without -fit")
	}
	all := append(occupationChoices(t), postingChoices(t)...)
	out := make([][]float64, 3)
	for k := range out {
		out[k] = fitted(all, func(i int) bool { return i/2%3 != k })
	}
	judge("on other thirds", all, func(i int) []float64 { return out[i/2%3] })
	w := fitted(all, func(int) bool { return true })
	judge("on the same", all, func(i int) []float64 { return w })
	for f, name := range featureNames {
		fmt.Printf("%s %.0f  ", name, 1000*w[f])
	}
	fmt.Println()
}

// occupationChoices are the texts of ESCO among the occupations of O*NET, without their title and with it. One
// occupation at least is always right.
func occupationChoices(t *testing.T) (all []choice) {
	m, err := New(occupationIndex(t, 1), Options{})
	require.NoError(t, err)
	eachLine(t, sharedData(t, "eval", "postings-onet.jsonl"), func(b []byte) {
		var p struct {
			Title, Text string
			Codes       []string
		}
		require.NoError(t, json.Unmarshal(b, &p))
		for _, text := range []string{p.Text, p.Title + "\n\n" + p.Text} {
			d := document.Parse(text)
			var c choice
			for _, r := range readBy(m, d) {
				c.features = append(c.features, r.features())
				ok := false
				for _, code := range p.Codes {
					ok = ok || strings.Contains(m.corpus.words.ID(int(r.role)), code)
				}
				c.right = append(c.right, ok)
			}
			all = append(all, c)
		}
	})
	return all
}

// postingChoices are real postings among the embedded roles: those whose title is a role's, and those whose title is
// like none's.
func postingChoices(t *testing.T) (all []choice) {
	m := embedded(t)
	eachLine(t, sharedData(t, "eval", "postings.jsonl"), func(b []byte) {
		var p struct{ Family, Title, Text string }
		require.NoError(t, json.Unmarshal(b, &p))
		g := new(gist)
		m.corpus.hint(p.Title, lex.Scan(p.Title, nil), 0, 1000, g)
		role, best := -1, 0
		for r := range m.corpus.words.Len() {
			if like := likeOf(m, r, g); like > best {
				role, best = r, like
			}
		}
		if best >= 400 && best < 950 || best < 950 && strings.HasPrefix(p.Family, "it_") {
			return // not clear
		}
		for _, text := range []string{p.Text, p.Title + "\n\n" + p.Text} {
			d := document.Parse(text)
			c := choice{none: true}
			found := best < 400
			roles := readBy(m, d)
			m.weighProspects(d, roles)
			for _, r := range roles {
				c.features = append(c.features, r.features())
				c.right = append(c.right, best >= 950 && int(r.role) == role)
				found = found || c.right[len(c.right)-1]
			}
			if found {
				all = append(all, c)
			}
		}
	})
	return all
}

func eachLine(t *testing.T, name string, f func([]byte)) {
	fh, err := os.Open(name)
	require.NoError(t, err)
	defer fh.Close()
	s := bufio.NewScanner(fh)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		f(s.Bytes())
	}
	require.NoError(t, s.Err())
}

// chances gives the chance of each role, and last that of none of them.
func (c *choice) chances(w []float64) []float64 {
	p := make([]float64, len(c.features)+1)
	sum := 0.0
	if c.none {
		p[len(c.features)] = math.Exp(w[none])
		sum = p[len(c.features)]
	}
	for i, f := range c.features {
		u := 0.0
		for k, v := range f {
			u += w[k] * v
		}
		p[i] = math.Exp(u)
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
	}
	return p
}

func (c *choice) answer(p []float64) (right float64) {
	for i, ok := range c.right {
		if ok {
			right += p[i]
		}
	}
	if right == 0 && c.none {
		return p[len(p)-1]
	}
	return right
}

func (c *choice) isNone() bool {
	for _, ok := range c.right {
		if ok {
			return false
		}
	}
	return c.none
}

func fitted(all []choice, in func(i int) bool) []float64 {
	w, speed := make([]float64, none+1), make([]float64, none+1)
	weight := balance(all)
	for range 1500 {
		slope := make([]float64, none+1)
		n := 0.0
		for i := range all {
			c := &all[i]
			p := c.chances(w)
			right := c.answer(p)
			if !in(i) || right == 0 {
				continue
			}
			wt := weight(c)
			n += wt
			isNone := c.isNone()
			for k, f := range c.features {
				d := -p[k]
				if c.right[k] {
					d += p[k] / right
				}
				for j, v := range f {
					slope[j] += wt * d * v
				}
			}
			if c.none {
				slope[none] -= wt * p[len(p)-1]
				if isNone {
					slope[none] += wt
				}
			}
		}
		for k := range w {
			speed[k] = .9*speed[k] + slope[k]/n - .0005*w[k]
			w[k] += speed[k]
		}
	}
	return w
}

// balance weighs the texts about none of the roles so that they are half of those for which that is a choice.
func balance(all []choice) func(c *choice) float64 {
	some, none := 0.0, 0.0
	for i := range all {
		if all[i].isNone() {
			none++
		} else if all[i].none {
			some++
		}
	}
	return func(c *choice) float64 {
		if c.isNone() {
			return some / none
		}
		return 1
	}
}

func judge(name string, all []choice, w func(i int) []float64) {
	var n, right, five [4]float64
	type bin struct{ n, p, y float64 }
	bins := make([]bin, 10)
	weight := balance(all)
	for i := range all {
		c := &all[i]
		p := c.chances(w(i))
		k := 0
		switch {
		case c.isNone():
			k = 3
		case c.none:
			k = 2
		case i%2 == 1:
			k = 1
		}
		n[k]++
		rank := 0
		best := 0.0
		for j, ok := range c.right {
			if ok {
				best = math.Max(best, p[j])
			}
		}
		if c.isNone() {
			best = p[len(p)-1]
		}
		for j := range p {
			if p[j] > best {
				rank++
			}
		}
		if rank == 0 {
			right[k]++
		}
		if rank < 5 {
			five[k]++
		}
		for j := range c.right {
			b := &bins[min(9, int(p[j]*10))]
			b.n += weight(c)
			b.p += p[j] * weight(c)
			if c.right[j] {
				b.y += weight(c)
			}
		}
	}
	fmt.Printf("%s: occupations first %.3f five %.3f; with title %.3f %.3f; postings of a role %.3f of %.0f; of none %.3f of %.0f\n", name,
		right[0]/n[0], five[0]/n[0], right[1]/n[1], five[1]/n[1], right[2]/n[2], n[2], right[3]/n[3], n[3])
	for _, b := range bins {
		fmt.Printf("  %.2f said, %.2f right (%.0f)\n", b.p/b.n, b.y/b.n, b.n)
	}
}

func readBy(m *Matcher, d *document.Document) []prospect {
	g := new(gist)
	m.corpus.read(d, g)
	m.corpus.score(g)
	return m.corpus.foremost(g)
}

func likeOf(m *Matcher, role int, g *gist) int {
	if g.used == 0 {
		return 0
	}
	g.fit(m.corpus)
	g.hints[0].mark(g.at)
	defer g.hints[0].unmark(g.at)
	best, _ := m.corpus.names.like(role, &g.hints[0], g.at)
	return best
}
