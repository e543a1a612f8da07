package pdf

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ledongthuc/pdf"
	"golang.org/x/text/encoding/charmap"
)

// An encoding says what characters the codes of one byte stand for.
type encoding struct {
	base  func(byte) rune
	named map[byte]string // the codes that the font gives names of characters
	names pdf.TextEncoding
	drawn bool
}

func newEncoding(v pdf.Value, name string) *encoding {
	e := &encoding{drawn: v.Key("Subtype").Name() == "Type3"}
	enc := v.Key("Encoding")
	which := enc.Name()
	if enc.Kind() == pdf.Dict {
		which = enc.Key("BaseEncoding").Name()
		e.differences(v, enc.Key("Differences"))
	}
	switch {
	case which == "MacRomanEncoding":
		e.base = charmap.Macintosh.DecodeByte
	case which == "WinAnsiEncoding", v.Key("Subtype").Name() == "TrueType":
		e.base = winAnsi
	default:
		e.base = standard
	}
	if base := e.base; symbolFont(name) {
		e.base = func(c byte) rune {
			if c == 0xB7 { // whatever encoding the font claims
				return '•'
			}
			return base(c)
		}
	}
	return e
}

// winAnsi is Windows-1252, but for the codes that it has no character for: those are bullets (ISO 32000-1, Annex D.2).
func winAnsi(c byte) rune {
	r := charmap.Windows1252.DecodeByte(c)
	if c <= ' ' || r != utf8.RuneError && (r < 0x7F || r > 0x9F) {
		return r
	}
	return '•'
}

// mostDifferences: 256 names, each with its own number before it, and some to spare.
const mostDifferences = 1024

// differences reads "32 /space /exclam 97 /a /b".
func (e *encoding) differences(v, list pdf.Value) {
	if list.Len() > mostDifferences {
		return // each code is looked for in all of them
	}
	e.named = map[byte]string{}
	at := int64(-1)
	for i := range list.Len() {
		switch x := list.Index(i); x.Kind() {
		case pdf.Integer:
			at = x.Int64()
		case pdf.Name:
			if at >= 0 && at < 256 {
				e.named[byte(at)] = x.Name()
			}
			at++
		}
	}
	e.names = (&pdf.Font{V: v}).Encoder() // knows the names of some 4,000 characters
}

// text returns the text of a code; "": the encoding does not say.
func (e *encoding) text(c byte) string {
	n, ok := e.named[c]
	if !ok {
		if e.drawn {
			return ""
		}
		return readable(e.base(c))
	}
	t := e.names.Decode(string([]byte{c}))
	if t != string(rune(c)) || n == t || c >= 0xA0 && len(n) > 2 && letters(n) { // the code itself stands for "not known"
		return t
	}
	return namedText(n, c)
}

// namedText reads the names that are in no list: "uni20AC", "u1F600", "a.sc", "f_i", and numbers that are the code itself.
func namedText(n string, c byte) string {
	n, _, _ = strings.Cut(n, ".")
	if n == "" {
		return ""
	}
	if r, ok := asciiNames[n]; ok {
		return r
	}
	switch n {
	case "ff", "fi", "fl", "ffi", "ffl":
		return n
	}
	for _, prefix := range []string{"uni", "u"} {
		if h, ok := strings.CutPrefix(n, prefix); ok && len(h) >= 4 {
			if x, err := strconv.ParseUint(h[:min(len(h), 6)], 16, 32); err == nil && len(h) <= 6 {
				return readable(rune(x))
			}
		}
	}
	if t := strings.ReplaceAll(n, "_", ""); letters(t) && len(t) <= 3 && (len(t) == 1 || len(t) < len(n)) {
		return t
	}
	if x, err := strconv.Atoi(strings.TrimLeft(n, alphabet)); err == nil && x == int(c) {
		return readable(rune(c))
	}
	return ""
}

const alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

func letters(s string) bool { return strings.Trim(s, alphabet) == "" }

// asciiNames are names whose character the library cannot tell from a name that it does not know: both give the code.
var asciiNames = func() map[string]string {
	m := map[string]string{}
	for i, n := range strings.Fields(`space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft
		parenright asterisk plus comma hyphen period slash zero one two three four five six seven eight nine colon
		semicolon less equal greater question at`) {
		m[n] = string(rune(' ' + i))
	}
	for i, n := range strings.Fields("bracketleft backslash bracketright asciicircum underscore grave") {
		m[n] = string(rune('[' + i))
	}
	for i, n := range strings.Fields("braceleft bar braceright asciitilde") {
		m[n] = string(rune('{' + i))
	}
	return m
}()

// readable returns a character as text; "": it is none that is written.
func readable(r rune) string {
	if r == utf8.RuneError || r < ' ' && r != '\t' || r >= 0x7F && r < 0xA0 || !utf8.ValidRune(r) {
		return ""
	}
	return string(r)
}

// standard is the encoding of Type 1 fonts that name no other.
func standard(c byte) rune {
	switch c {
	case '\'':
		return '’'
	case '`':
		return '‘'
	}
	if c >= 0xA0 {
		if r := standardHigh[c-0xA0]; r != 0 {
			return r
		}
	}
	return charmap.Windows1252.DecodeByte(c)
}

var standardHigh = []rune("\x00¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ" + "\x00–†‡·\x00¶•‚„”»…‰\x00¿" + "\x00`´ˆ˜¯˘˙¨\x00˚¸\x00˝˛ˇ" +
	"—\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" +
	"\x00Æ\x00ª\x00\x00\x00\x00ŁØŒº\x00\x00\x00\x00" + "\x00æ\x00\x00\x00ı\x00\x00łøœß\x00\x00\x00\x00")
