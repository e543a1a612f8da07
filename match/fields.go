package match

import (
	"math/bits"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
)

// fieldCounts counts the names of things that a document has, by field of work.
type fieldCounts struct {
	of  [64]int // by bit of lex.Fields
	all int     // those of any field
}

// fieldsOf counts what a document says of the work.
func fieldsOf(d *document.Document) *fieldCounts {
	c := &fieldCounts{}
	known := lex.ConceptFields()
	for i := range d.Passages {
		q := &d.Passages[i]
		if quiet(q.Section) {
			continue
		}
		for _, m := range d.Marks(q) {
			f := uint64(known[m.Concept])
			if f == 0 {
				continue
			}
			c.all++
			for ; f != 0; f &= f - 1 {
				c.of[bits.TrailingZeros64(f)]++
			}
		}
	}
	return c
}

// fewNames is how many names of things of no field a document is taken to have more than it has.
const fewNames = 5

// share returns how much of what has a field is of one, in thousandths.
func (c *fieldCounts) share(f lex.Fields) int {
	if f == 0 {
		return 0
	}
	return 1000 * c.of[bits.TrailingZeros64(uint64(f))] / (c.all + fewNames)
}
