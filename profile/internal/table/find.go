package table

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// Folder finds the folder of fsys with a file that matches pattern: the root, or
// the one folder in it that an archive was unpacked into.
func Folder(fsys fs.FS, pattern string) (fs.FS, string, error) {
	if fsys == nil {
		return nil, "", errors.New("nil file system, want one")
	}
	for _, p := range []string{pattern, "*/" + pattern} {
		names, err := fs.Glob(fsys, p)
		if err != nil {
			return nil, "", err
		}
		folders := distinctFolders(names)
		if len(folders) > 1 {
			return nil, "", fmt.Errorf("%s: in more than one folder: %s", pattern, strings.Join(folders, ", "))
		}
		if len(folders) == 1 {
			sub, err := fs.Sub(fsys, folders[0])
			return sub, folders[0], err
		}
	}
	return nil, "", fmt.Errorf("%s: %w", pattern, fs.ErrNotExist)
}

func distinctFolders(names []string) []string {
	var folders []string
	for _, name := range names {
		// Names come sorted by folder. What a Mac adds to an archive is no folder of it.
		dir := path.Dir(name)
		if dir != "__MACOSX" && (len(folders) == 0 || folders[len(folders)-1] != dir) {
			folders = append(folders, dir)
		}
	}
	return folders
}

// Exists says whether fsys has a file of that name.
func Exists(fsys fs.FS, name string) bool {
	info, err := fs.Stat(fsys, name)
	return err == nil && !info.IsDir()
}
