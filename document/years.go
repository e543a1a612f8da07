package document

import (
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

const (
	yearsBehind = 14 // words behind "years" that may say of what
	yearsBefore = 6  // and words before the number
	mostYears   = 60 // nobody has more
)

// years adds the statement of experience whose unit is word unit: "12+ years of IT experience", "over a decade leading
// teams". A number of years is experience only where the words of its clause say so: "30 years of company history" is
// none.
func (p *parser) years(q *Passage, unit uint32) {
	n, most, first := p.amount(q, unit)
	if n == 0 {
		p.answered(q, unit)
		return
	}
	if p.is(unit, "decade") || p.is(unit, "decades") {
		n, most = n*10, most*10
	}
	from, end := p.clause(q, first, unit)
	if n > mostYears || !p.ofWork(q, first, unit, interval{from, end}) {
		return
	}
	p.addYears(q, interval{first, end}, from, Years{Years: n, Max: most})
	p.partOf(q, first)
	p.ofThem(q, end, n)
}

// answered adds the years that stand behind what they are: "Years of IT experience: 12".
func (p *parser) answered(q *Passage, unit uint32) {
	from := unit
	told := unit > q.words.first && p.kind(unit-1)&isTold != 0 // "Experience (years): 12"
	if told {
		from--
	}
	for i := unit + 1; i < q.words.last && i <= unit+answerBehind; i++ {
		if strings.IndexByte(p.text[p.words[i-1].End:p.words[i].Start], ':') < 0 {
			told = told || p.kind(i)&isTold != 0
			continue
		}
		n, behind := p.numberAt(q, i)
		if !told || n == 0 || n > mostYears || p.words[i].Flags&lex.Denied != 0 || behind < q.words.last && p.kind(behind)&isUnit != 0 {
			return // "Years of experience: 12 years" is read by its second unit
		}
		about, _ := p.clause(q, from, unit)
		p.addYears(q, interval{from, behind}, about, Years{Years: n})
		return
	}
}

// answerBehind is how many words behind "years" the number may stand.
const answerBehind = 6

// addYears adds a statement that stands in words w; what it is of is said from word from on.
func (p *parser) addYears(q *Passage, w interval, from uint32, y Years) {
	y.Span = Span{int(p.words[w.first].Start), int(p.words[w.last-1].End)}
	p.about(q, from, w.last, &y)
	p.doc.Facts.Years = append(in(p.roomy.years[:], p.doc.Facts.Years), y)
}

// clause returns the words that speak of the number from first to unit: up to the end of the sentence, to a semicolon,
// or to a comma behind which another number stands.
func (p *parser) clause(q *Passage, first, unit uint32) (from, end uint32) {
	for from = first; from > q.words.first && first-from < yearsBefore; from-- {
		if p.clauseEnds(from) || p.kind(from-1)&isUnit != 0 {
			break
		}
	}
	for end = unit + 1; end < q.words.last && end < unit+yearsBehind; end++ {
		if p.words[end].Flags&lex.Spaced == 0 {
			gap := p.text[p.words[end-1].End:p.words[end].Start]
			if hard(gap) || separated(gap) && (p.count(end) > 0 || p.is(end, "including") || p.is(end, "with") || p.lastOfThem(q, end)) {
				break
			}
		}
		if p.kind(end)&isUnit != 0 && end > unit+1 {
			for end > unit+1 && (p.count(end-1) > 0 || p.is(end-1, "and")) {
				end--
			}
			break
		}
	}
	return from, end
}

// hard tells whether a gap ends a clause, whatever follows. A full stop does not: passages end with
// their sentences, so that one inside belongs to an abbreviation.
func hard(gap string) bool {
	for i := 0; i < len(gap); i++ {
		switch gap[i] {
		case ';', '|', '!', '?':
			return true
		case 0xE2: // a dash, and no apostrophe
			return !strings.HasPrefix(gap[i:], "’")
		}
	}
	return false
}
