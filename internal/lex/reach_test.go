package lex

import (
	"math/rand"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// anyText makes texts of what words, and what is between them, are made of.
func anyText(r *rand.Rand, n int) string {
	parts := []string{"a", "Z", "0", "9", "IT", "Server", "it's", "budget", "administration", "internationalisation", "2012", "Network+",
		"C++", "I.T.", ".NET", "P&L", " ", " ", " ", "  ", "\t", "\n", ".", ",", "@", "[", "`", "{", "/", ":", "\x01", "\x7f", "é", "–", "’", "•", "東", "\u00a0"}
	var b strings.Builder
	for range n {
		b.WriteString(parts[r.Intn(len(parts))])
	}
	return b.String()
}

// A reach tells of each byte what the scanner's table of bytes does, in stretches that begin anywhere.
func TestReach(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 200 {
		text := anyText(r, r.Intn(3000))
		var of reach
		for i := 0; i < len(text); i += 1 + r.Intn(900) {
			of.move(text, i)
			for k := i; k < of.to && (k+64 <= of.to || of.to == len(text)); k++ {
				var want uint64
				for b := range min(64, len(text)-k) {
					if class[text[k+b]] != 0 {
						want |= 1 << b
					}
				}
				if in := of.at(k); in != want {
					t.Fatalf("%064b, want %064b, from byte %d of %q, looked at from %d", in, want, k, text, i)
				}
			}
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
		require.Equal(t, byBytes(text), Scan(text, nil), "%q", text)
	}
}
