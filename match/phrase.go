package match

import (
	"math"
	"slices"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
)

// A phrase is one wording of an item: its text, or an alternative.
type phrase struct {
	row         int32
	number      int32 // 0 the item's text, i its alternative i-1
	first, last int32 // places
	weight      int32 // of all its places
	content     int32 // of what is neither a name of the field nor a generic verb of managing
	people      bool  // it is the managing of people: of staff, a team
	acts        bool  // a place of it says what is done
	delivers    bool  // it is the delivery of a thing of which only whole names count
	helps       bool  // it is help that somebody gives, or a part that one takes
	sights      interval
	needs       counts // of all places: see needsOf
	ownNeeds    counts // of those that words meet: see ownNeedsOf
	tells       bool   // whoever has enough of it has met a telling place
}

// A place is one word of a phrase. It is met by the best of its terms that a passage has.
type place struct {
	exact, stem uint32      // terms
	names       lex.Concept // the concept that it names, alone or with its neighbours; 0: none
	concept     uint32      // the term of the concept
	weight      int32
	begin, end  int32  // the places of that concept, where they are several; 0, 0: only this one
	rest        uint32 // the stem of the last place of that concept, if its word may be apart from this one's; or 0: see apart
	said        uint32 // the term by which a post can speak for this place: saidField, saidLead or 0
	traits      traits
	telling     bool   // of a weight that makes a match worth looking at
	worded      uint32 // all bits if words meet it, none if only a name of the concept does: see draft
}

// traits say what a place tells of a phrase that meets it: see mostOf.
type traits uint32

const (
	isDone     traits = 1 << iota // it says what is done
	isKin                         // it is the field, or a kind of what is asked for meets it
	saysEnough                    // a name of its concept says enough by itself
)

// A sight is what a first look at a place asks for.
type sight struct {
	stem, concept uint32 // terms; who has the word has its stem
	said          uint32 // likewise
	counts        counts // of weight and places
	own           counts // of weight and content
}

// counts are the weight of some places and something else of them, how many they are or their content, each in half of the
// bits, of which the highest is free: a sum with what a phrase needs sets it where there is enough.
type counts uint64

const enough counts = 1<<63 | 1<<31

func countsOf(weight, other int32) counts { return counts(other)<<32 | counts(weight) }

func (c counts) weight() int32 { return int32(c) }

// needsOf returns what is enough together with the weight and the number of the places that are met, if they may earn
// something: see cover.
func needsOf(ph *phrase) counts {
	return enough - countsOf(int32((int64(ph.weight)*coverLow+10_000-1)/10_000), min(2, ph.last-ph.first))
}

// ownNeedsOf returns what is enough together with the weight and the content of the places that words meet, likewise: more
// than words weigh that all say little, or all but the field.
func (r *role) ownNeedsOf(ph *phrase) counts {
	field, led := int32(0), int32(0)
	for _, pl := range r.places[ph.first:ph.last] {
		switch {
		case pl.said == saidField:
			field += pl.weight
		case pl.said == saidLead && ph.people:
			led += pl.weight // how many people are led says that they are
		}
	}
	return enough - countsOf(max(0, min(weightPlain+1, ph.weight-field)-led), int32((int64(ph.content)*coverOwn+10_000-1)/10_000))
}

// strengths say how strongly a place is met, per hundred. A stem alone is less than the word: stems conflate. A kind of
// the thing asked for shows it, though not all of it. To count them in full, or a stem for 80 and a kind for 57, moves AP by
// .003 at most and the median of directors by 2 points.
var strengths = [...]uint8{lex.Exact: byWord, lex.Stem: 92, lex.Alias: 100, lex.Related: 85}

const byWord = 100

// wordStrengths are those of a word by itself, and of one within the name of something else.
var wordStrengths = [2][2]uint8{{lex.Exact: strengths[lex.Exact], lex.Stem: strengths[lex.Stem]}, {withinName, withinName}}

// byTrade is the strength of another name of a wide concept: a line about an oxygen mask shows little of nursing.
const byTrade = 30

// strengthOf says how strongly a name of a concept, or of a kind of it, meets a place that names the concept.
func strengthOf(k lex.Kind, c lex.Concept) uint8 {
	if c.Wide() {
		return byTrade
	}
	return strengths[k]
}

// withinName is the strength of a word that stands within the name of something else, and is not its last: a line about
// a data center shows little of data. The last word says what the thing is: a backup strategy is a strategy.
const withinName = 30

// A draft is a phrase in the making: what is known of each of its places, from 1.
type draft struct {
	places  []place
	weight  []int32
	concept []lex.Concept
	spans   [][2]int // the places of the concept, where they are several
	whole   []bool   // the place is a name behind a preposition: "on time" is not met by any time
	broad   []bool
}

// addPhrase compiles the terms of one phrase, which are sorted by place.
func (r *role) addPhrase(ps []termAt) {
	d := r.draft(ps)
	r.weighPlaces(d, ps)
	d.weighActs()
	r.lay(d, ps[0])
}

// draft gathers the terms of every place.
func (r *role) draft(ps []termAt) *draft {
	n := ps[len(ps)-1].Place + 1
	d := &draft{make([]place, n), make([]int32, n), make([]lex.Concept, n), make([][2]int, n), make([]bool, n), r.broadPlaces(ps, n)}
	denied := deniedSpans(r.wording(&phrase{row: ps[0].row, number: int32(ps[0].Phrase)}))
	named := make([]int, n) // by place, the byte where the name of it alone begins
	for _, p := range ps {
		_, kind, _ := lex.KeyOf(p.Term)
		term := p.Term
		if denied.covers(p.Start, p.End) {
			// What the item denies is met by what a passage denies, and found by its word as any other.
			r.denies = true
			r.terms.add(p.Term)
			term += deniedMark
		}
		number := r.terms.add(term)
		switch kind {
		case lex.Exact:
			d.places[p.Place].exact = number
			d.whole[p.Place] = d.whole[p.Place] && named[p.Place] < p.Start // concepts come before words
		case lex.Stem:
			d.places[p.Place].stem = number
			d.weight[p.Place] = int32(lex.Weight(p.Term))
		default:
			for k := p.Place; k < min(p.Place+max(p.Places, 1), n); k++ {
				d.places[k].concept = number
				d.concept[k], _ = lex.ConceptOf(p.Term[1:])
				if p.Places > 1 {
					d.spans[k] = [2]int{p.Place, min(p.Place+p.Places, n)}
				} else {
					d.whole[k], named[k] = true, p.Start
				}
			}
		}
	}
	return d
}

// lay adds the phrase and its places to the role's tables.
func (r *role) lay(d *draft, first termAt) {
	ph := phrase{row: first.row, number: int32(first.Phrase), first: int32(len(r.places))}
	at := make([]int32, len(d.places)+1) // by place of the phrase, its number among the role's
	for k, n := 0, ph.first; k < len(at); k++ {
		at[k] = n
		if k < len(d.places) && d.places[k].stem != 0 {
			n++
		}
	}
	for k, pl := range d.places {
		if pl.stem == 0 {
			continue
		}
		pl.weight, pl.names = d.weight[k], d.concept[k]
		if d.spans[k][1] > 0 {
			pl.begin, pl.end = at[d.spans[k][0]], at[d.spans[k][1]]
		}
		if !d.whole[k] && !d.concept[k].Whole() {
			pl.worded = math.MaxUint32
		}
		switch {
		case d.broad[k]:
			pl.said = saidField
		case d.act(k) && d.concept[k].Is(r.manage):
			pl.said = saidLead
		}
		r.places = append(r.places, pl)
		ph.weight += pl.weight
	}
	ph.last = int32(len(r.places))
	if ph.first == ph.last {
		return
	}
	r.choose(&ph)
	r.findTraits(&ph)
	r.findRests(&ph)
	ph.people = !slices.ContainsFunc(r.places[ph.first:ph.last], func(p place) bool { return p.said == 0 && !people(p.names) })
	ph.helps = slices.ContainsFunc(r.places[ph.first:ph.last], func(p place) bool { return r.helping[p.names] })
	ph.delivers = r.has(&ph, func(p *place) bool { return p.names == r.deliver }) && r.has(&ph, func(p *place) bool { return p.names.Whole() })
	r.laySights(&ph)
	r.phrases, r.wordings = append(r.phrases, ph), append(r.wordings, r.wording(&ph))
}

// has tells whether a place of a phrase is such a one.
func (r *role) has(ph *phrase, such func(p *place) bool) bool {
	return slices.ContainsFunc(r.places[ph.first:ph.last], func(p place) bool { return such(&p) })
}

// laySights adds the sights of a phrase to the role's, in fours.
func (r *role) laySights(ph *phrase) {
	ph.sights.first = uint32(len(r.sights))
	for k := ph.first; k < ph.last; k++ {
		i := (k - ph.first) % sightsAtOnce
		if i == 0 {
			r.sights = append(r.sights, [sightsAtOnce]sight{})
		}
		pl := &r.places[k]
		x := sight{pl.stem, pl.concept, pl.said, countsOf(pl.weight, 1), countsOf(pl.weight, pl.content())}
		x.stem &= pl.worded
		r.sights[len(r.sights)-1][i] = x
	}
	ph.sights.last = uint32(len(r.sights))
	ph.needs, ph.ownNeeds = needsOf(ph), r.ownNeedsOf(ph)
}

// sightsAtOnce is how many places are looked at in one go: most phrases have no more, and a processor cannot guess how many
// they have.
const sightsAtOnce = 4

// content is the weight of what no post could say.
func (p *place) content() int32 {
	if p.said != 0 {
		return 0
	}
	return p.weight
}

// act tells whether the place alone says what is done, and not as one word of several.
func (p *place) act() bool { return p.names.Class() == lex.Act && p.end == p.begin }

// thing tells whether the place says neither the field nor what is done, but what it is done to.
func (p *place) thing() bool { return p.said == 0 && p.names.Class() != lex.Act }

// people tells whether a concept is a name of people who work together.
func people(c lex.Concept) bool {
	return slices.ContainsFunc([]string{"staff", "team"}, func(id string) bool {
		of, ok := lex.ConceptOf(id)
		return ok && c.Is(of)
	})
}

// choose says which places of a phrase are telling: a passage is looked at for the phrase only if it meets one. They
// are the things that weigh enough, or all of them where generic words are much of what is said, or whatever there is.
func (r *role) choose(ph *phrase) {
	places := r.places[ph.first:ph.last]
	var things, heaviest, told int32
	for k := range places {
		if p := &places[k]; p.thing() {
			things, heaviest = things+p.weight, max(heaviest, p.weight)
		}
		if p := &places[k]; p.said == 0 {
			ph.content += p.weight
		}
	}
	for k := range places {
		if p := &places[k]; p.thing() && p.weight >= min(telling, heaviest) {
			p.telling, told = true, told+p.weight
		}
	}
	for k := range places {
		switch p := &places[k]; {
		case ph.content == 0, things == 0 && p.said == 0, p.thing() && 3*told < 2*things:
			p.telling = true
		}
	}
}

// findTraits works out what mostOf asks of each place of a phrase.
func (r *role) findTraits(ph *phrase) {
	places := r.places[ph.first:ph.last]
	for k := range places {
		p := &places[k]
		if p.act() && p.said != saidLead {
			p.traits, ph.acts = p.traits|isDone, true
		}
		if p.said == saidField {
			p.traits |= isKin
		}
		if p.end > p.begin || !p.act() && 2*p.weight > ph.content || p.act() && r.fields[p.names]&r.field != 0 {
			p.traits |= saysEnough
		}
	}
}

// spans are ranges of bytes, in order.
type spans []document.Span

func (s spans) covers(start, end int) bool {
	return slices.ContainsFunc(s, func(x document.Span) bool { return x.Start < end && start < x.End })
}

// deniedSpans returns the words of an item's wording that it denies: "without supervision".
func deniedSpans(text string) (denied spans) {
	words := lex.Scan(text, nil)
	lex.Deny(text, words)
	for _, w := range words {
		if w.Flags&lex.Denied != 0 {
			denied = append(denied, document.Span{Start: int(w.Start), End: int(w.End)})
		}
	}
	return denied
}

// hints tells whether a text names something of the role's field, or something that hints at it.
func (r *role) hints(text string) bool {
	return slices.ContainsFunc(lex.Concepts(text, lex.Scan(text, nil), lex.Context{}, nil), func(m lex.Mark) bool {
		return r.fields[m.Concept]&(r.field|weak(r.field)) != 0
	})
}

// telling is the weight from which a place makes a match worth looking at. A third more or less moves AP by less than .001, as
// it does with byTrade and withinName.
const telling = 300
