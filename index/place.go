package index

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// A place is where an index stands, and the names beside it that Create uses, all of them in the same directory, so
// that a rename is one step:
//
//	.name.metier-new-123   an index that is being built
//	.name.metier-old       the index that was there, while the new one is moved in
//	.name.metier-gone-123  what is being removed, which nothing takes for an index any more
type place struct {
	dir    string // absolute
	parent string
	prefix string // ".name.metier-"

	step func(name string) error // called after every step of a Create; nil but in tests, which stop it there
}

// at says that a step is done.
func (p place) at(step string) error {
	if p.step == nil {
		return nil
	}
	return p.step(step)
}

func placeOf(dir string) (place, error) {
	if dir == "" {
		return place{}, errors.New("no directory named")
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return place{}, err
	}
	abs = follow(abs)
	if filepath.Dir(abs) == abs {
		return place{}, errors.New("the root of a file system cannot be an index")
	}
	return place{dir: abs, parent: filepath.Dir(abs), prefix: "." + filepath.Base(abs) + ".metier-"}, nil
}

// maxLinks bounds a walk from link to link, which may be a circle.
const maxLinks = 40

// follow gives what a path leads to: a link stays a link, and what it leads to is replaced, or made where there is nothing
// yet.
func follow(path string) string {
	for range maxLinks {
		if real, err := filepath.EvalSymlinks(path); err == nil {
			return real
		}
		target, err := os.Readlink(path)
		if err != nil {
			break
		}
		if !filepath.IsAbs(target) {
			target = filepath.Join(filepath.Dir(path), target)
		}
		path = target
	}
	return path
}

func (p place) old() string { return filepath.Join(p.parent, p.prefix+"old") }

// refuse gives an error if there is something at the place that is not an index and not an empty directory.
func (p place) refuse() error {
	entries, err := os.ReadDir(p.dir)
	switch {
	case errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0:
		return nil
	case err == nil && (exists(filepath.Join(p.dir, manifestName)) || remains(p.dir)):
		return nil
	case err != nil && !exists(p.dir):
		return err
	case err != nil:
		return fmt.Errorf("not a directory that can be read, want an index, an empty directory or nothing: %w", err)
	}
	return fmt.Errorf("holds %q and no index, want an index, an empty directory or nothing", entries[0].Name())
}

// workspace makes a directory to build in, after removing what earlier crashes left.
func (p place) workspace() (string, error) {
	if err := os.MkdirAll(p.parent, 0o777); err != nil {
		return "", err
	}
	if err := p.tidy(); err != nil {
		return "", err
	}
	return os.MkdirTemp(p.parent, p.prefix+"new-*")
}

// tidy removes the leavings of a crash. The old index is one of them only if there is something at its place.
func (p place) tidy() error {
	entries, err := os.ReadDir(p.parent)
	if err != nil {
		return err
	}
	var errs []error
	for _, e := range entries {
		rest, ok := strings.CutPrefix(e.Name(), p.prefix)
		if ok && (strings.HasPrefix(rest, "new-") || strings.HasPrefix(rest, "gone-") || rest == "old" && exists(p.dir)) {
			errs = append(errs, p.remove(filepath.Join(p.parent, e.Name())))
		}
	}
	return errors.Join(errs...)
}

// remove removes a directory. It gives it another name first: a directory that is half removed must never be found
// under a name that another Create is about to move into place.
func (p place) remove(dir string) error {
	gone, err := os.MkdirTemp(p.parent, p.prefix+"gone-*")
	if err != nil {
		return err
	}
	err = os.Rename(dir, filepath.Join(gone, "it"))
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	return errors.Join(err, os.RemoveAll(gone))
}

// moveIn changes what is at the place for a complete index.
func (p place) moveIn(built string) error {
	if exists(p.dir) {
		if exists(p.old()) {
			if err := p.remove(p.old()); err != nil {
				return err
			}
		}
		if err := os.Rename(p.dir, p.old()); err != nil {
			return err
		}
		if err := p.at("moved the old one out"); err != nil {
			return err
		}
	}
	if err := os.Rename(built, p.dir); err != nil {
		return errors.Join(err, p.moveBack())
	}
	if err := p.at("moved the new one in"); err != nil {
		return err
	}
	if err := syncDir(p.parent); err != nil {
		return err
	}
	if !exists(p.old()) {
		return nil
	}
	return p.remove(p.old())
}

// moveBack puts the old index where it was.
func (p place) moveBack() error {
	if exists(p.dir) || !exists(p.old()) {
		return nil
	}
	return os.Rename(p.old(), p.dir)
}

// publish gives what was built the permissions that files and directories get which are made in the usual way: bleve and
// os.MkdirTemp keep theirs to their user, and who builds an index need not be who serves it.
func publish(built string) error {
	usual, err := usualMode(built)
	if err != nil {
		return err
	}
	return filepath.WalkDir(built, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			return os.Chmod(path, usual)
		}
		return os.Chmod(path, usual&^0o111)
	})
}

// usualMode finds out the permissions of a new directory: 0777 without the bits of the umask, which cannot be asked for.
func usualMode(in string) (fs.FileMode, error) {
	probe := filepath.Join(in, "probe")
	if err := os.Mkdir(probe, 0o777); err != nil {
		return 0, err
	}
	info, err := os.Stat(probe)
	if err != nil {
		return 0, err
	}
	return info.Mode().Perm(), os.Remove(probe)
}

// syncDir makes renames in a directory safe from a crash. Windows cannot and need not.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
