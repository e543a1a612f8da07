package index

import (
	"errors"
	"fmt"

	"github.com/blevesearch/bleve/v2"

	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// Create builds an index on disk and opens it. It replaces an index that is there, also one that is damaged, and
// refuses a directory that holds anything else. Missing directories above dir are made. Its files get the permissions
// that the umask gives to new files, so whoever may read those may open it.
//
// The index is built beside its place, under a name that starts with a dot, and moved into it when it is complete.
// After a crash at any moment Open gives the whole old index or the whole new one; the next Create removes what the
// crash left. Do not run two for one directory at once: either may fail, but what is there afterwards is whole. An Index
// that has the old files open keeps them.
func Create(dir string, profiles ...*profile.Profile) (*Index, error) {
	x, err := create(dir, profiles, nil)
	if err != nil {
		return nil, fmt.Errorf("index %q: create: %w", dir, err)
	}
	return x, nil
}

// errCrash makes create stop without tidying up, as a crash would. Only tests return it from a step.
var errCrash = errors.New("crash")

func create(dir string, profiles []*profile.Profile, step func(name string) error) (*Index, error) {
	roles, err := prepare(profiles)
	if err != nil {
		return nil, err
	}
	p, err := placeOf(dir)
	if err != nil {
		return nil, err
	}
	p.step = step
	if err := p.refuse(); err != nil {
		return nil, err
	}
	built, err := p.workspace()
	if err != nil {
		return nil, err
	}
	err = p.at("made")
	if err == nil {
		err = p.build(built, roles)
	}
	if err == nil {
		err = whole(built)
	}
	if err == nil {
		err = p.moveIn(built)
	}
	if err != nil {
		if !errors.Is(err, errCrash) {
			err = errors.Join(err, p.remove(built))
		}
		return nil, err
	}
	return openAt(p.dir)
}

// whole opens what was built before it replaces anything: another Create may have removed a part of it, taking it for
// what a crash left, and bleve makes directories that are missing and says nothing.
func whole(built string) error {
	x, err := openAt(built)
	if err != nil {
		return fmt.Errorf("what was built is not whole, as where another Create is at work: %w", err)
	}
	return x.Close()
}

// build writes a complete index into an empty directory.
func (p place) build(dir string, roles []*role) error {
	m, err := newMapping()
	if err != nil {
		return err
	}
	b, err := bleve.NewUsing(dir, m, engine, engine, nil)
	if err != nil {
		return err
	}
	if err := p.at("started"); err != nil {
		return errors.Join(err, b.Close())
	}
	// Batch returns when bleve has written and synced it all.
	if err := errors.Join(fill(b, roles), b.Close()); err != nil {
		return err
	}
	if err := p.at("filled"); err != nil {
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
	return p.at("complete")
}
