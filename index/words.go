package index

import (
	"encoding/binary"
	"fmt"
	"iter"
	"slices"

	bleveindex "github.com/blevesearch/bleve_index_api"

	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// Field says what part of a role a Text is.
type Field uint8

const (
	TitleField   Field = iota // the role's title
	OtherField                // another title that it goes by
	SummaryField              // its summary
	ItemField                 // an item: its Text or one of its other phrasings
)

// A Text is one text of a role (a title, the summary, a phrasing of an item) as indexed words.
type Text struct {
	Field  Field
	Item   int // of ItemField: which of the role's items, in the order of Items
	Phrase int // of ItemField 0 is the Text, i is Alt[i-1]; of OtherField the number of the title
	Weight int // of ItemField: the weight of the item's category, in thousandths of the heaviest category's
	Words  []Word
}

// A Word is a term at a place of a text.
type Word struct {
	Term       int // index into Words.Terms
	Place      int // from 1; alternatives for one word share it
	Places     int // how many places the term takes: 1, or more for a concept of several words
	Start, End int // bytes of the text
}

// Words are all terms of an index, by role and in the order of its texts. They stand in the index beside bleve's own
// postings, made by the same analysis, so that a reader of a whole taxonomy makes one pass instead of a million look-ups.
// Methods name a role by its number, 0 to Len()-1. Words do not change, outlive a Close, and may be shared by goroutines.
type Words struct {
	terms []string
	roles []*role
}

// Words reads the words of all roles.
func (x *Index) Words() (*Words, error) {
	if err := x.made(); err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	w := &Words{roles: x.roles}
	err := x.read(func(r bleveindex.IndexReader) error {
		encoded, err := r.GetInternal([]byte(termsKey))
		if err != nil {
			return err
		}
		w.terms, err = decodeTerms(encoded)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("index: words: %w", err)
	}
	return w, nil
}

// Terms gives all terms, sorted: "=managing" is the exact word, "manag" its stem, "#budget" a concept. Their form may
// change with a version. The caller must not change the slice.
func (w *Words) Terms() []string { return w.terms }

// Len gives the number of roles, not of words.
func (w *Words) Len() int { return len(w.roles) }

// ID, Title and Related give what a role's profile says, without decoding it. Roles are in the order of Profiles. The
// caller must not change Related.
func (w *Words) ID(role int) string        { return w.roles[role].ID }
func (w *Words) Title(role int) string     { return w.roles[role].Title }
func (w *Words) Related(role int) []string { return w.roles[role].Related }

// Others gives the number of a role's other titles.
func (w *Words) Others(role int) int { return len(w.roles[role].Others) }

// Titles yields all titles of a role, its own first.
func (w *Words) Titles(role int) iter.Seq[string] {
	return func(yield func(string) bool) {
		r := w.roles[role]
		if !yield(r.Title) {
			return
		}
		for _, t := range r.Others {
			if !yield(t) {
				return
			}
		}
	}
}

// Texts yields the texts of a role: titles, summary, items. A Text's Words are good until the next one.
func (w *Words) Texts(role int) iter.Seq2[Text, error] {
	return func(yield func(Text, error) bool) {
		r := w.roles[role]
		d := decoder{left: r.words, terms: len(w.terms)}
		var words []Word
		for len(d.left) > 0 && !d.broken {
			t := d.text(words[:0])
			if words = t.Words; !d.broken && !yield(t, nil) {
				return
			}
		}
		if d.broken {
			yield(Text{}, fmt.Errorf("index: words of profile %s: %w", r.ID, ErrDamaged))
		}
	}
}

// textsOf gives all texts of a profile in the order in which they are stored.
func textsOf(p *profile.Profile, yield func(t Text, text string)) {
	yield(Text{Field: TitleField}, p.Title)
	for i, t := range p.Titles {
		yield(Text{Field: OtherField, Phrase: i}, t.Text)
	}
	yield(Text{Field: SummaryField}, p.Summary)
	heaviest := 0.0
	weights := map[string]float64{}
	for _, c := range p.Categories {
		heaviest = max(heaviest, c.Weight)
		weights[c.ID] = c.Weight
	}
	n := 0
	for ref, item := range p.Items() {
		w := int(float64(1000*weights[ref.Category()]) / heaviest)
		for i, phrase := range phrases(item) {
			yield(Text{Field: ItemField, Item: n, Phrase: i, Weight: w}, phrase)
		}
		n++
	}
}

// encodeWords gives the terms of all roles' texts, and sets each role's words.
func encodeWords(roles []*role) ([]byte, error) {
	numbers := map[string]int{}
	for _, r := range roles {
		l := r.load()
		if l.profile == nil {
			return nil, fmt.Errorf("profile %s: cannot be read back from its own JSON", r.ID)
		}
		textsOf(l.profile, func(_ Text, text string) {
			for _, t := range lex.IndexTerms(text) {
				numbers[t.Text] = 0
			}
		})
	}
	terms := make([]string, 0, len(numbers))
	for t := range numbers {
		terms = append(terms, t)
	}
	slices.Sort(terms)
	var encoded []byte
	for i, t := range terms {
		numbers[t] = i
		encoded = binary.AppendUvarint(encoded, uint64(len(t)))
		encoded = append(encoded, t...)
	}
	for _, r := range roles {
		textsOf(r.load().profile, func(t Text, text string) { r.words = appendText(r.words, t, lex.IndexTerms(text), numbers) })
	}
	return encoded, nil
}

func appendText(b []byte, t Text, terms []lex.Term, numbers map[string]int) []byte {
	for _, n := range [...]int{int(t.Field), t.Item, t.Phrase, t.Weight, len(terms)} {
		b = binary.AppendUvarint(b, uint64(n))
	}
	for _, x := range terms {
		for _, n := range [...]int{numbers[x.Text], x.Place, x.Places, x.Start, x.End - x.Start} {
			b = binary.AppendUvarint(b, uint64(n))
		}
	}
	return b
}

func decodeTerms(encoded []byte) ([]string, error) {
	var terms []string
	d := decoder{left: encoded}
	for len(d.left) > 0 {
		n := d.number()
		if d.broken || n > len(d.left) {
			return nil, fmt.Errorf("list of terms: %w", ErrDamaged)
		}
		terms = append(terms, string(d.left[:n]))
		d.left = d.left[n:]
	}
	return terms, nil
}

// A decoder reads what appendText wrote.
type decoder struct {
	left   []byte
	terms  int
	broken bool
}

func (d *decoder) number() int {
	if len(d.left) > 0 && d.left[0] < 0x80 { // most are
		n := int(d.left[0])
		d.left = d.left[1:]
		return n
	}
	v, n := binary.Uvarint(d.left)
	if n <= 0 || v > 1<<31 {
		d.left, d.broken = nil, true
		return 0
	}
	d.left = d.left[n:]
	return int(v)
}

func (d *decoder) text(words []Word) Text {
	t := Text{Field: Field(d.number()), Item: d.number(), Phrase: d.number(), Weight: d.number()}
	for n := d.number(); n > 0 && !d.broken; n-- {
		w := Word{Term: d.number(), Place: d.number(), Places: d.number(), Start: d.number()}
		w.End = w.Start + d.number()
		d.broken = d.broken || w.Term >= d.terms
		words = append(words, w)
	}
	t.Words = words
	return t
}
