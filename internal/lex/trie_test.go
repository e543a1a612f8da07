package lex

import (
	"fmt"
	"math/rand"
	"testing"

	"github.com/stretchr/testify/require"
)

// A trie finds the longest of its phrases, as a list of them does, also where many go on from one word and share a bit.
func TestTrie(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 50 {
		few := 2 + r.Intn(300)
		some := func(n int) (keys []uint16) {
			for range n {
				keys = append(keys, uint16(1+r.Intn(few)))
			}
			return keys
		}
		tr, list := newTrie(few), map[string]shortName{}
		for v := range uint32(1 + r.Intn(2000)) {
			keys := some(1 + r.Intn(4))
			if _, ok := list[fmt.Sprint(keys)]; !ok {
				list[fmt.Sprint(keys)] = shortName(v + 1)
				tr.add(keys, leaf{value: shortName(v + 1)})
			}
		}
		tr.freeze()
		for range 2000 {
			keys := some(r.Intn(6))
			var words []Word
			for _, k := range keys {
				words = append(words, Word{ID: k})
			}
			var want shortName
			length := 0
			for n := 1; n <= len(keys); n++ {
				if v := list[fmt.Sprint(keys[:n])]; v != 0 {
					want, length = v, n
				}
			}
			value, n := tr.longestWords(words)
			require.Equal(t, want, value, "%v", keys)
			require.Equal(t, length, n, "%v", keys)
		}
	}
}

// Hardly any two stems that names go on with from the same words share a bit, so that a step seldom has to look further.
func TestFewNamesShareABit(t *testing.T) {
	shared := 0
	for _, n := range load().phrases.nodes {
		if n.more != 0 {
			shared++
		}
	}
	require.Less(t, shared, len(load().phrases.nodes)/40)
}
