package cli

import (
	"net"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// Reading a pipe may never end, and nobody means the device that lies in a folder of resumes.
func TestFilesOfAFolderAreFiles(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("a.txt", nil, 0o644))
	require.NoError(t, os.WriteFile("b.txt", nil, 0o644))
	l, err := net.Listen("unix", "socket")
	if err != nil {
		t.Skip(err)
	}
	defer l.Close()
	want := []string{"a.txt", "b.txt"}
	if os.Symlink("a.txt", "link") == nil {
		want = append(want, "link", "link to nothing")
		require.NoError(t, os.Symlink("gone", "link to nothing"))
		require.NoError(t, os.Symlink(os.DevNull, "link to a device"))
	}
	got, err := Files([]string{"."})
	require.NoError(t, err)
	for i := range got {
		got[i] = filepath.ToSlash(got[i])
	}
	require.Equal(t, want, got)
}
