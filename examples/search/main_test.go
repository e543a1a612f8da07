package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/index"
)

func call(args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(""), &out, &errs)
	return status, out.String(), errs.String()
}

func TestSearch(t *testing.T) {
	status, out, errs := call("-role", "it-director", "-n", "2", "budget")
	require.Equal(t, 0, status, errs)
	require.Contains(t, out, "2 shown")
	require.Contains(t, out, "it-director/")
	require.Contains(t, strings.ToLower(out), "*budget*")
	require.Contains(t, out, "category:")

	status, out, errs = call("zymurgy")
	require.Equal(t, 0, status, errs)
	require.Equal(t, "0 found, 0 shown\n", out)
}

func TestOwnRole(t *testing.T) {
	file := filepath.Join(t.TempDir(), "brewer.json")
	require.NoError(t, os.WriteFile(file, []byte(`{"id": "brewer", "title": "Brewer", "categories": [{"id": "duties",
		"name": "Duties", "weight": 1, "items": [{"id": "mash", "text": "Prepare the mash", "weight": 1}]}]}`), 0o644))
	status, out, errs := call("-role", file, "mash")
	require.Equal(t, 0, status, errs)
	require.Contains(t, out, "brewer/duties/mash")
	require.Contains(t, out, "*mash*")
}

func TestMark(t *testing.T) {
	found := []index.Highlight{{Phrase: 0, Start: 8, End: 14}, {Phrase: 1, Start: 0, End: 3}, {Phrase: 0, Start: 10, End: 12}, {Phrase: 0, Start: 16, End: 99}}
	require.Equal(t, "Prepare *budget*s", mark("Prepare budgets", found, 0), "neither an overlap nor a place outside")
	require.Equal(t, "*Own* it", mark("Own it", found, 1))
	require.Equal(t, "plain", mark("plain", found, 2))
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name string
		args []string
		want string
	}{
		{"no words", nil, "no words"},
		{"unknown flag", []string{"-x", "budget"}, "-x"},
		{"none asked", []string{"-n", "0", "budget"}, "-n 0"},
		{"too fuzzy", []string{"-fuzzy", "3", "budget"}, "fuzziness 3, want 0 to 2"},
		{"no such category", []string{"-category", "nope", "budget"}, `category "nope", want one of`},
		{"no such level", []string{"-level", "must", "budget"}, `level "must", want one of`},
		{"no such role", []string{"-role", "astronaut", "budget"}, `role "astronaut"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, out, errs := call(c.args...)
			require.Equal(t, 2, status)
			require.Empty(t, out)
			require.True(t, strings.HasPrefix(errs, "search: "), errs)
			require.Equal(t, 1, strings.Count(errs, "\n"), errs)
			require.Contains(t, errs, c.want)
		})
	}
}
