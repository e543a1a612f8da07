package document

import (
	"math/bits"
	"slices"

	"github.com/metierhq/metier/internal/lex"
)

// inPassages tells of 64 words in which passages they stand. Whoever has a few words here and there finds the passage of each
// by counting bits; to look for it among the passages would cost a branch for each of them.
type inPassages struct {
	begins uint64 // passages begin with these
	ends   uint64 // these are the first behind passages
	offers uint64 // these begin passages of what is offered
	begun  int    // how many passages begin before the 64
}

// inPassages tells of all words in which passages they stand, of 64 in one element.
func (p *parser) inPassages() []inPassages {
	n := len(p.words)/64 + 1
	p.blocks = slices.Grow(p.blocks[:0], n)[:n]
	blocks, passages := p.blocks, p.doc.Passages
	clear(blocks)
	for i := range passages {
		q := &passages[i]
		first, last := q.words.first, q.words.last
		b, bit := &blocks[first/64], uint64(1)<<(first%64)
		b.begins |= bit
		blocks[last/64].ends |= 1 << (last % 64)
		if q.Section == lex.Benefits {
			b.offers |= bit
		}
	}
	begun := 0
	for k := range blocks {
		blocks[k].begun = begun
		begun += bits.OnesCount64(blocks[k].begins)
	}
	return blocks
}

// last returns the number of the last passage that begins with the word of a bit or before it; -1: there is none.
func (b *inPassages) last(bit int) int {
	return b.begun + bits.OnesCount64(b.begins<<(63-bit)) - 1
}

// passageOf returns the number of the last passage that begins with word i or before it, as inPassages told; -1: there is none.
func (p *parser) passageOf(i uint32) int { return p.blocks[i/64].last(int(i % 64)) }

// inside returns which of the words stand in passages; before: which of the 64 before.
func (b *inPassages) inside(before uint64) uint64 {
	in := b.begins ^ b.ends // of each word, whether the number of such bits up to it is odd
	in ^= in << 1
	in ^= in << 2
	in ^= in << 4
	in ^= in << 8
	in ^= in << 16
	in ^= in << 32
	return in ^ uint64(int64(before)>>63)
}
