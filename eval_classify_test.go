package metier_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/match"
	"github.com/metierhq/metier/profile"
	"github.com/metierhq/metier/profile/onet"
)

// classification prints how well documents are classified, where the development sets lie beside the checkout: the texts
// of one taxonomy's occupations among those of another, and how often what is said to be probable is right.
func classification(t *testing.T) string {
	var b strings.Builder
	b.WriteString("classification\n\n")
	occupations(t, &b)
	b.WriteString("\n")
	reliability(t, &b)
	return b.String()
}

// occupations classifies the texts of ESCO's occupations among O*NET's. The official crosswalk says which are right.
func occupations(t *testing.T, b *strings.Builder) {
	roles, err := onet.Read(os.DirFS(filepath.Join("..", "shared", "data", "onet")))
	require.NoError(t, err)
	x, err := index.New(roles...)
	require.NoError(t, err)
	defer x.Close()
	m, err := match.New(x, match.Options{})
	require.NoError(t, err)
	fmt.Fprintf(b, "texts of occupations among %d roles\n%-18s %6s %6s %6s\n", len(roles), "", "first", "in 5", "MRR")
	for _, with := range []string{"text", "title and text"} {
		n, first, five, mrr := 0, 0.0, 0.0, 0.0
		eachJSON(t, "postings-onet.jsonl", func(p posting) {
			text := p.Text
			if with != "text" {
				text = p.Title + "\n\n" + p.Text
			}
			rank := slices.IndexFunc(m.Classify(document.Parse(text)).Candidates, func(c match.Candidate) bool {
				return slices.ContainsFunc(p.Codes, func(code string) bool { return strings.Contains(c.Role, code) })
			})
			n++
			if rank < 0 {
				return
			}
			mrr += 1 / float64(rank+1)
			if rank == 0 {
				first++
			}
			if rank < 5 {
				five++
			}
		})
		fmt.Fprintf(b, "%-18s %6.3f %6.3f %6.3f\n", with, first/float64(n), five/float64(n), mrr/float64(n))
	}
}

// reliability says, of real postings among the built-in roles, how often candidates of a probability are right. A
// posting is about the role whose title it has, and about none where its title is like none's; others are left out.
// Those about none are weighed as half of all, as the probabilities are.
func reliability(t *testing.T, b *strings.Builder) {
	x, err := index.New(profile.Builtin()...)
	require.NoError(t, err)
	defer x.Close()
	m, err := match.New(x, match.Options{})
	require.NoError(t, err)
	type bin struct{ n, said, right float64 }
	type seen struct {
		role string
		v    *match.Verdict
	}
	var all []seen
	var some, none float64
	eachJSON(t, "postings.jsonl", func(p posting) {
		role, best := "", 0.0
		if c := m.Titles(p.Title, 1); len(c) > 0 {
			role, best = c[0].Role, c[0].Score
		}
		switch {
		case best >= 95:
			some++
		case best < 40 && !strings.HasPrefix(p.Family, "it_"):
			role = ""
			none++
		default:
			return
		}
		all = append(all, seen{role, m.Classify(document.Parse(p.Text))},
			seen{role, m.Classify(document.Parse(p.Title + "\n\n" + p.Text))})
	})
	bins := make([]bin, 10)
	for _, s := range all {
		weight := 1.0
		if s.role == "" {
			weight = some / none
		}
		for _, c := range s.v.Candidates {
			k := min(9, int(c.Probability*10))
			bins[k].n += weight
			bins[k].said += weight * c.Probability
			if c.Role == s.role {
				bins[k].right += weight
			}
		}
	}
	fmt.Fprintf(b, "probabilities among %d roles, text alone and with its title: %.0f postings under a role's title, %.0f under none's\n", len(profile.Builtin()), some, none)
	fmt.Fprintf(b, "%6s %6s %6s\n", "said", "right", "of")
	for _, k := range bins {
		if k.n > 0 {
			fmt.Fprintf(b, "%6.2f %6.2f %6.0f\n", k.said/k.n, k.right/k.n, k.n)
		}
	}
}

type posting struct {
	Family, Title, Text string
	Codes               []string
}

func eachJSON(t *testing.T, name string, f func(posting)) {
	fh, err := os.Open(filepath.Join("..", "shared", "eval", name))
	require.NoError(t, err)
	defer fh.Close()
	s := bufio.NewScanner(fh)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		var p posting
		require.NoError(t, json.Unmarshal(s.Bytes(), &p))
		f(p)
	}
	require.NoError(t, s.Err())
}
