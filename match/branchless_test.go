package match

import (
	"cmp"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// What is told without a branch is what the plain form tells.
func TestWithoutBranches(t *testing.T) {
	one := map[bool]uint32{true: 1}
	numbers := []uint32{0, 1, 2, 1 << 16, math.MaxInt32, 1 << 31, math.MaxUint32 - 1, math.MaxUint32}
	for _, a := range numbers {
		require.Equal(t, uint64(one[a != 0]), some(a), "%d", a)
		for _, b := range numbers {
			require.Equal(t, one[a < b], less(a, b), "%d < %d", a, b)
		}
	}
	r, err := newMatcher(t, Options{}, profile.ITDirector()).role("it-director")
	require.NoError(t, err)
	for _, c := range resumes(t) {
		d := document.Parse(c.text)
		for i := range d.Passages {
			q := &d.Passages[i]
			for _, m := range d.Marks(q) {
				for word := max(m.First, 1) - 1; word < m.Last; word++ {
					for _, k := range [...]keeps{keepsNowhere, keepsInActs, keepsAlways} {
						act, foreign := m.Concept.Class() == lex.Act, r.hiding[m.Concept].foreign == 1
						kept := word < m.First || k == keepsAlways || k == keepsInActs && act
						behind := word > m.First && d.Word(m.First).Flags&lex.Stop != 0
						want := !kept && (word+1 < m.Last || foreign || behind)
						require.Equal(t, one[want], r.hides(d, m, word, k), "%s: word %d within %v", c.name, word, m)
					}
				}
			}
		}
	}
}

// What meets a phrase covers at most what the plain rule says.
func TestMostOfWithoutBranches(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		s := &scratch{role: &role{}, met: make([]uint8, 4), have: make([]had, 4)}
		ph := &phrase{last: 1 + rnd.Int32N(3), acts: rnd.IntN(2) == 0}
		for n := range s.have {
			first := rnd.Uint32N(6)
			s.met[n] = uint8(rnd.IntN(2)) * byWord
			s.have[n] = had{first: first, last: first + 1 + rnd.Uint32N(2), kind: lex.Kind(rnd.IntN(len(strengths)))}
		}
		some, every, lone := false, true, true // something is done; all is kin; nothing says enough
		first, last := uint32(math.MaxUint32), uint32(0)
		for k := range ph.last {
			s.role.places = append(s.role.places, place{concept: rnd.Uint32N(4), traits: traits(rnd.Uint32N(8))})
			m, pl := meeting{k, rnd.Uint32N(4)}, &s.role.places[k]
			s.meetings = append(s.meetings, m)
			h := &s.have[m.term]
			some = some || pl.traits&isDone != 0
			every = every && (pl.traits&isKin != 0 || h.kind == lex.Related)
			lone = lone && (pl.traits&saysEnough == 0 || m.term != pl.concept)
			first, last = min(first, h.first), max(last, h.last)
		}
		want := 10_000
		switch {
		case ph.acts && !some && every:
			want = 0
		case ph.acts && !some, lone && last == first+1 && ph.last > 1:
			want = coverPart
		}
		require.Equal(t, want, s.mostOf(ph))
		a, b := &s.have[0], &s.have[1]
		require.Equal(t, s.met[0] > 0 && a.first >= b.first && a.last <= b.last, s.within(0, b) == 1)
	}
}

// Of two coverings the better one is what the plain rule says, and any is better than none.
func TestBetterWithoutBranches(t *testing.T) {
	plain := func(a, b covering) bool {
		if a.credit != b.credit {
			return a.credit > b.credit
		}
		return cmp.Or(cmp.Compare(a.passage, b.passage), cmp.Compare(a.phrase, b.phrase), cmp.Compare(a.from, b.from)) < 0
	}
	numbers := []int32{0, 1, 2, 1 << 16, math.MaxInt32 - 1, math.MaxInt32}
	var all []covering
	for _, credit := range []int32{leastCredit, leastCredit + 1, full} {
		for _, passage := range numbers {
			for _, phrase := range numbers {
				for _, from := range []uint32{0, 1, math.MaxInt32, math.MaxUint32} {
					all = append(all, covering{credit: credit, passage: passage, phrase: phrase, from: from})
				}
			}
		}
	}
	for _, a := range all {
		for _, b := range all {
			if plain(a, b) != better(&a, &b) {
				t.Fatalf("%v, %v: %v", a, b, !plain(a, b))
			}
		}
		require.True(t, better(&a, &covering{}))
	}
}

// All that earns no more than it must for a row is turned away there.
func TestLeast(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	d := &document.Document{Text: "ab cd ef gh ab"}
	for i := range 5 {
		d.Passages = append(d.Passages, document.Passage{Span: document.Span{Start: 3 * i, End: 3*i + 2}})
	}
	kept, turned := 0, 0
	for range 20_000 {
		s := &scratch{role: &role{}, best: make([][2]covering, 1)}
		for i := range int32(len(d.Passages)) {
			for from := range uint32(rnd.IntN(3)) {
				for range rnd.IntN(4) {
					n, credit := rnd.Uint32N(4), leastCredit+rnd.Int32N(4)
					before, least := s.best[0], s.least(0, i, n)
					s.offer(d, 0, covering{credit: credit, passage: i, phrase: int32(n), from: from})
					if s.best[0] != before {
						require.Greater(t, credit, least)
						kept++
					} else if credit <= least {
						turned++
					}
				}
			}
		}
	}
	require.Greater(t, min(kept, turned), 10_000)
}
