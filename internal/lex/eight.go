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

// PlainEnd returns the place of the first byte of text from i on that is 0 or beyond ASCII; len(text): there is none.
func PlainEnd(text string, i int) int {
	for ; len(text)-i >= 32; i += 32 {
		s := text[i : i+32]
		a, b, c, d := load8(s[:8]), load8(s[8:16]), load8(s[16:24]), load8(s[24:])
		if (a|(a-each)|b|(b-each)|c|(c-each)|d|(d-each))&high != 0 {
			break
		}
	}
	for ; len(text)-i >= 8; i += 8 {
		x := load8(text[i : i+8])
		if odd := (x | (x - each)) & high; odd != 0 {
			return i + bits.TrailingZeros64(odd)/8
		}
	}
	for i < len(text) && text[i]-1 < 0x7F {
		i++
	}
	return i
}

// Width returns the number of visible characters of a text, runs of spaces and tabs counted as one, and those at its
// start not at all.
func Width(text string) int {
	before, unseen, i := uint64(high), uint64(0), 0 // before: of the eight bytes before, those that are spaces
	for ; len(text)-i > 8; i += 8 {
		x := load8(text[i : i+8])
		space := spaces(x)
		unseen += count8(hidden(x, space, before))
		before = space
	}
	x := eightBytes(text, i)
	return len(text) - int(unseen+count8(hidden(x, spaces(x), before)))
}

// spaces tells which of eight bytes are spaces and tabs.
func spaces(x uint64) uint64 {
	low := x &^ high // no addition below goes over into the next byte
	return ^((low^' '*each+0x7F*each)&(low^'\t'*each+0x7F*each) | x) & high
}

// hidden tells which of eight bytes add nothing to be seen: spaces behind another, and those of a character but its first.
func hidden(x, space, before uint64) uint64 {
	return (space&(space<<8|before>>56) | x&^(x<<1)) & high
}

// count8 returns how many of the highest bits of eight bytes are set, which has no others.
func count8(x uint64) uint64 { return x >> 7 * each >> 56 }
