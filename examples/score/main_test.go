package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/match"
)

const (
	director = "../../testdata/resumes/strong-director.txt"
	chef     = "../../testdata/resumes/chef.txt"
)

func call(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

func TestFile(t *testing.T) {
	status, out, errs := call("", director)
	require.Equal(t, 0, status, errs)
	require.Empty(t, errs)
	require.Contains(t, out, "IT Director")
	require.Contains(t, out, "of 100")
	require.Contains(t, out, "MET: ")
}

func TestSamples(t *testing.T) {
	status, out, errs := call("")
	require.Equal(t, 0, status, errs)
	require.Empty(t, errs)
	table, full, found := strings.Cut(out, " in full. ")
	require.True(t, found)
	require.Contains(t, table, "chef.txt")
	require.Contains(t, table, "16 documents scored")
	require.Equal(t, 1, strings.Count(full, " of 100"), "one report")
}

func TestManyFiles(t *testing.T) {
	status, out, errs := call("", "-as-of", "2024-06", director, chef)
	require.Equal(t, 0, status, errs)
	first, second, found := strings.Cut(out, strings.Repeat("=", 100)+"\n")
	require.True(t, found)
	require.Contains(t, first, "strong-director.txt")
	require.Contains(t, second, "chef.txt")
}

func TestJSON(t *testing.T) {
	text, err := os.ReadFile(director)
	require.NoError(t, err)
	status, out, errs := call(string(text), "-json", "-as-of", "2024-06", director, "-")
	require.Equal(t, 0, status, errs)
	var reports []match.Report
	require.NoError(t, json.Unmarshal([]byte(out), &reports))
	require.Len(t, reports, 2)
	require.Equal(t, match.Schema, reports[0].Schema)
	require.Equal(t, reports[0].Score, reports[1].Score, "the same text from a file and from a pipe")

	status, out, errs = call(string(text), "-json", "-as-of", "2024-06", "-")
	require.Equal(t, 0, status, errs)
	var one match.Report
	require.NoError(t, json.Unmarshal([]byte(out), &one))
	require.Equal(t, reports[1], one)

	folder := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(folder, "only.txt"), text, 0o644))
	status, out, errs = call("", "-json", folder)
	require.Equal(t, 0, status, errs)
	require.NoError(t, json.Unmarshal([]byte(out), &reports), "what a folder gives does not depend on how many files are in it")
	require.Len(t, reports, 1)
}

func TestJSONOfBadFiles(t *testing.T) {
	empty := filepath.Join(t.TempDir(), "empty.txt")
	require.NoError(t, os.WriteFile(empty, nil, 0o644))
	for want, args := range map[int][]string{0: {"-json", empty, empty}, 1: {"-json", empty, chef}, 2: {"-json", chef, empty, director}} {
		status, out, errs := call("", args...)
		require.Equal(t, 1, status)
		require.Contains(t, errs, "empty.txt")
		var reports []match.Report
		require.NoError(t, json.Unmarshal([]byte(out), &reports), out)
		require.Len(t, reports, want)
	}
}

// "Present" means this month unless the user says otherwise: the library itself reads no clock.
func TestAsOf(t *testing.T) {
	score := func(args ...string) float64 {
		status, out, errs := call("IT Director, Kestrel Bay Holdings, January 2020 - Present\n", append(args, "-json", "-")...)
		require.Equal(t, 0, status, errs)
		var r match.Report
		require.NoError(t, json.Unmarshal([]byte(out), &r))
		return r.Score
	}
	require.Greater(t, score("-as-of", "2024-06"), score("-as-of", "2021-06"))
	require.Greater(t, score(), score("-as-of", "text"))
	_, help, _ := call("", "-h")
	require.Contains(t, help, "this month")
}

func TestErrors(t *testing.T) {
	gone := filepath.Join(t.TempDir(), "gone.txt")
	for _, c := range []struct {
		name   string
		args   []string
		status int
		want   string
	}{
		{"unknown flag", []string{"-frobnicate"}, 2, "-frobnicate"},
		{"late flag", []string{director, "-json"}, 2, "flags come first"},
		{"no such file", []string{gone}, 1, "gone.txt"},
		{"no such role", []string{"-role", "astronaut", director}, 2, `role "astronaut"`},
		{"role file of another kind", []string{"-role", director, director}, 1, "strong-director.txt"},
		{"weights without a number", []string{"-weights", "duties", director}, 2, `"duties"`},
		{"weights of no category", []string{"-weights", "cooking=1", director}, 2, "cooking"},
		{"gate of no item", []string{"-gate", "it-director/duties/cooking", director}, 2, "cooking"},
		{"month", []string{"-as-of", "June", director}, 2, "2024-06"},
		{"empty input", []string{"-"}, 1, "standard input"},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, out, errs := call("", c.args...)
			require.Equal(t, c.status, status)
			require.Empty(t, out)
			require.True(t, strings.HasPrefix(errs, "score: "), errs)
			require.Equal(t, 1, strings.Count(errs, "\n"), errs)
			require.Contains(t, errs, c.want)
		})
	}
}

func TestNamesThatLookLikeFlags(t *testing.T) {
	text, err := os.ReadFile(director)
	require.NoError(t, err)
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("-x.txt", text, 0o644))
	status, out, errs := call("", "--", "-x.txt")
	require.Equal(t, 0, status, errs)
	require.Contains(t, out, "IT Director: -x.txt")
}

func TestOneBadFileOfTwo(t *testing.T) {
	empty := filepath.Join(t.TempDir(), "empty.txt")
	require.NoError(t, os.WriteFile(empty, nil, 0o644))
	status, out, errs := call("", empty, director)
	require.Equal(t, 1, status)
	require.Equal(t, 1, strings.Count(errs, "\n"), errs)
	require.Contains(t, errs, "empty.txt")
	require.Contains(t, out, "of 100")
}
