package document

import (
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// headingWords is how many words a line may have that is a heading with something around it: a number, "(continued)".
const headingWords = 10

// headingLabel is how many words a heading may have that labels what stands behind it.
const headingLabel = 6

// mayLabel returns 0 of a line that is no heading and begins with none, nor with the number of one or the label of a form, as its first
// word and the flags of the next one tell, otherwise 1. Two lines of three do not, and no processor foresees which: it has no branch.
func mayLabel(first *lex.Word, next lex.Flags, k kind) uint64 {
	return uint64(kind(first.Flags/lex.Heading)|kind(mayLetter(first, next))|k/isForm) & 1
}

// mayLetter returns 0, likewise, of a line that is no heading with a number before it or with spaces between its letters.
func mayLetter(first *lex.Word, next lex.Flags) lex.Flags {
	numbered := next / lex.Heading & (first.Flags/lex.Digits | ^next/lex.Spaced)
	lone := lex.Flags((first.End - first.Start - 2) >> 31) // of one byte
	return (numbered | lone) & 1
}

// heading finds out whether a line is one, or starts with one: "Skills: Python, Go".
func (p *parser) heading(l *line) {
	first, last, n := &p.words[l.words.first], &p.words[l.words.last-1], l.words.last-l.words.first
	if first.Flags&lex.Heading != 0 && n <= headingWords {
		if last.Flags&lex.Heading != 0 {
			if l.heading = lex.HeadingOf(p.words[l.words.first:l.words.last]); l.heading != NoSection {
				return
			}
			if l.heading = p.headings(l.words); l.heading != NoSection {
				return
			}
		}
		if l.heading = p.remarked(l.words); l.heading != NoSection {
			l.more = l.lastByte != ')' || p.kind(l.words.last-1)&isUnit == 0
			return
		}
	}
	if n > 1 && mayLetter(first, p.words[l.words.first+1].Flags) != 0 && first.End-first.Start <= 4 && l.end-l.start < brokenFrom {
		if l.heading = p.lettered(l.words); l.heading != NoSection {
			return
		}
	}
	if first.Flags&lex.Heading == 0 {
		return
	}
	// No word has a colon in it: the first one is between two words, or behind what a label may be.
	end := max(first.End, p.words[min(l.words.first+headingLabel, l.words.last-1)].Start)
	if n := strings.IndexByte(p.text[first.End:end], ':'); n >= 0 {
		i := l.words.first + 1
		for int(p.words[i].Start) <= int(first.End)+n {
			i++
		}
		if s := lex.HeadingOf(p.words[l.words.first:i]); s != NoSection {
			l.heading, l.label = s, i
		}
		return
	}
	if first.Flags&lex.Upper != 0 {
		l.heading, l.label = p.capitals(l.words)
	}
}

// capitals reads a heading that only its capitals part from the text behind it, and returns where that begins: "EDUCATION
// Bachelor of Science", but not "TRAINING Manager".
func (p *parser) capitals(w interval) (Section, uint32) {
	i := w.first
	for i < w.last && p.words[i].Flags&lex.Upper != 0 {
		if i++; i-w.first > headingLabel {
			return NoSection, 0
		}
	}
	if i == w.last || p.text[p.words[i].Start]-'A' > 'Z'-'A' || p.words[i].End-p.words[i].Start < 2 {
		return NoSection, 0
	}
	for ; i > w.first; i-- {
		if s := lex.HeadingOf(p.words[w.first:i]); s != NoSection {
			if _, n := lex.TitleAt(p.words[i:w.last]); n > 0 && s != Experience {
				break
			}
			return s, i
		}
		if last := p.words[i-1]; last.End-last.Start > longestAcronym { // "EDUCATION BS Biology"
			break
		}
	}
	return NoSection, 0
}

// headings reads a line of several headings, "Awards & Publications", "Work History / Experience": it is of the kind of
// the first.
func (p *parser) headings(w interval) (first Section) {
	from := w.first
	for i := w.first + 1; i < w.last; i++ {
		if p.words[i].Flags&lex.Spaced != 0 {
			continue
		}
		switch strings.TrimSpace(p.text[p.words[i-1].End:p.words[i].Start]) {
		case "&", "/":
			s := lex.HeadingOf(p.words[from:i])
			if s == NoSection {
				return NoSection
			}
			if from == w.first {
				first = s
			}
			from = i
		}
	}
	if from == w.first || lex.HeadingOf(p.words[from:w.last]) == NoSection {
		return NoSection
	}
	return first
}

// remarked reads a heading with a remark behind it: "Experience (continued)", "Work Experience (10 years)".
func (p *parser) remarked(w interval) Section {
	last := w.last - 1
	switch {
	case w.first == last || !p.among(last, inContinued) && p.kind(last)&isUnit == 0: // as most
		return NoSection
	case p.is(last, "continued"), p.is(last, "cont"), p.is(last, "contd"):
	case p.is(last, "d") && p.is(last-1, "cont"): // "cont'd"
		last--
	case p.kind(last)&isUnit != 0 && p.words[last-1].Flags&lex.Digits != 0 && last-1 > w.first &&
		strings.HasSuffix(p.text[p.words[last-2].End:p.words[last-1].Start], "("):
		last--
	default:
		return NoSection
	}
	return lex.HeadingOf(p.words[w.first:last])
}

// tradeWords is how many words such a heading has.
const tradeWords = 5

// trade finds out whether a line is the heading of the jobs in a trade, of which there are too many to be listed: "LAW ENFORCEMENT
// CAREER", "## Orchestral experience". In small letters it may be a skill: "Territory sales experience".
func (p *parser) trade(l *line) {
	w := interval{l.words.first, l.words.last - 1}
	if l.heading != NoSection || !p.among(w.last, inHistory) || w.last-w.first-1 > tradeWords-2 || l.bullet || l.dated || l.lastByte == '.' {
		return
	}
	for i := w.first; i <= w.last; i++ {
		switch f := p.words[i].Flags; {
		case !l.hashed && f&lex.Upper == 0, f&lex.Digits != 0, f&lex.Stop != 0 && !p.is(i, "and"):
			return
		case i > w.first && p.gap(i) != joined, p.among(i, inNoHistory), p.kind(i)&isUnpaid != 0:
			return
		}
	}
	if !p.titular(w.first, w.last) { // "DIRECTOR, DONOR EXPERIENCE"
		l.heading = lex.Experience
	}
}

// lettered reads a heading that begins with its number, "II. Education", "01 Experience", or that is set with spaces
// between its letters.
func (p *parser) lettered(w interval) Section {
	first := p.words[w.first]
	if first.End-first.Start == 1 && first.Flags&lex.Digits == 0 {
		if s := lex.SpacedHeadingOf(p.text, p.words[w.first:w.last]); s != NoSection {
			return s
		}
	}
	if p.words[w.first+1].Flags&lex.Heading == 0 {
		return NoSection
	}
	number := first.Of(p.text)
	switch gap := strings.TrimSpace(p.text[first.End:p.words[w.first+1].Start]); {
	case first.Flags&lex.Digits != 0:
		if len(number) > 2 || number[0] != '0' && gap == "" {
			return NoSection
		}
	case gap != "." && gap != ")" || len(number) > 1 && strings.Trim(number, "ivxIVX") != "":
		return NoSection
	}
	return lex.HeadingOf(p.words[w.first+1 : w.last])
}
