package document

import "github.com/metierhq/metier/internal/lex"

// A period is a range of dates, or one date, as the words first to last (exclusive) state it.
type period struct {
	interval
	from, to Date
	current  bool
	ranged   bool // two ends are stated
}

// periodAt reads the period that starts at word i of line l: "Jan 2012 - Present", "2012-15", "since 2015", "2014".
func (p *parser) periodAt(i uint32, l *line) (period, bool) {
	end := l.words.last
	at := i
	if p.kind(i)&isSince != 0 && i+1 < end {
		at++
	}
	from, n := p.dateAt(at, end)
	if n == 0 {
		return period{}, false
	}
	d := period{interval: interval{i, at + n}, from: from}
	if at > i { // "since 2015"
		d.current, d.ranged = true, true
		return d, true
	}
	k := at + n
	if k >= end {
		if dash(p.text[p.words[k-1].End:l.end]) { // "2015 -"
			d.current, d.ranged = true, true
		}
		return d, true
	}
	gap := p.text[p.words[k-1].End:p.words[k].Start]
	switch {
	case p.kind(k)&isTo != 0 && k+1 < end && short(gap):
		k++
		if p.words[k].Flags&lex.Stop != 0 && p.kind(k)&isNow == 0 && k+1 < end {
			k++ // "to the present"
		}
	case !dash(gap):
		return d, true
	}
	if p.kind(k)&isNow != 0 {
		d.last, d.current, d.ranged = k+1, true, true
		return d, true
	}
	if to, n := p.dateAt(k, end); n > 0 {
		d.last, d.to, d.ranged = k+n, to, true
	} else if w := p.words[k]; w.Flags&lex.Digits != 0 && w.End-w.Start == 2 && d.from.Month == 0 { // "2012-15"
		if y := d.from.Year/100*100 + p.number(k); y >= d.from.Year {
			d.last, d.to, d.ranged = k+1, Date{Year: y}, true
		}
	}
	return d, true
}

// dash tells whether a gap joins the two ends of a period, or ends one that goes on: "2015 -".
func dash(gap string) bool {
	found := false
	for _, r := range gap {
		switch {
		case r == '-' || r == '–' || r == '—' || r == '‐' || r == '‑' || r == '−' || r == '~' || r == '\u0096' || r == '\u0097' || r == '→':
			found = true
		case r == '.' || r == '(' || r == ')' || r == '*' || r == '_' || space(r):
		default:
			return false
		}
	}
	return found
}

// short tells whether nothing but white space and a little punctuation stands between two words.
func short(gap string) bool {
	for _, r := range gap {
		if !space(r) && r != '.' && r != ',' && r != '-' {
			return false
		}
	}
	return true
}
