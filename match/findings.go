package match

import (
	"fmt"

	"github.com/metierhq/metier/document"
)

// What the dates of a text say of each other, and what it has in common with the role, is for its reader to judge. None of
// it moves a score.

// findings adds what the document's dates show against the present, where that is known - "present" in a job's dates tells
// nothing of it by itself - and whether it looks copied.
func (b *builder) findings(found []document.Finding) []document.Finding {
	d, current := b.doc, false
	for i := range d.Entries {
		e := &d.Entries[i]
		current = current || e.Current
		if b.asOf.IsZero() {
			continue
		}
		if later(e.From, b.asOf) || later(e.To, b.asOf) {
			found = append(found, document.Finding{Span: e.Span, Code: "date-in-the-future",
				Message: fmt.Sprintf("a job is dated later than %s", dateText(b.asOf))})
		}
	}
	if !current || !b.asOf.IsZero() {
		if f, ok := b.overstated(); ok {
			found = append(found, f)
		}
	}
	if f, ok := b.copied(); ok {
		found = append(found, f)
	}
	return found
}

// later tells whether a date is behind another one. A year without a month is only where the whole of it is.
func later(d, than document.Date) bool {
	return d.Year > than.Year || d.Year == than.Year && than.Month != 0 && d.Month > than.Month
}

func dateText(d document.Date) string {
	if d.Month == 0 {
		return fmt.Sprint(d.Year)
	}
	return fmt.Sprintf("%s %d", d.Month, d.Year)
}

// Years that a text states beyond its dated jobs are worth a question from here on: people round up, and leave out
// their first jobs.
const (
	overstatedBy    = 24  // months
	overstatedShare = 125 // per hundred of what the jobs add up to
)

// overstated finds the greatest number of years that the text states, if its dated jobs do not bear it out. What is
// stated and what is added up are both shown; which is right is not ours to say.
func (b *builder) overstated() (document.Finding, bool) {
	d := b.doc
	if d.Kind == document.Posting || len(d.Facts.Years) == 0 || len(d.Entries) == 0 {
		return document.Finding{}, false
	}
	most := d.Facts.Years[0]
	for _, y := range d.Facts.Years[1:] {
		if y.Years > most.Years {
			most = y
		}
	}
	var room [16]document.Time
	times := room[:0]
	for _, p := range b.posts {
		times = append(times, document.Time{From: p.from, To: p.to})
	}
	added, stated := document.MonthsIn(times), int(most.Years*12)
	if added == 0 || stated < added+overstatedBy || stated*100 < added*overstatedShare {
		return document.Finding{}, false
	}
	return document.Finding{Span: most.Span, Code: "years-differ",
		Message: span(stated) + " of experience are stated; the dated jobs add up to " + span(added)}, true
}

// longText is how many places a text must have for having all of them to look copied.
const longText = 4

// A text looks copied from so many of the role's statements on, word for word, or from fewer where the role has few: people
// who do the work use some of the same words.
const (
	copiedMany  = 5
	copiedFew   = 3
	copiedShare = 4 // and one in so many of the role's
)

// copied says that the text has many of the role's own statements word for word.
func (b *builder) copied() (document.Finding, bool) {
	n := 0
	for _, i := range b.scratch.found {
		if b.scratch.copied[i] {
			n++
		}
	}
	if n < copiedFew || n < copiedMany && n*copiedShare < b.role.texts() {
		return document.Finding{}, false
	}
	return document.Finding{Code: "copied",
		Message: fmt.Sprintf("the text has %d of the role's own statements word for word: read it with care", n)}, true
}

// texts returns how many rows are matched by words.
func (r *role) texts() (n int) {
	for i := range r.rows {
		if r.rows[i].text() {
			n++
		}
	}
	return n
}
