package lex

import (
	"math/rand"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// parts are what words, and what is between them, are made of.
var parts = []string{"a", "Z", "0", "9", "IT", "Server", "it's", "budget", "administration", "internationalisation", "2012", "Network+",
	"C++", "I.T.", ".NET", "P&L", " ", " ", " ", "  ", "\t", "\n", ".", ",", "@", "[", "`", "{", "/", ":", "\x01", "\x7f", "é", "–", "’", "•", "東", "\u00a0"}

// anyText makes texts of them.
func anyText(r *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(parts[r.Intn(len(parts))])
	}
	return b.String()
}

// A reach tells of every byte of its stretch, and of those that the window at it shows, what class does; nothing is behind the
// end of the text.
func TestReach(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 100 {
		text := anyText(r, r.Intn(4000))
		var in reach
		in.of(text)
		for i := range stretch {
			var want uint64
			for k, c := range []byte(text[min(i, len(text)):min(i+64, len(text))]) {
				if class[c] != 0 {
					want |= 1 << k
				}
			}
			require.Equal(t, want<<7, in.at(uint(i))<<7, "byte %d of %q", i, text)
		}
	}
}

// Taken all at once where they are plain, the words are those that are read byte by byte.
func TestPlainWords(t *testing.T) {
	byBytes := func(text string) (all []Word) {
		last := -1
		for i := 0; i < len(text); {
			if class[text[i]] == 0 {
				i++
				continue
			}
			w, end := load().word(text, i, last)
			if i = end; w.End == w.Start {
				continue
			}
			if int(w.Start) == last+1 && last > 0 && text[last] == ' ' {
				w.Flags |= Spaced
			}
			all, last = append(all, w), int(w.End)
		}
		load().acronyms(text, all)
		return all
	}
	r := rand.New(rand.NewSource(2))
	for range 3000 {
		text := anyText(r, r.Intn(600))
		if r.Intn(20) == 0 { // words, and what is between them, at the border of a stretch
			text += strings.Repeat(parts[r.Intn(len(parts))], r.Intn(stretch)) + anyText(r, r.Intn(600))
		}
		require.Equal(t, byBytes(text), Scan(text, nil), "%q", text)
	}
}
