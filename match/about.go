package match

import (
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/internal/sense"
)

// What a text is about is the sum of its words' senses, each as often as it stands there and as much as it tells. It
// makes no role a prospect: only its words do. It says which of those is nearest in all that the document says, also by
// words that the role does not have.

// fieldSense is how much a word of a field says of what a role is about.
var fieldSense = [fields]int{
	index.TitleField:   5000,
	index.OtherField:   300, // there are many, and the same words in all of them
	index.SummaryField: 3000,
	index.ItemField:    1000,
}

// A told is how much a word tells of what a role is about, before it is known how many roles have it.
type told struct {
	word, role uint32 // word: a term of the index
	amount     uint32
}

// tell counts a word of a role: exact is its term in the index. An item's other phrasings are names of products, mostly.
func (c *counter) tell(exact int, t index.Text, amount int) {
	if c.sense[exact] == 0 || t.Field == index.ItemField && t.Phrase > 0 {
		return
	}
	if c.told[exact] == 0 {
		c.telling = append(c.telling, exact)
	}
	c.told[exact] += uint32(fieldSense[t.Field] * amount / 1000)
}

// toldBy ends what a role tells.
func (c *counter) toldBy(role int) {
	for _, exact := range c.telling {
		c.tells = append(c.tells, told{uint32(exact), uint32(role), c.told[exact]})
		c.told[exact] = 0
	}
	c.telling = c.telling[:0]
}

// point finds what each role is about, when terms are weighed.
func (t *corpus) point(c *counter) {
	sums := make([]sense.Sum, t.words.Len())
	for _, x := range c.tells {
		sums[x.role].Add(c.sense[x.word], int64(x.amount)*int64(t.idf[c.stem[x.word]]))
	}
	t.about = make([]sense.Direction, len(sums))
	for i := range sums {
		t.about[i] = sums[i].Direction()
	}
}

// sense takes down what a word of a document says of what the document is about; n is its term, 0 if no role has it.
func (t *corpus) sense(text string, w lex.Word, n uint32, often int32, g *gist) {
	tells := t.names.rare
	if n != 0 {
		tells = t.idf[n]
	}
	g.about.Add(sense.At(text, w), int64(often)*int64(tells)/1000)
}
