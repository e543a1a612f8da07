package document

import "github.com/metierhq/metier/internal/lex"

// emphasisReach is how many words behind a degree may say what it laid weight on.
const emphasisReach = 14

// emphasis returns the part of its field that the degree of mark k laid weight on: "Information Systems" of "BBA, concentration
// in Information Systems", of "B.S. Business, Information Systems option". A minor is none. It is "" if none is stated before
// word end, where the passage or what it says of the degree ends.
func (p *parser) emphasis(k, end uint32) string {
	from := p.marks[k].Last
	end = min(end, from+emphasisReach)
	for i := from; i < end; i++ {
		if p.kind(i)&isFieldLead == 0 || !p.emphatic(i) {
			continue
		}
		at := i + 1
		for at < end && (p.kind(at)&isFieldLead != 0 || p.is(at, "on")) {
			at++
		}
		if at < end && (at > i+1 || p.spaced(at) || p.ruled(at)) {
			if s := p.fieldText(interval{at, p.fieldEnd(at, end)}, false, false); s != "" {
				return s
			}
		}
		if first := max(from, p.partStart(i, from)); first > from && first < i && p.field(first, i) && !p.among(i-1, inCourse) { // "Information Systems option"
			return p.plain(interval{first, i})
		}
	}
	return ""
}

// emphatic tells whether word i, behind which a field may follow, says that it is a part of one.
func (p *parser) emphatic(i uint32) bool {
	switch w := p.words[i]; {
	case w.Flags&lex.Stop != 0, p.is(i, "major"), p.is(i, "majors"), p.is(i, "majoring"), p.is(i, "double"), p.is(i, "dual"):
		return false
	default:
		return w.End-w.Start > 4 && !p.is(i, "degree") && !p.is(i, "degrees")
	}
}
