package profile_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
)

// small is the least profile that has every kind of item.
func small() *profile.Profile {
	return &profile.Profile{
		ID: "cook", Title: "Cook",
		Sources: []profile.Source{{ID: "S1", Name: "a cookbook"}},
		Pay:     []profile.Pay{{Low: 1, Medium: 2, High: 3, Currency: "EUR", Per: "month"}},
		Categories: []profile.Category{
			{ID: "duties", Name: "Duties", Weight: 0.6, Items: []profile.Item{
				{ID: "menu", Text: "Plan the menu", Weight: 0.5, Alt: []string{"menu planning"}, Sources: []string{"S1"}},
				{ID: "dish", Text: "Prepare dishes", Weight: 0.5, Ordered: true, Parts: []profile.Item{
					{ID: "cut", Text: "Cut", Weight: 0.5},
					{ID: "heat", Text: "Heat", Weight: 0.5, Parts: []profile.Item{
						{ID: "boil", Text: "Boil", Weight: 1},
					}},
				}},
			}},
			{ID: "education", Name: "Education", Weight: 0.4, Items: []profile.Item{
				{ID: "years", Text: "Two years as a cook", Weight: 0.9,
					Criterion: &profile.Criterion{Years: &profile.Years{Min: 2, Field: "food"}}},
				{ID: "pastry", Text: "Pastry", Weight: 0.1, Level: profile.Preferred, When: []string{"bakery"}},
				{ID: "wine", Text: "Knowledge of every wine", Level: profile.NotAsked},
			}},
		},
	}
}

func TestItemsGivesPartsRightAfterTheirItem(t *testing.T) {
	var refs []profile.Ref
	for ref, it := range small().Items() {
		require.NotEmpty(t, it.Text)
		refs = append(refs, ref)
	}
	require.Equal(t, []profile.Ref{
		"cook/duties/menu",
		"cook/duties/dish",
		"cook/duties/dish/cut",
		"cook/duties/dish/heat",
		"cook/duties/dish/heat/boil",
		"cook/education/years",
		"cook/education/pastry",
		"cook/education/wine",
	}, refs)
}

func TestItemsStopsWhereTheCallerDoes(t *testing.T) {
	p := small()
	for stop := 1; stop <= 8; stop++ {
		n := 0
		for range p.Items() {
			if n++; n == stop {
				break
			}
		}
		require.Equal(t, stop, n)
	}
}

func TestItemsAreTheProfilesOwn(t *testing.T) {
	p := small()
	for _, it := range p.Items() {
		it.Text = "changed"
	}
	require.Equal(t, "changed", p.Categories[0].Items[1].Parts[1].Parts[0].Text)
}

func TestRef(t *testing.T) {
	for _, c := range []struct {
		ref               profile.Ref
		profile, category string
		reason            string
	}{
		{"it-director/duties/budget", "it-director", "duties", "an item"},
		{"it-director/duties/department/hiring", "it-director", "duties", "a part"},
		{"it-director", "it-director", "", "a profile alone has no category"},
		{"", "", "", "the zero value"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.profile, c.ref.Profile())
			require.Equal(t, c.category, c.ref.Category())
		})
	}
}

func TestLevelIsTextInJSON(t *testing.T) {
	for level, want := range map[profile.Level]string{
		profile.Required: `"required"`, profile.Preferred: `"preferred"`, profile.NotAsked: `"not-asked"`,
	} {
		b, err := json.Marshal(level)
		require.NoError(t, err)
		require.Equal(t, want, string(b))
		var back profile.Level
		require.NoError(t, json.Unmarshal(b, &back))
		require.Equal(t, level, back)
		require.Equal(t, want, `"`+level.String()+`"`)
	}
	_, err := json.Marshal(profile.Level(3))
	require.ErrorContains(t, err, "level 3, want required, preferred, not-asked")
	require.Equal(t, "level(-1)", profile.Level(-1).String())
}

func TestCloneSharesNothing(t *testing.T) {
	p := profile.ITDirector()
	fill(reflect.ValueOf(p), 4)
	require.NotNil(t, p.Categories[0].Items[0].Span, "every field is there to be shared")
	before, err := json.Marshal(p)
	require.NoError(t, err)
	c := p.Clone()
	require.Equal(t, p, c)

	scramble(reflect.ValueOf(c))
	after, err := json.Marshal(p)
	require.NoError(t, err)
	require.Equal(t, string(before), string(after))
	require.NotEqual(t, p, c)
	require.Nil(t, (*profile.Profile)(nil).Clone())
	for _, it := range p.Items() {
		c := it.Clone()
		require.Equal(t, it, c)
		scramble(reflect.ValueOf(c))
	}
	after, err = json.Marshal(p)
	require.NoError(t, err)
	require.Equal(t, string(before), string(after))
	require.Nil(t, (*profile.Item)(nil).Clone())
}

// fill gives every pointer and slice that is nil a value, as deep as types may stand in themselves.
func fill(v reflect.Value, deeper int) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() && deeper > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			deeper--
		}
		if !v.IsNil() {
			fill(v.Elem(), deeper)
		}
	case reflect.Slice:
		if v.IsNil() && deeper > 0 {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			deeper--
		}
		for i := range v.Len() {
			fill(v.Index(i), deeper)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), deeper)
		}
	}
}

// scramble changes every value that can be reached.
func scramble(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			scramble(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			scramble(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			scramble(v.Field(i))
		}
	case reflect.String:
		v.SetString(v.String() + "!")
	case reflect.Float64:
		v.SetFloat(v.Float() + 1)
	case reflect.Int:
		v.SetInt(v.Int() + 1)
	case reflect.Bool:
		v.SetBool(!v.Bool())
	default:
		panic("a kind that the test cannot change: " + v.Kind().String())
	}
}

func TestBuiltinGivesFreshCopies(t *testing.T) {
	scramble(reflect.ValueOf(profile.ITDirector()))
	for _, p := range profile.Builtin() {
		require.NoError(t, p.Validate())
		scramble(reflect.ValueOf(p))
	}
	require.Equal(t, "it-director", profile.ITDirector().ID)
	ids := []string{}
	for _, p := range profile.Builtin() {
		ids = append(ids, p.ID)
	}
	require.IsIncreasing(t, append([]string{""}, ids...))
	require.Contains(t, ids, "it-director")
}
