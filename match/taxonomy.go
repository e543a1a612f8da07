package match

import (
	"math"
	"slices"
)

// A taxonomy knows by their titles which occupations a title is used for.
type taxonomy struct {
	*corpus
	titles *titleNames
	shared []float64 // by title: the less, the more occupations have it too
}

// A fall says how far a title belongs to an occupation of the taxonomy.
type fall struct {
	role   int32
	weight float64
}

func newTaxonomy(t *corpus) *taxonomy {
	names, _ := newTitleNames(t.words)
	x := &taxonomy{corpus: t, titles: names, shared: make([]float64, len(names.units))}
	having := map[string]int{}
	key := func(u int) string {
		var b []byte
		for _, n := range names.row(u) {
			b = append(b, byte(n), byte(n>>8), byte(n>>16))
		}
		return string(b)
	}
	for u := range names.units {
		having[key(u)]++
	}
	for u := range names.units {
		x.shared[u] = 1 / math.Sqrt(float64(having[key(u)]))
	}
	return x
}

func (x *taxonomy) len() int { return x.words.Len() }

// far is the share, in thousandths, of the best title's likeness below which a title says nothing.
const far = 300

// fall places a plain title by the taxonomy's titles that are like it: the eighth power of their cosine leaves the say to the
// best ones, and the root of the sum keeps many half-likes from being nothing. Floats are exact here on every machine:
// no product is added without being rounded first.
func (x *taxonomy) fall(title string, s *titleScratch) []fall {
	names := x.titles
	names.hint(title, &s.hint)
	norm := s.hint.total()
	units := names.shared(&s.hint, names.having, s)
	best := 0
	like := func(u uint32) int { return int(s.units[u]) * 1000 / max(1, norm*int(names.units[u].norm)/1000) }
	for _, u := range units {
		best = max(best, like(u))
	}
	slices.Sort(units)
	s.floats = s.floats[:0]
	for _, u := range units {
		l := like(u)
		s.units[u] = 0
		if l*1000 < far*best {
			continue
		}
		c := float64(l) / 1e6
		c *= c
		c *= c
		c *= c
		c *= x.shared[u]
		role := names.units[u].role // titles are in the order of the roles
		if n := len(s.floats); n > 0 && s.floats[n-1].role == role {
			s.floats[n-1].weight += c
		} else {
			s.floats = append(s.floats, fall{role, c})
		}
	}
	for i := range s.floats {
		s.floats[i].weight = math.Sqrt(s.floats[i].weight)
	}
	return s.floats
}

const (
	related   = .15     // what an occupation gives to each of those related to it
	placeUnit = 1 << 14 // of an occupation's part of a place; the squares of all parts sum to its square
	smallest  = 1 << 7
)

// spread gives the place of a title: its occupations, and to a lesser part those related to them, as a row of length 1.
func (x *taxonomy) spread(falls []float64) []impact {
	spread := slices.Clone(falls)
	for i, f := range falls {
		if f == 0 {
			continue
		}
		for _, k := range x.kin[i] {
			spread[k] += float64(related * f)
		}
	}
	sum := 0.0
	for _, f := range spread {
		sum += float64(f * f)
	}
	if sum == 0 {
		return nil
	}
	sum = math.Sqrt(sum)
	var place []impact
	for i, f := range spread {
		if part := int32(float64(placeUnit*f) / sum); part >= smallest {
			place = append(place, impact{int32(i), part})
		}
	}
	return place
}

// scale gives the row length 1.
func scale(row []float64) {
	sum := 0.0
	for _, v := range row {
		sum += float64(v * v)
	}
	if sum == 0 {
		return
	}
	sum = math.Sqrt(sum)
	for i := range row {
		row[i] /= sum
	}
}
