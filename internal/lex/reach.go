package lex

// Most words of a text are plain: a few letters or digits of ASCII with a space, a comma or a line's end behind them.
// Which bytes belong to words is told for 64 at once, a bit each; a plain word is then taken with no question about any
// single byte of it, since a processor that guesses the next answer of a text is wrong too often.

// stretch is how many bytes of a text are looked at before their words are read.
const stretch = 4096

// A reach tells which bytes of a stretch of a text are of words, a bit each: letters, digits and what is beyond ASCII. It
// goes on for 64 bytes behind the stretch.
type reach [(stretch + 64) / 8]byte

// of fills r for the stretch that a text begins with; nothing behind the end of the text is of words.
func (r *reach) of(text string) {
	k := 0
	for ; k <= len(r)-8 && len(text)-8*k >= 64; k += 8 {
		s, to := text[8*k:][:64], (*[8]byte)(r[k:]) // byte after byte: all eight at once have too few registers
		to[0] = ofWords(load8(s[:8]))
		to[1] = ofWords(load8(s[8:16]))
		to[2] = ofWords(load8(s[16:24]))
		to[3] = ofWords(load8(s[24:32]))
		to[4] = ofWords(load8(s[32:40]))
		to[5] = ofWords(load8(s[40:48]))
		to[6] = ofWords(load8(s[48:56]))
		to[7] = ofWords(load8(s[56:]))
	}
	text = text[8*k:]
	for ; text != "" && k < len(r); k++ {
		r[k] = ofWords(eightBytes(text, 0))
		text = text[min(8, len(text)):]
	}
	clear(r[k:])
}

// at returns the bits of the 57 bytes or more from byte i of the stretch on.
func (r *reach) at(i uint) uint64 {
	b := r[i/8 : i/8+8]
	return (uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56) >> (i % 8)
}

// ofWords tells which of eight bytes are letters, digits or beyond ASCII, a bit each.
func ofWords(x uint64) byte {
	low := x &^ high // no addition below goes over into the next byte
	fold := low | small
	letter := (fold + (0x80-'a')*each) ^ (fold + (0x7F-'z')*each) // from a on, but not behind z
	digit := (low + (0x80-'0')*each) ^ (low + (0x7F-'9')*each)
	return byte(pack((letter ^ digit | x) & high))
}

// pack puts the highest bits of the eight bytes of x, which has no others, side by side.
func pack(x uint64) uint64 { return x * 0x0002040810204081 >> 56 }

// plainest is how many bytes a plain word may have.
const plainest = 16

// masks[n] holds the mask of the first n of 16 bytes.
var masks = func() (t [plainest + 1][2]uint64) {
	for n := range t {
		for k := range n {
			t[n][k/8] |= 0xFF << (k % 8 * 8)
		}
	}
	return t
}()
