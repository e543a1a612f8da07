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

// even tells whether each byte of a text is a character that can be seen, or a single blank between two: most lines need no
// closer look. It may say no of others.
func even(text string) bool {
	if len(text) <= 32 || text[0] <= ' ' {
		return false
	}
	odd, seen := uint64(0), uint64(high) // what is beyond ASCII; where one of two bytes side by side is no blank
	for i := 0; i < len(text)-1; i += 32 {
		s := text[min(i, len(text)-33):][:33]
		a, b, c, d := load8(s[:8]), load8(s[8:16]), load8(s[16:24]), load8(s[24:32])
		odd |= a | b | c | d | uint64(s[32])
		seen &= (beyondSpace(a) | beyondSpace(load8(s[1:9]))) & (beyondSpace(b) | beyondSpace(load8(s[9:17]))) &
			(beyondSpace(c) | beyondSpace(load8(s[17:25]))) & (beyondSpace(d) | beyondSpace(load8(s[25:])))
	}
	return (odd|^seen)&high == 0
}

// beyondSpace tells which of eight bytes stand behind the space in ASCII: those that are no blanks. It is not to be asked where one
// is beyond ASCII, which is carried into the next.
func beyondSpace(x uint64) uint64 { return x + (0x7F-' ')*each }

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
