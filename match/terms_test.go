package match

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/internal/lex"
)

// A word outside the lexicon is stemmed only if it begins like a stem of the role. That must not lose one: whatever
// the ending, a word whose stem is a term begins like it.
func TestNoWordIsLostUnstemmed(t *testing.T) {
	alone(t)
	b, err := os.ReadFile("../internal/lex/data/words.txt")
	require.NoError(t, err)
	words := strings.Fields(string(b))
	endings := strings.Fields("s ed ing er ers ly edly ness ful fulness ousness iveness ation ations ization izer ational ity ities ability ive ical ically ism ist ment ments able ement ence ent ant al ic or or's i")
	for i, w := range words {
		if i%5 != 0 || len(w) < 3 || w[0] == '#' { // one word of five is some 5,000 of all lengths
			continue
		}
		var table termTable
		stem := lex.UnknownStem(w)
		table.add(stem)
		table.freeze()
		for _, e := range endings {
			if x := w + e; lex.ID(x) == 0 && lex.UnknownStem(x) == stem {
				require.True(t, table.beginsLikeOne(x), "%q has the stem %q", x, stem)
			}
		}
		if i > 15000 {
			break
		}
	}
}

// Nor does it lose one whose stem is a single letter or digit.
func TestNoLetterIsLostUnstemmed(t *testing.T) {
	letters := append(strings.Split("'abcdegilnrsty", ""), "")
	endings := []string{"", "ied", "ies", "sses", "ing", "ings", "ingly", "edly", "ation", "ization", "ational", "fulness", "ousness", "ement", "ness", "ll"}
	found := ""
	for _, first := range "abcdefghijklmnopqrstuvwxyz0123456789" {
		var table termTable
		stem := string(first)
		table.add(stem)
		table.freeze()
		for _, second := range letters {
			for _, third := range letters {
				for _, e := range endings {
					if x := stem + second + third + e; lex.ID(x) == 0 && lex.UnknownStem(x) == stem {
						require.True(t, table.beginsLikeOne(x), "%q has the stem %q", x, stem)
						found += stem
					}
				}
			}
		}
	}
	require.Contains(t, found, "y", "some word comes to a letter")
}

// Whatever the endings of a word, and however many, what the stemmer takes off it is seen as such.
func TestNoEndingIsLostUnstemmed(t *testing.T) {
	alone(t)
	b, err := os.ReadFile("../internal/lex/data/words.txt")
	require.NoError(t, err)
	random, taken := rand.New(rand.NewPCG(1, 1)), 0
	for _, w := range strings.Fields(string(b)) {
		for range 8 {
			x := w[:1+random.IntN(len(w))] // an ending may stand behind any letter
			if random.IntN(4) == 0 {
				x += x[len(x)-1:]
			}
			for range 1 + random.IntN(4) {
				x += endings[random.IntN(len(endings))]
			}
			if lex.ID(x) != 0 {
				continue
			}
			stem := lex.UnknownStem(x)
			if _, n := prefixOf(stem); n < len(x) {
				require.True(t, inflected(x, n), "%q has the stem %q", x, stem)
				taken++
			}
		}
	}
	require.Greater(t, taken, 10000)
}
