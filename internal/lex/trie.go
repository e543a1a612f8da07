package lex

import (
	"fmt"
	"math/bits"
	"slices"
)

// A trie finds the longest phrase that starts at a word. Its keys are word or stem IDs. Phrases are added, then it is
// frozen, then it is asked: the nodes that go on from one stand side by side, and none is searched for.
type trie struct {
	bits   []uint8           // by key, its bit of may; for those beyond, the lowest
	first  []uint16          // key -> node: where a phrase may begin, asked for at every word
	next   map[uint64]uint32 // node<<32 | key -> node, until it is frozen
	before []uint32          // by node, the one that it goes on from, until it is frozen
	nodes  []node            // 0 is no node
	forks  []fork            // 0 is no fork
	leaves []leaf            // 0 is no leaf
}

// A node is small, since those that texts lead to are scattered over all of them, and few are in a cache.
type node struct {
	name shortName // the value of the first phrase that ends here, if any form of the words will do, wherever; else 0
	key  uint16    // that leads here
	more uint16    // another node from the same one, for another key of the same bit; 0: none
	leaf uint16    // if there is no name, the first of what ends here, in leaves; 0: nothing
	fork uint16    // what goes on from here, in forks; 0: nothing
	ends bool      // of leaf, something counts only where nothing goes on from it
}

// A fork is where phrases go on from a node, which most do not.
type fork struct {
	may  uint64 // the bit of every key that goes on from here is set: most words do not, and cost no look-up
	kids uint16 // the node for the lowest of those bits; those for the others follow it, in order
}

// A leaf is one phrase. exact has for each of its words the ID of the one form that will do, or 0 where any will; it is
// nil where any will for all of them.
type leaf struct {
	value  shortName
	next   uint16 // what else ends at the same node; 0: nothing
	beside bool   // counts only beside another word of its kind
	ends   bool   // counts only where nothing goes on from it
	exact  []uint16
}

// newTrie makes a trie for about so many nodes.
func newTrie(size int) trie {
	return trie{next: make(map[uint64]uint32, size), before: make([]uint32, 1), nodes: make([]node, 1), forks: make([]fork, 1), leaves: make([]leaf, 1)}
}

func (t *trie) add(keys []uint16, lf leaf) {
	at := uint32(0)
	for _, k := range keys {
		step := uint64(at)<<32 | uint64(k)
		to, ok := t.next[step]
		if !ok {
			to = uint32(len(t.nodes))
			t.nodes, t.before = append(t.nodes, node{key: uint16(k)}), append(t.before, at)
			t.next[step] = to
		}
		at = to
	}
	n := &t.nodes[at]
	if n.leaf == 0 && lf.exact == nil && !lf.ends && n.name == 0 {
		n.name = lf.name()
	}
	if n.name != 0 {
		return // the one that came first goes first
	}
	end := &n.leaf
	for *end != 0 {
		end = &t.leaves[*end].next
	}
	n.ends = n.ends || lf.ends
	*end = uint16(len(t.leaves))
	t.leaves = append(t.leaves, lf)
}

// name returns the value of a leaf, marked as doubtful where it is.
func (lf *leaf) name() shortName {
	if lf.beside {
		return lf.value | shortDoubtful
	}
	return lf.value
}

// freeze sets the nodes that go on from one side by side.
func (t *trie) freeze() error {
	if n := max(len(t.nodes), len(t.leaves)); n > 1<<16 {
		return fmt.Errorf("%d nodes or leaves, want at most %d", n, 1<<16)
	}
	t.bits = t.spread()
	old, kids := t.nodes, make([][]uint32, len(t.nodes)) // of each node, as they were added
	for i := range old[1:] {
		kids[t.before[i+1]] = append(kids[t.before[i+1]], uint32(i+1))
	}
	t.nodes, t.next, t.before = append(make([]node, 0, len(old)), node{}), nil, nil
	was := []uint32{0} // by new number, the old one
	put := func(k uint32) (at uint16) {
		t.nodes, was = append(t.nodes, old[k]), append(was, k)
		return uint16(len(was) - 1)
	}
	bit := func(k uint32) uint8 { return t.bits[old[k].key] }
	for _, k := range kids[0] {
		key := int(old[k].key)
		t.first = append(t.first, make([]uint16, max(0, key+1-len(t.first)))...)
		t.first[key] = put(k)
	}
	for i := 1; i < len(t.nodes); i++ { // which grows: by breadth
		all := kids[was[i]]
		if len(all) == 0 {
			continue
		}
		slices.SortStableFunc(all, func(a, b uint32) int { return int(bit(a)) - int(bit(b)) })
		t.nodes[i].fork = uint16(len(t.forks))
		from := fork{kids: uint16(len(t.nodes))}
		var last [64]uint16 // by bit, the latest node for it
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
				from.may |= 1 << b
			}
		}
		t.forks = append(t.forks, from)
	}
	return nil
}

// forkOf returns where phrases go on from a node.
func (t *trie) forkOf(n *node) *fork { return &t.forks[n.fork] }

// start returns the node that a phrase begins at whose first key is given; 0: none does.
func (t *trie) start(key uint16) uint16 {
	if int(key) < len(t.first) {
		return t.first[key]
	}
	return 0
}

// bit returns that of a key.
func (t *trie) bit(key uint16) uint8 {
	if int(key) < len(t.bits) {
		return t.bits[key]
	}
	return 0
}

// step returns the node that a key with such a bit leads to from a node with such kids; 0: none. Which node and whether there
// is one is reckoned without a branch, as nobody can foresee it; few share their bit.
func (t *trie) step(may uint64, kids, key uint16, bit uint8) uint16 {
	below := may << (^bit % 64) // by 63 - bit: that of the key is the highest
	to := (kids + uint16(bits.OnesCount64(below<<1))) & uint16(int64(below)>>63)
	n := &t.nodes[to]
	for uint32(n.key^key)*uint32(n.more) != 0 { // another's, and not the last of them
		to = n.more
		n = &t.nodes[to]
	}
	return to & uint16((int32(n.key^key)-1)>>31) // which is all bits for the key
}

// may tells whether a phrase may start at words[0]; words must not be empty. It looks at two words only, which rules out
// nearly every place.
func (t *trie) may(words []Word) bool {
	n := &t.nodes[t.start(words[0].ID)]
	return n.name != 0 || len(words) > 1 && t.forkOf(n).may>>t.bit(words[1].ID)&1 != 0
}

// longestWords returns the value and length in words of the longest phrase at the start of words, by word ID.
func (t *trie) longestWords(words []Word) (value shortName, n int) {
	if len(words) == 0 {
		return 0, 0
	}
	nd := &t.nodes[t.start(words[0].ID)]
	value, n = nd.name, int(notZero(uint64(nd.name)))
	for i := 1; i < len(words); i++ {
		bit := t.bit(words[i].ID)
		from := t.forkOf(nd)
		if from.may>>(bit%64)&1 == 0 { // as mostly
			break
		}
		at := t.step(from.may, from.kids, words[i].ID, bit)
		if at == 0 {
			break
		}
		nd = &t.nodes[at]
		if name := nd.name; name != 0 {
			value, n = name, i+1
		}
	}
	return value, n
}
