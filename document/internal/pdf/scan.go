package pdf

import "math"

// A token is the smallest part of PDF syntax: a number, a name, a string, a bracket or a word.
type token struct {
	kind kind
	num  float64 // of a number
	text []byte  // of a name without its slash, of a string with its escapes undone, of a word
	at   int     // where it begins
}

type kind byte

const (
	end kind = iota
	number
	name
	str
	word
	open       // [
	shut       // ]
	openDict   // <<
	shutDict   // >>
	otherToken // a brace, or a bracket that nothing opened
)

// A scanner cuts bytes into tokens. The library has one of its own; it fails the whole page at a stray bracket or an
// inline picture, and nothing can stop it halfway. This one takes whatever comes, one token at a time.
type scanner struct {
	b    []byte
	pos  int
	strs []byte // strings with their escapes undone; the caller empties it when it has done with them
}

const (
	space byte = 1 << iota
	delimiter
	digit
)

// class tells white space and delimiters from the bytes that words are made of.
var class = func() (c [256]byte) {
	for _, b := range []byte("\x00\t\n\f\r ") {
		c[b] = space
	}
	for _, b := range []byte("<>()[]{}/%") {
		c[b] = delimiter
	}
	for b := '0'; b <= '9'; b++ {
		c[b] = digit
	}
	return c
}()

func (s *scanner) next() token {
	s.skipSpace()
	if s.pos >= len(s.b) {
		return token{kind: end, at: len(s.b)}
	}
	at, c := s.pos, s.b[s.pos]
	switch c {
	case '(':
		return token{kind: str, text: s.literal(), at: at}
	case '/':
		return token{kind: name, text: s.name(), at: at}
	case '[':
		s.pos++
		return token{kind: open, at: at}
	case ']':
		s.pos++
		return token{kind: shut, at: at}
	case '<', '>':
		if s.pos+1 < len(s.b) && s.b[s.pos+1] == c {
			s.pos += 2
			if c == '<' {
				return token{kind: openDict, at: at}
			}
			return token{kind: shutDict, at: at}
		}
		if c == '<' {
			return token{kind: str, text: s.hex(), at: at}
		}
		fallthrough
	case '{', '}', ')':
		s.pos++
		return token{kind: otherToken, at: at}
	}
	for s.pos < len(s.b) && class[s.b[s.pos]]&(space|delimiter) == 0 {
		s.pos++
	}
	w := s.b[at:s.pos]
	if n, ok := parseNumber(w); ok {
		return token{kind: number, num: n, text: w, at: at}
	}
	return token{kind: word, text: w, at: at}
}

// skipSpace goes on to the next token, past white space and comments.
func (s *scanner) skipSpace() {
	for s.pos < len(s.b) {
		c := s.b[s.pos]
		if c == '%' {
			for s.pos < len(s.b) && s.b[s.pos] != '\n' && s.b[s.pos] != '\r' {
				s.pos++
			}
			continue
		}
		if class[c] != space {
			return
		}
		s.pos++
	}
}

// parseNumber reads "12", "-.5" and "+3.", and the "--5" that some programs write for -5.
func parseNumber(w []byte) (float64, bool) {
	i, negative := 0, false
	for i < len(w) && (w[i] == '-' || w[i] == '+') {
		negative = negative || w[i] == '-'
		i++
	}
	n, scale, digits, point := 0.0, 1.0, 0, false
	for ; i < len(w); i++ {
		switch c := w[i]; {
		case class[c] == digit:
			n = n*10 + float64(c-'0')
			digits++
			if point {
				scale *= 10
			}
		case c == '.' && !point:
			point = true
		default:
			return 0, false
		}
	}
	if digits == 0 || digits > 300 {
		return 0, false
	}
	if n /= scale; negative {
		n = -n
	}
	return n, !math.IsInf(n, 0) && !math.IsNaN(n)
}

// name reads a name behind its slash, "#20" undone.
func (s *scanner) name() []byte {
	s.pos++
	at, coded := s.pos, false
	for s.pos < len(s.b) && class[s.b[s.pos]]&(space|delimiter) == 0 {
		coded = coded || s.b[s.pos] == '#'
		s.pos++
	}
	w := s.b[at:s.pos]
	if !coded {
		return w
	}
	from := len(s.strs)
	for i := 0; i < len(w); i++ {
		if w[i] == '#' && i+2 < len(w) && unhex(w[i+1]) >= 0 && unhex(w[i+2]) >= 0 {
			s.strs = append(s.strs, byte(unhex(w[i+1])<<4|unhex(w[i+2])))
			i += 2
			continue
		}
		s.strs = append(s.strs, w[i])
	}
	return s.strs[from:len(s.strs):len(s.strs)]
}

func unhex(c byte) int {
	switch {
	case class[c] == digit:
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// hex reads a string such as <48692E>. What is no digit is skipped; an odd last digit counts as if a 0 followed.
func (s *scanner) hex() []byte {
	from, high := len(s.strs), -1
	for s.pos++; s.pos < len(s.b); s.pos++ {
		c := s.b[s.pos]
		if c == '>' {
			s.pos++
			break
		}
		d := unhex(c)
		switch {
		case d < 0:
		case high < 0:
			high = d
		default:
			s.strs = append(s.strs, byte(high<<4|d))
			high = -1
		}
	}
	if high >= 0 {
		s.strs = append(s.strs, byte(high<<4))
	}
	return s.strs[from:len(s.strs):len(s.strs)]
}

// literal reads a string such as (Hi \(there\)).
func (s *scanner) literal() []byte {
	from, depth := len(s.strs), 1
	for s.pos++; s.pos < len(s.b); s.pos++ {
		c := s.b[s.pos]
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				s.pos++
				return s.strs[from:len(s.strs):len(s.strs)]
			}
		case '\\':
			s.escape()
			continue
		}
		s.strs = append(s.strs, c)
	}
	return s.strs[from:len(s.strs):len(s.strs)]
}

// escape undoes one escape; it leaves the scanner at its last byte.
func (s *scanner) escape() {
	s.pos++
	if s.pos >= len(s.b) {
		return
	}
	c := s.b[s.pos]
	switch c {
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	case 'b':
		c = '\b'
	case 'f':
		c = '\f'
	case '\n':
		return
	case '\r':
		if s.pos+1 < len(s.b) && s.b[s.pos+1] == '\n' {
			s.pos++
		}
		return
	case '0', '1', '2', '3', '4', '5', '6', '7':
		n := 0
		for k := 0; k < 3 && s.pos < len(s.b) && s.b[s.pos] >= '0' && s.b[s.pos] <= '7'; k++ {
			n = n<<3 | int(s.b[s.pos]-'0')
			s.pos++
		}
		s.pos--
		c = byte(n)
	}
	s.strs = append(s.strs, c)
}
