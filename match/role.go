package match

import (
	"fmt"
	"math"
	"slices"
	"sync"

	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// whole is the sum of all weights: points are whole numbers of 1e-7, so that sums are exact on every machine.
const whole = 1_000_000_000

// full is a credit of 1.
const full = 10_000

// A role is one profile, compiled. It does not change after New.
type role struct {
	profile     *profile.Profile
	fields      []lex.Fields  // by concept: lex.ConceptFields
	field       lex.Fields    // whose words are the role's own; 0: no line is off-field
	broad       lex.Concept   // the name of that field itself: "IT"
	manage      lex.Concept   // managing
	deliver     lex.Concept   // delivering
	workplace   lex.Concept   // where people of any trade work
	staff       lex.Concept   // the people somebody leads
	level       lex.Level     // of its own title
	window      uint32        // words within which a phrase must be covered: windowOf
	rows        []row         // in the order of profile.Items
	measured    []int         // the rows that are compared with facts, and earn
	parents     []parent      // the rows that are credited by their parts, the last one first
	blank       []ItemScore   // a report's items where the text shows nothing
	notices     []string      // what its sources' licences ask to be shown
	gates       []int         // rows
	titles      []titleSet    // the titles that the role goes by
	fieldTitles bool          // each of them names something of the role's field, or what hints at it
	posts       []lex.Concept // see postsOver

	categories []CategoryScore // a report's categories where the text shows nothing
	weights    []int64         // theirs, of whole

	stems     []lex.Key // by word ID: lex.StemKeys
	terms     termTable
	posted    []posted          // the phrases in which terms are at a rare place: a passage with such a term may cover them
	calls     []call            // by term
	keeps     []keeps           // by term of a word: within what names it is the same
	hiding    []hiding          // by concept
	beside    []bool            // by concept: what it does is done beside others: see beside
	helping   []bool            // likewise: see helping
	company   []bool            // by concept: it says with whom something is done: see company
	elsewhere lex.Fields        // fields that a line of the role is not about
	fieldless bool              // some item's own text names nothing of the field
	denies    bool              // some item denies something
	keywords  keywords          // see mayQuote
	inPosts   []surroundings    // of passages that tell of a post, by its kind
	outPosts  [][2]surroundings // of those that tell of none, claimed and listed, by the kind of the person
	shown     []shown           // what concepts show, all of them in one array
	shownAt   []uint32          // concept -> where its part of shown begins; one longer than the concepts are many
	phrases   []phrase
	wordings  []string // by phrase
	places    []place
	sights    [][sightsAtOnce]sight // of the places

	scratch sync.Pool
}

// A row is one item or part of an item.
type row struct {
	ref      string
	item     *profile.Item
	category int
	weight   int64 // of whole; 0 for an item with parts, for one that does not apply, and for NotAsked
	share    int64 // of its item's or category's weight, for items credited by parts
	parent   int   // the row that this is a part of; -1: none
	parts    int   // how many rows behind this one are its parts, at any depth
	applies  bool  // its conditions hold
	measure  measure
}

// A parent is a row that is credited by its parts.
type parent struct {
	row    int
	parts  []part // those that have a share
	weight int64  // of all their shares
}

// A part is a row of another one, and what it counts there.
type part struct {
	row   int
	share int64
}

// parent returns what credits a row by its parts; its weight is 0 where none of them counts.
func (r *role) parent(i int) parent {
	p := parent{row: i}
	for k := i + 1; k <= i+r.rows[i].parts; k++ {
		if x := &r.rows[k]; x.parent == i && x.share > 0 {
			p.parts, p.weight = append(p.parts, part{k, x.share}), p.weight+x.share
		}
	}
	return p
}

// text tells whether the row is matched by words.
func (r *row) text() bool { return r.measure == nil && r.parts == 0 }

// earns tells whether the row can earn points itself: it applies, is asked for, and is not credited by its parts.
func (r *row) earns() bool { return r.applies && r.item.Level != profile.NotAsked && r.parts == 0 }

// blankRows returns the items of a report on a text that shows nothing.
func (r *role) blankRows() []ItemScore {
	items := make([]ItemScore, len(r.rows))
	for i := range r.rows {
		x := &r.rows[i]
		it := ItemScore{Ref: x.ref, Label: x.item.Label, Text: x.item.Text, Level: x.item.Level.String(), Parts: x.parts,
			Weight: share(x.weight), Evidence: []Evidence{}, Why: "no line was found that shows it"}
		switch {
		case x.item.Level == profile.NotAsked:
			it.Status, it.Why = NotAsked, "the role does not ask for it: it earns and costs nothing"
		case !r.counts(i):
			it.Status, it.Why = NotAsked, "asked for under a condition that was not set: it earns and costs nothing"
		}
		items[i] = it
	}
	return items
}

// newRole weighs the items of a profile.
func newRole(p *profile.Profile, o Options) (*role, error) {
	r := &role{profile: p, stems: lex.StemKeys(), fields: lex.ConceptFields()}
	if p.Field != "" {
		f, ok := lex.FieldOf(p.Field)
		if !ok {
			return nil, fmt.Errorf("profile %s: field %q, want one of %q", p.ID, p.Field, lex.FieldNames())
		}
		r.field = f
		r.broad, _ = lex.ConceptOf(p.Field)
	}
	r.manage, _ = lex.ConceptOf("manage")
	r.deliver, _ = lex.ConceptOf("deliver")
	r.workplace, _ = lex.ConceptOf("workplace")
	r.staff, _ = lex.ConceptOf("staff")
	r.level = lex.TitleLevel(p.Title, lex.Scan(p.Title, nil))
	for i, c := range p.Categories {
		if err := r.addRows(profile.Ref(p.ID+"/"+c.ID), c.Items, i, -1, o, true); err != nil {
			return nil, err
		}
	}
	if err := r.weigh(o.Weights); err != nil {
		return nil, err
	}
	if err := r.addGates(o); err != nil {
		return nil, err
	}
	for i := range r.rows {
		if x := &r.rows[i]; x.measure != nil && x.earns() {
			r.measured = append(r.measured, i)
		}
		if p := r.parent(i); p.weight > 0 {
			r.parents = append(r.parents, p)
		}
	}
	slices.Reverse(r.parents)
	r.blank, r.window = r.blankRows(), windowOf(p)
	titles := ownTitles(p)
	r.addTitles(titles)
	r.posts = postsOver(titles)
	for _, src := range p.Sources {
		if src.Notice != "" {
			r.notices = append(r.notices, src.Notice)
		}
	}
	r.scratch.New = func() any { return newScratch(r) }
	return r, nil
}

// weigh gives each category its weight, and shares that among its rows. What does not apply leaves its share to the rest,
// and a category of which nothing applies to the other categories.
func (r *role) weigh(instead map[string]float64) error {
	applies := make([]bool, len(r.profile.Categories))
	for i := range r.rows {
		if r.counts(i) {
			applies[r.rows[i].category] = true
		}
	}
	w, sum := make([]float64, len(applies)), 0.0
	for i, c := range r.profile.Categories {
		w[i] = c.Weight
		if v, ok := instead[c.ID]; ok {
			w[i] = v
		}
		if !applies[i] {
			w[i] = 0
		}
		sum += w[i]
	}
	if sum <= 0 && slices.Contains(applies, true) {
		return fmt.Errorf("profile %s: weights: all are 0 of the categories that apply, want at least one above 0", r.profile.ID)
	}
	from := 0
	for i, total := range apportion(w, whole) {
		c := &r.profile.Categories[i]
		r.categories = append(r.categories, CategoryScore{ID: c.ID, Name: c.Name, Weight: share(total)})
		r.weights = append(r.weights, total)
		to := from
		for to < len(r.rows) && r.rows[to].category == i {
			to++
		}
		r.shareOut(from, to, -1, total)
		from = to
	}
	return nil
}

// apportion splits total by the weights, by largest remainder: the parts sum to total exactly.
func apportion(weights []float64, total int64) []int64 {
	sum := 0.0
	for _, w := range weights {
		sum += w
	}
	out := make([]int64, len(weights))
	if sum <= 0 || total <= 0 {
		return out
	}
	type rest struct {
		i int
		r float64
	}
	var rests []rest
	left := total
	for i, w := range weights {
		exact := float64(float64(total) * float64(w/sum))
		out[i] = int64(math.Floor(exact))
		left -= out[i]
		if w > 0 {
			rests = append(rests, rest{i, exact - math.Floor(exact)})
		}
	}
	slices.SortStableFunc(rests, func(a, b rest) int {
		switch {
		case a.r > b.r:
			return -1
		case a.r < b.r:
			return 1
		}
		return a.i - b.i
	})
	for k := 0; left > 0 && len(rests) > 0; k++ {
		out[rests[k%len(rests)].i]++
		left--
	}
	for k := 0; left < 0; k++ {
		if i := rests[len(rests)-1-k%len(rests)].i; out[i] > 0 {
			out[i]--
			left++
		}
	}
	return out
}

// addRows adds items and their parts in the order of Items.
func (r *role) addRows(under profile.Ref, items []profile.Item, cat, parent int, o Options, applies bool) error {
	for i := range items {
		it := &items[i]
		at := len(r.rows)
		x := row{ref: string(under) + "/" + it.ID, item: it, category: cat, parent: parent,
			applies: applies && holds(it.When, o.Context)}
		if it.Criterion != nil {
			m, err := newMeasure(it.Criterion)
			if err != nil {
				return fmt.Errorf("%s: %w", x.ref, err)
			}
			x.measure = m
		}
		r.rows = append(r.rows, x)
		if err := r.addRows(profile.Ref(x.ref), it.Parts, cat, at, o, x.applies); err != nil {
			return err
		}
		r.rows[at].parts = len(r.rows) - at - 1
	}
	return nil
}

func holds(when, context []string) bool {
	for _, w := range when {
		if !slices.Contains(context, w) {
			return false
		}
	}
	return true
}

// shareOut shares a weight among the rows from..to that are parts of parent, and what parts of those get among these.
func (r *role) shareOut(from, to, parent int, total int64) {
	var rows []int
	var weights []float64
	for i := from; i < to; i++ {
		if r.rows[i].parent != parent {
			continue
		}
		rows = append(rows, i)
		w := r.rows[i].item.Weight
		if !r.counts(i) {
			w = 0
		}
		weights = append(weights, w)
	}
	for k, w := range apportion(weights, total) {
		x := &r.rows[rows[k]]
		x.share = w
		if x.parts > 0 {
			r.shareOut(rows[k]+1, rows[k]+1+x.parts, rows[k], w)
		} else {
			x.weight = w
		}
	}
}

// counts tells whether a row can earn: it applies, is asked for, and, if it has parts, one of them can.
func (r *role) counts(i int) bool {
	x := &r.rows[i]
	if !x.applies || x.item.Level == profile.NotAsked {
		return false
	}
	if x.parts == 0 {
		return true
	}
	for k := i + 1; k <= i+x.parts; k++ {
		if r.rows[k].parent == i && r.counts(k) {
			return true
		}
	}
	return false
}
