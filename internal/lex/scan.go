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

// closes tells the bytes that end a word for certain, without a look at what follows: no letter or digit, no apostrophe
// or full stop, no symbol of a protected token, nothing beyond ASCII.
var closes = func() (t [256]bool) {
	for c := range 0x80 {
		t[c] = class[c] == 0 && c != '\'' && !symbol(byte(c))
	}
	return t
}()

// Words are known by a hash of their folded bytes, of which the index compares 48 bits or more: among some 40,000 words
// the chance that any two collide is below one in 10^5, and compile proves that the lexicon's own do not; that a word
// outside the lexicon is taken for one of it happens less than once in 10^9 words.
const (
	hashFirst  uint64 = 0x9E3779B97F4A7C15
	hashSecond uint64 = 0xC2B2AE3D27D4EB4F
	hashPrime  uint64 = 0xD6E8FEB86659FD93
)

// mix takes sixteen folded bytes into a hash, zeros behind the last; finish makes all bits depend on all bytes.
func mix(a, b uint64) uint64 {
	h := a*hashFirst ^ bits.RotateLeft64(b*hashSecond, 32)
	return h ^ h>>32
}

func finish(h uint64) uint64 { return h * hashPrime }

// hashOf is the hash of a folded word, and of any word in the case that fold sets bits of.
func hashOf(word string, fold uint64) uint64 {
	var h uint64
	for {
		own := &masks[min(len(word), plainest)]
		h ^= mix(eightBytes(word, 0)|fold&own[0], eightBytes(word, min(8, len(word)))|fold&own[1])
		if len(word) <= plainest {
			return finish(h)
		}
		h = finish(h)
		h ^= h >> 32
		word = word[plainest:]
	}
}

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
	from := len(dst)
	var runs reach
	for i := 0; i < len(text); {
		n, next := runs.of(text, i)
		for k := 0; k < n; {
			if i > 0 { // what stands before a word must be seen
				if dst, k, i = l.plain(text, runs[:n], k, i, dst, lastOf(dst[from:])); k == n {
					break
				}
			}
			end := int(runs[k+1])
			for i = max(i, int(runs[k])); i < end; {
				var w Word
				if w, i = l.word(text, i, lastOf(dst[from:])); w.End > w.Start {
					dst = append(dst, spaced(text, w, lastOf(dst[from:])))
				}
			}
			k += 2
		}
		i = max(i, next)
	}
	l.acronyms(text, dst[from:])
	return dst
}

// plain appends the words that the runs from number k on are, as long as they are plain ones: letters and digits of ASCII,
// which nothing before or behind them goes on. It returns the number of the first that is not, or cannot be told to be
// one at once, and the byte to go on from.
func (l *lexicon) plain(text string, runs []uint32, k, i int, dst []Word, last int) ([]Word, int, int) {
	for ; k+1 < len(runs); k += 2 {
		start, end := int(runs[k]), int(runs[k+1])
		n := uint(end - start)
		if n > plainest || start < i || start+plainest >= len(text) {
			break
		}
		s, own := text[start-1:start+1+plainest], &masks[n]
		a, b := load8(s[1:9])&own[0], load8(s[9:17])&own[1]
		if (a|b)&high != 0 || s[0] == '.' {
			break
		}
		id := l.ids.find(finish(mix(a|own[2], b|own[3])))
		flags := Flags(l.opening(id).flags)
		if caps := 0x40 * uint64(each); (a&(a<<1)|b&(b<<1))&caps == 0 { // no byte has both bits of a small letter
			flags |= ofCapitals(s[1:1+n], bits.OnesCount64(a&caps)+bits.OnesCount64(b&caps))
		}
		flags |= Spaced &^ -Flags(atLeastOne(uint64(s[0]^' ')|uint64(start^(last+1)))) // no branch: see index
		dst = append(dst, Word{Start: uint32(start), End: uint32(end), ID: id, Flags: flags})
		if i, last = end, end; !closes[s[1+n]] {
			w := &dst[len(dst)-1]
			*w, i = l.goOn(text, *w)
			w.Flags |= flags & Spaced
			last = int(w.End)
		}
	}
	return dst, k, i
}

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
	id := l.ids.find(hash)
	return Word{Start: uint32(start), End: uint32(end), ID: id, Flags: Flags(l.opening(id).flags)}
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
	if i == len(text) {
		return w, i
	}
	return l.goOn(text, w)
}

// goOn ends a word of letters and digits of ASCII, which what stands behind it may go on with.
func (l *lexicon) goOn(text string, w Word) (Word, int) {
	i, start := int(w.End), int(w.Start)
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
	if letters := count(word, isLetter); letters == count(word, isCapital) {
		return ofCapitals(word, letters)
	}
	return 0
}

// ofCapitals does so for a word without small letters.
func ofCapitals(word string, letters int) Flags {
	switch {
	case letters >= 2:
		return Upper
	case letters == 1:
		return 0
	case len(word) == 4 && (word[0] == '1' && word[1] == '9' && word[2] >= '5' || word[0] == '2' && word[1] == '0'):
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
