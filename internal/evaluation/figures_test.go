package evaluation

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

// ranking makes samples of these grades, best score first; a negative grade is one outside of the role's category.
func ranking(grades ...int) []Sample {
	var out []Sample
	for i, g := range grades {
		out = append(out, Sample{ID: fmt.Sprintf("%03d", i), Grade: max(g, 0), Inside: g >= 0, Score: float64(100 - i)})
	}
	return out
}

func TestFigures(t *testing.T) {
	log := math.Log2
	for _, c := range []struct {
		name                 string
		ranked               []Sample
		ap, dcg, p, category float64
	}{
		{"perfect", ranking(3, 3, 2, 1, -1), 1, 1, .1, 1},
		{"second and fourth", ranking(0, 3, 0, 3), (1./2 + 2./4) / 2, (7/log(3) + 7/log(5)) / (7 + 7/log(3)), .1, (0. + 1) / 4},
		{"others outside", ranking(-1, 3, -1, 0), 1. / 2, 1 / log(3), .05, 1},
		{"grades in between", ranking(1, 3, 2), 1. / 2, (1 + 7/log(3) + 3/2.) / (7 + 3/log(3) + 1/2.), .05, 1. / 2},
		{"no positives", ranking(0, 0), math.NaN(), math.NaN(), 0, math.NaN()},
		{"all positives", ranking(3), 1, 1, .05, math.NaN()},
		{"nothing", nil, math.NaN(), math.NaN(), 0, math.NaN()},
	} {
		t.Run(c.name, func(t *testing.T) {
			same := func(want, got float64, figure string) {
				t.Helper()
				if math.IsNaN(want) {
					require.True(t, math.IsNaN(got), "%s: %v", figure, got)
					return
				}
				require.InDelta(t, want, got, 1e-12, figure)
			}
			same(c.ap, averagePrecision(c.ranked), "AP")
			same(c.dcg, ndcg(c.ranked, 50), "nDCG@50")
			same(c.p, precision(c.ranked, 20), "P@20")
			same(c.category, inside(c.ranked), "in-category")
		})
	}
}

func TestCutoffs(t *testing.T) {
	late := ranking(append(make([]int, 50), 3)...)
	require.Zero(t, ndcg(late, 50))
	require.Zero(t, precision(late, 20))
	require.InDelta(t, 1./51, averagePrecision(late), 1e-12)
}

func TestTies(t *testing.T) {
	tied := []Sample{
		{ID: "b", Grade: 0, Inside: true, Score: 5}, {ID: "a", Grade: 3, Inside: true, Score: 5},
		{ID: "c", Grade: 0, Inside: true, Score: 9}, {ID: "d", Grade: 0, Inside: true, Score: 1},
	}
	ranked := Rank(tied)
	require.Equal(t, "b", tied[0].ID, "the caller's slice stays")
	var ids string
	for _, s := range ranked {
		ids += s.ID
	}
	require.Equal(t, "cabd", ids)
	require.InDelta(t, (0+.5+1)/3, inside(ranked), 1e-12)
}

func TestMedian(t *testing.T) {
	require.Equal(t, 99., Median(ranking(3, 3, 3), 3))
	require.Equal(t, 98., Median(ranking(3, 3, 3, 3), 3), "the lower of the two middle ones")
	require.True(t, math.IsNaN(Median(ranking(3), 2)))
}

func TestMiddle(t *testing.T) {
	var values []float64
	for i := range 1000 {
		values = append(values, float64(999-i))
	}
	require.Equal(t, [2]float64{25, 974}, middle(values), "25 are left out at each end")
	require.Equal(t, [2]float64{7, 7}, middle([]float64{7}))
	require.True(t, math.IsNaN(middle(nil)[0]))
}

func TestIntervals(t *testing.T) {
	ranked := ranking(3, 0, 3, 1, 2, 0, 0, 3, 0, 0, 0, 0)
	first := intervals(ranked)
	require.Equal(t, first, intervals(ranked), "the same generator each time")
	for i, f := range Figures {
		require.LessOrEqual(t, first[i][0], f.Of(ranked), f.Name)
		require.GreaterOrEqual(t, first[i][1], f.Of(ranked), f.Name)
		require.Less(t, first[i][0], first[i][1], f.Name)
	}
	require.Equal(t, [2]float64{1, 1}, intervals(ranking(3))[0])
}

func TestMisfits(t *testing.T) {
	require.Empty(t, misfits(ranking(3, 2, 2, 0, 0), 9))
	got := misfits(ranking(0, 3, 0, 0, 3), 9) // in a perfect ranking: 3 at 1 to 2, 0 at 3 to 5
	require.Len(t, got, 2)
	require.Equal(t, misfit{Sample: Sample{"004", 3, true, 96}, Rank: 5, First: 1, Last: 2, Away: 3}, got[0])
	require.Equal(t, misfit{Sample: Sample{"000", 0, true, 100}, Rank: 1, First: 3, Last: 5, Away: 2}, got[1])
	require.Len(t, misfits(ranking(0, 3, 0, 0, 3), 1), 1)
}
