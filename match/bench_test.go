package match

import (
	"context"
	"fmt"
	"iter"
	"regexp"
	"strings"
	"testing"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/mapping"
	bleveindex "github.com/blevesearch/bleve_index_api"
	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/profile"
)

// The benchmarks go through the invented resumes, one after the other; bytes are those of the texts. BenchmarkWordLoop
// is the floor, reading each word once, and BenchmarkBlevePerSentence the plain way to do what ParseScore does.

func benchTexts(b *testing.B) (all []string, size int64) {
	b.Helper()
	for _, c := range resumes(b) {
		all = append(all, c.text)
		size += int64(len(c.text))
	}
	return all, size / int64(len(all))
}

func BenchmarkNew(b *testing.B) {
	x, err := index.New(profile.ITDirector())
	require.NoError(b, err)
	defer x.Close()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New(x, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkScore(b *testing.B) {
	all, size := benchTexts(b)
	m := shared(b)
	docs := make([]*document.Document, len(all))
	for i, s := range all {
		docs[i] = document.Parse(s)
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := m.Score(director, docs[i%len(docs)]); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParseScore(b *testing.B) {
	all, size := benchTexts(b)
	m := shared(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := m.Score(director, document.Parse(all[i%len(all)])); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRank(b *testing.B) {
	const n = 100
	all, _ := benchTexts(b)
	m, size := shared(b), int64(0)
	for i := range n {
		size += int64(len(all[i%len(all)]))
	}
	var docs iter.Seq2[*document.Document, error] = func(yield func(*document.Document, error) bool) {
		for i := range n {
			d := document.Parse(all[i%len(all)])
			d.ID = fmt.Sprintf("%03d", i)
			if !yield(d, nil) {
				return
			}
		}
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		k, err := m.Rank(context.Background(), director, docs, RankOptions{Top: 10})
		if err != nil || k.Scored != n {
			b.Fatal(k, err)
		}
	}
}

// BenchmarkBlevePerSentence asks bleve, with its English analyser and BM25, for the items that each sentence matches.
func BenchmarkBlevePerSentence(b *testing.B) {
	all, size := benchTexts(b)
	p := profile.ITDirector()
	m := bleve.NewIndexMapping()
	m.DefaultAnalyzer, m.ScoringModel = en.AnalyzerName, bleveindex.BM25Scoring
	m.DefaultMapping = mapping.NewDocumentMapping()
	m.DefaultMapping.AddFieldMappingsAt("Text", mapping.NewTextFieldMapping())
	x, err := bleve.NewUsing("", m, scorch.Name, scorch.Name, nil)
	require.NoError(b, err)
	defer x.Close()
	batch, items := x.NewBatch(), 0
	for ref, it := range p.Items() {
		require.NoError(b, batch.Index(string(ref), struct{ Text string }{it.Text}))
		items++
	}
	require.NoError(b, x.Batch(batch))
	sentence := regexp.MustCompile(`[.;\n•*]\s*`)
	b.SetBytes(size)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		for _, s := range sentence.Split(all[i%len(all)], -1) {
			if len(s) < 8 {
				continue
			}
			q := bleve.NewMatchQuery(s)
			q.SetField("Text")
			if _, err := x.Search(bleve.NewSearchRequestOptions(q, items, 0, false)); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkWordLoop splits a text into words and looks each of them up: what no way of matching words can do without.
func BenchmarkWordLoop(b *testing.B) {
	all, size := benchTexts(b)
	words := map[string]int{}
	for _, it := range profile.ITDirector().Items() {
		for _, w := range strings.Fields(strings.ToLower(it.Text)) {
			words[w]++
		}
	}
	b.SetBytes(size)
	b.ReportAllocs()
	hits := 0
	for i := 0; b.Loop(); i++ {
		hits += wordLoop(all[i%len(all)], words)
	}
	if hits == 0 {
		b.Fatal("no word was found")
	}
}

func wordLoop(s string, words map[string]int) (hits int) {
	var buf [64]byte
	k := 0
	for i := 0; i <= len(s); i++ {
		c := byte(' ')
		if i < len(s) {
			c = s[i]
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 0x80 {
			if k < len(buf) {
				buf[k] = c
				k++
			}
			continue
		}
		if k > 0 {
			hits += words[string(buf[:k])]
			k = 0
		}
	}
	return hits
}
