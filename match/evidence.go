package match

import (
	"slices"

	"github.com/metierhq/metier/document"
)

// prove makes the evidence of all rows, passage by passage, so that each is marked once more and not once for every
// row that it serves. It makes room for all of it at once: what a report allocates does not grow with the role.
func (b *builder) prove() {
	s, words, n := b.scratch, 0, 0
	b.from = make([]int, len(s.best)+1)
	s.chain.reset(len(b.doc.Passages))
	for i := range s.best {
		b.from[i] = n
		for _, c := range s.best[i] {
			if c.credit > 0 {
				ph := &b.role.phrases[c.phrase]
				words += int(ph.last - ph.first)
				s.chain.add(c, n)
				n++
			}
		}
	}
	b.from[len(s.best)] = n
	b.room, b.terms = make([]Evidence, n), make([]Term, 0, words)
	s.again = true
	for i := range b.doc.Passages {
		first := s.chain.first[i]
		if first < 0 {
			continue
		}
		q := &b.doc.Passages[i]
		last := q.FirstWord() + uint32(len(b.doc.Words(q)))
		s.read(b.doc, q)
		for k, from := first, last; k >= 0; k = s.chain.next[k] {
			c := s.chain.wins[k]
			if c.from != from {
				from = c.from
				s.meet(from, min(from+b.role.window, last))
			}
			b.room[k] = b.evidence(c)
		}
	}
	s.again = false
}

// A chain lists candidates by passage.
type chain struct {
	first, next []int32 // the first candidate of a passage, and the one behind a candidate; -1: none
	wins        []candidate
}

func (c *chain) reset(passages int) {
	c.first, c.next, c.wins = c.first[:0], c.next[:0], c.wins[:0]
	for range passages {
		c.first = append(c.first, -1)
	}
}

func (c *chain) add(w candidate, n int) {
	c.next = append(c.next, c.first[w.passage])
	c.first[w.passage] = int32(n)
	c.wins = append(c.wins, w)
}

// evidence turns a candidate into what is shown: the passage, and which of its words met which of the item's.
func (b *builder) evidence(c candidate) Evidence {
	d, s, r := b.doc, b.scratch, b.role
	q := &d.Passages[c.passage]
	at := r.settingOf(d, q, b.posts, b.who)
	e := Evidence{Span: q.Span, Quote: d.Text[q.Start:q.End], Rung: at.rung, Credit: creditFloat(int(c.credit))}
	e.Phrase = r.wording(&r.phrases[c.phrase])
	if q.Entry >= 0 {
		e.Post = d.Entries[q.Entry].Title
	}
	from := len(b.terms)
	ph := &r.phrases[c.phrase]
	for k := ph.first; k < ph.last; k++ {
		if t, ok := s.term(d, &r.places[k]); ok && !slices.Contains(b.terms[from:], t) {
			b.terms = append(b.terms, t)
			e.Kind = max(e.Kind, t.Kind)
		}
	}
	e.Terms = b.terms[from:len(b.terms):len(b.terms)]
	slices.SortFunc(e.Terms, func(a, b Term) int { return a.Start - b.Start })
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

// term says what of the marked passage met a place.
func (s *scratch) term(d *document.Document, pl *place) (t Term, ok bool) {
	n := pl.exact
	if s.met[n] < s.met[pl.stem] {
		n = pl.stem
	}
	if s.met[pl.concept] > s.met[n] && s.wholeName(pl) {
		n = pl.concept
	}
	if s.met[n] == 0 {
		return Term{}, false
	}
	h := &s.have[n]
	span := document.Span{Start: int(d.Word(h.first).Start), End: int(d.Word(h.last - 1).End)}
	return Term{Span: span, Word: d.Text[span.Start:span.End], Item: s.role.terms.names[n], Kind: Kind(h.kind)}, true
}

// longText is how many places a text must have for having all of them to look copied.
const longText = 4

// copied says that the text has many of the role's own sentences word for word.
func (b *builder) copied() (document.Finding, bool) {
	n, of := 0, 0
	for i, c := range b.scratch.copied {
		if c {
			n++
		}
		if b.role.rows[i].text() {
			of++
		}
	}
	if n < 5 && (n < 3 || n*4 < of) {
		return document.Finding{}, false
	}
	return document.Finding{Code: "copied", Message: copiedMessage(n)}, true
}
