package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func call(args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(""), &out, &errs)
	return status, out.String(), errs.String()
}

// labelled makes a folder of invented resumes with these rows of resumes.csv.
func labelled(t *testing.T, csv string) string {
	t.Helper()
	dir := t.TempDir()
	require.NoError(t, os.CopyFS(filepath.Join(dir, "resumes", "some"), os.DirFS("../../testdata/resumes")))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "resumes.csv"), []byte(csv), 0o644))
	return dir
}

const rows = `headline,id,category,it_director_grade
"Director, IT",some/it-director-hospital,IT,3
IT MANAGER,some/it-manager,IT,2
ENGINEER,some/software-engineer.md,IT,1
CHEF,some/chef.txt,CHEF,0
`

func TestEvaluate(t *testing.T) {
	dir := labelled(t, rows)
	status, out, errs := call("-category", "IT", "-worst", "3", dir)
	require.Equal(t, 0, status, errs)
	require.Empty(t, errs)
	require.Contains(t, out, `it-director, 4 documents, "present" is 2021-01`)
	require.Contains(t, out, "AP             1.000")
	require.Contains(t, out, "P@20           0.050")
	require.NotContains(t, out, dir, "nothing of the machine")

	_, again, _ := call("-category", "IT", "-worst", "3", dir)
	require.Equal(t, out, again)
	_, other, _ := call("-as-of", "2024-06", dir)
	require.Contains(t, other, `"present" is 2024-06`)
}

func TestErrors(t *testing.T) {
	head := "id,category,grade\n"
	for _, c := range []struct {
		name   string
		args   []string
		status int
		want   string
	}{
		{"no folder", nil, 2, "want one folder"},
		{"two folders", []string{"a", "b"}, 2, "want one folder"},
		{"negative", []string{"-worst", "-2", "a"}, 2, "-worst -2"},
		{"no labels", []string{t.TempDir()}, 1, "resumes.csv"},
		{"one document twice", []string{labelled(t, head+"some/chef,CHEF,0\nsome/it-manager,IT,2\nsome/chef,CHEF,3\n")}, 1, `line 4: id "some/chef", which line 2 has already`},
		{"no rows", []string{labelled(t, head)}, 1, "no documents"},
		{"columns", []string{labelled(t, "id,grade\nx,1\n")}, 1, "want id, category and grade"},
		{"a category of no row", []string{"-category", "nope", labelled(t, rows)}, 1, `-category "nope": no row of`},
		{"ragged", []string{labelled(t, head+"x,IT\n")}, 1, "wrong number of fields"},
		{"grade", []string{labelled(t, head+"x,IT,4\n")}, 1, `line 2: grade "4"`},
		{"outside", []string{labelled(t, head+"../../x,IT,1\n")}, 1, `id "../../x"`},
		{"no such document", []string{labelled(t, head+"some/gone,IT,1\n")}, 1, "some/gone"},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, out, errs := call(c.args...)
			require.Equal(t, c.status, status, errs)
			require.Empty(t, out)
			require.True(t, strings.HasPrefix(errs, "evaluate: "), errs)
			require.Equal(t, 1, strings.Count(errs, "\n"), errs)
			require.Contains(t, errs, c.want)
		})
	}
}
