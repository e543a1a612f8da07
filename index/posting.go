package index

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"sort"

	bleveindex "github.com/blevesearch/bleve_index_api"

	"github.com/metierhq/metier/profile"
)

// Posting says that a term stands at a place of a phrase of an item. The terms are those of internal/lex: "=managing"
// is the exact word, "manag" its stem, "#budget" a concept.
type Posting struct {
	Term       string
	Item       int // index into Refs
	Phrase     int // 0: the item's Text, i: its Alt[i-1]
	Place      int // from 1; alternatives for one word share it
	Places     int // how many places the term takes: 1, or more for a concept of several words
	Start, End int // bytes of the phrase
}

// Postings yields all that the index knows about words, by term, then item, phrase, place and span. It is bleve's own
// content, read without analysing anything again, and the same for an index in memory and on disk. An error ends it.
func (x *Index) Postings() iter.Seq2[Posting, error] {
	return func(yield func(Posting, error) bool) {
		stopped := errors.New("stopped")
		err := x.postings(func(p Posting) error {
			if !yield(p, nil) {
				return stopped
			}
			return nil
		})
		if err != nil && !errors.Is(err, stopped) {
			yield(Posting{}, fmt.Errorf("index: postings: %w", err))
		}
	}
}

func (x *Index) postings(yield func(Posting) error) error {
	items, err := x.itemOfDoc()
	if err != nil {
		return err
	}
	// The reader outlives a Close, and mu is not held, so that the caller may do with the index what they like.
	x.mu.RLock()
	r, err := x.open()
	x.mu.RUnlock()
	if err != nil {
		return err
	}
	defer r.Close()

	p := &postingReader{reader: r, items: items, starts: make([][][]int, x.items)}
	if err := p.each("=", p.learn); err != nil {
		return err
	}
	for _, phrases := range p.starts {
		for _, starts := range phrases {
			slices.Sort(starts)
		}
	}
	return p.each("", func(q Posting) error {
		q.Places = p.places(q)
		return yield(q)
	})
}

type postingReader struct {
	reader bleveindex.IndexReader
	items  []int32
	starts [][][]int // item, phrase: where its words start; every place has one exact word
	doc    bleveindex.TermFieldDoc

	found []Posting // of one term, those of an item together
	spans []span    // of found, one for each item
}

type span struct{ item, from, to int }

func (p *postingReader) learn(q Posting) error {
	for len(p.starts[q.Item]) <= q.Phrase {
		p.starts[q.Item] = append(p.starts[q.Item], nil)
	}
	p.starts[q.Item][q.Phrase] = append(p.starts[q.Item][q.Phrase], q.Start)
	return nil
}

// places counts the words within the posting's span. bleve keeps a term's place and its bytes, not how many places it
// takes.
func (p *postingReader) places(q Posting) int {
	starts := p.starts[q.Item][q.Phrase]
	return sort.SearchInts(starts, q.End) - sort.SearchInts(starts, q.Start)
}

func (p *postingReader) each(prefix string, f func(Posting) error) error {
	return eachTerm(p.reader, fieldText, prefix, func(term string) error {
		if err := p.read(term); err != nil {
			return err
		}
		for _, s := range p.spans {
			for _, q := range p.found[s.from:s.to] {
				if err := f(q); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// read finds the postings of a term and sorts them: bleve's documents are in the order of chance.
func (p *postingReader) read(term string) (err error) {
	p.found, p.spans = p.found[:0], p.spans[:0]
	docs, err := p.reader.TermFieldReader(context.Background(), []byte(term), fieldText, false, false, true)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, docs.Close()) }()
	for {
		doc, err := docs.Next(p.doc.Reset())
		if err != nil {
			return err
		}
		if doc == nil {
			break
		}
		if n := doc.ID.Value(); n >= uint64(len(p.items)) {
			return fmt.Errorf("term %q: document %d of %d: %w", term, n, len(p.items), ErrDamaged)
		}
		p.add(term, int(p.items[doc.ID.Value()]), doc.Vectors)
	}
	slices.SortFunc(p.spans, func(a, b span) int { return a.item - b.item })
	return nil
}

// add takes down where a term stands in an item.
func (p *postingReader) add(term string, item int, vectors []*bleveindex.TermFieldVector) {
	from := len(p.found)
	for _, v := range vectors {
		p.found = append(p.found, Posting{
			Term: term, Item: item, Phrase: phraseOf(v.ArrayPositions),
			Place: int(v.Pos), Start: int(v.Start), End: int(v.End),
		})
	}
	slices.SortFunc(p.found[from:], func(a, b Posting) int {
		return cmp.Or(cmp.Compare(a.Phrase, b.Phrase), cmp.Compare(a.Place, b.Place),
			cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	p.spans = append(p.spans, span{item, from, len(p.found)})
}

// phraseOf gives the number of the phrase that bleve found a term in.
func phraseOf(positions []uint64) int {
	if len(positions) == 0 {
		return 0
	}
	return int(positions[0])
}

// readDocs learns which item each of bleve's documents is.
func (x *Index) readDocs() ([]int32, error) {
	refs := x.refs()
	at := make(map[profile.Ref]int32, len(refs))
	for i, ref := range refs {
		at[ref] = int32(i)
	}
	items := make([]int32, len(refs))
	err := x.read(func(r bleveindex.IndexReader) (err error) {
		docs, err := r.DocIDReaderAll()
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, docs.Close()) }()
		for {
			id, err := docs.Next()
			if err != nil || id == nil {
				return err
			}
			name, err := r.ExternalID(id)
			if err != nil {
				return err
			}
			item, ok := at[profile.Ref(name)]
			if n := id.Value(); ok && n < uint64(len(items)) {
				items[n] = item
			} else {
				return fmt.Errorf("document %q is no item of a profile: %w", name, ErrDamaged)
			}
		}
	})
	return items, err
}
