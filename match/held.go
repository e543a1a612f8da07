package match

import (
	"slices"
	"strings"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// postMeasure looks for a post of a level in a field. One a little lower is a part of it.
type postMeasure struct {
	want  *profile.Post
	trade trade
	level lex.Level
}

// below is what a post so many levels below the one asked for is worth, per hundred. A post that leads nobody is worth
// nothing where a leading one is asked for. A third less gains .007 of AP, a third more takes .02.
var below = [...]int{100, 70, 40, 20}

func (m postMeasure) worth(level lex.Level) int {
	switch {
	case level >= m.level:
		return 100
	case m.level >= lex.Manager && level < lex.Lead || int(m.level-level) >= len(below) || level == lex.NoLevel:
		return 0
	}
	return below[m.level-level]
}

// pastPost is what a post is worth that later posts in the field came after, per hundred: what somebody does now tells
// more than what they once did. A year between the two is no change of post. A third less gains .025 of AP, a third more takes
// .035: how much a past post should tell is more than twelve people can say.
const pastPost = 65

// A held is a post that is worth something to a measure.
type held struct {
	entry, credit, months int
	past                  bool
}

// heldPosts returns the posts that are worth something, best first.
func (m postMeasure) heldPosts(r *reading) (all []held) {
	posts := m.trade.posts(r)
	now, latest := r.doc.PresentOfJobs(r.asOf), 0 // a year that the text states elsewhere makes no post one of the past
	for i, p := range posts {
		if p.fit >= inField {
			latest = max(latest, r.doc.Entries[i].Time(now).To)
		}
	}
	for i, p := range posts {
		if p.fit < inField {
			continue
		}
		h := held{entry: i, credit: m.worth(p.level) * p.fit * full / 10_000, months: p.to - p.from, past: p.to+12 < latest}
		if h.past {
			h.credit = h.credit * pastPost / 100
		}
		if h.credit > 0 {
			all = append(all, h)
		}
	}
	slices.SortStableFunc(all, func(a, b held) int {
		if a.credit != b.credit {
			return b.credit - a.credit
		}
		return b.months - a.months
	})
	return all
}

func (m postMeasure) of(r *reading) result {
	all := m.heldPosts(r)
	var best result
	if len(all) > 0 {
		best = result{credit: all[0].credit, rung: Done}
		for _, h := range all[:min(len(all), kept)] {
			best.proof = append(best.proof, r.proofOf(h.entry))
		}
		best.why = "held a post as " + quoted(r.doc.Entries[all[0].entry].Title)
		best.why += m.lacks(r, all)
	}
	if best.credit < full*rungCredit[Claimed]/100 {
		if c := m.claimed(r); c.credit > best.credit {
			best = c
		}
	}
	if best.credit == 0 {
		if len(r.doc.Entries) == 0 {
			return result{open: true, why: "the text names no posts with their dates"}
		}
		return result{why: "no post of such a level in this field is named with its dates"}
	}
	return best
}

// lacks says why the best post is not all that is asked for.
func (m postMeasure) lacks(r *reading, all []held) string {
	best, posts := all[0], m.trade.posts(r)
	switch low := m.worth(posts[best.entry].level) < 100; {
	case low && best.past:
		return ", which is below the level of " + m.level.String() + " asked for, and not the latest post in the field"
	case low:
		return ", which is below the level of " + m.level.String() + " asked for" + m.earlier(r, posts, all)
	case best.past:
		return ", though not as the latest post in the field"
	case best.credit < full:
		return ", which is in a part of the field or in another beside it"
	}
	return ""
}

// earlier says that a post of the level was held in the past, where the best is a lower one: who reads of that alone would ask
// what became of the other.
func (m postMeasure) earlier(r *reading, posts []post, all []held) string {
	for _, h := range all {
		if h.past && m.worth(posts[h.entry].level) == 100 {
			return "; " + quoted(r.doc.Entries[h.entry].Title) + " was held earlier"
		}
	}
	return ""
}

// claimed looks for the title outside the dated posts: in the headline, a summary, or above a job without dates.
func (m postMeasure) claimed(r *reading) (best result) {
	d, passages := r.doc, r.doc.Passages
	for i := range passages {
		q := &passages[i]
		if ofNoJob := uint64(q.Entry) >> 63; ofNoJob&(ofOneself>>uint(q.Section)) == 0 || q.List {
			continue
		}
		words := d.Words(q)
		if q.Section == document.Experience && len(words) > undated {
			continue
		}
		for k, w := range words[:min(len(words), fromStart)] {
			if w.Flags&(lex.Titular|lex.Denied) != lex.Titular {
				continue
			}
			level, n := lex.TitleAt(words[k:])
			worth := m.worth(level)
			if n == 0 || worth == 0 || level < lex.Lead || !ownTitle(d.Text, words, k) {
				continue
			}
			see := &role{field: m.trade.field, titles: r.role.titles} // large, and few texts come here
			see.broad, _ = lex.ConceptOf(m.trade.name)
			fit, _ := see.fitOf(d.Text, words[max(0, k-3):min(len(words), k+n+4)])
			if fit < inField {
				continue
			}
			if c := worth * fit * full / 10_000 * rungCredit[Claimed] / 100; c > best.credit {
				best = result{credit: c, rung: Claimed, proof: r.one(q.Span), why: "the title is claimed, and no dated post has it"}
			}
		}
	}
	return best
}

// ofOneself are the parts of a resume in which its writer's title may stand, a bit for each.
const ofOneself = uint64(1<<document.NoSection | 1<<document.Summary | 1<<document.Experience)

// undated is how many words name a job without dates, its title and employer, and are no statement.
const undated = 8

// fromStart is among how many words of a passage the writer's own title begins: "Seasoned IT director with ...".
const fromStart = 6

// ownTitle tells whether a title at word k is the writer's own, and nobody's whom the writer reported to or worked with.
func ownTitle(text string, words []lex.Word, k int) bool {
	for _, w := range words[:k] {
		switch strings.ToLower(w.Of(text)) {
		case "to", "with", "for", "by", "under", "of", "supported", "supporting", "assisted", "assisting":
			return false
		}
	}
	return true
}

func quoted(s string) string {
	return `"` + strings.Join(strings.Fields(s), " ") + `"`
}
