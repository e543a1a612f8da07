package document_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

// sound holds a document to what doc.go promises of spans.
func sound(t *testing.T, d *document.Document) {
	require.True(t, utf8.ValidString(d.Text))
	span := func(s document.Span) {
		require.True(t, 0 <= s.Start && s.Start < s.End && s.End <= len(d.Text), "%v of %d", s, len(d.Text))
		require.True(t, utf8.RuneStart(d.Text[s.Start]) && (s.End == len(d.Text) || utf8.RuneStart(d.Text[s.End])), "%v", s)
	}
	end := 0
	for i := range d.Passages {
		q := &d.Passages[i]
		span(q.Span)
		require.GreaterOrEqual(t, q.Start, end, "passages are disjoint and in order")
		end = q.End
		require.True(t, q.Entry >= -1 && q.Entry < len(d.Entries))
		require.NotEmpty(t, d.Words(q))
		for _, w := range d.Words(q) {
			require.True(t, q.Start <= int(w.Start) && w.Start < w.End && int(w.End) <= q.End, "a word outside its passage")
		}
		for _, m := range d.Marks(q) {
			require.True(t, q.FirstWord() <= m.First && m.First < m.Last && m.Last <= q.FirstWord()+uint32(len(d.Words(q))))
		}
	}
	for _, e := range d.Entries {
		span(e.Span)
		require.False(t, e.From.IsZero())
	}
	inOrder := func(s document.Span, before *int) {
		span(s)
		require.GreaterOrEqual(t, s.Start, *before, "facts are in text order")
		*before = s.Start
	}
	var degrees, certificates, years, people, languages, budgets, pay, places, workplace, employment int
	for _, f := range d.Facts.Degrees {
		inOrder(f.Span, &degrees)
		require.NotEmpty(t, f.Level)
	}
	for _, f := range d.Facts.Certificates {
		inOrder(f.Span, &certificates)
		require.NotEmpty(t, f.ID)
	}
	for _, f := range d.Facts.Years {
		inOrder(f.Span, &years)
		require.Positive(t, f.Years)
	}
	for _, f := range d.Facts.People {
		inOrder(f.Span, &people)
		require.Positive(t, f.Number)
	}
	for _, f := range d.Facts.Languages {
		inOrder(f.Span, &languages)
		require.True(t, strings.EqualFold(f.Name, d.Text[f.Start:f.End]))
	}
	amount := func(m document.Money) {
		require.True(t, 0 <= m.Low && m.Low <= m.High, "%v", m)
		require.NotEmpty(t, m.Currency)
	}
	for _, f := range d.Facts.Budgets {
		inOrder(f.Span, &budgets)
		amount(f.Money)
	}
	for _, f := range d.Facts.Pay {
		inOrder(f.Span, &pay)
		amount(f.Money)
	}
	for _, f := range d.Facts.Places {
		inOrder(f.Span, &places)
		require.NotEmpty(t, f.Name)
	}
	for _, f := range d.Facts.Workplace {
		inOrder(f.Span, &workplace)
		require.NotEmpty(t, f.Way)
	}
	for _, f := range d.Facts.Employment {
		inOrder(f.Span, &employment)
		require.NotEmpty(t, f.Kind)
	}
	for _, f := range d.Findings {
		require.NotEmpty(t, f.Code)
		require.NotEmpty(t, f.Message)
		if f.Span != (document.Span{}) {
			span(f.Span)
		}
	}
}

func TestSound(t *testing.T) {
	for _, text := range resumes(t) {
		sound(t, document.Parse(text))
	}
	sound(t, document.Parse(stated))
	for _, text := range []string{"", "\n", "-", "2015", "2015 -", "since", "since 2015", "Experience\n2015 - 2016", "IT Director\n2015", "B.S.", "5 years",
		"- 12) 2015 to", "\ufeff", "|||", "# ", "Skills:", "Skills: a", "a\xffb", "１２年", "Jan", "Jan '15 -", "1 2015 - 2 2015 - 3 2015"} {
		sound(t, document.Parse(text))
	}
}

func FuzzParse(f *testing.F) {
	for _, text := range resumes(f) {
		f.Add(text)
	}
	f.Add(stated)
	f.Add("Experience\nIT Manager, Acme, 2012 –\n\xff\u200bâ€™ï¼")
	f.Fuzz(func(t *testing.T, text string) { sound(t, document.Parse(text)) })
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("\xff\xfeI\x00T\x00"))
	f.Add([]byte("\xef\xbb\xbfIT"))
	f.Add([]byte("%PDF-1.7"))
	f.Add([]byte("caf\xe9"))
	f.Add([]byte("<html><body><hr></body></html>")) // a page without a word
	f.Add([]byte(`{"basics":{"name":""},"work":[]}`))
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte("\xd0\xcf\x11\xe0AAAA"))
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := document.Read(bytes.NewReader(b), document.Options{ID: "x", MaxBytes: 1 << 16})
		if err != nil {
			documented := []error{document.ErrEmpty, document.ErrTooLarge, document.ErrFormat, document.ErrEncrypted, document.ErrNoText}
			require.True(t, slices.ContainsFunc(documented, func(want error) bool { return errors.Is(err, want) }), "%v", err)
			return
		}
		require.Equal(t, "x", d.ID)
		sound(t, d)
	})
}
