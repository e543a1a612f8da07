package lex

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSetsAreAsTheFlagsOfTheirWords(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var s Sets
	for n := range 300 {
		words := make([]Word, n)
		for i := range words {
			words[i].Flags = Flags(r.Uint32() & r.Uint32())
		}
		s.Gather(words)
		for _, c := range []struct {
			name string
			set  Set
			has  func(Flags) bool
		}{
			{"unspaced", s.Unspaced, func(f Flags) bool { return f&Spaced == 0 }},
			{"dates", s.Dates, func(f Flags) bool { return f&(Month|Digits) != 0 }},
			{"cues", s.Cues, func(f Flags) bool { return f&Cue != 0 }},
		} {
			next := uint32(n)
			for i := n; i >= 0; i-- {
				if i < n && c.has(words[i].Flags) {
					next = uint32(i)
				}
				require.Equal(t, next, c.set.Next(uint32(i)), "%s of %d words from %d on", c.name, n, i)
			}
		}
	}
}

func TestEveryYearIsOfDigitsOnly(t *testing.T) {
	for _, w := range Scan("1950 1999, ２０１９ 20-2099. 2o10 May 1987's 3May2012", nil) {
		require.False(t, w.Flags&(Year|Digits) == Year, "word at byte %d", w.Start)
	}
}
