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

// posted is a phrase with a term at a rare place: the signs of the terms of which one must be met as well, see othersOf, and behind
// them the phrase's number, so that two of them fill a line of the cache.
type posted struct{ others signs }

func (p *posted) phrase() uint32 { return uint32(p.others[len(p.others)-1] >> 32) }

// A call is what a term that is met calls up.
type call struct {
	first, last uint32 // its part of posted, last exclusive
	sign        uint8  // see giveSigns
}

// signs are bits for the terms of which posted phrases ask whether they are met. Several may share one. The highest 32 bits are of
// none.
type signs [(signCount + 32) / 64]uint64

const (
	signCount = 224

	alwaysSet uint8 = iota - 1 // also the sign of terms of which nothing asks
	neverSet                   // but for a posting: see asked
	firstSign
)

func (s *signs) add(sign uint8) { s[sign/64] |= 1 << (sign % 64) }

var allSigns = signs{math.MaxUint64, math.MaxUint64, math.MaxUint64, math.MaxUint32}

// meets tells whether signs have one in common, by what is not 0.
func (s *signs) meets(o *signs) uint64 { return s[0]&o[0] | s[1]&o[1] | s[2]&o[2] | s[3]&o[3] }

// rarities tells of every place how rarely it is met, as against the others of its phrase: the less frequent its word is, and the
// fewer concepts show its own and places of the role have either. What many of its phrases say is frequent where such work is told
// of, whatever it is elsewhere. A place that weighs nothing is met by anything.
func (r *role) rarities() []int {
	shows, uses := make([]int, r.terms.len()), make([]int, r.terms.len())
	for _, x := range r.shown[:r.shownAt[len(r.fields)]] {
		shows[x.number]++
	}
	for k := range r.places {
		uses[r.places[k].stem]++
		uses[r.places[k].concept]++
	}
	uses[0] = 0 // no concept
	rarity := make([]int, len(r.places))
	for k := range r.places {
		pl := &r.places[k]
		rarity[k] = lex.Weight(r.terms.text[pl.stem]) - shows[pl.concept] - perUse*(uses[pl.stem]+uses[pl.concept])
		if pl.weight == 0 {
			rarity[k] = math.MinInt
		}
	}
	return rarity
}

// perUse is what each place of the role counts against a word's weight. With 10 or 1000 of it a line calls up a tenth more phrases
// at most, with 0 four tenths.
const perUse = 100

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

// postPhrases lists for every term the phrases in which it is at a rare place, with the others that they need then.
func (r *role) postPhrases(rare []bool) {
	byTerm := make([][]uint32, r.terms.len())
	for n := range r.phrases {
		ph := &r.phrases[n]
		rareTell := true // all rare places are telling
		for k := ph.first; k < ph.last; k++ {
			if !rare[k] {
				continue
			}
			rareTell = rareTell && r.places[k].telling
			for _, t := range [...]uint32{r.places[k].stem, r.places[k].concept} { // who has the word has its stem
				if list := byTerm[t]; len(list) == 0 || list[len(list)-1] != uint32(n) {
					byTerm[t] = append(list, uint32(n))
				}
			}
		}
		ph.tells = rareTell || r.needsTelling(ph)
	}
	byTerm[0] = nil // no term
	r.giveSigns(byTerm)
	r.posted = nil
	for t, list := range byTerm {
		c := &r.calls[t]
		c.first = uint32(len(r.posted))
		for _, n := range list {
			ph, others := &r.phrases[n], signs{}
			for _, other := range r.othersOf(ph, uint32(t)) {
				others.add(r.calls[other].sign)
			}
			if !r.mayEarn(ph) {
				others = signs{1 << neverSet}
			}
			others[len(others)-1] |= uint64(n) << 32
			r.posted = append(r.posted, posted{others})
		}
		c.last = uint32(len(r.posted))
	}
}

// needsTelling tells whether all but the telling places of a phrase come to too little for it, whatever a post says.
func (r *role) needsTelling(ph *phrase) bool {
	all, own := counts(0), counts(0)
	for k := ph.first; k < ph.last; k++ {
		pl := &r.places[k]
		if !pl.telling {
			own += countsOf(pl.weight, pl.content())
		}
		if !pl.telling || pl.said != 0 {
			all += countsOf(pl.weight, 1)
		}
	}
	return (all+ph.needs)&(own+ph.ownNeeds)&enough != enough
}

// mayEarn tells whether the words of a phrase may earn something: not where its row is measured, credited by its parts, or
// not asked for.
func (r *role) mayEarn(ph *phrase) bool {
	x := &r.rows[ph.row]
	return x.text() && x.earns()
}

// mostPlaces is up to how many places of a phrase it is worked out what must be met beside one of them: that takes as long for each.
const mostPlaces = 32

// othersOf returns the terms of which one must be met beside a term of a phrase, for the phrase to earn anything: see cover. Where
// the one is enough, that is 0, no term. What a post says is none of them where the words do not say enough themselves, and nothing
// that a post could say is where it is too little with all of that.
func (r *role) othersOf(ph *phrase, term uint32) (others []uint32) {
	if ph.last-ph.first > mostPlaces {
		return []uint32{0}
	}
	alone, own, withSaid := tally{}, ph.ownNeeds, r.said(ph)
	for k := ph.first; k < ph.last; k++ {
		if pl := &r.places[k]; pl.isMetBy(term) {
			alone, own, withSaid = alone.with(pl), own+countsOf(pl.weight, pl.content()), withSaid.met(pl)
		}
	}
	saysEnough, mayBeSaid := own&enough == enough, withSaid.covers(ph)
	if saysEnough && alone.covers(ph) {
		return []uint32{0}
	}
	for k := ph.first; k < ph.last; k++ {
		pl := &r.places[k]
		if pl.isMetBy(term) || pl.said != 0 && !mayBeSaid {
			continue
		}
		terms := [...]uint32{pl.stem & pl.worded, pl.concept, pl.said}
		if !saysEnough {
			terms[2] = 0
		}
		for _, t := range terms {
			if t != 0 {
				others = append(others, t)
			}
		}
	}
	return others
}

// isMetBy tells whether a term meets the place; who has the word has its stem.
func (p *place) isMetBy(term uint32) bool { return p.stem&p.worded == term || p.concept == term }

// giveSigns gives a sign to each term of which a posted phrase asks: those that many ask of share theirs with those that few do.
func (r *role) giveSigns(byTerm [][]uint32) {
	r.calls = make([]call, len(byTerm))
	asks := make([]int, len(byTerm))
	for t, list := range byTerm {
		for _, n := range list {
			for _, other := range r.othersOf(&r.phrases[n], uint32(t)) {
				asks[other]++
			}
		}
	}
	var terms []uint32
	for t, n := range asks {
		if t > 0 && n > 0 {
			terms = append(terms, uint32(t))
		}
	}
	slices.SortStableFunc(terms, func(a, b uint32) int { return cmp.Compare(asks[b], asks[a]) })
	var shared [signCount - int(firstSign)]int
	for _, t := range terms {
		least := slices.Index(shared[:], slices.Min(shared[:]))
		shared[least] += asks[t]
		r.calls[t].sign = firstSign + uint8(least)
	}
}
