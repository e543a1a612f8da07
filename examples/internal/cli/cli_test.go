package cli

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.txt", "a.pdf", "README.md", ".hidden", "deep/c.md", ".git/d.txt"} {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), nil, 0o644))
	}
	require.NoError(t, os.Mkdir(filepath.Join(dir, "empty"), 0o755))
	t.Chdir(dir)
	for _, c := range []struct {
		args, want []string
		err        string
	}{
		{args: []string{"b.txt", "-"}, want: []string{"b.txt", "-"}},
		{args: []string{"."}, want: []string{"a.pdf", "b.txt", "deep/c.md"}},
		{args: []string{"README.md"}, want: []string{"README.md"}}, // named, so meant
		{args: []string{"*.txt"}, want: []string{"b.txt"}},
		{args: []string{"*.doc"}, err: `pattern "*.doc": matches no file`},
		{args: []string{"[x"}, err: `pattern "[x": syntax error`},
		{args: []string{"empty"}, err: `folder "empty": no files`},
		{args: []string{"none.txt"}, err: "none.txt: no such file"},
		{args: []string{"none.txt", "b.txt"}, want: []string{"none.txt", "b.txt"}}, // told when it is read
	} {
		got, err := Files(c.args)
		if c.err != "" {
			require.ErrorContains(t, err, c.err)
			continue
		}
		require.NoError(t, err)
		for i := range got {
			got[i] = filepath.ToSlash(got[i])
		}
		require.Equal(t, c.want, got)
	}
}

func TestSamples(t *testing.T) {
	names, err := FilesOrSamples(nil)
	require.NoError(t, err)
	require.Greater(t, len(names), 13)
	for _, name := range names {
		require.NotContains(t, strings.ToLower(name), "readme")
	}

	t.Chdir(t.TempDir())
	_, err = FilesOrSamples(nil)
	require.ErrorContains(t, err, "is not in a checkout of metier")
	require.ErrorAs(t, err, new(usageError))
}

func TestDocuments(t *testing.T) {
	dir := t.TempDir()
	good := filepath.Join(dir, "good.txt")
	require.NoError(t, os.WriteFile(good, []byte("IT Director"), 0o644))
	var texts, errs []string
	for d, err := range Documents([]string{good, filepath.Join(dir, "gone.txt"), "-"}, strings.NewReader("from a pipe")) {
		if err != nil {
			errs = append(errs, err.Error())
			continue
		}
		texts = append(texts, strings.TrimSpace(d.Text))
	}
	require.Equal(t, []string{"IT Director", "from a pipe"}, texts)
	require.Len(t, errs, 1)
	require.Contains(t, errs[0], "gone.txt")

	for _, err := range Documents([]string{"-"}, strings.NewReader("")) {
		require.ErrorContains(t, err, "standard input")
	}
}

func TestWeights(t *testing.T) {
	got, err := weights("duties=0.5, experience=.3,")
	require.NoError(t, err)
	require.Equal(t, map[string]float64{"duties": .5, "experience": .3}, got)
	for _, bad := range []string{"duties", "duties=", "=1", "duties=x", "duties=-1", "duties=NaN", "duties=Inf", "a=1,a=2"} {
		_, err := weights(bad)
		require.Error(t, err, bad)
	}
}

func TestRole(t *testing.T) {
	p, err := Role("it-director")
	require.NoError(t, err)
	require.Equal(t, "it-director", p.ID)

	_, err = Role("astronaut")
	require.ErrorContains(t, err, `role "astronaut": neither a file nor a built-in role (`)
	require.ErrorContains(t, err, "it-director")

	file := filepath.Join(t.TempDir(), "mine.json")
	require.NoError(t, os.WriteFile(file, []byte(`{"id": "mine", "title": "Mine"}`), 0o644))
	p, err = Role(file)
	require.NoError(t, err)
	require.Equal(t, "Mine", p.Title)

	require.NoError(t, os.WriteFile(file, []byte(`{"id": "mine", "tilte": "Mine"}`), 0o644))
	_, err = Role(file)
	require.ErrorContains(t, err, "mine.json")
}

func TestRun(t *testing.T) {
	for _, c := range []struct {
		name   string
		args   []string
		err    error
		status int
		stderr string
	}{
		{"good", []string{"a"}, nil, 0, ""},
		{"failure", []string{"a"}, errors.New("it\n broke"), 1, "try: it broke\n"},
		{"usage", []string{"a"}, Usagef("no %s", "words"), 2, "try: no words\n"},
		{"told", []string{"a"}, ErrTold, 1, ""},
		{"unknown flag", []string{"-x"}, nil, 2, "try: flag provided but not defined: -x; try -h lists the flags\n"},
		{"late flag", []string{"a", "-json"}, nil, 2, "try: \"-json\" after the first argument: flags come first\n"},
		{"late flag behind a late end of the flags", []string{"a", "--", "-json"}, nil, 2, "try: \"--\" after the first argument: flags come first\n"},
		{"end of the flags", []string{"--", "-json", "a"}, nil, 0, ""},
		{"help", []string{"-h"}, errors.New("not called"), 0, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			cmd := New("try", "try [flags]", "Tries.", &out, &errs)
			require.Equal(t, c.status, cmd.Run(c.args, func([]string) error { return c.err }))
			require.Equal(t, c.stderr, errs.String())
			if c.name == "help" {
				require.Contains(t, out.String(), "usage: try [flags]")
			}
		})
	}
}
