package html_test

import (
	"context"
	"encoding/csv"
	stdhtml "html"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/metierhq/metier/document/internal/html"
	"github.com/metierhq/metier/document/internal/source"
	"github.com/stretchr/testify/require"
)

// shared is the shared data folder beside the checkout.
var shared = filepath.Join("..", "..", "..", "..", "shared", "data")

func samples(t testing.TB) map[string][]byte {
	all := map[string][]byte{}
	own, err := filepath.Glob(filepath.Join("testdata", "*.html"))
	require.NoError(t, err)
	others, err := filepath.Glob(filepath.Join(shared, "postings", "schemaorg", "*.html"))
	require.NoError(t, err)
	for _, name := range append(own, others...) {
		all[name], err = os.ReadFile(name)
		require.NoError(t, err)
	}
	return all
}

// check is what holds for any bytes.
func check(t testing.TB, b []byte) {
	html.Is(b)
	small := source.Limits{Unpacked: 1 << 20, Pages: 1, Depth: 64}
	text, err := html.Read(context.Background(), b, small)
	if err != nil {
		require.Nil(t, text)
		return
	}
	require.Len(t, text.Pages, 1)
	require.LessOrEqual(t, len(text.Pages[0]), 1<<20)
	again, err := html.Read(context.Background(), b, small)
	require.NoError(t, err)
	require.Equal(t, text, again, "the same bytes give the same text")
	if utf8.Valid(b) {
		require.True(t, utf8.ValidString(text.Pages[0]))
	}
	for line := range strings.Lines(text.Pages[0]) {
		require.NotContains(t, []string{"- ", "# ", "## "}, strings.TrimRight(line, "\n"), "a sign without words")
	}
}

// damage returns a copy of b with a few bytes changed, left out, doubled or cut.
func damage(b []byte, r *rand.Rand) []byte {
	b = append([]byte(nil), b...)
	for range 1 + r.Intn(6) {
		if len(b) < 4 {
			return b
		}
		i := r.Intn(len(b))
		j := min(len(b), i+1+r.Intn(40))
		switch r.Intn(6) {
		case 0:
			b[i] = byte(r.Intn(256))
		case 1:
			b = append(b[:i], b[j:]...)
		case 2:
			b = append(b[:j:j], b[i:]...)
		case 3:
			b = b[:i]
		case 4:
			b[i] = "<>\"'/&;= {}"[r.Intn(11)]
		case 5:
			copy(b[i:j], b[r.Intn(len(b)):])
		}
	}
	return b
}

func TestDamaged(t *testing.T) {
	for name, b := range samples(t) {
		for seed := range int64(40) {
			d := damage(b, rand.New(rand.NewSource(seed)))
			require.NotPanics(t, func() { check(t, d) }, "%s, seed %d", name, seed)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, b := range samples(f) {
		f.Add(b)
	}
	f.Add([]byte("<table><td><table><td><li><a><p></table>x<svg></p><button><h1>"))
	f.Add([]byte("<style>a.b#c,{}@x{y{}}</style><p class='b' id=c style='font:1px;clip:rect(0'>x"))
	f.Fuzz(func(t *testing.T, b []byte) { check(t, b) })
}

func TestSchemaOrgSamples(t *testing.T) {
	b, err := os.ReadFile(filepath.Join(shared, "postings", "schemaorg", "jobposting_1.microdata.html"))
	if os.IsNotExist(err) {
		t.Skip("without the shared data folder beside the checkout")
	}
	require.NoError(t, err)
	require.True(t, html.Is(b))
	text := read(t, string(b))
	require.True(t, text.Posting)
	require.NotEmpty(t, text.Title)
	for _, heading := range []string{"Job description", "Responsibilities", "Requirements", "Education requirements", "Experience requirements", "Required skills", "Salary", "Benefits"} {
		require.Contains(t, text.Pages[0], "\n## "+heading+"\n")
	}
	for _, part := range strings.Split(text.Pages[0], "\n## ") {
		require.NotContains(t, part, "<")
	}
	require.Equal(t, 9, strings.Count(text.Pages[0], "\n- "), "entries of lists")
}

func BenchmarkRead(b *testing.B) {
	for _, name := range []string{"resume", "board", "microdata"} {
		page, err := os.ReadFile(filepath.Join("testdata", name+".html"))
		require.NoError(b, err)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			b.ReportAllocs()
			for b.Loop() {
				_, _ = html.Read(context.Background(), page, limits)
			}
		})
	}
	large := []byte("<body>" + strings.Repeat("<div class=a><p>Led a team of 14 and moved <b>40 servers</b> to the cloud.</p></div>", 5000))
	b.Run("large", func(b *testing.B) {
		b.SetBytes(int64(len(large)))
		b.ReportAllocs()
		for b.Loop() {
			_, _ = html.Read(context.Background(), large, limits)
		}
	})
}

// The descriptions of real postings, with entities and no tags: no word of them is lost.
func TestDescriptions(t *testing.T) {
	f, err := os.Open(filepath.Join(shared, "postings", "emscad-499.csv"))
	if os.IsNotExist(err) {
		t.Skip("without the shared data folder beside the checkout")
	}
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	for _, row := range rows[1:] {
		for _, column := range row[4:8] {
			got := html.Fragment(column)
			require.Equal(t, strings.Fields(stdhtml.UnescapeString(column)), strings.Fields(got))
			page := html.Fragment("<div>" + column + "</div>")
			require.Equal(t, strings.Join(strings.Fields(got), ""), strings.Join(strings.Fields(page), ""), "the same in a tag")
		}
	}
}
