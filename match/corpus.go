package match

import (
	"slices"
	"sync"

	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/internal/sense"
)

// A corpus is the texts of all roles in the form in which Classify reads them: for every word, concept and pair of
// neighbouring words the roles that have it, and how much it speaks for each (weigh). The model is BM25F (Robertson,
// Zaragoza and Taylor 2004): the counts of a word in a role's fields are weighed and put together before they
// saturate. Everything is in whole numbers, so that all machines agree.
type corpus struct {
	words   *index.Words
	terms   termTable
	stems   []lex.Key // by word ID: lex.StemKeys
	pairs   pairTable
	impacts []impact // of all terms, by role within a term
	at      []uint32 // term or pair -> where its part of impacts begins
	idf     []int32  // of the term, in thousandths of a bit
	kin     [][]int32
	bare    []bool // the role has no items: only its titles and summary speak for it
	names   titleSpace
	about   []sense.Direction // of each role
	gists   sync.Pool
}

// An impact says how much a term speaks for a role.
type impact struct{ role, size int32 }

// The fields of the model. The figures were chosen on the development texts by hand, one at a time; none of them moves
// the share of first hits by more than .01 when it is changed by half.
const (
	fields = 4 // index.Field

	saturation = 5000 // k1, in thousandths: little of it, a word in many of a role's tasks is the role's word
	repeated   = 3000 // the same for a word that the document repeats
	conceptual = 700  // a concept's share of its information, in thousandths: its words count by themselves too
	paired     = 500  // a pair's
)

// fieldModel is how a field counts: a word in it, and how much of its length is held against it, in thousandths.
var fieldModel = [fields]struct{ weight, length int }{
	index.TitleField:   {5000, 300},
	index.OtherField:   {2000, 600}, // a taxonomy has up to a thousand of them
	index.SummaryField: {3000, 500},
	index.ItemField:    {1000, 600},
}

// A count is how often a term stands in the fields of a role, in thousandths.
type count struct {
	term, role uint32
	tf         [fields]uint32
}

func newCorpus(w *index.Words) (*corpus, error) {
	t := &corpus{words: w, stems: lex.StemKeys()}
	t.gists.New = func() any { return new(gist) }
	n := len(w.Terms())
	c := &counter{corpus: t, number: make([]uint32, n), sense: make([]sense.Word, n), stem: make([]uint32, n), told: make([]uint32, n),
		lengths: make([][fields]int, w.Len())}
	for i, term := range w.Terms() {
		switch {
		case term == "":
		case term[0] == '=':
			c.sense[i] = sense.Of(term[1:])
		default:
			c.number[i] = t.terms.add(term)
		}
	}
	t.terms.freeze()
	c.grow(t.terms.len())
	for role := range w.Len() {
		if err := c.read(role); err != nil {
			return nil, err
		}
	}
	t.weigh(c)
	t.names.weigh(t.terms.len(), w.Len())
	t.relate()
	t.point(c)
	return t, nil
}

// A counter counts the words of one role after the other.
type counter struct {
	*corpus
	number  []uint32     // of the index's terms; 0: an exact word
	sense   []sense.Word // of the index's exact words
	stem    []uint32     // the same, the number of its stem
	told    []uint32     // the same, how much the role at hand tells with it
	telling []int        // those with which it tells anything
	tells   []told
	tf      [][fields]uint32
	item    []uint32 // the last item that the term was counted in
	touched []uint32
	items   uint32
	counts  []count
	lengths [][fields]int // of each role
	row     []uint32      // the stems of a text
}

func (c *counter) grow(n int) {
	for len(c.tf) < n {
		c.tf, c.item = append(c.tf, [fields]uint32{}), append(c.item, 0)
	}
}

func (c *counter) read(role int) error {
	bare, last := true, -1
	for t, err := range c.words.Texts(role) {
		if err != nil {
			return err
		}
		if t.Field == index.ItemField && t.Item != last {
			last = t.Item
			c.items++
			bare = false
		}
		c.text(role, t)
	}
	c.bare = append(c.bare, bare)
	for _, n := range c.touched {
		c.counts = append(c.counts, count{n, uint32(role), c.tf[n]})
		c.tf[n] = [fields]uint32{}
	}
	c.touched = c.touched[:0]
	c.toldBy(role)
	return nil
}

// text counts the words of a text. The phrasings of one item say the same thing: a word counts once in all of them.
func (c *counter) text(role int, t index.Text) {
	amount := 1000
	if t.Field == index.ItemField {
		amount = t.Weight
	}
	before, place := uint32(0), 0
	exact := 0 // the word at this place
	c.row = c.row[:0]
	for _, w := range t.Words {
		n := c.number[w.Term]
		if n == 0 {
			exact = w.Term
			continue
		}
		if c.words.Terms()[w.Term][0] == '#' {
			c.add(n, t.Field, amount)
			continue
		}
		c.stem[exact] = n
		c.tell(exact, t, amount)
		c.lengths[role][t.Field] += amount
		c.add(n, t.Field, amount)
		if before != 0 && w.Place == place+1 {
			c.add(c.pairs.add(before, n, uint32(c.terms.len())), t.Field, amount)
		}
		before, place = n, w.Place
		c.row = append(c.row, n)
	}
	if t.Field == index.TitleField || t.Field == index.OtherField {
		c.names.add(role, c.row)
	}
}

func (c *counter) add(n uint32, f index.Field, amount int) {
	c.grow(int(n) + 1)
	if c.tf[n] == [fields]uint32{} {
		c.touched = append(c.touched, n)
		c.item[n] = 0
	}
	if f == index.ItemField {
		if c.item[n] == c.items {
			return
		}
		c.item[n] = c.items
	}
	c.tf[n][f] += uint32(amount)
}

// weigh turns counts into impacts.
func (t *corpus) weigh(c *counter) {
	n := t.terms.len() + t.pairs.len()
	t.at, t.idf = make([]uint32, n+1), make([]int32, n)
	for _, x := range c.counts {
		t.at[x.term+1]++
	}
	roles := t.words.Len()
	for i := range t.idf {
		t.idf[i] = t.information(uint32(i), int(t.at[i+1]), roles)
		t.at[i+1] += t.at[i]
	}
	norms := lengthNorms(c.lengths)
	next := slices.Clone(t.at)
	t.impacts = make([]impact, len(c.counts))
	for _, x := range c.counts {
		sum := 0
		for f, tf := range x.tf {
			if tf > 0 {
				sum += fieldModel[f].weight * int(tf) / norms[x.role][f]
			}
		}
		t.impacts[next[x.term]] = impact{int32(x.role), int32(int(t.idf[x.term]) * sum / (saturation + sum))}
		next[x.term]++
	}
}

// imagined is how many roles are imagined beside those at hand, with words as common in them as in English: forty roles
// of one trade have its words in each, and they tell that trade from others all the same. With less than a hundred the
// words of the trade say nothing; a thousand would drown what a taxonomy knows better.
const imagined = 300

// english says, for each lex.Weight, how many of the imagined roles have a word of it: all of them where the weight is
// 0, one where it is 1000, and in proportion on a scale of logarithms.
var english = func() (having [1001]int) {
	for w := range having {
		having[w] = exp2((1000 - w) * log2(imagined) / 1000)
	}
	return having
}()

// information is how much the term tells, by how many of the roles have it.
func (t *corpus) information(term uint32, having, roles int) int32 {
	if having == 0 {
		return 0
	}
	if int(term) < t.terms.len() {
		having += english[min(lex.Weight(t.terms.text[term]), 1000)]
		roles += imagined
	}
	idf := log2(2*roles+2) - log2(2*having+1)
	switch {
	case idf <= 0:
		return 0
	case int(term) >= t.terms.len():
		return int32(idf * paired / 1000)
	case t.terms.concept(term):
		return int32(idf * conceptual / 1000)
	}
	return int32(idf)
}

// lengthNorms says for every role and field what its counts are divided by, in thousandths.
func lengthNorms(lengths [][fields]int) [][fields]int {
	var sum [fields]int
	for _, l := range lengths {
		for f, n := range l {
			sum[f] += n
		}
	}
	norms := make([][fields]int, len(lengths))
	for i, l := range lengths {
		for f, n := range l {
			norms[i][f] = 1000
			if mean := sum[f] / len(lengths); mean > 0 {
				norms[i][f] = max(1, 1000-fieldModel[f].length+fieldModel[f].length*n/mean)
			}
		}
	}
	return norms
}

// relate finds the roles that the profiles call related.
func (t *corpus) relate() {
	at := make(map[string]int32, t.words.Len())
	for i := range t.words.Len() {
		at[t.words.ID(i)] = int32(i)
	}
	t.kin = make([][]int32, t.words.Len())
	for i := range t.kin {
		for _, id := range t.words.Related(i) {
			if k, ok := at[id]; ok && len(t.kin[i]) < kinship {
				t.kin[i] = append(t.kin[i], k)
			}
		}
	}
}

// kinship is how many of a role's related ones count: O*NET calls the first ten the primary ones.
const kinship = 10

// concept tells whether a term is one.
func (t *termTable) concept(n uint32) bool { return t.text[n] != "" && t.text[n][0] == '#' }

// number returns the number of an index's term, 0 if the table does not have it.
func (t *termTable) number(term string) uint32 {
	if k, ok := keyOf(term); ok {
		return t.find(k)
	}
	return t.unknown[term]
}
