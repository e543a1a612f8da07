package lex

import (
	"math/bits"
	"unicode/utf8"
)

// class tells what a byte is to the scanner: 0 a break, otherwise the folded byte; nonASCII leaves the fast path.
var class = func() (t [256]byte) {
	for c := '0'; c <= '9'; c++ {
		t[c] = byte(c)
	}
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = byte(c), byte(c)
	}
	for c := 0x80; c <= 0xff; c++ {
		t[c] = nonASCII
	}
	return t
}()

const nonASCII = 0x80

// mayGoOn tells which words a byte behind them may go on with: any, where it is always; those that have its other flags. What
// is beyond ASCII is of a word itself.
var mayGoOn = func() (t [256]uint32) {
	t['\''] = always
	for c := range 0x80 {
		if symbol(byte(c)) {
			t[c] = uint32(glue)
		}
	}
	t['.'] |= initial
	for c := range t {
		t[c] |= uint32(mayBeDated)
	}
	return t
}()

// What plain alone asks for beside flags: of words as short as parts of initials are, and of all words.
const (
	initial uint32 = 1 << (16 + iota)
	always
)

// mayBeDated is a flag of words that plain has just read and nobody has denied yet: letters with four digits behind them, which
// goOn may part.
const mayBeDated = Denied

// Words are known by a hash of their folded bytes, of which the index compares the 49 highest bits: among some 40,000 words the
// chance that any two collide is below one in 10^5, and compile proves that the lexicon's own do not; that a word outside the
// lexicon is taken for one of it happens less than once in 10^9 words. Of 400 pairs of random odd factors, these leave the
// fewest of English's most frequent words away from home.
const (
	hashFirst  uint64 = 0x4F5A38555BC8B2BD
	hashSecond uint64 = 0xC841C23F0184E391
)

// mix is the hash of sixteen bytes, with zeros behind the last: the highest bits of the products depend on all of them.
func mix(a, b uint64) uint64 { return a*hashFirst + b*hashSecond }

// hashOf is the hash of a folded word, and of any word in the case that fold sets bits of.
func hashOf(word string, fold uint64) (h uint64) {
	for {
		own := &masks[min(len(word), plainest)]
		h = mix(h^bare(eightBytes(word, 0), fold)&own[0], bare(eightBytes(word, min(8, len(word))), fold)&own[1])
		if len(word) <= plainest {
			return h
		}
		word = word[plainest:]
	}
}

// bare turns over the bit of each of eight bytes that small letters and digits have, and capitals have not: plain then leaves it
// out with the mask of a word's bytes, and has folded them. A space would be as none, but no word has one.
func bare(x, fold uint64) uint64 { return (x | fold) ^ small }

// How the letters of a word are folded for its hash: not, as they are folded already; or all of them, which have that
// bit where they are small, as digits have.
const (
	asItIs uint64 = 0
	small  uint64 = 0x20 * each
)

// Scan appends the words of text to dst. It reads each byte a bounded number of times and allocates only to grow dst
// and, rarely, to fold a word that is not ASCII. The text must be valid UTF-8 and shorter than 4 GiB.
func Scan(text string, dst []Word) []Word { return load().scan(text, dst) }

func (l *lexicon) scan(text string, dst []Word) []Word {
	from, i := len(dst), 0
	one := func() { // reads the word at byte i, if there is one
		if class[text[i]] == 0 {
			i++
			return
		}
		last := lastOf(dst[from:])
		var w Word
		if w, i = l.word(text, i, last); w.End > w.Start {
			dst = append(dst, spaced(text, w, last))
		}
	}
	if text != "" {
		one() // what stands before a plain word must be seen
	}
	var in reach
	for base := 1; base < len(text); base += stretch {
		in.of(text[base:])
		for end := min(len(text), base+stretch); i < end; {
			room := dst[len(dst):cap(dst)] // what it does not hold is appended one by one
			n, next, goesOn := l.plain(text, base, &in, i, room)
			if n > 0 && i != lastOf(dst[from:]) { // what stands before was no word
				room[0].Flags &^= Spaced
			}
			dst, i = dst[:len(dst)+n], next
			if goesOn {
				w := &room[n-1]
				before := w.Flags & Spaced
				*w, i = l.goOn(text, *w)
				w.Flags |= before
			} else if i < end {
				one()
			}
		}
	}
	l.acronyms(text, dst[from:])
	return dst
}

// plain fills room with the words from byte i on, as long as they are plain ones: letters and digits of ASCII, which nothing
// before or behind them goes on. It returns their number and the byte to go on from: where a word begins that is not plain, or
// cannot be told to be so at once, where the last one found ends, if it may go on, or behind the stretch from base on.
// The word before, if there is one, ends at byte i.
func (l *lexicon) plain(text string, base int, in *reach, i int, room []Word) (k, next int, goesOn bool) {
	text = text[base-1:] // with the byte before the stretch
	ids := l.ids
	_, _ = in[0], ids.slots[0] // that neither is nil is asked here, and not at each word
	at := uint(i - base)
	for ; k < len(room) && at < stretch; k++ {
		runs := in.at(at)
		gap := uint(bits.TrailingZeros32(uint32(runs)))
		at += gap
		n := uint(bits.TrailingZeros32(^uint32(runs >> gap))) // 0 behind a long gap
		end := at + 2 + plainest
		if n-1 >= plainest || int(end) > len(text) {
			break
		}
		s, of := text[at:end], &lengths[n-1]
		a, b := load8(s[1:9])&of.bare[0], load8(s[9:17])&of.bare[1]
		if (a|b)&high != 0 || s[0] == '.' {
			break
		}
		// One space and nothing else stands before it: only then does the difference go below 0.
		spaced := Flags((gap|uint(s[0])<<6^(1|' '<<6))-1) & Spaced
		w := ids.find(mix(a, b))
		flags := w.flags() | spaced
		if s[n] < 'a' { // it does not end with a small letter
			flags |= ofCapitals(s, n)
		}
		start := uint32(at) + uint32(base)
		room[k] = Word{Start: start, End: start + uint32(n), ID: w.id(), Flags: flags}
		at += n
		if mayGoOn[s[1+n]]&(uint32(flags)|of.goes) != 0 {
			return k + 1, int(at) + base, true
		}
	}
	return k, int(at) + base, false
}

// lengths[n-1] is of plain words of n bytes.
var lengths = func() (t [plainest]struct {
	bare [2]uint64 // the mask of the bytes, but for the bit that bare turns over
	goes uint32    // that what they may go on with asks of all of them
}) {
	for k := range t {
		of := &t[k]
		of.bare = [2]uint64{masks[k+1][0] &^ small, masks[k+1][1] &^ small}
		if of.goes = always; k < 2 {
			of.goes |= initial
		}
	}
	return t
}()

// lastOf returns where the last of some words ends; -1: there is none.
func lastOf(words []Word) int {
	if len(words) == 0 {
		return -1
	}
	return int(words[len(words)-1].End)
}

// spaced marks a word with one space and nothing else between it and the last one.
func spaced(text string, w Word, last int) Word {
	if int(w.Start) == last+1 && last > 0 && text[last] == ' ' {
		w.Flags |= Spaced
	}
	return w
}

// wordOf returns the word that text[start:end] is by its hash.
func (l *lexicon) wordOf(hash uint64, start, end int) Word {
	w := l.ids.find(hash)
	return Word{Start: uint32(start), End: uint32(end), ID: w.id(), Flags: w.flags()}
}

// word reads the word that starts at byte i, behind one that ended at last, and returns it with the byte to go on from.
// It is empty where no word starts.
func (l *lexicon) word(text string, start, last int) (Word, int) {
	if start > 0 && text[start-1] == '.' && start-1 > last {
		if w, ok := l.dotted(text, start-1); ok {
			return w, int(w.End)
		}
	}
	i := start
	for i < len(text) && class[text[i]] != 0 && class[text[i]] != nonASCII {
		i++
	}
	if i < len(text) && text[i] >= 0x80 {
		if wide(text, i) {
			return l.wideWord(text, start)
		}
		if i == start { // a symbol
			_, n := utf8.DecodeRuneInString(text[i:])
			return Word{}, i + n
		}
	}
	w := l.wordOf(hashOf(text[start:i], small), start, i)
	w.Flags |= ofLetters(text[start:i])
	if m, ok := l.dated(text, w); ok {
		return m, int(m.End)
	}
	if i == len(text) {
		return w, i
	}
	return l.goOn(text, w)
}

// goOn ends a word of letters and digits of ASCII, which what stands behind it may go on with.
func (l *lexicon) goOn(text string, w Word) (Word, int) {
	i, start := int(w.End), int(w.Start)
	if w.Flags&mayBeDated != 0 {
		if m, ok := l.dated(text, w); ok {
			return m, int(m.End)
		}
		w.Flags &^= mayBeDated
	}
	switch text[i] {
	case '\'':
		return l.possessive(text, w, i, 1)
	case 0xE2: // U+2019, the typographic apostrophe
		if len(text) > i+2 && text[i+1] == 0x80 && text[i+2] == 0x99 {
			return l.possessive(text, w, i, 3)
		}
	case '.':
		if i-start <= 2 && !isDigit(text[start]) && !isDigit(text[i-1]) {
			if v, ok := l.initials(text, start); ok {
				return v, int(v.End)
			}
		}
	}
	if w.Flags&glue != 0 {
		if v, ok := l.protected(text, w); ok {
			return v, int(v.End)
		}
	}
	return w, i
}

// ofLetters returns the flags that a word of ASCII letters and digits has from them, beside those of the lexicon.
func ofLetters(word string) Flags {
	switch letters := count(word, isLetter); {
	case letters == 0:
		return ofDigits(word)
	default:
		return ofCase(letters, count(word, isCapital))
	}
}

// ofDigits does so for a word of digits.
func ofDigits(word string) Flags {
	if len(word) == 4 && (word[0] == '1' && word[1] == '9' && word[2] >= '5' || word[0] == '2' && word[1] == '0') {
		return Digits | Year
	}
	return Digits
}

// ofCase is Upper for two letters or more that are all capitals.
func ofCase(letters, capitals int) Flags {
	if letters >= 2 && capitals == letters {
		return Upper
	}
	return 0
}

func symbol(c byte) bool {
	return c == '+' || c == '#' || c == '&' || c == '/' || c == '.' || c == '-'
}

func isLetter(c byte) bool  { c |= 0x20; return c >= 'a' && c <= 'z' }
func isCapital(c byte) bool { return c >= 'A' && c <= 'Z' }
func isDigit(c byte) bool   { return c >= '0' && c <= '9' }

func count(s string, is func(byte) bool) (n int) {
	for i := 0; i < len(s); i++ {
		if is(s[i]) {
			n++
		}
	}
	return n
}
