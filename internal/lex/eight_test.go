package lex

import (
	"math/rand"
	"testing"

	"github.com/stretchr/testify/require"
)

// What takes eight bytes at once finds what one byte at a time does.
func TestEightBytes(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	signs := []string{"a", "Z", "0", "9", " ", "  ", "\t", "\n", ".", "@", "[", "`", "{", "/", ":", "\x01", "\x1a", "\x7f", "\x00", "é", "–", "\u00a0"}
	for range 20000 {
		text, of := "", signs[:len(signs)-r.Intn(len(signs)-1)] // often without those that end the plain part
		for range r.Intn(190) {
			text += of[r.Intn(len(of))]
		}
		width, gap, plain := 0, true, len(text)
		for i := len(text) - 1; i >= 0; i-- {
			if text[i] >= 0x80 {
				plain = i
			}
		}
		for i := 0; i < len(text); i++ {
			space := text[i] == ' ' || text[i] == '\t'
			if !(space && gap) && (text[i] < 0x80 || text[i] >= 0xC0) {
				width++
			}
			gap = space || gap && text[i] >= 0x80 && text[i] < 0xC0
		}
		require.Equal(t, width, Width(text), "%q", text)
		require.Equal(t, plain, ASCIIEnd(text, 0), "%q", text)
	}
	require.Equal(t, 3, ASCIIEnd("abc\u00e9defghijkl", 0))
	require.True(t, even("a line that is even, with no more to count"))
}

// Tokens of symbols and initials are looked up in buffers that hold any word of the lexicon.
func TestNoWordIsLongerThanItsBuffer(t *testing.T) {
	for _, w := range load().words {
		require.LessOrEqual(t, len(w.text), min(longestProtected, longestInitials), w.text)
	}
}
