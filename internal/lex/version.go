package lex

import (
	"fmt"
	"hash/crc32"
	"io/fs"
	"path"
	"slices"
	"sync"
)

// analysis is the number of the code's way of reading words. Raise it when the same data read the same text differently:
// testdata/analysis.txt shows whether they do.
const analysis = 2

// Version names the way in which words are read: the code's, and a checksum of the data. An index made by another
// holds other terms.
var Version = sync.OnceValue(func() string {
	v, err := versionOf(embedded)
	if err != nil {
		panic(fmt.Sprintf("lex: the embedded data: %v", err))
	}
	return v
})

// noTerms are the files that no term comes from.
var noTerms = []string{titleWordsFile, titleNamesFile, usualFile}

// versionOf sums the files that terms are made by, with their names and lengths.
func versionOf(data fs.FS) (string, error) {
	sum := crc32.NewIEEE()
	err := fs.WalkDir(data, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || slices.Contains(noTerms, path.Base(name)) {
			return err
		}
		b, err := fs.ReadFile(data, name)
		fmt.Fprintf(sum, "%s %d\n%s", name, len(b), b)
		return err
	})
	return fmt.Sprintf("%d-%08x", analysis, sum.Sum32()), err
}
