package match

import (
	"slices"
	"strings"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/internal/sense"
)

// A gist is what Classify takes from a document: how often it has each term of the roles, and what in it may name the
// role. It is scratch, used again for the next document.
type gist struct {
	often   []int32 // by term, in thousandths
	terms   []uint32
	asked   int64 // the information of all that the document says, whether the roles have it or not
	about   sense.Sum
	hints   []titleHint
	used    int // of hints
	scores  []int64
	touched []int32
	at      []uint8 // by term: where it stands in the hint at hand
}

// quiet tells the sections that speak of the employer and of the candidate as a person, not of the work.
func quiet(s document.Section) bool {
	switch s {
	case lex.Benefits, lex.Employer, lex.LegalSection, lex.Contact, lex.Personal, lex.References, lex.Interests, lex.Languages:
		return true
	}
	return false
}

// headline is how often the words of a title count: it says what the rest of the text only shows.
const headline = 3000

// opens is how often the words of the first passage count: it says what the document is about.
const opens = 2000

// openings is how many passages are looked at for a name at their beginning: a title, and the first sentence.
const openings = 2

// read takes down a document.
func (t *corpus) read(d *document.Document, g *gist) {
	g.fit(t)
	opening := 0
	for i := range d.Passages {
		p := &d.Passages[i]
		if quiet(p.Section) {
			continue
		}
		words := d.Words(p)
		often := int32(1000)
		if opening == 0 {
			often = opens
		}
		t.count(d.Text, words, often, g)
		for _, m := range d.Marks(p) {
			g.add(t.terms.find(m.Concept.Key()), often)
		}
		if opening < openings && len(words) > 0 {
			opening++
			t.hint(d.Text, words, longestSubject, 1000, g)
		}
	}
	if d.Title != "" {
		t.readTitle(d.Title, headline, 1000, g)
	}
	worth := 1000
	for _, i := range latestFirst(d) {
		t.readTitle(d.Entries[i].Title, int32(2*worth), worth, g)
		worth = worth * laterJob / 1000
	}
}

// latestJobs is how many jobs say what somebody is, and laterJob how much less, in thousandths, each says than the
// later one.
const (
	latestJobs = 6
	laterJob   = 700
)

// latestFirst returns the latest jobs that have a title, as indexes of the document's entries.
func latestFirst(d *document.Document) []int {
	var jobs []int
	for i := range d.Entries {
		if d.Entries[i].Title != "" {
			jobs = append(jobs, i)
		}
	}
	end := func(i int) int {
		e := &d.Entries[i]
		switch {
		case e.Current:
			return 1 << 20
		case e.To.IsZero():
			return e.From.Year*12 + int(e.From.Month)
		}
		return e.To.Year*12 + int(e.To.Month)
	}
	slices.SortStableFunc(jobs, func(a, b int) int { return end(b) - end(a) })
	return jobs[:min(len(jobs), latestJobs)]
}

// longestTitle is how much of a title is read, in bytes; who writes more has written something else.
const longestTitle = 200

func clip(title string) string {
	if len(title) > longestTitle {
		title = title[:longestTitle]
	}
	return strings.ToValidUTF8(title, "")
}

// readTitle takes down a title, and how much it says of the document.
func (t *corpus) readTitle(title string, often int32, worth int, g *gist) {
	title = clip(title)
	words := lex.Scan(title, nil)
	t.count(title, words, often, g)
	for _, m := range lex.Concepts(title, words, lex.Context{Title: true}, nil) {
		g.add(t.terms.find(m.Concept.Key()), often)
	}
	t.hint(title, words, 0, worth, g)
}

// count counts words and pairs of neighbours.
func (t *corpus) count(text string, words []lex.Word, often int32, g *gist) {
	before := uint32(0)
	for _, w := range words {
		if w.Flags&(lex.Stop|lex.Denied) != 0 {
			continue
		}
		n := t.stem(text, w)
		g.add(n, often)
		t.sense(text, w, n, often, g)
		if n == 0 {
			g.asked += int64(often) * int64(t.names.rare) / 1000
		} else if before != 0 {
			if pair := t.pairs.find(before, n); pair != 0 {
				g.add(pair, often)
			}
		}
		before = n
	}
}

func (g *gist) add(n uint32, often int32) {
	if n == 0 {
		return
	}
	if g.often[n] == 0 {
		g.terms = append(g.terms, n)
	}
	g.often[n] += often
}

// stem returns the term that is the word's stem, 0 if no role has it.
func (t *corpus) stem(text string, w lex.Word) uint32 {
	if w.ID != 0 {
		return t.terms.find(t.stems[w.ID])
	}
	_, n := t.terms.findUnknown(w.Of(text))
	return n
}

// hint takes down a title, or with most > 0 the beginning of a sentence, of which so many words may be one.
func (t *corpus) hint(text string, words []lex.Word, most, worth int, g *gist) {
	if g.used == len(g.hints) {
		g.hints = append(g.hints, titleHint{})
	}
	h := &g.hints[g.used]
	h.row, h.open, h.weight = h.row[:0], most > 0, worth
	for _, w := range words {
		if w.Flags&lex.Stop != 0 {
			continue
		}
		if h.row = append(h.row, t.stem(text, w)); len(h.row) == most || len(h.row) == mostWords {
			break
		}
	}
	if len(h.row) == 0 {
		return
	}
	t.names.measure(h)
	g.used++
}

// fit makes room for what the roles have.
func (g *gist) fit(t *corpus) {
	if len(g.often) < len(t.idf) {
		g.often = make([]int32, len(t.idf))
	}
	if len(g.at) < len(t.names.weight) {
		g.at = make([]uint8, len(t.names.weight))
	}
	if len(g.scores) < t.words.Len() {
		g.scores = make([]int64, t.words.Len())
	}
}

// clear makes the gist ready for the next document.
func (g *gist) clear() {
	for _, n := range g.terms {
		g.often[n] = 0
	}
	for _, r := range g.touched {
		g.scores[r] = 0
	}
	g.terms, g.touched, g.asked, g.used, g.about = g.terms[:0], g.touched[:0], 0, 0, sense.Sum{}
}

// score adds up what the terms speak for each role.
func (t *corpus) score(g *gist) {
	slices.Sort(g.terms) // the order of the tables in memory
	for _, n := range g.terms {
		often := int64(g.often[n])
		weight := often * (repeated + 1000) / (often + repeated)
		if int(n) < t.terms.len() && !t.terms.concept(n) {
			g.asked += weight * int64(t.idf[n]) / 1000
		}
		for _, p := range t.impacts[t.at[n]:t.at[n+1]] {
			more := weight * int64(p.size) / 1000
			if more == 0 {
				continue
			}
			if g.scores[p.role] == 0 {
				g.touched = append(g.touched, p.role)
			}
			g.scores[p.role] += more
		}
	}
}
