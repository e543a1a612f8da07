package lex

// An index finds the IDs of words by their hashes: open addressing with linear probing, at most half full. It is asked for
// at every word of a text, where a Go map would take most of the time, so its slots are small enough for all of them to
// stay in the processor's cache, and their number is fixed, so that none must be asked whether it exists. Once built it may
// be read by any number of goroutines.
type index struct {
	slots *[1 << slotBits]wordSlot
	n     int
}

// A wordSlot has, from the lowest bits on, 32 of a word's hash that its place in the index does not tell, 16 of its ID and 16
// of its flags: what scan needs of it.
type wordSlot uint64

func (s wordSlot) id() uint16   { return uint16(s >> 32) }
func (s wordSlot) flags() Flags { return Flags(s >> 48) }

// mostWords is how many words the lexicon may have, with 0, which is none.
const (
	mostWords = 1 << 16
	MostWords = mostWords // for tables by ID
	slotBits  = 17
)

func newIndex() index { return index{slots: new([1 << slotBits]wordSlot)} }

// home returns where the word with a hash mostly is.
func home(hash uint64) uint64 { return hash >> (64 - slotBits) }

// rest returns the bits of a hash that a slot has.
func rest(hash uint64) uint32 { return uint32(hash >> (32 - slotBits)) }

// ofAnother tells whether a slot is neither that of the word with a hash nor empty; which of them, no branch should ask.
func (s wordSlot) ofAnother(hash uint64) bool {
	return uint64(uint32(s)^rest(hash))*uint64(s>>32) != 0
}

// find returns the slot of the word with a hash, an empty one if there is none.
func (x index) find(hash uint64) wordSlot { return x.slots[x.place(hash)] }

// place returns where that slot is.
func (x index) place(hash uint64) uint64 {
	for x.slots[home(hash)].ofAnother(hash) {
		hash += 1 << (64 - slotBits) // that of the next place, with the same rest
	}
	return home(hash)
}

// put adds a word; its hash is not in the index yet.
func (x *index) put(hash uint64, id uint16) {
	if x.n++; x.n == mostWords {
		panic("lex: more words than the index is made for") // the data are part of the program
	}
	x.slots[x.place(hash)] = wordSlot(uint64(id)<<32 | uint64(rest(hash)))
}
