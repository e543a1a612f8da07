package match

import (
	"encoding/json"
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/profile"
)

// Guarantees 2 and 8: whatever the bytes, no panic, and a report that holds together.
func FuzzScore(f *testing.F) {
	for _, c := range resumes(f) {
		f.Add([]byte(c.text))
	}
	for _, s := range []string{
		"", "\x00", "\x00\x00IT Director\x00 2010 - 2015\n- \x00budget", "\xff\xfe\xed\xa0\x80 IT \xf0\x9f budget", "\xef\xbb\xbfIT Director",
		"職務経歴書\n\nＩＴ Ｄｉｒｅｃｔｏｒ ２０１２年 － ２０１８年\n・ＩＴ予算を管理。", "e\u0301\u0301\u0301\u200b\u202eIT\u202c", "İT DİRECTOR ẞ ﬁ",
		"IT Director, A, 2010 - 1990\n- Managed the IT budget", "9999 - 0000 IT Director", "- - - - -", "Skills:,,,,;;;;||||", "(((((((((((",
		"IT IT IT IT IT IT IT IT", "not not not not IT budget", "C++ C# .NET A+ P&L R&D", "Director, 2010-\nDirector, 2010-\nDirector",
	} {
		f.Add([]byte(s))
	}
	m := shared(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := document.Parse(string(b))
		r, err := m.Score(director, d)
		require.NoError(t, err)
		checkReport(t, d, r)
	})
}

// Guarantee 8: scoring never panics, and takes no more than the document's size allows for.
func TestGuarantee8Bounded(t *testing.T) {
	m := shared(t)
	if testing.Short() {
		t.Skip("texts of megabytes")
	}
	for _, c := range []struct {
		name, text string
		most       float64 // the highest score that makes sense
	}{
		{"a megabyte of one letter", strings.Repeat("a", 1<<20), 0},
		{"100,000 words of one letter", strings.Repeat("a ", 100_000), 0},
		{"50,000 empty bullets", strings.Repeat("- \n", 50_000), 0},
		{"a million spaces", strings.Repeat(" ", 1_000_000), 0},
		{"100,000 line breaks", strings.Repeat("\n", 100_000), 0},
		{"100,000 periods of time", strings.Repeat("2010 - 2012\n", 100_000), 1},
		{"10,000 names without jobs", strings.Repeat("IT\n", 10_000), 25},
		{"3,000 jobs without words", strings.Repeat("IT Director, Acorn, 2010 - 2012\n", 3_000), 40},
		{"10,000 open brackets", strings.Repeat("(", 10_000), 0},
		{"500,000 initials", strings.Repeat("a.", 500_000), 0},
		{"2,000 denials", strings.Repeat("not ", 2_000), 0},
		{"100,000 runes that are no word", strings.Repeat("☃", 100_000), 0},
		{"one sentence of 24,000 words", strings.Repeat("budget for the IT vendors and ", 4_000), 60},
		{"one line 3,000 times", strings.Repeat("- Managed the IT budget.\n", 3_000), 25},
		{"NULs", strings.Repeat("\x00", 100_000), 0},
		{"broken UTF-8", strings.Repeat("\xff\xfe\xed", 100_000), 0},
		{"combining marks", "e" + strings.Repeat("\u0301", 100_000), 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := document.Parse(c.text)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			r, err := m.Score(director, d)
			runtime.ReadMemStats(&after)
			require.NoError(t, err)
			require.LessOrEqual(t, r.Score, c.most)
			require.LessOrEqual(t, after.TotalAlloc-before.TotalAlloc, uint64(1<<20+512*len(c.text)), "bytes allocated by Score")
			require.GreaterOrEqual(t, r.Potential, r.Score)
			for _, it := range r.Items {
				require.LessOrEqual(t, len(it.Evidence), kept)
			}
		})
	}
}

func TestGuarantee8NilAndHandmadeDocuments(t *testing.T) {
	m := shared(t)
	r, err := m.Score(director, nil)
	require.NoError(t, err)
	require.Zero(t, r.Score)
	text := resumeOf(t, "it-manager.txt")
	want, err := m.Score(director, &document.Document{ID: "x", Text: text})
	require.NoError(t, err)
	require.Equal(t, "x", want.Document)
	require.Equal(t, scoreOf(t, m, text).Score, want.Score, "a document that holds a text only is parsed")
	r, err = m.Score(director, &document.Document{Text: "IT\xff budget", Passages: []document.Passage{{Entry: 7}, {Span: document.Span{Start: 9, End: -4}}}})
	require.NoError(t, err, "what stands in a document that Parse did not make is not believed")
	require.Less(t, r.Score, 20.0)
}

// What Score allocates does not grow with the role.
func TestGuarantee8AllocationsDoNotGrowWithTheRole(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector allocates")
	}
	text := "Robin Example\n\nKeeper of Many Things, Example Light, 2010 - 2020\n- Polished the lamp of the stair tower\n- Oiled the clock\n"
	d := document.Parse(text)
	allocs := func(n int) float64 {
		p := large(n)
		m := newMatcher(t, Options{}, p)
		return testing.AllocsPerRun(50, func() {
			if _, err := m.Score(p.ID, d); err != nil {
				t.Fatal(err)
			}
		})
	}
	few, many := allocs(10), allocs(400)
	require.LessOrEqual(t, many, few+2, "10 items: %v, 400 items: %v", few, many)
}

// What a Matcher answers is the caller's to change: the next answer is the same.
func TestAnswersShareNothingWithTheirMatcher(t *testing.T) {
	p := profile.ITDirector()
	p.Sources[0].Notice = "Shown wherever its texts are."
	m := newMatcher(t, Options{AsOf: summer, Gates: []string{director + "/" + projects}}, p)
	d, ad := document.Parse(resumeOf(t, "it-manager.txt")), document.Parse("IT Manager\n\nRequirements\n- Manage the IT budget.\n- 5 years in IT management.\n")
	for name, answer := range map[string]func() any{
		"Score":    func() any { r, err := m.Score(director, d); require.NoError(t, err); return r },
		"Compare":  func() any { c, err := m.Compare(director, ad); require.NoError(t, err); return c },
		"Triangle": func() any { c, err := m.Triangle(director, d, ad); require.NoError(t, err); return c },
		"Classify": func() any { return m.Classify(d) },
		"Titles":   func() any { return m.Titles("IT Manager", 3) },
		"Role":     func() any { p, _ := m.Role(director); return p },
	} {
		want, err := json.Marshal(answer())
		require.NoError(t, err)
		scribble(reflect.ValueOf(answer()))
		got, err := json.Marshal(answer())
		require.NoError(t, err)
		require.True(t, string(want) == string(got), "%s: what a caller wrote into an answer stands in the next one", name)
	}
}

// scribble sets to zero whatever a value leads to.
func scribble(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			scribble(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			scribble(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			scribble(v.Index(i))
			v.Index(i).SetZero()
		}
	}
}

// One Matcher serves any number of goroutines.
func TestGuarantee8InParallel(t *testing.T) {
	x := newMatcher(t, Options{AsOf: summer}, profile.ITDirector(), baker())
	all := texts(t, 9, 0)
	docs := make([]*document.Document, len(all))
	want := make([]*Report, len(all))
	for i, c := range all {
		docs[i] = document.Parse(c.text)
		r, err := x.Score(director, docs[i])
		require.NoError(t, err)
		want[i] = r
	}
	var wg sync.WaitGroup
	errs := make(chan error, 16)
	for g := range 16 {
		wg.Go(func() {
			for i := range docs {
				k := (i*7 + g) % len(docs)
				r, err := x.Score(director, docs[k])
				if err == nil && !reflect.DeepEqual(r, want[k]) {
					err = fmt.Errorf("goroutine %d: %s: another report", g, all[k].name)
				}
				if err == nil {
					_, err = x.Score("head-baker", docs[k])
				}
				if err != nil {
					errs <- err
					return
				}
			}
		})
	}
	wg.Wait()
	close(errs)
	for err := range errs {
		require.NoError(t, err)
	}
}
