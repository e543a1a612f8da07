package document_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"testing/synctest"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

// TestFilesComeInOrder: several goroutines read ahead, and nothing of that may be seen.
func TestFilesComeInOrder(t *testing.T) {
	fsys := fstest.MapFS{}
	var want, empty []string
	for i := range 60 {
		name := fmt.Sprintf("cv%02d.txt", i)
		size := 1 + (i*37)%11*400 // long ones before short ones
		text := strings.Repeat("Ran the service desk. ", size)
		if i%7 == 3 { // and some that cannot be read
			text, empty = "", append(empty, name)
		}
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
		want = append(want, name)
	}
	var got, failed []string
	for d, err := range document.Files(fsys, ".") {
		got = append(got, d.ID)
		if err != nil {
			require.ErrorIs(t, err, document.ErrEmpty)
			failed = append(failed, d.ID)
		}
	}
	require.Equal(t, want, got)
	require.Equal(t, empty, failed)

	for stop := range 5 { // a caller may stop at any time
		synctest.Test(t, func(t *testing.T) { // ends when the last goroutine does, and fails if one stays
			n := 0
			for range document.Files(fsys, ".") {
				if n++; n > stop {
					break
				}
			}
			require.Equal(t, stop+1, n)
		})
	}
}

// What a pattern does wrong comes first, beside a document with the pattern for its ID.
func TestFilesSayWhatIsWrong(t *testing.T) {
	fsys := fstest.MapFS{"a.txt": {Data: []byte("Ran the service desk.")}}
	var got []string
	for d, err := range (document.Options{ID: "mine"}).Files(fsys, "a.txt", "gone.txt", "[", "") {
		got = append(got, fmt.Sprintf("%s: %v", d.ID, err))
	}
	require.Equal(t, []string{"gone.txt: find gone.txt: file does not exist", `[: pattern "[": syntax error in pattern`,
		`: pattern "": file does not exist`, "a.txt: <nil>"}, got, "and the empty one, as of a variable that is not set, is not all of them")

	for d, err := range document.Files(nil, ".") {
		require.Empty(t, d.ID)
		require.EqualError(t, err, "document: nil file system, want one such as os.DirFS returns")
	}
	_, err := document.Read(nil, document.Options{ID: "a.txt"})
	require.EqualError(t, err, "a.txt: nil reader, want one")
}

// Reading a pipe may never end, and nobody means the device that lies in a folder of resumes.
func TestFilesOfAFolderAreFiles(t *testing.T) {
	fsys := fstest.MapFS{
		"a.txt": {Data: []byte("Ran the service desk.")}, "pipe": {Mode: fs.ModeNamedPipe}, "device": {Mode: fs.ModeDevice},
		"link": {Mode: fs.ModeSymlink, Data: []byte("a.txt")}, "link to a pipe": {Mode: fs.ModeSymlink, Data: []byte("pipe")},
		"link to nothing": {Mode: fs.ModeSymlink, Data: []byte("gone")},
	}
	var got []string
	for d := range document.Files(fsys, ".") {
		got = append(got, d.ID)
	}
	require.Equal(t, []string{"a.txt", "link", "link to nothing"}, got)
}
