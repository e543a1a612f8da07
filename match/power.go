package match

import "math/bits"

// Logarithms and powers in whole numbers: those of package math differ between machines in the last bit, and a score
// must not.

// log2 is the binary logarithm of n > 0, in thousandths.
func log2(n int) int {
	whole := bits.Len64(uint64(n)) - 1
	m := uint64(n) << (63 - whole) >> 32 // the mantissa, 1 to 2, with 31 bits behind the point
	fraction := uint64(0)
	for range 16 { // squared, a mantissa that reaches 2 is a bit of the logarithm
		m = m * m >> 31
		fraction <<= 1
		if m >= 1<<32 {
			m >>= 1
			fraction |= 1
		}
	}
	return whole*1000 + int(fraction*1000>>16)
}

// roots are 2 to the powers of 1/2, 1/4, 1/8 and so on, with 32 bits behind the point.
var roots = [...]uint64{6074001000, 5107605667, 4683695048, 4485121744, 4389014833, 4341736423, 4318288544, 4306612134, 4300785774, 4297875550}

// power2 is 2 to the power of x thousandths, for x of -32000 to 31000, with 32 bits behind the point.
func power2(x int) uint64 {
	whole := x / 1000
	rest := x % 1000
	if rest < 0 {
		whole, rest = whole-1, rest+1000
	}
	fraction := rest << 10 / 1000
	p := uint64(1) << 32
	for i, r := range roots {
		if fraction&(1<<(9-i)) != 0 {
			hi, lo := bits.Mul64(p, r)
			p = hi<<32 | lo>>32
		}
	}
	if whole < 0 {
		return p >> min(-whole, 63)
	}
	return p << min(whole, 30)
}

// exp2 is 2 to the power of x thousandths, without what is behind the point.
func exp2(x int) int { return int(power2(x) >> 32) }
