package lex

// A trie finds the longest phrase that starts at a word. Its keys are word or stem IDs.
type trie struct {
	first  []uint32 // key -> node: where a phrase may begin, asked for at every word
	next   []uint32 // nodes but the first ones, by hashes of the node before and the key; a power of two, half full at most
	shift  uint8    // 64 - log2(len(next))
	nodes  []node   // 0 is no node
	leaves []leaf   // 0 is no leaf
}

type node struct {
	may         uint64 // bit key%64 is set for every key that goes on from here: most words do not, and cost no look-up
	before, key uint32 // the node it goes on from, by which key
	leaf        uint32 // the first of what ends here, in leaves; 0: nothing
	name        uint32 // the value of that leaf where any form of the words will do: what is mostly asked; 0: look there
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
	return trie{next: make([]uint32, 16), shift: 60, nodes: make([]node, 1), leaves: make([]leaf, 1)}
}

func (t *trie) add(keys []uint32, lf leaf) {
	at := uint32(0)
	for _, k := range keys {
		to, ok := t.step(at, k)
		if !ok {
			to = uint32(len(t.nodes))
			t.nodes = append(t.nodes, node{before: at, key: k})
			t.link(to)
		}
		at = to
	}
	end := &t.nodes[at].leaf
	if *end == 0 && lf.exact == nil {
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

// link makes a node known to the one it goes on from.
func (t *trie) link(to uint32) {
	n := &t.nodes[to]
	if n.before == 0 {
		if size := int(n.key) + 1; size > len(t.first) {
			t.first = append(t.first, make([]uint32, size-len(t.first))...)
		}
		t.first[n.key] = to
		return
	}
	t.nodes[n.before].may |= 1 << (n.key % 64)
	if 2*len(t.nodes) > len(t.next) {
		t.next, t.shift = make([]uint32, 2*len(t.next)), t.shift-1
		for k := range t.nodes[1:to] {
			if t.nodes[k+1].before != 0 {
				t.place(uint32(k + 1))
			}
		}
	}
	t.place(to)
}

// place puts a node where step finds it.
func (t *trie) place(to uint32) {
	mask := uint64(len(t.next) - 1)
	i := t.home(t.nodes[to].before, t.nodes[to].key)
	for t.next[i&mask] != 0 {
		i++
	}
	t.next[i&mask] = to
}

// home is where the search for a node begins: Fibonacci hashing spreads keys that differ in a few bits only.
func (t *trie) home(at, key uint32) uint64 {
	return (uint64(at)<<32 | uint64(key)) * 0x9E3779B97F4A7C15 >> (t.shift & 63)
}

// step returns the node that key leads to from node at; 0 is the root.
func (t *trie) step(at, key uint32) (to uint32, ok bool) {
	if at == 0 {
		if int(key) < len(t.first) {
			to = t.first[key]
		}
		return to, to != 0
	}
	if t.nodes[at].may&(1<<(key%64)) == 0 {
		return 0, false
	}
	mask := uint64(len(t.next) - 1)
	for i := t.home(at, key); ; i++ {
		to = t.next[i&mask]
		if n := &t.nodes[to]; n.before == at && n.key == key || to == 0 {
			return to, to != 0
		}
	}
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
