// Package html reads web pages: what a page says to whoever reads it, without what is around that on every page of its
// site, and without what it hides.
//
// A page goes through these steps, a file each:
//
//	charset     what encoding a page says it is in, for whoever hands it over
//	tree        tags to elements, by the few rules of HTML that bear on text; sheet and style: how they look
//	measure     words and links of each element; hidden: what is not seen
//	posting     the job posting that the page has for machines (JSON-LD; microdata and RDFa Lite: microdata.go)
//	chrome      navigation, notes on cookies, forms, links: dropped
//	main        what stands outside the main part: dropped
//	text        lines, headings, lists; table: tables and terms
//
// Text.Title is the title of the posting for machines, and empty without one: the h1 of a page is in the text, where
// document.Parse finds it, and on a resume it is a name; what pages call their title has the site's name in it.
package html

import (
	"bytes"
	"context"
	"fmt"

	"github.com/metierhq/metier/document/internal/source"
)

const format = "web page"

// Read reads a web page in UTF-8, or a resume or posting that was saved as one. A page with a job posting for machines is read as
// that posting, unless it says much less than the page. Findings: "hidden-text", "several-postings".
func Read(ctx context.Context, b []byte, l source.Limits) (*source.Text, error) {
	if len(bytes.TrimSpace(b)) == 0 {
		return nil, fmt.Errorf("%s: %w", format, source.ErrEmpty)
	}
	p, err := build(ctx, b, l)
	if err != nil {
		return nil, err
	}
	p.look()
	t, err := p.posting(l, int(p.body.own()))
	switch {
	case err != nil:
		return nil, err
	case t == nil:
		t = &source.Text{}
	}
	if len(t.Pages) == 0 {
		p.strip(p.body)
		p.focus()
		w := &writer{}
		w.children(p.body)
		w.end(lineGap)
		t.Pages = []string{w.out.String()}
		t.Findings = append(t.Findings, w.findings()...)
	}
	switch {
	case int64(len(t.Pages[0])) > l.Unpacked:
		return nil, source.TooLarge(format, "more than %d bytes of text", l.Unpacked)
	case words(t.Pages[0]) > 0:
		return t, nil
	case p.scripts:
		return nil, fmt.Errorf("%s: %w: a program in it writes the text; open it in a browser and save that as text", format, source.ErrNoText)
	case len(t.Findings) > 0 && t.Findings[0].Code == source.HiddenText:
		return nil, fmt.Errorf("%s: %w: %s", format, source.ErrNoText, t.Findings[0].Message)
	}
	return nil, fmt.Errorf("%s: %w", format, source.ErrNoText)
}

// look finds out what of a page can be seen, and how much of it there is.
func (p *page) look() {
	p.sheet = sheetOf(p.styles, p.scripts)
	p.foreign = p.foreign || p.sheet.open
	p.measure(p.body, paper())
}

// findings tells of what was hidden.
func (w *writer) findings() []source.Finding {
	ways := make([]source.Hiding, 0, len(w.hidden))
	for h, n := range w.hidden {
		ways = append(ways, source.Hiding{Words: n, How: "by " + hidings[h]})
	}
	return source.Hidden(ways...)
}
