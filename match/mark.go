package match

import (
	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// kept is how much evidence a row keeps: the best, and what else a reader may want to see.
const kept = 2

// scratch is what one call of Score works on; roles keep them for the next.
type scratch struct {
	role      *role
	stamp     uint32
	met       []uint8   // by term: how strongly the marked words meet it, per hundred; 0: not at all
	have      []had     // by term: where they meet it
	noted     []uint32  // the terms that they meet
	words     []meeting // of the passage in hand, by words
	names     []meeting // and by concepts
	seen      []touch   // by phrase
	touched   []uint32  // phrases
	best      [][kept]candidate
	copied    []bool // by row: a passage has every word of its text
	posts     []post
	witnesses []witness
}

// A touch sums the weights of a phrase's telling places that the words in hand may meet: too much where one of several
// places of a term is met by another term too, never too little.
type touch struct {
	stamp  uint32
	weight int32
	places uint32 // a bit for each: see posted
}

// had says where the passage in hand has a term.
type had struct {
	kind        lex.Kind
	within      lex.Concept // what it is a word within the name of; 0: nothing
	first, last uint32      // words of the document, last exclusive
}

func newScratch(r *role) *scratch {
	return &scratch{role: r, met: make([]uint8, r.terms.len()), have: make([]had, r.terms.len()), seen: make([]touch, len(r.phrases)),
		best: make([][kept]candidate, len(r.rows)), copied: make([]bool, len(r.rows))}
}

func (s *scratch) reset() {
	clear(s.best)
	clear(s.copied)
	s.posts, s.witnesses = s.posts[:0], s.witnesses[:0]
	if s.stamp > 1<<31 {
		clear(s.seen)
		s.stamp = 0
	}
}

// A meeting is a word or concept of a passage that is a term of the role.
type meeting struct {
	number      uint32 // of the term
	kind        lex.Kind
	strength    uint8       // per hundred
	within      lex.Concept // what it is a word within the name of, and not its last; 0: nothing
	first, last uint32      // words of the document, last exclusive
}

// addWord adds the meeting of a word or its stem. It is written where it stays: this is done for every word that says
// something.
func (s *scratch) addWord(number uint32, kind lex.Kind, within lex.Concept, at uint32) {
	s.words = append(s.words, meeting{})
	m := &s.words[len(s.words)-1]
	m.number, m.kind, m.strength, m.within, m.first, m.last = number, kind, strengths[kind], within, at, at+1
	if within != 0 {
		m.strength = withinName
	}
}

// read lists every term of the role that a passage has, in the order of its words.
func (s *scratch) read(d *document.Document, q *document.Passage) {
	s.words, s.names = s.words[:0], s.names[:0]
	r := s.role
	first, names := q.FirstWord(), d.Marks(q)
	for i, w := range d.Words(q) {
		if w.Flags&lex.Stop != 0 {
			continue
		}
		at := first + uint32(i)
		var exact, stem uint32
		if w.ID != 0 && !r.terms.holds(w.ID) {
			continue
		}
		if w.Flags&lex.Denied != 0 {
			if r.denies && w.ID != 0 {
				exact, stem = r.terms.find(w.Key()|deniedKey), r.terms.find(r.stems[w.ID]|deniedKey)
			}
		} else if w.ID == 0 {
			exact, stem = r.terms.findUnknown(w.Of(d.Text))
		} else {
			of := r.terms.of(w.ID)
			exact, stem = of.exact, of.stem
		}
		if exact|stem == 0 {
			continue
		}
		for len(names) > 0 && names[0].Last <= at {
			names = names[1:]
		}
		within := lex.Concept(0)
		if len(names) > 0 && !r.always[stem] && hides(d, names[0], at) {
			within = names[0].Concept
		}
		if exact != 0 {
			s.addWord(exact, lex.Exact, within, at)
		}
		if stem != 0 {
			s.addWord(stem, lex.Stem, within, at)
		}
	}
	for _, m := range d.Marks(q) {
		terms := r.shown[r.shownAt[m.Concept]:r.shownAt[m.Concept+1]]
		if len(terms) == 0 && !r.denies {
			continue
		}
		if denied(d, m) {
			if n := r.terms.find(m.Concept.Key() | deniedKey); n != 0 && r.denies {
				s.names = append(s.names, meeting{n, lex.Alias, strengthOf(lex.Alias, m.Concept), 0, m.First, m.Last})
			}
			continue
		}
		for _, t := range terms {
			s.names = append(s.names, meeting{t.number, t.kind, t.strength, 0, m.First, m.Last})
		}
	}
}

// hides tells whether a word within a name is another word there than by itself: all but the last, which says what the
// thing is, and all of them behind a preposition. A backup strategy is a strategy; "within budget" is no budget.
func hides(d *document.Document, name lex.Mark, word uint32) bool {
	switch {
	case word < name.First:
		return false
	case word+1 < name.Last:
		return true
	}
	return word > name.First && d.Word(name.First).Flags&lex.Stop != 0
}

func denied(d *document.Document, m lex.Mark) bool {
	for i := m.First; i < m.Last; i++ {
		if d.Word(i).Flags&lex.Denied != 0 {
			return true
		}
	}
	return false
}

// leastWindow is within how many words of each other a phrase must be covered: a long sentence tells of several things,
// and the words of one do not speak for another. An item that is longer itself needs as many as it has.
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

// meet notes the terms of the passage that words from to to (exclusive) meet, and the phrases that they may cover.
func (s *scratch) meet(from, to uint32) {
	s.stamp++
	s.touched = s.touched[:0]
	for _, n := range s.noted {
		s.met[n] = 0
	}
	s.noted = s.noted[:0]
	for _, list := range [...][]meeting{s.words, s.names} {
		for i := range list {
			m := &list[i]
			if m.first >= to {
				break
			}
			if m.first >= from && m.last <= to {
				s.note(m)
			}
		}
	}
}

// note notes one meeting.
func (s *scratch) note(m *meeting) {
	n := m.number
	old := s.met[n]
	if old >= m.strength {
		return
	}
	s.met[n], s.have[n] = m.strength, had{m.kind, m.within, m.first, m.last}
	if old != 0 {
		return
	}
	s.noted = append(s.noted, n)
	for _, p := range s.role.posted[s.role.postedAt[n]:s.role.postedAt[n+1]] {
		seen := &s.seen[p.phrase]
		if seen.stamp != s.stamp {
			*seen = touch{s.stamp, p.weight, p.places}
			s.touched = append(s.touched, p.phrase)
		} else if p.places == 0 || p.places&^seen.places != 0 {
			seen.weight += p.weight
			seen.places |= p.places
		}
	}
}
