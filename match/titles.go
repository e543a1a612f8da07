package match

import (
	"fmt"
	"math"
	"slices"
	"sync"

	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/internal/lex"
)

// Titles returns the n roles of the index whose titles are most like a title, best first; fewer where fewer have
// anything in common with it. The title may be as an advertisement writes it ("Snr. HR Exec - urgent!"). Roles are
// compared by the words of their titles and of other titles that are known for the same posts ("carer" and "healthcare
// assistant"), by the letters, by the roles' texts, and, where Options has a Taxonomy, by the company that titles keep:
// "beekeeper" and "apiarist" share no word, but the taxonomy may know both for one occupation. A role with other titles
// or a text is taken for an occupation, and of two that are as like, the broader one is the likelier; a role that is
// nothing but a title is compared as a title. A Score is how much of the likeness there is that the very same title would
// have. The first call makes the tables and takes longer than the others.
func (m *Matcher) Titles(title string, n int) []Candidate {
	if n <= 0 {
		return []Candidate{}
	}
	return m.titles().like(title, n)
}

// A titleReading is what Titles reads by. It does not change; goroutines share it.
type titleReading struct {
	roles    *corpus
	names    *titleNames
	letters  *letters
	kinds    []titleKind // by role
	told     bool        // some role is more than its title
	taxonomy *taxonomy   // nil: none
	placed   [][]impact  // taxonomy role -> the roles that fall on it, and how far
	scratch  sync.Pool
}

// titlesLater reads the taxonomy's words now, which may fail, and makes the tables when they are first needed.
func titlesLater(w *index.Words, roles *corpus, o Options) (func() *titleReading, error) {
	var wider *corpus
	if o.Taxonomy != nil {
		words, err := o.Taxonomy.Words()
		if err != nil {
			return nil, fmt.Errorf("taxonomy: %w", err)
		}
		if wider, err = newCorpus(words); err != nil {
			return nil, err
		}
	}
	return sync.OnceValue(func() *titleReading {
		names, texts := newTitleNames(w)
		t := &titleReading{roles: roles, names: names, letters: newLetters(names, texts)}
		t.scratch.New = func() any { return t.newScratch() }
		for r := range w.Len() {
			k := names.kindOf(w, r)
			t.kinds, t.told = append(t.kinds, k), t.told || k.told
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
	t.placed = make([][]impact, t.taxonomy.len())
	sum := make([]float64, t.taxonomy.len())
	text := t.taxonomy.newRoleReader(w)
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
			for _, p := range t.taxonomy.fall(lex.PlainTitle(title), s) {
				sum[p.role] += float64(part * p.weight)
			}
			n++
		}
		scale(sum)
		for _, p := range text.role(r) {
			sum[p.role] += float64(byText * p.weight)
		}
		for _, p := range t.taxonomy.spread(sum) {
			t.placed[p.role] = append(t.placed[p.role], impact{int32(r), p.size})
		}
	}
}

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
	gist    gist
	rivals  []rival // best first
}

func (t *titleReading) newScratch() *titleScratch {
	s := &titleScratch{roles: make([]titleScore, t.roles.words.Len()), letters: make([]int32, len(t.letters.role))}
	if t.told {
		s.gist.fit(t.roles)
	}
	if t.taxonomy != nil {
		s.falls, s.reader = make([]float64, t.taxonomy.len()), t.taxonomy.newReader()
	}
	return s
}

func (t *titleReading) like(title string, n int) []Candidate {
	s := t.scratch.Get().(*titleScratch)
	defer t.scratch.Put(s)
	t.compare(title, s)
	return t.candidates(s, n)
}

// compare finds what speaks for each role, and the rivals.
func (t *titleReading) compare(title string, s *titleScratch) {
	title = clip(title)
	level := lex.TitleLevel(title, lex.Scan(title, nil))
	title = lex.PlainTitle(title)
	clear(s.roles)
	t.byWords(title, s)
	t.letters.compare(title, s)
	if t.told {
		t.byText(title, s)
	}
	if t.taxonomy != nil {
		t.byPlace(title, s)
	}
	s.rivals = s.rivals[:0]
	for r, x := range s.roles {
		if x == (titleScore{}) {
			continue
		}
		k := &t.kinds[r]
		s.rivals = append(s.rivals, rivalOf(int32(r), k.weights().sum(x)+k.prior()-k.weights().level*gap(level, k.level)))
	}
	slices.Sort(s.rivals)
	slices.Reverse(s.rivals)
}

// A rival is a role and its odds, in one number: thousands of roles are sorted for every title, and numbers fastest.
// Where the odds are equal, the first role is the greatest.
type rival int64

func rivalOf(role int32, odds int) rival {
	return rival(int64(odds)<<32 | int64(math.MaxInt32-role))
}

func (r rival) role() int { return math.MaxInt32 - int(r&math.MaxUint32) }
func (r rival) odds() int { return int(r >> 32) }

// candidates makes candidates of the n best.
func (t *titleReading) candidates(s *titleScratch, n int) []Candidate {
	out := []Candidate{}
	if len(s.rivals) == 0 {
		return out
	}
	top := max(likeNone, s.rivals[0].odds())
	chance := func(odds int) uint64 { return power2(max(-30_000, (odds-top)*1000/bit)) }
	sum := chance(likeNone)
	for _, r := range s.rivals {
		sum += chance(r.odds())
	}
	for _, r := range s.rivals[:min(n, len(s.rivals))] {
		w := t.kinds[r.role()].weights()
		share := 1000 * w.sum(s.roles[r.role()]) / w.most(t.taxonomy != nil)
		out = append(out, Candidate{Role: t.roles.words.ID(r.role()), Title: t.roles.words.Title(r.role()),
			Score: float64(min(1000, share)) / 10, Probability: float64(chance(r.odds())) / float64(sum)})
	}
	return out
}

// byWords compares the stems.
func (t *titleReading) byWords(title string, s *titleScratch) {
	names := t.names
	names.hint(title, &s.hint)
	norm := s.hint.total()
	for _, u := range names.shared(&s.hint, names.having, s) {
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

// byText looks for the title's words in all texts of the roles.
func (t *titleReading) byText(title string, s *titleScratch) {
	g := &s.gist
	t.roles.readTitle(title, 1000, 1000, g)
	t.roles.score(g)
	for _, r := range g.touched {
		s.roles[r].text = int32(1000 * g.scores[r] / max(1, g.asked))
	}
	g.clear()
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
			s.roles[q.role].place += p.size * q.size / placeUnit
		}
	}
	for i := range s.roles {
		s.roles[i].place = s.roles[i].place * 1000 / placeUnit
	}
}
