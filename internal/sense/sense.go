// Package sense knows which words are used alike: lorry and truck, brewery and beer. Each word has a vector, learnt
// from where people write it, and the sum of the vectors of a text's words says what the text is about, also where it
// shares no word with another about the same. Data's README says where the vectors come from.
//
// A likeness of vectors is a hint and no proof. What is scored needs a word that stands in the text.
package sense

import (
	_ "embed"
	"math"
	"strings"
	"sync"

	"github.com/metierhq/metier/internal/lex"
)

// Size is how many figures a vector has.
const Size = 48

// A Word is a word that has a vector, by how frequent it is in English: the most frequent one is 1. 0 is no word.
type Word uint32

var (
	//go:embed data/words.txt
	words string
	//go:embed data/vectors.bin
	vectors string // Size bytes a word, each an int8, in the order of the words
)

// table finds words: those of the lexicon by their ID, the others by their text.
type table struct {
	known  []Word
	others map[string]Word
}

var numbers = sync.OnceValue(func() *table {
	t := &table{others: map[string]Word{}}
	for i, w := range strings.Split(strings.TrimSuffix(words, "\n"), "\n") {
		id := int(lex.ID(w))
		if id == 0 {
			t.others[w] = Word(i + 1)
			continue
		}
		for id >= len(t.known) {
			t.known = append(t.known, make([]Word, id+1)...)
		}
		t.known[id] = Word(i + 1)
	}
	return t
})

// Of returns a word in the form that lex.Fold gives it, 0 if it has no vector.
func Of(folded string) Word {
	if id := lex.ID(folded); id != 0 {
		return known(id)
	}
	return numbers().others[folded]
}

// At returns a word of a text.
func At(text string, w lex.Word) Word {
	if w.ID != 0 {
		return known(w.ID)
	}
	return numbers().others[lex.Fold(w.Of(text))]
}

func known(id uint16) Word {
	if t := numbers(); int(id) < len(t.known) {
		return t.known[id]
	}
	return 0
}

// A Sum is a sum of words' vectors. The zero value is the empty sum.
type Sum [Size]int64

// Add adds a word so many times. 0 adds nothing.
func (s *Sum) Add(w Word, times int64) {
	if w == 0 {
		return
	}
	v := vectors[(int(w)-1)*Size : int(w)*Size]
	for i := range s {
		s[i] += times * int64(int8(v[i]))
	}
}

// length is that of a direction; whole numbers, so that all machines agree.
const length = 1 << 14

// A Direction says what a sum is about, whatever its length. The zero value is that of the empty sum, like nothing.
type Direction [Size]int32

// Direction returns the direction of the sum. The times of all that was added may come to 10^16 together before a figure
// could overflow.
func (s *Sum) Direction() (d Direction) {
	most := int64(0)
	for _, x := range s {
		most = max(most, x, -x)
	}
	if most == 0 {
		return Direction{}
	}
	up, down := int64(1), most>>fine+1 // to figures of about 2^fine, whose squares fit
	if down == 1 {
		up = 1 << fine / most
	}
	square := int64(0)
	for i, x := range s {
		x = x / down * up
		d[i] = int32(x)
		square += x * x
	}
	norm := int64(math.Sqrt(float64(square))) // exact on every machine, as IEEE 754 has it
	for i, x := range d {
		d[i] = int32(int64(x) * length / norm)
	}
	return d
}

const fine = 24

// Cosine says how alike two directions are, in thousandths without their fractions: 999 or 1000 for the same, 0 for
// strangers, less for opposites.
func (d *Direction) Cosine(e *Direction) int {
	sum := int64(0)
	for i, x := range d {
		sum += int64(x) * int64(e[i])
	}
	return int(sum * 1000 / (length * length))
}
