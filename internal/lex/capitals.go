package lex

import "math/bits"

// letter is the bit of each of eight bytes that letters have and digits have not.
const letter = 0x40 * each

// ofCapitals is ofLetters for the first n of the sixteen bytes behind the first of s, with mayBeDated. It has no branch that is hard
// to foresee: the words that do not end with a small letter are as often numbers as acronyms.
//
//go:noinline // few words are such, and scan would grow by it
func ofCapitals(s string, n uint) Flags {
	a, b := load8(s[1:9])&masks[n][0], load8(s[9:1+plainest])&masks[n][1]
	small := (a&(a<<1) | b&(b<<1)) & letter // which have both bits
	letters := a&letter | b&letter>>1
	upper := notZero(letters&(letters-1)) &^ notZero(small)
	flags := Upper*Flags(upper) | ofNumber(a)&(Flags(notZero(letters))-1)
	if n > 6 && isLetter(s[1]) && isDigit(s[n]) { // as hardly any word
		flags |= mayBeDated
	}
	return flags
}

// ofNumber is ofDigits for a number whose first eight digits are given.
func ofNumber(a uint64) Flags {
	_, four := bits.Sub64(a>>24-1, 0xFF, 0) // there is a fourth digit, and none behind it
	first := bits.ReverseBytes32(uint32(a)) >> 8
	_, old := bits.Sub64(uint64(first-('1'<<16|'9'<<8|'5')), 5, 0) // Sub32 is no instruction
	_, late := bits.Sub64(uint64(first-('2'<<16|'0'<<8)), 1<<8, 0)
	return Digits + Year*Flags(four)*Flags(old|late)
}
