package match

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// A measure compares a requirement with the facts of a document.
type measure interface {
	of(r *reading) result
}

// A reading is a document as a role sees it.
type reading struct {
	doc   *document.Document
	role  *role
	posts []post
	now   int           // the month that "present" means
	asOf  document.Date // and the date that the caller gave for it

	studies []study        // see studied
	named   []lex.Mark     // by all of them
	stated  []lex.Concept  // see certificates
	room    [4]lex.Concept // for those of most texts
	single  [1]proof       // see one
}

// forget leaves of a reading nothing but its room.
func (r *reading) forget() {
	clear(r.studies)
	*r = reading{studies: r.studies[:0], named: r.named[:0]}
}

// A result is what a measure found.
type result struct {
	open   bool // the text says nothing that could be measured
	credit int  // of full
	rung   Rung
	proof  []proof // best first
	why    string
}

type proof struct {
	document.Span
	post string
}

func newMeasure(c *profile.Criterion) (measure, error) {
	switch {
	case c.Years != nil:
		t, err := newTrade(c.Years.Field)
		level, ok := levelNamed(c.Years.Level)
		if !ok && err == nil {
			err = fmt.Errorf("years: level %q, want one of %q", c.Years.Level, lex.LevelNames())
		}
		return newYears(c.Years, t, level), err
	case c.Post != nil:
		t, err := newTrade(c.Post.Field)
		level, ok := levelNamed(c.Post.Level)
		if !ok && err == nil {
			err = fmt.Errorf("post: level %q, want one of %q", c.Post.Level, lex.LevelNames())
		}
		return postMeasure{c.Post, t, level}, err
	case c.People != nil:
		t, err := newTrade(c.People.Field)
		return peopleMeasure{c.People, t}, err
	case c.Degree != nil:
		return newDegree(c.Degree), nil
	case c.Certificates != nil:
		return newCertificates(c.Certificates), nil
	}
	return nil, fmt.Errorf("criterion: empty")
}

func levelNamed(name string) (lex.Level, bool) {
	if name == "" {
		return lex.NoLevel, true
	}
	return lex.LevelOf(name)
}

// A trade is the field that a measure counts posts of; 0: every post.
type trade struct {
	field lex.Fields
	name  string
}

func newTrade(name string) (trade, error) {
	if name == "" {
		return trade{}, nil
	}
	f, ok := lex.FieldOf(name)
	if !ok {
		return trade{}, fmt.Errorf("field %q, want one of %q", name, lex.FieldNames())
	}
	return trade{f, name}, nil
}

// posts returns the document's posts as this trade sees them.
func (t trade) posts(r *reading) []post {
	if t.field == r.role.field {
		return r.posts
	}
	other := &role{field: t.field}
	other.broad, _ = lex.ConceptOf(t.name)
	posts := make([]post, len(r.doc.Entries))
	for i := range posts {
		posts[i] = other.readPost(r.doc, &r.doc.Entries[i], r.now)
	}
	return posts
}

func (r *reading) proofOf(entry int) proof {
	e := &r.doc.Entries[entry]
	return proof{e.Span, e.Title}
}

// one returns a single proof, in the place of the one before: a result is shown before the next measure is asked.
func (r *reading) one(s document.Span) []proof {
	r.single[0] = proof{Span: s}
	return r.single[:]
}

// A total is the time of some posts.
type total struct {
	months int     // overlapping ones counted once
	posts  int     // how many there are
	proof  []proof // the longest of them
	goesOn bool    // one of them is held at present
}

// addUp adds up the dated posts in the field that are of a level or above.
func (r *reading) addUp(posts []post, level lex.Level) (t total) {
	var times []document.Time
	var entries []int
	for i, p := range posts {
		if p.level >= level && p.fit >= inField && p.to > p.from {
			times = append(times, document.Time{From: p.from, To: p.to})
			entries = append(entries, i)
			t.goesOn = t.goesOn || r.doc.Entries[i].Current
		}
	}
	t.months, t.posts = document.MonthsIn(times), len(entries)
	slices.SortStableFunc(entries, func(a, b int) int {
		return (posts[b].to - posts[b].from) - (posts[a].to - posts[a].from)
	})
	for _, i := range entries[:min(len(entries), kept)] {
		t.proof = append(t.proof, r.proofOf(i))
	}
	return t
}

// yearsMeasure adds up the time of posts of a level in a field, overlapping ones once, and reads what the text states.
// What is added up from dated posts counts in full, what is only stated as a claim.
type yearsMeasure struct {
	want  *profile.Years
	trade trade
	level lex.Level
	asked string // "7 to 10 years"
	none  string // what is said where there is no such time
}

func newYears(want *profile.Years, t trade, level lex.Level) yearsMeasure {
	m := yearsMeasure{want: want, trade: t, level: level, asked: span(int(want.Min*12 + .5))}
	if want.Max > want.Min {
		m.asked = fmt.Sprintf("%g to %g years", want.Min, want.Max)
	}
	m.none = "no time in such posts is stated; " + m.asked + " asked for"
	return m
}

func (m yearsMeasure) of(r *reading) result {
	got := r.addUp(m.trade.posts(r), m.level)
	need := int(m.want.Min*12 + .5)
	best := result{rung: Done, credit: min(full, full*got.months/max(need, 1)), proof: got.proof}
	if got.months > 0 {
		latest := ""
		if got.goesOn && r.asOf.IsZero() {
			latest = " up to the latest date in the text"
		}
		best.why = span(got.months) + " in " + m.what(got.posts) + ", added up from dated posts" + latest + "; " + m.asked + " asked for"
	}
	for _, y := range r.doc.Facts.Years {
		if m.trade.name != "" && !slices.Contains(y.Fields, m.trade.name) || m.level >= lex.Lead && !y.Leading {
			continue
		}
		credit := min(full, int(y.Years*12)*full/max(need, 1)) * rungCredit[Claimed] / 100
		if credit > best.credit {
			best = result{rung: Claimed, credit: credit, proof: r.one(y.Span),
				why: span(int(y.Years*12)) + " stated, and not borne out by dated posts; " + m.asked + " asked for"}
		}
	}
	if best.credit == 0 {
		if len(r.doc.Entries) == 0 && len(r.doc.Facts.Years) == 0 {
			return result{open: true, why: "the text gives no dates of work and no years of experience"}
		}
		return result{why: m.none}
	}
	return best
}

func (m yearsMeasure) what(n int) string {
	if n == 1 {
		return "1 such post"
	}
	return strconv.Itoa(n) + " such posts"
}

// span writes months as people do: "7 years 3 months".
func span(months int) string {
	units := func(n int, one, many string) string {
		if n == 1 {
			return one
		}
		return many
	}
	y, m := months/12, months%12
	ofYear, ofMonth := units(y, " year", " years"), units(m, " month", " months")
	switch {
	case y == 0:
		return strconv.Itoa(m) + ofMonth
	case m == 0:
		return strconv.Itoa(y) + ofYear
	}
	return strconv.Itoa(y) + ofYear + " " + strconv.Itoa(m) + ofMonth
}

// peopleMeasure compares the greatest number of people that the text says somebody led, but for those led in posts of other
// fields than the one asked for.
type peopleMeasure struct {
	want  *profile.People
	trade trade
}

func (m peopleMeasure) of(r *reading) result {
	best := result{open: true, why: "the text says of no number of people that they were led"}
	posts, most := m.trade.posts(r), -1
	for _, p := range r.doc.Facts.People {
		elsewhere := func(i int) bool { return posts[i].fit < inField && posts[i].other }
		switch q := r.passageAt(p.Span); {
		case m.trade.field != 0 && q != nil && q.Entry >= 0 && elsewhere(q.Entry):
			if best.open {
				best = result{why: "the people that the text says were led were led in posts of other fields"}
			}
		case p.Number > most:
			most = p.Number
			best = result{credit: min(full, most*full/max(m.want.Min, 1)), rung: Claimed, proof: r.one(p.Span),
				why: fmt.Sprintf("%d people named; %d asked for", most, m.want.Min)}
		}
	}
	return best
}
