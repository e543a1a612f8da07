package index

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
	"github.com/metierhq/metier/profile/onet"
)

// bleveOf indexes the same items the way bleve's own documentation shows: one text field, the English analyser.
func bleveOf(b *testing.B, profiles []*profile.Profile) bleve.Index {
	m := bleve.NewIndexMapping()
	m.DefaultAnalyzer, m.ScoringModel = en.AnalyzerName, "bm25"
	x, err := bleve.NewUsing("", m, scorch.Name, scorch.Name, nil)
	require.NoError(b, err)
	batch := x.NewBatch()
	for _, p := range profiles {
		for ref, it := range p.Items() {
			require.NoError(b, batch.Index(string(ref), struct{ Text string }{it.Text + "\n" + strings.Join(it.Alt, "\n")}))
		}
	}
	require.NoError(b, x.Batch(batch))
	return x
}

// BenchmarkBleveNew and BenchmarkBleveSearch are the plain bleve way to what BenchmarkNew and BenchmarkSearch/words do,
// without concepts, polarity, facets or highlights.
func BenchmarkBleveNew(b *testing.B) {
	for _, n := range []int{1, 50} {
		b.Run(fmt.Sprintf("roles=%d", n), func(b *testing.B) {
			profiles := many(n)
			b.ReportAllocs()
			for b.Loop() {
				require.NoError(b, bleveOf(b, profiles).Close())
			}
		})
	}
}

func BenchmarkBleveSearch(b *testing.B) {
	x := bleveOf(b, many(50))
	defer x.Close()
	b.ReportAllocs()
	for b.Loop() {
		_, err := x.Search(bleve.NewSearchRequest(bleve.NewMatchQuery("manage the IT budget")))
		require.NoError(b, err)
	}
}

// BenchmarkBleveClassify is the plain bleve way to what match.BenchmarkClassify does: every occupation of O*NET is a
// document of one text, and the whole posting is the query.
func BenchmarkBleveClassify(b *testing.B) {
	shared := filepath.Join("..", "..", "shared", "data", "onet")
	if _, err := os.Stat(shared); err != nil {
		b.Skip("without the shared data folder beside the checkout")
	}
	profiles, err := onet.Read(os.DirFS(shared))
	require.NoError(b, err)
	m := bleve.NewIndexMapping()
	m.DefaultAnalyzer, m.ScoringModel = en.AnalyzerName, "bm25"
	x, err := bleve.NewUsing("", m, scorch.Name, scorch.Name, nil)
	require.NoError(b, err)
	defer x.Close()
	batch := x.NewBatch()
	for _, p := range profiles {
		text := []string{p.Title, p.Summary}
		for _, t := range p.Titles {
			text = append(text, t.Text)
		}
		for _, item := range p.Items() {
			text = append(text, phrases(item)...)
		}
		require.NoError(b, batch.Index(p.ID, struct{ Text string }{strings.Join(text, "\n")}))
	}
	require.NoError(b, x.Batch(batch))
	b.ReportAllocs()
	b.SetBytes(int64(len(anyPosting)))
	for b.Loop() {
		_, err := x.Search(bleve.NewSearchRequest(bleve.NewMatchQuery(anyPosting)))
		require.NoError(b, err)
	}
}

// anyPosting is the invented posting of match.BenchmarkClassify.
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
