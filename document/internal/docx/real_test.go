package docx_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/document/internal/source"
	"github.com/stretchr/testify/require"
)

// realFiles returns the resumes of the shared data folder beside the checkout, by name.
func realFiles(t testing.TB) map[string][]byte {
	names, err := filepath.Glob(filepath.Join("..", "..", "..", "..", "shared", "data", "resumes", "docx", "*.docx"))
	require.NoError(t, err)
	if len(names) == 0 {
		t.Skip("no shared data folder beside the checkout")
	}
	files := map[string][]byte{}
	for _, name := range names {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		files[filepath.Base(name)] = b
	}
	return files
}

func TestRealFiles(t *testing.T) {
	resumes := 0
	for name, b := range realFiles(t) {
		got, err := read(b)
		require.NoError(t, err, name)
		require.True(t, utf8.ValidString(got.Pages[0]), name)
		require.Greater(t, len(strings.Fields(got.Pages[0])), 50, name)
		if document.Parse(got.Pages[0]).Kind == document.Resume {
			resumes++
		}
		again, err := read(b)
		require.NoError(t, err)
		require.Equal(t, got, again, "read the same way twice")
	}
	require.GreaterOrEqual(t, resumes, 55, "the headings and jobs of resumes are found")
}

// orderly requires what Read promises whatever the bytes.
func orderly(t *testing.T, b []byte) {
	got, err := read(b)
	if err != nil {
		require.True(t, errors.Is(err, source.ErrTooLarge) || errors.Is(err, source.ErrFormat) || errors.Is(err, source.ErrEncrypted) || errors.Is(err, source.ErrNoText), "%v", err)
		require.Nil(t, got)
		return
	}
	require.Len(t, got.Pages, 1)
	require.NotEmpty(t, strings.TrimSpace(got.Pages[0]))
	require.True(t, utf8.ValidString(got.Pages[0]))
	require.NotContains(t, got.Pages[0], "\n\n\n")
}

const mutations = 40

func TestDamagedFiles(t *testing.T) {
	files := realFiles(t)
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	for i, name := range names {
		r := rand.New(rand.NewPCG(1, uint64(i)))
		all := unpack(t, files[name])
		for n := range mutations {
			if n%2 == 0 {
				orderly(t, mutate(r, files[name]))
			} else {
				orderly(t, archive(mutateParts(r, all)))
			}
		}
	}
}

// mutate cuts, changes or inserts bytes.
func mutate(r *rand.Rand, b []byte) []byte {
	b = bytes.Clone(b)
	switch at := r.IntN(len(b) + 1); r.IntN(4) {
	case 0:
		return b[:at]
	case 1:
		return slices.Delete(b, at, min(len(b), at+1+r.IntN(200)))
	case 2:
		junk := make([]byte, 1+r.IntN(20))
		for i := range junk {
			junk[i] = byte(r.Uint32())
		}
		return slices.Insert(b, at, junk...)
	}
	for range 1 + r.IntN(20) {
		b[r.IntN(len(b))] = byte(r.Uint32())
	}
	return b
}

// mutateParts damages the XML within, and packs it again so that the damage is reached.
func mutateParts(r *rand.Rand, all parts) parts {
	damaged := parts{}
	var names []string
	for name, text := range all {
		damaged[name] = text
		if strings.HasSuffix(name, ".xml") && len(text) > 0 || strings.HasSuffix(name, ".rels") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	name := names[r.IntN(len(names))]
	if r.IntN(2) == 0 {
		name = "word/document.xml"
	}
	text := damaged[name]
	switch r.IntN(5) {
	case 0:
		delete(damaged, name)
	case 1: // an element that ends nowhere, or where it should not
		at := strings.LastIndexByte(text[:r.IntN(len(text))], '<')
		if at > 0 {
			damaged[name] = text[:at] + []string{"<w:tbl>", "</w:p>", "<w:p>", "<w:tc/>", "<w:fldChar w:fldCharType='begin'/>", "<mc:AlternateContent/>", "<w:del>"}[r.IntN(7)] + text[at:]
		}
	case 2: // one part for another
		damaged[name] = damaged[names[r.IntN(len(names))]]
	case 3: // an element's name for another's
		words := []string{"<w:p>", "<w:r>", "<w:t>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:pPr>", "<w:sectPr>", "<w:br/>"}
		damaged[name] = strings.ReplaceAll(text, words[r.IntN(len(words))], words[r.IntN(len(words))])
	default:
		damaged[name] = string(mutate(r, []byte(text)))
	}
	return damaged
}

func unpack(t testing.TB, b []byte) parts {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	require.NoError(t, err)
	all := parts{}
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, "/") || strings.HasPrefix(f.Name, "word/media/") || strings.HasPrefix(f.Name, "word/fonts/") {
			continue
		}
		r, err := f.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(r)
		require.NoError(t, err)
		all[f.Name] = string(text)
	}
	return all
}

func BenchmarkRead(b *testing.B) {
	files := realFiles(b)
	for b.Loop() {
		for _, f := range files {
			if _, err := read(f); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(files)), "µs/file")
}
