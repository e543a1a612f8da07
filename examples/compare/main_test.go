package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const posting = `IT Director

Responsibilities
- Oversee all IT operations and the IT staff.
- Run the company's fleet of forklifts.

Requirements
- 5 years of experience in IT management.
`

func call(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

func TestCompare(t *testing.T) {
	status, out, errs := call(posting, "-")
	require.Zero(t, status, errs)
	require.Contains(t, out, "beside the role IT Director")
	require.Contains(t, out, "ASKED FOR, AND TYPICAL OF THE ROLE: 1 statement")
	require.Contains(t, out, "ASKED FOR BEYOND THE ROLE: 1 statement")
	require.Contains(t, out, "less than the role")

	file := filepath.Join(t.TempDir(), "posting.txt")
	require.NoError(t, os.WriteFile(file, []byte(posting), 0o644))
	status, out, errs = call("", "-resume", filepath.Join("..", "..", "testdata", "resumes", "chef.txt"), file)
	require.Zero(t, status, errs)
	require.Contains(t, out, "resume beside the posting")

	status, out, errs = call("IT Director\n\nExperience\nIT Director, Quay Ltd, 2015 - 2020\n- Ran IT operations.", "-resume", "-", file)
	require.Zero(t, status, errs)
	require.Regexp(t, `resume beside the role +[1-9]`, out)

	status, out, errs = call("", filepath.Join("..", "..", "testdata", "postings", "it-director.txt"))
	require.Zero(t, status, errs)
	require.Regexp(t, `Typicality [89]\d\.\d of 100`, out)
	require.Contains(t, out, "armored vans")

	status, out, errs = call("", "-json", file)
	require.Zero(t, status, errs)
	var c struct {
		Schema  string
		Demands []struct{ Status string }
	}
	require.NoError(t, json.Unmarshal([]byte(out), &c))
	require.Equal(t, "metier.comparison/1", c.Schema)
	require.Equal(t, "beyond", c.Demands[1].Status)
}

// JSON is one value, whatever is compared: an array where there may be more than one posting.
func TestJSON(t *testing.T) {
	folder := t.TempDir()
	file, empty := filepath.Join(folder, "a.txt"), filepath.Join(folder, "empty.txt")
	require.NoError(t, os.WriteFile(file, []byte(posting), 0o644))
	resume := filepath.Join("..", "..", "testdata", "resumes", "chef.txt")
	type comparison struct{ Schema string }
	var all []comparison
	status, out, errs := call("", "-json", folder)
	require.Zero(t, status, errs)
	require.NoError(t, json.Unmarshal([]byte(out), &all), out)
	require.Len(t, all, 1, "a folder of one")
	status, out, errs = call("", "-json", file, file)
	require.Zero(t, status, errs)
	require.NoError(t, json.Unmarshal([]byte(out), &all), out)
	require.Len(t, all, 2)
	require.NoError(t, os.WriteFile(empty, nil, 0o644))
	status, out, errs = call("", "-json", empty, file)
	require.Equal(t, 1, status)
	require.Contains(t, errs, "empty.txt")
	require.NoError(t, json.Unmarshal([]byte(out), &all), "whole where one cannot be read")
	require.Len(t, all, 1)
	status, out, errs = call("A word.", "-json", "-resume", resume, "-", file)
	require.Equal(t, 1, status)
	require.Contains(t, errs, "asks for nothing")
	var triangles []struct{ Role, Posting, Typical comparison }
	require.NoError(t, json.Unmarshal([]byte(out), &triangles), out)
	require.Len(t, triangles, 1)
	require.Equal(t, "metier.report/1", triangles[0].Posting.Schema)
}

// Of many, one that asks for nothing does not stop the others, and a blank line stands between two pages.
func TestManyPostings(t *testing.T) {
	file := filepath.Join(t.TempDir(), "posting.txt")
	require.NoError(t, os.WriteFile(file, []byte(posting), 0o644))
	status, out, errs := call("A word.", file, "-", file)
	require.Zero(t, status, errs)
	require.Equal(t, 2, strings.Count(out, "\n\nIT Director: ")+strings.Count(out, "\n\nA word.: "))
	require.Contains(t, out, "asks for nothing")
}

func TestWrongUse(t *testing.T) {
	for _, c := range []struct {
		args   []string
		status int
		want   string
	}{
		{nil, 2, "no posting named"},
		{[]string{"none.txt"}, 1, `file "none.txt": no such file`},
		{[]string{"-resume", "-", "-"}, 2, "there is one standard input"},
		{[]string{"-role", "nobody", "-"}, 2, "nobody"},
		{[]string{"-resume", "none.txt", "-"}, 1, "none.txt"},
	} {
		status, out, errs := call("", c.args...)
		require.Equal(t, c.status, status, "%v: %s", c.args, errs)
		require.Contains(t, errs, c.want)
		require.Empty(t, out)
	}
}
