package match_test

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/match"
	"github.com/metierhq/metier/profile"
	"github.com/stretchr/testify/require"
)

// TestFormatsScoreAlike reads one resume in five formats: the score, and what each item earns, must not depend on the
// program that a person wrote it with.
func TestFormatsScoreAlike(t *testing.T) {
	x, err := index.New(profile.ITDirector())
	require.NoError(t, err)
	m, err := match.New(x, match.Options{AsOf: time.Date(2024, time.June, 1, 0, 0, 0, 0, time.UTC)})
	require.NoError(t, err)
	type earned struct {
		Ref    string
		Status match.Status
		Credit float64
		Why    string
	}
	var want []earned
	for _, format := range []string{"txt", "md", "html", "docx", "pdf"} {
		t.Run(format, func(t *testing.T) {
			d, err := document.Open(filepath.Join("..", "testdata", "formats", "resume."+format))
			require.NoError(t, err)
			require.Empty(t, d.Findings)
			r, err := m.Score("it-director", d)
			require.NoError(t, err)
			var got []earned
			for _, it := range r.Items {
				got = append(got, earned{it.Ref, it.Status, it.Credit, it.Why})
			}
			if want == nil {
				want = got
				require.Greater(t, r.Score, 60.0, "a director's resume")
			}
			require.Equal(t, want, got)
		})
	}
}
