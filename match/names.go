package match

import "github.com/metierhq/metier/internal/lex"

// What an item names by several words, or by one behind a preposition, is met by a name of it; by its words only where they
// stand as a name does.

// strengthWithin returns how strongly a word is met that stands within the name of something: as another word, unless the phrase
// names that too, or a kind of it.
func (s *scratch) strengthWithin(ph *phrase, term uint32) uint8 {
	h := &s.have[term]
	if s.met[term] == 0 {
		return 0
	}
	for k := ph.first; k < ph.last; k++ {
		if s.role.places[k].names.Is(h.within) {
			return strengths[h.kind]
		}
	}
	return withinName
}

// apart tells whether the words that meet a place and the last one of its name are too far from each other to be of
// one name: who analyzed the market before buying a business did no business analysis.
func (s *scratch) apart(pl *place) bool {
	a, b := s.have[pl.stem].first, s.have[pl.rest].first
	between := 0
	for i := min(a, b) + 1; i < max(a, b); i++ {
		if s.doc.Word(i).Flags&lex.Stop == 0 {
			between++
		}
	}
	return between > nameReach
}

// findRests notes for the places of a phrase whether they may be apart from the last of their names: no post speaks for
// either.
func (r *role) findRests(ph *phrase) {
	for k := ph.first; k < ph.last; k++ {
		pl := &r.places[k]
		if last := pl.end - 1; pl.end > pl.begin && k != last && pl.said == 0 && r.places[last].said == 0 {
			pl.rest = r.places[last].stem
		}
	}
}

// nameReach is how many other words, but for function words, may stand between two of one name: "development and testing
// of our own software".
const nameReach = 3

// wholeName tells whether a place's concept is met by a name of its own, where that has fewer words than the place's own name.
// One of several places may be met by a part of the item's own name: "applications" is a name of business applications, and
// shows of them no more than that word. A name with another word in it is one of its own: "agile methodology" is agile software
// development.
func (s *scratch) wholeName(pl *place) bool {
	h := &s.have[pl.concept]
	words := int32(h.last - h.first)
	for k := pl.begin; k < pl.end; k++ {
		p := &s.role.places[k]
		words -= int32(s.within(p.exact, h) | s.within(p.stem, h))
	}
	return words > 0
}

// within is 1 if the words that meet a term are of a name, and 0 if they are not or there are none.
func (s *scratch) within(term uint32, name *had) uint32 {
	h := &s.have[term]
	return less(0, uint32(s.met[term])) &^ (less(h.first, name.first) | less(name.last, h.last))
}
