package document

import (
	"slices"
	"strings"
	"testing"

	"github.com/metierhq/metier/internal/lex"
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
		all := strings.Fields(list)
		require.True(t, slices.IsSorted(all), "%s: not sorted", head)
		require.Len(t, slices.Compact(slices.Clone(all)), len(all), "%s: a word stands twice", head)
		require.Equal(t, strings.ToLower(list), list, head)
		for _, word := range all {
			for _, w := range []string{word, strings.ToUpper(word)} {
				p := parser{text: w, vocabulary: words(), words: lex.Scan(w, nil)}
				require.Len(t, p.words, 1, "%s: %q", head, w)
				k := kind(1) << slices.Index(kindNames[:], head)
				require.NotZero(t, p.kind(0)&k, "%s: %q is never met", head, w)
				if k&telling != 0 {
					require.Equal(t, uint64(1), p.vocabulary.tell(p.words), "%s: %q is never looked at", head, w)
					require.True(t, p.words[0].ID != 0 || p.vocabulary.mayTell(w, &p.words[0]), "%s: %q is never asked about", head, w)
				}
			}
		}
	}
	require.Len(t, seen, len(kindNames), "every kind has its line")
	require.Equal(t, 0, strings.Count(degreeData, "\t"))
	require.NotEmpty(t, impliedFields()["mba"])
}

// The concepts and fields that rules are about are in the lexicon.
func TestLexiconHas(t *testing.T) {
	require.NotPanics(t, func() { leading(); informationTechnology(); peopleFields(); fields() })
	require.Len(t, degreeLevels(), len(degreeNames))
	require.PanicsWithValue(t, `document: the lexicon has no concept "mange"`, func() { mustConcept("mange") })
	require.PanicsWithValue(t, `document: the lexicon has no field "mange"`, func() { mustField("mange") })
}
