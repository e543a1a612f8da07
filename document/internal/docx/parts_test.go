package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/metierhq/metier/document/internal/docx"
	"github.com/metierhq/metier/document/internal/source"
	"github.com/stretchr/testify/require"
)

func TestWhereTheBodyIs(t *testing.T) {
	plain := body(para("IT Director"))
	strict := strings.NewReplacer("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
		"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")
	tests := []struct {
		name, reason string
		file         parts
	}{
		{"elsewhere", "only links say where", parts{"word/document.xml": "", "_rels/.rels": links("x", "officeDocument", "/w/body2.xml"), "w/body2.xml": plain}},
		{"no links", "the usual place", parts{"_rels/.rels": ""}},
		{"links that lead nowhere", "the usual place", parts{"_rels/.rels": links("x", "officeDocument", "gone.xml")}},
		{"no types", "they are only asked what else it could be", parts{"[Content_Types].xml": ""}},
		{"no links of the body", "no styles and headers, then", parts{"word/_rels/document.xml.rels": ""}},
		{"strict", "saved as Strict Open XML", parts{"word/document.xml": strict.Replace(plain), "_rels/.rels": strict.Replace(links("x", "officeDocument", "word/document.xml"))}},
		{"another prefix", "prefixes are free", parts{"word/document.xml": strings.NewReplacer("<w:", "<x:", "</w:", "</x:", "xmlns:w=", "xmlns:x=").Replace(plain)}},
		{"no prefix", "the name space may be the default one", parts{"word/document.xml": strings.NewReplacer("<w:", "<", "</w:", "</", "xmlns:w=", "xmlns=").Replace(plain)}},
		{"capitals and backslashes", "some programs write names so", parts{"word/document.xml": "", `WORD\Document.xml`: plain}},
		{"UTF-16", "the other encoding of parts", parts{"word/document.xml": wide(strings.Replace(plain, "UTF-8", "UTF-16", 1), binary.LittleEndian)}},
		{"UTF-16, big end first", "likewise", parts{"word/document.xml": wide(strings.Replace(plain, "UTF-8", "utf-16", 1), binary.BigEndian)}},
		{"mark of UTF-8", "likewise", parts{"word/document.xml": "\ufeff" + plain}},
		{"template", "a Word file of another name", parts{"[Content_Types].xml": types("word/document.xml", "application/vnd.ms-word.template.macroEnabledTemplate.main+xml")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := read(file(para("IT Director"), tt.file))
			require.NoError(t, err, tt.reason)
			require.Equal(t, []string{"IT Director"}, got.Pages)
		})
	}
}

func wide(s string, order binary.AppendByteOrder) string {
	var b []byte
	for _, u := range append([]uint16{0xFEFF}, utf16.Encode([]rune(s))...) {
		b = order.AppendUint16(b, u)
	}
	return string(b)
}

func TestErrors(t *testing.T) {
	office := func(what string) []byte {
		return file("", parts{"[Content_Types].xml": types("word/document.xml", what)})
	}
	tests := []struct {
		name string
		in   []byte
		err  error
		says string // a part of the message
	}{
		{"ODT", archive(parts{"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}), source.ErrFormat, "OpenDocument text (ODT): not a format that can be read: save it as DOCX"},
		{"ODS", archive(parts{"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), source.ErrFormat, "OpenDocument file: "},
		{"EPUB", archive(parts{"mimetype": "application/epub+zip"}), source.ErrFormat, "EPUB book: "},
		{"Pages", archive(parts{"Index/Document.iwa": "x"}), source.ErrFormat, "Pages, Numbers or Keynote file: not a format that can be read: export it as DOCX"},
		{"XLSX", office("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"), source.ErrFormat, "Excel file: "},
		{"PPTX", office("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"), source.ErrFormat, "PowerPoint file: "},
		{"other zip", archive(parts{"resume.txt": "IT Director"}), source.ErrFormat, "zip archive: not a format that can be read: it holds no Word document: unpack it"},
		{"empty zip", archive(nil), source.ErrFormat, "it is empty"},
		{"no body", file("", parts{"word/document.xml": ""}), source.ErrFormat, "its main part is missing"},
		{"another root", file("", parts{"word/document.xml": `<html/>`}), source.ErrFormat, `part "word/document.xml" begins with "html", want a Word document`},
		{"cut short", file(para("x"), nil)[:300], source.ErrFormat, "damaged or cut short"},
		{"no zip", []byte("IT Director"), source.ErrFormat, "damaged or cut short"},
		{"nothing", nil, source.ErrFormat, "damaged or cut short"},
		{"broken XML", file("", parts{"word/document.xml": body("\n\n<w:p>")}), source.ErrFormat, `part "word/document.xml", line 4: `},
		{"broken XML of links", file(para("x"), parts{"_rels/.rels": "<x"}), source.ErrFormat, `part "_rels/.rels", line 1: `},
		{"broken styles", file(`<w:p><w:pPr><w:pStyle w:val="x"/></w:pPr>`+run("x")+`</w:p>`, parts{"word/styles.xml": "<a><b></a>"}), source.ErrFormat, `part "word/styles.xml", line 1: `},
		{"another encoding", file("", parts{"word/document.xml": `<?xml version="1.0" encoding="koi8-r"?><x/>`}), source.ErrFormat, `encoding "koi8-r", want UTF-8 or UTF-16`},
		{"unknown entity", file(para("&nbsp;"), nil), source.ErrFormat, "line 2"},
		{"nothing in the body", file("", nil), source.ErrNoText, "it may be a scan or a picture"},
		{"an empty part", file("", parts{"word/document.xml": " "}), source.ErrNoText, ""},
		{"only hidden text", file(`<w:p>`+styled(`<w:vanish/>`, "x")+`</w:p>`, nil), source.ErrNoText, "all of it is hidden"},
		{"a frame around a web page", file(`<w:altChunk r:id="x"/>`, nil), source.ErrNoText, "open it in Word and save it again"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := read(tt.in)
			require.ErrorIs(t, err, tt.err)
			require.ErrorContains(t, err, tt.says)
		})
	}
	got, err := read(file(para("x")+`<w:altChunk r:id="x"/>`, nil))
	require.NoError(t, err)
	require.Equal(t, "embedded-file", got.Findings[0].Code)
}

// Damage to what a part is packed in shows when it is unpacked.
func TestDamagedArchive(t *testing.T) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	put := func(h zip.FileHeader, raw string) {
		h.CRC32, h.CompressedSize64, h.UncompressedSize64 = 1, uint64(len(raw)), uint64(len(raw))
		f, err := w.CreateRaw(&h)
		require.NoError(t, err)
		_, err = f.Write([]byte(raw))
		require.NoError(t, err)
	}
	put(zip.FileHeader{Name: "word/document.xml", Flags: 1}, "secret")
	require.NoError(t, w.Close())
	_, err := read(b.Bytes())
	require.ErrorIs(t, err, source.ErrEncrypted)

	for name, h := range map[string]zip.FileHeader{
		"unknown method":  {Name: "word/document.xml", Method: 99},
		"no deflate":      {Name: "word/document.xml", Method: zip.Deflate},
		"wrong check sum": {Name: "word/document.xml"},
	} {
		b.Reset()
		w = zip.NewWriter(&b)
		put(h, body(para("x")))
		require.NoError(t, w.Close())
		_, err = read(b.Bytes())
		require.ErrorIs(t, err, source.ErrFormat, name)
		require.ErrorContains(t, err, `part "word/document.xml" cannot be unpacked`, name)
	}
}

func TestIs(t *testing.T) {
	require.True(t, docx.Is(file("", nil)))
	require.True(t, docx.Is(archive(nil)), "an empty archive")
	require.False(t, docx.Is([]byte("PK is a name")))
	require.False(t, docx.Is(nil))
}

func TestOLE(t *testing.T) {
	const magic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	name := func(s string) []byte { return []byte(magic + "\x00\x00" + wide(s, binary.LittleEndian)[2:]) }
	require.ErrorIs(t, docx.OLE(name("EncryptedPackage")), source.ErrEncrypted)
	for stream, want := range map[string]string{
		"WordDocument":        "Word 97-2003 file: not a format that can be read: save it as DOCX",
		"Workbook":            "Excel 97-2003 file: ",
		"PowerPoint Document": "PowerPoint 97-2003 file: ",
		"__substg1.0_0037":    "Outlook message: ",
		"Something":           "Office 97-2003 file: ",
	} {
		err := docx.OLE(name(stream))
		require.ErrorIs(t, err, source.ErrFormat)
		require.ErrorContains(t, err, want)
	}
	require.False(t, docx.IsOLE(file("", nil)))
	require.False(t, docx.IsOLE(nil))
}
