package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/metierhq/metier/document"
)

// Files turns arguments into the names of files: a folder into all files in it and below it, by name, and a pattern,
// where the shell left one, into what it matches. Hidden files and a folder's README are no resumes and left out.
func Files(args []string) ([]string, error) {
	var names []string
	for _, arg := range args {
		info, err := os.Stat(arg)
		switch {
		case arg == "-" || err == nil && !info.IsDir():
			names = append(names, arg)
		case err == nil:
			more, err := below(arg)
			if err != nil {
				return nil, err
			}
			if len(more) == 0 {
				return nil, fmt.Errorf("folder %q: no files in it", arg)
			}
			names = append(names, more...)
		case strings.ContainsAny(arg, "*?["):
			more, err := filepath.Glob(arg)
			if err != nil {
				return nil, Usagef("pattern %q: %w", arg, err)
			}
			if len(more) == 0 {
				return nil, fmt.Errorf("pattern %q: matches no file", arg)
			}
			names = append(names, more...)
		case len(args) > 1:
			names = append(names, arg) // it is told when it is read, and the others are read
		default:
			if at := (*fs.PathError)(nil); errors.As(err, &at) {
				err = at.Err
			}
			return nil, fmt.Errorf("file %q: %w", arg, err)
		}
	}
	return names, nil
}

// One tells whether the arguments named one file, as opposed to a folder or a pattern, which may hold any number of them.
func One(args, names []string) bool { return len(args) == 1 && slices.Equal(args, names) }

func below(folder string) ([]string, error) {
	var names []string
	err := filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		hidden := strings.HasPrefix(d.Name(), ".") && name != folder
		if d.IsDir() && hidden {
			return filepath.SkipDir
		}
		if !hidden && readable(name, d) && !strings.HasPrefix(strings.ToLower(d.Name()), "readme") {
			names = append(names, name)
		}
		return nil
	})
	return names, err
}

// readable tells whether a folder's entry is a file or a link to one, and no pipe or device, whose reading may never end.
func readable(name string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink != 0 {
		info, err := os.Stat(name)
		return err != nil || info.Mode().IsRegular() || info.IsDir() // a broken link and one to a folder are told when they are read
	}
	return d.Type().IsRegular()
}

// Documents reads the named files in their order, a few of them ahead; "-" is stdin. A file that cannot be read is an
// error that names it, and the next one follows.
func Documents(names []string, stdin io.Reader) iter.Seq2[*document.Document, error] {
	return func(yield func(*document.Document, error) bool) {
		for len(names) > 0 {
			if names[0] == "-" {
				d, err := document.Read(stdin, document.Options{ID: "standard input"})
				if names = names[1:]; !yield(d, err) {
					return
				}
				continue
			}
			n := slices.Index(names, "-")
			if n < 0 {
				n = len(names)
			}
			for d, err := range (document.Options{}).OpenEach(names[:n]...) {
				if !yield(d, err) {
					return
				}
			}
			names = names[n:]
		}
	}
}

// FilesOrSamples is Files, or those of the invented resumes where there are no arguments.
func FilesOrSamples(args []string) ([]string, error) {
	if len(args) > 0 {
		return Files(args)
	}
	folder, err := samples()
	if err != nil {
		return nil, err
	}
	return Files([]string{folder})
}

// samples is the folder of the invented resumes.
func samples() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for at := dir; ; at = filepath.Dir(at) {
		mod, err := os.ReadFile(filepath.Join(at, "go.mod"))
		if err == nil && strings.HasPrefix(string(mod), "module github.com/metierhq/metier\n") {
			return relative(dir, filepath.Join(at, "testdata", "resumes")), nil
		}
		if at == filepath.Dir(at) {
			return "", Usagef("no file given, and %q is not in a checkout of metier, which has invented resumes to show: "+
				"name a resume, a folder, or - for standard input", dir)
		}
	}
}

func relative(from, to string) string {
	if rel, err := filepath.Rel(from, to); err == nil {
		return rel
	}
	return to
}
