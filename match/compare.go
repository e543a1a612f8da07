package match

import (
	"cmp"
	"slices"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// Compare says how a posting stands to a role. Its only error is ErrRole: a posting in which nothing is asked for has a
// Typicality of 0, no demands, and a Why. One that is nil is empty.
func (m *Matcher) Compare(role string, posting *document.Document) (*Comparison, error) {
	r, err := m.role(role)
	if err != nil {
		return nil, err
	}
	d := posting.Analysed()
	c := &Comparison{Schema: CompareSchema, Engine: Engine, Role: r.profile.ID, Title: r.profile.Title, Document: d.ID,
		Demands: []Demand{}, Figures: []Figure{}, Findings: append([]document.Finding{}, d.Findings...), Notices: slices.Clone(r.notices)}
	p, err := profile.FromPosting(d)
	if err != nil {
		c.Why = err.Error()
		c.Items = r.unnamed()
		return c, nil
	}
	asks, err := newRole(p, Options{})
	if err != nil {
		c.Why = err.Error()
		c.Items = r.unnamed()
		return c, nil
	}
	c.Posting = p.Title
	x := &comparing{doc: d, role: r, asks: asks, scratch: r.scratch.Get().(*scratch), best: make([][]naming, len(r.rows))}
	defer r.release(x.scratch)
	x.title(d.Title)
	x.demands(c)
	x.items(c)
	x.figures(c)
	if len(c.Demands) == 0 {
		c.Why = "the posting asks for nothing that could be read"
	}
	return c, nil
}

// comparing is what one call of Compare works on.
type comparing struct {
	doc     *document.Document
	role    *role
	asks    *role // the posting's own profile
	scratch *scratch
	inField bool       // the posting's title is in the role's field
	level   lex.Level  // of the posting's title
	best    [][]naming // by row of the role: the demands that name it
}

// A naming is a row of the role that a demand names.
type naming struct {
	row, demand int
	credit      int // of full
}

func (x *comparing) title(title string) {
	words := lex.Scan(title, nil)
	fit, _ := x.role.fitOf(title, words)
	x.inField = title != "" && fit >= inField || title == "" && x.asks.field == x.role.field
	x.level = lex.TitleLevel(title, words)
}

// demands weighs what the posting asks for against the role.
func (x *comparing) demands(c *Comparison) {
	var points int64
	for i := range x.asks.rows {
		row := &x.asks.rows[i]
		if row.parts > 0 || row.item.Span == nil {
			continue
		}
		it := row.item
		dm := Demand{Span: *it.Span, Ref: row.ref, Quote: x.doc.Text[it.Span.Start:it.Span.End], Label: it.Label, Level: it.Level.String(),
			Category: x.asks.categories[row.category].ID, Weight: share(row.weight), Meets: []Meets{}}
		if it.Level == profile.NotAsked {
			dm.Status, dm.Why = Waived, "the posting says that it does not ask for it"
			c.Demands = append(c.Demands, dm)
			continue
		}
		credit := x.meets(&dm, it, len(c.Demands))
		got := row.weight * int64(credit) / full
		dm.Credit, dm.Points = creditFloat(credit), pointsFloat(got)
		points += got
		c.Demands = append(c.Demands, dm)
	}
	c.Typicality = pointsFloat(points)
}

// meets finds the role's items that a demand names, and returns its credit.
func (x *comparing) meets(dm *Demand, it *profile.Item, demand int) (credit int) {
	found := x.measured(dm, it, demand)
	if len(found) == 0 {
		found = x.worded(dm, demand)
	}
	slices.SortStableFunc(found, func(a, b naming) int { return b.credit - a.credit })
	for _, n := range found {
		row := &x.role.rows[n.row]
		if row.item.Level == profile.NotAsked {
			if n.credit > credit {
				dm.Status, dm.Why = Needless, "the role says that it is not asked for: "+row.item.Text
				return 0
			}
			continue
		}
		x.best[n.row] = append(x.best[n.row], n)
		credit = max(credit, n.credit)
	}
	switch {
	case credit >= metFrom:
		dm.Status, dm.Why = Typical, "the role asks for it too"
	case credit > 0:
		dm.Status, dm.Why = Partly, "the role asks for a part of it, or for something near it"
	default:
		dm.Status, dm.Why = Beyond, "the role asks for nothing of the kind"
	}
	return credit
}

// mostMeets is how many of the role's items a demand is shown with.
const mostMeets = 3

// worded finds the items of the role that a demand's words name.
func (x *comparing) worded(dm *Demand, demand int) (found []naming) {
	s := x.scratch
	s.reset(x.doc)
	d := x.doc
	i, _ := slices.BinarySearchFunc(d.Passages, dm.Start+1, func(q document.Passage, at int) int { return q.End - at })
	for ; i < len(d.Passages) && d.Passages[i].Start < dm.End; i++ {
		q := &d.Passages[i]
		first, last := wordsIn(d, q, dm.Span)
		s.asked(d, i, first, last, x.setting(q))
	}
	for row := range s.best {
		if best := s.best[row][0]; best.credit > 0 {
			found = append(found, naming{row, demand, int(best.credit)})
		}
	}
	for _, n := range found {
		dm.Meets = append(dm.Meets, x.show(s.best[n.row][0]))
	}
	slices.SortStableFunc(dm.Meets, func(a, b Meets) int { // of equal ones, the one that more words meet
		return cmp.Or(cmp.Compare(b.Credit, a.Credit), len(b.Terms)-len(a.Terms))
	})
	dm.Meets = dm.Meets[:min(len(dm.Meets), mostMeets)]
	return found
}

// show says which words of a demand met which of an item.
func (x *comparing) show(c covering) Meets {
	ph := &x.role.phrases[c.phrase]
	row := &x.role.rows[ph.row]
	m := Meets{Ref: row.ref, Text: row.item.Text, Credit: creditFloat(int(c.credit)), Terms: x.scratch.terms(x.doc, c, nil)}
	if w := x.role.wordings[c.phrase]; w != m.Text {
		m.Phrase = w
	}
	return m
}

// saidByPosting is what a posting's title says for a line that leaves it unsaid, per hundred of a place: less than a post
// that somebody held says, since postings are written out.
const saidByPosting = 50

// setting says what the posting's title adds to a line of it: in a posting for a leader in the field, "manage the
// budget" is the budget of that field.
func (x *comparing) setting(q *document.Passage) *setting {
	at := &setting{rung: Done, near: nearOwn, standing: 100}
	if x.inField {
		at.broad = saidByPosting
		if x.level >= lex.Manager {
			at.lead = saidByPosting
		}
		return at
	}
	switch x.role.mentioned(q.Fields()) {
	case mentionHint:
		at.near = nearHintUnknown
	case noMention, mentionElse:
		at.near = nearNoneOtherJobs
	}
	return at
}

// items says how far the posting names each item of the role.
func (x *comparing) items(c *Comparison) {
	c.Items = x.role.unnamed()
	var points int64
	for i := range x.role.rows {
		row, it := &x.role.rows[i], &c.Items[i]
		if !row.earns() || len(x.best[i]) == 0 {
			continue
		}
		slices.SortStableFunc(x.best[i], func(a, b naming) int { return b.credit - a.credit })
		for _, n := range x.best[i] {
			it.Demands = append(it.Demands, n.demand)
		}
		credit := x.best[i][0].credit
		got := row.weight * int64(credit) / full
		it.Status, it.Credit, it.Points = statusOf(credit), creditFloat(credit), pointsFloat(got)
		points += got
	}
	c.Coverage = pointsFloat(points)
}

// unnamed returns the role's items as a posting leaves them that names none.
func (r *role) unnamed() []Named {
	items := make([]Named, len(r.rows))
	for i := range r.rows {
		b := &r.blank[i]
		items[i] = Named{Ref: b.Ref, Label: b.Label, Text: b.Text, Level: b.Level, Parts: b.Parts, Status: b.Status, Weight: b.Weight, Demands: []int{}}
	}
	return items
}

// wordsIn returns the first word of a passage in a span and the word behind the last one: a sentence may ask for several
// things, and what one of them says is not said of the others.
func wordsIn(d *document.Document, q *document.Passage, span document.Span) (first, last uint32) {
	words := d.Words(q)
	from, _ := slices.BinarySearchFunc(words, span.Start, func(w lex.Word, at int) int { return int(w.Start) - at })
	to, _ := slices.BinarySearchFunc(words, span.End, func(w lex.Word, at int) int { return int(w.Start) - at })
	return q.FirstWord() + uint32(from), q.FirstWord() + uint32(max(from, to))
}

// asked offers what words of a posting's passage cover of every item that is met by words, those too that the role does
// not ask for.
func (s *scratch) asked(d *document.Document, i int, first, last uint32, at *setting) {
	r, q := s.role, &d.Passages[i]
	if first == last {
		return
	}
	s.read(d, q)
	s.lead, s.counted = at.lead, false // a posting counts nobody who is led
	for from := first; ; from += r.window / 2 {
		to := min(from+r.window, last)
		s.meet(from, to, at.broad)
		s.sign = allSigns
		for _, n := range s.promising() {
			ph := &r.phrases[n]
			s.fresh[n] = 1
			if !r.rows[ph.row].text() || !s.tells(ph) {
				continue
			}
			cover, exact := s.cover(d, ph, at)
			credit := int32(creditOf(cover)) * int32(at.near) / 100
			if exact && ph.number == 0 {
				credit = full
			}
			if credit >= leastCredit {
				s.offer(d, int(ph.row), covering{credit: credit, passage: int32(i), phrase: int32(n), from: from, rung: at.rung})
			}
		}
		if to == last {
			return
		}
	}
}
