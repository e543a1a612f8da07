package esco_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
	"github.com/metierhq/metier/profile/esco"
)

// sharedData gives the classification in the shared data folder beside the checkout.
func sharedData(tb testing.TB) fs.FS {
	folder := filepath.Join("..", "..", "..", "shared", "data", "esco")
	if _, err := os.Stat(folder); err != nil {
		tb.Skip("needs the shared data folder beside the checkout")
	}
	return os.DirFS(folder)
}

func TestTheClassification(t *testing.T) {
	roles, err := esco.Read(sharedData(t))
	require.NoError(t, err)
	require.Len(t, roles, 3007)
	items, required := 0, 0
	byTitle := map[string]*profile.Profile{}
	for _, p := range roles {
		byTitle[p.Title] = p
		require.GreaterOrEqual(t, len(p.Path), 3, p.ID)
		for _, it := range p.Items() {
			items++
			if it.Level == profile.Required {
				required++
			}
		}
	}
	// 123,855 relations, of which some are of the one occupation without a name.
	require.InDelta(t, 123855, items, 100)
	require.InDelta(t, 64946, required, 100)

	p := byTitle["ICT help desk manager"]
	require.Equal(t, "Technicians and associate professionals", p.Path[0])
	require.Len(t, p.Path, 5)
	require.Equal(t, "skills", p.Categories[0].ID)
	require.Equal(t, "knowledge", p.Categories[1].ID)
}

// BenchmarkRead reads the whole classification: 35 MB of tables.
func BenchmarkRead(b *testing.B) {
	fsys := sharedData(b)
	b.ReportAllocs()
	for b.Loop() {
		roles, err := esco.Read(fsys)
		require.NoError(b, err)
		require.Len(b, roles, 3007)
	}
}
