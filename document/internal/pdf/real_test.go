package pdf_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document/internal/pdf"
	"github.com/metierhq/metier/document/internal/source"
)

// realFiles returns the PDF files of the shared data folder beside the checkout.
func realFiles(t testing.TB) []string {
	names, _ := filepath.Glob(filepath.Join("..", "..", "..", "..", "shared", "data", "resumes", "pdf", "*.pdf"))
	if len(names) == 0 {
		t.Skip("the shared data folder beside the checkout has no PDF files")
	}
	return names
}

// The words of each file are those that pdftotext finds in it. Order is not compared: pdftotext has its own.
func TestWordsAgreeWithPdftotext(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed")
	}
	var sum, refused float64
	names := realFiles(t)
	for _, name := range names {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		got, err := pdf.Read(context.Background(), b, limits)
		if errors.Is(err, source.ErrNoText) {
			require.ErrorContains(t, err, "document/pdfium", name)
			refused++
			continue
		}
		require.NoError(t, err, name)
		want, err := exec.Command("pdftotext", name, "-").Output()
		require.NoError(t, err, name)
		f := f1(strings.Join(got.Pages, "\n"), string(want))
		require.GreaterOrEqual(t, f, .95, "%s: words agree with pdftotext at F1 %.4f", name, f)
		sum += f
	}
	require.LessOrEqual(t, refused, 4., "files refused of %d", len(names))
	mean := sum / (float64(len(names)) - refused)
	require.GreaterOrEqual(t, mean, .98, "words agree with pdftotext at F1 %.4f as the mean", mean)
}

// f1 compares two texts as bags of words: runs of letters and digits.
func f1(a, b string) float64 {
	split := func(s string) []string {
		return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	left := map[string]int{}
	x, y := split(a), split(b)
	for _, w := range x {
		left[w]++
	}
	same := 0
	for _, w := range y {
		if left[w] > 0 {
			left[w]--
			same++
		}
	}
	if len(x)+len(y) == 0 {
		return 1
	}
	return 2 * float64(same) / float64(len(x)+len(y))
}
