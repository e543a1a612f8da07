package docx_test

import "testing"

func FuzzRead(f *testing.F) {
	f.Add(file(para("IT Director"), nil))
	f.Add(file(table(cells{{"2012 – 2015"}, {"IT Director", "- Led a team"}}), nil))
	f.Add(file(`<w:p>`+styled(`<w:vanish/>`, "x")+`</w:p>`, parts{"word/styles.xml": wrap("styles", `<w:style w:styleId="1"/>`)}))
	f.Add(archive(parts{"mimetype": "application/epub+zip"}))
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(orderly)
}

// FuzzBody puts the bytes where the body's XML stands, which bytes of an archive hardly ever reach.
func FuzzBody(f *testing.F) {
	f.Add(para("IT Director"))
	f.Add(table(cells{{"2012 – 2015", "Duluth"}, {"IT Director", "- Led a team"}, {"Skills:"}, {"SQL"}}))
	f.Add(`<w:p><w:pPr><w:pStyle w:val="1"/><w:numPr><w:numId w:val="1"/></w:numPr><w:sectPr><w:headerReference w:type="even" r:id="rH1"/></w:sectPr></w:pPr></w:p>`)
	f.Add(`<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/><w:shd w:fill="auto"/></w:rPr><w:t>a</w:t><w:tab/><w:br/><w:sym w:char="F0B7"/><w:fldChar w:fldCharType="begin"/></w:r></w:p>`)
	f.Add(`<mc:AlternateContent><mc:Choice/><mc:Fallback><w:p><w:r><w:txbxContent><w:p/></w:txbxContent><wp:anchor behindDoc="1"/></w:r></w:p></mc:Fallback></mc:AlternateContent>`)
	f.Fuzz(func(t *testing.T, inner string) {
		orderly(t, file(inner, parts{"word/header1.xml": wrap("hdr", inner), "word/styles.xml": wrap("styles", `<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>`+inner)}))
	})
}
