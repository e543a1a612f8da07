package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRunTellsEachErrorOnALine(t *testing.T) {
	one, two := errors.New("one"), errors.New("two\n2")
	for _, c := range []struct {
		reason string
		err    error
		status int
		want   string
	}{
		{"errors that were joined", errors.Join(one, two), 1, "try: one\ntry: two 2\n"},
		{"those of usage", usageError{errors.Join(one, two)}, 2, "try: one\ntry: two 2\n"},
		{"two in one sentence", fmt.Errorf("%w: %w", one, two), 1, "try: one: two 2\n"},
		{"what is said of them together", fmt.Errorf("all of: %w", errors.Join(one, two)), 1, "try: all of: one two 2\n"},
	} {
		var errs bytes.Buffer
		cmd := New("try", "try", "Tries.", nil, &errs)
		require.Equal(t, c.status, cmd.Run(nil, func([]string) error { return c.err }), c.reason)
		require.Equal(t, c.want, errs.String(), c.reason)
	}
}

func TestRoleNamesItsFileInEachError(t *testing.T) {
	file := filepath.Join(t.TempDir(), "mine.json")
	require.NoError(t, os.WriteFile(file, []byte(`{"id": "mine", "tilte": "Mine", "field": "dreams"}`), 0o644))
	_, err := Role(file)
	require.Len(t, apart(err), 2)
	for _, e := range apart(err) {
		require.ErrorContains(t, e, "mine.json: profile mine: ")
	}
}
