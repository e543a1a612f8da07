package index

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/blevesearch/bleve/v2"
	bolt "go.etcd.io/bbolt/errors"
)

// Open opens an index that Create wrote. It reads only: any number of processes may have it open. Of its errors, those
// to branch on are ErrNoIndex, ErrDamaged and ErrVersion; others are the system's, as that a file may not be read, and
// say nothing about the index.
func Open(dir string) (*Index, error) {
	x, err := open(dir)
	if err != nil {
		return nil, fmt.Errorf("index %q: %w", dir, err)
	}
	return x, nil
}

func open(dir string) (*Index, error) {
	p, err := placeOf(dir)
	if err != nil {
		return nil, err
	}
	// Create replaces an index by two renames. Between them only the old one is there, under its name aside; and Create
	// may do the second while that name is looked at, so the place is looked at again.
	for _, at := range []string{p.dir, p.old(), p.dir} {
		x, err := openAt(at)
		switch {
		case err == nil || errors.Is(err, ErrDamaged):
			return x, err
		case isFile(at):
			return nil, fmt.Errorf("a file, want a directory: %w", ErrNoIndex)
		case !errors.Is(err, fs.ErrNotExist):
			return nil, err
		case exists(at):
			// A directory without a manifest; or Create has just put a whole one there.
			if x, err := openAt(at); !errors.Is(err, fs.ErrNotExist) {
				return x, err
			}
			return nil, nothing(at)
		}
	}
	return nil, ErrNoIndex
}

// nothing is the error of a directory without a manifest.
func nothing(dir string) error {
	if remains(dir) {
		return fmt.Errorf("%s: not there: %w", manifestName, ErrDamaged)
	}
	return fmt.Errorf("%s: not there: %w", manifestName, ErrNoIndex)
}

// remains tells whether a directory without a manifest holds an index of this package all the same: one of bleve's with
// the list of roles in it. Only such a one is reported as damaged and may be replaced: another index of bleve's is
// somebody else's.
func remains(dir string) (ours bool) {
	if !exists(filepath.Join(dir, bleveName)) || !exists(filepath.Join(dir, "store")) {
		return false
	}
	defer func() {
		if recover() != nil {
			ours = false
		}
	}()
	b, err := openBleve(dir)
	if err != nil {
		return false
	}
	list, err := b.GetInternal([]byte(rolesKey))
	return errors.Join(err, b.Close()) == nil && list != nil
}

// openAt opens the index in a directory. Where a Create changes the index meanwhile, it starts again: its files must
// all be of one.
func openAt(dir string) (x *Index, err error) {
	for range 5 {
		before, err := readManifest(dir)
		if err != nil {
			return nil, err
		}
		x, err := openAs(dir, before)
		after, changed := readManifest(dir)
		if changed == nil && bytes.Equal(before, after) {
			return x, err
		}
		if err == nil {
			err = x.Close()
		}
		if err != nil && !errors.Is(err, ErrDamaged) {
			return nil, err
		}
	}
	return nil, errors.New("changed again and again while it was opened")
}

// openAs opens the index that the manifest speaks of. bleve panics on some files that it did not write; whatever it
// does, the caller gets an error.
func openAs(dir string, encoded []byte) (x *Index, err error) {
	m, err := decodeManifest(encoded)
	if err != nil {
		return nil, err
	}
	if err := m.verify(dir); err != nil {
		return nil, err
	}
	defer func() {
		if r := recover(); r != nil {
			x, err = nil, fmt.Errorf("%w: %v", ErrDamaged, r)
		}
	}()
	b, err := openBleve(dir)
	if err != nil {
		return nil, damage(err)
	}
	if x, err = attach(b); err == nil {
		err = m.agree(x)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("%w: %w", ErrDamaged, err), b.Close())
	}
	return x, nil
}

func openBleve(dir string) (bleve.Index, error) {
	return bleve.OpenUsing(dir, map[string]any{
		"read_only":    true,
		"bolt_timeout": "5s", // rather than wait for ever where somebody else has it open for writing
	})
}

// damage is ErrDamaged with what shows it, or just the error where the system is at fault and the index may be whole: a
// file may not be read, too many are open, the disk fails, somebody has the index open for writing.
func damage(err error) error {
	var errno syscall.Errno
	system := errors.As(err, &errno) || errors.Is(err, fs.ErrPermission) || errors.Is(err, bolt.ErrTimeout)
	switch errno {
	case syscall.ENOTDIR, syscall.EISDIR, syscall.EBADF, syscall.EINVAL: // bolt writes to an empty file, bleve maps one
		system = false
	}
	if system && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return fmt.Errorf("%w: %w", ErrDamaged, err)
}

// agree checks that the manifest speaks of this index.
func (m *manifest) agree(x *Index) error {
	docs, err := x.bleve.DocCount()
	if err != nil {
		return err
	}
	switch {
	case len(x.roles) != m.Profiles:
		return fmt.Errorf("%d profiles, want %d", len(x.roles), m.Profiles)
	case x.items != m.Items || docs != uint64(m.Items):
		return fmt.Errorf("%d items in the profiles, %d in the index, want %d", x.items, docs, m.Items)
	case checksum(x.roles) != m.Checksum:
		return fmt.Errorf("profiles' checksum %08x, want %08x", checksum(x.roles), m.Checksum)
	}
	return nil
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}
