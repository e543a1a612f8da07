package index

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
)

// While an index is replaced, who opens it gets one of the two, whole.
func TestOpenWhileCreating(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "roles")
	x, err := Create(dir, kitchen())
	require.NoError(t, err)
	require.NoError(t, x.Close())

	var done atomic.Bool
	failed := make(chan error, 1)
	go func() {
		defer done.Store(true)
		for i := range 20 {
			x, err := Create(dir, []*profile.Profile{desk(), kitchen()}[i%2])
			if err == nil {
				err = x.Close()
			}
			if err != nil {
				failed <- err
				return
			}
		}
		failed <- nil
	}()
	opened := map[int]int{}
	for !done.Load() {
		x, err := Open(dir)
		require.NoError(t, err)
		require.Equal(t, x.Len(), searching(t, x, Query{}).Total)
		opened[x.Len()]++
		require.NoError(t, x.Close())
	}
	require.NoError(t, <-failed)
	require.NotEmpty(t, opened)
	for items := range opened {
		require.Contains(t, []int{2, 8}, items)
	}
	require.Equal(t, []string{"roles"}, list(t, parent))
}

// Two at once: each ends with its index or with an error, and what is there in the end is whole.
func TestCreateTwiceAtOnce(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "roles")
	results := make(chan error, 2)
	for _, p := range []*profile.Profile{desk(), kitchen()} {
		go func() {
			var errs []error
			for range 8 {
				x, err := Create(dir, p)
				if err == nil {
					_ = x.Close()
				}
				errs = append(errs, err)
			}
			if !slices.Contains(errs, nil) {
				results <- fmt.Errorf("none of 8 came through: %w", errs[0])
				return
			}
			results <- nil
		}()
	}
	first, second := <-results, <-results
	require.True(t, first == nil || second == nil, "one of the two comes through: %v, %v", first, second)
	x, err := Open(dir)
	require.NoError(t, err)
	require.Contains(t, []int{2, 8}, x.Len())
	require.NoError(t, x.Close())
	x, err = Create(dir, desk())
	require.NoError(t, err)
	require.NoError(t, x.Close())
	require.Equal(t, []string{"roles"}, list(t, parent))
}

// Another Create may remove what this one builds, as the leavings of a crash. What is there stays until something whole
// can take its place.
func TestCreateMovesInWhatIsWhole(t *testing.T) {
	for _, step := range []string{"made", "started", "filled", "complete"} {
		parent := t.TempDir()
		dir := filepath.Join(parent, "roles")
		x, err := Create(dir, kitchen())
		require.NoError(t, err)
		items := x.Len()
		require.NoError(t, x.Close())
		_, err = create(dir, []*profile.Profile{desk()}, func(at string) error {
			if at != step {
				return nil
			}
			building, err := filepath.Glob(filepath.Join(parent, ".roles.metier-new-*"))
			require.NoError(t, err)
			require.Len(t, building, 1)
			return os.RemoveAll(filepath.Join(building[0], "index_meta.json"))
		})
		if step == "made" {
			require.NoError(t, err, "there was nothing to remove yet")
			continue
		}
		require.ErrorContains(t, err, "not whole", step)
		x, err = Open(dir)
		require.NoError(t, err, step)
		require.Equal(t, items, x.Len(), step)
		require.NoError(t, x.Close())
	}
}

// What only looks like a leaving of ours is not removed.
func TestTidyLeavesOthersAlone(t *testing.T) {
	parent := t.TempDir()
	others := []string{".roles", ".roles.metier-", ".roles.metier-older", ".roles2.metier-new-1", "roles.metier-new-1"}
	for _, name := range others {
		require.NoError(t, os.Mkdir(filepath.Join(parent, name), 0o700))
	}
	for range 2 {
		x, err := Create(filepath.Join(parent, "roles"), kitchen())
		require.NoError(t, err)
		require.NoError(t, x.Close())
	}
	require.Equal(t, append(others[:4:4], "roles", others[4]), list(t, parent))
}
