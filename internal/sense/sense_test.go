package sense_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/internal/sense"
)

func about(text string) sense.Direction {
	var s sense.Sum
	for _, w := range lex.Scan(text, nil) {
		s.Add(sense.At(text, w), 1000)
	}
	return s.Direction()
}

func TestNear(t *testing.T) {
	for _, c := range []struct{ text, near, far, reason string }{
		{"lorry", "truck", "nurse", "British and American"},
		{"brewery", "beer", "invoice", "a place and what it makes"},
		{"physiotherapist", "therapist", "asphalt", "a trade under two names"},
		{"cattle", "livestock", "software", "a kind of it"},
		{"anaesthesia", "surgery", "asphalt", "a spelling that the stemmer does not know"},
		{"Cattle and SHEEP", "herds of goats", "tram timetables", "whole phrases, whatever their case"},
	} {
		a, near, far := about(c.text), about(c.near), about(c.far)
		require.Greater(t, a.Cosine(&near), a.Cosine(&far)+200, "%s: %s, %s: %s", c.text, c.near, c.far, c.reason)
	}
}

func TestWords(t *testing.T) {
	require.Zero(t, sense.Of("zzyzx"))
	require.Zero(t, sense.Of(""))
	require.NotZero(t, sense.Of("welder"))
	text := "WELDER"
	require.Equal(t, sense.Of("welder"), sense.At(text, lex.Scan(text, nil)[0]))
	require.Less(t, sense.Of("people"), sense.Of("welder"), "the more frequent first")
}

func TestDirection(t *testing.T) {
	var empty, one, many, both sense.Sum
	none := empty.Direction()
	require.Equal(t, sense.Direction{}, none)
	welder, nurse := sense.Of("welder"), sense.Of("nurse")
	one.Add(welder, 1)
	many.Add(welder, 1e13)
	both.Add(welder, 1000)
	both.Add(nurse, 1000)
	both.Add(0, 1e9)
	o, m, b := one.Direction(), many.Direction(), both.Direction()
	require.InDelta(t, 1000, o.Cosine(&o), 10, "with itself")
	require.InDelta(t, 1000, o.Cosine(&m), 10, "how often does not matter, and nothing overflows")
	require.Zero(t, o.Cosine(&none))
	n := sense.Sum{}
	n.Add(nurse, 1)
	d := n.Direction()
	require.Greater(t, b.Cosine(&o), o.Cosine(&d), "a sum is like its parts")
	require.Equal(t, b.Cosine(&o), o.Cosine(&b))
}

// The data fit together.
func TestData(t *testing.T) {
	words, err := os.ReadFile("data/words.txt")
	require.NoError(t, err)
	vectors, err := os.ReadFile("data/vectors.bin")
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSuffix(string(words), "\n"), "\n")
	require.Len(t, vectors, sense.Size*len(lines))
	for i, w := range lines {
		require.Equal(t, w, lex.Fold(w))
		require.Equal(t, sense.Word(i+1), sense.Of(w), "%q stands twice", w)
		square := 0
		for _, b := range vectors[i*sense.Size : (i+1)*sense.Size] {
			square += int(int8(b)) * int(int8(b))
		}
		require.InDelta(t, 127*127, square, 127*127/10, "%q: length of its vector", w)
	}
	slices.Sort(lines)
	require.Len(t, slices.Compact(lines), len(vectors)/sense.Size)
}
