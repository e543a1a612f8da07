package index

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/internal/lex"
)

// What Words has of the items, role by role, is what bleve has of them, term by term.
func TestWordsAreThePostings(t *testing.T) {
	for name, x := range both(t, roles()...) {
		t.Run(name, func(t *testing.T) {
			w, err := x.Words()
			require.NoError(t, err)
			require.Equal(t, len(roles()), w.Len())
			require.True(t, slices.IsSorted(w.Terms()))
			var got []posting
			first := 0
			for r := range w.Len() {
				items := 0
				for text, err := range w.Texts(r) {
					require.NoError(t, err)
					if text.Field != ItemField {
						continue
					}
					items = max(items, text.Item+1)
					for _, v := range text.Words {
						got = append(got, posting{Term: w.Terms()[v.Term], Item: first + text.Item, Phrase: text.Phrase,
							Place: v.Place, Places: v.Places, Start: v.Start, End: v.End})
					}
				}
				first += items
			}
			want := postings(t, x)
			for _, all := range [][]posting{got, want} {
				slices.SortFunc(all, byTerm)
			}
			require.Equal(t, want, got)
		})
	}
}

func TestWordsOfTitlesAndSummary(t *testing.T) {
	for name, x := range both(t, roles()...) {
		t.Run(name, func(t *testing.T) {
			w, err := x.Words()
			require.NoError(t, err)
			for r := range w.Len() {
				p, _ := x.Profile(w.ID(r))
				require.Equal(t, p.Title, w.Title(r))
				require.Equal(t, p.Related, w.Related(r))
				want := []string{p.Title}
				for _, other := range p.Titles {
					want = append(want, other.Text)
				}
				require.Equal(t, want, slices.Collect(w.Titles(r)))
				want = append(want, p.Summary)
				n := 0
				for text, err := range w.Texts(r) {
					require.NoError(t, err)
					if text.Field == ItemField {
						require.Positive(t, text.Weight)
						continue
					}
					var terms []string
					for _, v := range text.Words {
						terms = append(terms, w.Terms()[v.Term])
					}
					var indexed []string
					for _, v := range lex.IndexTerms(want[n]) {
						indexed = append(indexed, v.Text)
					}
					require.Equal(t, indexed, terms, want[n])
					n++
				}
				require.Equal(t, len(want), n)
			}
		})
	}
}

// Words that are not whole are an error, never a panic.
func TestWordsDamaged(t *testing.T) {
	w, err := newIndex(t, desk()).Words()
	require.NoError(t, err)
	good := w.roles[0].words
	for n := range good {
		cut := *w.roles[0]
		cut.words = good[:n]
		for text, err := range (&Words{terms: w.terms, roles: []*role{&cut}}).Texts(0) {
			if err != nil {
				require.ErrorIs(t, err, ErrDamaged)
				continue
			}
			for _, v := range text.Words {
				require.Less(t, v.Term, len(w.terms))
			}
		}
	}
	_, err = decodeTerms([]byte{200, 1, 'x'})
	require.ErrorIs(t, err, ErrDamaged)
}

func TestWordsAfterClose(t *testing.T) {
	x, err := New(desk())
	require.NoError(t, err)
	w, err := x.Words()
	require.NoError(t, err)
	require.NoError(t, x.Close())
	for _, err := range w.Texts(0) {
		require.NoError(t, err)
	}
	_, err = x.Words()
	require.ErrorIs(t, err, ErrClosed)
}
