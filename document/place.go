package document

import (
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// What a posting says of the circumstances of the work stands in short lines, behind a label, or beside a word such as
// "position": "Remote", "Employment type: full-time", "this is a part-time role". In a sentence "remote" is said of
// users and sites, and a contract is a thing to negotiate.
const (
	bareWords  = 6 // words of a line that is nothing but such a statement
	labelWords = 4 // words of a label
)

// circumstance adds what word i says of the place, the kind or the hours of the work.
func (p *parser) circumstance(q *Passage, i uint32) {
	if q.Entry >= 0 || q.Section == lex.Experience {
		return
	}
	k := p.kind(i)
	switch {
	case k&isRemote != 0:
		first := i
		if p.is(i, "site") {
			if !p.onSite(q, i) {
				return
			}
			first--
		}
		if p.stated(q, i) {
			way := p.vocabulary.means[p.lower(i)]
			if p.words[i].Flags&lex.Denied != 0 {
				way = "on-site"
			}
			p.doc.Facts.Workplace = append(p.doc.Facts.Workplace, Workplace{p.wordSpan(first, i+1), way})
		}
	case k&isHours != 0:
		last := i + 1
		if p.is(i, "full") || p.is(i, "part") {
			if last == q.words.last || !p.is(last, "time") {
				return
			}
			last++
		}
		if p.words[i].Flags&lex.Denied == 0 && p.stated(q, i) {
			p.doc.Facts.Employment = append(p.doc.Facts.Employment, Employment{p.wordSpan(i, last), p.vocabulary.means[p.lower(i)]})
		}
	case p.labelled(q, i) && i+1 < q.words.last:
		at := Span{int(p.words[i+1].Start), q.End}
		p.doc.Facts.Places = append(p.doc.Facts.Places, Place{at, strings.TrimRight(p.text[at.Start:at.End], " .,;")})
	}
}

// onSite tells whether word i, "site", is that of "on-site".
func (p *parser) onSite(q *Passage, i uint32) bool { return i > q.words.first && p.is(i-1, "on") }

func (p *parser) wordSpan(first, last uint32) Span {
	return Span{int(p.words[first].Start), int(p.words[last-1].End)}
}

// stated tells whether word i is a statement about the work and no part of a sentence about something else.
func (p *parser) stated(q *Passage, i uint32) bool {
	if p.only(q, isRemote|isHours|isPosition|isLink) {
		return true
	}
	for k := q.words.first; k < i && k < q.words.first+labelWords; k++ {
		if p.labelled(q, k) {
			return true
		}
	}
	for k := i + 1; k < q.words.last && k <= i+3; k++ {
		if p.kind(k)&isPosition != 0 {
			return true
		}
	}
	if p.inBrackets(q, i) {
		return true
	}
	return i > q.words.first && (p.is(i-1, "fully") || p.is(i-1, "completely") || p.is(i-1, "100"))
}

// inBrackets tells whether word i stands in brackets that have nothing but such statements: "IT Manager (Remote)", "(Full-time,
// Contract)".
func (p *parser) inBrackets(q *Passage, i uint32) bool {
	const kinds = isRemote | isHours | isPosition | isTerms | isLink
	says := func(k uint32) bool { return p.kind(k)&kinds != 0 || p.is(k, "time") || p.is(k, "on") }
	first, last := i, i+1
	for first > q.words.first && i-first < bareWords && !strings.HasSuffix(p.text[:p.words[first].Start], "(") && says(first-1) {
		first--
	}
	for last < q.words.last && last-i < bareWords && !strings.HasPrefix(p.text[p.words[last-1].End:], ")") && says(last) {
		last++
	}
	return strings.HasSuffix(p.text[:p.words[first].Start], "(") && strings.HasPrefix(p.text[p.words[last-1].End:], ")")
}

// labelled tells whether word i ends a label: a colon stands behind it.
func (p *parser) labelled(q *Passage, i uint32) bool {
	return i+1 < q.words.last && i-q.words.first < labelWords &&
		strings.HasPrefix(strings.TrimLeft(p.text[p.words[i].End:p.words[i+1].Start], " *_"), ":")
}

// only tells whether a short passage has no words but those of some kinds.
func (p *parser) only(q *Passage, k kind) bool {
	if q.words.last-q.words.first > bareWords {
		return false
	}
	for i := q.words.first; i < q.words.last; i++ {
		if p.kind(i)&k == 0 && !p.is(i, "time") && p.words[i].Flags&lex.Stop == 0 || p.is(i, "site") && !p.onSite(q, i) {
			return false
		}
	}
	return true
}
