package match

import (
	"math"
	"math/bits"
	"slices"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// kept is how much evidence a row keeps: the best, and what else a reader may want to see.
const kept = 2

// scratch is what one call of Score works on; roles keep them for the next.
type scratch struct {
	role                 *role
	doc                  *document.Document // in hand
	met                  []uint8            // by term: how strongly the marked words meet it, per hundred, or their post says it; 0: not at all
	have                 []had              // by term: where they meet it
	sign                 signs              // of all terms that are met
	said                 [4]counts          // all bits for the terms that the post of the words in hand says: see sight
	lead                 uint8              // how strongly the passage's post says that what it tells of was led
	people               []document.People  // of the document: those that stand in the passages to come
	led                  []interval         // words of the passage in hand that say how many people somebody leads
	counted              bool               // the window in hand has such words
	words                []wordMet          // of the passage in hand, in the order of its words
	names                []nameMet          // likewise
	firstWord, firstName uint32             // those of them from which the window in hand begins
	touched              []uint32           // the terms that the window in hand meets; with room for one more than there are
	jumps                []uint32           // in hand: see jumpsOf
	worth                []uint32           // the phrases that are worth a look: see promising
	fresh                []uint8            // by phrase: 0 if it is among them, else 1
	meetings             []meeting          // of the phrase in hand: see cover
	best                 [][kept]covering   // by row
	found                []int              // the rows that have any, in the order in which they were found
	copied               []bool             // by row: a passage has every word of its text
	posts                []post
	reading              reading
	outside              *[2]surroundings // of passages that tell of no post, claimed and listed
	mixed                surroundings     // see surroundingsOf
	around               *surroundings    // of the passage in hand
	silent               bool             // what names nothing of the role's field there earns nothing, whether or not it names another
	witnesses            []witness
	credits              []int   // by row, of full
	points               []int64 // by category, of whole
}

// had says where the passage in hand has a term.
type had struct {
	first, last uint32      // words of the document, last exclusive
	within      lex.Concept // what it is a word within the name of; 0: nothing
	kind        lex.Kind
}

func newScratch(r *role) *scratch {
	terms, rows := r.terms.len(), len(r.rows)
	longest := int32(0) // of the phrases
	for _, ph := range r.phrases {
		longest = max(longest, ph.last-ph.first)
	}
	s := &scratch{role: r, meetings: make([]meeting, longest), met: make([]uint8, terms), have: make([]had, terms), fresh: slices.Repeat([]uint8{1}, len(r.phrases)),
		touched: make([]uint32, 0, terms+1), jumps: make([]uint32, len(r.posted)+1),
		worth: make([]uint32, len(r.posted)), best: make([][kept]covering, rows),
		found: make([]int, 0, rows), copied: make([]bool, rows), credits: make([]int, rows), points: make([]int64, len(r.categories))}
	return s
}

func (s *scratch) reset(d *document.Document) {
	s.doc, s.people = d, d.Facts.People
	// Of the document before only the rows that were found are left: what is seen in a window is gone with it.
	for _, row := range s.found {
		s.best[row], s.copied[row] = [kept]covering{}, false
	}
	clear(s.credits)
	clear(s.points)
	s.found, s.posts, s.witnesses = s.found[:0], s.posts[:0], s.witnesses[:0]
}

// release keeps scratch for the next document, and none of this one.
func (r *role) release(s *scratch) {
	s.doc, s.people = nil, nil
	s.reading.forget()
	r.scratch.Put(s)
}

// A wordMet is a word of a passage that is a term of the role, or whose stem is one.
type wordMet struct {
	exact, stem uint32      // the terms; 0: none
	within      lex.Concept // in whose name it is another word than by itself: see hides; 0: in none
	at          uint32      // word of the document
}

// A nameMet is a concept of a passage that shows a term of the role.
type nameMet struct {
	shown
	first, last uint32 // words of the document, last exclusive
}

// read lists every term of the role that a passage has, in the order of its words.
func (s *scratch) read(d *document.Document, q *document.Passage) {
	s.words, s.names, s.firstWord, s.firstName = s.words[:0], s.names[:0], 0, 0
	r := s.role
	words, names := d.Words(q), d.Marks(q)
	var all lex.Flags
	for from := 0; from < len(words); from += 64 {
		told, flags := r.terms.tell(words[from:min(from+64, len(words))])
		begin := q.FirstWord() + uint32(from)
		ends := endsOf(names, begin)
		for all |= flags; told != 0; told &= told - 1 {
			i := bits.TrailingZeros64(told)
			w := &words[from+i]
			of := r.terms.of(w.ID)
			if w.ID == 0 || w.Flags&lex.Denied != 0 {
				of = r.unusual(d.Text, w)
			}
			if of.exact|of.stem == 0 {
				continue
			}
			at, within := begin+uint32(i), lex.Concept(0)
			if k := bits.OnesCount64(ends & (1<<i - 1)); k < len(names) { // as many end before it
				within = names[k].Concept * lex.Concept(r.hides(d, names[k], at, r.keeps[of.stem]))
			}
			s.words = append(s.words, wordMet{of.exact, of.stem, within, at})
		}
		names = names[bits.OnesCount64(ends):]
	}
	for _, m := range d.Marks(q) {
		if all&lex.Denied != 0 && denied(d, m) {
			if n := r.terms.find(m.Concept.Key() | deniedKey); n != 0 && r.denies {
				s.names = append(s.names, nameMet{shown{n, lex.Alias, strengthOf(lex.Alias, m.Concept)}, m.First, m.Last})
			}
			continue
		}
		k, last := int(r.shownAt[m.Concept]), int(r.shownAt[m.Concept+1])
		for more := true; more; more = k < last { // by two: most names show no more, and how many they show cannot be guessed
			s.names = append(s.names, nameMet{r.shown[k], m.First, m.Last}, nameMet{r.shown[k+1], m.First, m.Last})
			k += 2
		}
		s.names = s.names[:len(s.names)-(k-last)]
	}
}

// endsOf tells at which of the 64 words from one on a name ends, a bit each. The names stand in order, none within another and
// none wholly before that word.
func endsOf(names []lex.Mark, begin uint32) (ends uint64) {
	for i := range names {
		at := names[i].Last - 1 - begin
		if at >= 64 {
			break
		}
		ends |= 1 << at
	}
	return ends
}

// unusual returns what terms of the role a word is that is denied or outside the lexicon, and its stem.
func (r *role) unusual(text string, w *lex.Word) (of pair) {
	switch {
	case w.Flags&lex.Denied == 0:
		of.exact, of.stem = r.terms.findUnknown(w.Of(text))
	case r.denies && w.ID != 0:
		of.exact, of.stem = r.terms.find(w.Key()|deniedKey), r.terms.find(r.stems[w.ID]|deniedKey)
	}
	return of
}

// hides is 1 if a word within a name is another word there than by itself, and 0 otherwise: all but the last, which says what
// the thing is, and all of them behind a preposition or in the name of another trade's thing. A backup strategy is a
// strategy; "within budget" is no budget, and clinical staff no staff of IT. It has no branch: which words are cannot be guessed.
func (r *role) hides(d *document.Document, name lex.Mark, word uint32, keeps keeps) uint32 {
	of := r.hiding[name.Concept]
	preposition := uint32(d.Word(name.First).Flags/lex.Stop) & less(name.First, word)
	another := less(word+1, name.Last) | preposition | uint32(of.foreign)
	return another &^ (less(word, name.First) | uint32(of.keeps>>keeps&1))
}

// less is 1 if a < b and 0 otherwise.
func less(a, b uint32) uint32 { return uint32((uint64(a) - uint64(b)) >> 63) }

func denied(d *document.Document, m lex.Mark) bool {
	for i := m.First; i < m.Last; i++ {
		if d.Word(i).Flags&lex.Denied != 0 {
			return true
		}
	}
	return false
}

// leastWindow is within how many words of each other a phrase must be covered: a long sentence tells of several things,
// and the words of one do not speak for another. An item that is longer itself needs as many as it has. A third
// more gains .01 of AP, a third less nothing.
const leastWindow = 16

// windowOf returns the window of a role. The next one begins in the middle of the one before.
func windowOf(p *profile.Profile) uint32 {
	longest := leastWindow
	for _, it := range p.Items() {
		for _, wording := range append([]string{it.Text}, it.Alt...) {
			longest = max(longest, len(lex.Scan(wording, nil)))
		}
	}
	return uint32(longest)
}

// meet notes the terms of the passage that words from to to (exclusive) meet. broad is how strongly their post says
// that they are in the role's field.
func (s *scratch) meet(from, to uint32, broad uint8) {
	met, touched := s.met, s.touched[:cap(s.touched)]
	have := s.have[:len(met)]
	for _, n := range s.touched {
		met[n] = 0 // what the window before has met
	}
	s.sign = signs{1 << alwaysSet}
	s.say(saidField, broad)
	s.say(saidLead, s.lead)
	met[0] = math.MaxUint8                 // no term: it is met by none
	count, next := 0, from+s.role.window/2 // where the next window begins
	words := s.wordsFrom(from)
	for i := range words {
		w := &words[i]
		if w.at >= to {
			break
		}
		s.firstWord += less(w.at, next)
		by := &wordStrengths[some(w.within)]
		touched[count], count = note(met, have, w.exact, by[lex.Exact], had{w.at, w.at + 1, w.within, lex.Exact}, count)
		touched[count], count = note(met, have, w.stem, by[lex.Stem], had{w.at, w.at + 1, w.within, lex.Stem}, count)
	}
	names := s.namesFrom(from)
	for i := range names {
		m := &names[i]
		if m.first >= to {
			break
		}
		s.firstName += less(m.first, next)
		strength := m.strength & -uint8(less(m.last, to+1)) // 0 if words behind the window are of it
		touched[count], count = note(met, have, m.number, strength, had{m.first, m.last, 0, m.kind}, count)
	}
	met[0] = 0
	s.touched = touched[:count]
}

// wordsFrom returns the words in hand from word from of the document on: mostly those from which the window before left off.
func (s *scratch) wordsFrom(from uint32) []wordMet {
	for s.firstWord < uint32(len(s.words)) && s.words[s.firstWord].at < from {
		s.firstWord++
	}
	return s.words[s.firstWord:]
}

// namesFrom is wordsFrom for the names in hand.
func (s *scratch) namesFrom(from uint32) []nameMet {
	for s.firstName < uint32(len(s.names)) && s.names[s.firstName].first < from {
		s.firstName++
	}
	return s.names[s.firstName:]
}

// note notes that a term is met. It returns the term, to be listed behind as many as were listed by then, and how many are
// listed with it: one more if it is met for the first time. It has no branch: what is not met better than before is noted for no
// term.
func note(met []uint8, have []had, n uint32, strength uint8, at had, count int) (term uint32, listed int) {
	old := met[n]
	better := less(uint32(old), uint32(strength))
	n *= better
	met[n], have[n] = strength, at
	return n, count + int(better&less(uint32(old), 1))
}

// What the post of some words says for them is a term as well, with a strength of its own: that it is in the role's
// field, and that it is a leading one.
const (
	saidField uint32 = 1 + iota
	saidLead
)

// saidTerms are those terms in the order of their numbers. No text has such a term.
var saidTerms = [...]string{"#said by a post: its field", "#said by a post: that it leads"}

// say notes what the post says.
func (s *scratch) say(n uint32, strength uint8) {
	s.met[n], s.said[n] = strength, -counts(some(uint32(strength)))
	if strength > 0 {
		s.sign.add(s.role.calls[n].sign)
	}
}
