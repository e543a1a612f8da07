package document

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/metierhq/metier/internal/lex"
)

// A line of the text that has words, trimmed of white space, bullets and Markdown's marks.
type line struct {
	start, end int // bytes
	words      interval
	width      int     // what width found when it was asked first; 0: it was not
	period     int     // 1 + the place among periods of the first one on it with two ends, where stories has read it
	label      uint32  // for "Skills: Python, Go": the first word behind the label; 0: no label
	headerEnd  uint32  // the first word behind what names the job
	heading    Section // what it is the heading of, if it is one
	back       Section // of a job below a part of the job above it: the part of the text that both are in
	more       bool    // it is the heading of what was broken off: "Experience (continued)"
	wrapped    bool    // it is the end of the line above, though it reads like a heading
	apart      bool    // the first line, or a blank or ruled one stands above it
	bullet     bool
	hashed     bool   // Markdown says that it is a heading
	dated      bool   // has a year in it
	told       bool   // cut off what names a job, of which it tells
	header     bool   // names a job: no passage
	of         formOf // what the label of a form, which it began with, says of it
	lastByte   byte
}

// split splits the text and hands the words out to its lines. Those without any are none.
func (p *parser) split() {
	text, words, n := p.text, p.words, uint32(len(p.words))
	p.lines, p.headed, p.hyphened = slices.Grow(p.lines[:0], len(text)/64+8), p.headed[:0], false
	letter := byte(0)              // the last one that a line begins with
	date := p.places.Dates.Next(0) // the next word that may be of one
	start, apart := 0, true        // of the line at word w
	labels := uint64(0)            // which of the last lines, of 64 at most, may be headings or have a label
	if n > 0 {
		_, start = lineBreak(text, 0, int(words[0].Start))
	}
	for w := uint32(0); w < n; {
		next := p.breaks.lines.Next(w + 1)
		from, to := int(words[next-1].End), len(text)
		if next < n {
			to = int(words[next].Start)
			if text[from] == '-' {
				p.hyphened = true
			}
		}
		end, behind := lineBreak(text, from, to)
		p.lines = append(p.lines, line{})
		l := &p.lines[len(p.lines)-1] // written where it stays: a line is large
		l.start, l.end, l.lastByte = start, end, text[end-1]
		first := w
		if mayBlank[l.lastByte]|mayLead(text[start], text[min(start+1, end-1)]) != 0 { // else there is nothing to trim
			l.trim(text, start, end)
			if c := loneLetter(text[l.start:l.end]); c != 0 {
				if c == letter && !l.bullet { // as a line above
					l.bullet = true
					l.start += 2
				}
				letter = c
			}
			// A bullet such as "1." is read as a word too; it is none.
			for first < next && int(words[first].Start) < l.start {
				first++
			}
		}
		l.words = interval{first, next}
		for ; date < next; date = p.places.Dates.Next(date + 1) {
			// Most are years, or have theirs right behind them.
			if (words[date].Flags|words[min(date+1, next-1)].Flags)&lex.Year != 0 || p.dateWithYear(date) {
				l.dated, date = true, next-1
			}
		}
		l.apart, apart = apart, behind > end+1 && text[end:behind] != "\r\n"
		if first == next {
			apart, p.lines = true, p.lines[:len(p.lines)-1]
		} else {
			count := len(p.lines)
			may := mayLabel(&words[first], words[min(first+1, n-1)].Flags, p.kind(first))
			if p.among(next-1, inHistory) {
				may = 1
			}
			labels |= may << (uint(count-1) % 64)
			if count%64 == 0 {
				p.label(labels)
				labels = 0
			}
		}
		w, start = next, behind
	}
	p.label(labels)
	p.unhead()
}

// label finds out which lines of a set, of the last ones from a multiple of 64 on, are headings or begin with a label. There is neither
// unless mayLabel says so of their words.
func (p *parser) label(set uint64) {
	for from := (len(p.lines) - 1) / 64 * 64; set != 0; set &= set - 1 {
		i := from + bits.TrailingZeros64(set)
		l := &p.lines[i]
		p.heading(l)
		p.unlabel(l)
		p.trade(l)
		if l.heading != NoSection && l.label == 0 {
			p.headed = append(p.headed, int32(i))
		}
	}
}

// lineBreak returns where the first line ends in text[from:to], with a line feed, a carriage return or both, and where the last one
// begins; to and from: none does. Of most there are one or two bytes, which are counted without a branch.
func lineBreak(text string, from, to int) (end, start int) {
	if uint(to-from-1) < 2 {
		if first, last := int(signOf[text[from]]&isFeed), int(signOf[text[to-1]]&isFeed); first|last != 0 {
			return from + 1 - first, to - 1 + last
		}
	}
	for end = from; end < to && text[end] != '\n' && text[end] != '\r'; {
		end++
	}
	for start = to; start > from && text[start-1] != '\n' && text[start-1] != '\r'; {
		start--
	}
	return end, start
}

// dateWithYear tells whether word i, the name of a month or a number, is of a date that has its year, though it is no year of four
// digits itself.
func (p *parser) dateWithYear(i uint32) bool {
	f, end := p.words[i].Flags, uint32(len(p.words))
	if f&lex.Month != 0 && i+1 < end && p.words[i+1].Flags&lex.Digits != 0 {
		return true
	}
	return p.mayBeShort(i) && (p.twoYears(i) || p.shortDates(i, end) > 0 || p.bareYears(i, end) > 0)
}

// trim finds the ends of the own text of the line text[i:j], and its bullet. There is nothing to be found unless mayLead or
// mayBlank tells so of its first two bytes or its last.
func (l *line) trim(text string, i, j int) {
	for i < j && mayBlank[text[i]] != 0 {
		r, n := utf8.DecodeRuneInString(text[i:j])
		if !space(r) && r != '|' && r != '>' {
			break
		}
		i += n
	}
	for j > i && mayBlank[text[j-1]] != 0 {
		r, n := utf8.DecodeLastRuneInString(text[i:j])
		if !space(r) && r != '|' {
			break
		}
		j -= n
	}
	if i < j && mayLead(text[i], text[min(i+1, j-1)]) != 0 {
		i = l.lead(text, i, j)
	}
	l.start, l.end = i, j
	if j > i {
		l.lastByte = text[j-1]
	}
}

// lead returns where the words of the line text[i:j] begin behind its bullet and Markdown's marks.
func (l *line) lead(text string, i, j int) int {
	for i < j && text[i] == '#' {
		l.hashed = true
		i++
	}
	if !l.hashed {
		if n := bulletLen(text[i:j]); n > 0 {
			l.bullet = true
			i += n
		}
	}
	for i < j && (text[i] == ' ' || text[i] == '\t' || text[i] == '*' || text[i] == '_') {
		i++
	}
	return i
}

// mayLead returns 0 of the first two bytes of a line that begins with no bullet, nothing that is blank and none of Markdown's marks.
// It has no branch: a letter is a bullet only before a bracket or a blank, and one of a Roman numeral before another one.
func mayLead(first, second byte) uint8 {
	return firstOf[first]&1 | secondOf[second]&1 | firstOf[first]&secondOf[second]
}

// mayBlank tells the bytes that white space at the ends of a line, or what is left of a table or a quotation there, may begin or
// end with: they have a 1. firstOf and secondOf tell mayLead the bytes that lead where they stand: they have a 1; and those of Roman
// numerals: they have a 2.
var mayBlank, firstOf, secondOf = func() (blanks, firsts, seconds [256]uint8) {
	for c := range 256 {
		if c >= utf8.RuneSelf || space(rune(c)) || c == '|' || c == '>' {
			blanks[c] = 1
		}
		if !isAlpha(byte(c)) {
			firsts[c] = 1
		}
	}
	for _, c := range "iIvVxX" {
		firsts[c], seconds[c] = 2, 2
	}
	seconds[')'], seconds[' '], seconds['\t'] = 1, 1, 1
	return blanks, firsts, seconds
}()

// wide tells whether a line is wider than any page. Of one that is, its beginning mostly tells.
func (p *parser) wide(l *line) bool {
	return max(l.width, l.end-l.start) > widest && p.wideIndeed(l)
}

// wideIndeed does so for a line that is, or has more bytes than a page is wide.
func (p *parser) wideIndeed(l *line) bool {
	return l.width > widest || lex.Width(p.text[l.start:min(l.end, l.start+enough)]) > widest || p.width(l) > widest
}

// enough is how many bytes of a line that is wider than any page mostly show it.
const enough = widest + widest/4

// width returns a line's number of visible characters, runs of white space counted as one.
func (p *parser) width(l *line) int {
	if l.width == 0 {
		l.width = lex.Width(p.text[l.start:l.end])
	}
	return l.width
}

// narrow tells whether a line is no wider than width. No line has more characters than bytes: most need not be counted.
func (p *parser) narrow(l *line, width int) bool {
	return max(l.end-l.start, l.width) <= width || p.width(l) <= width
}

func space(r rune) bool {
	return r == ' ' || r == '\t' || r == '\u00a0' || r == '\f' || r == '\v' || r == '\u3000' || r >= '\u2000' && r <= '\u200a'
}

// bulletLen returns the length of a bullet at the start of s, with the white space behind it; 0: there is none.
func bulletLen(s string) int {
	if s == "" {
		return 0
	}
	r, n := rune(s[0]), 1
	if r >= utf8.RuneSelf {
		r, n = utf8.DecodeRuneInString(s)
	}
	switch r {
	case '•', '·', '▪', '●', '○', '■', '□', '◦', '‣', '⁃', '➢', '►', '▶', '✓', '✔', '❖', '➤', '♦', '◆', '\uf0b7', '\uf0a7', '\uf076', '\uf0d8', '∙', '–', '—':
	case '-', '+':
		if len(s) > 1 && s[1] == byte(r) {
			if n++; len(s) == n || s[n] != ' ' && s[n] != '\t' { // a ruled line
				return 0
			}
		}
	case '*':
		if emphasized(s) {
			return 0
		}
	case 'o', 'O', '§', '¨', '»', '~', '=', 'ü', 'Ü', 'Ø', 'ø': // some are what is left of a font of signs
		if len(s) <= n || s[n] != ' ' && s[n] != '\t' {
			return 0
		}
	default:
		if isSign(r) {
			if strings.HasPrefix(s[n:], "\ufe0f") { // as a picture
				n += len("\ufe0f")
			}
			if next, _ := utf8.DecodeRuneInString(s[n:]); !space(next) {
				return 0
			}
		} else if n = glyphLen(s); n == 0 {
			return numberLen(s)
		}
	}
	for n < len(s) && (s[n] == ' ' || s[n] == '\t') {
		n++
	}
	return n
}

// emphasized tells whether a line begins with Markdown's bold, or with words between two asterisks: "*Acorn Foods*, 2015".
func emphasized(s string) bool {
	if len(s) < 2 || blank(s[1]) {
		return false
	}
	if s[1] == '*' {
		return true
	}
	end := 1 + strings.IndexByte(s[1:], '*')
	return end > 1 && !blank(s[end-1]) && (end+1 == len(s) || !isAlpha(s[end+1]))
}

// isSign tells whether a character is an arrow, a sign of mathematics or a shape, with which any line may begin. Pictures
// are none: most show what a line has, a telephone or a place.
func isSign(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return false
	case r >= 0x2190 && r <= 0x22ff, r >= 0x25a0 && r <= 0x25ff, r == 0x2605, r == 0x2606, r >= 0x2610 && r <= 0x2612,
		r >= 0x2711 && r <= 0x27bf, r >= 0x2900 && r <= 0x29ff, r >= 0x2b00 && r <= 0x2bff,
		r >= 0x1f446 && r <= 0x1f449, r >= 0x1f534 && r <= 0x1f53d, r >= 0x1f7e0 && r <= 0x1f7eb:
		return true
	}
	return r == 0x95 || r == '×' || r == '‒' || r == '›' || r == '❯' || r == '・' || r == '＊' || r == '✅'
}

// loneLetter returns the letter, in its small form, that stands alone at the start of s: what is left of a sign of a font
// that was lost, where the lines near it begin with it too. 0: none does, or it is a word.
func loneLetter(s string) byte {
	if len(s) < 3 || s[1] != ' ' && s[1] != '\t' {
		return 0
	}
	switch c := s[0] | 0x20; c {
	case 'l', 'n', 'q', 'u', 'v', 'w':
		return c
	}
	return 0
}

// glyphLen returns the length of "(cid:123)" at the start of s, which programs that read PDF files leave where they do not
// know a sign: at the start of a line, a bullet.
func glyphLen(s string) int {
	number, ok := strings.CutPrefix(s, "(cid:")
	if !ok {
		return 0
	}
	end := strings.IndexByte(number, ')')
	if end < 1 || end > 5 || strings.Trim(number[:end], "0123456789") != "" {
		return 0
	}
	return len("(cid:)") + end
}

// numberLen returns the length of "1. ", "12) ", "(3) ", "a) " or "(iv) " at the start of s. A letter with a full stop
// behind it is an initial.
func numberLen(s string) int {
	i := 0
	if s[0] == '(' {
		i++
	}
	d := i
	for i < len(s) && i-d < 3 && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	stop := i > d
	if !stop {
		i += lettersOf(s[d:])
	}
	if i == d || i+1 >= len(s) || s[i] != ')' && !(stop && s[i] == '.') || s[i+1] != ' ' && s[i+1] != '\t' {
		return 0
	}
	for i++; i < len(s) && (s[i] == ' ' || s[i] == '\t'); i++ {
	}
	return i
}

// lettersOf returns how many letters at the start of s number an entry, if a bracket follows: "a", or a Roman numeral.
func lettersOf(s string) (n int) {
	if len(s) < 2 || !isAlpha(s[0]) {
		return 0
	}
	if s[1] == ')' {
		return 1
	}
	for ; n < len(s) && n < 4; n++ {
		if c := s[n] | 0x20; c != 'i' && c != 'v' && c != 'x' {
			break
		}
	}
	return n
}
