package lex

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write testdata/analysis.txt")

// fewWords is a lexicon of every file with a few lines: what is read by it depends on the code alone.
func fewWords() fstest.MapFS {
	data := fstest.MapFS{}
	for name, text := range map[string]string{
		"words.txt":       "the\nit\nand\nof\nto\nno\nwork\nmanage\nbudget\nnetwork\nserver\ndirector\nexperience\ndata\ncenter\nhelp\ndesk",
		"usual.txt":       "and\nmanage\nIT",
		"stopwords.txt":   "the it and of to a in with by for i",
		"generic.txt":     "work manage",
		"months.txt":      "1: january jan",
		"families.txt":    "manage: manage managed managing management",
		"exceptions.txt":  "director: director directors",
		"acronyms.txt":    "it before: director budget\nit never before: was",
		"titles.txt":      "director: director; head of\ntrainee: intern",
		"headings.txt":    "skills: skills; skills and abilities",
		"polarity.txt":    "denies: no; without\nhopes: seeking\nends: but\npasts: led\nparticiples: shared",
		"concepts/a.txt":  "data-center [it] : data center; server room\nhelp-desk [it-weak] < support : help desk; Service Desk",
		"concepts/b.txt":  "c-plus-plus [it skill] : C++\nhr [people] : HR!\npmp [certificate] : PMP?; Project Management Professional\nsupport [it-weak] : support",
		"title-words.txt": "senior: snr",
		"title-names.txt": "clerk; office clerk",
	} {
		data[name] = &fstest.MapFile{Data: []byte(text + "\n")}
	}
	return data
}

// TestAnalysis holds the code to the terms that it made before. Where they change, indexes on disk hold others.
func TestAnalysis(t *testing.T) {
	l, err := compile(fewWords())
	require.NoError(t, err)
	var b strings.Builder
	fmt.Fprintf(&b, "analysis %d\n", analysis)
	for _, text := range []string{
		"Managed the IT budget of 3 data centers, and it was work.",
		"No experience with shared networks, C++ or the service desk, but led support",
		"IT DIRECTOR (PMP, HR) - I.T. director; it director's helpdesk",
		"Seeking unknown wörds in A/B; server\nroom 2015",
		"Project Management Professional (PMP), data - center, data of the center",
	} {
		fmt.Fprintf(&b, "\n%q\n", text)
		for _, related := range []bool{false, true} {
			fmt.Fprintf(&b, "%s:", map[bool]string{false: "index", true: "query"}[related])
			for _, x := range l.terms(text, related) {
				fmt.Fprintf(&b, " %s@%d+%d[%d:%d]", x.Text, x.Place, x.Places, x.Start, x.End)
			}
			b.WriteByte('\n')
		}
	}
	const golden = "testdata/analysis.txt"
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, string(want), b.String(), "the code reads words differently: raise analysis in version.go, then go test -run Analysis -update")
}

func TestVersion(t *testing.T) {
	require.Regexp(t, `^\d+-[0-9a-f]{8}$`, Version())
	version := func(data fs.FS) string {
		v, err := versionOf(data)
		require.NoError(t, err)
		return v
	}
	before := version(fewWords())
	for _, c := range []struct {
		file    string
		differs bool
		reason  string
	}{
		{"polarity.txt", true, "a query is read by it"},
		{"concepts/b.txt", true, "concepts are terms"},
		{"words.txt", true, "a word of the lexicon may have another stem than others"},
		{"title-words.txt", false, "no term comes from it"},
		{"title-names.txt", false, "likewise"},
		{"usual.txt", false, "it decides the order of words in memory alone"},
	} {
		changed := fewWords()
		changed[c.file].Data = append(changed[c.file].Data, "x\n"...)
		require.Equal(t, c.differs, version(changed) != before, "%s: %s", c.file, c.reason)
	}
	moved := fewWords()
	moved["concepts/c.txt"] = moved["concepts/b.txt"]
	delete(moved, "concepts/b.txt")
	require.NotEqual(t, before, version(moved), "the order of files is that of concepts")
	_, err := fs.Stat(embedded, "data/README.md")
	require.ErrorIs(t, err, fs.ErrNotExist, "prose is no part of the program")
}
