package match

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
)

// What a passage is read for, and what its windows meet and call up, is what the plain form of each comes to.
func TestPassagesAreReadAsPlainly(t *testing.T) {
	r := directorRole(t)
	s := newScratch(r)
	windows := 0
	for _, c := range resumes(t) {
		d := document.Parse(c.text)
		s.reset(d)
		for i := range d.Passages {
			q := &d.Passages[i]
			s.read(d, q)
			for _, w := range s.words {
				within := lex.Concept(0)
				for _, m := range d.Marks(q) {
					if m.Last > w.at {
						within = m.Concept * lex.Concept(r.hides(d, m, w.at, r.keeps[w.stem]))
						break
					}
				}
				require.Equal(t, within, w.within, "%s: word %d", c.name, w.at)
			}
			names := s.names
			for _, m := range d.Marks(q) {
				if denied(d, m) {
					if len(names) > 0 && names[0].first == m.First {
						names = names[1:]
					}
					continue
				}
				for _, x := range r.shownBy(m.Concept) {
					require.Equal(t, nameMet{x, m.First, m.Last}, names[0], c.name)
					names = names[1:]
				}
			}
			require.Empty(t, names, c.name)
			first := q.FirstWord()
			last := first + uint32(len(d.Words(q)))
			for from := first; ; from += r.window / 2 {
				to := min(from+r.window, last)
				s.meet(from, to, saidByPost)
				met, found := plainlyMet(s, from, to), s.promising()
				sign := signs{1 << alwaysSet, 0, 0, 0}
				sign.add(r.calls[saidField].sign)
				promising := map[uint32]bool{}
				for n := range met {
					sign.add(r.calls[n].sign)
				}
				require.Equal(t, sign, s.sign, c.name)
				for n, strength := range s.met {
					switch n := uint32(n); n {
					case saidField, saidLead:
					default:
						require.Equal(t, met[n].strength, strength, "%s: %s", c.name, r.terms.text[n])
						if strength > 0 {
							require.Equal(t, met[n].had, s.have[n], "%s: %s", c.name, r.terms.text[n])
							for _, p := range r.posted[r.calls[n].first:r.calls[n].last] {
								if p.others.meets(&sign) != 0 {
									promising[p.phrase()] = true
								}
							}
						}
					}
				}
				for _, n := range found {
					require.True(t, promising[n], "%s: phrase %d is not worth a look, or comes twice", c.name, n)
					delete(promising, n)
					require.Zero(t, s.fresh[n])
					s.fresh[n] = 1
					ph := &r.phrases[n]
					if all, own := s.glance(ph); ph.tells && (all+ph.needs)&(own+ph.ownNeeds)&enough == enough {
						require.True(t, slices.ContainsFunc(r.places[ph.first:ph.last], func(p place) bool {
							return p.telling && s.met[p.stem]|s.met[p.concept] > 0
						}), "%s: phrase %d has enough of it, and meets no telling place", c.name, n)
					}
				}
				require.Empty(t, promising, c.name)
				require.NotContains(t, s.fresh, uint8(0), "nothing is left of the window")
				if windows++; to == last {
					break
				}
			}
		}
	}
	require.Greater(t, windows, 300)
}

// A plain is what is noted of a term.
type plain struct {
	strength uint8
	had      had
}

// plainlyMet returns the best of what meets each term in a window, the first one of the best.
func plainlyMet(s *scratch, from, to uint32) map[uint32]plain {
	met := map[uint32]plain{}
	note := func(n uint32, strength uint8, at had) {
		if n != 0 && at.first >= from && at.last <= to && strength > met[n].strength {
			met[n] = plain{strength, at}
		}
	}
	for _, w := range s.words {
		exact, stem := strengths[lex.Exact], strengths[lex.Stem]
		if w.within != 0 {
			exact, stem = withinName, withinName
		}
		note(w.exact, exact, had{w.at, w.at + 1, w.within, lex.Exact})
		note(w.stem, stem, had{w.at, w.at + 1, w.within, lex.Stem})
	}
	for _, m := range s.names {
		note(m.number, m.strength, had{m.first, m.last, 0, m.kind})
	}
	return met
}
