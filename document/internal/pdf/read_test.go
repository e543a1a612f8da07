package pdf_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document/internal/pdf"
	"github.com/metierhq/metier/document/internal/source"
)

var limits = source.Limits{Unpacked: 32 << 20, Pages: 200, Depth: 256}

func TestRead(t *testing.T) {
	for _, c := range []struct {
		name, reason string
		file         []byte
		want         string
	}{
		{"plain", "lines stay lines; more than the usual distance is an empty line",
			pages(oneFont, []string{text(10, "72 700 Ada Example", "72 688 IT Director", "72 660 Experience", "72 648 Led a team of nine")}),
			"Ada Example\nIT Director\n\nExperience\nLed a team of nine\n"},
		{"gaps", "words are parted by the room between them, kerning is none",
			pages(oneFont, []string{"BT /F 10 Tf 72 700 Td [(Led)-278(a t)20(eam)-300(of)] TJ ET"}),
			"Led a team of\n"},
		{"dates", "what stands at the other margin stays on its line, parted by a bar",
			pages(oneFont, []string{text(10, "72 700 IT Director", "450 700 2015 - 2019", "72 688 Fennwick Hospital", "450 688 Boston")}),
			"IT Director | 2015 - 2019\nFennwick Hospital | Boston\n"},
		{"two columns", "one column after the other, as they are written",
			pages(oneFont, []string{text(10, "72 700 Skills", "72 688 Go", "72 676 SQL", "300 700 Experience", "300 688 Led a team", "300 676 Ran a budget")}),
			"Skills\nGo\nSQL\n\nExperience\nLed a team\nRan a budget\n"},
		{"two columns, line by line", "prose on both sides of a gutter is in columns, however it is written",
			pages(oneFont, []string{text(10, "72 700 Led a team of nine people in", "320 700 Bought the servers for two sites,",
				"72 688 three offices and kept the plan", "320 688 and wrote the contracts for them;",
				"72 676 of work for the whole company;", "320 676 kept the licences of all programs",
				"72 664 hired four people in one year", "320 664 in order, and saved a fifth of it",
				"72 652 and taught them what to do.", "320 652 without a complaint by anybody.")}),
			"Led a team of nine people in\nthree offices and kept the plan\nof work for the whole company;\nhired four people in one year\nand taught them what to do.\n\n" +
				"Bought the servers for two sites,\nand wrote the contracts for them;\nkept the licences of all programs\nin order, and saved a fifth of it\nwithout a complaint by anybody.\n"},
		{"header last", "what stands above the columns is read before them, though it was written last",
			pages(oneFont, []string{text(10, "72 600 Skills", "72 588 Go") + text(20, "72 700 Ada Example")}),
			"Ada Example\n\nSkills\nGo\n"},
		{"name beside", "the column with the name comes before the one beside it",
			pages(oneFont, []string{text(10, "72 700 Skills", "72 688 Go", "72 676 SQL") + text(20, "300 700 Ada Example") + text(10, "300 680 Experience", "300 668 Led a team")}),
			"Ada Example\nExperience\nLed a team\n\nSkills\nGo\nSQL\n"},
		{"heading beside", "a heading in a column of its own gets a line of its own",
			pages(oneFont, []string{text(10, "72 700 EXPERIENCE", "200 700 IT Director, Fennwick Hospital", "200 688 Led a team")}),
			"EXPERIENCE\nIT Director, Fennwick Hospital\nLed a team\n"},
		{"bullets", "every font has its own; they are one sign",
			pages("/Font << /F "+helvetica+" /S << /Type /Font /Subtype /TrueType /BaseFont /AAAAAA+Wingdings /FirstChar 32 /LastChar 32 /Widths [500] >> >>",
				[]string{text(10, "90 700 Led a team", "90 688 Ran a budget") + "BT /S 10 Tf 72 700 Td (\xa7) Tj 0 -12 Td (l) Tj ET"}),
			"• Led a team\n• Ran a budget\n"},
		{"bold by drawing twice", "the second time is left out",
			pages(oneFont, []string{text(10, "72 700 Experience", "72.3 700 Experience")}),
			"Experience\n"},
		{"ligatures", "are letters",
			pages("/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /X /Encoding << /Differences [1 /fi /f_l /uni0416 /ff.alt] >> >> >>",
				[]string{"BT /F 10 Tf 72 700 Td (o\x04ice, \x01ve, \x02oor, \x03) Tj ET"}),
			"office, five, floor, Ж\n"},
		{"table of text", "what the font's own table says comes before its encoding",
			pages("/Font << /F << /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /W [1 [500 500] 3 9 600] >>] /ToUnicode 6 0 R >> >>",
				[]string{"BT /F 10 Tf 72 700 Td <0001000200030004> Tj ET"},
				flate("", "1 begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfchar <0001> <0047> <0002> <006F> endbfchar 1 beginbfrange <0003> <0004> <0031> endbfrange")),
			"Go12\n"},
		{"drawing", "text in a drawing is text of the page, where the drawing stands",
			pages(oneFont+" /XObject << /D 6 0 R >>", []string{text(10, "72 700 Experience") + "q 1 0 0 1 0 -12 cm /D Do Q"},
				stream("/Type /XObject /Subtype /Form /BBox [0 0 612 792]", text(10, "72 700 Led a team"))),
			"Experience\nLed a team\n"},
		{"turned", "a page that is set sideways reads as if it stood upright",
			pages(oneFont, []string{"BT /F 10 Tf 0 1 -1 0 100 72 Tm (IT Director) Tj 0 -12 Td (Led a team) Tj ET"}),
			"IT Director\nLed a team\n"},
		{"picture among the operators", "its bytes are none",
			pages(oneFont, []string{"BI /W 1 /H 1 ID (]>>\xff EI\n" + text(10, "72 700 IT Director")}),
			"IT Director\n"},
		{"recognised", "text drawn invisibly over a picture is what the picture says",
			pages(oneFont+" /XObject << /P 6 0 R >>", []string{"q 612 0 0 792 0 0 cm /P Do Q 3 Tr " + text(10, "72 700 IT Director")},
				stream("/Type /XObject /Subtype /Image /Width 1 /Height 1", "x")),
			"IT Director\n"},
		{"packed", "objects within others are found", packed(text(10, "72 700 IT Director")), "IT Director\n"},
		{"no password", "encrypted, but for everybody to open", locked("", text(10, "72 700 IT Director")), "IT Director\n"},
		{"no table", "a table that was cut off is not needed",
			append(write("", catalog, "<< /Type /Pages /Kids [4 0 R] >>", "<< "+oneFont+" >>", "<< /Type /Page /Resources 3 0 R /Contents 5 0 R >>",
				stream("", text(10, "72 700 IT Director")))[:680], "junk"...),
			"IT Director\n"},
		{"no tree", "pages that nothing leads to are pages",
			write("", catalog, "<< /Type /Pages /Kids [9 0 R] >>", "<< "+oneFont+" >>", "<< /Type /Page /Resources 3 0 R /Contents 5 0 R >>",
				stream("", text(10, "72 700 IT Director"))),
			"IT Director\n"},
		{"saved twice", "the last version of an object holds",
			append(pages(oneFont, []string{text(10, "72 700 IT Manager")}), "\n5 0 obj\n"+stream("", text(10, "72 700 IT Director"))+"\nendobj\n"...),
			"IT Director\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := pdf.Read(context.Background(), c.file, limits)
			require.NoError(t, err, c.reason)
			require.Equal(t, c.want, strings.Join(got.Pages, "\f"), c.reason)
			require.Empty(t, got.Findings)
		})
	}
}

func TestFindings(t *testing.T) {
	shown := text(10, "72 700 IT Director at Fennwick Hospital since 2015, with a team of nine and a budget of two million")
	for _, c := range []struct {
		name, content, code, says string
	}{
		{"white", "1 g " + text(10, "72 500 ten years of Kubernetes"), "hidden-text", "4 words that nobody sees were left out (4 white on white)"},
		{"white by ink", "0 0 0 0 k " + text(10, "72 500 ten years of Kubernetes"), "hidden-text", "4 words that nobody sees were left out (4 white on white)"},
		{"invisible", "3 Tr " + text(10, "72 500 ten years of Kubernetes"), "hidden-text", "4 words that nobody sees were left out (4 drawn invisibly)"},
		{"tiny", text(1, "72 500 ten years of Kubernetes"), "hidden-text", "4 words that nobody sees were left out (4 smaller than 2 points)"},
		{"outside", text(10, "72 -500 ten years of Kubernetes"), "hidden-text", "4 words that nobody sees were left out (4 outside the page)"},
		{"white on blue", "0 0 1 rg 50 400 500 200 re f 1 g " + text(10, "72 500 ten years of Kubernetes"), "", ""},
		{"unread", "BT /N 10 Tf 72 500 Td (abc) Tj ET", "unread-characters", "3 of"},
	} {
		t.Run(c.name, func(t *testing.T) {
			fonts := "/Font << /F " + helvetica + " /N << /Type /Font /Subtype /Type3 /Encoding << /Differences [97 /g0 /g1 /g2] >> >> >>"
			got, err := pdf.Read(context.Background(), pages(fonts, []string{shown + c.content}), limits)
			require.NoError(t, err)
			if c.code == "" {
				require.Empty(t, got.Findings)
				require.Contains(t, got.Pages[0], "Kubernetes")
				return
			}
			require.NotContains(t, got.Pages[0], "Kubernetes")
			require.Len(t, got.Findings, 1)
			require.Equal(t, c.code, got.Findings[0].Code)
			require.Contains(t, got.Findings[0].Message, c.says)
		})
	}
}

// A page that breaks off is read up to there, and says so.
func TestDamagedPage(t *testing.T) {
	var lines []string
	for i := range 40 {
		lines = append(lines, fmt.Sprintf("72 %d Led team %d of %d", 700-12*i, i, i*i*7919))
	}
	whole := packData(text(10, lines...))
	got, err := pdf.Read(context.Background(), pages(oneFont, []string{stream("/Filter /FlateDecode", whole[:len(whole)*2/3])}), limits)
	require.NoError(t, err)
	require.Len(t, got.Findings, 1)
	require.Equal(t, "damaged", got.Findings[0].Code)
	require.Contains(t, got.Pages[0], "Led team 3 of")
	require.NotContains(t, got.Pages[0], "Led team 39 of")
}

// hostile are files that cannot be read, or only with patience that nobody has.
func hostile() []hostileFile {
	form := func(resources, content string) string {
		return stream("/Type /XObject /Subtype /Form /Resources << "+resources+" >>", content)
	}
	line := text(10, "72 700 IT Director")
	laughs := []string{}
	for i := range 12 {
		laughs = append(laughs, form(fmt.Sprintf("/XObject << /D %d 0 R >>", 7+i), strings.Repeat("/D Do ", 10)))
	}
	names := ""
	for i := range 6 { // six fonts that are written differently
		names += fmt.Sprintf("/F%d << /Subtype /Type1 /BaseFont /F%d /Encoding << /Differences [0 %s] >> >> ", i, i, strings.Repeat("6 0 R ", 1000))
	}
	codes := ""
	for i := range 6 * 255 {
		codes += fmt.Sprintf("BT /F%d 10 Tf <%02x> Tj ET\n", i%6, 1+i/6)
	}
	bomb := flate("", strings.Repeat(" ", 40<<20))
	return []hostileFile{
		{"nothing", "", []byte(" \n"), source.ErrEmpty},
		{"no PDF", "", []byte("%PDF-1.4\nhello"), source.ErrFormat},
		{"no pages", "", write("", catalog, "<< /Type /Pages /Kids [] >>"), source.ErrFormat},
		{"tree in a circle", "the tree is its own branch", write("", catalog, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"), source.ErrFormat},
		{"tree too wide", "a million branches that are one", write("", catalog, "<< /Kids ["+strings.Repeat("3 0 R ", 100_000)+"] >>", "<< /Kids [] >>"), source.ErrTooLarge},
		{"too many pages", "one page, many times", write("", catalog, "<< /Kids ["+strings.Repeat("3 0 R ", 201)+"] >>", "<< /Type /Page >>"), source.ErrTooLarge},
		{"draws itself", "", pages("/XObject << /D 6 0 R >>", []string{"/D Do"}, form("/XObject << /D 6 0 R >>", "/D Do /D Do")), source.ErrTooLarge},
		{"drawings of drawings", "ten of each, twelve deep", pages("/XObject << /D 6 0 R >>", []string{"/D Do"}, laughs...), source.ErrTooLarge},
		{"bomb", "40 MiB of spaces in 40 KiB", pages(oneFont, []string{bomb}), source.ErrTooLarge},
		{"bomb, often", "each is within the limit", pages(oneFont, repeat(20, flate("", strings.Repeat(" ", 4<<20)))), source.ErrTooLarge},
		{"bomb in a pack", "", write("", catalog, flate("/Type /ObjStm /N 1 /First 8", "2 0     "+strings.Repeat(" ", 40<<20))), source.ErrTooLarge},
		{"packed twice", "", pages(oneFont, []string{stream("/Filter [/FlateDecode /FlateDecode]", "x")}), source.ErrFormat},
		{"unknown filter", "", pages(oneFont, []string{stream("/Filter /Secret", "x")}), source.ErrFormat},
		{"rows without end", "a row of a terabyte", pages(oneFont, []string{flate("/DecodeParms << /Predictor 12 /Columns 1000000000000 >>", "x")}), source.ErrFormat},
		{"length is itself", "", pages(oneFont, []string{"<< /Length 5 0 R >>\nstream\n" + line + "\nendstream"}), source.ErrFormat},
		{"pack in itself", "an object stands inside the object that holds it", write("", "<< /Type /Catalog /Pages 3 0 R >>",
			stream("/Type /ObjStm /N 1 /First 4", "2 0 << /Type /ObjStm /N 1 /First 4 >>")), source.ErrFormat},
		{"nested", "arrays in arrays", write("", catalog, strings.Repeat("[", 1<<20)), source.ErrFormat},
		{"dictionaries that never end", "", []byte("%PDF-1.4\n" + strings.Repeat("1 0 obj <<(", 1<<18)), source.ErrFormat},
		{"long text of one code", "each character shown is a megabyte", pages("/Font << /F << /Subtype /Type0 /ToUnicode 6 0 R >> >>",
			[]string{"BT /F 10 Tf <" + strings.Repeat("0001", 1<<20) + "> Tj ET"},
			flate("", "beginbfchar <0001> <"+strings.Repeat("0041", 1<<20)+"> endbfchar")), source.ErrTooLarge},
		{"widths without end", "", pages("/Font << /F << /Subtype /Type0 /DescendantFonts [<< /W ["+strings.Repeat("0 999999999999 5 ", 10_000)+"] >>] >> >>", []string{line}), source.ErrNoText},
		{"many pieces", "a page of type that no page holds", pages(oneFont, []string{flate("", "BT /F 10 Tf "+strings.Repeat("0 40 Td (a) Tj 0 -40 Td (a) Tj\n", 1<<17))}), source.ErrTooLarge},
		{"names elsewhere", "each code that is shown looks for its name in a thousand objects", pages("/Font << "+names+">>", []string{codes}, "/zzz"), source.ErrTooLarge},
		{"locked", "", locked("secret", line), source.ErrEncrypted},
		{"locked in an unknown way", "", write("/Encrypt << /Filter /Standard /V 5 /R 6 >>", catalog, "<< /Kids [] >>"), source.ErrEncrypted},
		{"empty page", "", pages(oneFont, []string{"0 0 m 9 9 l S"}), source.ErrNoText},
		{"scanned", "", pages("/XObject << /P 6 0 R >>", []string{"/P Do"}, stream("/Subtype /Image", "x")), source.ErrNoText},
		{"hidden", "all of it is", pages(oneFont, []string{"1 g " + line}), source.ErrNoText},
		{"drawn letters", "a font that does not say what it draws", pages("/Font << /F << /Subtype /Type3 /Encoding << /Differences [32 /g0 /g1 /g2] >> >> >>", []string{line}), source.ErrNoText},
		{"codes shifted", "letters that are others than the font says", pages(oneFont, repeat(20, text(10, "72 700 Qdwnrxlqj Gluhfwru zlwk 10 bhduv"))), source.ErrNoText},
	}
}

type hostileFile struct {
	name, reason string
	file         []byte
	want         error
}

func TestRefused(t *testing.T) {
	for _, c := range hostile() {
		t.Run(c.name, func(t *testing.T) {
			_, err := pdf.Read(context.Background(), c.file, limits)
			require.ErrorIs(t, err, c.want, c.reason)
			require.Less(t, len(err.Error()), 400)
			require.True(t, strings.HasPrefix(err.Error(), "PDF: "), err.Error())
		})
	}
}

// What is refused for want of text names the way out.
func TestWayOut(t *testing.T) {
	_, err := pdf.Read(context.Background(), pages(oneFont, []string{""}), limits)
	require.ErrorIs(t, err, source.ErrNoText)
	require.ErrorContains(t, err, "document/pdfium")
	require.ErrorContains(t, err, "DOCX")
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := pdf.Read(ctx, pages(oneFont, []string{text(10, "72 700 IT Director")}), limits)
	require.ErrorIs(t, err, context.Canceled)
}

// The same bytes give the same text.
func TestSame(t *testing.T) {
	for _, c := range hostile() {
		_, first := pdf.Read(context.Background(), c.file, limits)
		_, again := pdf.Read(context.Background(), c.file, limits)
		require.Equal(t, first.Error(), again.Error(), c.name)
	}
}
