package match

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// candidates returns the items that share a term with a passage, by the matcher's own tables.
func candidates(r *role, s *scratch, d *document.Document, q *document.Passage) (refs []profile.Ref) {
	first := q.FirstWord()
	s.read(d, q)
	s.meet(first, first+uint32(len(d.Words(q))), 0)
	rows := make([]bool, len(r.rows))
	for _, ph := range r.phrases {
		for _, pl := range r.places[ph.first:ph.last] {
			for _, term := range [...]uint32{pl.exact, pl.stem, pl.concept} {
				// bleve knows nothing of denial: what an item denies is a word there as any other, and the words that
				// a passage denies were left out of the query.
				plain := r.terms.find(mustKey(strings.TrimSuffix(r.terms.text[term], deniedMark)))
				if !strings.HasSuffix(r.terms.text[term], deniedMark) {
					plain = term
				}
				rows[ph.row] = rows[ph.row] || s.met[plain] > 0
			}
		}
	}
	for i, found := range rows {
		if found {
			refs = append(refs, profile.Ref(r.rows[i].ref))
		}
	}
	return refs
}

func mustKey(term string) lex.Key {
	k, _ := keyOf(term)
	return k
}

// Guarantee 7: the items that the matcher takes into account for a passage are those that bleve finds for the same
// words in the same index.
//
// The passages are parsed once more, each as a text of its own: in its resume a passage's concepts may be confirmed by
// what stands beside it ("A+" in a section of certificates, "IT" before the next line's first word), and a search knows
// nothing of that. Those that are no passage by themselves, such as a heading, are left out; they are few.
func TestGuarantee7CandidatesAreThoseOfBleve(t *testing.T) {
	alone(t)
	memory, err := index.New(profile.ITDirector(), baker())
	require.NoError(t, err)
	defer memory.Close()
	dir := filepath.Join(t.TempDir(), "index")
	created, err := index.Create(dir, profile.ITDirector(), baker())
	require.NoError(t, err)
	require.NoError(t, created.Close())
	opened, err := index.Open(dir)
	require.NoError(t, err)
	defer opened.Close()

	passages := passageTexts(t)
	for name, x := range map[string]*index.Index{"memory": memory, "disk": opened} {
		t.Run(name, func(t *testing.T) {
			m, err := New(x, Options{})
			require.NoError(t, err)
			r, err := m.role(director)
			require.NoError(t, err)
			s := newScratch(r)
			tried, found := 0, 0
			for _, text := range passages {
				d := document.Parse(text)
				if len(d.Passages) != 1 || d.Passages[0].Start != 0 || d.Passages[0].Entry >= 0 || d.Text != text {
					continue
				}
				q := &d.Passages[0]
				if len(d.Words(q)) != len(lex.Scan(text, nil)) {
					continue
				}
				var terms []string
				for _, x := range lex.QueryTerms(text) {
					terms = append(terms, x.Text)
				}
				want, err := x.Match(context.Background(), director, terms)
				require.NoError(t, err)
				require.Equal(t, want, candidates(r, s, d, q), "%q: %q", text, terms)
				tried++
				if len(want) > 0 {
					found++
				}
			}
			require.Greater(t, tried, len(passages)*9/10, "passages that stand by themselves")
			require.Greater(t, found, tried/2, "passages with something to find")
		})
	}
}

// passageTexts returns every passage of the resumes, and of made texts until there are 300 more.
func passageTexts(t *testing.T) (all []string) {
	seen := map[string]bool{}
	add := func(text string) {
		d := document.Parse(text)
		for _, q := range d.Passages {
			if s := d.Text[q.Start:q.End]; !seen[s] {
				seen[s] = true
				all = append(all, s)
			}
		}
	}
	for _, c := range resumes(t) {
		add(c.text)
	}
	for _, l := range []string{
		"No experience with budgets, vendors or staff, but led the service desk", "k8s, MSP and DR/BC", "P&L owner for R&D and I.T.",
		"It was fun to direct traffic", "Not PMP certified, not in IT", "Supervised by the IT director", "C++, C#, .NET and PL/SQL",
		"zzyzx frobnication of qwertz", "", "the of and", "ＩＴ ｂｕｄｇｅｔ", "Führte die IT-Abteilung", "organic experiment, general business",
	} {
		add(l)
	}
	for k, n := newMaker(7), len(all); len(all) < n+300; {
		add(k.resume())
	}
	k := newMaker(8)
	for range 150 { // words thrown together: what no resume would say must agree as well
		var words []string
		for range 1 + k.g.IntN(14) {
			line := word.FindAllString(pick(k.g, k.lines), -1)
			words = append(words, pick(k.g, line))
		}
		add(join(k, words))
	}
	slices.Sort(all)
	return all
}

func join(k *maker, words []string) (s string) {
	for i, w := range words {
		if i > 0 {
			s += pick(k.g, []string{" ", " ", " ", ", ", " - ", "/", " not ", " of "})
		}
		s += w
	}
	return s
}
