package document

import "github.com/metierhq/metier/internal/lex"

// Present returns the month behind the one that "present" means: that of the given date, or, if it is zero, the latest
// that the text states. A job that goes on "to present" has lasted to that month at least.
func (d *Document) Present(date Date) int {
	now := d.PresentOfJobs(date)
	if date.IsZero() && now > 0 {
		now = max(now, d.stated)
	}
	return now
}

// PresentOfJobs is Present as far as the dates of the jobs tell, 0 if there are none. For this module's own packages.
func (d *Document) PresentOfJobs(date Date) int {
	if !date.IsZero() {
		return date.month(true)
	}
	last := 0
	for i := range d.Entries {
		e := &d.Entries[i]
		for _, x := range [...]Date{e.From, e.To} {
			if !x.IsZero() {
				last = max(last, x.month(true))
			}
		}
	}
	return last
}

// dated takes down the year at word i, where it says how late the text was written: that of a degree or certificate that is
// held, or of the version of a product, which nobody has before its year.
func (p *parser) dated(q *Passage, i uint32) {
	at := Date{Year: p.number(i)}
	if i > q.words.first {
		at.Month = p.month(i - 1)
	}
	month := at.month(true)
	switch school := q.Section == Education || q.Section == Certificates; {
	case month <= p.doc.stated: // most are earlier than a date that was seen before, and nothing more is asked of them
	case p.version(q, i):
		p.doc.stated = max(p.doc.stated, at.Year*12)
	case school && !p.toPass(q):
		p.doc.stated = month
	}
}

// version tells whether the year at word i is one behind the name of a product, or of several: "Exchange 2010", "Windows
// Server 2008/2012".
func (p *parser) version(q *Passage, i uint32) bool {
	for i > q.words.first && p.words[i-1].Flags&lex.Year != 0 && p.words[i].Start == p.words[i-1].End+1 {
		i--
	}
	if i == q.words.first || p.kind(i-1)&isProduct == 0 || p.gap(i) != joined {
		return false
	}
	for _, m := range p.marks[q.marks.first:q.marks.last] {
		if m.First < i && m.Last >= i {
			return m.Concept.Fields()&(lex.IT|lex.ITWeak) != 0
		}
	}
	return false
}

// toPass tells whether a passage speaks of a time to come: a degree that is expected, a certificate until it expires.
func (p *parser) toPass(q *Passage) bool {
	for i := q.words.first; i < q.words.last; i++ {
		if p.kind(i)&isUnfinished != 0 || p.is(i, "expires") || p.is(i, "expiration") || p.is(i, "expiry") || p.is(i, "valid") ||
			p.is(i, "until") || p.is(i, "through") || p.is(i, "renewal") {
			return true
		}
	}
	return false
}
