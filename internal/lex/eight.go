package lex

import "math/bits"

// The loops over all bytes of a text take eight of them at once: the highest bit of each byte of a result is the answer
// for that byte.
const (
	each = 0x0101010101010101
	high = 0x80 * each
)

// eightBytes returns the bytes of s from i on, the first one lowest, with zeros for those beyond its end.
func eightBytes(s string, i int) uint64 {
	switch beyond := i + 8 - len(s); {
	case beyond <= 0:
		return load8(s[i : i+8])
	case len(s) >= 8 && beyond < 8:
		return load8(s[len(s)-8:]) >> (8 * beyond)
	}
	return tail(s[i:])
}

// load8 is one instruction: the compiler puts the bytes together.
func load8(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func tail(s string) (v uint64) {
	for k := len(s) - 1; k >= 0; k-- {
		v = v<<8 | uint64(s[k])
	}
	return v
}

// ASCIIEnd returns the place of the first byte of text from i on that is beyond ASCII; len(text): there is none.
func ASCIIEnd(text string, i int) int {
	for ; len(text)-i >= 64; i += 64 {
		s := text[i : i+64]
		if (load8(s[:8])|load8(s[8:16])|load8(s[16:24])|load8(s[24:32])|
			load8(s[32:40])|load8(s[40:48])|load8(s[48:56])|load8(s[56:]))&high != 0 {
			break
		}
	}
	for ; len(text)-i >= 8; i += 8 {
		if at := load8(text[i:i+8]) & high; at != 0 {
			return i + bits.TrailingZeros64(at)/8
		}
	}
	return min(len(text), i+bits.TrailingZeros64(eightBytes(text, i)&high)/8)
}

// Width returns the number of visible characters of a text, runs of spaces and tabs counted as one, and those at its
// start not at all.
func Width(text string) (n int) {
	if even(text) {
		return len(text)
	}
	before, i := uint64(high), 0 // of the eight bytes before, those that are spaces
	for ; len(text)-i > 8; i += 8 {
		x := load8(text[i : i+8])
		space := spaces(x)
		n += 8 - unseen(x, space, before)
		before = space
	}
	x := eightBytes(text, i)
	return n + len(text) - i - unseen(x, spaces(x), before)
}

// even tells whether each byte of a text is a character that can be seen, or a single space between two: most lines need no
// closer look. It may say no of others.
func even(text string) bool {
	if len(text) < 17 || text[0] <= ' ' {
		return false
	}
	odd := uint64(0)
	for i := 0; i < len(text)-1; i += 16 {
		s := text[min(i, len(text)-17):][:17]
		odd |= oddly(load8(s[:8]), load8(s[1:9])) | oddly(load8(s[8:16]), load8(s[9:]))
	}
	return odd&high == 0
}

// oddly tells of eight bytes, and those right behind each, whether the two need that closer look. Beyond ASCII is the highest bit. Two
// spaces have no other bits than theirs, a tab has neither of those that what is seen has: there the difference goes below 0.
func oddly(first, second uint64) uint64 {
	both := first | second
	return both | (both&^(' '*each|high) - each) | (second&(0x60*each) - each)
}

// spaces tells which of eight bytes are spaces and tabs.
func spaces(x uint64) uint64 {
	low := x &^ high
	return ^(x | (low^' '*each+0x7F*each)&(low^'\t'*each+0x7F*each)) & high
}

// unseen returns how many of eight bytes add nothing to be seen: spaces behind another, and those of a character but its
// first.
func unseen(x, space, before uint64) int {
	return bits.OnesCount64(space&(space<<8|before>>56) | x&high&^(x<<1))
}
