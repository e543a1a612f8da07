package match

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// The field of a degree is read once, with "degree" behind it and room on both sides; what it names by itself and with "degree"
// is what the two texts name.
func TestStudied(t *testing.T) {
	fields := []string{"", " ", "IT", "it", "I.T.", "Computing", "computing and it", "COMPUTING AND IT", "Computing (", ".NET", "C", "C#", "C+", "AD",
		"\xE2", "\xE2\x80", "\xE2\x80\x99", "É", "Économie", "Ｉ", "日本", "Business\n", "Business -", "Business.", "Business'", "Business's", "B.A", "B.A.",
		"O'Brien", "don't", "Computer Sci.", "the", "Finance of the", "Science/", "2004", "Master of", "General", "Arts,", "A.", "degree", "Applied Computing degree"}
	add := func(text string) {
		words := lex.Scan(text, nil)
		for i := range words {
			for _, n := range []int{1, 2, 5} {
				if i+n <= len(words) {
					fields = append(fields, text[words[i].Start:words[i+n-1].End])
				}
			}
		}
	}
	for _, r := range resumes(t) {
		add(r.text)
	}
	for _, it := range profile.ITDirector().Items() {
		add(it.Text)
	}
	for i := range lex.ConceptClasses() {
		if name := lex.Concept(i).Name(); name != "" {
			add(name)
		}
	}
	common := commonStudies()
	require.Greater(t, len(common), 500)
	require.Contains(t, common, "Computer Science")
	fields = slices.AppendSeq(fields, maps.Keys(common))
	r := &reading{}
	for _, f := range fields {
		want := degreeFields([]string{f})
		if !slices.ContainsFunc(want, func(k lex.Concept) bool { return k.Class() == lex.DegreeField }) {
			want = append(want, degreeFields([]string{f + " degree"})...)
		}
		r.forget()
		for range 2 { // the second time, as found
			var got []lex.Concept
			for _, n := range r.studied(f) {
				got = append(got, n.Concept)
			}
			require.Equal(t, want, got, "%q", f)
		}
		require.Len(t, r.studies, 1)
	}
	r.forget()
	require.Equal(t, study{}, r.studies[:1][0], "nothing of a document is kept")
	require.Equal(t, (*document.Document)(nil), r.doc)
}
