package document

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// Breaks tells where lines begin, and passages may, as sets of the words that stand there. It is told once for all words of a
// text with something else than a space before them, and by the signs there: the processor foresees hardly any of these.
type breaks struct {
	lines lex.Set // the end of a line stands before them, or nothing
	stops lex.Set // the end of a sentence does, or what parts passages wherever it stands
	parts lex.Set // likewise, or what parts the entries of a list
	signs lex.Set // a sign does of those that must be looked at to tell, as a full stop
	other lex.Set // something else than a space does, and none of these
}

// A sign is what a byte between two words may be.
type sign uint8

const (
	isFeed  sign = 1 << iota // the end of a line
	isEntry                  // parts the entries of a list
	mayStop                  // must be looked at
)

// signOf tells it of each byte. What is of a word is none of the first two.
var signOf = [256]sign{'\n': isFeed, '\r': isFeed, ',': isEntry, ';': isEntry, '.': mayStop, '!': mayStop, '?': mayStop, '|': mayStop,
	'*': mayStop, 0xC2: mayStop, 0xE2: mayStop, 0xEF: mayStop}

// tellBreaks finds the breaks of the text.
func (p *parser) tellBreaks() {
	n := len(p.words)
	size := n/64 + 2 // as those of places
	for _, set := range [...]*lex.Set{&p.breaks.lines, &p.breaks.stops, &p.breaks.parts, &p.breaks.signs, &p.breaks.other} {
		*set = slices.Grow((*set)[:0], size)[:size]
	}
	for k, unspaced := range p.places.Unspaced {
		if k == n/64 {
			unspaced &= 1<<(n%64) - 1 // but the end
		}
		if k == 0 {
			unspaced &^= 1
		}
		feeds, entries, mayStop := p.signs(64*k, unspaced)
		p.breaks.signs[k] = mayStop
		stops := uint64(0)
		for ; mayStop != 0; mayStop &= mayStop - 1 {
			at := bits.TrailingZeros64(mayStop)
			i := 64*k + at
			if gap := p.text[p.words[i-1].End:p.words[i].Start]; p.stops(gap, uint32(i-1)) {
				stops |= 1 << at
			} else if strings.Contains(gap, "·") {
				entries |= 1 << at
			}
		}
		p.breaks.lines[k], p.breaks.stops[k], p.breaks.parts[k] = feeds, stops, stops|entries
		p.breaks.other[k] = unspaced &^ (feeds | stops | entries)
	}
	p.breaks.lines[0] |= 1
	p.breaks.lines[n/64] |= 1 << (n % 64) // whoever looks for the next line finds an end
}

// signs returns which of some words from number i on have the signs of breaks before them: a set of each sign. It has no branches
// but for gaps of more than three bytes, which are few: each word goes into the set of those with the very signs that it has.
func (p *parser) signs(i int, words uint64) (feeds, entries, mayStops uint64) {
	text, all, with := p.text, p.words, [8]uint64{}
	for ; words != 0; words &= words - 1 {
		at := i + bits.TrailingZeros64(words)
		from, to := all[at-1].End, all[at].Start
		signs := signOf[text[from]] | signOf[text[(from+to)/2]] | signOf[text[to-1]]
		if to-from > 3 {
			for k := from; k < to; k++ {
				signs |= signOf[text[k]]
			}
		}
		with[signs%8] |= words & -words
	}
	feeds = with[isFeed] | with[isFeed|isEntry] | with[isFeed|mayStop] | with[isFeed|isEntry|mayStop]
	entries = with[isEntry] | with[isFeed|isEntry] | with[isEntry|mayStop] | with[isFeed|isEntry|mayStop]
	mayStops = with[mayStop] | with[isFeed|mayStop] | with[isEntry|mayStop] | with[isFeed|isEntry|mayStop]
	return feeds, entries, mayStops
}

// stops tells whether a gap behind word i ends a sentence, or has a sign that parts passages wherever it stands.
func (p *parser) stops(gap string, i uint32) bool {
	for k := 0; k < len(gap); k++ {
		switch c := gap[k]; c {
		case '.', '!', '?':
			ends := k+1 == len(gap) && (k == 0 || !blank(gap[k-1])) && p.joined(i) || k+1 < len(gap) && (blank(gap[k+1]) || gap[k+1] == '"' || gap[k+1] == ')')
			if ends && !(c == '.' && p.abbreviation(i)) {
				return true
			}
		case '|':
			return true
		case '*':
			if k > 0 && k+1 < len(gap) && blank(gap[k-1]) && blank(gap[k+1]) {
				return true
			}
		case 0xE2: // • ▪ ● ■ ➢ and the like
			if k+2 < len(gap) && (gap[k+1] == 0x80 && gap[k+2] == 0xA2 || gap[k+1] >= 0x96 && gap[k+1] <= 0x9E) {
				return true
			}
		case 0xEF: // a bullet of a private font
			if k+2 < len(gap) && gap[k+1] >= 0x80 && gap[k+1] <= 0xA3 {
				return true
			}
		}
	}
	return false
}

// joined tells whether a sentence begins right behind the full stop of the one before, whose last word is i: "the
// servers.Managed". It does not in the name of a host, a file or a product ("acme.com", "Asp.Net"), in an address of mail,
// nor between initials. Capitals are not asked: a text in small letters must read the same.
func (p *parser) joined(i uint32) bool {
	w, next := p.words[i].Of(p.text), p.words[i+1]
	if len(w) < 3 || next.ID == 0 || next.End-next.Start < 2 || !isAlpha(w[len(w)-1]) {
		return false
	}
	behind := p.text[next.End:]
	if len(behind) > 1 && (behind[0] == '@' || behind[0] == '.' && isAlpha(behind[1])) {
		return false
	}
	of := next.Of(p.text)
	return isAlpha(of[0]) && isAlpha(of[1]) && !ending(of)
}

// ending tells whether a word is what the name of a host, a file or a product ends with, behind its full stop.
func ending(w string) bool {
	if len(w) > len("docx") {
		return false
	}
	switch strings.ToLower(w) {
	case "net", "com", "org", "edu", "gov", "io", "js", "py", "exe", "doc", "docx", "pdf", "txt", "xls", "xlsx", "csv", "htm", "html", "xml", "php", "asp", "aspx":
		return true
	}
	return false
}

// abbreviation tells whether the full stop behind word i belongs to it.
func (p *parser) abbreviation(i uint32) bool {
	w := p.words[i]
	if w.End-w.Start == 1 {
		return w.Flags&lex.Digits == 0
	}
	return p.kind(i)&isAbbreviation != 0 && w.End-w.Start <= 6
}
