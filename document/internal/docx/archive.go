package docx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/metierhq/metier/document/internal/source"
)

// maxFiles is how many files an archive may have. A book with a picture on every page has fewer.
const maxFiles = 4096

// An archive is the zip archive that a Word file is. Parts are unpacked once, when they are asked for, against one
// budget: what an archive says of its own sizes is not believed.
type archive struct {
	files       map[string]*zip.File // by key
	parts       map[string][]byte
	limit, left int64
}

// key is what two names of the same part share: case does not count, and some programs write backslashes.
func key(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

func openArchive(b []byte, limit int64) (*archive, error) {
	// Counted before the directory is read, as that makes a few hundred bytes of each of its 46.
	if n := bytes.Count(b, []byte("PK\x01\x02")); n > maxFiles {
		return nil, source.TooLarge(format, "%d files in the archive, want at most %d", n, maxFiles)
	}
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // no path is ever written to
		return nil, fmt.Errorf("%s: %w: the archive is damaged or cut short (%v): get the file again", format, source.ErrFormat, err)
	}
	a := &archive{files: make(map[string]*zip.File, len(z.File)), parts: map[string][]byte{}, limit: limit, left: limit}
	for _, f := range z.File {
		if k := key(f.Name); a.files[k] == nil {
			a.files[k] = f
		}
	}
	return a, nil
}

func (a *archive) has(name string) bool { return a.files[key(name)] != nil }

// spend takes bytes off the budget.
func (a *archive) spend(n int64) error {
	if a.left -= n; a.left < 0 {
		a.left = 0
		return source.TooLarge(format, "unpacks to more than %d bytes", a.limit)
	}
	return nil
}

// part returns the bytes of a part, or nil if there is none of that name.
func (a *archive) part(name string) ([]byte, error) {
	k := key(name)
	f := a.files[k]
	if b, ok := a.parts[k]; ok || f == nil {
		return b, nil
	}
	if f.Flags&1 != 0 {
		return nil, fmt.Errorf("%s: %w: the archive asks for a password: unpack it and give the file in it", format, source.ErrEncrypted)
	}
	b, err := a.unpack(f)
	if err != nil {
		if errors.Is(err, source.ErrTooLarge) {
			return nil, err
		}
		return nil, fmt.Errorf("%s: %w: part %q cannot be unpacked (%v): get the file again", format, source.ErrFormat, name, err)
	}
	a.parts[k] = b
	return b, nil
}

func (a *archive) unpack(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var b bytes.Buffer
	b.Grow(int(min(f.UncompressedSize64, 1<<20, uint64(a.left))) + bytes.MinRead)
	n, err := b.ReadFrom(io.LimitReader(r, a.left+1))
	if tooLarge := a.spend(n); tooLarge != nil {
		return nil, tooLarge
	}
	return b.Bytes(), err
}
