package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/index"
)

const occupations = "O*NET-SOC Code\tTitle\tDescription\n" +
	"99-1011.00\tKite Makers\tBuild kites and see that they fly.\n" +
	"99-1012.00\tKite Flyers\tFly kites in all weathers.\n"

const tasks = "O*NET-SOC Code\tTask ID\tTask\tTask Type\tIncumbents Responding\tDate\tDomain Source\n" +
	"99-1011.00\t1\tCut spars to length.\tCore\t20\t01/2024\tIncumbent\n"

func TestTaxonomy(t *testing.T) {
	db, to := t.TempDir(), filepath.Join(t.TempDir(), "kites.index")
	require.NoError(t, os.WriteFile(filepath.Join(db, "Occupation Data.txt"), []byte(occupations), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(db, "Task Statements.txt"), []byte(tasks), 0o644))
	var stdout, stderr bytes.Buffer
	require.Zero(t, run([]string{"-to", to, db}, &stdout, &stderr), stderr.String())
	require.Contains(t, stdout.String(), "kites.index: 2 roles, 0 other titles, 1 items (1 duties)\n")
	require.Contains(t, stdout.String(), "CC BY 4.0", "the licence asks for its notice to be shown")
	x, err := index.Open(to)
	require.NoError(t, err)
	_, ok := x.Profile("onet-99-1012.00")
	require.True(t, ok)
	require.NoError(t, x.Close())
}

func TestWrongUse(t *testing.T) {
	empty := t.TempDir()
	note := filepath.Join(t.TempDir(), "note.txt")
	require.NoError(t, os.WriteFile(note, []byte("not a zip"), 0o644))
	for _, c := range []struct {
		args   []string
		status int
		want   string
	}{
		{[]string{empty}, 2, "-to: want the folder"},
		{[]string{"-to", "x"}, 2, "0 arguments, want one"},
		{[]string{"-to", "x", filepath.Join(empty, "none")}, 1, "no such file"},
		{[]string{"-to", "x", empty}, 1, "neither O*NET's"},
		{[]string{"-to", "x", note}, 1, "want a folder or a zip file"},
	} {
		var stdout, stderr bytes.Buffer
		require.Equal(t, c.status, run(c.args, &stdout, &stderr), c.args)
		require.Contains(t, stderr.String(), c.want)
		require.Empty(t, stdout.String())
	}
}
