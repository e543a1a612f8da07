package lex

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
)

func TestPlainTitle(t *testing.T) {
	for _, c := range []struct{ title, want, reason string }{
		{"Snr. HR Exec", "senior human resources executive", "short forms, one with a full stop"},
		{"QA/QC Engineer", "quality assurance quality control engineer", "a slash between two short forms"},
		{"UI/UX Designer", "user interface user experience designer", "a slash within a form"},
		{"R&D Manager (F&B)", "research and development manager food and beverage", "ampersands within forms, brackets"},
		{"Sales&Marketing Executive", "sales and marketing executive", "an ampersand without spaces"},
		{"Sales & Marketing Executive", "sales and marketing executive", "and with them"},
		{"Shop/Retail Assistant", "shop retail assistant", "a slash that parts words"},
		{"URGENTLY HIRING!! Sales Asst.", "sales assistant", "a cry before the name"},
		{"Barista - full time / part time", "barista", "hours behind it"},
		{"Driver (Shah Alam)", "driver shah alam", "a place stays: nobody knows all of them"},
		{"IT Support", "IT support", "the acronym keeps its capitals"},
		{"it support", "IT support", "and gets them: no title has the pronoun"},
		{"ICT Manager", "IT manager", "two acronyms for one field"},
		{"C++/.NET Dev", "c++ .net developer", "signs that are part of a word"},
		{"Waiter/Waitress", "waiter", "one post under two words"},
		{"Physical Therapist", "physiotherapist", "a form of two words"},
		{"Customer Service Rep", "customer service representative", "the longest form"},
		{"Élève", "eleve", "accents"},
		{"Barista – full\u00a0time", "barista", "a dash and a space beyond ASCII"},
		{"Urgent Hiring", "urgent hiring", "a title that is nothing but asides is kept"},
		{"", "", "nothing"},
		{" / & - ", "", "nothing but signs"},
	} {
		require.Equal(t, c.want, PlainTitle(c.title), c.reason)
		require.Equal(t, c.want, PlainTitle("  "+c.title+" "), "%s: white space", c.reason)
	}
}

func TestOtherTitles(t *testing.T) {
	for _, c := range []struct{ title, other string }{
		{"Bookkeeper", "Accounts Clerk"}, {"HGV Driver", "Lorry Driver"}, {"Healthcare Assistant", "Carer"}, {"Wireman", "Electrician"},
	} {
		require.Contains(t, OtherTitles(PlainTitle(c.title)), PlainTitle(c.other))
		require.Contains(t, OtherTitles(PlainTitle(c.other)), PlainTitle(c.title), "and the other way")
	}
	require.Empty(t, OtherTitles("goalkeeper"))
}

// A form is found only if it is written as split writes it, and its full form must be one that stays as it is.
func TestTitleWords(t *testing.T) {
	b := theTitleBook()
	heads := []string{}
	for _, line := range dataLines(t, "title-words.txt") {
		head, rest, _ := strings.Cut(line, ": ")
		heads = append(heads, head)
		forms := strings.Split(rest, "; ")
		require.True(t, slices.IsSorted(forms), "%s: not sorted: %v", head, unsorted(forms))
		for _, form := range forms {
			require.Equal(t, form, strings.Join(b.split(form), " "), "%s: %q can never be met", head, form)
		}
		if head != aside {
			require.Equal(t, head, PlainTitle(head), "a full form that is written otherwise")
		}
	}
	require.True(t, slices.IsSorted(heads), "not sorted: %v", unsorted(heads))
	require.Equal(t, len(heads), len(slices.Compact(heads)), "a head stands twice")
	require.GreaterOrEqual(t, len(heads), 100)
}

func TestTitleNames(t *testing.T) {
	heads := []string{}
	for _, line := range dataLines(t, "title-names.txt") {
		names := strings.Split(line, "; ")
		heads = append(heads, strings.ToLower(names[0]))
		require.GreaterOrEqual(t, len(names), 2, "%q has no other title", line)
		require.True(t, slices.IsSorted(names[1:]), "%s: not sorted: %v", names[0], unsorted(names[1:]))
		for i, name := range names {
			require.Equal(t, PlainTitle(name), name, "%s: not in plain form", names[0])
			require.NotContains(t, names[:i], name, "%s: stands twice", names[0])
		}
	}
	require.True(t, slices.IsSorted(heads), "not sorted: %v", unsorted(heads))
	require.Equal(t, len(heads), len(slices.Compact(heads)), "a head stands twice")
	require.GreaterOrEqual(t, len(heads), 300)
}

func TestTitleBookErrors(t *testing.T) {
	for _, c := range []struct{ line, want, reason string }{
		{"senior", "want full: form", "no forms"},
		{"senior: sr; snr\nseries: sr", `"sr" stands under "senior" and "series"`, "a form of two words"},
	} {
		_, err := compileTitles(fstest.MapFS{"title-words.txt": {Data: []byte(c.line)}, "title-names.txt": {}})
		require.ErrorContains(t, err, c.want, c.reason)
		require.ErrorContains(t, err, "title-words.txt:", c.reason)
	}
}

func FuzzPlainTitle(f *testing.F) {
	for _, s := range []string{"Snr. HR Exec", "R&D / QA", "c++", "İT", "\xff", "....", "a/b&c.d'e"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, title string) {
		title = strings.ToValidUTF8(title, "")
		plain := PlainTitle(title)
		require.Equal(t, strings.Join(strings.Fields(plain), " "), plain, "one space between words")
		require.Equal(t, plain, PlainTitle("("+title+")"), "brackets around it say nothing")
	})
}
