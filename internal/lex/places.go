package lex

import (
	"math/bits"
	"slices"
)

// Places tells where in a text what is looked for time and again may be, as sets of its words. It is told once, and not again
// for each passage: most passages are short, and each would cost a look at the words behind it and the end of a loop, which
// no processor foresees. What looks for such words then skips the others, which are most.
type Places struct {
	Unspaced Set        // something else than one space stands before them, or nothing at all
	Dates    Set        // names of months, and words of digits only
	Cues     Set        // a cue of polarity may begin with them
	names    Set        // names begin with them
	found    []found    // those names, by the number of the word
	behind   [65]uint64 // see beginnings: of the 64 words that are looked at
	renamed  bool       // a word is no longer what it was told as
}

// A Set is a set of the words of a text, by their numbers: a bit for each, 64 in one element.
type Set []uint64

// Next returns the first number of a set from i on. The number behind the last word is in every set that has a name outside
// this package, so that whoever looks for the next word finds an end.
func (s Set) Next(i uint32) uint32 {
	for {
		if from := s.from(i); from != 0 {
			return i + uint32(bits.TrailingZeros64(from))
		}
		i += 64
	}
}

// Before returns the first number of a set from i on that is below end; end: there is none.
func (s Set) Before(i, end uint32) uint32 {
	for ; i < end; i += 64 {
		if from := s.from(i); from != 0 {
			return min(end, i+uint32(bits.TrailingZeros64(from)))
		}
	}
	return end
}

// from returns the bits of 64 words from number i on: the next one of a set is mostly among them.
func (s Set) from(i uint32) uint64 {
	k := i / 64
	return s[k]>>(i%64) | s[k+1]<<1<<(^i%64) // which is 63 - i%64
}

// Any tells whether a set has a number from first on that is before last.
func (s Set) Any(first, last uint32) bool {
	for ; first < last; first += 64 {
		if s.at(int(first), int(last-first)) != 0 {
			return true
		}
	}
	return false
}

// Count returns how many numbers a set has from first on that are before last.
func (s Set) Count(first, last uint32) (n int) {
	for ; first < last; first += 64 {
		n += bits.OnesCount64(s.at(int(first), int(last-first)))
	}
	return n
}

// at returns the bits of n words from number i on, of 64 at most.
func (s Set) at(i, n int) uint64 {
	return s.from(uint32(i)) &^ (^uint64(0) << uint(n))
}

// Of tells the places of the words of a text. It uses the memory of those told before.
func (p *Places) Of(text string, words []Word) {
	l := load()
	n := len(words)/64 + 2 // at sees one beyond the last
	for _, set := range [...]*Set{&p.Unspaced, &p.Dates, &p.Cues, &p.names} {
		*set = slices.Grow((*set)[:0], n)[:n]
		clear((*set)[n-2:])
	}
	clear(p.Cues)
	p.renamed = false
	p.found = slices.Grow(p.found[:0], 64*n)[:64*n]
	var last [64]Word
	block, next := &last, uint64(0)
	last[copy(last[:], words[64*(n-2):])].Flags = Month // the end, which is in the sets that have one
	for k := n - 2; k >= 0; k-- {
		var cues uint64
		p.Unspaced[k], p.Dates[k], cues = gather(block)
		p.names[k], next = l.namesOf(text, words[64*k:], p.Unspaced.from(uint32(64*k+1)), next, (*[64]found)(p.found[64*k:]), &p.behind)
		for cues = l.anchored(words, 64*k, cues); cues != 0; cues &= cues - 1 {
			l.cuesAt(words, 64*k+bits.TrailingZeros64(cues), p.Cues)
		}
		if k > 0 {
			block = (*[64]Word)(words[64*(k-1):])
		}
	}
	p.Cues[len(words)/64] |= 1 << (len(words) % 64)
}

// gather returns the sets of 64 words that their flags tell, with the words that cues are looked for by.
func gather(words *[64]Word) (unspaced, dates, cues uint64) {
	a, b := flagsOf16((*[52]Word)(words[:])), flagsOf16((*[52]Word)(words[4:]))
	c, d := flagsOf16((*[52]Word)(words[8:])), flagsOf16((*[52]Word)(words[12:]))
	return ^sideBySide(a, b, c, d, Spaced), sideBySide(a, b, c, d, Month) | sideBySide(a, b, c, d, Digits), sideBySide(a, b, c, d, Cue)
}

// sideBySide returns the set of 64 words that have a flag.
func sideBySide(a, b, c, d uint64, flag Flags) uint64 {
	const of16 = 0x000F_000F_000F_000F
	f := uint64(flag) / firstGathered
	return a/f&of16 | b/f&of16<<4 | c/f&of16<<8 | d/f&of16<<12
}

// flagsOf16 returns the flags that are gathered of the first four words, and of the four that are 16, 32 and 48 behind.
func flagsOf16(w *[52]Word) uint64 {
	return flagsOf4(w[0], w[1], w[2], w[3]) | flagsOf4(w[16], w[17], w[18], w[19])<<16 |
		flagsOf4(w[32], w[33], w[34], w[35])<<32 | flagsOf4(w[48], w[49], w[50], w[51])<<48
}

// flagsOf4 adds up the flags that are gathered of four words, shifted on by one for each: every four bits of the sum then have one
// of the flags of all four.
func flagsOf4(a, b, c, d Word) uint64 {
	const gathered = Month | Cue | Digits | Spaced
	return (uint64(a.Flags&gathered) | uint64(b.Flags&gathered)<<1 | uint64(c.Flags&gathered)<<2 | uint64(d.Flags&gathered)<<3) / firstGathered
}

// firstGathered is the lowest of the flags that are gathered.
const firstGathered = uint64(Month)

// Renamed says that a word got another ID: names are looked for anew from then on.
func (p *Places) Renamed() { p.renamed = true }

// Deny is Deny for such words.
func (p *Places) Deny(text string, words []Word, first, last uint32) {
	load().applyCues(text, words[first:last], p.Cues, int(first))
}
