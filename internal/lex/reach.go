package lex

import "math/bits"

// Most words of a text are plain: a few letters or digits of ASCII with a space, a comma or a line's end behind them.
// Which bytes belong to words is told for 64 at once, a bit each; a plain word is then taken with no question about any
// single byte of it, since a processor that guesses the next answer of a text is wrong too often.

// stretch is how many bytes of a text are looked at before their words are read.
const stretch = 512

// A reach is where the words of a stretch of a text may be: runs of letters, digits and what is beyond ASCII, as the
// places where they begin and end, in turns.
type reach [stretch + 2]uint32

// of fills r with the runs of text from byte i on, and returns how many places they are, and where to go on. Only a run
// that is longer than the stretch is cut.
func (r *reach) of(text string, from int) (n, next int) {
	to := min(len(text), from+stretch)
	within := uint64(0) // 1: the byte before is of a run
	for i := from; i < to; i += 64 {
		in := ofWords64(text, i, to)
		edges := in ^ (in<<1 | within)
		within = in >> 63
		for ; edges != 0; edges &= edges - 1 {
			r[n] = uint32(i + bits.TrailingZeros64(edges))
			n++
		}
	}
	switch {
	case n%2 == 0:
		return n, to
	case to == len(text) || n == 1 && int(r[0]) == from:
		r[n] = uint32(to)
		return n + 1, to
	}
	return n - 1, int(r[n-1])
}

// ofWords64 tells which of the 64 bytes of text from byte i on are of words, a bit each; none from byte to on.
func ofWords64(text string, i, to int) (in uint64) {
	if to-i >= 64 {
		s := text[i : i+64]
		for k := 0; k < 64; k += 8 {
			in |= pack(ofWords(load8(s[k:k+8]))) << k
		}
		return in
	}
	for k := 0; k < to-i; k += 8 {
		in |= pack(ofWords(eightBytes(text[:to], i+k))) << k
	}
	return in
}

// ofWords tells which bytes of x are letters, digits or beyond ASCII.
func ofWords(x uint64) uint64 {
	low := x &^ high // no addition below goes over into the next byte
	fold := low | 0x20*each
	letter := (fold + (0x80-'a')*each) &^ (fold + (0x7F-'z')*each)
	digit := (low + (0x80-'0')*each) &^ (low + (0x7F-'9')*each)
	return (letter | digit | x) & high
}

// pack puts the highest bits of the eight bytes of x, which has no others, side by side.
func pack(x uint64) uint64 { return x >> 7 * 0x0102040810204080 >> 56 }

// plainest is how many bytes a plain word may have.
const plainest = 16

// masks[n] holds, as two words each, the mask of the first n of 16 bytes, and the bits within it that fold letters to lower
// case.
var masks = func() (t [plainest + 1][4]uint64) {
	for n := range t {
		for k := range n {
			t[n][k/8] |= 0xFF << (k % 8 * 8)
		}
		t[n][2], t[n][3] = small&t[n][0], small&t[n][1]
	}
	return t
}()
