package index

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"slices"
	"sync"

	"github.com/blevesearch/bleve/v2"
	bleveindex "github.com/blevesearch/bleve_index_api"

	"github.com/metierhq/metier/profile"
)

// Beside its documents a bleve index holds values under keys. One lists the roles; for each role one is its profile and one
// its words.
const (
	rolesKey   = "metier/roles"
	profileKey = "metier/profile/"
	termsKey   = "metier/terms" // what the words of the roles are numbers of
	wordsKey   = "metier/words/"
)

// A role is a profile as the index stores it. It is decoded when it is first asked for: a taxonomy has a thousand
// roles, of which a search shows ten.
type role struct {
	ID      string   `json:"id"`
	Items   int      `json:"items"`
	Title   string   `json:"title"`
	Others  []string `json:"others,omitempty"` // other titles
	Related []string `json:"related,omitempty"`

	data  []byte // the profile as JSON
	words []byte // its texts as words: appendText
	load  func() *loaded
}

type loaded struct {
	profile *profile.Profile
	refs    []profile.Ref
	items   map[profile.Ref]*profile.Item
}

// lazily makes load decode the profile. It checks nothing: prepare did, and a checksum guards what comes from disk.
func (r *role) lazily() *role {
	r.load = sync.OnceValue(func() *loaded {
		p := new(profile.Profile)
		if err := json.Unmarshal(r.data, p); err != nil {
			return &loaded{}
		}
		l := &loaded{profile: p, items: make(map[profile.Ref]*profile.Item, r.Items)}
		for ref, item := range p.Items() {
			l.refs = append(l.refs, ref)
			l.items[ref] = item
		}
		return l
	})
	return r
}

// newRole takes from a profile what is of use without decoding it.
func newRole(p *profile.Profile, data []byte) *role {
	r := &role{ID: p.ID, Title: p.Title, Related: p.Related, data: data}
	for range p.Items() {
		r.Items++
	}
	for _, t := range p.Titles {
		r.Others = append(r.Others, t.Text)
	}
	return r.lazily()
}

// prepare validates the profiles and brings them into the form in which they are stored, by ID. An index in memory
// takes the same way as one on disk, so that the two cannot differ.
func prepare(profiles []*profile.Profile) ([]*role, error) {
	var errs []error
	roles := make([]*role, 0, len(profiles))
	for i, p := range profiles {
		if p == nil {
			errs = append(errs, fmt.Errorf("profile %d of %d is nil", i+1, len(profiles)))
			continue
		}
		if err := p.Validate(); err != nil {
			errs = append(errs, err)
			continue
		}
		data, err := json.Marshal(p)
		if err != nil {
			errs = append(errs, fmt.Errorf("profile %s: %w", p.ID, err))
			continue
		}
		roles = append(roles, newRole(p, data))
	}
	slices.SortFunc(roles, func(a, b *role) int { return cmp.Compare(a.ID, b.ID) })
	for i := 1; i < len(roles); i++ {
		if roles[i].ID == roles[i-1].ID {
			errs = append(errs, fmt.Errorf("profile %s: two profiles with this id, want one", roles[i].ID))
		}
	}
	return roles, errors.Join(errs...)
}

// fill puts the roles and their items into an empty bleve index, as one batch: one segment, in which the scores do not
// depend on how bleve came to merge several.
func fill(b bleve.Index, roles []*role) error {
	list, err := json.Marshal(roles)
	if err != nil {
		return err
	}
	terms, err := encodeWords(roles)
	if err != nil {
		return err
	}
	batch := b.NewBatch()
	batch.SetInternal([]byte(rolesKey), list)
	batch.SetInternal([]byte(termsKey), terms)
	for _, r := range roles {
		batch.SetInternal([]byte(profileKey+r.ID), r.data)
		batch.SetInternal([]byte(wordsKey+r.ID), r.words)
		l := r.load()
		for _, ref := range l.refs {
			item := l.items[ref]
			err := batch.Index(string(ref), map[string]any{
				fieldText:     phrases(item),
				fieldRole:     r.ID,
				fieldCategory: ref.Category(),
				fieldLevel:    item.Level.String(),
				fieldLabel:    item.Label,
			})
			if err != nil {
				return fmt.Errorf("%s: %w", ref, err)
			}
		}
	}
	return b.Batch(batch)
}

// phrases gives the texts of an item: phrase 0 is its text, phrase i its i-th other phrasing.
func phrases(item *profile.Item) []string {
	return append([]string{item.Text}, item.Alt...)
}

// readRoles reads what fill stored.
func readRoles(r bleveindex.IndexReader) ([]*role, error) {
	list, err := r.GetInternal([]byte(rolesKey))
	if err != nil {
		return nil, err
	}
	var roles []*role
	if err := json.Unmarshal(list, &roles); err != nil {
		return nil, fmt.Errorf("list of roles: %w", err)
	}
	for _, stored := range roles {
		if stored.data, err = r.GetInternal([]byte(profileKey + stored.ID)); err != nil {
			return nil, err
		}
		if stored.words, err = r.GetInternal([]byte(wordsKey + stored.ID)); err != nil {
			return nil, err
		}
		if stored.data == nil || stored.words == nil {
			return nil, fmt.Errorf("profile %s: not there", stored.ID)
		}
		stored.lazily()
	}
	return roles, nil
}

// checksum is that of all the profiles' JSON.
func checksum(roles []*role) uint32 {
	sum := uint32(0)
	for _, r := range roles {
		sum = crc32.Update(sum, castagnoli, r.data)
	}
	return sum
}
