package profile_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile"
)

func ExampleListing() {
	all := profile.Listing(
		&profile.Profile{ID: "welder", Title: "Welder", Path: []string{"Trades", "Metal", "Welder"}},
		&profile.Profile{ID: "tailor", Title: "Tailor", Path: []string{"Trades", "Tailor"}},
		&profile.Profile{ID: "fitter", Title: "Fitter", Path: []string{"Trades", "Metal", "Fitter"}},
	)
	for _, trade := range all.Groups {
		fmt.Println(trade.Name)
		for _, p := range trade.Roles {
			fmt.Println("  " + p.Title)
		}
		for _, g := range trade.Groups {
			fmt.Println("  " + g.Name)
			for _, p := range g.Roles {
				fmt.Println("    " + p.Title)
			}
		}
	}
	// Output:
	// Trades
	//   Tailor
	//   Metal
	//     Fitter
	//     Welder
}

// outline writes a group on one line: name(roles; groups).
func outline(g profile.Group) string {
	var ids, groups []string
	for _, p := range g.Roles {
		ids = append(ids, p.ID)
	}
	for _, h := range g.Groups {
		groups = append(groups, outline(h))
	}
	return g.Name + "(" + strings.Join(append(ids, groups...), " ") + ")"
}

func TestListing(t *testing.T) {
	role := func(id, title string, path ...string) *profile.Profile {
		return &profile.Profile{ID: id, Title: title, Path: path}
	}
	for _, c := range []struct {
		roles  []*profile.Profile
		want   string
		reason string
	}{
		{nil, "()", "of nothing"},
		{[]*profile.Profile{nil}, "()", "a nil profile is none"},
		{[]*profile.Profile{role("cook", "Cook")}, "(cook)", "no path, no category"},
		{[]*profile.Profile{role("cook", "Cook", "Cook")}, "(cook)", "the last step is the role itself"},
		{[]*profile.Profile{role("cook", "Cook", "Food", "Cook")}, "(Food(cook))", "one category"},
		{[]*profile.Profile{role("b", "Same", "X", "Same"), role("a", "Same", "X", "Same")}, "(X(a b))", "equal titles go by ID"},
		{[]*profile.Profile{role("a", "Zymurgist", "X", "Z"), role("z", "Actor", "X", "A")}, "(X(z a))", "by title before ID"},
		{[]*profile.Profile{role("a", "A", "Y", "A"), role("b", "B", "X", "Z", "B"), role("c", "C", "X", "C")},
			"(X(c Z(b)) Y(a))", "a category of roles and of categories"},
		{[]*profile.Profile{role("a", "A", "X", "X", "A"), role("b", "B", "X", "B")}, "(X(b X(a)))", "a name twice on a path is two categories"},
		{[]*profile.Profile{role("a", "A", "x", "A"), role("b", "B", "X", "B")}, "(X(b) x(a))", "names are compared as written"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			before := slices.Clone(c.roles)
			require.Equal(t, c.want, outline(profile.Listing(c.roles...)))
			require.Equal(t, before, c.roles, "the caller's order stays")
			slices.Reverse(c.roles)
			require.Equal(t, c.want, outline(profile.Listing(c.roles...)), "in whatever order they come")
		})
	}
}

// TestListingHasEveryRoleOnce lists the embedded roles.
func TestListingHasEveryRoleOnce(t *testing.T) {
	roles := profile.Builtin()
	var listed []string
	var walk func(g profile.Group)
	walk = func(g profile.Group) {
		for _, p := range g.Roles {
			require.Contains(t, roles, p)
			listed = append(listed, p.ID)
		}
		for _, h := range g.Groups {
			require.NotEmpty(t, h.Name)
			walk(h)
		}
	}
	all := profile.Listing(roles...)
	walk(all)
	require.Empty(t, all.Roles, "each has a category")
	require.Len(t, listed, len(roles))
	slices.Sort(listed)
	require.Equal(t, listed, slices.Compact(slices.Clone(listed)))
}
