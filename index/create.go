package index

import (
	"errors"
	"fmt"

	"github.com/blevesearch/bleve/v2"

	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// Create builds an index on disk and opens it. It replaces an index that is there, in whatever state that is, and
// refuses a directory that holds anything else. Missing directories above dir are made, and who
// may read files that are made in the usual way may open it.
//
// The index is built beside its place, under a name that starts with a dot, and moved into it when it is complete.
// After a crash at any moment Open gives the whole old index or the whole new one; the next Create removes what the
// crash left. Only one Create for a directory can run at a time: of two, one may end with an error. An Index that has
// the old files open keeps them.
func Create(dir string, profiles ...*profile.Profile) (*Index, error) {
	x, err := create(dir, profiles, func(string) error { return nil })
	if err != nil {
		return nil, fmt.Errorf("index %q: create: %w", dir, err)
	}
	return x, nil
}

// errCrash makes create stop without tidying up, as a crash would. Only tests return it from at, which is called
// after every step.
var errCrash = errors.New("crash")

func create(dir string, profiles []*profile.Profile, at func(step string) error) (*Index, error) {
	roles, err := prepare(profiles)
	if err != nil {
		return nil, err
	}
	p, err := placeOf(dir)
	if err != nil {
		return nil, err
	}
	if err := p.refuse(); err != nil {
		return nil, err
	}
	built, err := p.workspace()
	if err != nil {
		return nil, err
	}
	err = at("made")
	if err == nil {
		err = build(built, roles, at)
	}
	if err == nil {
		err = whole(built)
	}
	if err == nil {
		err = p.moveIn(built, at)
	}
	if err != nil {
		if !errors.Is(err, errCrash) {
			err = errors.Join(err, p.remove(built))
		}
		return nil, err
	}
	return openAt(p.dir)
}

// whole opens what was built before it takes the place of anything: another Create may have taken a part of it for the
// leavings of a crash, and bleve makes directories that are not there.
func whole(built string) error {
	x, err := openAt(built)
	if err != nil {
		return fmt.Errorf("what was built is not whole, as where another Create is at work: %w", err)
	}
	return x.Close()
}

// build writes a complete index into an empty directory.
func build(dir string, roles []*role, at func(step string) error) error {
	m, err := newMapping()
	if err != nil {
		return err
	}
	b, err := bleve.NewUsing(dir, m, engine, engine, nil)
	if err != nil {
		return err
	}
	if err := at("started"); err != nil {
		return errors.Join(err, b.Close())
	}
	// Batch returns when bleve has written and synced it all.
	if err := errors.Join(fill(b, roles), b.Close()); err != nil {
		return err
	}
	if err := at("filled"); err != nil {
		return err
	}
	if err := publish(dir); err != nil {
		return err
	}
	content := &manifest{Analysis: lex.Version(), Profiles: len(roles), Checksum: checksum(roles)}
	for _, r := range roles {
		content.Items += r.Items
	}
	if err := writeManifest(dir, content); err != nil {
		return err
	}
	return at("complete")
}
