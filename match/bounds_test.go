package match

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/profile"
)

// Phrases that cannot be covered are left out by bounds of what they could earn. With the bounds taken away, so that
// every phrase that a line touches is looked at, all reports are the same.
func TestBoundsLoseNothing(t *testing.T) {
	alone(t)
	long := strings.Fields("alder birch cedar dogwood elm fir ginkgo hazel ivy juniper kapok larch maple nutmeg oak pine quince rowan " +
		"spruce teak umbrella vine willow yew zelkova almond banyan cherry date ebony fig guava hickory ironwood jujube kumquat lemon mango")
	require.Greater(t, len(long), 32, "more places than a posting tells apart")
	forest := &profile.Profile{ID: "forest", Title: "Forester", Categories: []profile.Category{{ID: "trees", Name: "Trees", Weight: 1,
		Items: []profile.Item{{ID: "all", Text: strings.Join(long, " "), Weight: .5}, {ID: "few", Text: "plant maple and oak", Weight: .5}}}}}
	texts := []resume{{"every tree", "Experience\nForester, Acorn, 2010 - 2014\n- " + strings.Join(long, " ") + "\n- Planted oak and maple"}}
	texts = append(texts, resumes(t)...)
	for _, p := range append(profile.Builtin(), forest) {
		m, free := newMatcher(t, Options{AsOf: summer}, p), newMatcher(t, Options{AsOf: summer}, p)
		r, err := free.role(p.ID)
		require.NoError(t, err)
		telling := make([]bool, len(r.places))
		for k := range r.places {
			telling[k] = r.places[k].telling
		}
		r.postPhrases(telling)
		for i := range r.posted {
			if p := &r.posted[i]; r.mayEarn(&r.phrases[p.phrase()]) {
				p.others.add(alwaysSet)
			}
		}
		for _, ph := range r.phrases {
			for k, pl := range r.places[ph.first:ph.last] {
				x := &r.sights[int(ph.sights.first)+k/sightsAtOnce][k%sightsAtOnce]
				x.stem, x.counts, x.own = pl.stem, x.counts+1<<20, x.own+countsOf(1<<20, 1<<20)
			}
		}
		for id := range r.keywords.words {
			r.keywords.words[id] = math.MaxUint16
		}
		s := newScratch(r)
		for _, c := range append([]resume{{"its own wordings", wordings(p)}, {"its own words as a clerk", quotes(p)}}, texts...) {
			d := document.Parse(c.text)
			for i := range d.Passages {
				s.read(d, &d.Passages[i])
				for _, w := range s.words {
					require.NotZero(t, w.stem, "%s as %s: %q is a term, and its stem is none", c.name, p.ID, d.Word(w.at).Of(d.Text))
				}
			}
			want, err := free.Score(p.ID, d)
			require.NoError(t, err)
			got, err := m.Score(p.ID, d)
			require.NoError(t, err)
			require.Equal(t, want, got, "%s as %s", c.name, p.ID)
		}
		if p == forest {
			got, err := m.Score(p.ID, document.Parse(texts[0].text))
			require.NoError(t, err)
			require.Equal(t, Met, got.Items[0].Status, "an item of %d words, word for word", len(long))
		}
	}
}

// wordings tells of a job in the role with two wordings of an item on each line, so that many earn the same.
func wordings(p *profile.Profile) string {
	var b strings.Builder
	b.WriteString("Experience\n" + p.Title + ", Acorn, 2010 - 2020\n")
	for _, it := range p.Items() {
		for k := 1; k < len(it.Alt); k++ {
			b.WriteString("- " + it.Alt[k] + " and " + it.Alt[k-1] + "\n")
		}
	}
	return b.String()
}

// quotes tells of a job in another trade with the text of an item on each line, in its own words and nearly so.
func quotes(p *profile.Profile) string {
	var b strings.Builder
	b.WriteString("Experience\nRetail Clerk, Acorn, 2010 - 2020\n")
	for _, it := range p.Items() {
		b.WriteString("- " + it.Text + "\n- System of " + strings.ReplaceAll(it.Text, " and ", " or ") + "\n- System: " + it.Text[strings.IndexByte(it.Text, ' ')+1:] + "\n")
	}
	return b.String()
}
