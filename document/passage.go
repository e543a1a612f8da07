package document

import (
	"slices"
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// passages cuts the lines that are neither headings nor names of jobs into passages. Lines that were wrapped are put
// together first; concepts are found over the whole of them, so that "A+" beside "Network+" is read as a certificate
// even where each is a passage of its own.
func (p *parser) passages() {
	section, width, referees, mail := NoSection, sectionWidth{}, false, strings.IndexByte(p.text, '@') >= 0
	pages := mail && (strings.Contains(p.text, ".com/") || strings.Contains(p.text, "://") || strings.Contains(p.text, "www."))
	p.cue = 0
	p.doc.Passages, p.marks = slices.Grow(p.passed[:0], len(p.lines)+len(p.lines)/4+8), slices.Grow(p.marks[:0], len(p.words)/3+8)
	for i := 0; i < len(p.lines); i++ {
		l := &p.lines[i]
		if l.back != NoSection {
			section = l.back
		}
		here := section
		if l.heading != NoSection {
			here, width = l.heading, width.below(p, l)
			referees = here == lex.References && l.label == 0 && !p.is(l.words.last-1, "request")
			if l.label == 0 {
				section = l.heading
				continue
			}
			if here == lex.Languages && section == lex.Skills && !p.any(l.words, isTongue) {
				here, width.section = section, section // of programming
			}
			if p.owner[i] < 0 && l.heading != lex.Duties {
				section = here
			}
		}
		w, owner := l.words, int(p.owner[i])
		if l.label != 0 {
			if w.first = l.label; p.words[w.last-1].Flags&lex.Spaced == 0 && w.last-w.first <= linkWords && p.has(w, '/') && p.link(w) == w {
				continue // "Portfolio: example.com/lee-erp" says where, and not what
			}
		}
		if l.header {
			if w.first = max(w.first, l.headerEnd); w.last-w.first <= headerWords {
				if w.first = p.statementIn(w, owner); w.first == w.last {
					continue
				}
			}
		}
		width.begin(p, l, &p.words[w.first])
		first := i
		for p.continues(i, &width) {
			i++
			w.last = p.lines[i].words.last
		}
		if p.atTop(first, here, owner) {
			p.withoutContact(w, here, first)
		} else {
			p.block(w, here, owner)
			if mail && (p.has(w, '@') || pages && p.has(w, '/')) {
				p.denyLinks(w)
			}
		}
		if referees && owner < 0 && !p.any(w, isSentence) { // a line that describes a referee; a sentence is what one says
			p.deny(w, true)
		}
	}
	p.locate()
	p.mark()
}

// statementIn returns the first word of a statement behind what names a job, on the same line: "IT Director, 2012 - 2015.
// Managed 14 engineers". Else it returns the end: names of employers and places are no passages. entry is the job.
func (p *parser) statementIn(w interval, entry int) uint32 {
	for i := w.first; i+2 < w.last; i++ {
		if p.words[i].Flags&lex.Spaced != 0 {
			continue
		}
		gap := p.text[p.words[i-1].End:p.words[i].Start]
		if p.gap(i) == parted && p.verbAt(i) || strings.ContainsAny(gap, ".:|") && (p.verbAt(i) || p.told(interval{i + 1, w.last})) {
			if entry < 0 || !strings.HasPrefix(p.text[p.words[i].Start:], p.doc.Entries[entry].Organisation) || p.doc.Entries[entry].Organisation == "" {
				return i
			}
		}
	}
	return w.last
}

// told tells whether words have a function word that no name has.
func (p *parser) told(w interval) bool {
	for i := w.first; i < w.last; i++ {
		if p.words[i].Flags&lex.Stop != 0 && p.kind(i)&(isLink|isAt|isPlace) == 0 && !p.is(i, "for") && !p.is(i, "is") && !p.is(i, "it") {
			return true
		}
	}
	return false
}

// longest is how many words a passage may have. No sentence is longer, and a text without any full stop is still read
// in linear time.
const longest = 250

// block makes the passages of words that belong together: a bullet, a paragraph, a line of a list.
func (p *parser) block(w interval, section Section, entry int) {
	if w.first >= w.last {
		return
	}
	before := uint32(len(p.marks))
	p.marks = p.concepts(w, lex.Context{
		Certificates: section == lex.CertificatesSection,
		Education:    section == lex.EducationSection,
		Post:         func() lex.Fields { return p.postFields(entry) },
	}, p.marks)
	if (section == lex.Skills || section == lex.CertificatesSection) && p.degreeAt(w.first, before) {
		section = lex.EducationSection // "BEng Electronics, Wexcombe University", below "Qualifications"
	}
	if section == lex.CertificatesSection || section == lex.EducationSection {
		p.rename(int(before), w, section)
	}
	list, breaks := p.isList(w, section), p.breaks.stops
	if list {
		breaks = p.breaks.parts
	}
	skills := section == lex.Skills && entry < 0
	passages, old := p.doc.Passages, len(p.doc.Passages)
	for first := w.first; first < w.last; {
		s := interval{first, breaks.Before(first+1, min(w.last, first+longest))}
		passages = append(passages, Passage{})
		q := &passages[len(passages)-1] // written where it stays: put together elsewhere and copied, it would be waited for
		q.Section, q.Entry, q.words = section, entry, s
		q.List = list || skills && (s.last-s.first <= listWords || p.bare(s))
		first = s.last
	}
	p.doc.Passages = passages
	if p.cue < w.last { // as few have one
		p.turn(passages[old:])
	}
	for i := old; entry < 0 && !list && i < len(passages); i++ { // a job's lines say what was done
		if s := passages[i].words; p.question(s) {
			p.deny(s, true)
		}
	}
	if section == lex.Objective {
		for i := range passages[old:] {
			if s := passages[old+i].words; p.aimed(s) {
				p.deny(s, true)
			}
		}
	}
}

// concepts returns what words name, with the numbers that all words have.
func (p *parser) concepts(w interval, at lex.Context, dst []lex.Mark) []lex.Mark {
	return p.places.Concepts(p.text, p.words, w.first, w.last, at, dst)
}

// postFields returns the fields of what the title of an entry names; -1 is no entry.
func (p *parser) postFields(entry int) lex.Fields {
	if entry < 0 {
		return 0
	}
	t := p.doc.titles[entry].names
	return fieldsOf(p.named[t.first:t.last])
}

// degreeAt tells whether the first of the marks from m on begins with word i, and names a degree that is no certificate.
func (p *parser) degreeAt(i, m uint32) bool {
	if m >= uint32(len(p.marks)) || p.marks[m].First != i {
		return false
	}
	of := p.marks[m]
	return of.Concept.Class() == lex.Degree && !of.Concept.Is(degreeLevels()[len(degreeNames)-1]) && !p.doubtful(of)
}

// aimed tells whether a sentence of an objective says what is aimed at: "To lead an IT department", and no "to date".
func (p *parser) aimed(w interval) bool {
	return w.first+1 < w.last && p.is(w.first, "to") && !p.is(w.first+1, "date")
}

// question tells whether a sentence asks something, and so says nothing: "Who manages the help desk?", "Should a director know SQL?".
// A sign of that kind may also be what is left of another.
func (p *parser) question(w interval) bool {
	return p.among(w.first, inAsking) && strings.HasPrefix(p.text[p.words[w.last-1].End:], "?")
}

// turn finds what the words of passages deny, each from its first cue on, and goes on to the next cue. The "No." of a number, a cue as
// any negator, is no denial and begins a clause of its own.
func (p *parser) turn(passages []Passage) {
	for i := range passages {
		w := passages[i].words
		if p.cue >= w.last {
			continue
		}
		if p.cue = p.places.Cues.Next(w.first); p.cue >= w.last {
			continue
		}
		for ; p.cue+1 < w.last; p.cue = p.places.Cues.Next(p.cue + 1) {
			if i := p.cue; p.words[i].Flags&lex.Negator != 0 && p.numbered(i) {
				p.places.Deny(p.text, p.words, w.first, i)
				w.first = i + 1
			}
		}
		p.places.Deny(p.text, p.words, w.first, w.last)
	}
}

// deny makes words denied, or not.
func (p *parser) deny(w interval, denied bool) {
	for i := w.first; i < w.last; i++ {
		if p.words[i].Flags &^= lex.Denied; denied {
			p.words[i].Flags |= lex.Denied
		}
	}
}

// numbered tells whether word i, which another follows, is the "No." of a number: "PMP No. 12345", "Cert. No: A998"; and no
// answer of a form: "PMP: no. 12 years in IT".
func (p *parser) numbered(i uint32) bool {
	if !p.is(i, "no") || i > 0 && strings.IndexByte(p.text[p.words[i-1].End:p.words[i].Start], ':') >= 0 {
		return false
	}
	next := p.words[i+1]
	return strings.ContainsAny(p.text[p.words[i].End:next.Start], ".:#") && strings.ContainsAny(next.Of(p.text), "0123456789")
}

// locate gives the passages their places in the text. Most end with their last word or with one sign behind it, which costs no branch.
func (p *parser) locate() {
	passages, words, text := p.doc.Passages, p.words, p.text
	for i := range passages {
		q := &passages[i]
		end, limit := int(words[q.words.last-1].End), len(text)
		if int(q.words.last) < len(words) {
			limit = int(words[q.words.last].Start)
		}
		if end < limit {
			end += int(closing[text[end]])
		}
		for end < limit && closing[text[end]] != 0 {
			end++
		}
		q.Start, q.End = int(words[q.words.first].Start), end
	}
}

// mark gives the passages their marks, and the signs of these.
func (p *parser) mark() {
	passages, marks, of, k := p.doc.Passages, p.marks, p.vocabulary.signs, uint(0)
	for i := range passages {
		q := &passages[i]
		last, signs := q.words.last, lex.Fields(0)
		q.marks.first = uint32(k)
		for ; k < uint(len(marks)) && marks[k].Last <= last; k++ {
			signs |= of[marks[k].Concept]
		}
		q.marks.last, q.signs = uint32(k), signs
		if k < uint(len(marks)) && marks[k].First < last {
			k++ // a concept that goes over the break is of neither side
		}
	}
}

// closing are the signs behind a passage's last word that belong to it.
var closing = [256]uint8{'.': 1, '!': 1, '?': 1, ')': 1, ']': 1, '%': 1, '"': 1, '+': 1}

// listWords is how many words an entry of a list of skills may have that is no statement.
const listWords = 6

// bare tells whether words are in no sentence: no function words but "and" and "of". Skills set in columns read so.
func (p *parser) bare(w interval) bool {
	for i := w.first; i < w.last; i++ {
		if p.words[i].Flags&lex.Stop != 0 && p.kind(i)&isLink == 0 {
			return false
		}
	}
	return true
}

// isList tells whether the words are a list of skills: they stand in a section of lists, and are short parts with commas or
// other signs between them.
func (p *parser) isList(w interval, section Section) bool {
	switch section {
	case lex.Skills, lex.Languages, lex.Interests, lex.CertificatesSection:
	default:
		return false
	}
	p.columns(w)
	parts := 1 + p.breaks.parts.Count(w.first+1, w.last)
	return parts >= 2 && int(w.last-w.first) <= parts*5
}

func blank(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\v'
}
