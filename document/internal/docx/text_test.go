package docx_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestText(t *testing.T) {
	field := func(code, result string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ` + code + ` </w:instrText></w:r>` +
			`<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run(result) + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
	}
	box := func(inner string) string { return `<wps:txbx><w:txbxContent>` + inner + `</w:txbxContent></wps:txbx>` }
	tests := []struct{ name, reason, in, want string }{
		{"paragraphs", "a line each", para("Marta Ivens") + para("IT Director"), "Marta Ivens\nIT Director"},
		{"gap", "an empty paragraph parts blocks, however many there are", para("a") + `<w:p/><w:p><w:r/></w:p>` + para("b"), "a\n\nb"},
		{"long paragraph", "a paragraph is whole; below a long one without a full stop, a gap keeps the next from being read as the rest of it",
			para("Kept the warehouse network of a furniture firm up and running") + para("Moved the mail"),
			"Kept the warehouse network of a furniture firm up and running\n\nMoved the mail"},
		{"long paragraph with a full stop", "needs none", para("Kept the warehouse network of a furniture firm up and running.") + para("Moved the mail"),
			"Kept the warehouse network of a furniture firm up and running.\nMoved the mail"},
		{"runs", "Word cuts words anywhere", `<w:p>` + run("IT Dir") + run("ector") + `</w:p>`, "IT Director"},
		{"white space of the XML", "indented by a program, not by the writer", `<w:p><w:r>` + "\n  <w:t>IT\nDirector</w:t>\n" + `</w:r></w:p>`, "IT Director"},
		{"breaks", "lines that the writer set", `<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:br w:type="page"/><w:t>d</w:t></w:r></w:p>`, "a\nb\nc\nd"},
		{"empty lines between breaks", "part blocks like an empty paragraph", `<w:p><w:r><w:t>a</w:t><w:br/><w:br/><w:t> </w:t><w:br/><w:t>b</w:t></w:r></w:p>`, "a\n\nb"},
		{"tabs as columns", "a bar parts title, firm and dates; a tab would join them",
			`<w:p><w:r><w:t>IT Director</w:t><w:tab/><w:tab/><w:t>Hollow Creek</w:t><w:ptab/><w:t>2015</w:t></w:r></w:p>`, "IT Director | Hollow Creek | 2015"},
		{"tab behind a label", "the label says what follows", `<w:p><w:r><w:t>Languages:</w:t><w:tab/><w:t>Welsh</w:t></w:r></w:p>`, "Languages:\tWelsh"},
		{"tab behind a bullet", "that was set by hand", `<w:p><w:r><w:t>•</w:t><w:tab/><w:t>Led</w:t><w:tab/><w:t>a team</w:t></w:r></w:p>`, "•\tLed | a team"},
		{"tab at a dash", "one period", `<w:p><w:r><w:t>2012 –</w:t><w:tab/><w:t>2015</w:t></w:r></w:p>`, "2012 –\t2015"},
		{"tab at the start", "sets a line in", `<w:p><w:r><w:tab/><w:t>Led</w:t><w:tab/></w:r></w:p>`, "Led"},
		{"hyphens", "one that never breaks is read, one that only shows at the end of a line is not",
			`<w:p><w:r><w:t>on</w:t><w:noBreakHyphen/><w:t>call ser</w:t><w:softHyphen/><w:t>vice</w:t></w:r></w:p>`, "on-call service"},
		{"entities", "are characters", para("R&amp;D &lt;lead&gt; &#233;"), "R&D <lead> é"},
		{"symbols", "bullets and ticks of fonts of pictures; a telephone is decoration",
			`<w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:t> Led</w:t></w:r></w:p><w:p><w:r><w:sym w:font="Wingdings" w:char="00FC"/><w:t> SQL</w:t></w:r></w:p>` +
				`<w:p><w:r><w:sym w:font="Wingdings" w:char="F028"/><w:t> 555 0100</w:t></w:r></w:p><w:p><w:r><w:t>x</w:t><w:sym w:font="Arial" w:char="00B2"/><w:sym w:char="zz"/><w:sym w:font="Arial" w:char="F041"/></w:r></w:p>`,
			"• Led\n✓ SQL\n555 0100\nx² A"},
		{"formula", "is text", `<w:p><m:oMath><m:r><w:rPr><w:b/></w:rPr><m:t>O(n)</m:t></m:r></m:oMath></w:p>`, "O(n)"},
		{"letters of a drawing", "stand in another part where they are text; names of pictures are none", `<w:p><w:r><w:drawing><wp:inline><wp:docPr name="Picture 1" descr="a photo"/><a:t>x</a:t></wp:inline></w:drawing><w:t>a</w:t></w:r></w:p>`, "a"},
		{"sounds", "Japanese readings stand beside the word that they repeat", `<w:p><w:r><w:ruby><w:rt><w:r><w:t>か</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>課</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>`, "課"},

		{"list", "an entry each", `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>` + run("Led") + `</w:p>`, "- Led"},
		{"empty entry", "shows nothing but its bullet", para("a") + `<w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:p>` + para("b"), "a\n\nb"},
		{"taken out of the list", "list 0 is none", `<w:p><w:pPr><w:pStyle w:val="ListBullet"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>` + run("Led") + `</w:p>`, "Led"},
		{"level without a list", "says nothing", `<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>` + run("Led") + `</w:p>`, "Led"},
		{"break in an entry", "the line below has no bullet of its own", `<w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>Led</w:t><w:br/><w:t>and built</w:t></w:r></w:p>`, "- Led\nand built"},
		{"heading by style, without a sheet", "the ID is the name", `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>` + run("Education") + `</w:p>`, "## Education"},
		{"heading by level", "counted from 0; 9 is the text below", `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>` + run("Education") + `</w:p><w:p><w:pPr><w:pStyle w:val="Heading1"/><w:outlineLvl w:val="9"/></w:pPr>` + run("text") + `</w:p>`, "# Education\ntext"},
		{"deep heading", "there are six signs and nine levels", `<w:p><w:pPr><w:pStyle w:val="Heading9"/></w:pPr>` + run("x") + `</w:p>`, "###### x"},
		{"title", "most often a name, and no heading of a section", `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>` + run("Marta Ivens") + `</w:p>`, "Marta Ivens"},

		{"insertion", "will be in the text", `<w:p><w:ins>` + run("new ") + `</w:ins><w:moveTo>` + run("here") + `</w:moveTo></w:p>`, "new here"},
		{"deletion", "will not", `<w:p>` + run("IT ") + `<w:del><w:r><w:delText>Manager</w:delText></w:r></w:del><w:moveFrom>` + run("there") + `</w:moveFrom>` + run("Director") + `</w:p>`, "IT Director"},
		{"deleted paragraph", "leaves no gap", para("a") + `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del>` + run("x") + `</w:del></w:p>` + para("b"), "a\nb"},
		{"comment", "is about the text", `<w:p><w:commentRangeStart w:id="0"/>` + run("a") + `<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`, "a"},
		{"link", "its words count", `<w:p><w:hyperlink r:id="rWeb">` + run("portfolio") + `</w:hyperlink></w:p>`, "portfolio"},
		{"content control", "in a paragraph, around one, around a row and around a cell",
			`<w:p><w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr><w:text/></w:sdtPr><w:sdtContent>` + run("a") + `</w:sdtContent></w:sdt></w:p><w:sdt><w:sdtContent>` + para("b") + `</w:sdtContent></w:sdt>` +
				`<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>` + para("c") + `</w:tc><w:sdt><w:sdtContent><w:tc>` + para("d") + `</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>`, "a\nb\nc | d"},
		{"marks around text", "smart tags, custom XML", `<w:customXml><w:p><w:smartTag>` + run("a") + `</w:smartTag></w:p></w:customXml>`, "a"},

		{"field", "its code is none of the text, its result is", `<w:p>` + field(`HYPERLINK "https://example.com"`, "portfolio") + `</w:p>`, "portfolio"},
		{"field in a field", "the code of the outer one may hold a result", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r>` + field("MERGEFIELD x", "y") +
			`<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run("z") + `<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, "z"},
		{"simple field", "the short way to write one", `<w:p><w:fldSimple w:instr=" AUTHOR ">` + run("Marta") + `</w:fldSimple></w:p>`, "Marta"},
		{"number of a page", "is none of the text, and neither is what stands beside it", `<w:p>` + run("Page ") + field("PAGE", "1") + run(" of ") + `<w:fldSimple w:instr="NUMPAGES">` + run("2") + `</w:fldSimple></w:p>` + para("a"), "a"},
		{"name beside the number of a page", "is text", `<w:p>` + run("Marta Ivens, resume, ") + field("PAGE", "1") + `</w:p>`, "Marta Ivens, resume,"},
		{"field without an end", "takes no more than its paragraph", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>` + run("lost") + `</w:p>` + para("a"), "a"},
		{"end of a field without a start", "is nothing", `<w:p><w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/><w:instrText>x</w:instrText></w:r>` + run("a") + `</w:p>`, "a"},

		{"text box", "stands below what it hangs on", `<w:p>` + run("a ") + `<w:r><w:drawing>` + box(para("in the box")) + `</w:drawing></w:r>` + run("b") + `</w:p>` + para("c"), "a b\n\nin the box\n\nc"},
		{"text box for older and newer programs", "once, the newer way", `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">` + box(para("new")) +
			`</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>` + para("old") + `</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`, "new"},
		{"text only for older programs", "where the newer way has none", `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="x"><w:drawing/></mc:Choice><mc:Choice Requires="y"/>` +
			`<mc:Fallback><w:pict><v:textbox><w:txbxContent>` + para("old") + `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`, "old"},
		{"paragraphs for older and newer programs", "likewise", `<mc:AlternateContent><mc:Choice Requires="x">` + para("new") + `</mc:Choice><mc:Fallback>` + para("old") + `</mc:Fallback></mc:AlternateContent>`, "new"},
		{"field around a text box", "the box has text of its own", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText>` + box(para("a")) + `</w:r></w:p>`, "a"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			require.Empty(t, says(t, tt.want, tt.in, nil), tt.reason)
		})
	}
}

func TestStyles(t *testing.T) {
	sheet := wrap("styles", `<w:docDefaults/><w:latentStyles><w:lsdException w:name="x"/></w:latentStyles>`+
		`<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>`+
		`<w:style w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>`+
		`<w:style w:styleId="mine"><w:name w:val="My heading"/><w:basedOn w:val="1"/></w:style>`+
		`<w:style w:styleId="level"><w:name w:val="Block"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>`+
		`<w:style w:styleId="numbered"><w:name w:val="Numbered"/><w:basedOn w:val="level"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`+
		`<w:style w:styleId="t"><w:name w:val="Title"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>`+
		`<w:style w:styleId="b"><w:name w:val="List Bullet 2"/></w:style>`+
		`<w:style w:styleId="lp"><w:name w:val="List Paragraph"/></w:style>`+
		`<w:style w:styleId="task"><w:name w:val="Task"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>`+
		`<w:style w:styleId="done"><w:basedOn w:val="task"/></w:style>`+
		`<w:style w:styleId="plain"><w:basedOn w:val="task"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>`+
		`<w:style w:styleId="round"><w:basedOn w:val="trip"/></w:style><w:style w:styleId="trip"><w:basedOn w:val="round"/></w:style>`+
		`<w:style w:styleId="ghost"><w:rPr><w:vanish/></w:rPr></w:style>`)
	tests := []struct{ style, want, reason string }{
		{"1", "# x", "Word translates the IDs and never the names"},
		{"mine", "# x", "it builds on a heading"},
		{"level", "## x", "a level makes a heading of any style"},
		{"numbered", "## x", "a heading with a number is a heading"},
		{"t", "x", "a title is none, whatever its level"},
		{"b", "- x", "known by name"},
		{"lp", "x", "set in, with or without bullets: the paragraph says which"},
		{"task", "- x", "the style has the list"},
		{"done", "- x", "its base has the list"},
		{"plain", "x", "it takes the list of its base away"},
		{"round", "x", "a circle ends"},
		{"gone", "x", "not in the sheet"},
		{"a", "x", "asked for when the sheet has been read beyond it"},
	}
	for _, tt := range tests {
		says(t, tt.want+"\nnext", `<w:p><w:pPr><w:pStyle w:val="`+tt.style+`"/></w:pPr>`+run("x")+`</w:p>`+
			`<w:p><w:pPr><w:pStyle w:val="lp"/></w:pPr>`+run("next")+`</w:p>`, parts{"word/styles.xml": sheet})
	}
	require.NotEmpty(t, says(t, "x", `<w:p><w:pPr><w:pStyle w:val="ghost"/></w:pPr>`+run("unseen")+`</w:p>`+para("x"), parts{"word/styles.xml": sheet}),
		"letters that a style hides")
	require.NotEmpty(t, says(t, "x", `<w:p>`+styled(`<w:rStyle w:val="ghost"/>`, "unseen")+run("x")+`</w:p>`, parts{"word/styles.xml": sheet}),
		"letters that a style of letters hides")
	says(t, "seen", `<w:p><w:pPr><w:pStyle w:val="ghost"/></w:pPr>`+styled(`<w:vanish w:val="0"/>`, "seen")+`</w:p>`, parts{"word/styles.xml": sheet})
}

func TestMargins(t *testing.T) {
	page := `<w:p>` + run("Page ") + `<w:fldSimple w:instr="PAGE">` + run("1") + `</w:fldSimple></w:p>`
	more := parts{
		"word/header1.xml":   wrap("hdr", para("Marta Ivens")+para("resume")),
		"word/header2.xml":   wrap("hdr", para("Marta Ivens")+para("second page")),
		"word/footer1.xml":   wrap("ftr", para("555 0100")+page),
		"word/footnotes.xml": wrap("footnotes", `<w:footnote w:type="separator" w:id="-1">`+para("line")+`</w:footnote><w:footnote w:id="1">`+para("by revenue")+`</w:footnote><w:footnote w:id="2">`+para("nobody refers here")+`</w:footnote>`),
		"word/endnotes.xml":  wrap("endnotes", `<w:endnote w:id="1">`+para("at the end")+`</w:endnote>`),
	}
	ref := func(kind, pages, id string) string {
		return `<w:` + kind + `Reference w:type="` + pages + `" r:id="` + id + `"/>`
	}
	notes := `<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>`
	tests := []struct{ name, reason, in, want string }{
		{"order", "headers, body, notes, footers", `<w:p>` + run("Body") + notes + `</w:p><w:sectPr>` + ref("header", "default", "rH1") + ref("footer", "default", "rF1") + `</w:sectPr>`,
			"Marta Ivens\nresume\n\nBody\n\nby revenue\nat the end\n\n555 0100"},
		{"nobody refers to them", "such headers and notes are not shown", para("Body"), "Body"},
		{"two headers", "each text once", `<w:p><w:pPr><w:sectPr>` + ref("header", "default", "rH1") + `</w:sectPr></w:pPr>` + run("Body") + `</w:p><w:sectPr>` + ref("header", "default", "rH2") + ref("header", "default", "rH1") + `</w:sectPr>`,
			"Marta Ivens\nresume\nsecond page\n\nBody"},
		{"first page", "shown only where the first page has a header of its own", para("Body") + `<w:sectPr>` + ref("header", "first", "rH1") + `</w:sectPr>`, "Body"},
		{"first page of its own", "shown", para("Body") + `<w:sectPr>` + ref("header", "first", "rH1") + `<w:titlePg/></w:sectPr>`, "Marta Ivens\nresume\n\nBody"},
		{"even pages", "shown only where the document has them", para("Body") + `<w:sectPr>` + ref("header", "even", "rH1") + `</w:sectPr>`, "Body"},
		{"missing part", "the rest is read", para("Body") + `<w:sectPr>` + ref("header", "default", "rH9") + ref("header", "default", "rWeb") + `</w:sectPr>`, "Body"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			require.Empty(t, says(t, tt.want, tt.in, more), tt.reason)
		})
	}
	more["word/settings.xml"] = wrap("settings", `<w:evenAndOddHeaders/>`)
	says(t, "Marta Ivens\nresume\n\nBody", para("Body")+`<w:sectPr>`+ref("header", "even", "rH1")+`</w:sectPr>`, more)
}
