package match

import (
	"strings"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
)

// A claim is a leading post that a document names as its own: the title of a posting or resume, a job's title, "the IT
// manager plans ..." at the beginning of a sentence. What the post leads is told by the words around it. A posting for
// an IT manager is near an IT director's, though their titles share but one word.
type claim struct {
	words  []lex.Word
	text   string
	level  lex.Level
	weight int  // in thousandths
	listed bool // one of several sentences: each adds less than the one before it
}

const (
	titleClaim   = 1000
	claimedPosts = 40  // sentences are looked at until so many posts were found
	sentence     = 800 // all sentences together say at most so much,
	besideTitle  = 500 // and so much where there is a title: a posting calls itself by it
)

// claims finds the leading posts that a document names.
func claims(d *document.Document) (all []claim) {
	inSentence := sentence
	if words := ownPost(d.Title, lex.Scan(d.Title, nil)); len(words) > 0 {
		inSentence = besideTitle
		if v := lex.TitleLevel(d.Title, words); v >= lex.Lead {
			all = append(all, claim{words, d.Title, v, titleClaim, false})
		}
	}
	weight := titleClaim
	for _, i := range latestFirst(d) {
		words := ownPost(d.Text, d.TitleWords(&d.Entries[i]))
		if v := lex.TitleLevel(d.Text, words); v >= lex.Lead {
			all = append(all, claim{words, d.Text, v, weight, false})
		}
		weight = weight * laterJob / 1000
	}
	for i := range d.Passages {
		q := &d.Passages[i]
		if quiet(q.Section) || q.Entry >= 0 {
			continue
		}
		words := d.Words(q)
		for k, w := range words[:min(len(words), fromStart)] {
			if w.Flags&(lex.Titular|lex.Denied) != lex.Titular {
				continue
			}
			if v, n := lex.TitleAt(words[k:]); n > 0 && v >= lex.Lead && ownTitle(d.Text, words, k) {
				all = append(all, claim{words[max(0, k-3):min(len(words), k+n+4)], d.Text, v, inSentence, true})
			}
		}
		if len(all) > claimedPosts {
			break
		}
	}
	return all
}

// ownPost leaves out whom somebody works for: a chief of staff to the CTO is no CTO.
func ownPost(text string, words []lex.Word) []lex.Word {
	for i, w := range words {
		if i > 0 && strings.EqualFold(w.Of(text), "to") {
			return words[:i]
		}
	}
	return words
}

// claimShare says how far the posts are the role's, in thousandths. Only a role that is a leading post in a field can be
// told in this way.
func (r *role) claimShare(all []claim) (share int, leads bool) {
	if r.field == 0 || r.level < lex.Lead {
		return 0, false
	}
	best, named, most := 0, 0, 0
	for _, c := range all {
		fit, _ := r.fitOf(c.text, c.words)
		if fit < inField {
			continue
		}
		worth := fit * r.nearLevel(c.level) / 10
		if c.listed {
			named, most = named+worth, c.weight
			continue
		}
		best = max(best, worth*c.weight/1000)
	}
	return max(best, most*named/(named+1000)), true
}

// nearLevel says, per hundred, how near a leading post is to the role's level.
func (r *role) nearLevel(v lex.Level) int {
	gap := int(v) - int(r.level)
	switch {
	case v < lex.Manager && r.level >= lex.Manager:
		return 50
	case gap >= 0:
		return 100
	}
	return 100 + 8*gap
}
