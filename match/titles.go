package match

import (
	"fmt"
	"sync"

	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/internal/lex"
)

// Titles returns the n roles of the index whose titles are most like a title, best first; fewer where fewer have
// anything in common with it. Roles are compared by the words of their titles, by the letters, and, where Options has a
// Taxonomy, by the company that titles keep: "bookkeeper" and "accounts clerk" share no word, but the taxonomy knows
// both for the same occupation. The first call makes the tables and takes longer than the others.
func (m *Matcher) Titles(title string, n int) []Candidate {
	if n <= 0 {
		return []Candidate{}
	}
	return m.titles().like(title, n)
}

// A titleReading is what Titles reads by. It does not change; goroutines share it.
type titleReading struct {
	roles    *trades
	units    [][]uint32 // term -> the titles that have it
	letters  *letters
	many     []int32     // by role: how many titles it has, as a logarithm in thousandths
	level    []lex.Level // by role
	taxonomy *taxonomy   // nil: none
	placed   [][]post32  // taxonomy role -> the roles that fall on it, and how far
	scratch  sync.Pool
}

// titlesLater reads the taxonomy's words now, which may fail, and makes the tables when they are first needed.
func titlesLater(w *index.Words, roles *trades, o Options) (func() *titleReading, error) {
	var wider *trades
	if o.Taxonomy != nil {
		words, err := o.Taxonomy.Words()
		if err != nil {
			return nil, fmt.Errorf("taxonomy: %w", err)
		}
		if wider, err = newTrades(words); err != nil {
			return nil, err
		}
	}
	return sync.OnceValue(func() *titleReading {
		t := &titleReading{roles: roles, units: roles.names.byTerm(), letters: newLetters(w)}
		t.scratch.New = func() any { return t.newScratch() }
		for r := range w.Len() {
			t.level = append(t.level, levelOrPlain(w.Title(r)))
			t.many = append(t.many, int32(log2(1+int(roles.names.ofRole[r+1]-roles.names.ofRole[r]))))
		}
		if wider != nil {
			t.taxonomy = newTaxonomy(wider)
			t.place(w)
		}
		return t
	}), nil
}

// placedTitles is up to how many of a role's other titles say where in the taxonomy it belongs.
const placedTitles = 12

// place finds for every role where in the taxonomy its titles fall: half by its own title, half by the others.
func (t *titleReading) place(w *index.Words) {
	s := t.scratch.Get().(*titleScratch)
	defer t.scratch.Put(s)
	t.placed = make([][]post32, t.taxonomy.len())
	sum := make([]float64, t.taxonomy.len())
	text := t.taxonomy.newReader(w)
	for r := range w.Len() {
		clear(sum)
		others := min(placedTitles, w.Others(r))
		n := 0
		for title := range w.Titles(r) {
			if n > others {
				break
			}
			part := 1.0
			if n > 0 {
				part = 1 / float64(others)
			}
			for _, p := range t.taxonomy.fall(title, s) {
				sum[p.role] += float64(part * p.weight)
			}
			n++
		}
		scale(sum)
		for _, p := range text.role(r) {
			sum[p.role] += float64(byText * p.weight)
		}
		for _, p := range t.taxonomy.spread(sum) {
			t.placed[p.role] = append(t.placed[p.role], post32{int32(r), p.impact})
		}
	}
}

// What speaks for two titles being alike, in thousandths. The weights are those of a conditional logit fitted to titles
// of real vacancies among the occupations that their posters chose, rounded, and then moved by hand towards what people
// call alike: a little less for the letters and the level, which tell those occupations apart better.
const (
	likePlace = 7000 // where in the taxonomy they fall
	likeWords = 1800
	likeChars = 2200
	likeWhole = 500 // the role's whole title stands in the other
	likeMany  = 200 // for every doubling of how many titles the role has: it is a common one
	likeLevel = 25  // for every level between the two, against them

	otherTitle = 950 // what a likeness with one of the role's other titles is, of one with its own

	// likeNone is what a role is held against. No text says when a title is like none, so this one was chosen by hand: a
	// title that shares one common word of two and nothing else is as likely none.
	likeNone = 6500
)

type titleScratch struct {
	hint    titleHint
	units   []int32 // scores
	seen    []uint32
	roles   []titleScore
	falls   []float64
	floats  []fall
	chars   []uint32
	letters []int32
	reader  *textReader
}

// titleScore is what speaks for a role.
type titleScore struct{ place, words, chars, whole int32 }

func (t *titleReading) newScratch() *titleScratch {
	s := &titleScratch{roles: make([]titleScore, t.roles.words.Len()), letters: make([]int32, len(t.letters.role))}
	if t.taxonomy != nil {
		s.falls, s.reader = make([]float64, t.taxonomy.len()), t.taxonomy.newReader(t.roles.words)
	}
	return s
}

func (t *titleReading) like(title string, n int) []Candidate {
	s := t.scratch.Get().(*titleScratch)
	defer t.scratch.Put(s)
	title = clip(title)
	clear(s.roles)
	t.byWords(title, s)
	t.letters.compare(title, s)
	if t.taxonomy != nil {
		t.byPlace(title, s)
	}
	level := levelOrPlain(title)
	var all []prospect
	for r, x := range s.roles {
		if x == (titleScore{}) {
			continue
		}
		p := prospect{role: int32(r), share: (likePlace*int(x.place) + likeWords*int(x.words) + likeChars*int(x.chars) + likeWhole*int(x.whole)) / 1000}
		p.odds = p.share + likeMany*int(t.many[r])/1000 - likeLevel*gap(level, t.level[r])
		all = append(all, p)
	}
	return t.candidates(all, n)
}

// candidates makes candidates of the n best.
func (t *titleReading) candidates(all []prospect, n int) []Candidate {
	out := []Candidate{}
	if len(all) == 0 {
		return out
	}
	byOdds(all)
	chances, sum := chancesOf(all, likeNone)
	whole := likeWords + likeChars + likeWhole
	if t.taxonomy != nil {
		whole += likePlace
	}
	for i := range all[:min(n, len(all))] {
		p := &all[i]
		out = append(out, Candidate{Role: t.roles.words.ID(int(p.role)), Title: t.roles.words.Title(int(p.role)),
			Score: float64(min(1000, 1000*p.share/whole)) / 10, Probability: float64(chances[i]) / float64(sum)})
	}
	return out
}

// levelOrPlain is the level of a title; one that names none is a practitioner's.
func levelOrPlain(title string) lex.Level {
	if v := lex.TitleLevel(title, lex.Scan(title, nil)); v != lex.NoLevel {
		return v
	}
	return lex.Practitioner
}

func gap(a, b lex.Level) int { return max(int(a)-int(b), int(b)-int(a)) }

// byWords compares the stems.
func (t *titleReading) byWords(title string, s *titleScratch) {
	t.roles.titleHint(title, &s.hint)
	names := &t.roles.names
	norm := s.hint.total()
	for _, u := range names.shared(&s.hint, t.units, s) {
		dot := int(s.units[u])
		s.units[u] = 0
		unit := &names.units[u]
		x := &s.roles[unit.role]
		of := 1000
		if u != names.ofRole[unit.role] {
			of = otherTitle
		}
		x.words = max(x.words, int32(of*dot/max(1, norm*int(unit.norm)/1000)))
		x.whole = max(x.whole, int32(of*dot/max(1, int(unit.norm)*int(unit.norm)/1000)))
	}
}

// byPlace compares where the titles fall in the taxonomy.
func (t *titleReading) byPlace(title string, s *titleScratch) {
	clear(s.falls)
	for _, p := range t.taxonomy.fall(title, s) {
		s.falls[p.role] = p.weight
	}
	scale(s.falls)
	for _, p := range s.reader.title(title) {
		s.falls[p.role] += float64(byText * p.weight)
	}
	for _, p := range t.taxonomy.spread(s.falls) {
		for _, q := range t.placed[p.role] {
			s.roles[q.role].place += p.impact * q.impact / placeUnit
		}
	}
	for i := range s.roles {
		s.roles[i].place = s.roles[i].place * 1000 / placeUnit
	}
}
