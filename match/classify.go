package match

import (
	"fmt"

	"github.com/metierhq/metier/document"
)

// A Verdict says which roles a document is about.
type Verdict struct {
	Candidates []Candidate `json:"candidates"`    // most probable first, at most 50: those that have any word of the document
	None       float64     `json:"none"`          // 0 to 1: the chance that it is about none of the roles
	Abstained  bool        `json:"abstained"`     // no role is a credible reading
	Why        string      `json:"why,omitempty"` // why none is, for people
}

// A Candidate is a role that a document or a title may be about.
type Candidate struct {
	Role        string  `json:"role"`
	Title       string  `json:"title"`
	Score       float64 `json:"score"`       // 0 to 100: how much speaks for the role, whatever speaks for others
	Probability float64 `json:"probability"` // 0 to 1: against all other roles and none; of a list that is cut, the rest is not in the sum
}

const mostCandidates = 50

// Classify says which roles of the index a document is about: by its title and those of its jobs, the latest before
// the others, and by the words of its duties and skills. Roles that share words with it are also told apart by words
// that are used alike, such as lorry and truck; nothing else makes a role a candidate than a word that both have.
//
// A probability is that of one role against the others and none; a score does not depend on the others, so near roles
// all score high, and documents can be ranked by it. Probabilities are calibrated, see odds.go for what they are
// probabilities of. A verdict abstains, and says why, where none of the roles is the likeliest reading; the candidates
// are there all the same.
func (m *Matcher) Classify(d *document.Document) *Verdict {
	d = d.Analysed()
	t := m.corpus
	g := t.gists.Get().(*gist)
	defer t.gists.Put(g)
	defer g.clear()
	t.read(d, g)
	t.score(g)
	all := t.foremost(g)
	switch {
	case len(d.Passages) == 0 && len(g.terms) == 0:
		return abstain("the document is empty")
	case len(all) == 0:
		return abstain("no role's words are in it")
	}
	m.weighProspects(d, all)
	return t.verdict(all)
}

func abstain(why string) *Verdict {
	return &Verdict{Candidates: []Candidate{}, None: 1, Abstained: true, Why: why}
}

// verdict turns odds into chances.
func (t *corpus) verdict(all []prospect) *Verdict {
	byOdds(all)
	none := noneOf(t.words.Len())
	chances, sum := chancesOf(all, none)
	left := sum // what is no role's
	for _, c := range chances {
		left -= c
	}
	v := &Verdict{None: float64(left) / float64(sum)}
	for i := range all[:min(len(all), mostCandidates)] {
		p := &all[i]
		v.Candidates = append(v.Candidates, Candidate{Role: t.words.ID(int(p.role)), Title: t.words.Title(int(p.role)),
			Score: p.score(), Probability: float64(chances[i]) / float64(sum)})
	}
	v.judge()
	return v
}

const (
	slight = .2 // a chance of the best candidate below which a verdict abstains if
	alike  = .7 // the next one has so much of it
	strong = 65 // a score that is credible though nothing names the role
)

// judge says whether a reading is credible: it is likelier than none of them or strong in itself, and not one of two
// slight ones that are alike.
func (v *Verdict) judge() {
	first := v.Candidates[0]
	switch {
	case v.None >= first.Probability && first.Score < strong:
		v.Abstained, v.Why = true, fmt.Sprintf("the best reading, %s, is too weak", first.Title)
	case len(v.Candidates) > 1 && first.Probability < slight && v.Candidates[1].Probability > float64(alike*first.Probability):
		v.Abstained, v.Why = true, fmt.Sprintf("reads like %s and %s alike", first.Title, v.Candidates[1].Title)
	}
}
