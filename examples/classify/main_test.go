package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/match"
	"github.com/metierhq/metier/profile"
)

const director = "../../testdata/resumes/strong-director.txt"

func call(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

func TestFile(t *testing.T) {
	status, out, errs := call("", "-top", "2", director)
	require.Equal(t, 0, status, errs)
	require.Empty(t, errs)
	lines := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, lines, 3)
	require.Contains(t, lines[0], "strong-director.txt")
	require.Contains(t, lines[1], "IT Director (it-director)")
}

// Files come from anybody, and so do their names.
func TestHostileName(t *testing.T) {
	file := filepath.Join(t.TempDir(), "\u009b31mred.txt")
	require.NoError(t, os.WriteFile(file, []byte("IT Director"), 0o600))
	for _, args := range [][]string{{file}, {"-json", file}} {
		status, out, errs := call("", args...)
		require.Equal(t, 0, status, errs)
		require.Contains(t, out, "31mred.txt")
		require.NotContains(t, out, "\u009b")
	}
}

func TestPosting(t *testing.T) {
	status, out, errs := call("", "-top", "1", "../../testdata/postings/it-director.txt")
	require.Equal(t, 0, status, errs)
	require.Contains(t, out, "IT Director (it-director)")
}

func TestNothingFits(t *testing.T) {
	status, out, errs := call("Wanted: somebody who walks dogs.", "-")
	require.Equal(t, 0, status, errs)
	require.Contains(t, out, "none of the roles: ")
}

func TestSamples(t *testing.T) {
	status, out, errs := call("", "-top", "1")
	require.Equal(t, 0, status, errs)
	require.Contains(t, out, "chef.txt\n")
	require.Contains(t, out, "director-of-nursing")
}

func TestJSON(t *testing.T) {
	text, err := os.ReadFile(director)
	require.NoError(t, err)
	empty := filepath.Join(t.TempDir(), "empty.txt")
	require.NoError(t, os.WriteFile(empty, nil, 0o600))
	status, out, errs := call(string(text), "-json", director, "-", empty)
	require.Equal(t, 1, status, "one could not be read")
	require.Contains(t, errs, "empty.txt")
	var got []struct {
		Document string
		match.Verdict
	}
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	require.Len(t, got, 2)
	require.Equal(t, "standard input", got[1].Document)
	require.Equal(t, got[0].Verdict, got[1].Verdict)
	require.Equal(t, "it-director", got[0].Candidates[0].Role)

	status, out, _ = call("", "-json", empty)
	require.Equal(t, 1, status)
	require.NoError(t, json.Unmarshal([]byte(out), &got), "an empty array")
	require.Empty(t, got)
}

func TestIndex(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "roles")
	x, err := index.Create(dir, &profile.Profile{ID: "cook", Title: "Cook"}, &profile.Profile{ID: "sailor", Title: "Sailor"})
	require.NoError(t, err)
	require.NoError(t, x.Close())
	status, out, errs := call("Cook\n\nCook for a ship's crew.", "-index", dir, "-top", "1", "-")
	require.Equal(t, 0, status, errs)
	require.Contains(t, out, "Cook (cook)")
}

func TestUsage(t *testing.T) {
	for _, c := range []struct {
		name string
		args []string
		want string
	}{
		{"no such flag", []string{"-x"}, "-x"},
		{"no candidates", []string{"-top", "0"}, "-top 0: want 1 or more"},
	} {
		status, _, errs := call("", c.args...)
		require.Equal(t, 2, status, c.name)
		require.Contains(t, errs, c.want, c.name)
	}
	status, _, errs := call("", "-index", t.TempDir())
	require.Equal(t, 1, status)
	require.Contains(t, errs, "no index")
}
