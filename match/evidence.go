package match

import (
	"slices"

	"github.com/metierhq/metier/document"
)

// A roomyReport is a report together with room for what most of them hold: one allocation for all of it.
type roomyReport struct {
	Report
	categories [12]CategoryScore
	findings   [2]document.Finding
	evidence   [4]Evidence
	terms      [8]Term
}

// makeRoom makes room for all evidence at once: what a report allocates does not grow with the role. How many facts will be shown
// is not known yet; most texts have two.
func (b *builder) makeRoom(all *roomyReport) {
	words, n := 0, 0
	for _, i := range b.scratch.found {
		for k := range b.scratch.best[i] {
			if c := &b.scratch.best[i][k]; c.credit > 0 {
				words += int(c.proof.last - c.proof.first)
				n++
			}
		}
	}
	b.room, b.terms = slices.Grow(all.evidence[:0], n+2), slices.Grow(all.terms[:0], words)
}

// evidence turns a covering into what is shown: the passage, and which of its words met which of the item's.
func (b *builder) evidence(c *covering) Evidence {
	d, r := b.doc, b.role
	q := &d.Passages[c.passage]
	e := Evidence{Span: q.Span, Quote: d.Text[q.Start:q.End], Rung: c.rung, Credit: creditFloat(int(c.credit)),
		Phrase: r.wordings[c.phrase]}
	if q.Entry >= 0 {
		e.Post = d.Entries[q.Entry].Title
	}
	from := len(b.terms)
	b.terms = b.scratch.terms(d, *c, b.terms)
	e.Terms = b.terms[from:len(b.terms):len(b.terms)]
	for i := range e.Terms {
		e.Kind = max(e.Kind, e.Terms[i].Kind)
	}
	return e
}

// wording returns the item's own wording of a phrase.
func (r *role) wording(ph *phrase) string {
	it := r.rows[ph.row].item
	if ph.number == 0 || int(ph.number) > len(it.Alt) {
		return it.Text
	}
	return it.Alt[ph.number-1]
}

// terms appends what of the document met which words of a covering's phrase, in the order of the text.
func (s *scratch) terms(d *document.Document, c covering, dst []Term) []Term {
	from := len(dst)
	for _, w := range s.witnesses[c.proof.first:c.proof.last] {
		span := document.Span{Start: int(d.Word(w.first).Start), End: int(d.Word(w.last - 1).End)}
		t := Term{Span: span, Word: d.Text[span.Start:span.End], Item: s.role.terms.names[w.term], Kind: Kind(w.kind)}
		if !slices.Contains(dst[from:], t) {
			dst = append(dst, t)
		}
	}
	slices.SortFunc(dst[from:], func(a, b Term) int { return a.Start - b.Start })
	return dst
}
