package lex

import "math"

// Weights of a place, 1 to 1000: how much a word tells of what a line is about. The bounds are set by eye, so that what
// everybody writes counts for little beside a name of the field; between them weigh goes by how frequent a word is.
const (
	weightGeneric = 250 // a word of every manager in every trade
	weightPlain   = 150 // the most frequent words of English that are no function words
	weightRare    = 800 // a word outside the frequent ones
	weightConcept = 700 // at least this for a name of the field
	weightUnknown = 900 // a word outside the lexicon: a name, a product
)

// weigh gives every stem the weight of its most frequent word. A word's weight grows with the logarithm of its place
// in the list of frequent words (inverse document frequency under Zipf's law, which is what ranks can tell of it).
func (l *lexicon) weigh() {
	n := 0
	for _, w := range l.words {
		n = max(n, w.rank+1)
	}
	for i := range l.words {
		w := &l.words[i]
		if w.stem == 0 {
			continue
		}
		weight := weightRare
		switch {
		case w.flags.Has(Generic):
			weight = weightGeneric
		case w.rank >= 0:
			share := math.Log(1+float64(w.rank)/100) / math.Log(1+float64(n)/100)
			weight = weightPlain + int(math.Round(share*(weightRare-weightPlain)))
		}
		s := &l.stems[w.stem]
		if s.weight == 0 || weight < s.weight {
			s.weight = weight
		}
	}
	for i := 1; i < len(l.concepts); i++ {
		c := &l.concepts[i]
		c.weight = weightConcept
		if c.Generic {
			c.weight = weightGeneric
		}
	}
}
