package document

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// What can be wrong with a file. Errors of Read, Open and Files wrap one of these or an error of the file system.
var (
	ErrEmpty     = errors.New("nothing in it")
	ErrTooLarge  = errors.New("too large")
	ErrFormat    = errors.New("not a format that can be read")
	ErrEncrypted = errors.New("encrypted")
	ErrNoText    = errors.New("no text in it")
)

// DefaultMaxBytes is the largest input that is read where Options say nothing else: 16 MiB, some 500 times a long
// resume.
const DefaultMaxBytes = 16 << 20

// Options are limits of reading. The zero value is the common case.
type Options struct {
	ID       string // the document's ID
	MaxBytes int64  // the largest input that is read; 0: DefaultMaxBytes
}

// Read reads one document. It finds the format from the content: plain text and Markdown, in UTF-8, UTF-16 with its
// mark, or Windows-1252.
func Read(r io.Reader, o Options) (*Document, error) {
	limit := o.MaxBytes
	if limit <= 0 {
		limit = DefaultMaxBytes
	}
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, named(o.ID, err)
	}
	if int64(len(b)) > limit {
		return nil, named(o.ID, fmt.Errorf("%w: more than %d bytes, which is the limit", ErrTooLarge, limit))
	}
	text, err := decode(b)
	if err != nil {
		return nil, named(o.ID, err)
	}
	d := Parse(text)
	d.ID = o.ID
	return d, nil
}

func named(id string, err error) error {
	if id == "" {
		return fmt.Errorf("document: %w", err)
	}
	return fmt.Errorf("%s: %w", id, err)
}

// Open reads a file. The document's ID is its name.
func Open(name string) (*Document, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err // has the name
	}
	defer f.Close()
	if st, err := f.Stat(); err == nil && st.IsDir() {
		return nil, fmt.Errorf("%s: %w: a folder, want a file", name, ErrFormat)
	}
	return Read(f, Options{ID: name})
}

// Files reads files in the order of their names, each once: those that a pattern names, as path.Match has it, and all
// that stand in a folder that a pattern names. Files and folders whose names begin with a dot are left out of folders.
// An error stands beside a Document that has only the ID of its file; the files behind it follow.
func Files(fsys fs.FS, patterns ...string) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		names, errs := expand(fsys, patterns)
		for _, e := range errs {
			if !yield(&Document{ID: e.name}, e.err) {
				return
			}
		}
		for _, n := range names {
			d, err := openFS(fsys, n)
			if err != nil {
				d = &Document{ID: n}
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

type nameError struct {
	name string
	err  error
}

// expand returns the files that patterns name, sorted, each once, and what went wrong, by pattern.
func expand(fsys fs.FS, patterns []string) (names []string, errs []nameError) {
	for _, p := range patterns {
		name := path.Clean(filepath.ToSlash(p))
		found, err := []string{name}, error(nil)
		if _, statErr := fs.Stat(fsys, name); statErr != nil { // a name that a file has is no pattern, brackets or not
			if found, err = fs.Glob(fsys, name); err == nil && len(found) == 0 {
				err = fmt.Errorf("no file or folder of that name: %w", fs.ErrNotExist)
			}
		}
		if err != nil {
			errs = append(errs, nameError{p, fmt.Errorf("%s: %w", p, err)})
			continue
		}
		for _, n := range found {
			err := fs.WalkDir(fsys, n, func(name string, d fs.DirEntry, err error) error {
				if err != nil {
					errs = append(errs, nameError{name, err})
					return nil
				}
				if hidden := strings.HasPrefix(d.Name(), ".") && name != n; hidden {
					if d.IsDir() {
						return fs.SkipDir
					}
					return nil
				}
				if d.Type().IsRegular() || d.Type()&fs.ModeSymlink != 0 || !d.IsDir() && name == n {
					names = append(names, name) // and no pipe or device that a folder holds
				}
				return nil
			})
			if err != nil {
				errs = append(errs, nameError{n, err})
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names), errs
}

func openFS(fsys fs.FS, name string) (*Document, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if st, err := f.Stat(); err == nil && st.IsDir() { // by way of a link
		return nil, fmt.Errorf("%s: %w: a folder, want a file", name, ErrFormat)
	}
	return Read(f, Options{ID: name})
}

// formats are known by their first bytes.
var formats = []struct{ magic, name string }{
	{"%PDF-", "a PDF file"}, {"PK\x03\x04", "a zip or DOCX file"}, {"{\\rtf", "an RTF file"}, {"\xd0\xcf\x11\xe0", "an old Word file"},
	{"\x89PNG", "a PNG picture"}, {"\xff\xd8\xff", "a JPEG picture"}, {"GIF8", "a GIF picture"}, {"\x1f\x8b", "a gzip file"},
}

// decode turns bytes into text, or says why that cannot be done.
func decode(b []byte) (string, error) {
	for _, f := range formats {
		if bytes.HasPrefix(b, []byte(f.magic)) {
			return "", fmt.Errorf("%w: this is %s; want plain text or Markdown, so save it as text first", ErrFormat, f.name)
		}
	}
	switch {
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return utf16Text(b[2:], 0, 1)
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return utf16Text(b[2:], 1, 0)
	}
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	if len(bytes.TrimSpace(b)) == 0 {
		return "", ErrEmpty
	}
	if i := bytes.IndexByte(b, 0); i >= 0 {
		return "", fmt.Errorf("%w: byte %d is 0, which no text has", ErrFormat, i)
	}
	if n := controls(b); n > len(b)/controlShare {
		return "", fmt.Errorf("%w: %d of %d bytes are control characters, which is no text", ErrFormat, n, len(b))
	}
	if name := markup(b); name != "" {
		return "", fmt.Errorf("%w: this is %s; want plain text or Markdown, so save it as text first", ErrFormat, name)
	}
	if !utf8.Valid(b) && looksLike1252(b) {
		return from1252(b), nil
	}
	return string(b), nil
}

// markup names a format that is text and none to read as it is: its tags and keys would be taken for words, and what it
// says be misread without a sign of it.
func markup(b []byte) string {
	b = bytes.TrimSpace(b)
	head := bytes.ToLower(b[:min(len(b), 16)])
	switch {
	case bytes.HasPrefix(head, []byte("<!doctype")), bytes.HasPrefix(head, []byte("<html")):
		return "a web page"
	case bytes.HasPrefix(head, []byte("<?xml")):
		return "XML"
	case (head[0] == '{' || head[0] == '[') && json.Valid(b):
		return "JSON"
	}
	return ""
}

// controlShare: one byte of so many may be a control character in a text.
const controlShare = 20

// controls counts the bytes that are control characters and no white space.
func controls(b []byte) (n int) {
	for _, c := range b {
		if c < ' ' && (c < '\b' || c > '\r') && c != 0x1b {
			n++
		}
	}
	return n
}

func utf16Text(b []byte, low, high int) (string, error) {
	u := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		u = append(u, uint16(b[i+low])|uint16(b[i+high])<<8)
	}
	s := string(utf16.Decode(u))
	if strings.TrimSpace(s) == "" {
		return "", ErrEmpty
	}
	return s, nil
}
