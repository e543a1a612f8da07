package document_test

import (
	"os"
	"testing"

	"github.com/metierhq/metier/document"
)

// A resume of some 4 KB, as most are.
func BenchmarkParse(b *testing.B) {
	text, err := os.ReadFile("../testdata/resumes/strong-director.txt")
	if err != nil {
		b.Fatal(err)
	}
	document.Parse("the lexicon is loaded at first use")
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		document.Parse(string(text))
	}
}
