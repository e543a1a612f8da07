package document

import (
	"strings"
	"time"

	"github.com/metierhq/metier/internal/lex"
)

// dateAt reads one date at word i: "Jan 2012", "January 5, 2012", "May 1st, 2012", "May of 2012", "03/2014", "3/15/2014",
// "2014-03", "Fall 2014", "2014".
func (p *parser) dateAt(i, end uint32) (Date, uint32) {
	w := &p.words[i]
	if m := p.month(i); m != 0 && i+1 < end {
		next := &p.words[i+1]
		gap := p.text[w.End:next.Start]
		switch {
		case next.Flags&lex.Year != 0 && (filler(gap) || gap == "/"):
			return Date{p.year(i + 1), m}, 2
		case i+2 < end && p.words[i+2].Flags&lex.Year != 0 && filler(gap) && (p.day(i+1) || p.is(i+1, "of")):
			return Date{p.year(i + 2), m}, 3
		case next.Flags&lex.Digits != 0 && next.End-next.Start == 2 && (strings.ContainsAny(gap, "'-") || strings.Contains(gap, "’")):
			return Date{century(p.number(i + 1)), m}, 2
		}
		return Date{}, 0
	}
	if w.Flags&lex.Digits == 0 {
		if i+1 < end && p.words[i+1].Flags&lex.Year != 0 && p.kind(i)&isSeason != 0 && filler(p.text[w.End:p.words[i+1].Start]) {
			return Date{p.year(i + 1), p.season(i)}, 2
		}
		if i+2 < end && p.day(i) && p.words[i+2].Flags&lex.Year != 0 { // "1st May 2012"
			if m := p.month(i + 1); m != 0 {
				return Date{p.year(i + 2), m}, 3
			}
		}
		return Date{}, 0
	}
	size := w.End - w.Start
	if w.Flags&lex.Year != 0 {
		y := p.year(i)
		if i+1 < end && p.words[i+1].Flags&lex.Digits != 0 { // 2014-03, 2014/03, 2014-03-15
			next := &p.words[i+1]
			gap, m := p.text[w.End:next.Start], p.number(i+1)
			iso := next.End-next.Start == 2 && m >= 1 && m <= 12 && (gap == "/" || gap == "." || gap == "-" && (y/100*100+m <= y || p.rangeFrom(i+1, end)))
			if iso {
				if i+2 < end && p.words[i+2].Flags&lex.Digits != 0 && p.words[i+2].End-p.words[i+2].Start == 2 && p.text[next.End:p.words[i+2].Start] == gap {
					return Date{y, time.Month(m)}, 3
				}
				return Date{y, time.Month(m)}, 2
			}
		}
		if m := p.monthBehind(i, end); m != 0 {
			return Date{y, m}, 2
		}
		return Date{Year: y}, 1
	}
	if size > 2 || i+1 >= end {
		return Date{}, 0
	}
	// "15 March 2014", but not "Sergeant (E-7) March 2014"
	if m := p.month(i + 1); m != 0 && i+2 < end && p.words[i+2].Flags&lex.Year != 0 && p.text[w.End] != ')' {
		return Date{p.year(i + 2), m}, 3
	}
	m, next := p.number(i), &p.words[i+1]
	if next.Flags&lex.Digits == 0 {
		return Date{}, 0
	}
	gap := p.text[w.End:next.Start]
	if len(gap) > 1 {
		gap = strings.TrimSpace(gap)
	}
	if gap != "/" && gap != "-" && gap != "." {
		return Date{}, 0
	}
	if next.Flags&lex.Year != 0 {
		if m < 1 || m > 12 {
			return Date{}, 0
		}
		return Date{p.year(i + 1), time.Month(m)}, 2
	}
	if i+2 < end && p.words[i+2].Flags&lex.Year != 0 && next.End-next.Start <= 2 && strings.TrimSpace(p.text[next.End:p.words[i+2].Start]) == gap {
		if day := p.number(i + 1); m < 1 || m > 12 || gap == "." && day >= 1 && day <= 12 { // 15/3/2014; with stops the day is first
			m = day
		}
		if m >= 1 && m <= 12 {
			return Date{p.year(i + 2), time.Month(m)}, 3
		}
	}
	return Date{}, 0
}

// monthBehind returns the month right behind year i, as in "2022, February"; 0: none stands there, or it belongs to the
// year behind it.
func (p *parser) monthBehind(i, end uint32) time.Month {
	if i+1 >= end || i+2 < end && p.words[i+2].Flags&lex.Digits != 0 && !dash(p.text[p.words[i+1].End:p.words[i+2].Start]) {
		return 0
	}
	if gap := p.text[p.words[i].End:p.words[i+1].Start]; !filler(gap) || strings.ContainsAny(gap, "-\n\r") {
		return 0
	}
	return p.month(i + 1)
}

// day tells whether word i is the day of a month: "5", "1st".
func (p *parser) day(i uint32) bool {
	w := p.words[i].Of(p.text)
	if len(w) > 2 {
		switch w[len(w)-2:] {
		case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
			w = w[:len(w)-2]
		}
	}
	return len(w) == 1 && isDigit(w[0]) || len(w) == 2 && isDigit(w[0]) && isDigit(w[1])
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func (p *parser) month(i uint32) time.Month {
	if p.words[i].Flags&lex.Month == 0 {
		return 0
	}
	return time.Month(lex.MonthOf(p.words[i].ID))
}

// season returns the month in the middle of a part of a year, on the northern half of the world.
func (p *parser) season(i uint32) time.Month {
	return time.Month(number(p.vocabulary.means[p.lower(i)]))
}

func (p *parser) number(i uint32) int { return number(p.words[i].Of(p.text)) }

// year returns the number that word i is, which is a year: four digits, and no branch.
func (p *parser) year(i uint32) int {
	s := p.text[p.words[i].Start:][:4]
	return 1000*int(s[0]) + 100*int(s[1]) + 10*int(s[2]) + int(s[3]) - 1111*'0'
}

// number reads a few digits. Digits of other scripts count as 0.
func number(s string) (n int) {
	if last := len(s) - 1; uint(last) < 2 { // one digit or two, as most have
		return 10*last*digit(s[0]) + digit(s[last])
	}
	for i := 0; i < len(s) && i < 9; i++ {
		if s[i] >= '0' && s[i] <= '9' {
			n = n*10 + int(s[i]-'0')
		}
	}
	return n
}

// digit returns what a digit counts, 0 of what is none.
func digit(c byte) int {
	if c -= '0'; c > 9 {
		c = 0
	}
	return int(c)
}

// century completes a year of two digits: "Jan '98".
func century(y int) int {
	if y >= 50 {
		return 1900 + y
	}
	return 2000 + y
}
