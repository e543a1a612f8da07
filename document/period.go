package document

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/metierhq/metier/internal/lex"
)

// A period is a range of dates, or one date, as the words first to last (exclusive) state it.
type period struct {
	interval
	from, to Date
	current  bool
	ranged   bool // two ends are stated
}

// periodAt reads the period that starts at word i of some words of a line, whose text goes on to byte edge: "Jan 2012 - Present",
// "2012-15", "since 2015", "2014".
func (p *parser) periodAt(i uint32, of interval, edge int) (period, bool) {
	end := of.last
	at := i
	if p.kind(i)&isSince != 0 && i+1 < end {
		at++
	}
	if p.mayBeShort(i) {
		if d, ok := p.shortPeriod(i, end); ok {
			return d, true
		}
	}
	from, n := p.dateAt(at, end)
	if n == 0 {
		return p.oneYear(i, end)
	}
	d := period{interval: interval{i, at + n}, from: from}
	if at > i { // "since 2015"
		d.current, d.ranged = true, true
		return d, true
	}
	k := at + n
	if k >= end {
		if dash(p.text[p.words[k-1].End:edge]) { // "2015 -"
			d.current, d.ranged = true, true
		}
		return d, true
	}
	gap, behind := p.text[p.words[k-1].End:p.words[k].Start], p.kind(k)
	switch {
	case (p.is(k, "onwards") || p.is(k, "onward")) && filler(gap): // "April 2015 onwards"
		d.last, d.current, d.ranged = k+1, true, true
		return d, true
	case behind&isForm != 0 && p.untilLabel(k, end) > 0: // "From: May 2012 / To: June 2014"
		k += p.untilLabel(k, end)
	case (behind&isTo != 0 || p.is(k, "up") && p.is(min(k+1, end-1), "to")) && k+1 < end && filler(gap):
		if k++; p.kind(k)&isTo != 0 && k+1 < end {
			k++ // "up to 2019", "to till date"
		}
		if p.words[k].Flags&(lex.Stop|lex.Month) == lex.Stop && p.kind(k)&isNow == 0 && k+1 < end {
			k++ // "to the present"
		}
	case !dash(gap) && !p.lostDash(&d, k, of):
		return d, true
	case behind&isTo != 0 && k+1 < end && p.kind(k+1)&isNow != 0: // "2012 - till date"
		k++
	}
	if p.kind(k)&isNow != 0 {
		d.last, d.current, d.ranged = k+1, true, true
		return d, true
	}
	if to, m := p.dateAt(k, end); m > 0 {
		d.last, d.to, d.ranged = k+m, to, true
		if n == 3 && m == 3 {
			d.from.Month, d.to.Month = p.dayFirst(at, k, d.from.Month), p.dayFirst(k, at, to.Month)
		}
	} else if w := p.words[k]; w.Flags&lex.Digits != 0 && w.End-w.Start == 2 && d.from.Month == 0 { // "2012-15"
		if y := d.from.Year/100*100 + p.number(k); y >= d.from.Year {
			d.last, d.to, d.ranged = k+1, Date{Year: y}, true
		}
	}
	return d, true
}

// mayBeShort tells whether word i may begin a period without a year of four digits: it has eight digits, a number of two digits is
// the next word, or an apostrophe stands before it. Hardly any does: the three are asked at once, without a branch.
func (p *parser) mayBeShort(i uint32) bool {
	w, next := &p.words[i], &p.words[min(int(i)+1, len(p.words)-1)]
	before := p.text[max(w.Start, 1)-1]
	return bit(w.End-w.Start == 8)|bit(next.End-next.Start == 2)&uint8(next.Flags/lex.Digits)|
		bit(w.End-w.Start == 2)&(bit(before == '\'')|before/utf8.RuneSelf) != 0
}

// shortPeriod reads the period that word i begins, a number or a month, without a year of four digits: "20182020",
// "03/15 - 06/19", "Sep 12 - Mar 16", "'09 - '11".
func (p *parser) shortPeriod(i, end uint32) (d period, ok bool) {
	if p.twoYears(i) {
		years := p.number(i)
		return period{interval: interval{i, i + 1}, from: Date{Year: years / 10000}, to: Date{Year: years % 10000}, ranged: true}, true
	}
	if n := p.shortDates(i, end); n > 0 {
		d = period{interval: interval{i, i + n}, from: p.shortDate(i), current: p.kind(i+n-1)&isNow != 0, ranged: true}
		if !d.current {
			d.to = p.shortDate(i + n - 2)
		}
		return d, true
	}
	if n := p.bareYears(i, end); n > 0 {
		d = period{interval: interval{i, i + n}, from: Date{Year: century(p.number(i))}, current: p.words[i+n-1].Flags&lex.Digits == 0, ranged: true}
		if !d.current {
			d.to = Date{Year: century(p.number(i + n - 1))}
		}
		return d, true
	}
	return period{}, false
}

// dayFirst returns the month of the date at word i, which is m read by itself, in a period whose other date is at word k:
// who writes 30/04/2019 means March by 01/03/2015.
func (p *parser) dayFirst(i, k uint32, m time.Month) time.Month {
	numbers := p.words[i].Flags & p.words[i+1].Flags & p.words[k].Flags & p.words[k+1].Flags & lex.Digits
	if second := p.number(i + 1); numbers != 0 && p.words[i].Flags&lex.Year == 0 && p.number(k) > 12 && second >= 1 && second <= 12 && p.words[k].Flags&lex.Year == 0 {
		return time.Month(second)
	}
	return m
}

// oneYear reads a period whose two months are of one year, "May - August 2012", or of two that follow each other.
func (p *parser) oneYear(i, end uint32) (period, bool) {
	m, k := p.month(i), i+1
	if m == 0 {
		return period{}, false
	}
	if k+1 < end && p.day(k) { // "May 5 - August 10, 2012"
		k++
	}
	if k+1 >= end {
		return period{}, false
	}
	if !dash(p.text[p.words[k-1].End:p.words[k].Start]) {
		if p.kind(k)&isTo == 0 {
			return period{}, false
		}
		k++
	}
	if p.month(k) == 0 {
		return period{}, false
	}
	to, n := p.dateAt(k, end)
	if n == 0 {
		return period{}, false
	}
	from := Date{to.Year, m}
	if m > to.Month {
		from.Year--
	}
	return period{interval: interval{i, k + n}, from: from, to: to, ranged: true}, true
}

// bareYears returns how many words a period has that word i begins with a year of two digits behind an apostrophe, "'09 -
// '11" or "'09 - present"; 0: it begins none.
func (p *parser) bareYears(i, end uint32) uint32 {
	if !p.shortYear(i) {
		return 0
	}
	k := i + 1
	if k < end && p.kind(k)&isTo != 0 {
		k++
	} else if k < end && !dash(strings.TrimRight(p.text[p.words[i].End:p.words[k].Start], "'’‘")) {
		return 0
	}
	if k >= end || p.kind(k)&isNow == 0 && (!p.shortYear(k) || century(p.number(i)) > century(p.number(k))) {
		return 0
	}
	return k + 1 - i
}

// shortYear tells whether word i is a year of two digits with an apostrophe before it.
func (p *parser) shortYear(i uint32) bool {
	w := &p.words[i]
	before := p.text[:w.Start]
	if n := len(before); n == 0 || before[n-1] != '\'' && before[n-1] < utf8.RuneSelf || w.End-w.Start != 2 || w.Flags&lex.Digits == 0 {
		return false
	}
	return strings.HasSuffix(before, "'") || strings.HasSuffix(before, "’") || strings.HasSuffix(before, "‘")
}

// untilLabel returns how many words from word k on are the label of a period's end, in a form: "To:", "End Date:".
func (p *parser) untilLabel(k, end uint32) uint32 {
	if p.kind(k)&isForm == 0 || p.kind(k)&isTo == 0 && !p.is(k, "end") {
		return 0
	}
	if n := p.form(k, end); n > 0 && k+n < end {
		return n
	}
	return 0
}

// twoYears tells whether word i is two years whose dash was lost: "20182020".
func (p *parser) twoYears(i uint32) bool {
	w := &p.words[i]
	if w.End-w.Start != 8 || w.Flags&lex.Digits == 0 {
		return false
	}
	years := p.number(i)
	from, to := years/10000, years%10000
	return from >= 1950 && from <= to && to < 2100
}

// shortDates returns how many words a period has that word i begins with a month and a year of two digits, "03/15 - 06/19",
// "Sep 12 - Mar 16" or "03/15 to present"; 0: it begins none. Behind the name of a month a number may be a day, so the second
// one must be a later year, and no year may stand behind it.
func (p *parser) shortDates(i, end uint32) uint32 {
	if !p.twoDigitYear(i, end) || i+2 >= end {
		return 0
	}
	k := i + 2
	if p.kind(k)&isTo != 0 && k+1 < end {
		k++
	} else if !dash(p.text[p.words[i+1].End:p.words[k].Start]) {
		return 0
	}
	if p.kind(k)&isNow == 0 && p.kind(k)&isTo != 0 && k+1 < end {
		k++ // "to till date"
	}
	switch named := p.month(i) != 0; {
	case p.kind(k)&isNow != 0:
		return k + 1 - i
	case !p.twoDigitYear(k, end) || named != (p.month(k) != 0), named && k+2 < end && p.words[k+2].Flags&lex.Year != 0:
		return 0
	case p.shortDate(i).month(false) > p.shortDate(k).month(false), named && p.number(i+1) >= p.number(k+1):
		return 0
	}
	return k + 2 - i
}

// twoDigitYear tells whether word i is a month and the next one, of two digits, may be its year: "03/15", "Sep 12".
func (p *parser) twoDigitYear(i, end uint32) bool {
	if i+1 >= end {
		return false
	}
	m, y := p.words[i], p.words[i+1]
	if y.End-y.Start != 2 || y.Flags&lex.Digits == 0 {
		return false
	}
	if m.Flags&lex.Digits == 0 {
		return y.Flags&lex.Spaced != 0 && p.month(i) != 0
	}
	return m.End-m.Start <= 2 && p.text[m.End:y.Start] == "/" && p.number(i) >= 1 && p.number(i) <= 12
}

// shortDate returns the month of a year of two digits that word i begins.
func (p *parser) shortDate(i uint32) Date {
	m := p.month(i)
	if m == 0 {
		m = time.Month(p.number(i))
	}
	return Date{century(p.number(i + 1)), m}
}

// lostDash tells whether two dates that nothing but white space parts are the ends of a period: a dash is often lost on
// the way from one program to another. So are those with a slash and white space between. Two bare years may be anything.
func (p *parser) lostDash(d *period, k uint32, of interval) bool {
	gap := p.text[p.words[k-1].End:p.words[k].Start]
	if between := strings.TrimSpace(gap); between != "" && (between != "/" || gap == "/") || of.last-of.first > titleWords {
		return false
	}
	if p.kind(k)&isNow != 0 {
		return true
	}
	to, n := p.dateAt(k, of.last)
	return n > 0 && to.Month != 0 && d.from.Month != 0 && to.month(false) >= d.from.month(false)
}

// rangeFrom tells whether a period goes on behind word i, which ends the date that it begins with: "2007-10 - present" is no
// period from 2007 to 2010.
func (p *parser) rangeFrom(i, end uint32) bool {
	if i+1 >= end {
		return false
	}
	k := i + 1
	if p.kind(k)&isTo != 0 && k+1 < end {
		k++
	} else if !dash(p.text[p.words[i].End:p.words[k].Start]) {
		return false
	}
	return p.kind(k)&isNow != 0 || p.words[k].Flags&lex.Year != 0
}

// dash tells whether a gap joins the two ends of a period, or ends one that goes on: "2015 -".
func dash(gap string) bool {
	found := false
	for _, r := range gap {
		switch {
		case r == '-' || r == '–' || r == '—' || r == '‐' || r == '‑' || r == '−' || r == '~' || r == '\u0096' || r == '\u0097' || r == '→':
			found = true
		case r == '.' || r == '(' || r == ')' || r == '*' || r == '_' || r == '`' || r == '>' || r == '\n' || r == '\r' || space(r):
		default:
			return false
		}
	}
	return found
}

// filler tells whether nothing but white space and a little punctuation stands between two words.
func filler(gap string) bool {
	for _, r := range gap {
		if !space(r) && r != '.' && r != ',' && r != '-' && r != '\'' && r != '’' && r != '\n' && r != '\r' { // a period may go over lines
			return false
		}
	}
	return true
}
