package docx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/metierhq/metier/document/internal/docx"
	"github.com/metierhq/metier/document/internal/source"
	"github.com/stretchr/testify/require"
)

var limits = source.Limits{Unpacked: 32 << 20, Pages: 200, Depth: 256}

func read(b []byte) (*source.Text, error) { return docx.Read(context.Background(), b, limits) }

// parts are a file's parts by name. Those that are not given are as Word writes them; an empty one is left out.
type parts map[string]string

const (
	spaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
		` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
		` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
		` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
		` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
		` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"` +
		` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
		` xmlns:v="urn:schemas-microsoft-com:vml"`
	head      = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainType  = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
	linkType  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	linkSpace = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`
)

// links writes a part of links: ID, type, target, ID, type, target, ...
func links(all ...string) string {
	var b strings.Builder
	b.WriteString(head + `<Relationships ` + linkSpace + `>`)
	for l := range slices.Chunk(all, 3) {
		b.WriteString(`<Relationship Id="` + l[0] + `" Type="` + linkType + l[1] + `" Target="` + l[2] + `"/>`)
	}
	return b.String() + `</Relationships>`
}

func types(main, what string) string {
	return head + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/` + main + `" ContentType="` + what + `"/></Types>`
}

func wrap(root, inner string) string {
	return head + `<w:` + root + ` ` + spaces + `>` + inner + `</w:` + root + `>`
}

func body(inner string) string { return wrap("document", `<w:body>`+inner+`</w:body>`) }

// para is a paragraph of one run of letters.
func para(text string) string { return `<w:p>` + run(text) + `</w:p>` }

func run(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }

// styled is a run with settings of its letters.
func styled(settings, text string) string {
	return `<w:r><w:rPr>` + settings + `</w:rPr><w:t>` + text + `</w:t></w:r>`
}

// file writes a Word file with the given body.
func file(inner string, more parts) []byte {
	all := parts{
		"[Content_Types].xml": types("word/document.xml", mainType),
		"_rels/.rels":         links("rId1", "officeDocument", "word/document.xml"),
		"word/document.xml":   body(inner),
		"word/_rels/document.xml.rels": links("rStyles", "styles", "styles.xml", "rFoot", "footnotes", "footnotes.xml", "rEnd", "endnotes", "endnotes.xml",
			"rH1", "header", "header1.xml", "rH2", "header", "header2.xml", "rF1", "footer", "footer1.xml", "rSet", "settings", "settings.xml",
			"rWeb", "hyperlink", "https://example.com/"),
	}
	for name, text := range more {
		if all[name] = text; text == "" {
			delete(all, name)
		}
	}
	return archive(all)
}

func archive(all parts) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	names := make([]string, 0, len(all))
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		h := &zip.FileHeader{Name: name}
		if len(all[name]) > 1<<20 { // deflating is most of what the tests would do
			h.Method = zip.Deflate
		}
		f, err := w.CreateHeader(h)
		if err != nil {
			panic(err)
		}
		if _, err := f.Write([]byte(all[name])); err != nil {
			panic(err)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// says requires that a file with the given body reads as want, and returns its findings.
func says(t *testing.T, want, inner string, more parts) []source.Finding {
	t.Helper()
	got, err := read(file(inner, more))
	require.NoError(t, err)
	require.Len(t, got.Pages, 1)
	require.Equal(t, want, got.Pages[0])
	return got.Findings
}
