package index

import (
	"cmp"
	"context"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

func postings(t *testing.T, x *Index) []Posting {
	t.Helper()
	var all []Posting
	for p, err := range x.Postings() {
		require.NoError(t, err)
		all = append(all, p)
	}
	return all
}

// What the index holds is what internal/lex reads, place for place, whether it was built or opened.
func TestPostingsAreTheTermsOfLex(t *testing.T) {
	for name, x := range both(t, roles()...) {
		t.Run(name, func(t *testing.T) {
			var want []Posting
			at := 0
			for p := range x.Profiles() {
				for _, item := range p.Items() {
					for i, phrase := range phrases(item) {
						for _, w := range lex.IndexTerms(phrase) {
							want = append(want, Posting{Term: w.Text, Item: at, Phrase: i,
								Place: w.Place, Places: w.Places, Start: w.Start, End: w.End})
						}
					}
					at++
				}
			}
			slices.SortFunc(want, func(a, b Posting) int {
				return cmp.Or(cmp.Compare(a.Term, b.Term), cmp.Compare(a.Item, b.Item), cmp.Compare(a.Phrase, b.Phrase),
					cmp.Compare(a.Place, b.Place), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
			})
			require.NotEmpty(t, want)
			require.Equal(t, want, postings(t, x))
		})
	}
}

func TestPostingsStop(t *testing.T) {
	x := newIndex(t, desk())
	n := 0
	for range x.Postings() {
		if n++; n == 3 {
			break
		}
	}
	require.Equal(t, 3, n)
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
