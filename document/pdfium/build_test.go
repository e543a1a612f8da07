package pdfium

import (
	"bytes"
	"fmt"
	"strings"
)

// A book is an invented PDF file.
type book struct {
	pages   []string // the operators of each
	page    string   // more entries of each page's dictionary
	objects []string // more objects, from number 10
	trailer string   // more entries of the trailer
}

// bytes writes the file. Object 1 is the catalogue, 2 the pages, 3 the font, 4 a picture of one grey dot.
func (b book) bytes() []byte {
	var out bytes.Buffer
	at := map[int]int{}
	object := func(n int, body string) {
		at[n] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", n, body)
	}
	out.WriteString("%PDF-1.7\n")
	next := 10
	for _, o := range b.objects {
		object(next, o)
		next++
	}
	var kids strings.Builder
	for _, p := range b.pages {
		fmt.Fprintf(&kids, "%d 0 R ", next)
		object(next, fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>/XObject<</P 4 0 R>>"+
			"/ExtGState<</Clear<</ca 0>>>>>>/Contents %d 0 R%s>>", next+1, b.page))
		object(next+1, fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(p), p))
		next += 2
	}
	object(1, "<</Type/Catalog/Pages 2 0 R>>")
	object(2, fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", kids.String(), len(b.pages)))
	object(3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
	object(4, "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\n\x80\nendstream")
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", next)
	for n := 1; n < next; n++ {
		if off, ok := at[n]; ok {
			fmt.Fprintf(&out, "%010d 00000 n \n", off)
		} else {
			out.WriteString("0000000000 00000 f \n")
		}
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", next, b.trailer, start)
	return out.Bytes()
}

// show is the operators for a line of text at x, y.
func show(x, y, size float64, text string) string {
	text = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`, "•", `\225`, "–", `\226`).Replace(text)
	return fmt.Sprintf("BT /F %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n", size, x, y, text)
}

// rows is the operators for lines below each other.
func rows(x, y, size float64, lines ...string) string {
	var b strings.Builder
	for i, l := range lines {
		b.WriteString(show(x, y-1.3*size*float64(i), size, l))
	}
	return b.String()
}
