// Package index holds roles so that their items can be searched and matched: a full-text index, in memory or on disk,
// that analyses every item once, by the same rules as documents are read by.
//
// Most programs want [New], which takes a moment for a few roles. [Create] and [Open] are for many: a taxonomy is
// analysed once and is then ready at every start. Search is for people; package match reads [Index.Words], which has the
// terms that Search finds, role by role (a test holds the two together): what a search finds and what scoring credits are
// the same words.
//
// The index is a bleve index. bleve knows analysers by name in a registry of the process, so this package adds one
// name to it, "metier", when the program starts; nothing else is global.
package index

import (
	"errors"
	"fmt"
	"iter"
	"sync"

	"github.com/blevesearch/bleve/v2"
	bleveindex "github.com/blevesearch/bleve_index_api"

	"github.com/metierhq/metier/profile"
)

var (
	// ErrClosed is returned by methods that have to read an index that was closed.
	ErrClosed = errors.New("closed")
	// ErrNoIndex says that there is no index of this package in a directory.
	ErrNoIndex = errors.New("no index")
	// ErrDamaged says that an index is there and is not whole: build it again with Create.
	ErrDamaged = errors.New("damaged")
	// ErrVersion says that an index is whole and was written by a version of this library that reads words, or stores
	// them, in another way: build it again with Create.
	ErrVersion = errors.New("made by another version")
)

// Index holds profiles and the terms of their items. It does not change; any number of goroutines may share it.
// An index that is no longer needed should be closed, even one in memory: it has a goroutine and, on disk, open files.
// Profile, Profiles, Len, Refs and a Words that was read before go on working after Close; every other method but Close
// returns ErrClosed. The zero value is not usable: take one from New, Create or Open.
type Index struct {
	roles      []*role // by ID
	byID       map[string]*role
	items      int
	categories []string // that items have, sorted

	refs func() []profile.Ref // computed once

	mu     sync.RWMutex // held for reading while bleve is in use
	closed bool
	bleve  bleve.Index
}

// New builds an index in memory. That a profile is not valid and that two have one ID are errors; no profiles at all
// is an index in which nothing is found. The profiles are copied.
func New(profiles ...*profile.Profile) (*Index, error) {
	roles, err := prepare(profiles)
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	m, err := newMapping()
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	// NewMemOnly would be an older format, which ignores the scoring model.
	b, err := bleve.NewUsing("", m, engine, engine, nil)
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	if err := fill(b, roles); err != nil {
		return nil, errors.Join(fmt.Errorf("index: %w", err), b.Close())
	}
	x, err := attach(b)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("index: %w", err), b.Close())
	}
	return x, nil
}

// attach makes an Index of a filled bleve index. It does not close b on an error.
func attach(b bleve.Index) (*Index, error) {
	x := &Index{bleve: b}
	err := x.read(func(r bleveindex.IndexReader) (err error) {
		if x.roles, err = readRoles(r); err != nil {
			return err
		}
		x.categories, err = terms(r, fieldCategory)
		return err
	})
	if err != nil {
		return nil, err
	}
	x.byID = make(map[string]*role, len(x.roles))
	for _, r := range x.roles {
		x.byID[r.ID] = r
		x.items += r.Items
	}
	x.refs = sync.OnceValue(x.allRefs)
	return x, nil
}

// Profile gives a fresh copy of the profile with this ID.
func (x *Index) Profile(id string) (*profile.Profile, bool) {
	r, ok := x.byID[id]
	if !ok {
		return nil, false
	}
	p := r.load().profile.Clone()
	return p, p != nil
}

// Profiles yields fresh copies of all profiles, by ID.
func (x *Index) Profiles() iter.Seq[*profile.Profile] {
	return func(yield func(*profile.Profile) bool) {
		for _, r := range x.roles {
			if p, ok := x.Profile(r.ID); ok && !yield(p) {
				return
			}
		}
	}
}

// Len returns the number of items; an item with parts counts as one, and so does each part.
func (x *Index) Len() int { return x.items }

// Refs gives the refs of all items, in the order of Profiles and of each profile's Items. The slice is a copy.
func (x *Index) Refs() []profile.Ref { return append([]profile.Ref(nil), x.refs()...) }

func (x *Index) allRefs() []profile.Ref {
	refs := make([]profile.Ref, 0, x.items)
	for _, r := range x.roles {
		refs = append(refs, r.load().refs...)
	}
	return refs
}

// Close frees what the index holds. Closing it again does nothing.
func (x *Index) Close() error {
	if err := x.made(); err != nil {
		return fmt.Errorf("index: %w", err)
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.closed {
		return nil
	}
	x.closed = true
	if err := x.bleve.Close(); err != nil {
		return fmt.Errorf("index: close: %w", err)
	}
	return nil
}

// made says what is wrong with an Index that is none.
func (x *Index) made() error {
	if x == nil || x.bleve == nil {
		return errors.New("nil, want an index that New, Create or Open returned")
	}
	return nil
}

// read calls f with a reader of bleve's. The index cannot be closed meanwhile.
func (x *Index) read(f func(bleveindex.IndexReader) error) error {
	x.mu.RLock()
	defer x.mu.RUnlock()
	r, err := x.open()
	if err != nil {
		return err
	}
	return errors.Join(f(r), r.Close())
}

// open gives a reader of bleve's, which stays good when the index is closed. The caller holds mu.
func (x *Index) open() (bleveindex.IndexReader, error) {
	if x.closed {
		return nil, ErrClosed
	}
	advanced, err := x.bleve.Advanced()
	if err != nil {
		return nil, err
	}
	return advanced.Reader()
}

// terms gives all terms of a field, sorted.
func terms(r bleveindex.IndexReader, field string) ([]string, error) {
	var all []string
	err := eachTerm(r, field, func(term string) error {
		all = append(all, term)
		return nil
	})
	return all, err
}

// eachTerm calls f with the terms of a field, in byte order.
func eachTerm(r bleveindex.IndexReader, field string, f func(term string) error) (err error) {
	dict, err := r.FieldDict(field)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, dict.Close()) }()
	for {
		entry, err := dict.Next()
		if err != nil || entry == nil {
			return err
		}
		if err := f(entry.Term); err != nil {
			return err
		}
	}
}
