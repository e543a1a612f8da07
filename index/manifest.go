package index

import (
	"bytes"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

const (
	manifestName = "metier.index"
	bleveName    = "index_meta.json" // bleve's own
	manifestMax  = 1 << 20
	magic        = "metier index "
	// format is counted up when what is stored changes: the mapping, the profiles' JSON, the manifest.
	format = 2
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// A manifest says what an index on disk consists of. It is written last, and an index is whole if all that its
// manifest says is so. The checksums are against damage, not against somebody who means harm.
type manifest struct {
	Analysis string         `json:"analysis"` // how its words were read
	Profiles int            `json:"profiles"`
	Items    int            `json:"items"`
	Checksum uint32         `json:"checksum"` // of the profiles
	Files    []manifestFile `json:"files"`    // all other files
}

type manifestFile struct {
	Name     string `json:"name"` // with slashes
	Size     int64  `json:"size"`
	Checksum uint32 `json:"checksum"` // CRC-32C
}

// encode gives the file: a line that every version understands, the content, and the checksum of both.
func (m *manifest) encode() ([]byte, error) {
	content, err := json.Marshal(m)
	if err != nil {
		return nil, err
	}
	b := fmt.Appendf(nil, "%s%d\n%s\n", magic, format, content)
	return fmt.Appendf(b, "%08x\n", crc32.Checksum(b, castagnoli)), nil
}

// decodeManifest reads what encode wrote. Its errors are ErrDamaged and ErrVersion.
func decodeManifest(b []byte) (*manifest, error) {
	damaged := fmt.Errorf("%s: %w", manifestName, ErrDamaged)
	body, sum, ok := cutLastLine(b)
	if !ok || sum != fmt.Sprintf("%08x", crc32.Checksum(body, castagnoli)) {
		return nil, damaged
	}
	first, content, _ := bytes.Cut(body, []byte("\n"))
	version, err := strconv.Atoi(strings.TrimPrefix(string(first), magic))
	if err != nil {
		return nil, damaged
	}
	if version != format {
		return nil, fmt.Errorf("format %d, want %d: %w", version, format, ErrVersion)
	}
	m := new(manifest)
	if err := json.Unmarshal(content, m); err != nil {
		return nil, fmt.Errorf("%s: %w: %w", manifestName, ErrDamaged, err)
	}
	if m.Analysis != lex.Version() {
		return nil, fmt.Errorf("analysis %q, want %q: %w", m.Analysis, lex.Version(), ErrVersion)
	}
	return m, nil
}

func cutLastLine(b []byte) (before []byte, line string, ok bool) {
	if len(b) == 0 || b[len(b)-1] != '\n' {
		return nil, "", false
	}
	i := bytes.LastIndexByte(b[:len(b)-1], '\n')
	return b[:i+1], string(b[i+1 : len(b)-1]), i >= 0
}

// readManifest gives the bytes of a directory's manifest. fs.ErrNotExist says that the directory has none, or is not
// there.
func readManifest(dir string) ([]byte, error) {
	f, err := os.Open(filepath.Join(dir, manifestName))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, manifestMax))
}

// writeManifest writes the manifest of the files that are in dir, and makes them and itself safe from a crash.
func writeManifest(dir string, m *manifest) error {
	var dirs []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			dirs = append(dirs, path)
			return nil
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		f, err := sumFile(path)
		f.Name = filepath.ToSlash(name)
		m.Files = append(m.Files, f)
		return err
	})
	if err != nil {
		return err
	}
	b, err := m.encode()
	if err != nil {
		return err
	}
	path := filepath.Join(dir, manifestName)
	if err := os.WriteFile(path, b, 0o666); err != nil {
		return err
	}
	if _, err := sumFile(path); err != nil {
		return err
	}
	slices.Reverse(dirs) // the files' own before those above
	for _, d := range dirs {
		if err := syncDir(d); err != nil {
			return err
		}
	}
	return nil
}

// sumFile syncs a file and sums it up.
func sumFile(path string) (manifestFile, error) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return manifestFile{}, err
	}
	defer f.Close()
	if err := f.Sync(); err != nil {
		return manifestFile{}, err
	}
	return sum(f)
}

func sum(r io.Reader) (f manifestFile, err error) {
	h := crc32.New(castagnoli)
	f.Size, err = io.Copy(h, r)
	f.Checksum = h.Sum32()
	return f, err
}

// verify holds every file against the manifest. bleve would notice some damage when it opens a file, some when it
// reads there, and some by crashing.
func (m *manifest) verify(dir string) error {
	for _, want := range m.Files {
		if err := want.verify(os.DirFS(dir)); err != nil {
			return err
		}
	}
	return nil
}

func (want manifestFile) verify(dir fs.FS) error {
	f, err := dir.Open(want.Name) // refuses a name that leads out of the directory
	if err != nil {
		return damage(err)
	}
	defer f.Close()
	got, err := sum(f)
	switch {
	case err != nil:
		return damage(err)
	case got.Size != want.Size:
		return fmt.Errorf("%s: %d bytes, want %d: %w", want.Name, got.Size, want.Size, ErrDamaged)
	case got.Checksum != want.Checksum:
		return fmt.Errorf("%s: checksum %08x, want %08x: %w", want.Name, got.Checksum, want.Checksum, ErrDamaged)
	}
	return nil
}
