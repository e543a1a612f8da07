package document

import (
	"cmp"
	"slices"
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// Money is read off the bytes of a passage and not off its words: "$4.5M" is two words and a sign, and "80.000 €" is
// one amount.

// A Money is an amount or a range of amounts. High == Low where one is stated.
type Money struct {
	Low, High float64
	Currency  string // ISO 4217: "USD"; "$" alone is taken for it
}

// currencySigns are the signs and codes that amounts are written with.
var currencySigns = []struct{ sign, code string }{
	{"US$", "USD"}, {"CA$", "CAD"}, {"C$", "CAD"}, {"A$", "AUD"}, {"AU$", "AUD"}, {"HK$", "HKD"}, {"NZ$", "NZD"}, {"S$", "SGD"},
	{"R$", "BRL"}, {"$", "USD"}, {"€", "EUR"}, {"£", "GBP"}, {"₹", "INR"}, {"¥", "JPY"},
	{"USD", "USD"}, {"EUR", "EUR"}, {"GBP", "GBP"}, {"CAD", "CAD"}, {"AUD", "AUD"}, {"CHF", "CHF"}, {"INR", "INR"}, {"SGD", "SGD"},
	{"SEK", "SEK"}, {"NOK", "NOK"}, {"DKK", "DKK"}, {"PLN", "PLN"}, {"ZAR", "ZAR"}, {"AED", "AED"}, {"NZD", "NZD"}, {"JPY", "JPY"},
	{"euros", "EUR"}, {"euro", "EUR"}, {"dollars", "USD"}, {"pounds", "GBP"},
}

// signAt returns the currency whose sign or code starts at s, and its length.
func signAt(s string) (code string, n int) {
	for _, c := range currencySigns {
		if len(s) < len(c.sign) || !strings.EqualFold(s[:len(c.sign)], c.sign) {
			continue
		}
		if last := c.sign[len(c.sign)-1]; isAlpha(last) && len(s) > len(c.sign) && isAlpha(s[len(c.sign)]) {
			continue // a longer word
		}
		return c.code, len(c.sign)
	}
	return "", 0
}

// moneyIn finds the first amount in text[from:end] and the bytes that it stands in. An amount needs a sign or a code on
// one of its sides.
func moneyIn(text string, from, end int) (m Money, at Span, ok bool) {
	for i := from; i < end; i++ {
		if c := text[i]; c < '0' || c > '9' {
			continue
		}
		start, code := i, ""
		if j := strings.TrimRight(text[from:i], " \u00a0"); j != "" {
			code, start = signBefore(text, from, from+len(j))
			if code == "" {
				start = i
			}
		}
		low, n, unit := amountAt(text[i:end])
		if n == 0 {
			i += digits(text[i:end]) - 1
			continue
		}
		stop := i + n
		m = Money{Low: low * unit, High: low * unit, Currency: code}
		if high, to, over, c := rangeEnd(text, stop, end); to > 0 {
			if unit == 1 && over > 1 && low < 1000 { // "$80-100k"
				m.Low = low * over
			}
			if m.High = high * over; m.High < m.Low {
				m.High = m.Low
			}
			stop = to
			if m.Currency == "" {
				m.Currency = c
			}
		}
		if rest := skipSpace(text, stop, end); m.Currency == "" && rest < end {
			if c, k := signAt(text[rest:end]); k > 0 {
				m.Currency, stop = c, rest+k
			}
		}
		if m.Currency != "" {
			return m, Span{start, stop}, true
		}
		i = stop - 1
	}
	return Money{}, Span{}, false
}

// signBefore returns the currency whose sign or code ends at byte end, and where it begins.
func signBefore(text string, from, end int) (code string, start int) {
	for _, c := range currencySigns {
		at := end - len(c.sign)
		if at < from || !strings.EqualFold(text[at:end], c.sign) {
			continue
		}
		if isAlpha(c.sign[0]) && at > from && isAlpha(text[at-1]) {
			continue
		}
		return c.code, at
	}
	return "", 0
}

// rangeEnd reads "- 120,000" or "to $100k" behind an amount.
func rangeEnd(text string, i, end int) (high float64, to int, unit float64, code string) {
	i = skipSpace(text, i, end)
	rest := text[i:end]
	for _, dash := range [...]string{"-", "–", "—", "to ", "and "} {
		tail, ok := strings.CutPrefix(rest, dash)
		if !ok {
			continue
		}
		j := skipSpace(text, end-len(tail), end)
		code, n := signAt(text[j:end])
		j = skipSpace(text, j+n, end)
		if high, n, unit = amountAt(text[j:end]); n > 0 {
			return high, j + n, unit, code
		}
	}
	return 0, 0, 1, ""
}

// amountAt reads a number with its groups of digits and what it counts: "4.5 million", "120,000", "80k". n is 0 where
// no number stands, or one that goes on as a word.
func amountAt(s string) (amount float64, n int, unit float64) {
	whole, n := 0.0, digits(s)
	if n == 0 || n > 12 {
		return 0, 0, 1
	}
	whole = float64(bigNumber(s[:n]))
	for n+4 <= len(s) && (s[n] == ',' || s[n] == '.') && digits(s[n+1:]) == 3 { // groups of three
		whole = whole*1000 + float64(bigNumber(s[n+1:n+4]))
		n += 4
	}
	if n+1 < len(s) && (s[n] == '.' || s[n] == ',') {
		if d := digits(s[n+1:]); d == 1 || d == 2 {
			part := float64(bigNumber(s[n+1 : n+1+d]))
			for range d {
				part /= 10
			}
			whole += part
			n += 1 + d
		}
	}
	unit, k := unitAt(s[n:])
	n += k
	if n < len(s) && isAlpha(s[n]) || whole > 1e12 {
		return 0, 0, 1
	}
	return whole, n, unit
}

var moneyUnits = []struct {
	name string
	unit float64
}{
	{"million", 1e6}, {"millions", 1e6}, {"mil", 1e6}, {"mn", 1e6}, {"mm", 1e6}, {"m", 1e6}, {"billion", 1e9}, {"bn", 1e9},
	{"b", 1e9}, {"thousand", 1e3}, {"k", 1e3},
}

func unitAt(s string) (unit float64, n int) {
	i := 0
	for i < len(s) && (s[i] == ' ' || s[i] == '-') && i < 1 {
		i++
	}
	for _, u := range moneyUnits {
		if len(s) < i+len(u.name) || !strings.EqualFold(s[i:i+len(u.name)], u.name) || i > 0 && len(u.name) < 2 {
			continue
		}
		if end := i + len(u.name); end == len(s) || !isAlpha(s[end]) {
			return u.unit, end
		}
	}
	return 1, 0
}

func skipSpace(text string, i, end int) int {
	for i < end && (text[i] == ' ' || text[i] == '+') {
		i++
	}
	return i
}

func digits(s string) (n int) {
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

func bigNumber(s string) (n int64) {
	for i := 0; i < len(s) && i < 15; i++ {
		n = n*10 + int64(s[i]-'0')
	}
	return n
}

func isAlpha(c byte) bool { c |= 0x20; return c >= 'a' && c <= 'z' }

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
		if per := p.per(at.End, q.End); pay && (offered || per != "" || p.beside(q, at, isPay)) || per != "" && !budget {
			p.doc.Facts.Pay = append(p.doc.Facts.Pay, Pay{Span: at, Money: m, Per: cmp.Or(per, perOf(m))})
		} else if budget && m.High >= leastBudget && p.beside(q, at, isBudget) {
			p.doc.Facts.Budgets = append(p.doc.Facts.Budgets, Budget{Span: at, Money: m})
		}
	}
}

// priced tells whether a passage has a sign or code of a currency: most that speak of budgets and pay have none.
func (p *parser) priced(q *Passage) bool {
	s := p.text[max(0, q.Start-4):q.End]
	if strings.IndexByte(s, '$') >= 0 {
		return true
	}
	for _, sign := range [...]string{"€", "£", "₹", "¥"} {
		if strings.Contains(s, sign) {
			return true
		}
	}
	for i := q.words.first; i < q.words.last; i++ { // codes and names, which stand beside a number
		if p.words[i].Flags&lex.Digits != 0 || p.words[i].ID == 0 {
			for _, k := range [...]uint32{i - 1, i + 1} {
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
	s := strings.TrimLeft(p.text[i:end], " /(")
	for _, lead := range [...]string{"per ", "a ", "an ", "each "} {
		if len(s) >= len(lead) && strings.EqualFold(s[:len(lead)], lead) {
			s = s[len(lead):]
			break
		}
	}
	n := 0
	for n < len(s) && isAlpha(s[n]) {
		n++
	}
	for _, x := range pers {
		if strings.EqualFold(s[:n], x.words) {
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
