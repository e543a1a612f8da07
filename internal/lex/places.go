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
	k, shift := i/64, i%64
	return s[k]>>shift | s[k+1]<<1<<(63-shift)
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
		p.names[k], next = l.namesOf(text, words[64*k:], next, (*[64]found)(p.found[64*k:]), &p.behind)
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
	a, b, c, d := flagsOf16(words[:]), flagsOf16(words[8:]), flagsOf16(words[16:]), flagsOf16(words[24:])
	return ^sideBySide(a, b, c, d, Spaced), sideBySide(a, b, c, d, Month) | sideBySide(a, b, c, d, Digits), sideBySide(a, b, c, d, Cue)
}

// sideBySide returns the set of 64 words that have a flag.
func sideBySide(a, b, c, d uint64, flag Flags) uint64 {
	const of16 = 0x000000FF_000000FF
	f := uint64(flag)
	return a/f&of16 | b/f&of16<<8 | c/f&of16<<16 | d/f&of16<<24
}

// flagsOf16 returns the flags that are gathered of the first eight words, and of the eight that are 32 behind.
func flagsOf16(words []Word) uint64 {
	return uint64(flagsOf8((*[8]Word)(words))) | uint64(flagsOf8((*[8]Word)(words[32:])))<<32
}

// flagsOf8 adds up the flags that are gathered of eight words, shifted on by one for each: every byte of the sum then has one of
// the flags of all eight.
func flagsOf8(w *[8]Word) Flags {
	const gathered = Month | Cue | Digits | Spaced
	return w[0].Flags&gathered | w[1].Flags&gathered<<1 | w[2].Flags&gathered<<2 | w[3].Flags&gathered<<3 |
		w[4].Flags&gathered<<4 | w[5].Flags&gathered<<5 | w[6].Flags&gathered<<6 | w[7].Flags&gathered<<7
}

// Renamed says that a word got another ID: names are looked for anew from then on.
func (p *Places) Renamed() { p.renamed = true }

// Deny is Deny for such words.
func (p *Places) Deny(text string, words []Word, first, last uint32) {
	load().applyCues(text, words[first:last], p.Cues, int(first))
}
