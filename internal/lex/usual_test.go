package lex

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
)

// usual is how many words data/usual.txt has. Those of every text are few; from the five thousandth on, hardly any text has one.
const usual = 5000

// TestUsualWords prints data/usual.txt and holds it to what it prints: the words that the most of the development resumes in
// the shared data folder beside the checkout have.
func TestUsualWords(t *testing.T) {
	var texts [mostWords]int // by word, those that have it
	resumes, err := filepath.Glob(filepath.Join("..", "..", "..", "shared", "eval", "resumes", "*", "*.txt"))
	require.NoError(t, err)
	if len(resumes) == 0 {
		t.Skip("needs the shared data folder beside the checkout")
	}
	for _, name := range resumes {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		seen := map[uint16]bool{0: true}
		for _, w := range Scan(strings.ToValidUTF8(string(b), " "), nil) {
			if !seen[w.ID] {
				seen[w.ID] = true
				texts[w.ID]++
			}
		}
	}

	words := load().words
	ids := make([]uint16, 0, len(words))
	for id := 1; id < len(words); id++ {
		ids = append(ids, uint16(id))
	}
	slices.SortFunc(ids, func(a, b uint16) int {
		return cmp.Or(texts[b]-texts[a], strings.Compare(words[a].text, words[b].text))
	})
	var out strings.Builder
	for _, id := range ids[:usual] {
		out.WriteString(words[id].text + "\n")
	}
	const file = "data/" + usualFile
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(out.String()), 0o644))
	}
	got, err := os.ReadFile(file)
	require.NoError(t, err)
	require.True(t, string(got) == out.String(), "other words are usual: go test ./internal/lex -run UsualWords -update") // five thousand are too many to print
}

// The file decides nothing but the order of words: whatever it has is in another file too, and without it all words are the same.
func TestUsualWordsAddNone(t *testing.T) {
	with, err := fs.Sub(embedded, "data")
	require.NoError(t, err)
	without := fstest.MapFS{}
	require.NoError(t, fs.WalkDir(with, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(with, name)
		without[name] = &fstest.MapFile{Data: b}
		return err
	}))
	without[usualFile] = &fstest.MapFile{}
	l, err := compile(without)
	require.NoError(t, err)
	type known struct {
		text, stem string
		rank       int
		flags      Flags
	}
	all := func(l *lexicon) (all []known) {
		for _, w := range l.words {
			all = append(all, known{w.text, l.stems[w.stem].text, w.rank, w.flags})
		}
		slices.SortFunc(all, func(a, b known) int { return strings.Compare(a.text, b.text) })
		return all
	}
	require.Equal(t, all(l), all(load()))
}
