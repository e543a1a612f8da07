package profile_test

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// TestBuiltinIsByID holds the order that programs list roles in, and that every
// role's file is named after it.
func TestBuiltinIsByID(t *testing.T) {
	files, err := filepath.Glob("data/*.json")
	require.NoError(t, err)
	want := []string{}
	for _, name := range files {
		if id, role := strings.CutSuffix(filepath.Base(name), ".json"); role && !strings.HasSuffix(id, ".schema") {
			want = append(want, id)
		}
	}
	got := []string{}
	for _, p := range profile.Builtin() {
		got = append(got, p.ID)
	}
	slices.Sort(want)
	require.Equal(t, want, got)
}

// TestRolesAreWhole holds what every embedded role must say at the least.
func TestRolesAreWhole(t *testing.T) {
	for _, p := range profile.Builtin() {
		t.Run(p.ID, func(t *testing.T) {
			require.NoError(t, p.Validate())
			require.GreaterOrEqual(t, len(p.Path), 2, "a category, and the role")
			require.Equal(t, p.Title, p.Path[len(p.Path)-1])
			require.NotEmpty(t, p.Field)
			_, known := lex.FieldOf(p.Field)
			require.True(t, known, "field %q", p.Field)
			require.NotEmpty(t, p.Summary)
			require.GreaterOrEqual(t, len(p.Titles), 10)
			require.GreaterOrEqual(t, len(p.Categories), 4)
			require.GreaterOrEqual(t, len(dutiesOf(t, p)), 10)
			require.NotNil(t, p.JobZone)
			require.NotEmpty(t, p.JobZone.Name)
			require.NotNil(t, p.JobZone.SVP)
			require.NotEmpty(t, p.Sources)
			criteria := 0
			for ref, it := range p.Items() {
				require.NotEmpty(t, it.Sources, ref)
				if it.Criterion != nil {
					criteria++
				}
			}
			require.GreaterOrEqual(t, criteria, 2, "what is measured and not only worded")
		})
	}
}

// dutiesOf gives the items of the category of duties.
func dutiesOf(t *testing.T, p *profile.Profile) []profile.Item {
	i := slices.IndexFunc(p.Categories, func(c profile.Category) bool { return c.ID == "duties" })
	require.GreaterOrEqual(t, i, 0, "%s: no category of duties", p.ID)
	return p.Categories[i].Items
}

// TestRoleWeightsSumToOne is nearer than Validate's tolerance, within which a
// weight of a millionth could be missing.
func TestRoleWeightsSumToOne(t *testing.T) {
	one := func(sum float64, what any) {
		require.Less(t, math.Abs(sum-1), 1e-9, "%v: weights sum to %.12g", what, sum)
	}
	var parts func(ref any, items []profile.Item)
	parts = func(ref any, items []profile.Item) {
		sum := 0.0
		for i := range items {
			sum += items[i].Weight
			if len(items[i].Parts) > 0 {
				parts(fmt.Sprintf("%v/%s", ref, items[i].ID), items[i].Parts)
			}
		}
		one(sum, ref)
	}
	for _, p := range profile.Builtin() {
		sum := 0.0
		for _, c := range p.Categories {
			sum += c.Weight
			parts(p.ID+"/"+c.ID, c.Items)
		}
		one(sum, p.ID)
	}
}

// titleKey is what a title says, without regard to case, endings, order and
// function words, and with names of one thing as one: "Manager of Information
// Technology" is "IT Manager".
func titleKey(title string) string {
	words := lex.Scan(title, nil)
	held := make([]bool, len(words))
	var keys []string
	for _, m := range lex.Concepts(title, words, lex.Context{}, nil) {
		keys = append(keys, fmt.Sprint(m.Concept.Key()))
		for i := m.First; i < m.Last; i++ {
			held[i] = true
		}
	}
	for i, w := range words {
		switch {
		case held[i] || w.Flags&lex.Stop != 0:
		case w.ID != 0:
			keys = append(keys, fmt.Sprint(w.StemKey()))
		default: // a word that the lexicon does not have
			keys = append(keys, lex.Fold(w.Of(title)))
		}
	}
	slices.Sort(keys)
	return strings.Join(slices.Compact(keys), " ")
}

func TestTitleKey(t *testing.T) {
	for _, c := range []struct {
		a, b   string
		same   bool
		reason string
	}{
		{"IT Manager", "Manager of Information Technology", true, "the same in other words"},
		{"SYSTEMS administrator", "System Administrator", true, "case and endings"},
		{"IT Director", "IT Manager", false, "levels differ"},
		{"CIO", "Chief Information Officer", true, "an acronym"},
		{"CIO", "CTO", false, "two chiefs"},
		{"vCISO", "vCIO", false, "words that no lexicon has"},
	} {
		require.Equal(t, c.same, titleKey(c.a) == titleKey(c.b), "%s: %q, %q", c.reason, c.a, c.b)
	}
}

// TestRoleTitlesAreOfOneRole holds that a title leads to one embedded role, and
// that no role repeats its own title.
func TestRoleTitlesAreOfOneRole(t *testing.T) {
	owner, spelt := map[string]string{}, map[string]bool{}
	for _, p := range profile.Builtin() {
		titles := []string{p.Title}
		for _, o := range p.Titles {
			titles = append(titles, o.Text)
		}
		for _, title := range titles {
			k := titleKey(title)
			require.NotEmpty(t, k, "%s: %q", p.ID, title)
			if other := owner[k]; other != "" && other != p.ID {
				t.Errorf("%q is a title of %s and of %s", title, other, p.ID)
			}
			owner[k] = p.ID
			if folded := lex.Fold(title); spelt[folded] {
				t.Errorf("%s: %q a second time", p.ID, title)
			} else {
				spelt[folded] = true
			}
		}
	}
}

// TestDutiesAreOfOneRole holds that near roles are told apart: no duty's text is
// another role's, and no phrasing shows two duties of one role.
func TestDutiesAreOfOneRole(t *testing.T) {
	owner := map[string]profile.Ref{}
	for _, p := range profile.Builtin() {
		phrases := map[string]profile.Ref{}
		for ref, it := range p.Items() {
			if ref.Category() != "duties" {
				continue
			}
			text := lex.Fold(it.Text)
			require.Empty(t, owner[text], "%s: %q", ref, it.Text)
			owner[text] = ref
			for _, alt := range it.Alt {
				alt = lex.Fold(alt)
				require.Empty(t, phrases[alt], "%s: %q", ref, alt)
				phrases[alt] = ref
			}
		}
	}
}

// TestRoleWording holds the rules of data/README.md for items that are matched
// by their words.
func TestRoleWording(t *testing.T) {
	for _, p := range profile.Builtin() {
		for ref, it := range p.Items() {
			if len(it.Parts) > 0 || it.Criterion != nil {
				continue
			}
			require.LessOrEqual(t, len(strings.Fields(it.Text)), 18, ref)
			require.NotEmpty(t, it.Alt, ref)
			require.LessOrEqual(t, len(it.Alt), 16, ref)
			for _, alt := range it.Alt {
				require.LessOrEqual(t, len(strings.Fields(alt)), 8, "%s: %q", ref, alt)
			}
		}
	}
}

// TestRolesInventNoFigures holds that pay, market and outlook stand only where a
// source gave them.
func TestRolesInventNoFigures(t *testing.T) {
	for _, p := range profile.Builtin() {
		if p.ID == "it-director" {
			continue
		}
		require.Empty(t, p.Pay, p.ID)
		require.Empty(t, p.Market, p.ID)
		require.Empty(t, p.Outlook, p.ID)
		for _, in := range p.Industries {
			require.Zero(t, in.Share, p.ID)
		}
	}
}

// TestRelatedRolesAreOthers holds that a role names its neighbours, and not
// itself or one of them twice.
func TestRelatedRolesAreOthers(t *testing.T) {
	for _, p := range profile.Builtin() {
		require.NotContains(t, p.Related, p.ID)
		related := slices.Clone(p.Related)
		slices.Sort(related)
		require.Equal(t, related, slices.Compact(slices.Clone(related)), p.ID)
	}
}

// TestRoleFilesFollowTheSchema holds the files themselves, as editors read them.
func TestRoleFilesFollowTheSchema(t *testing.T) {
	schema := compiled(t)
	for _, p := range profile.Builtin() {
		data, err := os.ReadFile("data/" + p.ID + ".json")
		require.NoError(t, err)
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		require.NoError(t, err)
		require.NoError(t, schema.Validate(value), p.ID)
	}
}
