package profile

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// ReadFS reads every profile whose file's name matches pattern, as fs.Glob
// understands it, and gives them by ID. Files that end in ".schema.json" are
// not profiles and are passed over. Every error names its file, all of them are
// joined; that nothing matches and that two files hold one ID are errors too.
func ReadFS(fsys fs.FS, pattern string) ([]*Profile, error) {
	if fsys == nil {
		return nil, errors.New("profiles: nil file system, want one")
	}
	names, err := fs.Glob(fsys, pattern)
	if err != nil {
		return nil, fmt.Errorf("profiles: pattern %q: %w", pattern, err)
	}
	names = slices.DeleteFunc(names, func(name string) bool { return strings.HasSuffix(name, ".schema.json") })
	if len(names) == 0 {
		return nil, fmt.Errorf("profiles: no file matches %q", pattern)
	}
	slices.Sort(names)
	var profiles []*Profile
	var errs []error
	from := map[string]string{}
	for _, name := range names {
		p, err := readFile(fsys, name)
		if err == nil && from[p.ID] != "" {
			err = fmt.Errorf("id %q is already that of %s", p.ID, from[p.ID])
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", name, err))
			continue
		}
		from[p.ID] = name
		profiles = append(profiles, p)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	slices.SortFunc(profiles, func(a, b *Profile) int { return cmp.Compare(a.ID, b.ID) })
	return profiles, nil
}

func readFile(fsys fs.FS, name string) (*Profile, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	// One byte more than Parse takes, so that it sees that there is too much.
	data, err := io.ReadAll(io.LimitReader(f, MaxSize+1))
	if err != nil {
		return nil, err
	}
	return Parse(data)
}
