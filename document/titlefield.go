package document

import (
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// What a title is the title of may stand within it ("IT Director"), or in parts behind it or before it: "Director, Information
// Technology", "Manager - IT and Security", "Director (IT)".

const titleComma = 6 // words of such a part

// withField returns where a title ends with the parts behind it, before word to, that say what it is the title of. Its phrase goes
// from word i to end.
func (p *parser) withField(title interval, i, end, to uint32) (last uint32) {
	of := func(from, to uint32) bool {
		return to-from <= titleComma && (p.field(from, to) || (p.fieldAnd(from, to) || p.division(from, to)) && p.rank(title, i, end))
	}
	last = title.last
	for last < to && p.gap(last) == comma && !p.cut(last, to) { // "Director, Information Technology"
		k := p.partEnd(last, to)
		if k-last > titleComma || !of(last, k) && !p.division(last, k) && !p.further(last, k) {
			break
		}
		last = k
	}
	if k := p.bracketed(last, to); k > last && of(last, k) && !p.any(interval{last, k}, isTerms) { // "Director (IT)"
		last = k
	}
	if last < to && (p.dashed(last) || p.ruled(last) && p.rank(title, i, end)) && !p.cut(last, to) { // "Director - Information Technology"
		if k := p.partEnd(last, to); of(last, k) || k-last <= titleComma && p.field(title.first, last) && p.titular(last, k) {
			last = k
		}
	}
	return last
}

// rank tells whether a title, whose phrase goes from i to end, is a rank that does not say of what: "Sr. Director", "Global
// Head", but not "Chief Information Officer".
func (p *parser) rank(title interval, i, end uint32) bool {
	if end < title.last {
		_, n := lex.TitleAt(p.words[end:title.last])
		end += uint32(n)
	}
	return end >= title.last && p.each(interval{title.first, i}, isPart|isRank) && !p.field(title.first, title.last)
}

// department adds to a rank that ends its line what the line below says that it is the title of, before the dates: "Director"
// above "Information Technology". Behind the dates it may be what the first duties are about.
func (p *parser) department(h *header) {
	at := h.titleAt + 1
	if at >= h.line || h.title.first == h.title.last || h.title.last != p.lines[h.titleAt].words.last {
		return
	}
	l := &p.lines[at]
	n := l.words.last - l.words.first
	if n == 0 || n > titleComma || l.apart || l.bullet || l.hashed || l.dated || l.heading != NoSection || !p.field(l.words.first, l.words.last) {
		return
	}
	for i := h.title.first; i < h.title.last; i++ {
		if _, n := lex.TitleAt(p.words[i:h.title.last]); n > 0 {
			if p.rank(h.title, i, i+uint32(n)) {
				h.title.last, h.fieldAt = l.words.last, at
			}
			return
		}
	}
}

// list tells whether the words are of a list, whose last but one an "and" joins to the last: "Security and Compliance Manager".
func (p *parser) list(from, to uint32) bool {
	for i := from + 1; i < to; i++ {
		if p.joins(i) {
			return true
		}
	}
	return false
}

// joins tells whether word i is an "and", or a sign for it stands before the word.
func (p *parser) joins(i uint32) bool {
	return p.is(i, "and") || p.words[i].Flags&lex.Spaced == 0 && strings.ContainsAny(p.text[p.words[i-1].End:p.words[i].Start], "&/")
}

// fieldAnd tells whether a part begins with a field of work and joins more to it, which says what a post is of whose title is a
// mere rank: "Manager - IT and Building Automation". "Manager, Health and Fitness Club" manages a club.
func (p *parser) fieldAnd(from, to uint32) bool {
	for i := from + 1; i < to; i++ {
		if p.joins(i) || p.gap(i) == comma {
			return p.field(from, i) && !p.any(interval{i, to}, isFirm|isLegal|isSchool)
		}
	}
	return false
}

// field tells whether the words name a field of work and nothing else: "Information Technology" does, "Whistledown
// Analytics" is somebody's firm.
func (p *parser) field(from, to uint32) bool {
	var buf [8]lex.Mark
	found := false
	at := from
	named := func(to uint32) bool {
		for ; at < to; at++ {
			if w := p.words[at]; w.Flags&(lex.Stop|lex.Digits) == 0 && p.kind(at)&isPart == 0 {
				return false
			}
		}
		return true
	}
	for _, m := range p.concepts(interval{from, to}, lex.Context{Title: true}, buf[:0]) {
		if !named(m.First) {
			return false
		}
		at = m.Last
		found = found || m.Concept.Fields() != 0 || m.Concept.Class() == lex.DegreeField
	}
	force := to-from > 1 && p.kind(to-1)&isFirm != 0 && p.kind(from)&isPlace != 0 // "U.S. Navy"
	return found && named(to) && !force && p.kind(to-1)&(isLegal|isSchool) == 0
}

// division tells whether the words behind the comma of a title say what part of a firm it is of: "Client Services",
// "Applications".
func (p *parser) division(from, to uint32) bool {
	for i := from; i < to; i++ {
		if p.kind(i)&isPart == 0 && !p.among(i, inDivision) && !p.among(i, inDivisionOf) {
			return false
		}
	}
	return p.among(to-1, inDivision)
}

// further tells whether the words behind the comma of a title are one more: "Director, Head of IT", and no "Director's Choice
// Wines" or "Manager Tools Ltd".
func (p *parser) further(from, to uint32) bool {
	for i := from; i < to; i++ {
		if p.words[i].Flags&lex.Titular == 0 {
			continue
		}
		if _, n := lex.TitleAt(p.words[i:to]); n > 0 {
			end := i + uint32(n)
			if end == to || p.kind(i)&isRank != 0 || p.kind(to-1)&isPart != 0 {
				return true
			}
			return p.kind(to-1)&isLegal == 0 && ownerEnding(p.text[p.words[end-1].End:p.words[end].Start]) == 0 && p.whole(interval{i, to})
		}
	}
	return false
}

// ruled tells whether a bar or a colon and nothing else but spaces stands before word i.
func (p *parser) ruled(i uint32) bool {
	switch strings.TrimSpace(p.text[p.words[i-1].End:p.words[i].Start]) {
	case "|", ":":
		return true
	}
	return false
}

// dashed tells whether a dash and nothing else but spaces stands before word i.
func (p *parser) dashed(i uint32) bool {
	switch strings.TrimSpace(p.text[p.words[i-1].End:p.words[i].Start]) {
	case "-", "–", "—", "‐", "‑":
		return true
	}
	return false
}

// bracketed returns the word behind the brackets that word i, right behind a title, opens; i if it opens none.
func (p *parser) bracketed(i, to uint32) uint32 {
	if i >= to || strings.TrimSpace(p.text[p.words[i-1].End:p.words[i].Start]) != "(" {
		return i
	}
	for k := i; k < to; k++ {
		if strings.HasPrefix(p.text[p.words[k].End:], ")") {
			return k + 1
		}
	}
	return i
}
