package match

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
)

// checkReport holds a report to what every report keeps to, whatever the text: guarantees 1 and 2.
func checkReport(t testing.TB, d *document.Document, r *Report) {
	t.Helper()
	sum, weights, byCategory, shares := 0.0, 0.0, 0.0, 0.0
	for _, it := range r.Items {
		sum += it.Points
		shares += it.Weight
		require.False(t, it.Credit < 0 || it.Credit > 1, "%s: credit %v", it.Ref, it.Credit)
		require.False(t, it.Points < 0, "%s: points %v", it.Ref, it.Points)
		require.LessOrEqual(t, math.Abs(it.Points-100*it.Weight*it.Credit), 1e-6, it.Ref)
		if it.Points > 0 {
			require.NotEmpty(t, it.Evidence, "%s: points without a quote", it.Ref)
			require.Positive(t, int(it.Status), "%s: points and %s", it.Ref, it.Status)
		}
		require.NotEmpty(t, it.Why, it.Ref)
		for i, e := range it.Evidence {
			checkEvidence(t, d, it, e)
			require.False(t, i > 0 && e.Credit > it.Evidence[i-1].Credit, "%s: evidence is not best first", it.Ref)
		}
	}
	require.LessOrEqual(t, math.Abs(sum-r.Score), 1e-9, "score %v, points sum to %v", r.Score, sum)
	require.False(t, r.Score < 0 || r.Potential < r.Score || r.Potential > 100, "score %v, potential %v", r.Score, r.Potential)
	for _, c := range r.Categories {
		weights += c.Weight
		byCategory += c.Points
		require.False(t, c.Score < 0 || c.Score > 100+1e-9 || c.Points > 100*c.Weight+1e-9, "%+v", c)
	}
	require.LessOrEqual(t, math.Abs(byCategory-r.Score), 1e-9, "score %v, categories sum to %v", r.Score, byCategory)
	if len(r.Items) > 0 {
		require.LessOrEqual(t, math.Abs(weights-1), 1e-9, "category weights sum to %v", weights)
		require.LessOrEqual(t, math.Abs(shares-1), 1e-9, "item weights sum to %v", shares)
	}
}

func checkEvidence(t testing.TB, d *document.Document, it ItemScore, e Evidence) {
	t.Helper()
	checkSpan(t, d, e.Span, e.Quote)
	for _, w := range e.Terms {
		checkSpan(t, d, w.Span, w.Word)
		if w.Start < e.Start || w.End > e.End {
			require.Failf(t, "term outside its evidence", "%s: %v in %v", it.Ref, w.Span, e.Span)
		}
		require.NotEmpty(t, w.Item, it.Ref)
	}
	require.False(t, e.Credit <= 0 || e.Credit > 1, "%s: evidence of credit %v", it.Ref, e.Credit)
}

func checkSpan(t testing.TB, d *document.Document, s document.Span, quote string) {
	t.Helper()
	if !(0 <= s.Start && s.Start < s.End && s.End <= len(d.Text)) {
		require.Failf(t, "span outside the text", "%v of %d bytes", s, len(d.Text))
	}
	if !utf8.RuneStart(d.Text[s.Start]) || s.End < len(d.Text) && !utf8.RuneStart(d.Text[s.End]) {
		require.Failf(t, "span within a rune", "%v", s)
	}
	if quote != d.Text[s.Start:s.End] {
		require.Failf(t, "quote is not the text", "%q, want %q", quote, d.Text[s.Start:s.End])
	}
}

// numbers returns a report as JSON without what follows from where the words stand: quotes, spans, and what the
// document says of itself. Reports of two texts that differ in nothing that counts have the same numbers.
func numbers(t testing.TB, r *Report) string {
	t.Helper()
	c := *r
	c.Document, c.Findings = "", nil
	c.Items = append([]ItemScore(nil), r.Items...)
	for i := range c.Items {
		ev := append([]Evidence(nil), c.Items[i].Evidence...)
		for k := range ev {
			ev[k].Span, ev[k].Quote, ev[k].Terms = document.Span{}, "", nil
		}
		c.Items[i].Evidence = ev
	}
	b, err := json.MarshalIndent(&c, "", " ")
	require.NoError(t, err)
	return string(b)
}

// differences lists the items that earn something else in one report than in the other, three at most.
func differences(a, b *Report) (all []string) {
	for i := range a.Items {
		if x, y := a.Items[i], b.Items[i]; x.Credit != y.Credit || x.Status != y.Status {
			all = append(all, fmt.Sprintf("%s: %.4f for %s, then %.4f for %s", x.Ref, x.Credit, proofOf(x), y.Credit, proofOf(y)))
		}
	}
	if len(all) > 3 {
		return append(all[:3], fmt.Sprintf("and %d more", len(all)-3))
	}
	return all
}

func proofOf(it ItemScore) string {
	if len(it.Evidence) == 0 {
		return "nothing"
	}
	return fmt.Sprintf("%q (%s, %s)", it.Evidence[0].Quote, it.Evidence[0].Post, it.Evidence[0].Rung)
}

// firstDifference returns the first line in which two texts differ, or "".
func firstDifference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return fmt.Sprintf("line %d: %s, then %s", i+1, x[i], y[i])
		}
	}
	if len(x) != len(y) {
		return fmt.Sprintf("%d lines, then %d", len(x), len(y))
	}
	return ""
}
