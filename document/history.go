package document

import (
	"cmp"
	"slices"

	"github.com/metierhq/metier/internal/lex"
)

// Time is counted in months from the year 0. A year without a month stands for its middle, so that "2012 - 2015" is
// three years; a month at the end of a period is part of it.

// A History is what the dated jobs of a document add up to, in months. What the text states of years is another thing:
// Facts.Years.
type History struct {
	Months  int         `json:"months"`  // in all dated jobs, overlapping ones once
	Leading int         `json:"leading"` // of these, in posts of a manager or above
	Fields  []FieldTime `json:"fields"`  // the longest first; a post may be in several, or in none that is known
	Gaps    []Gap       `json:"gaps"`    // between one job and the next, in the order of time
	From    Date        `json:"from"`    // the start of the first job, as stated
	To      Date        `json:"to"`      // the end of the last, as stated, or what "present" was taken for
}

// FieldTime is the time in posts of one field of work, such as "it" or "finance".
type FieldTime struct {
	Field   string `json:"field"`
	Months  int    `json:"months"`
	Leading int    `json:"leading"`
}

// A Gap is a time between two jobs in which none is dated.
type Gap struct {
	After  int `json:"after"`  // index into Entries of the job before it
	Before int `json:"before"` // and of the job behind it
	Months int `json:"months"`
}

// leastGap is how many months must lie between two jobs to be called a gap: dates are often rounded to months, and a
// change of job takes one or two.
const leastGap = 3

// History adds the dated jobs up. Present is what "present" means; the zero Date: see Document.Present.
func (d *Document) History(present Date) History {
	d = d.Analysed()
	now := d.PresentOfAnalysed(present)
	x := History{Fields: []FieldTime{}, Gaps: []Gap{}}
	var first, last Time // the jobs that begin first and end last
	var all, leading []Time
	byField := make([][2][]Time, len(fields()))
	for i := range d.Entries {
		e := &d.Entries[i]
		t := e.Time(now)
		if t.From == t.To {
			continue
		}
		if len(all) == 0 || t.From < first.From {
			first, x.From = t, e.From
		}
		if t.To > last.To {
			last, x.To = t, e.end(t, d.presentDate(present))
		}
		all = append(all, t)
		words := d.TitleWords(e)
		leads := lex.TitleLevel(d.Text, words) >= lex.Manager
		if leads {
			leading = append(leading, t)
		}
		in := titleFields(d.Text, words)
		for f, field := range fields() {
			if in&field.bits != 0 {
				byField[f][0] = append(byField[f][0], t)
				if leads {
					byField[f][1] = append(byField[f][1], t)
				}
			}
		}
	}
	x.Months, x.Leading = MonthsIn(all), MonthsIn(leading)
	for f, field := range fields() {
		if n := MonthsIn(byField[f][0]); n > 0 {
			x.Fields = append(x.Fields, FieldTime{field.name, n, MonthsIn(byField[f][1])})
		}
	}
	slices.SortStableFunc(x.Fields, func(a, b FieldTime) int {
		return cmp.Or(cmp.Compare(b.Months, a.Months), cmp.Compare(a.Field, b.Field))
	})
	x.Gaps = append(x.Gaps, d.gaps(now)...)
	return x
}

// titleFields returns the fields that a title names outright.
func titleFields(text string, words []lex.Word) lex.Fields {
	var buf [8]lex.Mark
	return fieldsOf(lex.Concepts(text, words, lex.Context{Title: true}, buf[:0]))
}

// fieldsOf returns the fields of what some marks name.
func fieldsOf(marks []lex.Mark) (in lex.Fields) {
	for _, m := range marks {
		in |= m.Concept.Fields()
	}
	return in
}

// gaps finds the times between jobs in which none is dated.
func (d *Document) gaps(now int) (gaps []Gap) {
	order := make([]int, 0, len(d.Entries))
	for i := range d.Entries {
		if t := d.Entries[i].Time(now); t.From < t.To {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return d.Entries[a].Time(now).From - d.Entries[b].Time(now).From })
	last := -1
	for _, i := range order {
		if last < 0 {
			last = i
			continue
		}
		t, end := d.Entries[i].Time(now), d.Entries[last].Time(now).To
		if n := t.From - end; n >= leastGap {
			gaps = append(gaps, Gap{After: last, Before: i, Months: n})
		}
		if t.To > end {
			last = i
		}
	}
	return gaps
}

// Time is a range of months, counted from the year 0; To is exclusive. From == To: no time.
type Time struct{ From, To int }

// Time returns the months of a job, as far as its dates tell; now is where the present ends, as Document.Present returns
// it; 0: it is not known. A job counts one month at least: with a start alone, with an end before its start, and within one year
// where not both months are stated. Time behind now is yet to come and does not count.
func (e *Entry) Time(now int) Time {
	if e.From.IsZero() {
		return Time{}
	}
	t := Time{From: e.From.month(false)}
	switch {
	case e.Current:
		t.To = now
	case !e.To.IsZero():
		t.To = e.To.month(true)
	}
	t.To = max(t.To, t.From+1)
	if now > 0 && t.To > now && !e.Current {
		if t.From >= now && (e.From.Month != 0 || e.From.Year*12 >= now) { // a year alone may have begun
			return Time{}
		}
		t.To = max(now, t.From+1)
	}
	return t
}

// end returns the date that a job ended at: its own last one that is within t, which is its Time.
func (e *Entry) end(t Time, present Date) Date {
	to := e.To
	if e.Current || !to.IsZero() && to.month(true) > t.To { // it goes on to this day
		to = present
	}
	if to.IsZero() || to.month(true) < t.To {
		return e.From
	}
	return to
}

// MonthsIn counts the months of times, overlapping ones once.
func MonthsIn(times []Time) (n int) {
	var buf [16]Time // most people have had fewer jobs
	times = append(buf[:0], times...)
	slices.SortFunc(times, func(a, b Time) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	end := 0
	for _, t := range times {
		if t.To > end {
			n += t.To - max(t.From, end)
			end = t.To
		}
	}
	return n
}

func (d Date) month(end bool) int {
	m := int(d.Month) - 1
	if end {
		m++
	}
	if d.Month == 0 {
		m = 6
	}
	return d.Year*12 + m
}

// before tells whether d is before e by what both of them state: a year alone is not before a month of it.
func (d Date) before(e Date) bool {
	return d.Year < e.Year || d.Year == e.Year && d.Month != 0 && e.Month != 0 && d.Month < e.Month
}

// backwards finds a job that ends before it begins.
func (p *parser) backwards(e *Entry) {
	if !e.From.IsZero() && !e.To.IsZero() && e.To.before(e.From) {
		p.doc.Findings = append(p.doc.Findings, Finding{Span: e.Span, Code: "dates-backwards",
			Message: "a job ends before it begins; it is counted as one month"})
	}
}
