package match

import (
	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
)

// Where a line earns next to nothing by what surrounds it, it is evidence only with all words of an item's own text. Most
// lines there have not the rarest word of any, and are not read.

// keywords tell which words and concepts of a text may be the rarest of an item's own text.
type keywords struct {
	words    []bool // by word ID
	concepts []bool // by concept
}

// findKeywords notes the rarest place of each item's own text.
func (r *role) findKeywords() {
	rarity, key := r.rarities(), make([]bool, r.terms.len())
	for n := range r.phrases {
		ph := &r.phrases[n]
		if ph.number > 0 || !r.mayEarn(ph) {
			continue
		}
		rarest := ph.first
		for k := ph.first; k < ph.last; k++ {
			if rarity[k] > rarity[rarest] {
				rarest = k
			}
		}
		key[r.places[rarest].exact], key[r.places[rarest].concept] = true, true
	}
	key[0] = false // no term
	isKey := func(k lex.Key) bool { return key[r.terms.find(k)] || key[r.terms.find(k|deniedKey)] }
	r.keywords.words = make([]bool, len(r.stems))
	for id := range r.keywords.words[1:] {
		r.keywords.words[1+id] = isKey(lex.Word{ID: uint32(1 + id)}.Key())
	}
	for _, n := range r.terms.unknown {
		r.keywords.words[0] = r.keywords.words[0] || key[n]
	}
	r.keywords.concepts = make([]bool, len(r.fields))
	for c := range r.keywords.concepts[1:] {
		r.keywords.concepts[1+c] = isKey(lex.Concept(1 + c).Key())
	}
}

// mayQuote tells whether a passage may have all words of an item's own text.
func (r *role) mayQuote(d *document.Document, q *document.Passage) bool {
	for _, w := range d.Words(q) {
		if r.keywords.words[w.ID] {
			return true
		}
	}
	for _, m := range d.Marks(q) {
		if r.keywords.concepts[m.Concept] {
			return true
		}
	}
	return false
}
