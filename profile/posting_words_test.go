package profile

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPostingWords holds posting_words.txt in order: it reads, every kind is one
// that the code asks for, and every kind that the code asks for is there.
func TestPostingWords(t *testing.T) {
	b, err := readPhrases(postingWords)
	require.NoError(t, err)
	categories := []string{}
	for _, c := range postingCategories {
		categories = append(categories, c.id)
	}
	asked := []string{"filler", "general", "circumstance", "asks", "wants", "tells", "gives", "law", "lures", "apply", "praises", "their", "firm", "seeks", "elaborates", "announces",
		"works-with", "reports-to", "oversees", "peers", "also-called", "reasons", "shares", "verb"}
	families := map[string][]string{
		"heading": append(slices.Clone(bare), "preferred", "duties", "requirements", "summary"),
		"label":   categories, "about": categories,
		"level":  {"not-asked", "preferred", "must"},
		"market": {"supply", "openings", "local"}, "per": {"hour", "day", "week", "month", "year"}, "is": {"post", "number", "level-deniable", "level-no", "level-nonetheless", "level-joining", "level-wishing", "degree-instead", "degree-joining", "degree-words", "degree-akin", "degree-between", "degree-nofield", "certificate-words", "certificate-alike", "certificate-choice"}, "pay": {"low", "medium", "high", "words"},
		"behind": {"titles", "occupations"}, "action": {"share", "back", "apply", "save", "print", "skip"},
	}
	for kind := range b.order {
		name, of, _ := strings.Cut(kind, "-")
		if members, ok := families[name]; ok && of != "" {
			require.Contains(t, members, of, kind)
			continue
		}
		require.True(t, name == "in" || slices.Contains(asked, kind), "nothing asks for %q", kind)
	}
	for _, kind := range asked {
		require.Contains(t, b.order, kind)
	}
	for _, name := range []string{"heading", "per", "is", "behind"} {
		for _, kind := range families[name] {
			require.Contains(t, b.order, name+"-"+kind)
		}
	}
}

// What is looked for letter by letter is looked for in lower case.
func TestBehindIsInLowerCase(t *testing.T) {
	for kind, list := range phrases().lists {
		for _, phrase := range list {
			require.Equal(t, strings.ToLower(phrase), phrase, kind)
		}
	}
}

func TestPostingWordsFaults(t *testing.T) {
	for _, c := range []struct{ data, want, reason string }{
		{"asks\n", `line 1: "asks", want kind: phrase; phrase`, "no colon"},
		{"asks: must\nasks: need\n", `line 2: kind "asks" a second time`, "one kind a line"},
		{"asks: must; ; need\n", "line 1: asks: an empty phrase", "two semicolons"},
		{"is-post: job; this job\n", `line 1: is-post: "this job", want one word`, "asked about a word"},
		{"behind-titles: titles:; ;\n", "line 1: behind-titles: an empty phrase", "two semicolons"},
		{"asks: must; Must\n", `line 1: asks: "Must" a second time`, "case does not matter"},
	} {
		_, err := readPhrases(c.data)
		require.EqualError(t, err, c.want, c.reason)
	}
}

func TestVerbForms(t *testing.T) {
	for _, form := range strings.Fields("manage manages managing plan planning plans supply supplies supplying oversee overseeing run running tie tying identify identifies") {
		require.True(t, phrases().verbs[form], form)
	}
	for _, other := range strings.Fields("management manager network networking experience knowledge staff's") {
		require.False(t, phrases().verbs[other], other)
	}
}

func TestLongestPhraseOfAFamily(t *testing.T) {
	b := phrases()
	for _, c := range []struct{ text, want, reason string }{
		{"a degree is not required", "level-not-asked", "required stands within it"},
		{"a degree is required", "level-must", "alone it is what it says"},
		{"no experience necessary", "level-not-asked", "the whole phrase"},
		{"a plus", "level-preferred", "two words"},
	} {
		var levels []string
		for _, h := range b.find(strings.Fields(c.text)) {
			if family(h.kind) == "level" {
				levels = append(levels, h.kind)
			}
		}
		require.Equal(t, []string{c.want}, levels, c.reason)
	}
}

// IDs of items are made of anything that people write.
func TestSlug(t *testing.T) {
	form := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	for text, want := range map[string]string{
		"Plan the Day": "plan-the-day", "C++ / C#": "c-c", "  ": "", "剪枝": "", "Chef's menu": "chefs-menu", "24/7 support": "24-7-support",
	} {
		require.Equal(t, want, slug(text))
		require.True(t, want == "" || form.MatchString(want))
	}
	require.LessOrEqual(t, len(slug(strings.Repeat("word ", 100))), 60)
}
