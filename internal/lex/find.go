package lex

import (
	"fmt"
	"math"
	"math/bits"
	"strings"
)

// Context says where words stand. It decides doubtful names: "A+" is a certificate in a section of them, and a mark
// elsewhere; servers in a network engineer's job are no waiters.
type Context struct {
	Certificates, Education bool          // the kind of section
	Post                    func() Fields // what the title of the job names that the words tell of; asked for doubtful names alone
	Title                   bool          // of a job: it confirms fields of study, and the IS of "IS Director" is no verb
}

// Concepts appends the concepts that the words name: at each word the longest name, none inside another. A name may
// go over white space with one line's end at most, a hyphen, a slash, an ampersand, a possessive, articles ("of the") and
// the full stop of an initial ("B. Tech"); not over any other punctuation.
func Concepts(text string, words []Word, at Context, dst []Mark) []Mark {
	return load().find(text, words, nil, 0, at, dst)
}

// find is Concepts; known has the places of a text of which these are the words from number offset on, unless it is nil.
func (l *lexicon) find(text string, words []Word, known *Places, offset int, at Context, dst []Mark) []Mark {
	first, doubts, end := len(dst), false, 0 // end: of the name before
	for from := 0; from < len(words); from += 64 {
		begins, long := l.beginningsAt(words[from:], known, offset+from)
		for begins &= ^uint64(0) << max(0, end-from); begins != 0; {
			k := bits.TrailingZeros64(begins)
			begins &= begins - 1
			i := from + k
			name, n := l.opening(words[i].ID).named(), 1
			if long>>k&1 != 0 {
				if name, n = l.longestName(text, words[i:]); name == 0 {
					continue
				}
				begins &= ^uint64(0) << (k + n) // none begins inside another
			}
			m := Mark{Concept(name &^ doubtful), uint32(i), uint32(i + n)}
			if n == 1 && words[i].Flags&(Upper|Spaced) == Upper && l.spelledOut(text, words, m, dst[first:]) {
				continue
			}
			if name&doubtful != 0 && !l.initialled(m.Concept, words[i].Of(text)) {
				m.Last |= doubtful
				doubts = true
			}
			dst = append(dst, m)
			end = i + n
		}
	}
	if !doubts {
		return dst
	}
	return l.confirm(text, words, dst, first, at)
}

// beginningsAt returns where among the first 64 words a name begins or may begin, and where one of several words may.
func (l *lexicon) beginningsAt(words []Word, known *Places, offset int) (begins, long uint64) {
	if known != nil {
		long = known.long.at(offset, len(words))
		return known.names.at(offset, len(words)) | long, long
	}
	block := words[:min(64, len(words))]
	var next uint64
	for i := len(block); i < min(len(words), len(block)+articles); i++ {
		o := l.opening(words[i].ID)
		if next |= 1 << (o.stem % 64); o.article == 0 {
			break
		}
	}
	names, long, _ := l.beginnings(block, next)
	return names | long, long
}

// articles is how many words behind 64 are looked at, for which places are not known, for one that is no article: "of the",
// and what is behind. Without it, rows of articles would be gone over again and again.
const articles = 3

// beginnings reports on 64 words at most as sets of bits: names, which are names by themselves, and long, with which a name of
// several words may begin. next are the bits of the stems with which a name may go on behind the words, and before those
// behind what stands before them: of the next word and, if that is an article or two are ("of the"), of the one behind. It
// has no branches, which the processor would mispredict, and goes backwards.
func (l *lexicon) beginnings(words []Word, next uint64) (names, long, before uint64) {
	openings := l.openings
	for i := len(words) - 1; i >= 0; i-- {
		o := &openings[words[i].ID%mostWords]
		names = appendBit(names, uint64(o.name))
		long = appendBit(long, o.may&next)
		next = next&uint64(o.article) | 1<<(o.stem%64)
	}
	return names, long, next
}

// appendBit puts a bit below those of set, which is 1 for any number but 0: all but 0 go over when they are added to the
// highest one.
func appendBit(set, n uint64) uint64 {
	_, bit := bits.Add64(n, math.MaxUint64, 0)
	set, _ = bits.Add64(set, set, bit)
	return set
}

// initialled tells whether a degree stands with its full stops: "BA" may be anything, "B.A." is a bachelor of arts.
func (l *lexicon) initialled(c Concept, word string) bool {
	return l.classes[c] == Degree && strings.IndexByte(word, '.') >= 0
}

// doubtful is set in a name that counts only beside its kind, and in Last of its mark until confirm has decided. No
// text has so many words.
const doubtful = 1 << 31

// An opening is all that find needs to know of a word, packed into 16 bytes, since the words of a text are scattered
// over the whole table.
type opening struct {
	may     uint64 // of the node that the word leads to; 0: no name of several words begins with it
	kids    uint16 // likewise
	stem    uint16
	name    uint16 // the concept that the word names by itself, and doubtfulOpening; 0: none
	article int16  // all bits for an article, which a name may go on behind; else 0
}

const doubtfulOpening = 1 << 15

// opening returns that of a word.
func (l *lexicon) opening(id uint32) *opening { return &l.openings[id%mostWords] }

// named returns the concept, maybe doubtful, that the word names by itself; 0: none.
func (o *opening) named() uint32 {
	return uint32(o.name&^doubtfulOpening) | uint32(o.name&doubtfulOpening)<<16
}

// open fills in the openings.
func (l *lexicon) open() error {
	if s, n, c := len(l.stems), len(l.phrases.nodes), len(l.concepts); max(s, n) > 1<<16 || c > doubtfulOpening {
		return fmt.Errorf("%d stems, %d nodes, %d concepts: want at most %d, %d and %d", s, n, c, 1<<16, 1<<16, doubtfulOpening)
	}
	for i := 1; i < len(l.words); i++ {
		if !l.begins(uint32(i)) {
			continue
		}
		w, o := &l.words[i], &l.openings[i]
		at := l.phrases.start(w.stem)
		n := &l.phrases.nodes[at]
		name := l.nameAt(at, "", []Word{{ID: uint32(i), Flags: w.flags}}, 1)
		o.may, o.kids, o.name = n.may, uint16(n.kids), uint16(name&^doubtful|name&doubtful>>16)
	}
	return nil
}

// nameAt returns the concept, maybe doubtful, that the first n words name, which lead to a node; 0: none.
func (l *lexicon) nameAt(node uint32, text string, words []Word, n int) uint32 {
	t := &l.phrases
	to := &t.nodes[node]
	if to.name != 0 {
		return to.name
	}
	for k := to.leaf; k != 0; k = t.leaves[k].next {
		if lf := &t.leaves[k]; (lf.exact == nil || exactly(lf.exact, words[:n])) && (!lf.ends || ended(text, words, n) && !l.joined(text, words, n)) {
			return lf.name()
		}
	}
	return 0
}

// ended tells whether nothing goes on from the first n words: behind them stands a mark that parts, or a function word.
func ended(text string, words []Word, n int) bool {
	return n == len(words) || words[n].Flags&Stop != 0 || broken(text[words[n-1].End:words[n].Start])
}

// joined tells whether words[n] is "and" or "or", with nothing before it that parts: what goes on from there may go on from the
// words before it, too. Who approves "all IT and network purchases" answers for less than all IT.
func (l *lexicon) joined(text string, words []Word, n int) bool {
	return n < len(words) && (words[n].ID == l.and || words[n].ID == l.or) && !broken(text[words[n-1].End:words[n].Start])
}

// longest finds the longest name at the start of words.
func (l *lexicon) longest(text string, words []Word) (name uint32, n int) {
	t := &l.phrases
	o := l.opening(words[0].ID)
	name, n = o.named(), 1
	for i, may, kids := 0, o.may, uint32(o.kids); may != 0; { // it goes on from here
		at := uint32(0)
		for at == 0 {
			i++
			if i == len(words) || words[i].ID == 0 || words[i].Flags&Spaced == 0 && disjoint(text, words[i-1], words[i]) {
				return name, n
			}
			if at = t.step(may, kids, uint32(l.opening(words[i].ID).stem)); at == 0 && words[i].Flags&article == 0 {
				return name, n
			}
		}
		if k := l.nameAt(at, text, words, i+1); k != 0 {
			name, n = k, i+1
		}
		may, kids = t.nodes[at].may, t.nodes[at].kids
	}
	return name, n
}

// begins tells whether a name may begin with a word: one that begins with its stem, and asks for no other form of it.
func (l *lexicon) begins(id uint32) bool {
	w := &l.words[id]
	if l.phrases.start(w.stem) == 0 {
		return false
	}
	return l.openers[opener{w.stem, 0}] || l.openers[opener{w.stem, id}] || w.flags&article != 0
}

// exactly tells whether the words that must be met in one form only are.
func exactly(ids []uint32, words []Word) bool {
	for _, w := range words {
		switch {
		case len(ids) > 0 && (ids[0] == w.ID || ids[0] == 0 && w.Flags&article == 0):
			ids = ids[1:]
		case w.Flags&article == 0:
			return false
		}
	}
	return len(ids) == 0
}

// disjoint tells whether two words cannot be of one name. What stands behind an initial may be ("B. Tech"), and an initial
// behind a short word ("Ph. D.").
func disjoint(text string, w, next Word) bool {
	gap := text[w.End:next.Start]
	initial := w.End-w.Start == 1 || w.End-w.Start == 2 && next.End-next.Start == 1
	return broken(gap) && (gap != ". " || !initial)
}

// broken tells whether the text between two words keeps them from being one name. A hyphen with a space before it is
// a dash, and an empty line ends a paragraph.
func broken(gap string) bool {
	if gap == " " {
		return false
	}
	for _, apostrophe := range [...]string{"'", "\u2019"} {
		if tail, ok := strings.CutPrefix(gap, apostrophe); ok {
			gap = strings.TrimLeft(tail, "sS")
		}
	}
	lines, before := 0, rune(0)
	for _, r := range gap {
		switch r {
		case ' ', '/', '\r', '\t', '\f', '\v', '&', '\u00a0', '\u2010', '\u2011', '\'':
		case '-':
			if before == ' ' {
				return true
			}
		case '\n':
			if lines++; lines > 1 {
				return true
			}
		default:
			return true
		}
		before = r
	}
	return false
}
