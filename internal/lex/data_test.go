package lex

import (
	"bufio"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// dataLines returns the lines of a data file that are neither blank nor comments.
func dataLines(t *testing.T, name string) (lines []string) {
	t.Helper()
	b, err := fs.ReadFile(embedded, "data/"+name)
	require.NoError(t, err)
	s := bufio.NewScanner(strings.NewReader(string(b)))
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		if line := s.Text(); line != "" && line[0] != '#' {
			require.Equal(t, strings.TrimSpace(line), line, "%s: space around a line", name)
			lines = append(lines, line)
		}
	}
	require.NoError(t, s.Err())
	return lines
}

func conceptFiles(t *testing.T) []string {
	t.Helper()
	names, err := fs.Glob(embedded, "data/concepts/*.txt")
	require.NoError(t, err)
	for i := range names {
		names[i] = strings.TrimPrefix(names[i], "data/")
	}
	return names
}

// The data compile without an error: ids, tags and parents exist, no alias belongs to two concepts, nothing is a kind
// of itself, no word has two stems. The figures keep a bad merge from emptying a file unseen.
func TestDataCompile(t *testing.T) {
	data, err := fs.Sub(embedded, "data")
	require.NoError(t, err)
	l, err := compile(data)
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(l.concepts)-1, 600, "concepts")
	require.GreaterOrEqual(t, len(dataLines(t, "families.txt")), 150, "families")
	require.GreaterOrEqual(t, len(dataLines(t, "exceptions.txt")), 500, "exceptions")
	require.Equal(t, 25000, len(dataLines(t, "words.txt")), "frequent words")
	t.Logf("%d words, %d stems, %d concepts", len(l.words)-1, len(l.stems)-1, len(l.concepts)-1)
}

func TestDataSorted(t *testing.T) {
	names := append(conceptFiles(t), "families.txt", "exceptions.txt", "titles.txt", "headings.txt")
	for _, name := range names {
		heads := []string{}
		for _, line := range dataLines(t, name) {
			head := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == ':' })[0]
			heads = append(heads, head)
		}
		require.True(t, slices.IsSorted(heads), "%s: not sorted: %v", name, unsorted(heads))
		require.Equal(t, len(heads), len(slices.Compact(heads)), "%s: a head stands twice", name)
	}
}

func unsorted(s []string) []string {
	for i := 1; i < len(s); i++ {
		if s[i] < s[i-1] {
			return s[i-1 : i+1]
		}
	}
	return nil
}

// What the other packages ask for by name.
func TestConceptIDs(t *testing.T) {
	for _, level := range DegreeLevels() {
		k, ok := ConceptOf("degree-" + level)
		require.True(t, ok && k.Class() == Degree, "degree %q", level)
	}
	for _, id := range []string{"manage", "it", "pmp", "pgmp", "prince2", "comptia-a-plus", "comptia-network-plus", "comptia-security-plus"} {
		_, ok := ConceptOf(id)
		require.True(t, ok, "concept %q", id)
	}
}

func TestAliases(t *testing.T) {
	for _, name := range conceptFiles(t) {
		for _, line := range dataLines(t, name) {
			c, err := parseConcept(line)
			require.NoError(t, err)
			first, m := trimAlias(c.aliases[0])
			require.NotEmpty(t, first)
			require.False(t, m.beside && len(c.aliases) > 1, "%s: the name that people see is doubtful", c.id)
			for _, a := range c.aliases {
				text, m := trimAlias(a)
				if m.capitals {
					require.Equal(t, strings.ToUpper(text), text, "%s: %q: ! is for names wholly in capitals", c.id, a)
				}
				words := Scan(text, nil)
				kept := slices.DeleteFunc(slices.Clone(words), func(w Word) bool { return w.Flags&article != 0 })
				if strings.Contains(text, " of the ") && !m.beside {
					require.Contains(t, strings.Fields(conceptsOf(text, Context{})), c.id, "%q is a name of it", a)
				}
				require.False(t, m.ends && len(kept) < 2, "%s: %q: $ is for names of several words", c.id, a)
				require.False(t, len(words) > 1 && len(kept) < 2, "%s: %q says no more than its one word", c.id, a)
			}
		}
	}
}

// Job titles are read by titles.txt and the field's concepts: an alias that holds a whole title would hide both.
func TestNoTitlesAmongAliases(t *testing.T) {
	officers := map[string]bool{"ceo": true, "cfo": true, "cio": true, "ciso": true, "coo": true, "cto": true, "executive": true}
	for _, name := range conceptFiles(t) {
		for _, line := range dataLines(t, name) {
			x, err := parseConcept(line)
			require.NoError(t, err)
			k, ok := ConceptOf(x.id)
			require.True(t, ok, x.id)
			if k.Fields()&IT == 0 || k.Class() == Certificate || officers[x.id] {
				continue
			}
			for _, a := range x.aliases {
				text, _ := trimAlias(a)
				for _, w := range strings.Fields(strings.ToLower(text)) {
					require.NotContains(t, []string{"director", "vp", "chief", "supervisor"}, w, "%s: %q", x.id, a)
				}
			}
		}
	}
}

// A word is known by a hash of it, so no two may have the same; and it has one stem only.
func TestVocabulary(t *testing.T) {
	l := load()
	seen := map[uint64]string{}
	for _, w := range l.words[1:] {
		h := hashOf(w.text, asItIs)
		require.Empty(t, seen[h], "%q has the hash of another word", w.text)
		require.NotZero(t, h, "%q: 0 is no key", w.text)
		seen[h] = w.text
		require.NotZero(t, w.stem, "%q has no stem", w.text)
	}
}

func TestStemGroups(t *testing.T) {
	owner := map[string]string{}
	for _, name := range []string{"families.txt", "exceptions.txt"} {
		for _, line := range dataLines(t, name) {
			head, rest, ok := strings.Cut(line, ":")
			require.True(t, ok, line)
			words := strings.Fields(rest)
			require.Contains(t, words, head, "%s: the head is one of its words", name)
			for _, w := range words {
				require.Equal(t, strings.ToLower(w), w, "%s: %s", name, head)
				require.Empty(t, owner[w], "%q stands in two lines: %q and %q", w, owner[w], head)
				owner[w] = head
			}
		}
	}
}

// match looks a term up by the first two letters of a word, so a word and its stem must share them. Where a family says
// otherwise ("mgt" is "manage"), the word has to be in the vocabulary, where it is found by its ID.
func TestStemsKeepTheirFirstLetters(t *testing.T) {
	l := load()
	for w, s := range l.fixed {
		require.NotZero(t, l.known(w), "%q has the stem %q", w, s)
	}
	for _, w := range l.words[1:] {
		for _, tail := range []string{"", "s", "ing", "ation", "ically", "x"} {
			word := strings.ToLower(w.text) + tail
			if _, own := l.fixed[word]; own || len(word) < 2 {
				continue
			}
			s := l.stemOf(word)
			require.True(t, len(s) >= 2 && word[:2] == s[:2], "%q has the stem %q", word, s)
		}
	}
}

func TestHeadingsAndCues(t *testing.T) {
	for _, name := range []string{"titles.txt", "headings.txt", "polarity.txt"} {
		seen := map[string]string{}
		for _, line := range dataLines(t, name) {
			head, items, err := list(line)
			require.NoError(t, err)
			if head == ledHead {
				continue // verbs in the past that are so for other rules, too
			}
			for _, it := range items {
				for _, phrase := range alternatives(it) {
					key := strings.Join(plainWords(phrase), " ")
					require.Empty(t, seen[key], "%s: %q stands under %q and %q", name, it, seen[key], head)
					seen[key] = head
				}
			}
		}
	}
}

// The data are held to their rules when they are compiled, and each fault is told with its place.
func TestCompileErrors(t *testing.T) {
	for _, c := range []struct{ file, line, want, reason string }{
		{"concepts/a.txt", "server [it] :", "at least one name", "no aliases"},
		{"concepts/a.txt", "Server [it] : server", "lower case", "capitals in the id"},
		{"concepts/a.txt", "server [it : server", "closing bracket", "open tags"},
		{"concepts/a.txt", "server", "want id [tags] < parents : aliases", "no colon"},
		{"concepts/a.txt", "help-desk : assistance", `concept "help-desk": stands twice`, "two concepts of one id"},
		{"concepts/a.txt", "server : server; data centers", `alias "data centers" belongs to "data-center" already`, "one name of two things"},
		{"concepts/a.txt", "server [hardware] : server", `concept "server": tag "hardware": want a field`, "a tag that there is not"},
		{"concepts/a.txt", "server < hardware : server", `concept "server": parent "hardware": no such concept`, "a parent that there is not"},
		{"concepts/a.txt", "server < desktop : server\ndesktop < server : desktop", `concept "server": is a kind of itself`, "parents in a circle"},
		{"concepts/a.txt", "server : --", `alias "--" has no words`, "a name of no words"},
		{"families.txt", "manager: managed", `"managed" has the stem "manage" already, and not "manager"`, "a word of two stems"},
		{"families.txt", "manage managed", "want head: words", "no head"},
		{"exceptions.txt", "work: manage", `"manage" has the stem "manage" already, and not "work"`, "a word of both files"},
		{"months.txt", "13: smarch", `month "13": want 1 to 12`, "a month too many"},
		{"acronyms.txt", "it after: was", `want "it before", "it never before" or "it of"`, "another kind"},
		{"titles.txt", "boss: boss", `level "boss": want one of`, "a level that there is not"},
		{"titles.txt", "short: manager", "want a word and its short form", "a word without one"},
		{"titles.txt", "director: -;", "has no words", "a title of no words"},
		{"headings.txt", "hobby: hobbies", `kind "hobby": want one of`, "a kind that there is not"},
		{"polarity.txt", "doubts: perhaps", `"doubts": want one of affirms, agents`, "a kind that there is not"},
		{"polarity.txt", "denies: no; ^", "has no words", "a cue of no words"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			data := fewWords()
			n := strings.Count(string(data[c.file].Data), "\n")
			data[c.file].Data = append(data[c.file].Data, c.line+"\n"...)
			_, err := compile(data)
			require.ErrorContains(t, err, c.want)
			require.ErrorContains(t, err, fmt.Sprintf("%s:%d: ", c.file, n+1))
		})
	}
}
