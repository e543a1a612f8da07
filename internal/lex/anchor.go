package lex

import (
	"math"
	"math/bits"
)

// A cue is looked for by the rarest of its words, its anchor: most words of a text are no anchors, and of the anchors most have
// not the words beside them that a cue has.

// An anchor is what is known of the cues that are looked for by one word.
type anchor struct {
	behind uint64 // bit id%64 is set for every word that it may stand behind; all, where a cue begins
	before uint64 // likewise for what stands behind it
	places uint8  // how many words before it a cue may begin, a bit each
}

// rarest returns which of the words English uses least. A cue is looked for at that word: if it were at its first, every
// "to" of a text would cost a look-up.
func (l *lexicon) rarest(ids []uint32) (k int) {
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
func (l *lexicon) anchor(ids []uint32, k int) {
	l.anchorOf = append(l.anchorOf, make([]uint16, max(0, int(ids[k])+1-len(l.anchorOf)))...)
	if l.anchorOf[ids[k]] == 0 {
		l.anchorOf[ids[k]] = uint16(len(l.anchors))
		l.anchors = append(l.anchors, anchor{})
	}
	a := &l.anchors[l.anchorOf[ids[k]]]
	a.places |= 1 << k
	a.behind |= neighbour(ids, k-1)
	a.before |= neighbour(ids, k+1)
}

// neighbour returns the bit of word k of a cue; where there is none, any word will do.
func neighbour(ids []uint32, k int) uint64 {
	if k < 0 || k == len(ids) {
		return math.MaxUint64
	}
	return 1 << (ids[k] % 64)
}

// anchored is 0 for a word, of those that are marked as Cue, that has none of the words around it that a cue has. It asks without
// a branch, since most have not.
func (l *lexicon) anchored(words []Word, i int) uint64 {
	a := &l.anchors[l.anchorOf[words[i].ID]]
	return a.behind >> (words[max(i, 1)-1].ID % 64) & (a.before >> (words[min(i+1, len(words)-1)].ID % 64)) & 1
}

// cuesAt adds to a set of words those with which the cues may begin that are looked for by words[i].
func (l *lexicon) cuesAt(words []Word, i int, set Set) {
	w := &words[i]
	if w.ID == 0 { // "didn't": contractions are not in the lexicon
		set[i/64] |= 1 << (i % 64)
		return
	}
	for places := l.anchors[l.anchorOf[w.ID]].places; places != 0; places &= places - 1 {
		if k := i - bits.TrailingZeros8(places); k >= 0 && l.cues.may(words[k:]) {
			set[k/64] |= 1 << (k % 64)
		}
	}
}
