package index

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
)

// desk and kitchen are invented roles with all that an index looks at: parts, other phrasings, levels, symbols,
// acronyms, repeated words and letters outside ASCII.
func desk() *profile.Profile {
	return &profile.Profile{
		ID: "desk-lead", Title: "Service Desk Lead",
		Categories: []profile.Category{
			{ID: "duties", Name: "Duties", Weight: .6, Items: []profile.Item{
				{ID: "service", Text: "Lead the service desk and its technicians", Weight: .4,
					Alt: []string{"Run the help desk for plumbers", "Naïve users — and their façade of calm — get help; help is what the service desk gives"}},
				{ID: "it", Label: "Strategy", Text: "Plan IT budgets with the director", Weight: .3},
				{ID: "infrastructure", Text: "Maintain network infrastructure", Weight: .3, Parts: []profile.Item{
					{ID: "servers", Text: "Manage Windows servers", Weight: .5},
					{ID: "backup", Text: "Test backups; backups that nobody tests fail", Weight: .5},
				}},
			}},
			{ID: "skills", Name: "Skills", Weight: .4, Items: []profile.Item{
				{ID: "databases", Text: "Administer PostgreSQL", Weight: .7, Level: profile.Preferred},
				{ID: "ownership", Text: "See it through when it matters", Weight: .3},
				{ID: "languages", Text: "No C++ or C# is asked for", Level: profile.NotAsked},
			}},
		},
	}
}

func kitchen() *profile.Profile {
	return &profile.Profile{
		ID: "chef", Title: "Chef",
		Categories: []profile.Category{
			{ID: "duties", Name: "Duties", Weight: 1, Items: []profile.Item{
				{ID: "lead", Text: "Lead the kitchen staff", Weight: .5},
				{ID: "menu", Text: "Plan menus and budgets", Weight: .5},
			}},
		},
	}
}

// titleOnly is a role that can be found by its title alone.
func titleOnly() *profile.Profile { return &profile.Profile{ID: "porter", Title: "Porter"} }

func roles() []*profile.Profile {
	return []*profile.Profile{profile.ITDirector(), desk(), kitchen(), titleOnly()}
}

func newIndex(t testing.TB, profiles ...*profile.Profile) *Index {
	t.Helper()
	x, err := New(profiles...)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, x.Close()) })
	return x
}

func created(t testing.TB, profiles ...*profile.Profile) (*Index, string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "roles")
	x, err := Create(dir, profiles...)
	require.NoError(t, err)
	require.NoError(t, x.Close())
	x, err = Open(dir)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, x.Close()) })
	return x, dir
}

// both gives the same roles in memory and opened from disk.
func both(t *testing.T, profiles ...*profile.Profile) map[string]*Index {
	disk, _ := created(t, profiles...)
	return map[string]*Index{"in memory": newIndex(t, profiles...), "on disk": disk}
}
