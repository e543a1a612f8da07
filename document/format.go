package document

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/metierhq/metier/document/internal/docx"
	"github.com/metierhq/metier/document/internal/html"
	"github.com/metierhq/metier/document/internal/jsondoc"
	"github.com/metierhq/metier/document/internal/pdf"
	"github.com/metierhq/metier/document/internal/source"
)

// unread are formats that are known by their first bytes and cannot be read.
var unread = []struct{ magic, name string }{
	{"{\\rtf", "an RTF file"}, {"\x89PNG", "a PNG picture"}, {"\xff\xd8\xff", "a JPEG picture"}, {"GIF8", "a GIF picture"},
	{"II*\x00", "a TIFF picture"}, {"MM\x00*", "a TIFF picture"}, {"\x1f\x8b", "a gzip file"}, {"7z\xbc\xaf", "a 7z file"},
	{"Rar!", "a RAR file"}, {"%!PS", "a PostScript file"},
}

// pdfHead is within how many bytes a PDF file's mark stands: some programs write a few lines of their own before it.
const pdfHead = 1024

// readText finds the format of a file and has it read.
func readText(ctx context.Context, b []byte, o Options) (*source.Text, error) {
	limits := source.Limits{Unpacked: o.MaxUnpacked, Pages: o.MaxPages, Depth: o.MaxDepth}
	for _, f := range unread {
		if bytes.HasPrefix(b, []byte(f.magic)) {
			return nil, fmt.Errorf("%w: this is %s; save it as PDF, DOCX or text", ErrFormat, f.name)
		}
	}
	switch {
	case bytes.Contains(b[:min(len(b), pdfHead)], []byte("%PDF-")):
		return readPDF(ctx, b, o, limits)
	case docx.Is(b):
		return docx.Read(ctx, b, limits)
	case docx.IsOLE(b):
		return nil, docx.OLE(b)
	}
	text, findings, err := decode(b)
	if err != nil {
		return nil, err
	}
	var t *source.Text
	switch u := []byte(text); {
	case html.Is(u):
		t, err = html.Read(ctx, u, limits)
	case jsondoc.Is(u):
		t, err = jsondoc.Read(ctx, u, limits)
	case bytes.HasPrefix(bytes.TrimSpace(u), []byte("<?xml")):
		return nil, fmt.Errorf("%w: this is XML that is no web page; save it as PDF, DOCX or text", ErrFormat)
	default:
		t = &source.Text{Pages: []string{text}}
	}
	if err != nil {
		return nil, err
	}
	t.Findings = append(t.Findings, findings...)
	return t, nil
}

func readPDF(ctx context.Context, b []byte, o Options, l source.Limits) (*source.Text, error) {
	if o.PDF == nil {
		return pdf.Read(ctx, b, l)
	}
	pages, err := plugIn(b, o)
	if err != nil {
		return nil, err
	}
	if len(pages) > o.MaxPages {
		return nil, source.TooLarge("PDF", "more than %d pages", o.MaxPages)
	}
	t, some, size := &source.Text{}, false, int64(0)
	for _, p := range pages {
		if size += int64(len(p.Text)); size > o.MaxUnpacked {
			return nil, source.TooLarge("PDF", "more than %d bytes of text", o.MaxUnpacked)
		}
		some = some || strings.TrimSpace(p.Text) != ""
		t.Pages = append(t.Pages, p.Text)
		for _, f := range p.Findings {
			t.Findings = append(t.Findings, source.Finding{Code: f.Code, Message: f.Message})
		}
	}
	if !some {
		return nil, fmt.Errorf("PDF: %w", ErrNoText)
	}
	return t, nil
}

// plugIn has a PDF read by the caller's reader. Such readers panic on broken files.
func plugIn(b []byte, o Options) (pages []Page, err error) {
	defer func() {
		if x := recover(); x != nil {
			pages, err = nil, fmt.Errorf("PDF: %w: its reader panicked: %v", ErrFormat, x)
		}
	}()
	return o.PDF.ReadPDF(context.Background(), b, o)
}
