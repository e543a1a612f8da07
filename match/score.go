package match

import (
	"slices"

	"github.com/metierhq/metier/document"
)

// metFrom is the credit from which an item counts as met.
const metFrom = full * 3 / 4

// Score says how far a document fits a role. Its only error is ErrRole. A document that is nil is an empty one, and one
// that was changed by hand counts as document.Document.Analysed has it. It takes time linear in the document.
func (m *Matcher) Score(role string, d *document.Document) (*Report, error) {
	r, err := m.role(role)
	if err != nil {
		return nil, err
	}
	return r.score(d.Analysed(), m), nil
}

func (r *role) score(d *document.Document, m *Matcher) *Report {
	s := r.scratch.Get().(*scratch)
	defer r.release(s)
	s.reset(d)
	now := d.PresentOfAnalysed(m.asOf)
	for i := range d.Entries {
		s.posts = append(s.posts, r.readPost(d, &d.Entries[i], now))
	}
	s.settle(r.personOf(s.posts))
	s.passages(d)
	rd := &s.reading
	rd.doc, rd.role, rd.posts, rd.now, rd.asOf = d, r, s.posts, now, m.asOf
	b := &builder{reading: rd, scratch: s, credits: s.credits, points: s.points}
	return b.report()
}

// A builder turns what was found into a Report.
type builder struct {
	*reading
	scratch *scratch
	credits []int      // by row, those of scratch
	points  []int64    // by category, of whole, likewise
	open    int64      // the weight of what the text leaves open, of whole
	room    []Evidence // one array for all evidence
	terms   []Term     // and one for all terms
}

func (b *builder) report() *Report {
	r, all := b.role, new(roomyReport)
	rep := &all.Report
	*rep = Report{Schema: Schema, Engine: Engine, Role: r.profile.ID, Title: r.profile.Title, Document: b.doc.ID,
		Items: slices.Clone(r.blank), Categories: append(all.categories[:0], r.categories...),
		Gates: make([]Gate, len(r.gates)), Findings: append(all.findings[:0], b.doc.Findings...)}
	b.makeRoom(all)
	for _, i := range r.measured {
		b.measured(i, &rep.Items[i])
	}
	for _, i := range b.scratch.found {
		b.matched(i, &rep.Items[i])
	}
	b.parents(rep)
	b.sum(rep)
	for i, row := range r.gates {
		rep.Gates[i] = gateOf(&rep.Items[row])
	}
	rep.Findings = b.findings(rep.Findings)
	rep.Notices = slices.Clone(r.notices)
	return rep
}

// measured fills in a row whose requirement is compared with facts.
func (b *builder) measured(i int, it *ItemScore) {
	res := b.role.rows[i].measure.of(b.reading)
	it.Why = res.why
	if res.open {
		it.Status = Unknown
		b.open += b.role.rows[i].weight
		return
	}
	b.earn(i, it, res.credit)
	if len(res.proof) == 0 {
		return
	}
	from := len(b.room)
	for _, p := range res.proof {
		b.room = append(b.room, Evidence{Span: p.Span, Quote: b.doc.Text[p.Start:p.End], Kind: Fact,
			Rung: res.rung, Post: p.post, Credit: creditFloat(res.credit)})
	}
	it.Evidence = b.room[from:len(b.room):len(b.room)]
}

// matched fills in a row whose requirement is met by words.
func (b *builder) matched(i int, it *ItemScore) {
	best, from := &b.scratch.best[i], len(b.room)
	for k := range best {
		if c := &best[k]; c.credit > 0 {
			b.room = append(b.room, b.evidence(c))
		}
	}
	it.Evidence = b.room[from:len(b.room):len(b.room)]
	b.earn(i, it, int(best[0].credit))
	it.Why = whyMatched(it.Status, it.Evidence[0].Rung)
}

// earn gives a row its credit, and the points for it.
func (b *builder) earn(i int, it *ItemScore, credit int) {
	x := &b.role.rows[i]
	points := x.weight * int64(credit) / full
	b.credits[i] = credit
	b.points[x.category] += points
	it.Status, it.Credit, it.Points = statusOf(credit), creditFloat(credit), pointsFloat(points)
}

func statusOf(credit int) Status {
	switch {
	case credit >= metFrom:
		return Met
	case credit > 0:
		return Partial
	}
	return Missing
}

// whyMatched says what a status rests on. The sentences are few and fixed; the evidence has the particulars.
func whyMatched(s Status, r Rung) string {
	why := [...][2]string{
		Listed:  {"a list names part of it, and no line says that it was done", "a list names it, and no line says that it was done"},
		Claimed: {"the text claims part of it, outside any dated job", "the text claims it, outside any dated job"},
		Done:    {"part of it was done in a dated job", "it was done in a dated job"},
	}[r]
	if s == Met {
		return why[1]
	}
	return why[0]
}

// parents gives items with parts the credit that their parts come to.
func (b *builder) parents(rep *Report) {
	for i := range b.role.parents {
		p := &b.role.parents[i]
		sum, open := int64(0), uint64(0)
		for _, x := range p.parts {
			sum += int64(b.credits[x.row]) * x.share
			open |= one(rep.Items[x.row].Status == Unknown)
		}
		it := &rep.Items[p.row]
		it.Why = "what its parts come to"
		switch {
		case sum > 0:
			b.credits[p.row] = int(sum / p.weight)
			it.Status, it.Credit = statusOf(b.credits[p.row]), creditFloat(b.credits[p.row])
		case open > 0:
			it.Status = Unknown
		default:
			it.Status = Missing
		}
	}
}

// sum adds the points up: whole numbers first, so that the order of adding cannot matter.
func (b *builder) sum(rep *Report) {
	var score int64
	for i, points := range b.points {
		if points > 0 { // as of few
			c := &rep.Categories[i]
			c.Score, c.Points = pointsFloat(points*whole/b.role.weights[i]), pointsFloat(points)
			score += points
		}
	}
	rep.Score, rep.Potential = pointsFloat(score), pointsFloat(score+b.open)
}

func pointsFloat(n int64) float64 { return float64(n) / (whole / 100) }
func share(n int64) float64       { return float64(n) / whole }
func creditFloat(n int) float64   { return float64(n) / full }
