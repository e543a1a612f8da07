package match

import (
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/profile"
)

// Guarantee 8 holds for a document that a program changed after Parse, in whatever way: the report is one on what is left.
func TestGuarantee8ChangedDocuments(t *testing.T) {
	m := shared(t)
	posting, err := os.ReadFile("../testdata/postings/it-director.txt")
	require.NoError(t, err)
	texts := []string{resumeOf(t, "strong-director.txt"), resumeOf(t, "career-changer.txt"), string(posting), ""}
	rng := rand.New(rand.NewPCG(1, 2))
	for range 150 {
		text := texts[rng.IntN(len(texts))]
		d := document.Parse(text)
		var done []string
		for range 1 + rng.IntN(4) {
			change := changes[rng.IntN(len(changes))]
			done = append(done, change.name)
			change.do(d, rng)
		}
		why := strings.Join(done, ", ")
		require.NotPanics(t, func() {
			r, err := m.Score(director, d)
			require.NoError(t, err)
			checkReport(t, d, r)
			m.Classify(d)
			c, err := m.Compare(director, d)
			require.NoError(t, err)
			for _, dm := range c.Demands {
				checkSpan(t, d, dm.Span, dm.Quote)
			}
			if p, err := profile.FromPosting(d); err == nil {
				require.NoError(t, p.Validate(), why)
			}
		}, why)
	}
}

var changes = []struct {
	name string
	do   func(*document.Document, *rand.Rand)
}{
	{"entries taken out", func(d *document.Document, _ *rand.Rand) { d.Entries = nil }},
	{"passages taken out", func(d *document.Document, _ *rand.Rand) { d.Passages = nil }},
	{"facts taken out", func(d *document.Document, _ *rand.Rand) { d.Facts = document.Facts{} }},
	{"an entry taken out", func(d *document.Document, r *rand.Rand) {
		if n := len(d.Entries); n > 0 {
			i := r.IntN(n)
			d.Entries = slices.Delete(d.Entries, i, i+1)
		}
	}},
	{"an entry blanked", func(d *document.Document, r *rand.Rand) {
		if n := len(d.Entries); n > 0 {
			d.Entries[r.IntN(n)] = document.Entry{}
		}
	}},
	{"dates of no calendar", func(d *document.Document, r *rand.Rand) {
		if n := len(d.Entries); n > 0 {
			d.Entries[r.IntN(n)].To = document.Date{Year: 1 << 60, Month: 77}
		}
	}},
	{"employers stripped", func(d *document.Document, _ *rand.Rand) {
		for i := range d.Entries {
			d.Entries[i].Organisation, d.Entries[i].Location, d.Entries[i].Title = "", "", ""
		}
	}},
	{"a passage moved", func(d *document.Document, r *rand.Rand) {
		if n := len(d.Passages); n > 0 {
			q := &d.Passages[r.IntN(n)]
			q.Span, q.Entry = anySpan(d, r), r.IntN(12)-3
		}
	}},
	{"a passage cut", func(d *document.Document, r *rand.Rand) {
		if n := len(d.Passages); n > 0 {
			q := &d.Passages[r.IntN(n)]
			q.End -= r.IntN(20)
		}
	}},
	{"a passage of another document", func(d *document.Document, r *rand.Rand) {
		other := document.Parse(strings.Repeat("Managed IT budgets. Led the help desk. ", 40))
		d.Passages = append(d.Passages, other.Passages[r.IntN(len(other.Passages))])
	}},
	{"a passage put in", func(d *document.Document, r *rand.Rand) {
		d.Passages = slices.Insert(d.Passages, r.IntN(len(d.Passages)+1), document.Passage{Span: anySpan(d, r), Entry: r.IntN(5)})
	}},
	{"passages in another order", func(d *document.Document, r *rand.Rand) {
		r.Shuffle(len(d.Passages), func(i, j int) { d.Passages[i], d.Passages[j] = d.Passages[j], d.Passages[i] })
	}},
	{"sections that there are not", func(d *document.Document, r *rand.Rand) {
		for i := range d.Passages {
			d.Passages[i].Section = document.Section(r.IntN(400))
		}
	}},
	{"facts from nowhere", func(d *document.Document, r *rand.Rand) {
		f := &d.Facts
		f.Degrees = append(f.Degrees, document.Degree{Span: anySpan(d, r), Level: "boss"})
		f.Certificates = append(f.Certificates, document.Certificate{Span: anySpan(d, r), ID: "no such"})
		f.Years = append(f.Years, document.Years{Span: anySpan(d, r), Years: -1e300, Max: 5, Fields: []string{"it", "magic"}, Leading: true})
		f.People = append(f.People, document.People{Span: anySpan(d, r), Number: -1 << 62})
		f.Pay = append(f.Pay, document.Pay{Span: anySpan(d, r), Per: "year", Money: document.Money{Low: 1e300, High: -1, Currency: "USD"}})
		f.Places = append(f.Places, document.Place{Span: anySpan(d, r)})
		f.Languages = append(f.Languages, document.Language{Span: anySpan(d, r)})
		f.Workplace = append(f.Workplace, document.Workplace{Span: anySpan(d, r), Way: "by ship"})
		f.Employment = append(f.Employment, document.Employment{Span: anySpan(d, r)})
		f.Budgets = append(f.Budgets, document.Budget{Span: anySpan(d, r)})
	}},
	{"the title and kind", func(d *document.Document, _ *rand.Rand) { d.Title, d.Kind = "\xff\n ", 77 }},
}

// anySpan returns a span that may be a part of the text.
func anySpan(d *document.Document, r *rand.Rand) document.Span {
	start := r.IntN(len(d.Text)+20) - 10
	return document.Span{Start: start, End: start + r.IntN(60) - 5}
}
