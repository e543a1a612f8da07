package index

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	bleveindex "github.com/blevesearch/bleve_index_api"
	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// A posting says that a term stands at a place of a phrase of an item. The terms are those of internal/lex.
type posting struct {
	Term       string
	Item       int // index into Refs
	Phrase     int // 0: the item's Text, i: its Alt[i-1]
	Place      int // from 1; alternatives for one word share it
	Places     int // how many places the term takes: 1, or more for a concept of several words
	Start, End int // bytes of the phrase
}

// postings gives all that bleve knows about the words of items, by term, then item, phrase, place and span.
func postings(t *testing.T, x *Index) []posting {
	t.Helper()
	item := map[string]int{}
	for i, ref := range x.Refs() {
		item[string(ref)] = i
	}
	var all []posting
	starts := map[[2]int][]int{} // of the words of an item's phrase: every place has one exact word
	require.NoError(t, x.read(func(r bleveindex.IndexReader) error {
		return eachTerm(r, fieldText, func(term string) error {
			docs, err := r.TermFieldReader(context.Background(), []byte(term), fieldText, false, false, true)
			if err != nil {
				return err
			}
			for {
				doc, err := docs.Next(nil)
				if err != nil || doc == nil {
					return errors.Join(err, docs.Close())
				}
				ref, err := r.ExternalID(doc.ID)
				if err != nil {
					return err
				}
				for _, v := range doc.Vectors {
					p := posting{Term: term, Item: item[ref], Phrase: phraseOf(v.ArrayPositions), Place: int(v.Pos), Start: int(v.Start), End: int(v.End)}
					if at := [2]int{p.Item, p.Phrase}; strings.HasPrefix(term, exactly) {
						starts[at] = append(starts[at], p.Start)
					}
					all = append(all, p)
				}
			}
		})
	}))
	for i, p := range all { // bleve keeps a term's place and its bytes, not how many places it takes
		for _, start := range starts[[2]int{p.Item, p.Phrase}] {
			if start >= p.Start && start < p.End {
				all[i].Places++
			}
		}
	}
	slices.SortFunc(all, byTerm)
	return all
}

func byTerm(a, b posting) int {
	return cmp.Or(cmp.Compare(a.Term, b.Term), cmp.Compare(a.Item, b.Item), cmp.Compare(a.Phrase, b.Phrase),
		cmp.Compare(a.Place, b.Place), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}

// What the index holds is what internal/lex reads, place for place, whether it was built or opened.
func TestPostingsAreTheTermsOfLex(t *testing.T) {
	for name, x := range both(t, roles()...) {
		t.Run(name, func(t *testing.T) {
			var want []posting
			at := 0
			for p := range x.Profiles() {
				for _, item := range p.Items() {
					for i, phrase := range phrases(item) {
						for _, w := range lex.IndexTerms(phrase) {
							want = append(want, posting{Term: w.Text, Item: at, Phrase: i,
								Place: w.Place, Places: w.Places, Start: w.Start, End: w.End})
						}
					}
					at++
				}
			}
			slices.SortFunc(want, byTerm)
			require.NotEmpty(t, want)
			require.Equal(t, want, postings(t, x))
		})
	}
}

// Match is bleve's answer; the postings say the same.
func TestMatchAgreesWithPostings(t *testing.T) {
	for name, x := range both(t, roles()...) {
		t.Run(name, func(t *testing.T) {
			refs, all := x.Refs(), postings(t, x)
			for _, text := range []string{"service desk", "IT budgets", "it", "PostgreSQL", "C++", "plan and lead", "zebra"} {
				var terms []string
				for _, w := range lex.QueryTerms(text) {
					terms = append(terms, w.Text)
				}
				for p := range x.Profiles() {
					hit := map[int]bool{}
					for _, q := range all {
						if refs[q.Item].Profile() == p.ID && slices.Contains(terms, q.Term) {
							hit[q.Item] = true
						}
					}
					var want []profile.Ref
					for i, ref := range refs {
						if hit[i] {
							want = append(want, ref)
						}
					}
					got, err := x.Match(context.Background(), p.ID, terms)
					require.NoError(t, err)
					require.Equal(t, want, got, "%s in %s", text, p.ID)
				}
			}
			_, err := x.Match(context.Background(), "desk", []string{"desk"})
			require.ErrorContains(t, err, `role "desk", want one of chef, desk-lead`)
			_, err = x.Match(context.Background(), "", nil)
			require.ErrorIs(t, err, ErrQuery)
			ctx, cancel := context.WithCancel(context.Background())
			cancel()
			_, err = x.Match(ctx, "chef", []string{"menu"})
			require.ErrorIs(t, err, context.Canceled)
		})
	}
}
