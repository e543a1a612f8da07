package lex

import (
	"cmp"
	"slices"
)

// spread gives every key its bit of may, before a trie is frozen: one that few share of those that go on from the same node, so
// that the bit alone mostly tells one from another, and that few nodes have of all. Keys that go on from none have the lowest one
// to themselves. Those of most nodes choose first.
func (t *trie) spread() (bits []uint8) {
	var from [][]uint32 // by key, the nodes that it goes on from
	for i, n := range t.nodes {
		from = append(from, make([][]uint32, max(0, int(n.key)+1-len(from)))...)
		if at := t.before[i]; at != 0 {
			from[n.key] = append(from[n.key], at)
		}
	}
	keys := make([]int, len(from))
	for k := range keys {
		keys[k] = k
	}
	slices.SortStableFunc(keys, func(a, b int) int { return cmp.Compare(len(from[b]), len(from[a])) })
	bits = make([]uint8, len(from))
	siblings, all := make([][64]uint16, len(t.nodes)), [64]int{} // how many have a bit, by node, and on how many nodes
	for _, k := range keys {
		if len(from[k]) == 0 {
			break
		}
		var shared [64]int
		for _, at := range from[k] {
			for b, n := range siblings[at] {
				shared[b] += int(n)
			}
		}
		best := 1
		for b := 2; b < 64; b++ {
			if cmp.Or(cmp.Compare(shared[b], shared[best]), cmp.Compare(all[b], all[best])) < 0 {
				best = b
			}
		}
		bits[k] = uint8(best)
		all[best] += len(from[k])
		for _, at := range from[k] {
			siblings[at][best]++
		}
	}
	return bits
}
