package lex

// A trie finds the longest phrase that starts at a word. Its keys are word or stem IDs.
type trie struct {
	first  []uint32 // key -> node: where a phrase may begin, asked for at every word
	next   table    // node<<32 | key -> node
	nodes  []node   // 0 is no node
	leaves []leaf   // 0 is no leaf
}

type node struct {
	may  uint64 // bit key%64 is set for every key that goes on from here: most words do not, and cost no look-up
	leaf uint32 // the first of what ends here, in leaves; 0: nothing
}

// A leaf is one phrase. exact has for each of its words the ID of the one form that will do, or 0 where any will; it is
// nil where any will for all of them.
type leaf struct {
	value  uint32
	next   uint32 // what else ends at the same node; 0: nothing
	beside bool   // counts only beside another word of its kind
	exact  []uint32
}

func newTrie() trie {
	return trie{next: newTable(16), nodes: make([]node, 1), leaves: make([]leaf, 1)}
}

func (t *trie) add(keys []uint32, lf leaf) {
	at := uint32(0)
	for _, k := range keys {
		to, ok := t.step(at, k)
		if !ok {
			to = uint32(len(t.nodes))
			t.nodes = append(t.nodes, node{})
			t.link(at, k, to)
		}
		at = to
	}
	end := &t.nodes[at].leaf
	for *end != 0 { // the one that came first goes first
		end = &t.leaves[*end].next
	}
	*end = uint32(len(t.leaves))
	t.leaves = append(t.leaves, lf)
}

func (t *trie) link(at, key, to uint32) {
	if at != 0 {
		t.nodes[at].may |= 1 << (key % 64)
		t.next.put(uint64(at)<<32|uint64(key), to)
		return
	}
	if n := int(key) + 1; n > len(t.first) {
		t.first = append(t.first, make([]uint32, n-len(t.first))...)
	}
	t.first[key] = to
}

// step returns the node that key leads to from node at; 0 is the root.
func (t *trie) step(at, key uint32) (to uint32, ok bool) {
	switch {
	case at != 0:
		if t.nodes[at].may&(1<<(key%64)) != 0 {
			to = t.next.find(uint64(at)<<32 | uint64(key)).value
		}
	case int(key) < len(t.first):
		to = t.first[key]
	}
	return to, to != 0
}

// longestWords returns the value and length in words of the longest phrase at the start of words, by word ID.
func (t *trie) longestWords(words []Word) (value uint32, n int) {
	at := uint32(0)
	for i, w := range words {
		to, ok := t.step(at, w.ID)
		if !ok || w.ID == 0 {
			break
		}
		at = to
		if lf := t.nodes[at].leaf; lf != 0 {
			value, n = t.leaves[lf].value, i+1
		}
	}
	return value, n
}
