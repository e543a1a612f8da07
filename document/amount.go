package document

import (
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// amount reads the number before the unit at word i: "12+", "12 (twelve)", "five", "a", "half a". most is the upper end of a
// range, 0 where there is none.
func (p *parser) amount(q *Passage, i uint32) (n, most float64, first uint32) {
	for k := i; k > q.words.first && i-k < 4; {
		k--
		if n, first = p.quantity(q, k); n > 0 {
			if low, from := p.lowOf(q, n, first); low > 0 {
				return low, above(n, low), from
			}
			return n, 0, first
		}
		switch {
		case p.is(k, "a"):
			switch {
			case k+1 != i || !p.is(i, "decade"):
				return 0, 0, 0
			case k > q.words.first && p.is(k-1, "half"):
				return 0.5, 0, k - 1
			}
			return 1, 0, k
		case p.is(k, "plus"), p.is(k, "full"), p.is(k, "solid"), p.is(k, "combined"), p.is(k, "progressive"), p.is(k, "or"), p.is(k, "more"), p.is(k, "consecutive"):
		default:
			return 0, 0, 0
		}
	}
	return 0, 0, 0
}

// lowOf returns the lower end of the range whose upper end n begins at word first, or the figure that n repeats in words:
// "7-10 years", "5 to 7 years", "five (5) years". 0: there is none.
func (p *parser) lowOf(q *Passage, n float64, first uint32) (low float64, from uint32) {
	if first == q.words.first {
		return 0, 0
	}
	if low, from = p.quantity(q, first-1); low > 0 {
		if gap := p.text[p.words[first-1].End:p.words[first].Start]; dash(gap) || strings.TrimSpace(gap) == "(" && low == n {
			return low, from
		}
		return 0, 0
	}
	if first-1 > q.words.first && (p.is(first-1, "to") || p.is(first-1, "or")) {
		return p.quantity(q, first-2)
	}
	return 0, 0
}

// above returns n if it is above low, otherwise 0.
func above(n, low float64) float64 {
	if n > low {
		return n
	}
	return 0
}

// quantity returns the number whose last word is word k, and its first word: "12", "1.5", "5 1/2", "five", "twenty-five", "two
// dozen". 0: it is none.
func (p *parser) quantity(q *Passage, k uint32) (n float64, first uint32) {
	n, first = float64(p.count(k)), k
	if k == q.words.first {
		return n, first
	}
	gap := p.text[p.words[k-1].End:p.words[k].Start]
	switch w, before := p.words[k], float64(p.count(k-1)); {
	case n == dozen && before > 1 && p.is(k, "dozen"):
		return before * dozen, k - 1
	case n == dozen && p.is(k-1, "a") && k-1 > q.words.first && p.is(k-2, "half") && p.is(k, "dozen"):
		return dozen / 2, k - 2
	case w.Flags&lex.Digits == 0:
		if n > 0 && n < 10 && before >= 20 && p.words[k-1].Flags&lex.Digits == 0 && (p.spaced(k) || gap == "-") {
			return before + n, k - 1
		}
	case p.words[k-1].Flags&lex.Digits == 0:
	case (gap == "." || gap == ",") && w.End-w.Start == 1:
		return before + float64(p.number(k))/10, k - 1
	case gap == "/":
		if before != 1 || n != 2 {
			return 0, 0 // "24/7"
		}
		if k-1 > q.words.first && p.spaced(k-1) && p.words[k-2].Flags&lex.Digits != 0 {
			return float64(p.count(k-2)) + 0.5, k - 2
		}
		return 0.5, k - 1
	}
	return n, first
}

const dozen = 12

// numberAt returns the number that begins with word i, and the first word behind it. 0: there is none.
func (p *parser) numberAt(q *Passage, i uint32) (n float64, behind uint32) {
	for k := min(i+3, q.words.last); k > i; k-- {
		if n, first := p.quantity(q, k-1); n > 0 && first == i {
			return n, k
		}
	}
	return 0, i
}

// spaced tells whether white space and nothing else stands before word i: a space, more of them, or the end of a line.
func (p *parser) spaced(i uint32) bool {
	if p.words[i].Flags&lex.Spaced != 0 {
		return true
	}
	gap := p.text[p.words[i-1].End:p.words[i].Start]
	return gap != "" && strings.TrimSpace(gap) == ""
}

// count returns the number that word i is, 0 if it is none.
func (p *parser) count(i uint32) int {
	w := p.words[i]
	if w.Flags&lex.Digits != 0 && w.End-w.Start <= 2 {
		return p.number(i)
	}
	if p.kind(i)&isNumber != 0 {
		return p.vocabulary.numbers[w.ID]
	}
	return 0
}
