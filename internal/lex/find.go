package lex

import (
	"fmt"
	"math"
	"math/bits"
	"slices"
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
// go over white space with one line's end at most, a hyphen, a slash of either kind, an ampersand, a possessive, articles ("of the") and
// the full stop of an initial ("B. Tech"); not over any other punctuation.
func Concepts(text string, words []Word, at Context, dst []Mark) []Mark {
	return load().find(text, words, at, dst)
}

// find is Concepts.
func (l *lexicon) find(text string, words []Word, at Context, dst []Mark) []Mark {
	return l.findFrom(text, words, 0, nil, at, dst)
}

// Concepts is Concepts for the words from number first on before number last, of those whose places are known. The marks have the
// numbers of all words. Most passages are short, and one look at what their text was found to name tells all.
func (p *Places) Concepts(text string, words []Word, first, last uint32, at Context, dst []Mark) []Mark {
	if n, old := last-first, len(dst); n < asked && !p.renamed {
		begins := p.names.at(int(first), int(n))
		if room := dst[old:cap(dst)]; bits.OnesCount64(begins) <= len(room) {
			k, odd := take(begins, (*[64]found)(p.found[first:]), first, words, room)
			if k == 0 || room[k-1].Last&^doubtful <= last {
				if dst = dst[:old+k]; odd == 0 {
					return dst
				}
				l, doubts := load(), false
				if dst, doubts = l.sift(text, words, first, dst, old, odd); !doubts {
					return dst
				}
				return l.confirm(text, words[:last], int(first), dst, old, at)
			}
		}
	}
	if p.renamed {
		p = nil
	}
	return load().findFrom(text, words[:last], first, p, at, dst)
}

// findFrom is find for the words from number first on; known has the names of the text that they are of, unless it is nil.
func (l *lexicon) findFrom(text string, words []Word, first uint32, known *Places, at Context, dst []Mark) []Mark {
	given, old, doubts := dst, len(dst), false
	for from := first; from < uint32(len(words)); from += 64 {
		var begins uint64
		var names *[64]found
		if known != nil {
			begins, names = known.names.at(int(from), len(words)-int(from)), (*[64]found)(known.found[from:])
		} else {
			var own [64]found
			begins, names = l.namesAt(text, words[from:], &own), &own
		}
		if n := len(dst); n > old { // the name before may go on
			begins &= ^uint64(0) << (max(from, dst[n-1].Last&^doubtful) - from)
		}
		for begins != 0 {
			dst = slices.Grow(dst, bits.OnesCount64(begins))
			n, odd := take(begins, names, from, words, dst[len(dst):cap(dst)])
			dst = dst[:len(dst)+n]
			m := &dst[len(dst)-1]
			if end := m.Last &^ doubtful; end <= uint32(len(words)) && end-m.First < asked {
				begins = 0
			} else {
				name, n, _ := l.longest(text, words, int(m.First))
				begins &= ^uint64(0) << (m.First + uint32(n) - from)
				if *m, odd = name.mark(m.First, uint32(n)), odd|1; name == 0 {
					dst, odd = dst[:len(dst)-1], odd>>1
				}
			}
			var unsure bool
			dst, unsure = l.sift(text, words, first, dst, old, odd)
			doubts = doubts || unsure
		}
	}
	switch {
	case len(dst) == old:
		return given
	case !doubts:
		return dst
	}
	return l.confirm(text, words, int(first), dst, old, at)
}

// take puts the marks of the names into room that begin as a set says with the 64 words from a number on, none inside another, and
// returns how many there are, and a set of them with a bit for each, the lowest for the last: those that sift should see, as one
// is doubtful, or in capitals behind something else than a space. Only the last may go beyond the words. All that this asks for
// stays in registers, as it calls nothing.
func take(begins uint64, names *[64]found, from uint32, words []Word, room []Mark) (n int, odd uint64) {
	_ = names[0] // that it is not nil is asked here, and not at each name
	for begins != 0 {
		i := uint32(bits.TrailingZeros64(begins))
		f := names[i]
		begins &= ^uint64(1) << i << (f.more() % 64)
		w := words[from+i].Flags
		odd = odd<<1 | uint64(uint32(w&^(w/(Spaced/Upper)))/uint32(Upper)|uint32(f)/shortDoubtful)&1
		room[n] = shortName(f).mark(from+i, f.more()+1)
		n++
	}
	return n, odd
}

// sift leaves out of the last marks the names that are another's in brackets, and tells whether one is doubtful that does not have
// its full stops: those of a set, of the marks from old on. See take.
func (l *lexicon) sift(text string, words []Word, first uint32, dst []Mark, old int, odd uint64) (kept []Mark, doubts bool) {
	for odd != 0 {
		i := len(dst) - bits.Len64(odd)
		odd &^= 1 << (len(dst) - 1 - i)
		m := &dst[i]
		w := &words[m.First]
		switch {
		case w.Flags&(Upper|Spaced) == Upper && m.Last&^doubtful == m.First+1 && l.spelledOut(text, words, int(first), *m, dst[old:i]):
			dst = slices.Delete(dst, i, i+1)
		case m.Last&doubtful == 0:
		case l.initialled(m.Concept, w.Of(text)):
			m.Last &^= doubtful
		default:
			doubts = true
		}
	}
	return dst, doubts
}

// beginnings reports on 64 words at most as sets of bits: names, which are names by themselves and noted as such, and long, with
// which a name of several words may begin. next are the bits of the stems with which a name may go on behind the words, and
// before those behind what stands before them: of the next word and, if that is an article or two are ("of the"), of the one
// behind. Those behind each word are noted as well. It has no branches, which the processor would mispredict, and goes backwards.
func (l *lexicon) beginnings(words []Word, next uint64, note *[64]found, behind *[65]uint64) (names, long, before uint64) {
	openings, notes, afters := l.openings, note[:len(words)], behind[:len(words)]
	_ = openings[0] // that there are any is asked here, and not at each word
	for i := len(words) - 1; i >= 0; i-- {
		o := &openings[words[i].ID]
		name := o.name
		notes[i], afters[i] = foundOf(name, 1), next
		names = appendBit(names, uint64(name))
		long = appendBit(long, o.may&next)
		next = next&-uint64(o.article) | 1<<(o.bit%64)
	}
	return names, long, next
}

// appendBit puts a bit below those of set, which is 1 for any number but 0.
func appendBit(set, n uint64) uint64 {
	set, _ = bits.Add64(set, set, notZero(n))
	return set
}

// notZero is 1 for any number but 0: all others go over when they are added to the highest one.
func notZero(n uint64) uint64 {
	_, bit := bits.Add64(n, math.MaxUint64, 0)
	return bit
}

// maskOf has all bits for any number but 0.
func maskOf(n uint64) uint64 { return -notZero(n) }

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
	name    shortName // what the word names by itself; 0: nothing
	bit     uint8     // of may, that the stem has
	article uint8     // 1 for an article, which a name may go on behind; else 0
}

// opening returns that of a word.
func (l *lexicon) opening(id uint16) *opening { return &l.openings[id] }

// open fills in the openings.
func (l *lexicon) open() error {
	if s, c := len(l.stems), len(l.concepts); s > 1<<16 || c > withSign {
		return fmt.Errorf("%d stems, %d concepts: want at most %d and %d", s, c, 1<<16, withSign)
	}
	for i := 1; i < len(l.words); i++ {
		w, o := &l.words[i], &l.openings[i]
		o.bit = l.phrases.bit(w.stem)
		if !l.begins(uint16(i)) {
			continue
		}
		at := l.phrases.start(w.stem)
		n := &l.phrases.nodes[at]
		from := l.phrases.forkOf(n)
		o.may, o.kids, o.name = from.may, from.kids, l.nameAt(n, "", []Word{{ID: uint16(i), Flags: w.flags}}, 1)
	}
	return nil
}

// nameAt returns the concept, maybe doubtful, that the first n words name, which lead to a node; 0: none.
func (l *lexicon) nameAt(to *node, text string, words []Word, n int) shortName {
	for k := to.leaf; k != 0; k = l.phrases.leaves[k].next {
		lf := &l.phrases.leaves[k]
		if (lf.exact == nil || exactly(lf.exact, words[:n])) && (!lf.ends || ended(text, words, n) && !l.joined(text, words, n)) {
			return lf.name()
		}
	}
	return to.name
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

// longest finds the longest name at the start of words from number first on. open tells whether that depends on where the words
// end, beyond those that it has.
func (l *lexicon) longest(text string, words []Word, first int) (name shortName, n int, open bool) {
	t := &l.phrases
	o := l.opening(words[first].ID)
	name, n = o.name, 1
	for i, may, kids := first+1, o.may, o.kids; i < len(words); i++ {
		w := &words[i]
		o := l.opening(w.ID)
		at := t.step(may, kids, o.stem, o.bit)
		if at == 0 && w.Flags&article == 0 || w.Flags&Spaced == 0 && disjoint(text, &words[i-1], w) {
			break
		}
		if at == 0 {
			continue
		}
		to := &t.nodes[at]
		k := to.name
		if to.leaf != 0 {
			k = l.nameAt(to, text, words[first:], i+1-first)
			open = open || to.ends
		}
		if k != 0 {
			name, n = k, i+1-first
		}
		from := t.forkOf(to)
		may, kids = from.may, from.kids
	}
	if name&withSign != 0 {
		return l.signed(text, words[first:], name, n, open)
	}
	return name, n, open
}

// begins tells whether a name may begin with a word: one that begins with its stem, and asks for no other form of it.
func (l *lexicon) begins(id uint16) bool {
	w := &l.words[id]
	if l.phrases.start(w.stem) == 0 {
		return false
	}
	return l.openers[opener{w.stem, 0}] || l.openers[opener{w.stem, id}] || w.flags&article != 0
}

// exactly tells whether the words that must be met in one form only are.
func exactly(ids []uint16, words []Word) bool {
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
func disjoint(text string, w, next *Word) bool {
	gap := text[w.End:next.Start]
	return broken(gap) && (gap != ". " || w.End-w.Start > 2 || w.End-w.Start == 2 && next.End-next.Start > 1)
}

// broken tells whether the text between two words keeps them from being one name. A hyphen with a space before it is
// a dash, and an empty line ends a paragraph.
func broken(gap string) bool {
	return gap != "" && (breaks[gap[0]] || len(gap) > 1 && brokenWithin(gap))
}

// breaks tells what brokenWithin says of each byte of ASCII by itself, and so of whatever begins with one that breaks a name.
var breaks = func() (t [256]bool) {
	for c := range 0x80 {
		t[c] = brokenWithin(string(rune(c)))
	}
	return t
}()

// brokenWithin is broken for any text.
func brokenWithin(gap string) bool {
	for _, apostrophe := range [...]string{"'", "\u2019"} {
		if tail, ok := strings.CutPrefix(gap, apostrophe); ok {
			gap = strings.TrimLeft(tail, "sS")
		}
	}
	lines, before := 0, rune(0)
	for _, r := range gap {
		switch r {
		case ' ', '/', '\\', '\r', '\t', '\f', '\v', '&', '\u00a0', '\u2010', '\u2011', '\'':
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
