package index

import (
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"github.com/blevesearch/bleve/v2"
	"github.com/stretchr/testify/require"
	bolt "go.etcd.io/bbolt/errors"

	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// list gives the names in a directory.
func list(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// A crash after any step of Create leaves the whole old index or the whole new one, and nothing that the next Create
// does not remove.
func TestCrash(t *testing.T) {
	steps := []string{"made", "started", "filled", "complete", "moved the old one out", "moved the new one in"}
	var done []string
	for _, crash := range steps {
		t.Run(crash, func(t *testing.T) {
			parent := t.TempDir()
			dir := filepath.Join(parent, "roles")
			old, err := Create(dir, kitchen())
			require.NoError(t, err)

			done = nil
			_, err = create(dir, profiles(desk(), kitchen()), func(step string) error {
				done = append(done, step)
				if step == crash {
					return errCrash
				}
				return nil
			})
			require.ErrorIs(t, err, errCrash)

			x, err := Open(dir)
			require.NoError(t, err)
			want := 2
			if crash == "moved the new one in" {
				want = 10
			}
			require.Equal(t, want, x.Len())
			require.Equal(t, want, searching(t, x, Query{}).Total)
			require.NoError(t, x.Close())
			require.Equal(t, 2, searching(t, old, Query{}).Total, "who has the old one open keeps it")
			require.NoError(t, old.Close())

			x, err = Create(dir, desk())
			require.NoError(t, err)
			require.Equal(t, 8, x.Len())
			require.NoError(t, x.Close())
			require.Equal(t, []string{"roles"}, list(t, parent))
		})
	}
	require.Equal(t, steps, done, "a step that is not tested")
}

// A crash before there ever was an index leaves none.
func TestCrashOfTheFirst(t *testing.T) {
	for _, crash := range []string{"made", "started", "filled", "complete"} {
		dir := filepath.Join(t.TempDir(), "roles")
		_, err := create(dir, profiles(desk()), func(step string) error {
			if step == crash {
				return errCrash
			}
			return nil
		})
		require.ErrorIs(t, err, errCrash)
		_, err = Open(dir)
		require.ErrorIs(t, err, ErrNoIndex)
	}
}

// A Create that fails tidies up after itself and leaves the old index.
func TestCreateFails(t *testing.T) {
	for _, fail := range []string{"made", "started", "filled", "complete"} {
		parent := t.TempDir()
		dir := filepath.Join(parent, "roles")
		x, err := Create(dir, kitchen())
		require.NoError(t, err)
		require.NoError(t, x.Close())
		full := errors.New("disk full")
		_, err = create(dir, profiles(desk()), func(step string) error {
			if step == fail {
				return full
			}
			return nil
		})
		require.ErrorIs(t, err, full)
		require.Equal(t, []string{"roles"}, list(t, parent))
		x, err = Open(dir)
		require.NoError(t, err)
		require.Equal(t, 2, x.Len())
		require.NoError(t, x.Close())
	}
}

func TestCreateRefuses(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "home")
	require.NoError(t, os.Mkdir(dir, 0o700))
	x, err := Create(dir, kitchen()) // an empty directory is no loss
	require.NoError(t, err)
	require.NoError(t, x.Close())

	other := filepath.Join(parent, "photos")
	require.NoError(t, os.Mkdir(other, 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(other, "cat.jpg"), []byte("cat"), 0o600))
	_, err = Create(other, kitchen())
	require.ErrorContains(t, err, `holds "cat.jpg" and no index`)
	_, err = Create(filepath.Join(other, "cat.jpg"), kitchen())
	require.ErrorContains(t, err, "want an index, an empty directory or nothing")
	_, err = Create("", kitchen())
	require.ErrorContains(t, err, "no directory named")
	_, err = Create("/", kitchen())
	require.Error(t, err)
	require.Equal(t, []string{"cat.jpg"}, list(t, other))

	deep := filepath.Join(parent, "a", "b", "c")
	x, err = Create(deep, kitchen())
	require.NoError(t, err)
	require.NoError(t, x.Close())
}

func TestCreateThroughALink(t *testing.T) {
	parent := t.TempDir()
	real, link := filepath.Join(parent, "real"), filepath.Join(parent, "link")
	x, err := Create(real, kitchen())
	require.NoError(t, err)
	require.NoError(t, x.Close())
	if err := os.Symlink(real, link); err != nil {
		t.Skip(err)
	}
	x, err = Create(link, desk())
	require.NoError(t, err)
	require.NoError(t, x.Close())
	x, err = Open(real)
	require.NoError(t, err)
	require.Equal(t, 8, x.Len())
	require.NoError(t, x.Close())
	require.Equal(t, []string{"link", "real"}, list(t, parent))

	// A link to what is not there yet, one to such a link, and one to itself.
	for link, to := range map[string]string{"next": "later", "link to next": "next", "circle": "circle"} {
		require.NoError(t, os.Symlink(to, filepath.Join(parent, link)))
	}
	x, err = Create(filepath.Join(parent, "link to next"), desk())
	require.NoError(t, err)
	require.NoError(t, x.Close())
	x, err = Open(filepath.Join(parent, "later"))
	require.NoError(t, err)
	require.NoError(t, x.Close())
	_, err = Create(filepath.Join(parent, "circle"), desk())
	require.ErrorContains(t, err, "want an index, an empty directory or nothing")
	require.Equal(t, []string{"circle", "later", "link", "link to next", "next", "real"}, list(t, parent))
}

// Who builds an index need not be who serves it.
func TestCreatePermissions(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no permissions of this kind")
	}
	_, dir := created(t, kitchen())
	usual := filepath.Join(t.TempDir(), "usual")
	require.NoError(t, os.Mkdir(usual, 0o777))
	want, err := os.Stat(usual)
	require.NoError(t, err)
	files := 0
	require.NoError(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		require.NoError(t, err)
		got, err := d.Info()
		require.NoError(t, err)
		if d.IsDir() {
			require.Equal(t, want.Mode(), got.Mode(), path)
			return nil
		}
		files++
		require.Equal(t, want.Mode().Perm()&^0o111, got.Mode(), path)
		return nil
	}))
	require.GreaterOrEqual(t, files, 4)
}

func TestOpenWhatIsNoIndex(t *testing.T) {
	parent := t.TempDir()
	file := filepath.Join(parent, "file")
	require.NoError(t, os.WriteFile(file, []byte("x"), 0o600))
	for _, dir := range []string{parent, file, filepath.Join(parent, "nothing"), filepath.Join(parent, "no", "thing")} {
		_, err := Open(dir)
		require.ErrorIs(t, err, ErrNoIndex, dir)
		require.ErrorContains(t, err, dir)
	}
	_, err := Open("")
	require.Error(t, err)
}

func TestOpenAnotherVersion(t *testing.T) {
	_, dir := created(t, kitchen())
	name := filepath.Join(dir, manifestName)
	now, next := fmt.Sprintf("%s%d\n", magic, format), fmt.Sprintf("%s%d\n", magic, format+1)
	for _, change := range [][2]string{{now, next}, {`"analysis":"`, `"analysis":"0`}} {
		good, err := os.ReadFile(name)
		require.NoError(t, err)
		body, _, _ := cutLastLine(good)
		changed := strings.Replace(string(body), change[0], change[1], 1)
		require.NotEqual(t, string(body), changed)
		require.NoError(t, os.WriteFile(name, signed(changed), 0o600))
		_, err = Open(dir)
		require.ErrorIs(t, err, ErrVersion)
		require.NotErrorIs(t, err, ErrDamaged)
		require.NoError(t, os.WriteFile(name, good, 0o600))
	}
	x, err := Open(dir)
	require.NoError(t, err)
	require.NoError(t, x.Close())
}

// Whatever happens to a file, Open gives ErrDamaged: no panic, no other index.
func TestOpenDamaged(t *testing.T) {
	damage := map[string]func(b []byte) []byte{
		"emptied":        func(b []byte) []byte { return nil },
		"half":           func(b []byte) []byte { return b[:len(b)/2] },
		"last byte lost": func(b []byte) []byte { return b[:len(b)-1] },
		"one byte more":  func(b []byte) []byte { return append(b, 0) },
		"first bit":      func(b []byte) []byte { b[0] ^= 1; return b },
		"a bit in it":    func(b []byte) []byte { b[len(b)/2] ^= 0x10; return b },
		"last bit":       func(b []byte) []byte { b[len(b)-1] ^= 0x80; return b },
		"zeros":          func(b []byte) []byte { return make([]byte, len(b)) },
		"removed":        nil,
	}
	_, dir := created(t, kitchen())
	var files []string
	require.NoError(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files = append(files, path)
		}
		return err
	}))
	require.GreaterOrEqual(t, len(files), 4, "manifest, bleve's own, bolt, segment")
	for _, name := range files {
		good, err := os.ReadFile(name)
		require.NoError(t, err)
		for what, change := range damage {
			t.Run(filepath.Base(name)+"/"+what, func(t *testing.T) {
				if change == nil {
					require.NoError(t, os.Remove(name))
				} else {
					require.NoError(t, os.WriteFile(name, change(append([]byte(nil), good...)), 0o600))
				}
				_, err := Open(dir)
				require.ErrorIs(t, err, ErrDamaged)
				require.NotErrorIs(t, err, ErrVersion)
				require.NotErrorIs(t, err, ErrNoIndex)
			})
			require.NoError(t, os.WriteFile(name, good, 0o600))
		}
	}
	x, err := Open(dir)
	require.NoError(t, err)
	require.Equal(t, 2, x.Len())
	require.NoError(t, x.Close())
	for _, broken := range files {
		require.NoError(t, os.WriteFile(broken, nil, 0o600))
		x, err = Create(dir, kitchen()) // what ErrDamaged advises
		require.NoError(t, err, broken)
		require.NoError(t, x.Close())
	}
}

// An index that lost its manifest is known by what bleve holds of it, and can be built again; without the manifest nothing
// else is taken for one of ours.
func TestWithoutAManifest(t *testing.T) {
	lost := func() string {
		_, dir := created(t, kitchen())
		require.NoError(t, os.Remove(filepath.Join(dir, manifestName)))
		return dir
	}
	dir := lost()
	_, err := Open(dir)
	require.ErrorIs(t, err, ErrDamaged)
	x, err := Create(dir, desk())
	require.NoError(t, err)
	require.NoError(t, x.Close())
	x, err = Open(dir)
	require.NoError(t, err)
	require.Equal(t, 8, x.Len())
	require.NoError(t, x.Close())

	for what, dir := range map[string]string{
		"another's index of bleve's": func() string {
			dir := filepath.Join(t.TempDir(), "theirs")
			b, err := bleve.New(dir, bleve.NewIndexMapping())
			require.NoError(t, err)
			require.NoError(t, b.Close())
			return dir
		}(),
		"a part of one of ours": func() string {
			dir := lost()
			require.NoError(t, os.Remove(filepath.Join(dir, bleveName)))
			return dir
		}(),
		"one of ours that cannot be read": func() string {
			dir := lost()
			require.NoError(t, os.WriteFile(filepath.Join(dir, "store", "root.bolt"), []byte("no bolt"), 0o600))
			return dir
		}(),
	} {
		before := list(t, dir)
		_, err := Open(dir)
		require.ErrorIs(t, err, ErrNoIndex, what)
		_, err = Create(dir, desk())
		require.ErrorContains(t, err, "and no index", what)
		require.Equal(t, before, list(t, dir), what)
	}
}

// What keeps a file from being read says nothing about the index: it must not be built again for that.
func TestOpenWhatCannotBeRead(t *testing.T) {
	file := manifestFile{Name: "store/root.bolt"}
	for _, c := range []struct {
		err     error
		damaged bool
		reason  string
	}{
		{fs.ErrNotExist, true, "a file is gone"},
		{syscall.ENOTDIR, true, "a directory is gone"},
		{syscall.EISDIR, true, "a directory in its place"},
		{fs.ErrPermission, false, "another user's"},
		{syscall.EACCES, false, "likewise, as the system says it"},
		{syscall.EMFILE, false, "too many files are open"},
		{syscall.EIO, false, "the disk fails"},
	} {
		cause := &fs.PathError{Op: "open", Path: file.Name, Err: c.err}
		err := file.verify(failing{cause})
		require.ErrorIs(t, err, c.err, c.reason)
		require.Equal(t, c.damaged, errors.Is(err, ErrDamaged), c.reason)
	}
	require.NotErrorIs(t, damage(bolt.ErrTimeout), ErrDamaged, "somebody has it open for writing")
	require.ErrorIs(t, damage(errors.New("unexpected end")), ErrDamaged)
}

// failing is a file system of which no file can be opened.
type failing struct{ err error }

func (f failing) Open(string) (fs.File, error) { return nil, f.err }

// Even where the manifest vouches for broken files, Open does not panic.
func TestOpenBrokenFilesThatAreVouchedFor(t *testing.T) {
	for _, file := range []string{"index_meta.json", "store/root.bolt"} {
		for _, cut := range []int{0, 1, 100} {
			_, dir := created(t, kitchen())
			name := filepath.Join(dir, filepath.FromSlash(file))
			good, err := os.ReadFile(name)
			require.NoError(t, err)
			require.NoError(t, os.WriteFile(name, good[:min(cut, len(good))], 0o600))
			require.NoError(t, os.Remove(filepath.Join(dir, manifestName)))
			m := &manifest{Analysis: lex.Version(), Profiles: 1, Items: 2}
			require.NoError(t, writeManifest(dir, m))
			_, err = Open(dir)
			require.ErrorIs(t, err, ErrDamaged, "%s cut to %d bytes", file, cut)
		}
	}
}

func TestManyOpen(t *testing.T) {
	_, dir := created(t, desk())
	var open []*Index
	for range 3 {
		x, err := Open(dir)
		require.NoError(t, err)
		open = append(open, x)
	}
	before, err := os.ReadDir(filepath.Join(dir, "store"))
	require.NoError(t, err)
	for _, x := range open {
		_, err := x.Search(context.Background(), Query{Text: "desk"})
		require.NoError(t, err)
		require.NoError(t, x.Close())
	}
	after, err := os.ReadDir(filepath.Join(dir, "store"))
	require.NoError(t, err)
	require.Len(t, after, len(before), "reading writes nothing")
}

func profiles(all ...*profile.Profile) []*profile.Profile { return all }

// signed gives a manifest's content the checksum that it should have.
func signed(body string) []byte {
	return fmt.Appendf([]byte(body), "%08x\n", crc32.Checksum([]byte(body), castagnoli))
}
