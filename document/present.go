package document

import "github.com/metierhq/metier/internal/lex"

// Present returns where the present ends: the number of months from the year 0 to the end of date's month, as Time.To
// counts. A year alone stands for its middle. Of the zero date it takes the latest date that the text states: a job that
// goes on "to present" has lasted to it at least. It is 0 where no job has a date.
func (d *Document) Present(date Date) int { return d.Analysed().PresentOfAnalysed(date) }

// lastOfJobs returns the month behind the latest date of a job; 0: no job has a date. It is asked several times, and has no
// branch: the order of jobs is anybody's.
func (d *Document) lastOfJobs() (last int) {
	for i := range d.Entries {
		e := &d.Entries[i]
		last = max(last, e.From.behind(), e.To.behind())
	}
	return last
}

// behind returns the month behind a date, 0 where none is stated.
func (d Date) behind() int {
	month := d.month(true)
	if d.IsZero() {
		month = 0
	}
	return month
}

// latestOfJobs returns the latest date of a job.
func (d *Document) latestOfJobs() Date {
	if last := d.lastOfJobs(); last > 0 {
		for i := range d.Entries {
			for _, x := range [...]Date{d.Entries[i].From, d.Entries[i].To} {
				if x.behind() == last {
					return x
				}
			}
		}
	}
	return Date{}
}

// presentDate is the date that Present takes for date.
func (d *Document) presentDate(date Date) Date {
	if !date.IsZero() {
		return date
	}
	if date = d.latestOfJobs(); d.stated > date.month(true) {
		return d.statedAt
	}
	return date
}

// dated notes the year at word i if the text cannot have been written before it: the year of a degree or certificate that
// is held already, or of the version of a product, which nobody has before its year.
func (p *parser) dated(q *Passage, i uint32) {
	at := Date{Year: p.year(i)}
	if i > q.words.first {
		at.Month = p.month(i - 1)
	}
	month := at.month(true)
	switch school := q.Section == Education || q.Section == Certificates; {
	case month <= p.doc.stated: // most are earlier than a date that was seen before, and nothing more is asked of them
		return
	case p.version(q, i):
		at.Month, month = 0, at.Year*12
	case !school || p.toPass(q):
		return
	}
	if month > p.doc.stated {
		p.doc.stated, p.doc.statedAt = month, at
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
		if p.kind(i)&isUnfinished != 0 || p.among(i, inExpiry) && (p.is(i, "expires") || p.is(i, "expiration") || p.is(i, "expiry") ||
			p.is(i, "valid") || p.is(i, "until") || p.is(i, "through") || p.is(i, "renewal")) {
			return true
		}
	}
	return false
}
