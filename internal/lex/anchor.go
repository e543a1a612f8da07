package lex

import (
	"math"
	"math/bits"
)

// A cue is looked for by the rarest of its words, its anchor: most words of a text are no anchors, and of the anchors most have
// not the words beside them that a cue has.

// An anchor tells for the words right before and behind it how many words before it a cue may begin that has them, a bit each.
type anchor struct {
	behind, before [64]uint8 // by id%64 of the word before, and of the one behind
}

// anchors is how many there are, by id%anchors of the word. A table to find those of their own by would cost more than to ask a few
// words more that share one.
const anchors = 1 << 11

// rarest returns which of the words English uses least. A cue is looked for at that word: if it were at its first, every
// "to" of a text would cost a look-up.
func (l *lexicon) rarest(ids []uint16) (k int) {
	rank := func(k int) int {
		if r := l.words[ids[k]].rank; r >= 0 {
			return r
		}
		return math.MaxInt
	}
	for i := range ids {
		if rank(i) > rank(k) {
			k = i
		}
	}
	return k
}

// anchor adds a cue to those that are looked for by its word number k.
func (l *lexicon) anchor(ids []uint16, k int) {
	a, place := &l.anchors[ids[k]%anchors], uint8(1)<<k
	beside(&a.behind, place, ids, k-1)
	beside(&a.before, place, ids, k+1)
}

// beside adds a place for word k of a cue; where there is none, for any word.
func beside(of *[64]uint8, place uint8, ids []uint16, k int) {
	for b := range uint16(64) {
		if k < 0 || k == len(ids) || ids[k]%64 == b {
			of[b] |= place
		}
	}
}

// anchored returns those of a set of words, by their bits from number from on, that have words beside them that a cue looked for by
// them has. Most have not, and which has not, a processor would have to guess from what is slow to fetch.
func (l *lexicon) anchored(words []Word, from int, cues uint64) (set uint64) {
	for ; cues != 0; cues &= cues - 1 {
		k := bits.TrailingZeros64(cues)
		set |= notZero(uint64(l.placesAt(words, from+k))) << k
	}
	return set
}

// placesAt returns how many words before words[i] a cue may begin that is looked for by it, a bit each.
func (l *lexicon) placesAt(words []Word, i int) uint8 {
	a := &l.anchors[words[i].ID%anchors]
	return a.behind[words[max(i, 1)-1].ID%64] & a.before[words[min(i+1, len(words)-1)].ID%64]
}

// cuesAt adds to a set of words those with which the cues may begin that are looked for by words[i].
func (l *lexicon) cuesAt(words []Word, i int, set Set) {
	if words[i].ID == 0 { // "didn't": contractions are not in the lexicon
		set[i/64] |= 1 << (i % 64)
		return
	}
	for places := l.placesAt(words, i); places != 0; places &= places - 1 {
		if k := i - bits.TrailingZeros8(places); k >= 0 && l.cues.may(words[k:]) {
			set[k/64] |= 1 << (k % 64)
		}
	}
}
