package lex

// An index finds the IDs of words by their hashes: open addressing with linear probing, at most half full. It is asked for
// at every word of a text, where a Go map would take most of the time, so its slots are small enough for all of them to
// stay in the processor's cache, and their number is fixed, so that none must be asked whether it exists. Once built it may
// be read by any number of goroutines.
type index struct {
	slots *[1 << slotBits]wordSlot
	n     int
}

// A wordSlot has the bits of a word's hash that its place in the index does not tell.
type wordSlot struct{ tag, id uint32 }

// mostWords is how many words the lexicon may have, with 0, which is none.
const (
	mostWords = 1 << 16
	slotBits  = 17
)

func newIndex() index { return index{slots: new([1 << slotBits]wordSlot)} }

// find returns the ID of the word with a hash, 0 if there is none.
func (x *index) find(hash uint64) uint32 {
	tag := uint32(hash)
	for i := hash >> (64 - slotBits); ; i++ {
		s := x.slots[i%(1<<slotBits)]
		if s.tag == tag || s.id == 0 {
			return s.id
		}
	}
}

// put adds a word; its hash is not in the index yet.
func (x *index) put(hash uint64, id uint32) {
	if x.n++; x.n == mostWords {
		panic("lex: more words than the index is made for") // the data are part of the program
	}
	i := hash >> (64 - slotBits)
	for x.slots[i%(1<<slotBits)].id != 0 {
		i++
	}
	x.slots[i%(1<<slotBits)] = wordSlot{uint32(hash), id}
}
