package pdfium

import (
	"context"
	"fmt"
	"slices"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/document/pdfium/internal/layout"
)

// The engine's codes of errors.
const (
	errPassword = 4
	errSecurity = 5
)

// readFile reads every page of a file.
func (s *sandbox) readFile(ctx context.Context, file []byte, o document.Options) ([]document.Page, error) {
	at := s.call(ctx, "malloc", uint64(len(file)))
	if s.err == nil && (at == 0 || !s.module.Memory().Write(uint32(at), file)) {
		return nil, fmt.Errorf("%w: %d bytes do not fit into the engine's memory", document.ErrTooLarge, len(file))
	}
	doc := s.call(ctx, "FPDF_LoadMemDocument", at, uint64(len(file)), 0)
	if s.err != nil {
		return nil, s.err
	}
	if uint32(doc) == 0 {
		return nil, s.refusal()
	}
	count := int(int32(s.call(ctx, "FPDF_GetPageCount", doc)))
	if s.err == nil && count > o.MaxPages {
		return nil, fmt.Errorf("%w: %d pages, the limit is %d", document.ErrTooLarge, count, o.MaxPages)
	}
	pages := make([]document.Page, 0, max(count, 0))
	lost, left, text := 0, o.MaxUnpacked, false
	for i := range count {
		p, err := s.readPage(ctx, doc, i)
		switch {
		case err != nil:
			return nil, err
		case p == nil:
			lost++
			p = &document.Page{Findings: []document.Finding{{Code: "unread-page",
				Message: fmt.Sprintf("page %d is broken: its text is missing", i+1)}}}
		}
		if left -= int64(len(p.Text)); left < 0 {
			return nil, fmt.Errorf("%w: more than %d bytes of text, which is the limit", document.ErrTooLarge, o.MaxUnpacked)
		}
		text = text || p.Text != ""
		pages = append(pages, *p)
	}
	switch {
	case s.err != nil:
		return nil, s.err
	case lost == count:
		return nil, fmt.Errorf("%w: none of its %d pages can be read; save it anew as PDF", document.ErrFormat, count)
	case !text:
		return nil, fmt.Errorf("%w: %d pages without characters that people see; if it is a scan, run it through text recognition",
			document.ErrNoText, count)
	}
	return pages, nil
}

// refusal says why the engine did not open a file.
func (s *sandbox) refusal() error {
	switch code := s.getInt("FPDF_GetLastError"); {
	case s.err != nil:
		return s.err
	case code == errPassword:
		return fmt.Errorf("%w: it asks for a password; save it without one", document.ErrEncrypted)
	case code == errSecurity:
		return fmt.Errorf("%w: in a way that is not known; save it without protection", document.ErrEncrypted)
	default:
		return fmt.Errorf("%w: it is broken, or no PDF (the engine's error %d); save it anew as PDF", document.ErrFormat, code)
	}
}

// mostGlyphs is how many characters a page may have: twenty times as many as there is room for.
const mostGlyphs = 200_000

// readPage reads one page; nil: the page is broken, but the file may have others.
func (s *sandbox) readPage(ctx context.Context, doc uint64, i int) (*document.Page, error) {
	page := s.call(ctx, "FPDF_LoadPage", doc, uint64(i))
	if s.err == nil && uint32(page) == 0 {
		return nil, ctx.Err()
	}
	text := s.call(ctx, "FPDFText_LoadPage", page)
	if s.err == nil && uint32(text) == 0 {
		return nil, ctx.Err()
	}
	n := s.getInt("FPDFText_CountChars", text)
	if s.err == nil && n > mostGlyphs {
		return nil, fmt.Errorf("%w: %d characters on page %d, the limit is %d", document.ErrTooLarge, n, i+1, mostGlyphs)
	}
	glyphs, err := s.glyphs(ctx, text, n)
	if err != nil {
		return nil, err
	}
	seen, findings, err := s.visible(ctx, page, glyphs, i+1)
	if err != nil {
		return nil, err
	}
	p := &document.Page{Text: lay(seen), Findings: findings}
	s.call(ctx, "FPDFText_ClosePage", text)
	s.call(ctx, "FPDF_ClosePage", page)
	if s.err != nil {
		return nil, s.err
	}
	return p, ctx.Err()
}

// lay lays characters out, those of each angle by themselves: first the angle that most have.
func lay(glyphs []glyph) string {
	count := map[int]int{}
	for i := range glyphs {
		count[glyphs[i].ink.turn]++
	}
	turns := make([]int, 0, len(count))
	for t := range count {
		turns = append(turns, t)
	}
	slices.SortFunc(turns, func(a, b int) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return a - b
	})
	out := ""
	for _, t := range turns {
		flat := make([]layout.Glyph, 0, count[t])
		for i := range glyphs {
			if glyphs[i].ink.turn == t {
				flat = append(flat, glyphs[i].Glyph)
			}
		}
		if text := layout.Text(flat); text != "" && out != "" {
			out += "\n" + text
		} else {
			out += text
		}
	}
	return out
}
