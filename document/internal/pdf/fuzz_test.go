package pdf_test

import (
	"context"
	"testing"
	"unicode/utf8"

	"github.com/metierhq/metier/document/internal/pdf"
	"github.com/metierhq/metier/document/internal/source"
)

func FuzzRead(f *testing.F) {
	f.Add(pages(oneFont, []string{text(10, "72 700 Ada Example", "72 688 IT Director")}))
	f.Add(pages(oneFont+" /XObject << /D 6 0 R >>", []string{"/D Do"}, stream("/Subtype /Form", text(10, "72 700 IT Director"))))
	f.Add(packed(text(10, "72 700 IT Director")))
	f.Add(locked("", text(10, "72 700 IT Director")))
	for _, c := range hostile() {
		if len(c.file) < 8<<10 {
			f.Add(c.file)
		}
	}
	small := source.Limits{Unpacked: 1 << 20, Pages: 20, Depth: 32}
	f.Fuzz(func(t *testing.T, b []byte) {
		got, err := pdf.Read(context.Background(), b, small)
		if !documented(err) {
			t.Fatalf("an error that is not documented: %v", err)
		}
		if err != nil {
			return
		}
		if len(got.Pages) > small.Pages {
			t.Fatalf("%d pages, the limit is %d", len(got.Pages), small.Pages)
		}
		for _, p := range got.Pages {
			if !utf8.ValidString(p) {
				t.Fatalf("%q is no UTF-8", p)
			}
		}
	})
}
