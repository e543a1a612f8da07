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

const pay = "AREA_TITLE\tAREA_TYPE\tI_GROUP\tOCC_CODE\tOCC_TITLE\tTOT_EMP\tH_MEAN\tA_MEAN\tH_PCT25\tH_MEDIAN\tH_PCT75\tA_PCT25\tA_MEDIAN\tA_PCT75\n" +
	"U.S.\t1\tcross-industry\t99-1011\tKite Makers\t9\t20\t40000\t15\t19\t25\t30000\t38000\t50000\n" +
	"U.S.\t1\tcross-industry\t99-1012\tKite Flyers\t9\t20\t40000\t15\t19\t25\t31000\t38000\t50000\n" +
	"Boise City, ID\t4\tcross-industry\t99-1011\tKite Makers\t9\t20\t40000\t15\t19\t25\t32000\t38000\t50000\n"

// Who asks for a place is told what became of it.
func TestWages(t *testing.T) {
	db, table := t.TempDir(), filepath.Join(t.TempDir(), "all_M2031_dl.txt")
	require.NoError(t, os.WriteFile(filepath.Join(db, "Occupation Data.txt"), []byte(occupations), 0o644))
	require.NoError(t, os.WriteFile(table, []byte(pay), 0o644))
	for _, c := range []struct{ place, want, reason string }{
		{"", "2 roles with pay\n\n", "nothing to say of the nation"},
		{"Boise, ID", "roles with wages of \"Boise, ID\" itself: 1, of its state: 0, of the nation: 1\n", "one has no wages there"},
		{"Bosie", "-place \"Bosie\": no wages of it or of its state, those of the nation were added\n", "a slip of the pen"},
	} {
		var stdout, stderr bytes.Buffer
		args := []string{"-to", filepath.Join(t.TempDir(), "kites.index"), "-wages", table}
		if c.place != "" {
			args = append(args, "-place", c.place)
		}
		require.Zero(t, run(append(args, db), &stdout, &stderr), stderr.String())
		require.Contains(t, stdout.String(), c.want, c.reason)
	}
}

func TestWrongUse(t *testing.T) {
	empty, kites, lamps := t.TempDir(), t.TempDir(), t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(kites, "Occupation Data.txt"), []byte(occupations), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(lamps, "occupations_en.csv"), nil, 0o644))
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
		{[]string{"-to", "x", "-place", "Idaho", kites}, 2, "-place \"Idaho\": only with -wages"},
		{[]string{"-to", "x", "-language", "de", kites}, 2, "-language \"de\": only for ESCO"},
		{[]string{"-to", "x", "-wages", "pay.xlsx", lamps}, 2, "-wages \"pay.xlsx\": only for O*NET"},
	} {
		var stdout, stderr bytes.Buffer
		require.Equal(t, c.status, run(c.args, &stdout, &stderr), c.args)
		require.Contains(t, stderr.String(), c.want)
		require.Empty(t, stdout.String())
	}
}
