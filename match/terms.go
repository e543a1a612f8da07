package match

import (
	"math/bits"
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// A termTable numbers the terms of a role, from 1; 0 is no term. Words of the lexicon are found by their key, others by
// their text.
type termTable struct {
	numbers  map[string]uint32
	slots    []slot // open addressing, a power of two
	mask     uint32
	unknown  map[string]uint32 // exact words and stems outside the lexicon
	sieve    [1 << sieveBits / 64]uint64
	may      []uint8        // by word of the lexicon: 1 if its stem is a term
	words    []known        // likewise, a bit for each
	pairs    []pair         // the terms of those words, in their order
	prefixes map[uint64]int // what words with one of the stems begin with: prefixOf; the most letters of those stems
	text     []string
	names    []string // text as a person would write it
}

// A known tells of 64 words of the lexicon which of them may be terms, and how many of those before them may.
type known struct {
	bits   uint64
	before uint32
}

// A pair is what terms a word and its stem are; 0: none.
type pair struct{ exact, stem uint32 }

type slot struct {
	key    lex.Key
	number uint32 // 0: free
}

// len returns how many numbers are in use, with 0.
func (t *termTable) len() int { return max(len(t.text), 1) }

func (t *termTable) add(term string) uint32 {
	if t.numbers == nil {
		t.numbers, t.text = map[string]uint32{}, []string{""}
	}
	n, ok := t.numbers[term]
	if !ok {
		n = uint32(len(t.text))
		t.numbers[term] = n
		t.text = append(t.text, term)
	}
	return n
}

// freeze makes the table ready for look-ups.
func (t *termTable) freeze() {
	size := 16
	for size < len(t.text)*3 {
		size *= 2
	}
	t.slots, t.mask, t.unknown = make([]slot, size), uint32(size-1), map[string]uint32{}
	t.prefixes = map[uint64]int{}
	for n, term := range t.text {
		t.names = append(t.names, nameOf(term))
		if n == 0 {
			continue
		}
		k, ok := keyOf(term)
		if !ok {
			t.unknown[term] = uint32(n)
			continue
		}
		i := spread(k) & t.mask
		for t.slots[i].number != 0 {
			i = (i + 1) & t.mask
		}
		t.slots[i] = slot{k, uint32(n)}
	}
	for _, term := range t.text {
		if _, kind, _ := lex.KeyOf(term); kind == lex.Stem && term != "" {
			p, n := prefixOf(term)
			t.prefixes[p] = max(n, t.prefixes[p])
			t.sieve[sieve(p)>>6] |= 1 << (sieve(p) & 63)
		}
	}
	stems := lex.StemKeys()
	t.words, t.may = make([]known, len(stems)/64+1), make([]uint8, len(stems))
	for id, k := range stems {
		w := &t.words[id/64]
		if id%64 == 0 {
			w.before = uint32(len(t.pairs))
		}
		p := pair{stem: t.find(k)}
		if p.stem != 0 {
			p.exact = t.find(lex.Word{ID: uint16(id)}.Key())
		}
		if id == 0 || p.stem != 0 || t.find(k|deniedKey) != 0 { // 0: what it is must be seen
			t.may[id] = 1
			w.bits |= 1 << (id % 64)
			t.pairs = append(t.pairs, p)
		}
	}
	t.numbers = nil
}

// tell tells of at most 64 words which of them may be terms, a bit each: those whose stem is one, or one that is denied,
// and those outside the lexicon. Most are not, and each is asked the same: a processor that guesses it is wrong too often.
// flags are those of all the words together. Within another loop it has too few registers.
//
//go:noinline
func (t *termTable) tell(words []lex.Word) (told uint64, flags lex.Flags) {
	may := t.may
	for i := len(words) - 1; i >= 0; i-- {
		w := &words[i]
		told = told<<1 | uint64(may[w.ID])&^uint64(w.Flags/lex.Stop)
		flags |= w.Flags
	}
	return told, flags
}

// of returns the terms of a word that the table holds.
func (t *termTable) of(word uint16) pair {
	w := &t.words[word/64]
	return t.pairs[w.before+uint32(bits.OnesCount64(w.bits&(1<<(word%64)-1)))]
}

// deniedMark ends a term that an item denies, and deniedKey is its part of the key. No term of an index ends so.
const (
	deniedMark         = "!"
	deniedKey  lex.Key = 1 << 29
)

// keyOf is lex.KeyOf, also for denied terms.
func keyOf(term string) (lex.Key, bool) {
	word, denied := strings.CutSuffix(term, deniedMark)
	k, _, ok := lex.KeyOf(word)
	if denied {
		k |= deniedKey
	}
	return k, ok
}

// spread is Knuth's multiplicative hash (The Art of Computer Programming 3, 6.4), folded for a mask of low bits.
func spread(k lex.Key) uint32 {
	h := uint32(k) * 2654435769
	return h ^ h>>15
}

// find returns the number of a key's term; 0: the role has no such term.
func (t *termTable) find(k lex.Key) uint32 {
	for i := spread(k) & t.mask; ; i = (i + 1) & t.mask {
		s := t.slots[i]
		if s.number == 0 || s.key == k {
			return s.number
		}
	}
}

// findUnknown returns the numbers of the exact word and of the stem of a word outside the lexicon. Most such words
// are names and numbers; only one that begins like a stem of the role is looked at closer.
func (t *termTable) findUnknown(word string) (exact, stem uint32) {
	if !t.beginsLikeOne(word) {
		return 0, 0
	}
	folded := lex.Fold(word)
	if n, ok := t.unknown["="+folded]; ok {
		exact = n
	}
	s := lex.UnknownStem(folded)
	if n, ok := t.unknown[s]; ok {
		return exact, n
	}
	if k, kind, ok := lex.KeyOf(s); ok && kind == lex.Stem {
		stem = t.find(k)
	}
	return exact, stem
}

// longestPrefix is how many letters of a stem are compared with a word before it is stemmed.
const longestPrefix = 8

// short is the mark of a prefix that is the whole of a stem of three letters or fewer.
const short = 1 << 63

// longestOfShort is the most letters of a word whose stem has three or fewer: the stemmer takes the longer endings off
// only what is longer without them.
const longestOfShort = 11

// beginsLikeOne tells whether a word may have a stem of the role: it begins with one, but for an "e", "i" or the "l" of
// "bl" at its end, or with the first longestPrefix letters. The stemmer puts no other letters in ("cry" is "cri",
// "ability" is "abl"), a test holds it to that. A word that goes on behind its stem has endings there, and
// nothing goes off behind a single consonant: there are stems such as that of "C", and many words begin so.
// Words that are not plain ASCII are let through.
func (t *termTable) beginsLikeOne(word string) bool {
	p := uint64(0)
	for i := 0; i < longestPrefix && i < len(word); i++ {
		c := word[i]
		if c >= 0x80 {
			return true
		}
		c |= 0x20 // small, and what is no letter of a word as it is
		p = p<<8 | uint64(c)
		if i == 0 && len(word) > 1 && !vowel(c) {
			continue
		}
		n := t.begins(p)
		if n == 0 && i < 3 {
			if n = t.begins(p | short); n != 0 && len(word) > longestOfShort {
				n = 0
			}
		}
		if n != 0 && (n >= len(word) || inflected(word, n)) {
			return true
		}
	}
	for i := longestPrefix; i < len(word); i++ {
		if word[i] >= 0x80 {
			return true
		}
	}
	return false
}

// vowel tells whether a small letter is a vowel to the stemmer.
func vowel(c byte) bool {
	const vowels = 1 | 1<<('e'-'a') | 1<<('i'-'a') | 1<<('o'-'a') | 1<<('u'-'a') | 1<<('y'-'a')
	return vowels>>(c-'a')&1 != 0
}

// begins returns the most letters, but for those at the end that it may lack, of the stems of the role with a packed prefix; 0:
// it is of none.
func (t *termTable) begins(p uint64) int {
	if h := sieve(p); t.sieve[h>>6]&(1<<(h&63)) == 0 {
		return 0
	}
	return t.prefixes[p]
}

// sieve is a hash of a prefix. Most that are not in the map are told by one bit.
func sieve(p uint64) uint64 { return p * 11400714819323198485 >> (64 - sieveBits) }

const sieveBits = 14

// prefixOf packs the letters of a stem that a word must share: of three letters or fewer all of them, as the few words
// that are otherwise ("cry") are in the lexicon. letters is how many it must share in all.
func prefixOf(stem string) (p uint64, letters int) {
	n := len(stem)
	if n > 3 {
		if last := stem[n-1]; last == 'e' || last == 'i' || last == 'l' && stem[n-2] == 'b' {
			n--
		}
	} else {
		p = short >> (8 * n)
	}
	for i := 0; i < min(n, longestPrefix); i++ {
		p = p<<8 | uint64(stem[i])
	}
	return p, n
}

// nameOf returns a term as a person would write it.
func nameOf(term string) string {
	term = strings.TrimSuffix(term, deniedMark)
	if c, ok := strings.CutPrefix(term, "#"); ok {
		if k, ok := lex.ConceptOf(c); ok {
			return k.Name()
		}
	}
	return strings.TrimPrefix(term, "=")
}
