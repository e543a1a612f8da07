package match

import (
	"cmp"
	"slices"

	"github.com/metierhq/metier/document"
)

// Time is counted in months from the year 0. A year without a month stands for its middle, so that "2012 - 2015" is
// three years; a month at the end of a period is part of it.

func monthOf(d document.Date, end bool) int {
	if d.Month == 0 {
		return d.Year*12 + 6
	}
	m := d.Year*12 + int(d.Month) - 1
	if end {
		m++
	}
	return m
}

// now returns the month that "present" means: that of Options.AsOf, or the latest that the entries state.
func (m *Matcher) now(d *document.Document) int {
	if !m.asOf.IsZero() {
		return monthOf(m.asOf, true)
	}
	last := 0
	for i := range d.Entries {
		e := &d.Entries[i]
		for _, x := range [...]document.Date{e.From, e.To} {
			if !x.IsZero() {
				last = max(last, monthOf(x, true))
			}
		}
	}
	return last
}

// months returns the time of an entry, to exclusive. A job with a start alone, or one that lasted less, counts a month.
func months(e *document.Entry, now int) (from, to int) {
	if e.From.IsZero() {
		return 0, 0
	}
	from = monthOf(e.From, false)
	switch {
	case e.Current:
		to = now
	case !e.To.IsZero():
		to = monthOf(e.To, true)
	}
	return from, max(to, from+1)
}

// union counts the months of periods, overlapping ones once.
func union(periods [][2]int) (n int) {
	slices.SortFunc(periods, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	end := 0
	for _, p := range periods {
		if p[1] > end {
			n += p[1] - max(p[0], end)
			end = p[1]
		}
	}
	return n
}
