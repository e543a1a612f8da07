package document

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/metierhq/metier/internal/lex"
	"github.com/stretchr/testify/require"
)

func TestWordData(t *testing.T) {
	lines, seen, means := map[string]bool{}, map[string]map[string]bool{}, map[string]string{}
	for line := range strings.Lines(wordData) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		head, list, ok := strings.Cut(line, ": ")
		require.True(t, ok, line)
		name, meaning, _ := strings.Cut(head, " ")
		k, in := kindNamed[name], setNamed[head]
		require.True(t, (k != 0) != (in != 0), "%q is no kind", name)
		require.False(t, lines[head], "%q stands twice", head)
		lines[head] = true
		for _, w := range strings.Fields(list) {
			require.False(t, seen[name][w], "%s: %q stands twice", name, w)
			if seen[name] == nil {
				seen[name] = map[string]bool{}
			}
			seen[name][w] = true
			if known, ok := means[w]; ok && meaning != "" {
				require.Equal(t, known, meaning, "%q means two things", w)
			}
			if meaning != "" {
				means[w] = meaning
			}
		}
		all := strings.Fields(list)
		require.True(t, slices.IsSorted(all), "%s: not sorted", head)
		require.Equal(t, strings.ToLower(list), list, head)
		for _, word := range all {
			for _, w := range []string{word, strings.ToUpper(word)} {
				p := parser{text: w, vocabulary: theVocabulary(), words: lex.Scan(w, nil)}
				p.places.Of(w, p.words)
				p.classify()
				require.Len(t, p.words, 1, "%s: %q", head, w)
				if in != 0 {
					require.True(t, p.among(0, in), "%s: %q is never met", head, w)
					continue
				}
				require.NotZero(t, p.kind(0)&k, "%s: %q is never met", head, w)
				if k&telling != 0 {
					require.Equal(t, uint64(1), p.telling[0]&1, "%s: %q is never looked at", head, w)
				}
			}
		}
	}
	require.Len(t, seen, len(kindNamed)+len(setNamed), "every kind has its line")
	require.Len(t, slices.Compact(slices.Sorted(maps.Values(kindNamed))), len(kindNamed), "no two names are one kind")
	require.Len(t, slices.Compact(slices.Sorted(maps.Values(setNamed))), len(setNamed), "no two names are one set")
	require.Equal(t, 0, strings.Count(degreeData, "\t"))
	require.NotEmpty(t, impliedFields()["mba"])
	for name, field := range impliedFields() {
		by := func(s string) string { field, _ := implied(s); return field }
		require.Equal(t, field, by(name), name)
		require.Equal(t, field, by(strings.ToUpper(strings.Join(strings.Split(name, ""), "."))), name)
		require.Equal(t, field, by("2-"+name), name)
		require.Empty(t, by(name+"zz"), name)
		require.LessOrEqual(t, len(name), longestImplied, name)
	}
}

// The words of a long text are of the kinds that each is of alone, and telling where those or a date say so.
func TestClassify(t *testing.T) {
	random, text := rand.New(rand.NewPCG(5, 6)), strings.Builder{}
	known := strings.Fields(strings.ReplaceAll(wordData, ":", " "))
	for range 5000 {
		w := known[random.IntN(len(known))]
		if random.IntN(3) == 0 {
			w = w[:random.IntN(len(w))] + "i\u0307 zq" // mostly names
		}
		text.WriteString(" " + w)
	}
	p := parser{text: text.String(), vocabulary: theVocabulary(), words: lex.Scan(text.String(), nil)}
	p.places.Of(p.text, p.words)
	p.classify()
	for i, w := range p.words {
		one := parser{text: p.text, vocabulary: p.vocabulary, words: []lex.Word{w}}
		one.places.Of(one.text, one.words)
		one.classify()
		require.Equal(t, one.classes[0], p.classes[i], w.Of(p.text))
		tells := p.kind(uint32(i))&telling != 0 || p.among(uint32(i), inPrize) || w.Flags&(lex.Month|lex.Digits) != 0
		require.Equal(t, tells, p.telling[i/64]>>(i%64)&1 != 0, w.Of(p.text))
		for in := set(1); in <= inPrize; in <<= 1 {
			some := slices.ContainsFunc(p.classes[i:i+8], func(c uint8) bool { return p.vocabulary.sets[c]&uint32(in) != 0 })
			require.Equal(t, some, p.amongEight(uint32(i), in), w.Of(p.text))
		}
		if class, rare := p.vocabulary.rare[strings.ToLower(w.Of(p.text))]; w.ID == 0 {
			require.Equal(t, rare, class != 0, w.Of(p.text))
			require.Equal(t, class, p.classes[i], w.Of(p.text))
		}
	}
}

// The concepts and fields that rules are about are in the lexicon.
func TestLexiconHas(t *testing.T) {
	require.NotPanics(t, func() { leading(); informationTechnology(); peopleFields(); fields() })
	require.Len(t, degreeLevels(), len(degreeNames))
	require.PanicsWithValue(t, `document: the lexicon has no concept "mange"`, func() { mustConcept("mange") })
	require.PanicsWithValue(t, `document: the lexicon has no field "mange"`, func() { mustField("mange") })
}

// A word is one, whatever its case, exactly where the two are equal so.
func TestSpells(t *testing.T) {
	text := "In in ON on an I i a My TX UI 40 ve re To two ass at it's It's don't C++ c# .NET &c R&D ＩＮ ïn în 1st 11 100 Management management managemant"
	p := &parser{text: text, words: lex.Scan(text, nil)}
	for i := range uint32(len(p.words)) {
		for _, w := range []string{"in", "on", "an", "i", "a", "my", "re", "to", "as", "at", "it", "11", "100", "management", "two", "didn't", "don't"} {
			require.Equal(t, strings.EqualFold(p.words[i].Of(text), w), p.is(i, w), "%s and %s", p.words[i].Of(text), w)
		}
	}
}

// What stands for the name of a firm is known by its IDs exactly where it is by its letters.
func TestNameless(t *testing.T) {
	text := "Company Name company name COMPANY NAME cOMPANY nAME Company Named Company's name companyname Ｃｏｍｐａｎｙ Ｎａｍｅ cömpany näme Name Company Company"
	p := &parser{text: text, vocabulary: theVocabulary(), words: lex.Scan(text, nil)}
	found := 0
	for i := range uint32(len(p.words) - 1) {
		want := p.is(i, "company") && p.is(i+1, "name")
		require.Equal(t, want, p.nameless(i), text[p.words[i].Start:p.words[i+1].End])
		if want {
			found++
		}
	}
	require.Equal(t, 5, found)
}
