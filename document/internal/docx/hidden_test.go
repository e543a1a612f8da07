package docx_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestHidden(t *testing.T) {
	const white = `<w:color w:val="FFFFFF"/>`
	sheet := parts{"word/styles.xml": wrap("styles", `<w:style w:type="table" w:styleId="Grid"><w:tblPr/></w:style>`+
		`<w:style w:type="table" w:styleId="Dark"><w:basedOn w:val="Grid"/><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr></w:tblStylePr></w:style>`)}
	p := func(settings, inner string) string { return `<w:p><w:pPr>` + settings + `</w:pPr>` + inner + `</w:p>` }
	cell := func(table, settings, inner string) string {
		return `<w:tbl><w:tblPr>` + table + `</w:tblPr><w:tr><w:tc><w:tcPr>` + settings + `</w:tcPr>` + p("", inner) + `</w:tc></w:tr></w:tbl>`
	}
	words := styled(white, "python golang")
	tests := []struct {
		name, reason, in string
		hidden           string // the finding; "": the words are seen
	}{
		{"marked", "Word's own setting", p("", styled(`<w:vanish/>`, "python golang")), "2 words that nobody sees were left out (2 marked as hidden)"},
		{"marked as not hidden", "says so itself", p("", styled(`<w:vanish w:val="false"/>`, "python golang")), ""},
		{"white", "on a white page", p("", words), "2 words that nobody sees were left out (2 in the colour of what stands behind)"},
		{"nearly white", "the eye sees no difference", p("", styled(`<w:color w:val="fefefd"/>`, "python golang")), "2 words that nobody sees were left out (2 in the colour of what stands behind)"},
		{"grey", "can be read", p("", styled(`<w:color w:val="BFBFBF"/>`, "python golang")), ""},
		{"black", "is seen", p("", styled(`<w:color w:val="auto"/>`, "python golang")), ""},
		{"white in a dark run", "seen", p("", styled(white+`<w:shd w:val="clear" w:fill="000000"/>`, "python golang")), ""},
		{"white in a dark run by its pattern", "seen", p("", styled(white+`<w:shd w:val="solid" w:color="000000"/>`, "python golang")), ""},
		{"white in a pattern", "seen, more or less", p("", styled(white+`<w:shd w:val="pct50" w:fill="000000"/>`, "python golang")), ""},
		{"white under the marker", "seen", p("", styled(white+`<w:highlight w:val="darkBlue"/>`, "python golang")), ""},
		{"white under a white marker", "not seen", p("", styled(white+`<w:highlight w:val="white"/>`, "python golang")), "2 words that nobody sees were left out (2 in the colour of what stands behind)"},
		{"white in a dark paragraph", "a band behind a heading", p(`<w:shd w:val="clear" w:fill="1F3864"/>`, words), ""},
		{"white in a paragraph without a colour", "not seen", p(`<w:shd w:val="clear" w:fill="auto"/>`, words), "2 words that nobody sees were left out (2 in the colour of what stands behind)"},
		{"white in a dark cell", "seen", cell("", `<w:shd w:val="clear" w:fill="1F3864"/>`, words), ""},
		{"white in a light cell", "not seen", cell("", `<w:shd w:val="clear" w:fill="FAFAFA"/>`, words), "2 words that nobody sees were left out (2 in the colour of what stands behind)"},
		{"white in a dark table", "seen", cell(`<w:shd w:val="clear" w:fill="1F3864"/>`, `<w:shd w:val="nil"/>`, words), ""},
		{"white in a table whose style is dark", "its first row may be", cell(`<w:tblStyle w:val="Dark"/>`, "", words), ""},
		{"white in a table whose style has lines", "not seen", cell(`<w:tblStyle w:val="Grid"/>`, "", words), "2 words that nobody sees were left out (2 in the colour of what stands behind)"},
		{"black on black", "the colour behind, whatever it is", p("", styled(`<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>`, "python golang")), "2 words that nobody sees were left out (2 in the colour of what stands behind)"},
		{"tiny", "a line of dust", p("", styled(`<w:sz w:val="2"/>`, "python golang")), "2 words that nobody sees were left out (2 smaller than 2 points)"},
		{"small", "print at the foot of a form", p("", styled(`<w:sz w:val="10"/>`, "python golang")), ""},
		{"hidden row", "Word hides rows too", `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>` + para("python golang") + `</w:tc></w:tr></w:tbl>`, "2 words that nobody sees were left out (2 marked as hidden)"},
		{"in two ways", "each is counted", p("", styled(`<w:vanish/>`, "python")) + p("", styled(`<w:sz w:val="1"/>`, "golang")), "2 words that nobody sees were left out (1 marked as hidden, 1 smaller than 2 points)"},
		{"one word in pieces", "is one word", p("", styled(`<w:vanish/>`, "py")+styled(`<w:vanish/>`, "thon")), "1 word that nobody sees was left out (1 marked as hidden)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := read(file(para("seen")+tt.in, sheet))
			require.NoError(t, err)
			if tt.hidden == "" {
				require.Equal(t, "seen\npython golang", got.Pages[0], tt.reason)
				require.Empty(t, got.Findings)
				return
			}
			require.Equal(t, "seen", got.Pages[0], tt.reason)
			require.Len(t, got.Findings, 1)
			require.Equal(t, "hidden-text", got.Findings[0].Code)
			require.Equal(t, tt.hidden, got.Findings[0].Message)
		})
	}
	// Spaces and empty lines of one point set distances. They hide nothing.
	require.Empty(t, says(t, "seen", para("seen")+p("", styled(`<w:sz w:val="2"/>`, " ")), nil))
}

// A resume may have white letters on a band that was drawn behind them. Nothing in the file says what lies behind what,
// so the words stay, and the reader is told.
func TestWhiteOnADrawing(t *testing.T) {
	const white = `<w:color w:val="FFFFFF"/>`
	words := `<w:p>` + styled(white, "python") + `</w:p>`
	ref := `<w:sectPr><w:headerReference w:type="default" r:id="rH1"/></w:sectPr>`
	band := `<w:p><w:r><w:drawing><wp:anchor behindDoc="1"/></w:drawing></w:r></w:p>`
	front := `<w:p><w:r><w:drawing><wp:anchor behindDoc="0"/></w:drawing></w:r></w:p>`
	tests := []struct {
		name, in, document, header string
		kept                       bool
	}{
		{"behind the text", words + band, "", "", true},
		{"before the text", words + front, "", "", false},
		{"in a header", words + ref, "", front, true},
		{"an older drawing", words + `<w:p><w:r><w:pict><v:rect style="position:absolute;z-index:-251" fillcolor="#000"/></w:pict></w:r></w:p>`, "", "", true},
		{"an older drawing before the text", words + `<w:p><w:r><w:pict><v:rect style="position:absolute;z-index:251"/></w:pict></w:r></w:p>`, "", "", false},
		{"in a text box", `<w:p><w:r><w:txbxContent>` + words + `</w:txbxContent></w:r></w:p>`, "", "", true},
		{"white by the marker, too", `<w:p>` + styled(white+`<w:highlight w:val="white"/>`, "python") + `</w:p>` + band, "", "", false},
		{"on a coloured page", "", wrap("document", `<w:background w:color="000000"/><w:body>`+words+para("seen")+`</w:body>`), "", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			more := parts{"word/header1.xml": wrap("hdr", tt.header)}
			if tt.document != "" {
				more["word/document.xml"] = tt.document
			}
			got, err := read(file(tt.in+para("seen"), more))
			require.NoError(t, err)
			require.Len(t, got.Findings, 1)
			if !tt.kept {
				require.Equal(t, "seen", got.Pages[0])
				require.Equal(t, "hidden-text", got.Findings[0].Code)
				return
			}
			require.Contains(t, got.Pages[0], "python")
			require.Equal(t, "white-text", got.Findings[0].Code)
			require.Equal(t, "1 word was kept in the colour of the page, as a drawing may stand behind", got.Findings[0].Message)
		})
	}
}
