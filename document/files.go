package document

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// Files reads the files that match a pattern (see path.Match) and, for a folder that matches, every file below it: in the
// order of their names, each once. Files and folders whose names begin with a dot are left out of folders. "." is all of
// fsys, and no pattern names no file.
//
// An error stands beside a Document that has only an ID. First come those of patterns that name nothing or cannot be
// followed, whose ID is the pattern, and of folders that cannot be looked into; a file that cannot be read comes in its
// place, and those behind it follow.
//
// A few files ahead are read by other goroutines, so that a caller who scores one does not wait for the next; what comes
// out, and its order, does not depend on that.
func Files(fsys fs.FS, patterns ...string) iter.Seq2[*Document, error] {
	return Options{}.Files(fsys, patterns...)
}

// Files is the function Files with these limits. The ID of a document is its name, whatever o.ID is.
func (o Options) Files(fsys fs.FS, patterns ...string) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		if fsys == nil {
			yield(&Document{}, errors.New("document: nil file system, want one such as os.DirFS returns"))
			return
		}
		names, errs := expand(fsys, patterns)
		for _, e := range errs {
			if !yield(&Document{ID: e.name}, e.err) {
				return
			}
		}
		ahead(names, func(name string) (*Document, error) { return o.openFS(fsys, name) })(yield)
	}
}

// OpenEach opens the named files in the order given, some of them ahead, as Files does. A file that cannot be read is an
// error beside a Document that has only its ID, which is the name.
func (o Options) OpenEach(names ...string) iter.Seq2[*Document, error] { return ahead(names, o.Open) }

// ahead opens files by several goroutines and yields them in the order of their names. It holds at most two documents
// for each of them, and when it returns all of them have ended.
func ahead(names []string, open func(string) (*Document, error)) iter.Seq2[*Document, error] {
	type result struct {
		d   *Document
		err error
	}
	return func(yield func(*Document, error) bool) {
		workers := min(runtime.GOMAXPROCS(0), len(names))
		places := make(chan chan result, 2*workers) // one for each file under way, in order
		stop, ended := make(chan struct{}), make(chan struct{})
		go func() {
			defer close(ended)
			defer close(places)
			slots := make(chan struct{}, max(1, workers))
			for _, name := range names {
				place := make(chan result, 1)
				select {
				case places <- place:
				case <-stop:
					return
				}
				slots <- struct{}{}
				go func() {
					defer func() { <-slots }()
					d, err := open(name)
					if err != nil {
						d = &Document{ID: name}
					}
					place <- result{d, err}
				}()
			}
		}()
		defer func() {
			close(stop)
			<-ended
			for place := range places {
				<-place
			}
		}()
		for place := range places {
			if r := <-place; !yield(r.d, r.err) {
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
		if p == "" {
			errs = append(errs, nameError{p, fmt.Errorf("pattern %q: %w", p, fs.ErrNotExist)}) // path.Clean makes it all of fsys
			continue
		}
		name := path.Clean(filepath.ToSlash(p))
		found, err := []string{name}, error(nil)
		if _, statErr := fs.Stat(fsys, name); statErr != nil { // a name that a file has is no pattern, brackets or not
			if found, err = fs.Glob(fsys, name); err == nil && len(found) == 0 {
				err = &fs.PathError{Op: "find", Path: p, Err: fs.ErrNotExist}
			} else if err != nil {
				err = fmt.Errorf("pattern %q: %w", p, err)
			}
		}
		if err != nil {
			errs = append(errs, nameError{p, err})
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
				if !d.IsDir() && (name == n || readable(fsys, name, d)) {
					names = append(names, name)
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

// readable tells whether a folder's entry is a file or a link to one, and no pipe or device, whose reading may never end.
func readable(fsys fs.FS, name string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink != 0 {
		info, err := fs.Stat(fsys, name)
		return err != nil || info.Mode().IsRegular() || info.IsDir() // a broken link and one to a folder are told when they are read
	}
	return d.Type().IsRegular()
}

func (o Options) openFS(fsys fs.FS, name string) (*Document, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if st, err := f.Stat(); err == nil && st.IsDir() { // by way of a link
		return nil, fmt.Errorf("%s: %w: a folder, want a file", name, ErrFormat)
	}
	o.ID = name
	return Read(f, o)
}
