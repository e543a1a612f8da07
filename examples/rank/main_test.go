package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/match"
)

const resumes = "../../testdata/resumes"

func call(args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(context.Background(), args, strings.NewReader(""), &out, &errs)
	return status, out.String(), errs.String()
}

func TestTable(t *testing.T) {
	status, out, errs := call()
	require.Equal(t, 0, status, errs)
	require.Empty(t, errs, "no bar where nobody looks")
	require.Contains(t, out, "chef.txt")
	require.NotContains(t, out, "README")
}

func TestTop(t *testing.T) {
	status, out, errs := call("-json", "-top", "3", resumes)
	require.Equal(t, 0, status, errs)
	var k match.Ranking
	require.NoError(t, json.Unmarshal([]byte(out), &k))
	require.Len(t, k.Results, 3)
	require.Greater(t, k.Scored, 13)
	require.GreaterOrEqual(t, k.Results[0].Report.Score, k.Results[1].Report.Score)
}

func TestCSV(t *testing.T) {
	status, out, errs := call("-csv", resumes)
	require.Equal(t, 0, status, errs)
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	require.Equal(t, []string{"rank", "document", "score"}, rows[0][:3])
	require.Greater(t, len(rows), 14)
}

func TestBadFiles(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "empty.txt"), nil, 0o644))
	status, out, errs := call(dir)
	require.Equal(t, 1, status)
	require.Contains(t, out, "COULD NOT BE READ: 1")
	require.Contains(t, out, "empty.txt")
	require.Equal(t, "rank: none of 1 files could be read\n", errs)

	require.NoError(t, os.WriteFile(filepath.Join(dir, "good.txt"), []byte("IT Director, Tamarind Mutual, 2015 - Present\n"), 0o644))
	status, out, errs = call(dir)
	require.Equal(t, 0, status, errs)
	require.Contains(t, out, "good.txt")
	require.Contains(t, out, "COULD NOT BE READ: 1")
}

// Who interrupts a long run keeps what was scored.
func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	var out, errs bytes.Buffer
	status := run(ctx, []string{"-csv", resumes + "/chef.txt", "-", resumes + "/thin.txt"}, endless{cancel}, &out, &errs)
	require.Equal(t, 1, status)
	require.Equal(t, "rank: stopped after 1 of 3 files: context canceled\n", errs.String())
	require.Contains(t, out.String(), "chef.txt")
	require.NotContains(t, out.String(), "thin.txt")
}

// endless is the input of somebody who interrupts while it is read.
type endless struct{ interrupt func() }

func (e endless) Read(p []byte) (int, error) {
	e.interrupt()
	return copy(p, "A chef."), io.EOF
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name   string
		args   []string
		status int
		want   string
	}{
		{"unknown flag", []string{"-worst"}, 2, "-worst"},
		{"two formats", []string{"-csv", "-json", resumes}, 2, "one of them"},
		{"less than none", []string{"-top", "-1", resumes}, 2, "-top -1"},
		{"no such folder", []string{"nowhere/"}, 1, "nowhere"},
		{"no such role", []string{"-role", "astronaut"}, 2, `role "astronaut"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, out, errs := call(c.args...)
			require.Equal(t, c.status, status)
			require.Empty(t, out)
			require.True(t, strings.HasPrefix(errs, "rank: "), errs)
			require.Equal(t, 1, strings.Count(errs, "\n"), errs)
			require.Contains(t, errs, c.want)
		})
	}
}
