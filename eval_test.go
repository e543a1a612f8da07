package metier_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/internal/evaluation"
	"github.com/metierhq/metier/match"
	"github.com/metierhq/metier/profile"
)

// bars are what the ranking of the development set must reach. They are below what it does, by about what a dozen
// positives move by chance: a change that falls through one has made something worse.
var bars = map[string]float64{"AP": .85, "nDCG@50": .88, "in-category": .92}

// TestEvaluation measures the ranking of real, labelled resumes, where the development set lies beside the checkout, and
// holds testdata/eval.txt to begin with exactly what examples/evaluate prints for it.
func TestEvaluation(t *testing.T) {
	if testing.Short() {
		t.Skip("a thousand resumes: the race detector looks at fewer")
	}
	folder := filepath.Join("..", "shared", "eval")
	if _, err := os.Stat(filepath.Join(folder, "resumes.csv")); err != nil {
		t.Skip("the development set is not part of the project:", err)
	}
	x, err := index.New(profile.ITDirector())
	require.NoError(t, err)
	defer x.Close()
	asOf := time.Date(2021, time.January, 1, 0, 0, 0, 0, time.UTC)
	m, err := match.New(x, match.Options{AsOf: asOf})
	require.NoError(t, err)
	samples, err := evaluation.Read(m, "it-director", folder, "INFORMATION-TECHNOLOGY")
	require.NoError(t, err)
	ranked := evaluation.Rank(samples)

	for _, f := range evaluation.Figures {
		if bar, ok := bars[f.Name]; ok {
			require.GreaterOrEqual(t, f.Of(ranked), bar, f.Name)
		}
	}
	require.GreaterOrEqual(t, evaluation.Median(ranked, 3), 55., "median score of those who hold the role")
	require.LessOrEqual(t, evaluation.Median(ranked, 0), 10., "median score of other trades")
	golden(t, "testdata/eval.txt", evaluation.Text("it-director", asOf, ranked, 0)+"\n"+classification(t))
}
