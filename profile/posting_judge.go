package profile

import (
	"slices"
	"strings"

	"github.com/metierhq/metier/profile/internal/outline"
)

// opening is how many words at a statement's start say who it is about.
const opening = 3

// judge tells whether a statement is an item, and whether it is a duty. An entry
// of a list is taken at its part's word, unless it says that it is something
// else; a sentence has to ask or tell. What is too long for a statement is not
// read at all.
func (r *posting) judge(x saying, listed bool, p part) (found, bool) {
	if x.End-x.Start > longestItem || len(x.folded) == 0 || strings.HasSuffix(x.text, "?") || !telling(x) {
		return found{}, false
	}
	c := r.cuesOf(x)
	c.listed, c.bullet = listed, listed && r.inBullet(x.Start)
	if foreign(x, c) {
		return found{}, false
	}
	duty, ok := dutyIn(x, c, p)
	if !ok || c.boasts(x) {
		return found{}, false
	}
	it := found{Span: x.Span, duty: duty}
	r.grade(&it, x, p)
	r.measure(&it, x)
	it.category = categoryOf(it, x, p)
	return it, true
}

// cues are what the words of a statement say of what it is.
type cues struct {
	verb, leveled     bool // begins as a duty does; says how much something is asked for
	ofPost            bool // says what whoever has the post does
	listed, bullet    bool
	asks, wants, tell int
}

func (r *posting) cuesOf(x saying) cues {
	return cues{
		verb: r.opensAsDuty(x.folded), ofPost: r.ofPost(x.folded), leveled: levelOf(x) != "",
		asks: x.count("asks"), wants: x.count("wants"), tell: x.count("tells"),
	}
}

// foreign tells whether a statement is one of the law, of how to apply, of what
// the employer gives, or of the employer itself.
func foreign(x saying, c cues) bool {
	switch {
	case x.has("law"), x.has("apply"), x.has("lures") && c.asks == 0, opens(x, "gives", 1):
		return true
	case x.has("gives") && !c.verb:
		return c.asks == 0 || x.has("praises") || opens(x, "gives", 2*opening)
	case c.listed:
		return false
	case about(x, "elaborates"), about(x, "their") && !x.has("seeks"):
		return true
	case c.verb, c.tell > 0, addressed(x), about(x, "asks"), x.has("level-must"):
		return false
	}
	return x.has("firm") || plural(x)
}

// dutyIn tells whether a statement in a part is a duty; not ok where it is
// neither that nor a requirement.
func dutyIn(x saying, c cues, p part) (duty, ok bool) {
	asked := c.asks > 0 || c.leveled
	switch {
	case p.kind == "duties" && c.listed:
		return c.verb || c.asks+c.wants == 0 || c.tell > 0, c.bullet || !headingLike(x, c)
	case p.kind == "duties":
		duty = c.verb || c.tell > 0
		return duty, (duty || asked) && !headingLike(x, c)
	case p.asking() && c.listed:
		return c.verb && p.category == "" && p.level == "" && c.wants == 0 && !asked, true
	case p.asking():
		duty = c.verb && c.wants == 0 && !asked
		return duty, duty || c.wants > 0 || asked
	case c.listed && c.verb:
		return true, c.bullet || !headingLike(x, c)
	case c.asks > 0, c.listed && c.bullet && c.wants > 0, c.listed && c.leveled:
		return c.tell > 0 && c.tell >= c.asks && !c.leveled, true
	}
	return true, c.tell > 0 || c.ofPost
}

// boasts tells whether a sentence praises more than it asks or tells.
func (c cues) boasts(x saying) bool {
	return !c.listed && c.tell == 0 && c.asks < x.count("praises") && !slices.Contains(x.folded, "you")
}

const sentenceWords = 5 // of the shortest line that is a statement by itself

// headingLike tells whether a line among duties is more likely the heading of
// some of them: two words that command nothing, a few without a verb, or the
// word for duties itself.
func headingLike(x saying, c cues) bool {
	n := len(x.folded)
	switch {
	case n <= 2:
		return n == 1 || !c.verb || strings.HasSuffix(x.folded[0], "ing")
	case c.verb:
		return false
	}
	return c.asks+c.wants+c.tell == 0 && n < sentenceWords ||
		n < 2*sentenceWords && (slices.Contains(x.folded, "responsibilities") || slices.Contains(x.folded, "duties"))
}

// plural tells whether a statement is one of a firm about itself: "we", "our".
func plural(x saying) bool {
	return slices.ContainsFunc(x.folded, func(w string) bool { return w == "we" || w == "our" || w == "us" })
}

// inBullet tells whether a byte is in a bullet.
func (r *posting) inBullet(at int) bool {
	i, _ := slices.BinarySearchFunc(r.blocks, at, func(b outline.Block, at int) int {
		switch {
		case b.End <= at:
			return -1
		case b.Start > at:
			return 1
		}
		return 0
	})
	return i < len(r.blocks) && r.blocks[i].Kind != outline.Line
}

// telling rules out fragments ("is ...", "are ...") and statements of single letters.
func telling(x saying) bool {
	return x.folded[0] != "is" && x.folded[0] != "are" && slices.ContainsFunc(x.folded, func(w string) bool { return len(w) > 1 })
}

// about tells whether a statement opens with words of a kind.
func about(x saying, kind string) bool { return opens(x, kind, opening) }

func opens(x saying, kind string, within int) bool {
	return slices.ContainsFunc(x.hits, func(h hit) bool { return h.kind == kind && h.first < within })
}

// addressed tells whether a statement speaks to who applies.
func addressed(x saying) bool {
	return slices.ContainsFunc(x.folded, func(w string) bool { return w == "you" || w == "your" || w == "youll" || w == "candidate" })
}
