package document

import "strings"

// Money is read off the bytes of a passage and not off its words: "$4.5M" is two words and a sign, and "80.000 €" is
// one amount.

// A Money is an amount or a range of amounts. High == Low where one is stated.
type Money struct {
	Low, High float64
	Currency  string // ISO 4217: "USD"; "$" alone is taken for it
}

type currencySign struct{ sign, code string }

// currencySigns are the signs and codes that amounts are written with.
var currencySigns = []currencySign{
	{"US$", "USD"}, {"CA$", "CAD"}, {"C$", "CAD"}, {"A$", "AUD"}, {"AU$", "AUD"}, {"HK$", "HKD"}, {"NZ$", "NZD"}, {"S$", "SGD"},
	{"R$", "BRL"}, {"Rs.", "INR"}, {"Rs", "INR"}, {"R", "ZAR"}, {"$", "USD"}, {"€", "EUR"}, {"£", "GBP"}, {"₹", "INR"}, {"¥", "JPY"},
	{"₦", "NGN"}, {"NGN", "NGN"}, {"naira", "NGN"}, {"KES", "KES"}, {"KSh", "KES"}, {"GHS", "GHS"}, {"rand", "ZAR"}, {"rupees", "INR"},
	{"USD", "USD"}, {"EUR", "EUR"}, {"GBP", "GBP"}, {"CAD", "CAD"}, {"AUD", "AUD"}, {"CHF", "CHF"}, {"INR", "INR"}, {"SGD", "SGD"},
	{"SEK", "SEK"}, {"NOK", "NOK"}, {"DKK", "DKK"}, {"PLN", "PLN"}, {"ZAR", "ZAR"}, {"AED", "AED"}, {"NZD", "NZD"}, {"JPY", "JPY"},
	{"euros", "EUR"}, {"euro", "EUR"}, {"dollars", "USD"}, {"dollar", "USD"}, {"pounds", "GBP"},
}

// signsBy has the signs by the byte that they begin with, and by the one that they end with, in small letters: few words have any
// to be compared with.
var signsBy = func() (by [256]struct{ first, last []currencySign }) {
	for _, c := range currencySigns {
		first, last := &by[c.sign[0]|0x20].first, &by[c.sign[len(c.sign)-1]|0x20].last
		*first, *last = append(*first, c), append(*last, c)
	}
	return by
}()

// signAt returns the currency whose sign or code starts at s, and its length.
func signAt(s string) (code string, n int) {
	if s == "" {
		return "", 0
	}
	for _, c := range signsBy[s[0]|0x20].first {
		if len(s) < len(c.sign) || !same(s[:len(c.sign)], c.sign) {
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
		if j := strings.TrimRight(text[from:i], blanks); j != "" {
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
		m = Money{Low: times(low, unit), High: times(low, unit), Currency: code}
		if high, to, over, c := rangeEnd(text, stop, end); to > 0 && (c == "" || m.Currency == "" || c == m.Currency) {
			if unit == 1 && over > 1 && low < 1000*mills { // "$80-100k"
				m.Low = times(low, over)
			}
			if m.High = times(high, over); m.High < m.Low { // "cut from $30M to $27M"
				m.Low, m.High = m.High, m.Low
			}
			stop = to
			if m.Currency == "" {
				m.Currency = c
			}
		}
		rest := skipSpace(text, stop, end)
		if rest+1 < end && text[rest] == '-' && isAlpha(text[rest+1]) { // "a 2.5 million-dollar budget"
			rest++
		}
		if m.Currency == "" && rest < end {
			if c, k := signAt(text[rest:end]); k > 0 {
				m.Currency, stop = c, rest+k
			}
		}
		if m.Currency == "" && (unit == lakh || unit == crore) {
			m.Currency = "INR" // who counts in lakhs and crores counts rupees
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
	if end == from {
		return "", 0
	}
	for _, c := range signsBy[text[end-1]|0x20].last {
		at := end - len(c.sign)
		if at < from || !same(text[at:end], c.sign) {
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
func rangeEnd(text string, i, end int) (high int64, to int, unit float64, code string) {
	i = skipSpace(text, i, end)
	rest := text[i:end]
	for _, dash := range [...]string{"-", "–", "—", "to", "and", "up to"} {
		tail, ok := strings.CutPrefix(rest, dash)
		if isAlpha(dash[0]) {
			tail, ok = cutWord(rest, dash)
		}
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

// mills are how many parts an amount is counted in: all that is written with three decimals is a whole number of them.
const mills = 1000

// times returns an amount of mills of a unit. The one division comes last, so that 4.07 million is 4070000.
func times(amount int64, unit float64) float64 { return float64(amount) * unit / mills }

// amountAt reads a number with its groups of digits, in mills, and what it counts: "4.5 million", "120,000", "80k". n is 0
// where no number stands, or one that goes on as a word. Three digits behind a point are a group of an amount in full, as much
// of Europe writes it, and decimals of millions: "80.000", "2.375 billion".
func amountAt(s string) (amount int64, n int, unit float64) {
	const most = 1e12
	n = digits(s)
	if n == 0 || n > 12 {
		return 0, 0, 1
	}
	whole := bigNumber(s[:n])
	if n+4 <= len(s) && s[n] == '.' && digits(s[n+1:]) == 3 {
		if unit, k := unitAt(s[n+4:]); unit > 1 && (n+4+k == len(s) || !isAlpha(s[n+4+k])) {
			return whole*mills + bigNumber(s[n+1:n+4]), n + 4 + k, unit
		}
	}
	for n+4 <= len(s) && (s[n] == ',' || s[n] == '.') && digits(s[n+1:]) == 3 && whole <= most { // groups of three
		whole = whole*1000 + bigNumber(s[n+1:n+4])
		n += 4
	}
	part := int64(0)
	if n+1 < len(s) && (s[n] == '.' || s[n] == ',') {
		switch d := digits(s[n+1:]); d {
		case 1:
			part = bigNumber(s[n+1:n+2]) * mills / 10
			n += 2
		case 2:
			part = bigNumber(s[n+1:n+3]) * mills / 100
			n += 3
		}
	}
	unit, k := unitAt(s[n:])
	n += k
	if n < len(s) && isAlpha(s[n]) || whole > most || whole == most && part > 0 {
		return 0, 0, 1
	}
	return whole*mills + part, n, unit
}

// What is counted in these in India is rupees.
const (
	lakh  = 1e5
	crore = 1e7
)

var moneyUnits = []struct {
	name string
	unit float64
}{
	{"million", 1e6}, {"millions", 1e6}, {"mil", 1e6}, {"mn", 1e6}, {"mm", 1e6}, {"mln", 1e6}, {"m", 1e6}, {"billion", 1e9}, {"bn", 1e9},
	{"b", 1e9}, {"thousand", 1e3}, {"k", 1e3}, {"crore", crore}, {"crores", crore}, {"cr", crore}, {"lakh", lakh}, {"lakhs", lakh}, {"lacs", lakh},
}

func unitAt(s string) (unit float64, n int) {
	i := indent(s)
	if i == 0 && strings.HasPrefix(s, "-") {
		i = 1
	}
	for _, u := range moneyUnits {
		if len(s) < i+len(u.name) || !same(s[i:i+len(u.name)], u.name) {
			continue
		}
		end := i + len(u.name)
		if i > 0 && len(u.name) < 2 && (u.unit != 1e6 || end < len(s) && (s[end] == '-' || s[end] == '/')) {
			continue // "$20 m budget", but not "$20 M-F"
		}
		if end == len(s) || !isAlpha(s[end]) {
			return u.unit, end
		}
	}
	return 1, 0
}

// blanks are white space. How much of it stands between the parts of an amount says nothing.
const blanks = " \t\r\n\u00a0"

// indent returns how many bytes of white space s begins with.
func indent(s string) int { return len(s) - len(strings.TrimLeft(s, blanks)) }

// cutWord returns s without a word at its start, in whatever case, and the white space behind it.
func cutWord(s, word string) (tail string, ok bool) {
	if len(s) < len(word) || !same(s[:len(word)], word) {
		return s, false
	}
	n := indent(s[len(word):])
	return s[len(word)+n:], n > 0
}

// skipSpace returns the first byte from i on that is no white space, nor the plus of "$4M+".
func skipSpace(text string, i, end int) int {
	return end - len(strings.TrimLeft(text[i:end], blanks+"+"))
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
