package match

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/profile"
	"github.com/metierhq/metier/profile/onet"
)

// sharedData names a file of the shared data folder beside the checkout.
func sharedData(t testing.TB, path ...string) string {
	t.Helper()
	name := filepath.Join(append([]string{"..", "..", "shared"}, path...)...)
	if _, err := os.Stat(name); err != nil {
		t.Skip("without the shared data folder beside the checkout")
	}
	return name
}

// occupationIndex is O*NET, opened from disk, with as many copies of every occupation under other IDs as asked for.
func occupationIndex(b testing.TB, copies int) *index.Index {
	b.Helper()
	ps, err := onet.Read(os.DirFS(sharedData(b, "data", "onet")))
	require.NoError(b, err)
	var all []*profile.Profile
	for i := range copies {
		for _, p := range ps {
			c := p.Clone()
			suffix := strings.Repeat("x", i)
			c.ID += suffix
			for k := range c.Related {
				c.Related[k] += suffix
			}
			all = append(all, c)
		}
	}
	dir := filepath.Join(b.TempDir(), "index")
	x, err := index.Create(dir, all...)
	require.NoError(b, err)
	require.NoError(b, x.Close())
	x, err = index.Open(dir)
	require.NoError(b, err)
	b.Cleanup(func() { x.Close() })
	return x
}

// BenchmarkClassify parses and classifies a posting among O*NET's occupations, once and twice. Package index has the
// same text as one query of bleve's.
func BenchmarkClassify(b *testing.B) {
	for _, c := range []struct {
		name   string
		copies int
	}{{"roles=1016", 1}, {"roles=2032", 2}} {
		b.Run(c.name, func(b *testing.B) {
			m, err := New(occupationIndex(b, c.copies), Options{})
			require.NoError(b, err)
			b.ReportAllocs()
			b.SetBytes(int64(len(anyPosting)))
			for b.Loop() {
				m.Classify(document.Parse(anyPosting))
			}
		})
	}
}

// BenchmarkNewTaxonomy compiles the tables of an opened index.
func BenchmarkNewTaxonomy(b *testing.B) {
	x := occupationIndex(b, 1)
	for b.Loop() {
		_, err := New(x, Options{})
		require.NoError(b, err)
	}
}

func BenchmarkTitles(b *testing.B) {
	tax := occupationIndex(b, 1)
	x, err := index.New(profile.Builtin()...)
	require.NoError(b, err)
	m, err := New(x, Options{Taxonomy: tax})
	require.NoError(b, err)
	m.Titles("IT director", 5)
	for b.Loop() {
		m.Titles("Head of Information Systems", 5)
	}
}

// anyPosting is an invented posting; package index has the same.
const anyPosting = `Warehouse Shift Supervisor

Larkfield Foods is looking for a supervisor who leads the evening shift of our distribution centre.

Duties
- Plan the work of a shift of twenty pickers, packers and forklift drivers, and assign their tasks
- Receive, store and ship chilled goods, and see that orders leave on time
- Inspect deliveries for damage, record temperatures, and keep the inventory right
- Train new workers in lifting, in the handling of food and in the use of scanners
- See that safety rules are kept, and report accidents
- Keep time sheets and shift records, and speak with drivers and customers about late deliveries

Requirements
- Two years of experience in a warehouse, one of them leading others
- Forklift licence
- Familiar with a warehouse management system and spreadsheets
`
