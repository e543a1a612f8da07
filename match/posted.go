package match

import (
	"cmp"
	"math"
	"slices"

	"github.com/metierhq/metier/internal/lex"
)

// A phrase is looked at only where a passage meets one of its rare places: those without which nothing can be earned,
// whatever a post may say and whichever of the other places are met. The fewer and the rarer they are, the fewer phrases
// are looked at in vain.

// posted is a phrase with a term at a rare place, and the term's rare places there.
type posted struct {
	phrase uint32
	places uint32 // a bit for each of the phrase's first mostPlaces
}

// A call is what a term that is met calls up.
type call struct {
	first, last uint32 // its part of posted, last exclusive
	sign        uint8  // see signOf
}

// mostPlaces is how many places of a phrase are told apart.
const mostPlaces = 32

// A bound is the little that tells whether a phrase is worth a closer look; of most phrases nothing else is read.
type bound struct {
	floor  int32  // the row whose floor a passage must reach; freeRow or idleRow
	places uint32 // of scratch: its rare places that the words in hand meet, a bit for each: see posted
	others signs  // of the terms that can meet another place than a rare one, or that a post can say: see promising
}

// signs are bits for the terms of which bounds ask whether they are met. Several may share one. The first is always set.
type signs [2]uint64

const (
	alwaysSet uint8 = 0
	noSign    uint8 = 128 // of terms of which no bound asks
)

func (s *signs) add(sign uint8) { s[sign/64] |= 1 << (sign % 64) }

// meets tells whether signs have one in common, by what is not 0.
func (s *signs) meets(o *[4]uint64) uint64 { return s[0]&o[0] | s[1]&o[1] }

// signOf returns the sign of a term of which a bound asks, a new one while there are any.
func (r *role) signOf(term uint32) uint8 {
	c := &r.calls[term]
	if c.sign == noSign {
		c.sign = alwaysSet + 1 + uint8(r.signed%(int(noSign)-1))
		r.signed++
	}
	return c.sign
}

// Two rows more than the role has are for phrases that have no floor, as they may be had word for word, and for those of
// rows that earn nothing.
func (r *role) freeRow() int32 { return int32(len(r.rows)) }
func (r *role) idleRow() int32 { return int32(len(r.rows)) + 1 }

// rarities tells of every place how rarely it is met, as against the others of its phrase: the less frequent its word is,
// and the fewer concepts show its own. A place that weighs nothing is met by anything.
func (r *role) rarities() []int {
	shows := make([]int, r.terms.len())
	for _, x := range r.shown[:r.shownAt[len(r.fields)]] {
		shows[x.number]++
	}
	rarity := make([]int, len(r.places))
	for k := range r.places {
		pl := &r.places[k]
		if rarity[k] = lex.Weight(r.terms.text[pl.stem]) - shows[pl.concept]; pl.weight == 0 {
			rarity[k] = math.MinInt
		}
	}
	return rarity
}

// A tally is what some places of a phrase come to.
type tally struct {
	weight, content, count int64
	telling                bool // one of them is
}

func (s tally) with(pl *place) tally {
	return tally{s.weight + int64(pl.weight), s.content + int64(pl.content()), s.count + 1, s.telling || pl.telling}
}

// covers tells whether a passage that meets such places may earn anything: see cover.
func (s tally) covers(ph *phrase) bool {
	return s.count >= int64(min(2, ph.last-ph.first)) && s.weight*10_000 >= coverLow*int64(ph.weight) &&
		s.content*byWord*100 >= coverOwn*int64(ph.content)
}

// said is what the places of a phrase come to that a post may speak for.
func (r *role) said(ph *phrase) (s tally) {
	for k := ph.first; k < ph.last; k++ {
		if pl := &r.places[k]; pl.said != 0 {
			s = s.with(pl)
		}
	}
	s.telling = false // a post meets no telling place
	return s
}

// met adds a place that is met by words.
func (s tally) met(pl *place) tally {
	if pl.said == 0 {
		return s.with(pl)
	}
	s.telling = s.telling || pl.telling // it is added up already
	return s
}

// rarePlaces tells which places are rare: all but the most frequent ones of a phrase that come to too little together.
func (r *role) rarePlaces() []bool {
	rarity, rare := r.rarities(), make([]bool, len(r.places))
	for n := range r.phrases {
		ph := &r.phrases[n]
		var places []int32
		for k := ph.first; k < ph.last; k++ {
			places = append(places, k)
		}
		slices.SortStableFunc(places, func(a, b int32) int { return cmp.Compare(rarity[a], rarity[b]) })
		frequent := r.said(ph)
		for _, k := range places {
			if s := frequent.met(&r.places[k]); s.telling && s.covers(ph) {
				rare[k] = true
			} else {
				frequent = s
			}
		}
	}
	return rare
}

// postPhrases lists for every term the phrases in which it is at a rare place, and works out their bounds.
func (r *role) postPhrases(rare []bool) {
	byTerm := make([][]posted, r.terms.len())
	r.bounds = make([]bound, 0, len(r.phrases))
	r.calls, r.signed = slices.Repeat([]call{{sign: noSign}}, r.terms.len()), 0
	for n := range r.phrases {
		ph := &r.phrases[n]
		ph.tells = true
		for k := ph.first; k < ph.last; k++ {
			if !rare[k] {
				continue
			}
			ph.tells = ph.tells && r.places[k].telling
			for _, t := range [...]uint32{r.places[k].stem, r.places[k].concept} { // who has the word has its stem
				list := byTerm[t]
				if len(list) == 0 || list[len(list)-1].phrase != uint32(n) {
					list = append(list, posted{phrase: uint32(n)})
				}
				list[len(list)-1].places |= 1 << min(k-ph.first, mostPlaces-1)
				byTerm[t] = list
			}
		}
		r.bounds = append(r.bounds, r.bound(ph, rare))
	}
	byTerm[0] = nil // no term
	r.posted = nil
	for t, list := range byTerm {
		c := &r.calls[t]
		c.first = uint32(len(r.posted))
		r.posted = append(r.posted, list...)
		c.last = uint32(len(r.posted))
	}
}

// mayEarn tells whether the words of a phrase may earn something: not where its row is measured, credited by its parts, or
// not asked for.
func (r *role) mayEarn(ph *phrase) bool {
	x := &r.rows[ph.row]
	return x.text() && x.earns()
}

// bound works out what must be met for a phrase to be worth a look.
func (r *role) bound(ph *phrase, rare []bool) bound {
	b := bound{floor: ph.row}
	switch {
	case !r.mayEarn(ph):
		b.floor = r.idleRow()
	case ph.number == 0:
		b.floor = r.freeRow()
	}
	if n := ph.last - ph.first; n == 1 || n > mostPlaces {
		b.others.add(alwaysSet)
		return b
	}
	// Where no rare place is enough even with all that a post can say, something else must be met.
	said, enough := r.said(ph), false
	for k := ph.first; k < ph.last; k++ {
		enough = enough || rare[k] && said.met(&r.places[k]).covers(ph)
	}
	for k := ph.first; k < ph.last; k++ {
		pl := &r.places[k]
		if pl.said != 0 && !enough {
			continue
		}
		terms := []uint32{pl.said}
		if !rare[k] {
			terms = append(terms, pl.stem, pl.concept)
		}
		for _, t := range terms {
			if t != 0 {
				b.others.add(r.signOf(t))
			}
		}
	}
	return b
}
