package match_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/match"
	"github.com/metierhq/metier/match/report"
	"github.com/metierhq/metier/profile"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// The whole way from a file to what a person reads. A change of these files is a change of what the library says of
// people: read it before it is committed.
func TestReportsOfTheInventedResumes(t *testing.T) {
	x, err := index.New(profile.ITDirector())
	require.NoError(t, err)
	defer x.Close()
	m, err := match.New(x, match.Options{AsOf: time.Date(2024, time.June, 15, 0, 0, 0, 0, time.UTC)})
	require.NoError(t, err)
	files, err := filepath.Glob(filepath.Join("..", "testdata", "resumes", "*"))
	require.NoError(t, err)
	golden := 0
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
		if name == "README" {
			continue
		}
		golden++
		t.Run(name, func(t *testing.T) {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			d := document.Parse(string(text))
			d.ID = filepath.Base(file)
			r, err := m.Score("it-director", d)
			require.NoError(t, err)
			var got bytes.Buffer
			require.NoError(t, report.Text(&got, r))
			path := filepath.Join("..", "testdata", "golden", name+".txt")
			if *update {
				require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o777))
				require.NoError(t, os.WriteFile(path, got.Bytes(), 0o666))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err, "run with -update to make it")
			require.Equal(t, string(want), got.String(), "run with -update if the change is meant")
		})
	}
	require.GreaterOrEqual(t, golden, 10)
}
