package index

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
)

// many gives n roles that are all like the first embedded one.
func many(n int) []*profile.Profile {
	var all []*profile.Profile
	for i := range n {
		p := profile.ITDirector()
		p.ID = fmt.Sprintf("role-%03d", i)
		all = append(all, p)
	}
	return all
}

func BenchmarkNew(b *testing.B) {
	for _, n := range []int{1, 50} {
		b.Run(fmt.Sprintf("roles=%d", n), func(b *testing.B) {
			profiles := many(n)
			b.ReportAllocs()
			for b.Loop() {
				x, err := New(profiles...)
				require.NoError(b, err)
				require.NoError(b, x.Close())
			}
		})
	}
}

func BenchmarkCreate(b *testing.B) {
	profiles, dir := many(50), filepath.Join(b.TempDir(), "roles")
	b.ReportAllocs()
	for b.Loop() {
		x, err := Create(dir, profiles...)
		require.NoError(b, err)
		require.NoError(b, x.Close())
	}
}

func BenchmarkOpen(b *testing.B) {
	_, dir := created(b, many(50)...)
	b.ReportAllocs()
	for b.Loop() {
		x, err := Open(dir)
		require.NoError(b, err)
		require.NoError(b, x.Close())
	}
}

func BenchmarkSearch(b *testing.B) {
	x, _ := created(b, many(50)...)
	for name, q := range map[string]Query{
		"words":   {Text: "manage the IT budget"},
		"role":    {Text: "manage the IT budget", Role: "role-007"},
		"fuzzy":   {Text: "infrastucture", Fuzziness: 1},
		"no text": {},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := x.Search(context.Background(), q)
				require.NoError(b, err)
			}
		})
	}
}
