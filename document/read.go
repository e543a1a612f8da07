package document

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/metierhq/metier/document/internal/source"
)

// What can be wrong with a file. Errors of Read, Open and Files wrap one of these or an error of the file system.
var (
	ErrEmpty     = source.ErrEmpty     // no bytes but white space
	ErrTooLarge  = source.ErrTooLarge  // passes one of the limits of Options
	ErrFormat    = source.ErrFormat    // broken, or a format that is not read
	ErrEncrypted = source.ErrEncrypted // needs a password
	ErrNoText    = source.ErrNoText    // a scan, or fonts that do not say which characters they draw
)

// The limits where Options say nothing else. The longest real resumes have some 30 pages and 100 KB of text.
const (
	DefaultMaxBytes    = 16 << 20        // of the file
	DefaultMaxUnpacked = 32 << 20        // of uncompressed data in one file (DOCX parts, PDF streams), and of the text read from it
	DefaultMaxPages    = 200             // of a PDF
	DefaultMaxDepth    = 256             // elements of HTML and XML, or values of JSON, within each other
	DefaultMaxTime     = 4 * time.Second // of one file; no file that keeps to the other limits has come near it
)

// No limit is above these, whatever Options say: places in a text are kept in 32 bits, and what is within each other on
// the stack.
const (
	mostBytes = 1 << 30
	mostDepth = 10_000
)

// Options are limits of reading. The zero value is the common case. A file that passes a limit is an ErrTooLarge, and
// is not read in part. A limit of more than 1 GiB counts as 1 GiB, and one of more than 10,000 elements within each other
// as 10,000.
type Options struct {
	ID          string // the document's ID
	MaxBytes    int64  // 0: DefaultMaxBytes; likewise the others
	MaxUnpacked int64
	MaxPages    int
	MaxDepth    int

	// MaxTime ends the reading of a file that costs too much in a way that the other limits do not see. It is the one
	// limit that depends on the machine: it decides whether there is a Document, never what is in it. It is the time to get
	// at the text. What is done with the text then, by Parse, takes time linear in it, and MaxBytes and MaxUnpacked bound it.
	MaxTime time.Duration

	// PDF reads PDF files in place of the default reader; see the module document/pdfium. Nil: the default reader,
	// which needs nothing but Go and reads what most programs write.
	PDF PDFReader
}

// A PDFReader turns a PDF file into the text of its pages, the first page first. o has all limits set, and MaxTime is the
// reader's to keep to: ctx has no end of its own, as files may wait for each other before they are read. Errors wrap
// ErrFormat, ErrEncrypted, ErrTooLarge or ErrNoText. A PDFReader is called by several goroutines at once, returns soon
// after ctx is done, and must not keep file. One that panics has met a broken file.
type PDFReader interface {
	ReadPDF(ctx context.Context, file []byte, o Options) ([]Page, error)
}

// A Page is the text of one page: a line of it per line, and columns one after the other, from left to right.
type Page struct {
	Text     string
	Findings []Finding // their Spans are not used
}

// Read reads one document. It finds the format from the content and not from any name: PDF, DOCX, HTML, JSON Resume,
// schema.org's JobPosting (JSON-LD, or microdata within HTML), Markdown and plain text in UTF-8, UTF-16 or
// Windows-1252; a web page also in the charset that it names.
func Read(r io.Reader, o Options) (*Document, error) {
	o = o.withDefaults()
	if r == nil {
		return nil, named(o.ID, errors.New("nil reader, want one"))
	}
	b, err := io.ReadAll(io.LimitReader(r, o.MaxBytes+1))
	if err != nil {
		return nil, named(o.ID, err)
	}
	if int64(len(b)) > o.MaxBytes {
		return nil, named(o.ID, fmt.Errorf("%w: more than %d bytes, which is the limit", ErrTooLarge, o.MaxBytes))
	}
	ctx, cancel := context.WithTimeout(context.Background(), o.MaxTime)
	defer cancel()
	t, err := readText(ctx, b, o)
	if err != nil {
		if errors.Is(err, context.DeadlineExceeded) {
			err = fmt.Errorf("%w: it takes longer than %v to read, which is the limit", ErrTooLarge, o.MaxTime)
		}
		return nil, named(o.ID, err)
	}
	return documentOf(t, o.ID), nil
}

// documentOf parses what a reader has made of a file, and adds what only the reader could know.
func documentOf(t *source.Text, id string) *Document {
	d := Parse(joinPages(t.Pages))
	d.ID = id
	switch {
	case t.Posting:
		d.Kind = Posting
	case t.Resume:
		d.Kind = Resume
	}
	if t.Title != "" {
		d.Title, _ = clean(t.Title)
	}
	for _, f := range t.Findings {
		d.Findings = append(d.Findings, Finding{Code: f.Code, Message: f.Message})
	}
	return d
}

func (o Options) withDefaults() Options {
	if o.MaxBytes <= 0 {
		o.MaxBytes = DefaultMaxBytes
	}
	if o.MaxUnpacked <= 0 {
		o.MaxUnpacked = DefaultMaxUnpacked
	}
	o.MaxBytes, o.MaxUnpacked = min(o.MaxBytes, mostBytes), min(o.MaxUnpacked, mostBytes)
	if o.MaxPages <= 0 {
		o.MaxPages = DefaultMaxPages
	}
	if o.MaxDepth <= 0 {
		o.MaxDepth = DefaultMaxDepth
	}
	o.MaxDepth = min(o.MaxDepth, mostDepth)
	if o.MaxTime <= 0 {
		o.MaxTime = DefaultMaxTime
	}
	return o
}

func named(id string, err error) error {
	if id == "" {
		return fmt.Errorf("document: %w", err)
	}
	return fmt.Errorf("%s: %w", id, err)
}

// Open reads a file. The document's ID is its name.
func Open(name string) (*Document, error) { return Options{}.Open(name) }

// Open reads a file with these limits. The document's ID is its name, whatever o.ID is.
func (o Options) Open(name string) (*Document, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err // has the name
	}
	defer f.Close()
	if st, err := f.Stat(); err == nil && st.IsDir() {
		return nil, fmt.Errorf("%s: %w: a folder, want a file", name, ErrFormat)
	}
	o.ID = name
	return Read(f, o)
}
