package onet_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
	"github.com/metierhq/metier/profile/onet"
)

// sharedData gives a folder of the shared data folder beside the checkout.
func sharedData(tb testing.TB, name string) fs.FS {
	folder := filepath.Join("..", "..", "..", "shared", "data", name)
	if _, err := os.Stat(folder); err != nil {
		tb.Skip("needs the shared data folder beside the checkout")
	}
	return os.DirFS(folder)
}

func read(t *testing.T, name string) map[string]*profile.Profile {
	roles, err := onet.Read(sharedData(t, name))
	require.NoError(t, err)
	byID := map[string]*profile.Profile{}
	for _, p := range roles {
		byID[p.ID] = p
	}
	require.Len(t, byID, len(roles))
	return byID
}

func TestTheDatabase(t *testing.T) {
	roles := read(t, "onet")
	require.Len(t, roles, 1016)
	count := map[string]int{}
	for _, p := range roles {
		count["titles"] += len(p.Titles)
		count["related"] += len(p.Related)
		if p.JobZone != nil {
			count["zones"]++
		}
		for _, c := range p.Categories {
			count[c.ID] += len(c.Items)
		}
	}
	require.Equal(t, 18796, count["duties"], "every task of the table")
	require.Equal(t, 923, count["zones"])
	require.Equal(t, 18460, count["related"])
	require.Greater(t, count["titles"], 55000)

	p := roles["onet-11-3021.00"]
	require.Equal(t, "Management Occupations", p.Path[0])
	require.Equal(t, "onet-15-1252.00", p.Related[0])
	require.Equal(t, 4, p.JobZone.Number)
	require.Equal(t, &profile.SVP{Min: 7, Below: 8}, p.JobZone.SVP)
	ids := []string{}
	for _, c := range p.Categories {
		ids = append(ids, c.ID)
	}
	require.Equal(t, []string{"duties", "technology", "knowledge", "skills", "education"}, ids)
	require.Len(t, p.Categories[0].Items, 17)
	require.Equal(t, "bachelor", p.Categories[4].Items[0].Criterion.Degree.Level)
}

// The layout as published has no columns of titles, and Windows' line ends.
func TestTheOriginalLayout(t *testing.T) {
	roles := read(t, "onet-original-layout")
	require.Len(t, roles, 1016)
	p := roles["onet-11-3021.00"]
	require.Len(t, p.Categories, 2)
	require.InDelta(t, 0.5/0.7, p.Categories[0].Weight, 1e-9)
	require.Empty(t, p.Titles)
}
