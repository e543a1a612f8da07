package document

import (
	"cmp"
	"slices"
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// sums reads the amounts of a passage: budgets held, and pay.
func (p *parser) sums(q *Passage) {
	if !p.priced(q) {
		return
	}
	offered := q.Section == lex.Benefits // "Salary: $90,000": the label is the heading
	budget, pay := p.speaks(q, isBudget), offered || p.speaks(q, isPay)
	from := q.Start // of its first word; a sign before that is the passage's too
	if code, at := signBefore(p.text, max(0, from-4), from); code != "" {
		from = at
	}
	for from < q.End {
		m, at, ok := moneyIn(p.text, from, q.End)
		if !ok {
			return
		}
		from = at.End
		if per := p.per(at.End, q.End); offered || (pay && (per != "" || p.beside(q, at, isPay)) || per != "" && !budget) && !p.turnedOver(q, at) {
			p.doc.Facts.Pay = append(p.doc.Facts.Pay, Pay{Span: at, Money: m, Per: cmp.Or(per, perOf(m))})
		} else if budget && m.High >= leastBudget && p.beside(q, at, isBudget) && !p.elseThan(q, at) && !p.aidsSuperior(q, q.words.last) {
			p.doc.Facts.Budgets = append(p.doc.Facts.Budgets, Budget{Span: at, Money: m})
		}
	}
}

// priced tells whether a passage has a sign or code of a currency: most that speak of budgets and pay have none.
func (p *parser) priced(q *Passage) bool {
	if !slices.ContainsFunc(p.words[q.words.first:q.words.last], func(w lex.Word) bool {
		return w.ID == 0 || p.text[w.Start]-'0' <= 9 // "2", "$5m", "EUR40k"
	}) {
		return false
	}
	s := p.text[max(0, q.Start-4):q.End]
	for _, c := range currencySigns {
		if !isAlpha(c.sign[0]) && strings.Contains(s, c.sign) {
			return true
		}
	}
	for i := q.words.first; i < q.words.last; i++ { // codes and names, which stand beside a number
		if p.words[i].Flags&lex.Digits != 0 || p.words[i].ID == 0 {
			if _, n := signAt(p.words[i].Of(p.text)); n > 0 { // "EUR40k"
				return true
			}
			behind := i + 1
			if rupees(p.text[p.words[i].End:q.End]) {
				return true
			}
			if behind < q.words.last && (p.is(behind, "million") || p.is(behind, "thousand") || p.is(behind, "billion")) {
				behind++
			}
			for _, k := range [...]uint32{i - 1, behind} {
				if k < uint32(len(p.words)) {
					if code, n := signAt(p.words[k].Of(p.text)); n > 0 && code != "" {
						return true
					}
				}
			}
		}
	}
	return false
}

// rupees tells whether what stands behind a number counts rupees, and nothing else: "lakhs", "crore".
func rupees(s string) bool {
	s = strings.TrimLeft(s, blanks)
	if s == "" || s[0]|0x20 != 'l' && s[0]|0x20 != 'c' { // as mostly
		return false
	}
	unit, _ := unitAt(s)
	return unit == lakh || unit == crore
}

// beside tells whether a word of a kind stands within a few words of some bytes of the passage.
func (p *parser) beside(q *Passage, at Span, k kind) bool {
	const reach = 5
	first, _ := slices.BinarySearchFunc(p.words[q.words.first:q.words.last], at.Start, startsAt)
	behind, _ := slices.BinarySearchFunc(p.words[q.words.first:q.words.last], at.End, startsAt)
	from := q.words.first + uint32(max(0, first-reach))
	for i := from; i < min(q.words.last, q.words.first+uint32(behind+reach)); i++ {
		if p.kind(i)&k != 0 {
			return true
		}
	}
	return false
}

// elseThan tells whether an amount beside the word budget is the worth of something else: "a $50M company", "$200M of hardware",
// "within budget, saving $2M", or what it was changed by.
func (p *parser) elseThan(q *Passage, at Span) bool {
	words := p.words[q.words.first:q.words.last]
	first, _ := slices.BinarySearchFunc(words, at.Start, startsAt)
	behind, _ := slices.BinarySearchFunc(words, at.End, startsAt)
	i, end := q.words.first+uint32(behind), q.words.last
	if i < end && p.gap(i) == joined && (p.kind(i)&isFirm != 0 || p.is(i, "of")) && !p.any(interval{i, min(i+4, end)}, isBudget) {
		return true
	}
	if p.worth(q, q.words.first+uint32(first), i) {
		return true
	}
	for k := q.words.first + uint32(first); k > q.words.first && k+4 > q.words.first+uint32(first); {
		switch k--; {
		case p.kind(k)&isBudget != 0:
			return false
		case p.is(k, "saving"), p.is(k, "saved"), p.is(k, "saves"), p.is(k, "save"), p.is(k, "by") && !p.gerund(k+1) && !(k+2 < q.words.first+uint32(first) && p.gerund(k+2)):
			return true
		}
	}
	return false
}

// worth tells whether an amount, whose words are those from first to behind, says how big a firm or a brand is: "the budget of a
// $90 million national charity", "for a $70 million dollar brand".
func (p *parser) worth(q *Passage, first, behind uint32) bool {
	if first < q.words.first+2 || !p.is(first-1, "a") && !p.is(first-1, "an") || p.kind(first-2)&isBudget != 0 {
		return false
	}
	firm := false
	for i := behind; i < min(q.words.last, behind+5) && (i == behind || p.gap(i) == joined); i++ {
		if p.kind(i)&isBudget != 0 {
			return false // "a $5 million brand budget"
		}
		firm = firm || p.kind(i)&isFirm != 0 || p.among(i, inConcern) || p.is(i, "brand")
	}
	return firm
}

// turnedOver tells whether the words before an amount say that a firm saved, sold, spent or made it: "savings of $2 million
// a year". Nobody is paid that. A text without jobs may be a posting: "Sales representative, $50,000 per year".
func (p *parser) turnedOver(q *Passage, at Span) bool {
	if len(p.doc.Entries) == 0 {
		return false
	}
	const reach = 8
	words := p.words[q.words.first:q.words.last]
	first, _ := slices.BinarySearchFunc(words, at.Start, startsAt)
	for k := q.words.first + uint32(first); k > q.words.first && k+reach > q.words.first+uint32(first); {
		switch k--; {
		case p.among(k, inTurnover):
			return true
		case p.kind(k)&isPay != 0:
			return k+1 < q.words.last && p.kind(k+1)&isBudget != 0 // "compensation budget"
		}
	}
	return false
}

func startsAt(w lex.Word, at int) int { return int(w.Start) - at }

// leastBudget is the least sum that is a budget to answer for.
const leastBudget = 1000

// perOf guesses the time that pay is for from its size: nobody earns 400 a year or 4,000 an hour.
func perOf(m Money) string {
	switch {
	case m.High < 500:
		return "hour"
	case m.High >= 15_000:
		return "year"
	}
	return ""
}

// pers are the ways of saying what time pay is for.
var pers = []struct{ words, per string }{
	{"hour", "hour"}, {"hr", "hour"}, {"hourly", "hour"}, {"h", "hour"}, {"day", "day"}, {"daily", "day"}, {"week", "week"}, {"weekly", "week"},
	{"month", "month"}, {"monthly", "month"}, {"year", "year"}, {"yr", "year"}, {"yearly", "year"}, {"annum", "year"}, {"annually", "year"}, {"annual", "year"},
}

// per reads "per hour", "/hr", "an hour", "annually" behind an amount.
func (p *parser) per(i, end int) string {
	s := strings.TrimLeft(p.text[i:end], blanks+"/(")
	for _, lead := range [...]string{"per", "a", "an", "each"} {
		if tail, ok := cutWord(s, lead); ok {
			s = tail
			break
		}
	}
	n := 0
	for n < len(s) && isAlpha(s[n]) {
		n++
	}
	for _, x := range pers {
		if same(s[:n], x.words) {
			return x.per
		}
	}
	return ""
}

// speaks tells whether a passage has a word of a kind that the text does not deny.
func (p *parser) speaks(q *Passage, k kind) bool {
	for i := q.words.first; i < q.words.last; i++ {
		if p.words[i].Flags&lex.Denied == 0 && p.kind(i)&k != 0 {
			return true
		}
	}
	return false
}
