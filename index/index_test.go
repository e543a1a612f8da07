package index

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
)

func TestProfilesComeBack(t *testing.T) {
	want := roles()
	slices.SortFunc(want, func(a, b *profile.Profile) int { return map[bool]int{true: -1, false: 1}[a.ID < b.ID] })
	var refs []profile.Ref
	for _, p := range want {
		for ref := range p.Items() {
			refs = append(refs, ref)
		}
	}
	for name, x := range both(t, roles()...) {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, want, slices.Collect(x.Profiles()))
			require.Equal(t, refs, x.Refs())
			require.Equal(t, len(refs), x.Len())
			p, ok := x.Profile("desk-lead")
			require.True(t, ok)
			require.Equal(t, desk(), p)
			_, ok = x.Profile("desk")
			require.False(t, ok)
		})
	}
}

func TestProfilesAreCopies(t *testing.T) {
	given := desk()
	x := newIndex(t, given)
	given.Categories[0].Items[0].Text = "changed by the caller"
	p, _ := x.Profile("desk-lead")
	p.Categories[0].Items[0].Alt[0] = "changed"
	x.Refs()[0] = "changed"
	res, err := x.Search(context.Background(), Query{Text: "service desk", Size: 1})
	require.NoError(t, err)
	require.Len(t, res.Hits, 1)
	res.Hits[0].Item.Alt[0] = "changed"
	p, _ = x.Profile("desk-lead")
	require.Equal(t, desk(), p)
	require.EqualValues(t, "desk-lead/duties/service", x.Refs()[0])
}

func TestNewRefuses(t *testing.T) {
	bad := kitchen()
	bad.Categories[0].Weight = .5
	for _, c := range []struct {
		name     string
		profiles []*profile.Profile
		want     string
	}{
		{"two with one id", []*profile.Profile{desk(), kitchen(), desk()}, `profile desk-lead: two profiles with this id`},
		{"weights that do not sum to 1", []*profile.Profile{bad}, `profile chef: categories: weights sum to 0.5`},
		{"nil", []*profile.Profile{desk(), nil}, `profile 2 of 2 is nil`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := New(c.profiles...)
			require.ErrorContains(t, err, c.want)
			_, err = Create(t.TempDir(), c.profiles...)
			require.ErrorContains(t, err, c.want)
		})
	}
}

func TestEmptyIndex(t *testing.T) {
	for _, profiles := range [][]*profile.Profile{nil, {titleOnly()}} {
		for name, x := range both(t, profiles...) {
			t.Run(name, func(t *testing.T) {
				require.Zero(t, x.Len())
				require.Empty(t, x.Refs())
				for _, q := range []Query{{}, {Text: "service desk"}, {Text: "desk", Fuzziness: 2, From: 3}} {
					res, err := x.Search(context.Background(), q)
					require.NoError(t, err)
					require.Zero(t, res.Total)
					require.Empty(t, res.Hits)
				}
				w, err := x.Words()
				require.NoError(t, err)
				require.Empty(t, postings(t, x))
				require.Equal(t, len(profiles), w.Len())
			})
		}
	}
}

// Who forgot to look at New's error is told so, and not by a panic.
func TestNoIndex(t *testing.T) {
	const want = "nil, want an index that New, Create or Open returned"
	for _, x := range []*Index{nil, {}} {
		_, err := x.Search(context.Background(), Query{Text: "desk"})
		require.EqualError(t, err, "index: search: "+want)
		_, err = x.Match(context.Background(), "desk-lead", []string{"desk"})
		require.EqualError(t, err, "index: match: "+want)
		_, err = x.Words()
		require.EqualError(t, err, "index: "+want)
		require.EqualError(t, x.Close(), "index: "+want)
	}
}

func TestClosedIndex(t *testing.T) {
	for name, x := range both(t, desk()) {
		t.Run(name, func(t *testing.T) {
			require.NoError(t, x.Close())
			require.NoError(t, x.Close())
			ctx := context.Background()
			for _, q := range []Query{{}, {Text: "desk"}, {Text: "desk", Fuzziness: 1}, {Text: "of the"}} {
				_, err := x.Search(ctx, q)
				require.ErrorIs(t, err, ErrClosed)
			}
			_, err := x.Match(ctx, "desk-lead", []string{"desk"})
			require.ErrorIs(t, err, ErrClosed)
			_, err = x.Words()
			require.ErrorIs(t, err, ErrClosed)
			require.Equal(t, 8, x.Len())
			require.Len(t, x.Refs(), 8)
			_, ok := x.Profile("desk-lead")
			require.True(t, ok)
		})
	}
}

// Under -race this proves that an index may be shared.
func TestParallelUse(t *testing.T) {
	for name, x := range both(t, roles()...) {
		t.Run(name, func(t *testing.T) {
			want, err := x.Search(context.Background(), Query{Text: "manage service desk", Fuzziness: 1})
			require.NoError(t, err)
			var wg sync.WaitGroup
			for range 8 {
				wg.Go(func() {
					for range 5 {
						got, err := x.Search(context.Background(), Query{Text: "manage service desk", Fuzziness: 1})
						if err != nil || got.Total != want.Total || !slices.EqualFunc(got.Hits, want.Hits, sameHit) {
							t.Errorf("search: %v %v, want %v", got, err, want)
						}
						x.Profile("chef")
						x.Refs()
						if w, err := x.Words(); err != nil || !readable(w) {
							t.Errorf("words: %v", err)
						}
						if _, err := x.Match(context.Background(), "desk-lead", []string{"desk", "#service-desk"}); err != nil {
							t.Error(err)
						}
					}
				})
			}
			wg.Wait()
		})
	}
}

// An index that is closed while it is in use gives answers or ErrClosed.
func TestParallelClose(t *testing.T) {
	for name, x := range both(t, desk(), kitchen()) {
		t.Run(name, func(t *testing.T) {
			var wg sync.WaitGroup
			for i := range 8 {
				wg.Go(func() {
					if i == 3 {
						_ = x.Close()
					}
					if _, err := x.Search(context.Background(), Query{Text: "desk"}); err != nil && !errors.Is(err, ErrClosed) {
						t.Error(err)
					}
					if w, err := x.Words(); err != nil && !errors.Is(err, ErrClosed) || err == nil && !readable(w) {
						t.Errorf("words: %v", err)
					}
				})
			}
			wg.Wait()
		})
	}
}

// readable tells whether there are words in every text.
func readable(w *Words) bool {
	for r := range w.Len() {
		for text, err := range w.Texts(r) {
			if err != nil || len(text.Words) == 0 && text.Field != SummaryField {
				return false
			}
		}
	}
	return true
}

func sameHit(a, b Hit) bool {
	return a.Ref == b.Ref && a.Score == b.Score && slices.Equal(a.Highlights, b.Highlights)
}
