package pdfium

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/metierhq/metier/document"
)

var mutations = flag.Int("mutations", 4, "how often each file is damaged")

// sharedFiles returns the resumes in the shared data folder beside the checkout.
func sharedFiles(tb testing.TB) []string {
	tb.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", "..", "shared", "data", "resumes", "pdf", "*.pdf"))
	require.NoError(tb, err)
	if len(files) == 0 {
		tb.Skip("no shared data folder beside the checkout")
	}
	return files
}

// bag counts the words of a text.
func bag(s string) map[string]int {
	m := map[string]int{}
	for _, w := range strings.FieldsFunc(norm.NFKC.String(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		m[strings.ToLower(w)]++
	}
	return m
}

// agreement is the F1 of two bags of words.
func agreement(a, b map[string]int) float64 {
	all, both := 0, 0
	for w, n := range a {
		all += n
		both += min(n, b[w])
	}
	for _, n := range b {
		all += n
	}
	return 2 * float64(both) / float64(max(all, 1))
}

// The words are those that another program finds.
func TestSharedWords(t *testing.T) {
	program, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("no pdftotext")
	}
	files := sharedFiles(t)
	if testing.Short() {
		files = files[:min(len(files), 10)]
	}
	r, err := New(Options{Trusted: true})
	require.NoError(t, err)
	defer r.Close()
	sum := 0.0
	for _, name := range files {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		pages, err := r.ReadPDF(context.Background(), b, document.Options{MaxTime: time.Minute})
		require.NoError(t, err, name)
		var text strings.Builder
		for _, p := range pages {
			text.WriteString(p.Text + "\n")
			require.Empty(t, p.Findings, name)
		}
		other, err := exec.Command(program, name, "-").Output()
		require.NoError(t, err, name)
		f1 := agreement(bag(text.String()), bag(string(other)))
		require.Greater(t, f1, 0.98, name)
		sum += f1
	}
	mean := sum / float64(len(files))
	t.Logf("F1 %.4f on %d files", mean, len(files))
	require.Greater(t, mean, 0.995)
}

// A damaged file gives its text, or one of the errors that are documented.
func TestDamaged(t *testing.T) {
	files := [][]byte{twoColumns()}
	if all, _ := filepath.Glob(filepath.Join("..", "..", "..", "shared", "data", "resumes", "pdf", "*.pdf")); len(all) > 0 {
		for i := 0; i < len(all); i += max(len(all)/20, 1) {
			b, err := os.ReadFile(all[i])
			require.NoError(t, err)
			files = append(files, b)
		}
	}
	times := *mutations
	if testing.Short() {
		times = 1
	}
	slowest := time.Duration(0)
	outcomes := map[string]int{}
	for i, b := range files {
		r := rand.New(rand.NewPCG(uint64(i), 7))
		for k := range times {
			start := time.Now()
			pages, err := reader().ReadPDF(context.Background(), damage(r, b), document.Options{})
			slowest = max(slowest, time.Since(start))
			outcome := ""
			for _, want := range []error{nil, document.ErrEmpty, document.ErrTooLarge, document.ErrFormat, document.ErrEncrypted, document.ErrNoText} {
				if errors.Is(err, want) {
					outcome = fmt.Sprint(want)
				}
			}
			require.NotEmpty(t, outcome, "file %d, time %d: %v", i, k, err)
			require.Equal(t, err == nil, len(pages) > 0)
			outcomes[outcome]++
		}
	}
	t.Logf("%d files: %v, slowest %v", len(files), outcomes, slowest)
}

// damage returns a copy of b with some of it changed, lost or doubled.
func damage(r *rand.Rand, b []byte) []byte {
	b = slices.Clone(b)
	for range 1 + r.IntN(20) {
		if len(b) < 2 {
			break
		}
		at := r.IntN(len(b) - 1)
		end := at + 1 + r.IntN(min(len(b)-at, 200))
		switch r.IntN(6) {
		case 0:
			b[at] ^= 1 << r.IntN(8)
		case 1:
			b[at] = byte(r.IntN(256))
		case 2: // a figure becomes another one: a length, an offset, a reference
			if k := slices.IndexFunc(b[at:], func(c byte) bool { return c >= '0' && c <= '9' }); k >= 0 {
				b[at+k] = byte('0' + r.IntN(10))
			}
		case 3:
			b = slices.Delete(b, at, end)
		case 4:
			b = slices.Insert(b, at, slices.Clone(b[at:end])...)
		case 5:
			if r.IntN(4) == 0 {
				b = b[:at+1]
			}
		}
	}
	return b
}

func BenchmarkReadPDF(b *testing.B) {
	files := map[string][]byte{"invented": twoColumns()}
	if all, _ := filepath.Glob(filepath.Join("..", "..", "..", "shared", "data", "resumes", "pdf", "*.pdf")); len(all) > 0 {
		files["five-pages"], _ = os.ReadFile(all[1])
	}
	for _, trusted := range []bool{false, true} {
		r, err := New(Options{Trusted: trusted})
		require.NoError(b, err)
		for _, name := range []string{"invented", "five-pages"} {
			file := files[name]
			if file == nil {
				continue
			}
			b.Run(fmt.Sprintf("%s/trusted=%v", name, trusted), func(b *testing.B) {
				pages := 0
				for b.Loop() {
					p, err := r.ReadPDF(context.Background(), file, document.Options{MaxTime: time.Minute})
					require.NoError(b, err)
					pages += len(p)
				}
				b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(pages), "ms/page")
			})
		}
		require.NoError(b, r.Close())
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		r, err := New(Options{})
		require.NoError(b, err)
		require.NoError(b, r.Close())
	}
}
