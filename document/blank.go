package document

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// Who writes a resume with a template at times leaves a sentence of it as it was: "Managed a team of [number] professionals". Nobody
// has said that of himself, so it is no evidence; and its reader should know.

// blanks finds what was to be filled in, and denies the passages of a resume that have it. What a posting leaves open may be meant
// so: "[Company name] is looking for a director".
func (p *parser) blanks() {
	n, first := 0, Span{}
	for at := 0; ; {
		open := strings.IndexByte(p.text[at:], '[')
		if open < 0 {
			break
		}
		blank := p.blankAt(at + open)
		if at = blank.End; blank.Start == blank.End {
			continue
		}
		if n++; n == 1 {
			first = blank
		}
		if p.doc.Kind != Posting {
			p.denyAround(blank)
		}
	}
	if n > 0 {
		p.doc.Findings = append(p.doc.Findings, Finding{Span: first, Code: "template-blanks",
			Message: fmt.Sprintf("%s of a template left as it was, %q: a sentence with one counts for nothing", blankCount(n), p.text[first.Start:first.End])})
	}
}

func blankCount(n int) string {
	if n == 1 {
		return "1 blank"
	}
	return fmt.Sprintf("%d blanks", n)
}

// longestBlank is how many bytes a blank may have between its brackets.
const longestBlank = 40

// blankAt returns the blank that the bracket at a byte opens; it is empty, and behind that bracket, if that opens none. A number may
// stand behind its name: "[Job Title 2]".
func (p *parser) blankAt(open int) Span {
	start := open + 1
	end := start + strings.IndexByte(p.text[start:min(len(p.text), start+longestBlank)], ']')
	if end <= start || !unicode.IsLetter(rune(p.text[start])) {
		return Span{start, start}
	}
	first, _ := slices.BinarySearchFunc(p.words, start, startsAt)
	for i := first; i < len(p.words) && int(p.words[i].Start) < end; i++ {
		if digit := p.text[p.words[i].Start]; (digit < '0' || digit > '9') && !p.among(uint32(i), inBlank) {
			return Span{start, start}
		}
	}
	return Span{open, end + 1}
}

// denyAround denies the words of the passage that has a blank.
func (p *parser) denyAround(blank Span) {
	name := blank.Start + 1 // where a passage may begin
	i, found := slices.BinarySearchFunc(p.doc.Passages, name, func(q Passage, at int) int { return q.Start - at })
	if !found {
		i--
	}
	if i >= 0 && name < p.doc.Passages[i].End {
		p.deny(p.doc.Passages[i].words, true)
	}
}
