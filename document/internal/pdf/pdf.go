// Package pdf reads PDF files.
//
// The library github.com/ledongthuc/pdf finds the objects of a file, decrypts and unpacks them. What it would do with
// them is done here: it loses the gaps between words and the lines, believes every table of the file, and can neither
// be stopped nor bounded. So a file goes through
//
//	survey.go   the objects are looked for; packed.go: those in others, too
//	mend.go     they get a table that can be trusted
//	guard.go    the library reads them, and the guard keeps it to the limits
//	tree.go     the pages
//	draw.go     what a page draws, drawing.go: and the drawings in it; hidden.go: which of it nobody sees
//	font.go     the characters that are shown; encoding.go, cmap.go, sign.go: as text
//	sheet.go    characters to pieces of text; layout.go, columns.go, order.go: to lines in the order of reading
//	legible.go  is it a language?
package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/ledongthuc/pdf"

	"github.com/metierhq/metier/document/internal/source"
)

// Read returns the text of each page of a PDF file. Its errors are that of ctx, or wrap one of those of package source:
//
//   - ErrEmpty: there are no bytes
//   - ErrFormat: broken, or not a PDF file
//   - ErrEncrypted: a password is needed, or the encryption is not known
//   - ErrTooLarge: more than a limit allows; a file that draws itself is too large
//   - ErrNoText: pictures, empty pages, or fonts that do not say which letters they draw
func Read(ctx context.Context, b []byte, l source.Limits) (*source.Text, error) {
	if len(bytes.TrimSpace(b)) == 0 {
		return nil, fmt.Errorf("PDF: %w", source.ErrEmpty)
	}
	g := newGuard(ctx, l)
	f := survey(g, b)
	if g.err != nil {
		return nil, g.err
	}
	r, err := f.open(g)
	if err != nil {
		return nil, f.failed(g, err)
	}
	pages, err := g.pages(r, l)
	if err != nil {
		return nil, f.failed(g, err)
	}
	book := &book{g: g, fonts: map[string]*font{}}
	for i, p := range pages {
		if err := book.read(p); err != nil {
			if g.err != nil {
				return nil, g.err
			}
			if errors.Is(err, source.ErrTooLarge) {
				return nil, err
			}
			book.broken = append(book.broken, fmt.Errorf("page %d: %w", i+1, err))
		}
	}
	return book.finish(f)
}

// open opens the file, with its packed objects unpacked.
func (f *file) open(g *guard) (*pdf.Reader, error) {
	if len(f.objects) == 0 {
		return nil, errors.New("it has no objects")
	}
	r, err := g.open(f.mended(nil))
	if err != nil || len(f.packs()) == 0 {
		return r, err
	}
	unpacked, err := f.unpackAll(g, r)
	if err != nil {
		return nil, err
	}
	return g.open(f.mended(unpacked))
}

// failed says why a file cannot be read at all.
func (f *file) failed(g *guard, err error) error {
	switch {
	case g.err != nil:
		return g.err
	case errors.Is(err, source.ErrTooLarge):
		return err
	case f.encrypt != nil:
		return fmt.Errorf("PDF: %w: %w; save it without a password", source.ErrEncrypted, err)
	}
	return fmt.Errorf("PDF: %w: %w; save it anew, as PDF, DOCX or text", source.ErrFormat, err)
}

// A book is what is read of a file's pages.
type book struct {
	g        *guard
	fonts    map[string]*font
	text     []string
	all      int // characters
	unread   int
	pictures int
	broken   []error
	hid      [ways]int // words
}

// read reads one page. A page that cannot be read is an empty one.
func (k *book) read(p page) (err error) {
	defer k.g.rescue(&err) // a font may ask the file again for each code that is shown
	k.text = append(k.text, "")
	data, err := k.g.operators(p)
	if err != nil {
		return err
	}
	pen := &pen{g: k.g, fonts: k.fonts, state: state{ctm: identity, stretch: 1}}
	pen.paper = k.g.pageBox(p)
	err = pen.draw(data, frame{resources: p.resources, fonts: map[string]*font{}})
	if err != nil {
		return err
	}
	var out strings.Builder
	k.take(&pen.sheets[seen], &out)
	if k.pictures += pen.pictures; pen.pictures > 0 { // what is drawn invisibly over a picture is its text
		k.take(&pen.sheets[unpainted], &out)
		pen.sheets[unpainted] = sheet{}
	}
	for w := seen + 1; w < ways; w++ {
		k.hid[w] += pen.sheets[w].words()
	}
	k.text[len(k.text)-1] = out.String()
	return k.g.err
}

// take writes what is on a sheet.
func (k *book) take(s *sheet, out *strings.Builder) {
	k.all += s.all
	k.unread += s.unread
	for turn := range s.turns {
		s.turns[turn].write(out, len(k.text) == 1)
	}
}

// operators returns what draws a page: a stream, or several that count as one. Those that are broken are left out, if
// there is one that is not.
func (g *guard) operators(p page) (data []byte, err error) {
	defer g.rescue(&err)
	contents := p.v.Key("Contents")
	if contents.Kind() != pdf.Array {
		if contents.Kind() == pdf.Null {
			if slices.Contains(p.v.Keys(), "Contents") {
				return nil, errors.New("what it draws is missing")
			}
			return nil, nil // an empty page
		}
		return g.unpack(contents)
	}
	var broken error
	for i := range contents.Len() {
		part, err := g.unpack(contents.Index(i))
		if g.err != nil {
			return nil, g.err
		}
		if err != nil {
			broken = err
		}
		if err := g.spend(1); err != nil {
			return nil, err
		}
		data = append(append(data, part...), '\n')
	}
	if len(bytes.TrimSpace(data)) > 0 {
		broken = nil
	}
	return data, broken
}

// finish says what the book is, or why it is none.
func (k *book) finish(f *file) (*source.Text, error) {
	shown := k.all - k.unread
	switch {
	case k.all > 0 && (k.unread*mostUnread > k.all):
		return nil, noText("%d%% of its characters cannot be read: its fonts do not say which letters they draw", 100*k.unread/k.all)
	case shown == 0 && len(k.broken) > 0:
		return nil, f.failed(k.g, k.broken[0])
	case shown == 0 && k.pictures > 0:
		return nil, noText("it holds pictures alone, as a scanner makes them")
	case shown == 0 && k.hid != [ways]int{}:
		return nil, noText("what it says is hidden from the eye")
	case shown == 0:
		return nil, noText("its pages are empty")
	case !language(k.text):
		return nil, noText("what its fonts say is no language: the letters that they draw are others")
	}
	t := &source.Text{Pages: k.text, Findings: hiddenFinding(k.hid)}
	for _, err := range k.broken {
		t.Findings = append(t.Findings, source.Finding{Code: "unread-page", Message: err.Error()})
	}
	if k.g.cut > 0 {
		message := "1 part of the file is damaged: what it holds behind the damage is missing"
		if k.g.cut > 1 {
			message = fmt.Sprintf("%d parts of the file are damaged: what they hold behind the damage is missing", k.g.cut)
		}
		t.Findings = append(t.Findings, source.Finding{Code: "damaged", Message: message})
	}
	if k.unread > 0 {
		t.Findings = append(t.Findings, source.Finding{Code: "unread-characters",
			Message: fmt.Sprintf("%d of %d characters were left out: their fonts do not say which they are", k.unread, k.all)})
	}
	return t, nil
}

// wayOut is what a user can do about a file without text.
const wayOut = "read it with the module document/pdfium, which sees some of what this reader cannot, or save it as DOCX or text"

func noText(what string, args ...any) error {
	return fmt.Errorf("PDF: %w: "+what+"; "+wayOut, append([]any{source.ErrNoText}, args...)...)
}
