package lex

// Most words of a text are plain: a few letters or digits of ASCII with a space, a comma or a line's end behind them.
// Which bytes belong to words is told eight at once, a bit each; a plain word is then taken with no question about any
// single byte of it, since a processor that guesses the next answer of a text is wrong too often.

// stretch is how many bytes of a text are looked at together.
const stretch = 4096

// A reach tells which bytes of a stretch of a text are of words: letters, digits, or beyond ASCII.
type reach struct {
	from, to int                      // the stretch
	bits     [2 * stretch / 64]uint64 // half of them, and one more for at: the rest makes them a power of two
}

// move makes r the stretch of text that begins at byte i.
func (r *reach) move(text string, i int) {
	r.from, r.to = i, min(len(text), i+stretch)
	k := 0
	for ; len(text)-i >= 64 && i < r.to; k++ {
		eights := text[i : i+64]
		var in uint64
		for j := 0; j < 64; j += 8 {
			in |= pack(ofWords(load8(eights[j:j+8]))) << j
		}
		r.bits[k] = in
		i += 64
	}
	for r.bits[k] = 0; i < r.to; i += 8 {
		r.bits[k] |= pack(ofWords(Eight(text, i))) << ((i - r.from) % 64)
	}
	r.bits[k+1] = 0
}

// at returns the 64 bits from byte i on. What is behind the end of the text is of no word.
func (r *reach) at(i int) uint64 {
	n := uint(i - r.from)
	k, rest := n/64, n%64
	return r.bits[k%uint(len(r.bits))]>>rest | r.bits[(k+1)%uint(len(r.bits))]<<1<<(63-rest)
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

// masks has the bits of the first n bytes of sixteen, for each n.
var masks = func() (t [plainest + 1][2]uint64) {
	for n := range t {
		for k := range n {
			t[n][k/8] |= 0xFF << (k % 8 * 8)
		}
	}
	return t
}()
