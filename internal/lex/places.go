package lex

import (
	"math/bits"
	"slices"
)

// Places tells of all words of a text where names and cues may begin, a bit for each word. It is told once, and not again for
// each passage: most passages are short, and each would cost a look at the words behind it and the end of a loop, which no
// processor foresees.
type Places struct {
	names []uint64 // it is a name by itself
	long  []uint64 // a name of several words may begin with it
	cues  []uint64 // a cue may
}

// Of tells the places of words. It uses the memory of those told before.
func (p *Places) Of(words []Word) {
	l := load()
	n := len(words)/64 + 2 // at sees one beyond the last
	for _, set := range [...]*[]uint64{&p.names, &p.long, &p.cues} {
		*set = slices.Grow((*set)[:0], n)[:n]
		clear(*set)
	}
	next := uint64(0)
	for k := n - 2; k >= 0; k-- {
		var cues uint64
		block := words[64*k : min(64*k+64, len(words))]
		p.names[k], p.long[k], cues, next = l.beginnings(block, next)
		for ; cues != 0; cues &= cues - 1 {
			l.cuesAt(words, 64*k+bits.TrailingZeros64(cues), p.cues)
		}
	}
}

// at returns the bits of n words from number i on, of 64 at most.
func at(set []uint64, i, n int) uint64 {
	k := i / 64
	return (set[k]>>(i%64) | set[k+1]<<1<<(63-i%64)) & (1<<min(n, 64) - 1)
}

// Concepts is Concepts for the words from number first on before number last, of those whose places are known. The marks
// are numbered from first on.
func (p *Places) Concepts(text string, words []Word, first, last uint32, at Context, dst []Mark) []Mark {
	return load().find(text, words[first:last], p, int(first), at, dst)
}

// Deny is Deny for such words.
func (p *Places) Deny(text string, words []Word, first, last uint32) {
	load().applyCues(text, words[first:last], p.cues, int(first))
}
