package profile_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/profile"
)

func spanned(id string, s *document.Span) *profile.Profile {
	return &profile.Profile{ID: id, Title: "Baker", Categories: []profile.Category{{ID: "duties", Name: "Duties", Weight: 1,
		Items: []profile.Item{{ID: "bread", Text: "Bake bread", Weight: 1, Span: s}}}}}
}

func TestSpanIsValid(t *testing.T) {
	for _, c := range []struct {
		span   *document.Span
		ok     bool
		reason string
	}{
		{nil, true, "a role that is no posting has none"},
		{&document.Span{Start: 0, End: 1}, true, "the first byte"},
		{&document.Span{Start: 3, End: 3}, false, "no bytes"},
		{&document.Span{Start: 4, End: 3}, false, "ends before it starts"},
		{&document.Span{Start: -1, End: 3}, false, "before the text"},
	} {
		err := spanned("baker", c.span).Validate()
		if c.ok {
			require.NoError(t, err, c.reason)
			continue
		}
		require.ErrorContains(t, err, "baker/duties/bread: span", c.reason)
	}
}

func TestSpanInJSON(t *testing.T) {
	p := spanned("baker", &document.Span{Start: 2, End: 9})
	data, err := json.Marshal(p)
	require.NoError(t, err)
	require.Contains(t, string(data), `"span":{"start":2,"end":9}`)
	again, err := profile.Parse(data)
	require.NoError(t, err)
	require.Equal(t, p, again)
}

func TestSpanIsCloned(t *testing.T) {
	p := spanned("baker", &document.Span{Start: 2, End: 9})
	c := p.Clone()
	c.Categories[0].Items[0].Span.End = 5
	require.Equal(t, 9, p.Categories[0].Items[0].Span.End)
}

func TestSpanIsMerged(t *testing.T) {
	at, other := &document.Span{Start: 2, End: 9}, &document.Span{Start: 30, End: 40}
	merged, conflicts := profile.Merge(spanned("a", nil), spanned("b", at))
	require.Equal(t, at, merged.Categories[0].Items[0].Span, "what only the other has is taken over")
	require.Empty(t, conflicts)
	merged, conflicts = profile.Merge(spanned("a", at), spanned("b", other))
	require.Equal(t, at, merged.Categories[0].Items[0].Span, "the base's stays")
	require.Empty(t, conflicts, "two places in two texts are no conflict")
}
