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

// A reach has the runs that one byte at a time finds, in stretches that begin anywhere, and cuts none that fits.
func TestReach(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	var runs reach
	for range 500 {
		text := anyText(r, r.Intn(800)) + strings.Repeat("a", r.Intn(3)*400)
		from := r.Intn(len(text) + 1)
		for from < len(text) {
			n, next := runs.of(text, from)
			require.Greater(t, next, from, "it goes on")
			require.Zero(t, n%2)
			at := from
			for k := 0; k < n; k += 2 {
				first, last := int(runs[k]), int(runs[k+1])
				require.Less(t, first, last)
				for ; at < first; at++ {
					require.Zero(t, class[text[at]], "byte %d of %q from %d", at, text, from)
				}
				for ; at < last; at++ {
					require.NotZero(t, class[text[at]], "byte %d of %q from %d", at, text, from)
				}
				cut := last < len(text) && class[text[last]] != 0
				require.True(t, !cut || last-first == stretch, "a run of %q cut at %d", text, last)
			}
			for ; at < next; at++ {
				require.Zero(t, class[text[at]], "byte %d of %q from %d", at, text, from)
			}
			from = next
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
