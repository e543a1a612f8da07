package lex

// A table finds small numbers by 64-bit keys: open addressing with linear probing, at most half full. It is what the
// inner loop looks phrases up in; a Go map would take most of its time. The key 0 is not allowed. Once built it may be
// read by any number of goroutines.
type table struct {
	slots []slot // a power of two
	shift uint8  // 64 - log2(len(slots))
	n     int
}

type slot struct {
	key   uint64
	value uint32
}

func newTable(size int) table {
	t := table{shift: 60}
	for 1<<(64-t.shift) < 2*size {
		t.shift--
	}
	t.slots = make([]slot, 1<<(64-t.shift))
	return t
}

// find returns the slot of a key; the zero slot where there is none.
func (t *table) find(key uint64) slot {
	mask := uint64(len(t.slots) - 1)
	for i := t.home(key); ; i++ {
		s := t.slots[i&mask]
		if s.key == key || s.key == 0 {
			return s
		}
	}
}

// put sets the value of a key.
func (t *table) put(key uint64, value uint32) {
	if 2*(t.n+1) > len(t.slots) {
		old := t.slots
		*t = newTable(len(old))
		for _, s := range old {
			if s.key != 0 {
				t.put(s.key, s.value)
			}
		}
	}
	mask := uint64(len(t.slots) - 1)
	i := t.home(key)
	for t.slots[i&mask].key != key && t.slots[i&mask].key != 0 {
		i++
	}
	if t.slots[i&mask].key == 0 {
		t.n++
	}
	t.slots[i&mask] = slot{key, value}
}

// home is where the search for a key begins: Fibonacci hashing spreads keys that differ in a few bits only.
func (t *table) home(key uint64) uint64 { return (key * 0x9E3779B97F4A7C15) >> t.shift }

// An index finds the IDs of words by their hashes, in the same way. It is asked for at every word of a text, so its
// slots are small enough for all of them to stay in the processor's cache.
type index struct {
	slots []wordSlot // a power of two
	shift uint8      // 64 - log2(len(slots))
	n     int
}

// A wordSlot has the bits of a word's hash that its place in the index does not tell.
type wordSlot struct{ tag, id uint32 }

func newIndex(size int) index {
	t := newTable(size)
	return index{slots: make([]wordSlot, len(t.slots)), shift: t.shift}
}

// find returns the ID of the word with a hash, 0 if there is none.
func (x *index) find(hash uint64) uint32 {
	mask, tag := uint64(len(x.slots)-1), uint32(hash)
	for i := hash >> (x.shift & 63); ; i++ {
		s := x.slots[i&mask]
		if s.tag == tag || s.id == 0 {
			return s.id
		}
	}
}

// put adds a word; its hash is not in the index yet.
func (x *index) put(hash uint64, id uint32) {
	if 2*(x.n+1) > len(x.slots) {
		panic("lex: more words than the index was made for") // the data are part of the program
	}
	mask := uint64(len(x.slots) - 1)
	i := hash >> x.shift
	for x.slots[i&mask].id != 0 {
		i++
	}
	x.slots[i&mask] = wordSlot{uint32(hash), id}
	x.n++
}
