package lex

import "math/bits"

// The longest name at each word of a text is looked for at once, for 64 words in turn: which of them may begin one is told by
// bits, and the few that do are then gone through one behind the other, with little that a processor has to guess.

// A found is the longest name at a word: a shortName, and in the upper half how many words it has more than one.
type found uint32

// asked stands for the number of words of a name that has to be looked for when it is asked for: it depends on where the words end
// that are asked for, or has so many, by the articles between them. Of 64 words that are looked at, such a name goes beyond the last.
const asked = 64

func foundOf(name shortName, n int) found { return found(n-1)<<16 | found(name) }
func (f found) more() uint32              { return uint32(f >> 16) }

// A shortName is a name in two bytes: the concept, withSign and shortDoubtful; 0: none.
type shortName uint16

const shortDoubtful = 1 << 15

func (s shortName) concept() Concept { return Concept(s & (withSign - 1)) }

// mark returns the mark of a name with n words from number first on.
func (s shortName) mark(first, n uint32) Mark {
	return Mark{s.concept(), first, first + n | uint32(s&shortDoubtful)<<16}
}

// namesOf returns with which of the first 64 words names begin, as a set of bits, and notes the longest of each. apart has the words
// behind which more than a space stands; next, behind and before are those of beginnings.
func (l *lexicon) namesOf(text string, words []Word, apart, next uint64, note *[64]found, behind *[65]uint64) (names, before uint64) {
	names, long, before := l.beginnings(words[:min(64, len(words))], next, note, behind)
	pairs, longer := l.pairs(words, long, note, behind)
	apart &= pairs &^ longer
	for names |= pairs; apart != 0; apart &= apart - 1 { // most are of one name all the same, as behind a line's end
		if k := bits.TrailingZeros64(apart); disjoint(text, &words[k], &words[k+1]) {
			name := l.opening(words[k].ID).name
			note[k] = foundOf(name, 1)
			names = names&^(1<<k) | notZero(uint64(name))<<k
		}
	}
	for names &^= longer; longer != 0; longer &= longer - 1 {
		k := bits.TrailingZeros64(longer)
		name, n, open := l.longest(text, words, k)
		if open || n > asked {
			name, n = 1, asked // it may be any
		}
		note[k] = foundOf(name, n)
		names |= notZero(uint64(name)) << k
	}
	return names, before
}

// pairs takes the words that a name of several may begin with one word further, and asks none of them anything that a processor
// has to guess. It returns those with which a name of two words begins, and notes it, whatever stands between the two; and those at
// which a longer one may be, or one that depends on more than the words: they have to be looked for whatever is noted. behind has by
// word the bits of what may follow it, as beginnings notes them.
func (l *lexicon) pairs(words []Word, long uint64, note *[64]found, behind *[65]uint64) (names, longer uint64) {
	t := &l.phrases
	behind[64] = ^uint64(0) // of the one behind the 64th, which is not known
	_ = note[0]             // that it is not nil is asked here, and not at each word
	for ; long != 0; long &= long - 1 {
		k, bit := bits.TrailingZeros64(long), long&-long
		first, second := l.opening(words[k].ID), l.opening(words[k+1].ID)
		to := &t.nodes[t.step(first.may, first.kids, second.stem, second.bit)]
		pair := maskOf(uint64(to.name))
		note[k] ^= (note[k] ^ foundOf(to.name, 2)) & found(pair)
		names |= bit & pair
		longer |= bit & maskOf(t.forkOf(to).may&behind[k+1]|uint64(to.leaf)|uint64(to.name&withSign)|uint64(second.article))
	}
	return names, longer
}

// namesAt is namesOf for words of which nothing is known.
func (l *lexicon) namesAt(text string, words []Word, note *[64]found) uint64 {
	var next uint64
	for i := 64; i < min(len(words), 64+articles); i++ {
		o := l.opening(words[i].ID)
		if next |= 1 << (o.bit % 64); o.article == 0 {
			break
		}
	}
	var apart uint64
	for i := 1; i < min(len(words), 65); i++ {
		apart |= uint64(words[i].Flags/Spaced^1) << (i - 1)
	}
	var behind [65]uint64
	names, _ := l.namesOf(text, words, apart, next, note, &behind)
	return names
}

// articles is how many words behind 64 are looked at, for which places are not known, for one that is no article: "of the",
// and what is behind. Without it, rows of articles would be gone over again and again.
const articles = 3
