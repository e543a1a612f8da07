// Package evaluation says how well a ranking of labelled resumes agrees with their labels. examples/evaluate prints it,
// and a test holds its figures on the development set to what the project promises.
package evaluation

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
)

// A Sample is one labelled document.
type Sample struct {
	ID     string
	Grade  int  // 3: holds the role; 2: near it; 1: same field; 0: another trade
	Inside bool // of the role's own category
	Score  float64
}

const best = 3 // the grade that the ranking should bring to the top

// A Figure is a number about a ranking, 0 to 1; NaN where the ranking has nothing to take it from.
type Figure struct {
	Name string
	Of   func(ranked []Sample) float64
}

// Figures are those that are reported, in that order.
var Figures = []Figure{
	{"AP", averagePrecision},
	{"nDCG@50", func(r []Sample) float64 { return ndcg(r, 50) }},
	{"P@20", func(r []Sample) float64 { return precision(r, 20) }},
	{"in-category", inside},
}

// Rank sorts by score, then ID, so that equal scores never depend on the order of a file.
func Rank(samples []Sample) []Sample {
	ranked := slices.Clone(samples)
	slices.SortFunc(ranked, func(a, b Sample) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.ID, b.ID))
	})
	return ranked
}

// averagePrecision is the mean, over the documents of the best grade, of the share of such documents down to that rank.
func averagePrecision(ranked []Sample) float64 {
	hits, sum := 0, 0.0
	for i, s := range ranked {
		if s.Grade == best {
			hits++
			sum += float64(hits) / float64(i+1)
		}
	}
	return sum / float64(hits)
}

// ndcg compares the gain 2^grade - 1 of the first n, discounted by log2(rank + 1), with that of a perfect ranking.
func ndcg(ranked []Sample, n int) float64 {
	perfect := slices.Clone(ranked)
	slices.SortStableFunc(perfect, func(a, b Sample) int { return cmp.Compare(b.Grade, a.Grade) })
	return dcg(ranked, n) / dcg(perfect, n)
}

func dcg(ranked []Sample, n int) float64 {
	sum := 0.0
	for i, s := range ranked[:min(n, len(ranked))] {
		sum += (math.Pow(2, float64(s.Grade)) - 1) / math.Log2(float64(i+2))
	}
	return sum
}

// precision is the share of the best grade among the first n ranks.
func precision(ranked []Sample, n int) float64 {
	hits := 0
	for _, s := range ranked[:min(n, len(ranked))] {
		if s.Grade == best {
			hits++
		}
	}
	return float64(hits) / float64(n)
}

// inside is the chance that, of two documents of the role's own category, one of the best grade and one of another,
// the first has the higher score; equal scores count half.
func inside(ranked []Sample) float64 {
	won, pairs, others := 0, 0, 0 // halves of a pair won, so that no sum is rounded
	for i := len(ranked) - 1; i >= 0; {
		tied, tops := 0, 0
		for score := ranked[i].Score; i >= 0 && ranked[i].Score == score; i-- {
			switch {
			case ranked[i].Inside && ranked[i].Grade == best:
				tops++
			case ranked[i].Inside:
				tied++
			}
		}
		won += tops * (2*others + tied)
		others += tied
		pairs += tops
	}
	return float64(won) / float64(2*pairs*others)
}

// Median is the lower of the two middle scores of that grade; NaN where there is none.
func Median(ranked []Sample, grade int) float64 {
	var scores []float64
	for _, s := range ranked {
		if s.Grade == grade {
			scores = append(scores, s.Score)
		}
	}
	if len(scores) == 0 {
		return math.NaN()
	}
	return scores[len(scores)/2] // ranked: from high to low
}

const resamples = 1000

// intervals gives each figure's 95% percentile bootstrap interval: the figure of as many documents drawn with
// replacement, again and again, and the range of the middle 95% of these. A draw that has nothing to take the figure
// from does not count. The generator is seeded with a constant: the same ranking has the same intervals.
func intervals(ranked []Sample) [][2]float64 {
	random := rand.New(rand.NewPCG(1, 2))
	values := make([][]float64, len(Figures))
	counts := make([]int, len(ranked))
	drawn := make([]Sample, 0, len(ranked))
	for range resamples {
		clear(counts)
		for range ranked {
			counts[random.IntN(len(ranked))]++
		}
		drawn = drawn[:0]
		for i, n := range counts {
			for range n {
				drawn = append(drawn, ranked[i])
			}
		}
		for i, f := range Figures {
			if v := f.Of(drawn); !math.IsNaN(v) {
				values[i] = append(values[i], v)
			}
		}
	}
	out := make([][2]float64, len(Figures))
	for i, v := range values {
		out[i] = middle(v)
	}
	return out
}

// middle is the range of the middle 95% of values.
func middle(values []float64) [2]float64 {
	n := len(values)
	if n == 0 {
		return [2]float64{math.NaN(), math.NaN()}
	}
	slices.Sort(values)
	return [2]float64{values[n*25/1000], values[(n*975+999)/1000-1]}
}

// A misfit is a document with the number of ranks that it is away from those that its grade would have in a perfect
// ranking: 1 to 12 for the best grade where there are 12 of it, and so on.
type misfit struct {
	Sample
	Rank        int
	First, Last int // the ranks of its grade in a perfect ranking
	Away        int
}

// misfits lists the n documents furthest away; of equal ones the better ranked.
func misfits(ranked []Sample, n int) []misfit {
	above := func(grade int) (n int) {
		for _, s := range ranked {
			if s.Grade >= grade {
				n++
			}
		}
		return n
	}
	var out []misfit
	for i, s := range ranked {
		m := misfit{Sample: s, Rank: i + 1, First: above(s.Grade+1) + 1, Last: above(s.Grade)}
		m.Away = max(m.First-m.Rank, m.Rank-m.Last)
		if m.Away > 0 {
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, func(a, b misfit) int { return cmp.Compare(b.Away, a.Away) })
	return out[:min(n, len(out))]
}
