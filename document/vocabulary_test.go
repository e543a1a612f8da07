package document

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWordData(t *testing.T) {
	seen := map[string]bool{}
	for line := range strings.Lines(wordData) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		head, list, ok := strings.Cut(line, ": ")
		require.True(t, ok, line)
		require.True(t, slices.Contains(kindNames[:], head), "%q is no kind", head)
		require.False(t, seen[head], "%q stands twice", head)
		seen[head] = true
		words := strings.Fields(list)
		require.True(t, slices.IsSorted(words), "%s: not sorted", head)
		require.Len(t, slices.Compact(slices.Clone(words)), len(words), "%s: a word stands twice", head)
		require.Equal(t, strings.ToLower(list), list, head)
	}
	require.Len(t, seen, len(kindNames), "every kind has its line")
	require.Equal(t, 0, strings.Count(degreeData, "\t"))
	require.NotEmpty(t, impliedFields()["mba"])
}
