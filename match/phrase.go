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
}

// A bound says of a phrase what is asked of each that a passage touches: of most of them nothing else is read.
type bound struct {
	row    int32
	weight int32 // of the phrase
	rest   int32 // what its places weigh that are not telling, and those that a post may speak for
	least  int32 // with less of its telling places it cannot be covered enough
	whole  int32 // from so much of its telling places on the passage may have the item's text word for word
}

// posted is a phrase in which a term is telling, and the term's places there.
type posted struct {
	phrase uint32
	weight int32
	places uint32 // a bit for each, from the phrase's first to its 32nd
	apart  uint32 // not 0: some are beyond, and count whatever others met
}

// A place is one word of a phrase. It is met by the best of its terms that a passage has.
type place struct {
	exact, stem uint32      // terms
	names       lex.Concept // the concept that it names, alone or with its neighbours; 0: none
	concept     uint32      // the term of the concept
	weight      int32
	begin, end  int32 // the places of that concept, where they are several; 0, 0: only this one
	telling     bool  // of a weight that makes a match worth looking at
	broad       int32 // all bits set if it names the role's field itself ("IT"): a post in that field says it too
	lead        int32 // all bits set if it is a generic verb of managing: a leading post says it too
}

// A sight is what a first look at a place asks for.
type sight struct {
	stem, concept uint32 // terms; who has the word has its stem
	weight        int32
	broad, lead   int8 // all bits set or none
}

// strengths say how strongly a place is met, per hundred. A stem alone is less than the word: stems conflate. A kind of
// the thing asked for shows it, though not all of it.
var strengths = [...]uint8{lex.Exact: byWord, lex.Stem: 92, lex.Alias: 100, lex.Related: 85}

const byWord = 100

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
	broad   []bool
}

// addPhrase compiles the postings of one phrase, which are sorted by place.
func (r *role) addPhrase(ps []posting) {
	d := r.draft(ps)
	r.weighPlaces(d, ps)
	d.weighActs()
	r.lay(d, ps[0])
}

// draft gathers the terms of every place.
func (r *role) draft(ps []posting) *draft {
	n := ps[len(ps)-1].Place + 1
	d := &draft{make([]place, n), make([]int32, n), make([]lex.Concept, n), make([][2]int, n), r.broadPlaces(ps, n)}
	denied := deniedSpans(r.wording(&phrase{row: ps[0].row, number: int32(ps[0].Phrase)}))
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
		case lex.Stem:
			d.places[p.Place].stem = number
			d.weight[p.Place] = int32(lex.Weight(p.Term))
		default:
			for k := p.Place; k < min(p.Place+max(p.Places, 1), n); k++ {
				d.places[k].concept = number
				d.concept[k], _ = lex.ConceptOf(p.Term[1:])
				if p.Places > 1 {
					d.spans[k] = [2]int{p.Place, min(p.Place+p.Places, n)}
				}
			}
		}
	}
	return d
}

// lay adds the phrase and its places to the role's tables.
func (r *role) lay(d *draft, first posting) {
	ph := phrase{row: first.row, number: int32(first.Phrase), first: int32(len(r.places))}
	at := make([]int32, len(d.places)+1) // by place of the phrase, its number among the role's
	for k, n := 0, ph.first; k < len(at); k++ {
		at[k] = n
		if k < len(d.places) && d.places[k].stem != 0 {
			n++
		}
	}
	manage, _ := lex.ConceptOf("manage")
	for k, pl := range d.places {
		if pl.stem == 0 {
			continue
		}
		pl.weight, pl.names = d.weight[k], d.concept[k]
		if d.spans[k][1] > 0 {
			pl.begin, pl.end = at[d.spans[k][0]], at[d.spans[k][1]]
		}
		pl.broad = mask(d.broad[k])
		pl.lead = mask(d.act(k) && d.concept[k].Is(manage))
		r.places = append(r.places, pl)
		r.sights = append(r.sights, sight{pl.stem, pl.concept, pl.weight, int8(pl.broad), int8(pl.lead)})
		ph.weight += pl.weight
	}
	ph.last = int32(len(r.places))
	if ph.first == ph.last {
		return
	}
	r.bounds = append(r.bounds, r.bound(&ph))
	r.phrases = append(r.phrases, ph)
}

// said tells whether a post may say the place for its lines.
func (p *place) said() bool { return p.broad|p.lead != 0 }

// act tells whether the place alone says what is done, and not as one word of several.
func (p *place) act() bool { return p.names.Class() == lex.Act && p.end == p.begin }

// thing tells whether the place says neither the field nor what is done, but what it is done to.
func (p *place) thing() bool { return !p.said() && p.names.Class() != lex.Act }

// choose says which places of a phrase are telling: a passage is looked at for the phrase only if it meets one. They
// are the things that weigh enough, or all of them where generic words are much of what is said, or whatever there is.
func (r *role) choose(ph *phrase) {
	places := r.places[ph.first:ph.last]
	var things, heaviest, told int32
	for k := range places {
		if p := &places[k]; p.thing() {
			things, heaviest = things+p.weight, max(heaviest, p.weight)
		}
		if p := &places[k]; !p.said() {
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
		case ph.content == 0, things == 0 && !p.said(), p.thing() && 3*told < 2*things:
			p.telling = true
		}
	}
}

// bound works out what must be met for the phrase to be worth a look.
func (r *role) bound(ph *phrase) bound {
	r.choose(ph)
	b, told := bound{row: ph.row, weight: ph.weight, whole: math.MaxInt32}, int32(0)
	for _, p := range r.places[ph.first:ph.last] {
		if p.telling {
			told += p.weight
		}
		if !p.telling || p.said() {
			b.rest += p.weight
		}
	}
	if x := &r.rows[ph.row]; !x.text() || !x.earns() {
		b.least = math.MaxInt32 // it is measured, credited by its parts, or not asked for
		return b
	}
	if ph.number == 0 {
		b.whole = told
	}
	b.least = max(1, ph.weight*coverLow/10_000-b.rest)
	if ph.content > 0 {
		b.least = max(b.least, told-ph.content*(10_000-coverOwn)/10_000)
	}
	return b
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

// mask sets all bits or none, so that the inner loop needs no branch.
func mask(set bool) int32 {
	if set {
		return -1
	}
	return 0
}

// telling is the weight from which a place makes a match worth looking at.
const telling = 300
