// Package docx reads Word's own format: a zip archive of XML parts, one of which is the body of the text.
//
// What a person sees on the paper is what comes out: deletions, comments, the codes of fields and hidden text do not.
// The order is headers, body, notes, footers. Only parts that hold text are unpacked, and the style sheet if the text
// names a style.
//
// A Finding tells of text that was hidden ("hidden-text"), of white text that stayed as a drawing may stand behind it
// ("white-text"), and of a file of another format that is a part of the text and was not read ("embedded-file").
package docx

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/metierhq/metier/document/internal/source"
)

const format = "DOCX"

// Is tells whether b begins as zip archives do. What is in the archive, Read finds out.
func Is(b []byte) bool {
	return bytes.HasPrefix(b, []byte("PK\x03\x04")) || bytes.HasPrefix(b, []byte("PK\x05\x06")) || bytes.HasPrefix(b, []byte("PK\x07\x08"))
}

// Read reads a Word file (DOCX, DOCM, DOTX, DOTM). Its errors wrap ErrTooLarge, ErrFormat, ErrEncrypted or ErrNoText.
func Read(ctx context.Context, b []byte, l source.Limits) (*source.Text, error) {
	a, err := openArchive(b, l.Unpacked)
	if err != nil {
		return nil, err
	}
	r := &reader{ctx: ctx, archive: a, depth: l.Depth}
	if r.main, err = r.mainPart(); err != nil {
		return nil, err
	}
	text, err := r.read()
	if err == nil && r.covered && r.unseen[inGround].Len() > 0 {
		// Something stands behind the text, so that white letters may well be seen.
		r = &reader{ctx: ctx, archive: a, depth: l.Depth, main: r.main, keep: true}
		text, err = r.read()
	}
	if err != nil {
		return nil, err
	}
	if err := a.spend(int64(len(text))); err != nil {
		return nil, err
	}
	if strings.TrimSpace(text) == "" {
		return nil, r.noText()
	}
	return &source.Text{Pages: []string{text}, Findings: r.findings()}, nil
}

// A reader reads one file once.
type reader struct {
	ctx     context.Context
	archive *archive
	depth   int
	main    string // the part with the body

	links            map[string]link // of the main part, by ID
	styles           *sheet
	headers, footers []string        // parts, in the order of the sections that name them
	margin           map[string]bool // the parts among them
	even             int8            // yes or no: even pages have headers of their own; 0: not asked yet
	notes            map[note]bool   // that the text refers to

	unseen   [ways]strings.Builder // text that was left out, by what hides it
	doubtful strings.Builder       // text in the colour of the page that may be seen all the same
	keep     bool                  // text in the colour of the page stays
	covered  bool                  // a drawing or a colour may stand behind the text
	embedded bool                  // a file of another format is a part of the text

	err error // the first one
}

func (r *reader) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}

// read returns the whole text.
func (r *reader) read() (string, error) {
	r.notes = map[note]bool{}
	r.margin = map[string]bool{}
	r.links = r.linksOf(r.main)
	r.styles = &sheet{r: r, part: r.linked("styles"), found: map[string]style{}, whole: map[string]style{}}
	body := r.body()
	head := r.margins(r.headers)
	notes := append(r.notesOf("footnote"), r.notesOf("endnote")...)
	foot := r.margins(r.footers)
	r.fail(r.styles.err())
	if r.err != nil {
		return "", r.err
	}
	var all []line
	for _, part := range [][]line{head, body, notes, foot} {
		all = append(append(all, part...), line{})
	}
	return render(all), nil
}

// body reads the main part.
func (r *reader) body() []line {
	s := r.open(r.main)
	if s == nil {
		return nil
	}
	var lines []line
	for root := range s.children() {
		if root.name != "document" {
			r.fail(fmt.Errorf("%s: %w: part %q begins with %q, want a Word document: open the file in Word and save it as DOCX", format, source.ErrFormat, r.main, root.local))
			return nil
		}
		for e := range s.children() {
			switch e.name {
			case "background":
				r.covered = true
			case "body":
				lines = append(lines, r.flow(s).blocks(look{})...)
			}
		}
	}
	r.fail(s.err)
	return lines
}

func (r *reader) noText() error {
	why := "it may be a scan or a picture: save it as text, or from the program that wrote it"
	switch {
	case r.embedded:
		why = "it is a frame around a file of another format: open it in Word and save it again"
	case r.hid() > 0:
		why = "all of it is hidden"
	}
	return fmt.Errorf("%s: %w: %s", format, source.ErrNoText, why)
}
