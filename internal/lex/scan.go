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
	hashStart uint64 = 0x9E3779B97F4A7C15
	hashPrime uint64 = 0xD6E8FEB86659FD93
)

// mix takes eight folded bytes into a hash, zeros behind the last; finish makes all bits depend on all bytes.
func mix(h, eight uint64) uint64 {
	h = (h ^ eight) * hashPrime
	return h ^ h>>32
}

func finish(h uint64) uint64 { return h * hashPrime }

func hashOf(folded string) uint64 {
	h := hashStart
	for len(folded) > 8 {
		h = mix(h, Eight(folded, 0))
		folded = folded[8:]
	}
	return finish(mix(h, Eight(folded, 0)))
}

// letters tells which bytes of x are ASCII letters or digits, and which are not small letters among others.
func letters(x uint64) (word, loud uint64) {
	low := x &^ high // bytes beyond ASCII are left out at the end; no addition below goes over into the next byte
	fold := low | 0x20*each
	letter := (fold + (0x80-'a')*each) &^ (fold + (0x7F-'z')*each)
	digit := (low + (0x80-'0')*each) &^ (low + (0x7F-'9')*each)
	return (letter | digit) &^ x & high, digit | ^(x << 2)
}

// Scan appends the words of text to dst. It reads each byte a bounded number of times and allocates only to grow dst
// and, rarely, to fold a word that is not ASCII. The text must be valid UTF-8 and shorter than 4 GiB.
func Scan(text string, dst []Word) []Word { return load().scan(text, dst) }

func (l *lexicon) scan(text string, dst []Word) []Word {
	from, last := len(dst), -1 // last is the end of the word before
	for i := 0; i < len(text); {
		c := class[text[i]]
		if c == 0 && (text[i] != '.' || i+1 == len(text) || class[text[i+1]] == 0) {
			i++
			continue
		}
		var w Word
		if c == 0 {
			var ok bool
			if w, ok = l.dotted(text, i); !ok {
				i++
				continue
			}
			i = int(w.End)
		} else if w, i = l.word(text, i); w.End == w.Start {
			continue
		}
		if int(w.Start) == last+1 && last > 0 && text[last] == ' ' {
			w.Flags |= Spaced
		}
		last = int(w.End)
		dst = append(dst, w)
	}
	l.acronyms(text, dst[from:])
	return dst
}

// wordOf returns the word that text[start:end] is by its hash.
func (l *lexicon) wordOf(hash uint64, start, end int) Word {
	id := l.ids.find(hash)
	return Word{Start: uint32(start), End: uint32(end), ID: id, Flags: l.flags[id]}
}

// word reads the word that starts at byte i and returns it with the byte to go on from.
func (l *lexicon) word(text string, start int) (Word, int) {
	i, h, small := start, hashStart, uint64(0) // small: of the bytes that are small letters
	for {
		var x uint64
		if len(text)-i >= 8 {
			x = load8(text[i : i+8])
		} else {
			x = tail(text[i:])
		}
		in, loud := letters(x)
		if in == high { // the word goes on, or ends here
			h = mix(h, x|0x20*each)
			i, small = i+8, small|in&^loud
			if i < len(text) && class[text[i]] != 0 && class[text[i]] != nonASCII {
				continue
			}
			break
		}
		n := bits.TrailingZeros64(^in & high) // bits of the bytes before the first that is of no word, and 7 more
		own := uint64(1)<<(n&0x38) - 1
		h = mix(h, (x|0x20*each)&own)
		i, small = i+n/8, small|in&^loud&own
		break
	}
	if i < len(text) && !closes[text[i]] {
		if text[i] >= 0x80 && wide(text, i) {
			return l.wideWord(text, start)
		}
		if i == start { // a symbol beyond ASCII
			_, n := utf8.DecodeRuneInString(text[i:])
			return Word{}, i + n
		}
		return l.wordBefore(text, h, start, i)
	}
	w := l.wordOf(finish(h), start, i)
	if small == 0 { // otherwise nothing is to be said of it
		describeWhole(&w, text)
	}
	return w, i
}

// wordBefore ends a word at byte i, which may go on with it.
func (l *lexicon) wordBefore(text string, h uint64, start, i int) (Word, int) {
	w := l.wordOf(finish(h), start, i)
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
	describeWhole(&w, text)
	if w.Flags&Glue != 0 {
		if v, ok := l.protected(text, w); ok {
			return v, int(v.End)
		}
	}
	return w, i
}

// describeWhole is describe for a word of ASCII letters and digits.
func describeWhole(w *Word, text string) {
	s := w.Of(text)
	describe(w, text, count(s, isLetter), count(s, isCapital), count(s, isDigit))
}

// describe sets the flags that a word has from its letters, beside those of the lexicon.
func describe(w *Word, text string, letters, capitals, digits int) {
	if letters >= 2 && capitals == letters {
		w.Flags |= Upper
	}
	if letters == 0 && digits > 0 {
		w.Flags |= Digits
		if digits == 4 {
			t := text[w.Start:]
			if t[0] == '1' && t[1] == '9' && t[2] >= '5' || t[0] == '2' && t[1] == '0' {
				w.Flags |= Year
			}
		}
	}
}

// possessive ends a word at an apostrophe: "director's" is "director", "didn't" is one word and a negator, and the
// two halves of "O'Brien" are words of their own.
func (l *lexicon) possessive(text string, w Word, i, apostrophe int) (Word, int) {
	end := i + apostrophe
	for end < len(text) && class[text[end]] != 0 && class[text[end]] != nonASCII {
		end++
	}
	tail := text[i+apostrophe : end]
	stem := text[w.Start:w.End]
	switch {
	case tail == "t" || tail == "T":
		if last := stem[len(stem)-1]; last == 'n' || last == 'N' {
			w.End = uint32(end)
			w.ID, w.Flags = 0, Negator|Stop|Cue
			return w, end
		}
	case tail == "s" || tail == "S" || tail == "":
		describeWhole(&w, text)
		return w, end
	}
	describeWhole(&w, text)
	return w, i
}

// longestInitials is how many letters a word of initials may have: no such word of the lexicon has more.
const longestInitials = 32

// initials reads letters with a full stop after each as one word: "I.T.", "B.S.", "Ph.D.", "U.S.A".
func (l *lexicon) initials(text string, start int) (Word, bool) {
	var buf [longestInitials]byte
	letters, capitals, groups, end := 0, 0, 0, start
	for i := start; ; {
		j := i
		for ; j < len(text) && j-i < 2 && isLetter(text[j]); j++ {
			if letters < len(buf) {
				buf[letters] = class[text[j]]
			}
			letters++
			if isCapital(text[j]) {
				capitals++
			}
		}
		if j == i {
			break
		}
		if j < len(text) && class[text[j]] != 0 {
			return Word{}, false // a longer word: the stop before it ended a sentence
		}
		if letters > len(buf) {
			return Word{}, false // and not read to its end again from each of its letters
		}
		groups, end = groups+1, j
		if j == len(text) || text[j] != '.' {
			break
		}
		i, end = j+1, j+1
	}
	if groups < 2 {
		return Word{}, false
	}
	w := l.wordOf(hashOf(string(buf[:letters])), start, end)
	if w.ID == 0 {
		return Word{}, false
	}
	describe(&w, text, letters, capitals, 0)
	return w, true
}

// longestProtected is how many bytes a protected token may have: none of the lexicon has more.
const longestProtected = 32

// protected goes on from w over the symbols of a protected token, the longest that the lexicon has: "C++", "PL/SQL".
func (l *lexicon) protected(text string, w Word) (Word, bool) {
	best, ok := w, false
	var buf [longestProtected]byte
	limit := min(len(text), int(w.End)+l.longestTail, int(w.Start)+len(buf))
	for i := int(w.End); i < limit; i++ {
		c := class[text[i]]
		if c == nonASCII || c == 0 && !symbol(text[i]) {
			break
		}
		if class[text[i]] != 0 && i+1 < len(text) && class[text[i+1]] != 0 {
			continue // inside a word
		}
		n := i + 1 - int(w.Start)
		for k, c := range []byte(text[w.Start : i+1]) {
			if buf[k] = c; class[c] != 0 {
				buf[k] = class[c]
			}
		}
		if v := l.wordOf(hashOf(string(buf[:n])), int(w.Start), i+1); v.ID != 0 {
			best, ok = v, true
			t := v.Of(text)
			describe(&best, text, count(t, isLetter), count(t, isCapital), 0)
		}
	}
	return best, ok
}

// dotted reads ".NET", the one kind of token that begins with its symbol.
func (l *lexicon) dotted(text string, i int) (Word, bool) {
	if i > 0 && class[text[i-1]] != 0 {
		return Word{}, false
	}
	var buf [12]byte
	buf[0] = '.'
	j := i + 1
	for j < len(text) && j-i < len(buf) && class[text[j]] != 0 && class[text[j]] != nonASCII {
		buf[j-i] = class[text[j]]
		j++
	}
	w := l.wordOf(hashOf(string(buf[:j-i])), i, j)
	if w.ID == 0 {
		return Word{}, false
	}
	t := text[i:j]
	describe(&w, text, count(t, isLetter), count(t, isCapital), 0)
	return w, true
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
