package lex

import (
	"math/bits"
	"slices"
)

// A trie finds the longest phrase that starts at a word. Its keys are word or stem IDs. Phrases are added, then it is
// frozen, then it is asked: the nodes that go on from one stand side by side, and none is searched for.
type trie struct {
	first  []uint32          // key -> node: where a phrase may begin, asked for at every word
	next   map[uint64]uint32 // node<<32 | key -> node, until it is frozen
	before []uint32          // by node, the one that it goes on from, until it is frozen
	nodes  []node            // 0 is no node
	leaves []leaf            // 0 is no leaf
}

type node struct {
	may  uint64 // bit key%64 is set for every key that goes on from here: most words do not, and cost no look-up
	kids uint32 // the node for the lowest of those bits; those for the others follow it, in order
	key  uint32 // that leads here
	more uint32 // another node from the same one, for another key of the same bit; 0: none
	leaf uint32 // the first of what ends here, in leaves; 0: nothing
	name uint32 // the value of that leaf where any form of the words will do, wherever: what is mostly asked; 0: look there
}

// A leaf is one phrase. exact has for each of its words the ID of the one form that will do, or 0 where any will; it is
// nil where any will for all of them.
type leaf struct {
	value  uint32
	next   uint32 // what else ends at the same node; 0: nothing
	beside bool   // counts only beside another word of its kind
	ends   bool   // counts only where nothing goes on from it
	exact  []uint32
}

// newTrie makes a trie for about so many nodes.
func newTrie(size int) trie {
	return trie{next: make(map[uint64]uint32, size), before: make([]uint32, 1), nodes: make([]node, 1), leaves: make([]leaf, 1)}
}

func (t *trie) add(keys []uint32, lf leaf) {
	at := uint32(0)
	for _, k := range keys {
		step := uint64(at)<<32 | uint64(k)
		to, ok := t.next[step]
		if !ok {
			to = uint32(len(t.nodes))
			t.nodes, t.before = append(t.nodes, node{key: k}), append(t.before, at)
			t.next[step] = to
		}
		at = to
	}
	end := &t.nodes[at].leaf
	if *end == 0 && lf.exact == nil && !lf.ends {
		t.nodes[at].name = lf.name()
	}
	for *end != 0 { // the one that came first goes first
		end = &t.leaves[*end].next
	}
	*end = uint32(len(t.leaves))
	t.leaves = append(t.leaves, lf)
}

// name returns the value of a leaf, marked as doubtful where it is.
func (lf *leaf) name() uint32 {
	if lf.beside {
		return lf.value | doubtful
	}
	return lf.value
}

// freeze sets the nodes that go on from one side by side.
func (t *trie) freeze() {
	old, kids := t.nodes, make([][]uint32, len(t.nodes)) // of each node, as they were added
	for i := range old[1:] {
		kids[t.before[i+1]] = append(kids[t.before[i+1]], uint32(i+1))
	}
	t.nodes, t.next, t.before = append(make([]node, 0, len(old)), node{}), nil, nil
	was := []uint32{0} // by new number, the old one
	put := func(k uint32) (at uint32) {
		t.nodes, was = append(t.nodes, old[k]), append(was, k)
		return uint32(len(was) - 1)
	}
	bit := func(k uint32) uint32 { return old[k].key % 64 }
	for _, k := range kids[0] {
		key := int(old[k].key)
		t.first = append(t.first, make([]uint32, max(0, key+1-len(t.first)))...)
		t.first[key] = put(k)
	}
	for i := 1; i < len(t.nodes); i++ { // which grows: by breadth
		all := kids[was[i]]
		slices.SortStableFunc(all, func(a, b uint32) int { return int(bit(a)) - int(bit(b)) })
		t.nodes[i].kids = uint32(len(t.nodes))
		var last [64]uint32 // by bit, the latest node for it
		for _, more := range [...]bool{false, true} {
			for k, kid := range all {
				b := bit(kid)
				if again := k > 0 && bit(all[k-1]) == b; again != more {
					continue
				}
				to := put(kid)
				if more {
					t.nodes[last[b]].more = to
				}
				last[b] = to
				t.nodes[i].may |= 1 << b
			}
		}
	}
}

// start returns the node that a phrase begins at whose first key is given; 0: none does.
func (t *trie) start(key uint32) uint32 {
	if int(key) < len(t.first) {
		return t.first[key]
	}
	return 0
}

// step returns the node that a key leads to from one with such kids; 0: none.
func (t *trie) step(may uint64, kids, key uint32) uint32 {
	bit := uint64(1) << (key % 64)
	if may&bit == 0 {
		return 0
	}
	to := kids + uint32(bits.OnesCount64(may&(bit-1)))
	for to != 0 && t.nodes[to].key != key {
		to = t.nodes[to].more
	}
	return to
}

// may tells whether a phrase may start at words[0]; words must not be empty. It looks at two words only, which rules out
// nearly every place.
func (t *trie) may(words []Word) bool {
	n := &t.nodes[t.start(words[0].ID)]
	return n.leaf != 0 || len(words) > 1 && n.may>>(words[1].ID%64)&1 != 0
}

// longestWords returns the value and length in words of the longest phrase at the start of words, by word ID.
func (t *trie) longestWords(words []Word) (value uint32, n int) {
	if len(words) == 0 {
		return 0, 0
	}
	at := t.start(words[0].ID)
	for i := 0; at != 0; {
		nd := &t.nodes[at]
		if i++; nd.leaf != 0 {
			value, n = t.leaves[nd.leaf].value, i
		}
		if i == len(words) || words[i].ID == 0 {
			break
		}
		at = t.step(nd.may, nd.kids, words[i].ID)
	}
	return value, n
}
