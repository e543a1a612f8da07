// Package pdfium reads PDF files with PDFium, the engine of Chrome, compiled to WebAssembly: no cgo, and a hostile file
// is shut in a sandbox that has no files, no network, no clock, and a bound on its memory.
//
// It stands in for the default reader of package document, which is quicker and needs nothing but Go:
//
//	pdf, err := pdfium.New(pdfium.Options{})
//	defer pdf.Close()
//	d, err := document.Options{PDF: pdf}.Open("resume.pdf")
//
// Take it for files that the default reader cannot read, such as those with Type 3 fonts, for columns that are to come
// out one after the other, and to be told of text that people do not see. PDFium says where each character stands; the
// words, lines and columns are found here, in internal/layout.
package pdfium

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"

	"github.com/metierhq/metier/document"
)

// Options of a Reader. The zero value is the common case.
type Options struct {
	// Workers is the number of files that are read at once; 0: GOMAXPROCS. Each holds up to 256 MiB for a hostile file,
	// and some 25 MiB for a common one.
	Workers int

	// CacheDir keeps PDFium's compiled code, some 10 MB, so that New takes a tenth of a second instead of two or three.
	// It must be a folder that only this user may write to, since what is in it is run. "": a folder of ours in
	// os.UserCacheDir, or none where the system has no such folder.
	CacheDir string

	// Trusted says that the files come from a source that means no harm. They are then read about four times as fast,
	// but a reading is ended between the calls into PDFium only, and one call may take any time.
	Trusted bool
}

// A Reader is a document.PDFReader that New makes; the zero Reader cannot be used. Goroutines may share it.
type Reader struct {
	sandboxes *sandboxes
	slots     chan struct{} // one for each worker that is free
	closed    chan struct{}
	closing   func() error
}

var _ document.PDFReader = (*Reader)(nil)

// ErrClosed is the error of a Reader that was closed.
var ErrClosed = errors.New("pdfium: the reader is closed")

// New makes a Reader. It compiles PDFium, or takes it from the cache: make one and keep it.
func New(o Options) (*Reader, error) {
	if o.Workers < 0 {
		return nil, fmt.Errorf("pdfium: %d workers, want 1 or more, or 0 for one for each processor", o.Workers)
	}
	if o.Workers == 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	s, err := newSandboxes(o)
	if err != nil {
		return nil, fmt.Errorf("pdfium: %w", err)
	}
	r := &Reader{sandboxes: s, slots: make(chan struct{}, o.Workers), closed: make(chan struct{})}
	for range o.Workers {
		r.slots <- struct{}{}
	}
	r.closing = sync.OnceValue(func() error {
		close(r.closed)
		for range cap(r.slots) {
			<-r.slots
		}
		return s.close()
	})
	return r, nil
}

// Close waits for the readings that are under way and gives back what PDFium holds.
func (r *Reader) Close() error { return r.closing() }

// ReadPDF returns the text of each page, columns after each other, with an empty line between blocks. The limits are those
// of o; MaxTime begins when a worker is free. Its errors wrap those of package document, ErrClosed, or the error of ctx;
// others are failures of the engine itself.
func (r *Reader) ReadPDF(ctx context.Context, file []byte, o document.Options) ([]document.Page, error) {
	if len(bytes.TrimSpace(file)) == 0 {
		return nil, document.ErrEmpty
	}
	if o.MaxPages <= 0 {
		o.MaxPages = document.DefaultMaxPages
	}
	if o.MaxUnpacked <= 0 {
		o.MaxUnpacked = document.DefaultMaxUnpacked
	}
	if o.MaxTime <= 0 {
		o.MaxTime = document.DefaultMaxTime
	}
	select {
	case <-r.closed:
		return nil, ErrClosed
	default:
	}
	select {
	case <-ctx.Done():
		return nil, ended(ctx)
	case <-r.closed:
		return nil, ErrClosed
	case <-r.slots:
		defer func() { r.slots <- struct{}{} }()
	}
	limited, cancel := context.WithTimeout(ctx, o.MaxTime)
	defer cancel()
	pages, err := r.read(limited, file, o)
	switch {
	case err == nil:
		return pages, nil
	case ctx.Err() != nil: // the caller's doing, whatever it looked like inside
		return nil, ended(ctx)
	case limited.Err() != nil:
		return nil, fmt.Errorf("PDF: %w: it takes longer than %v to read, which is the limit", document.ErrTooLarge, o.MaxTime)
	}
	return nil, fmt.Errorf("PDF: %w", err)
}

func ended(ctx context.Context) error { return fmt.Errorf("PDF: the reading was ended: %w", ctx.Err()) }

func (r *Reader) read(ctx context.Context, file []byte, o document.Options) ([]document.Page, error) {
	s, err := r.sandboxes.open()
	if err != nil {
		return nil, err
	}
	defer s.close()
	return s.readFile(ctx, file, o)
}
