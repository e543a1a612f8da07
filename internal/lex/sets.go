package lex

import (
	"math/bits"
	"slices"
)

// A Set is a set of the words of a text, by their numbers: a bit for each, 64 in one element. The number behind the last word is
// in every one, so that whoever looks for the next word finds an end.
type Set []uint64

// Next returns the first number of the set from i on.
func (s Set) Next(i uint32) uint32 {
	for {
		if from := s[i/64] >> (i % 64); from != 0 {
			return i + uint32(bits.TrailingZeros64(from))
		}
		i = i/64*64 + 64
	}
}

// Sets are those words of a text that are looked for time and again. They are gathered once, without a branch that depends on
// a word; what looks for one then skips the others, which are most.
type Sets struct {
	Unspaced Set // something else than one space stands before them, or nothing at all
	Dates    Set // names of months, and words of digits only
	Cues     Set
}

// Gather makes them the sets of words.
func (s *Sets) Gather(words []Word) {
	n := len(words) / 64 // and one more element
	for _, set := range [...]*Set{&s.Unspaced, &s.Dates, &s.Cues} {
		*set = slices.Grow((*set)[:0], n+1)[:n+1]
	}
	for k := range n {
		s.Unspaced[k], s.Dates[k], s.Cues[k] = gather((*[64]Word)(words[64*k:]))
	}
	var last [64]Word
	last[copy(last[:], words[64*n:])].Flags = Month | Cue // the end, which is in all sets
	s.Unspaced[n], s.Dates[n], s.Cues[n] = gather(&last)
}

// gather returns the sets of 64 words.
func gather(words *[64]Word) (unspaced, dates, cues uint64) {
	for k := 0; k < 64; k += 8 {
		of := flagsOf8((*[8]Word)(words[k:]))
		unspaced |= uint64(^of/Spaced) << k
		dates |= uint64((of/Month|of/Digits)&0xFF) << k
		cues |= uint64(of/Cue&0xFF) << k
	}
	return unspaced, dates, cues
}

// flagsOf8 adds up the flags that are gathered of eight words, shifted on by one for each: every byte of the sum then has one of
// the flags of all eight.
func flagsOf8(w *[8]Word) Flags {
	const gathered = Month | Cue | Digits | Spaced
	return w[0].Flags&gathered | w[1].Flags&gathered<<1 | w[2].Flags&gathered<<2 | w[3].Flags&gathered<<3 |
		w[4].Flags&gathered<<4 | w[5].Flags&gathered<<5 | w[6].Flags&gathered<<6 | w[7].Flags&gathered<<7
}
