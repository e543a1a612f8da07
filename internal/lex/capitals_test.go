package lex

import (
	"math/rand"
	"testing"

	"github.com/stretchr/testify/require"
)

// What is told of the bytes of a word at once is what is told of each of them in turn.
func TestOfCapitals(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 200000 {
		letters := []string{"0123456789", "0129", "AZ", "az", "0129AZ", "0129AZaz"}[r.Intn(6)]
		word := make([]byte, 1+r.Intn(plainest))
		if r.Intn(2) == 0 {
			word = word[:min(len(word), 4)]
		}
		for i := range word {
			word[i] = letters[r.Intn(len(letters))]
		}
		s, text := string(word), anyText(r, 1+plainest) // and what stands around it
		require.Equal(t, ofLetters(s), ofCapitals(text[:1]+s+text[1:1+plainest-len(s)], uint(len(s)))&^mayBeDated, s)
	}
}
