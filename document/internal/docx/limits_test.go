package docx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/metierhq/metier/document/internal/docx"
	"github.com/metierhq/metier/document/internal/source"
	"github.com/stretchr/testify/require"
)

func TestLimits(t *testing.T) {
	small := limits
	small.Unpacked = 100 << 10
	bomb := strings.Repeat(" ", 4<<20) // deflates to a thousandth
	many := parts{}
	for i := range 5000 {
		many[fmt.Sprintf("word/media/%d", i)] = "x"
	}
	deep := func(n int) string { return strings.Repeat(`<w:sdt>`, n) + strings.Repeat(`</w:sdt>`, n) }
	header := strings.Repeat(" ", 60<<10)
	tests := []struct {
		name, reason string
		in           []byte
		ok           bool
	}{
		{"a bomb for a body", "stopped while it unpacks", file("", parts{"word/document.xml": bomb}), false},
		{"a bomb for a header", "every part counts", file(para("x")+`<w:sectPr><w:headerReference r:id="rH1"/></w:sectPr>`, parts{"word/header1.xml": bomb}), false},
		{"parts that are too large together", "one budget for all", file(para("x")+`<w:sectPr><w:headerReference r:id="rH1"/><w:headerReference r:id="rH2"/></w:sectPr>`,
			parts{"word/header1.xml": header, "word/header2.xml": header}), false},
		{"a bomb that nobody asks for", "only parts with text are unpacked", file(para("x"), parts{"word/media/image1.png": bomb, "word/header1.xml": bomb, "customXml/item1.xml": bomb}), true},
		{"the text counts too", "what goes in once comes out once more", file(para(strings.Repeat("a", 60<<10)), nil), false},
		{"a text within the limit", "both together", file(para(strings.Repeat("a", 40<<10)), nil), true},
		{"many files", "more than any document has", file(para("x"), many), false},
		{"deep elements", "of the body", file(para("x")+deep(255), nil), false},
		{"as deep as allowed", "document and body count", file(para("x")+deep(254), nil), true},
		{"deep elements in tables", "tables in tables", file(strings.Repeat(`<w:tbl><w:tr><w:tc>`, 100)+strings.Repeat(`</w:tc></w:tr></w:tbl>`, 100), nil), false},
		{"deep elements of a part beside", "of the types", file(para("x"), parts{"[Content_Types].xml": strings.Repeat("<a>", 300)}), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := docx.Read(context.Background(), tt.in, small)
			if tt.ok {
				require.NoError(t, err, tt.reason)
				require.NotEmpty(t, got.Pages[0])
				return
			}
			require.ErrorIs(t, err, source.ErrTooLarge, tt.reason)
		})
	}
}

// An archive may point many names at the same bytes, so that each unpacks to all of them.
func TestOverlappingParts(t *testing.T) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create("word/document.xml")
	require.NoError(t, err)
	_, err = f.Write([]byte(body(para("x"))))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	whole := b.Bytes()
	at := bytes.Index(whole, []byte("PK\x01\x02"))
	end := bytes.Index(whole, []byte("PK\x05\x06"))
	entry, tail := whole[at:end], bytes.Clone(whole[end:])
	const n = 1000
	overlapping := append(bytes.Clone(whole[:at]), bytes.Repeat(entry, n)...)
	size := n * len(entry)
	tail[8], tail[9], tail[10], tail[11] = n&0xFF, n>>8, n&0xFF, n>>8
	tail[12], tail[13], tail[14] = byte(size), byte(size>>8), byte(size>>16)
	l := limits
	l.Unpacked = 2000 // no more than one of them
	got, err := docx.Read(context.Background(), append(overlapping, tail...), l)
	require.NoError(t, err)
	require.Equal(t, []string{"x"}, got.Pages)
}

func TestTimeLimit(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := docx.Read(ctx, file(strings.Repeat(para("x"), 2000), nil), limits)
	require.ErrorIs(t, err, context.Canceled)
}

// The same header for thousands of sections is read once.
func TestManySections(t *testing.T) {
	section := `<w:p><w:pPr><w:sectPr><w:headerReference r:id="rH1"/></w:sectPr></w:pPr></w:p>`
	says(t, "head\n\nx", strings.Repeat(section, 5000)+para("x"), parts{"word/header1.xml": wrap("hdr", para("head"))})
}
