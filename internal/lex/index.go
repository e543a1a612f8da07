package lex

// An index finds the IDs of words by their hashes: open addressing with linear probing, at most half full. It is asked for
// at every word of a text, where a Go map would take most of the time, so its slots are small enough for all of them to
// stay in the processor's cache. Once built it may be read by any number of goroutines.
type index struct {
	slots []wordSlot // a power of two
	shift uint8      // 64 - log2(len(slots))
	n     int
}

// A wordSlot has the bits of a word's hash that its place in the index does not tell.
type wordSlot struct{ tag, id uint32 }

func newIndex(size int) index {
	x := index{shift: 60}
	for 1<<(64-x.shift) < 2*size {
		x.shift--
	}
	x.slots = make([]wordSlot, 1<<(64-x.shift))
	return x
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
