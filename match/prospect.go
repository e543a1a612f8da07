package match

import (
	"cmp"
	"slices"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
)

// A prospect is a role that a document may be about, and what speaks for it, in thousandths.
type prospect struct {
	role  int32
	bare  bool // it has no items
	leads bool // it is a leading post in a field
	words int  // how much the words speak for it, of what they speak for the role that they speak for most
	kin   int  // the same for its related roles, on average
	share int  // how much of all that the document says is the role's
	title int  // how much what may name the document's role is like one of its titles
	names int  // how much it is like all of them together: titleSpace.like
	about int  // how much the document is about what the role is about
	post  int  // how far the leading posts that the document names are the role's
	proof int  // what Score makes of the document
	field int  // how much of what the document names is of the role's field
	above bool // it is a leading post, and the document's own title is none
	odds  int  // the logarithm of its odds: weigh
}

// nearest is how many roles are looked at closer. On the development texts the right one is among so many 998 times in
// a thousand, and twice as many roles in the index take hardly more time.
const nearest = 100

// foremost returns the roles for which the words speak most, with what else speaks for them.
func (t *corpus) foremost(g *gist) []prospect {
	top := int64(0)
	for _, r := range g.touched {
		top = max(top, g.scores[r])
	}
	if top == 0 {
		return nil
	}
	about := g.about.Direction()
	all := make([]prospect, 0, nearest)
	for _, r := range g.best(top, nearest) {
		p := prospect{role: r, bare: t.bare[r], words: int(1000 * g.scores[r] / top),
			share: int(1000 * g.scores[r] / max(1, g.asked))}
		for _, k := range t.kin[r] {
			p.kin += int(1000 * g.scores[k] / top)
		}
		p.kin /= max(1, len(t.kin[r]))
		p.about = about.Cosine(&t.about[r])
		all = append(all, p)
	}
	for i := range g.hints[:g.used] {
		h := &g.hints[i]
		h.mark(g.at)
		for k := range all {
			title, names := t.names.like(int(all[k].role), h, g.at)
			all[k].title = max(all[k].title, title*h.weight/1000)
			all[k].names = max(all[k].names, names*h.weight/1000)
		}
		h.unmark(g.at)
	}
	return all
}

// best returns the n roles with the highest scores, by role where they are equal. Most roles are left out by a
// histogram before any are sorted.
func (g *gist) best(top int64, n int) []int32 {
	const steps = 256
	var having [steps]int
	step := func(r int32) int { return int(g.scores[r] * (steps - 1) / top) }
	for _, r := range g.touched {
		having[step(r)]++
	}
	from, found := steps-1, having[steps-1]
	for from > 0 && found < n {
		from--
		found += having[from]
	}
	roles := make([]int32, 0, found)
	for _, r := range g.touched {
		if step(r) >= from {
			roles = append(roles, r)
		}
	}
	slices.SortFunc(roles, func(a, b int32) int {
		return cmp.Or(cmp.Compare(g.scores[b], g.scores[a]), cmp.Compare(a, b))
	})
	return roles[:min(len(roles), n)]
}

// ownLevel returns the level of what a document calls itself: its title, or else its latest job's.
func ownLevel(d *document.Document) lex.Level {
	if d.Title != "" {
		return lex.TitleLevel(d.Title, lex.Scan(d.Title, nil))
	}
	for _, i := range latestFirst(d) {
		return lex.TitleLevel(d.Text, d.TitleWords(&d.Entries[i]))
	}
	return lex.NoLevel
}

// unled is how much of what a document names of its field, in thousandths, speaks for a leading role where the document
// names no leading post: a posting for a sales clerk is full of sales, and about no sales director.
const unled = 300

// proven is how many of the best prospects are scored.
const proven = 12

// weighProspects asks roles that were compiled for scoring what the document shows of them: all of them for the leading posts
// in it, and the best ones, by what is known of them until then, for its score. A taxonomy's roles are not asked.
func (m *Matcher) weighProspects(d *document.Document, all []prospect) {
	if len(m.roles) > eager {
		for i := range all {
			all[i].weigh()
		}
		return
	}
	posts, fields, level := claims(d), fieldsOf(d), ownLevel(d)
	for i := range all {
		if r, err := m.role(m.corpus.words.ID(int(all[i].role))); err == nil { // New has compiled it
			all[i].post, all[i].leads = r.claimShare(posts)
			all[i].above = all[i].leads && r.level >= lex.Manager && level != lex.NoLevel && level < lex.Lead
			if all[i].field = fields.share(r.field); all[i].leads { // whoever works in a field does not lead in it
				all[i].field = all[i].field * (unled + all[i].post*(1000-unled)/1000) / 1000
			}
		}
		all[i].weigh()
	}
	byOdds(all)
	for i := range all[:min(len(all), proven)] {
		if r, err := m.Score(m.corpus.words.ID(int(all[i].role)), d); err == nil {
			all[i].proof = int(10 * r.Score)
			all[i].weigh()
		}
	}
}
