package match

import (
	"math/bits"

	"github.com/metierhq/metier/internal/lex"
)

// Where a line earns next to nothing by what surrounds it, it is evidence only with all words of an item's own text. Most
// lines there have not the two rarest of any, and are not read.

// keywords tell of which items' own texts words and concepts may be the rarest or the second rarest place. The texts are counted
// off by eight, with a bit for each: the rarest in the lower half, the second in the upper one.
type keywords struct {
	words    []uint16 // by word ID
	concepts []uint16 // by concept
}

// findKeywords notes the two rarest places of each item's own text.
func (r *role) findKeywords() {
	rarity, key, bit := r.rarities(), make([]uint16, r.terms.len()), uint8(1)
	for n := range r.phrases {
		ph := &r.phrases[n]
		if ph.number > 0 || !r.mayEarn(ph) {
			continue
		}
		rarest, second := ph.first, ph.first
		for k := ph.first + 1; k < ph.last; k++ {
			switch {
			case rarity[k] > rarity[rarest]:
				rarest, second = k, rarest
			case second == rarest || rarity[k] > rarity[second]:
				second = k
			}
		}
		if r.places[second].weight == 0 {
			second = rarest // what weighs nothing may be missing
		}
		a, b := &r.places[rarest], &r.places[second]
		for _, t := range [...]uint32{a.exact, a.concept} {
			key[t] |= uint16(bit)
		}
		for _, t := range [...]uint32{b.exact, b.concept} {
			key[t] |= uint16(bit) << 8
		}
		bit = bits.RotateLeft8(bit, 1)
	}
	key[0] = 0 // no term
	keyOf := func(k lex.Key) uint16 { return key[r.terms.find(k)] | key[r.terms.find(k|deniedKey)] }
	r.keywords.words = make([]uint16, len(r.stems))
	for id := range r.keywords.words[1:] {
		r.keywords.words[1+id] = keyOf(lex.Word{ID: uint16(1 + id)}.Key())
	}
	for _, n := range r.terms.unknown {
		r.keywords.words[0] |= key[n]
	}
	r.keywords.concepts = make([]uint16, len(r.fields))
	for c := range r.keywords.concepts[1:] {
		r.keywords.concepts[1+c] = keyOf(lex.Concept(1 + c).Key())
	}
}

// mayQuote tells whether words may have all words of an item's own text. marks are those of them, and maybe more.
func (r *role) mayQuote(words []lex.Word, marks []lex.Mark) bool {
	may := uint16(0)
	for i := range words {
		may |= r.keywords.words[words[i].ID]
	}
	for i := range marks {
		may |= r.keywords.concepts[marks[i].Concept]
	}
	return may&(may>>8) != 0
}
