package lex

import (
	"fmt"
	"hash/crc32"
	"io/fs"
	"sync"
)

// analysis is the number of the code's way of reading words. It changes when the same data read the same text
// differently.
const analysis = 1

// Version names the way in which words are read: the code's, and a checksum of the data. An index made by another
// holds other terms.
var Version = sync.OnceValue(func() string {
	sum := uint32(0)
	err := fs.WalkDir(embedded, "data", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(embedded, name)
		sum = crc32.Update(sum, crc32.IEEETable, b)
		return err
	})
	if err != nil {
		panic(fmt.Sprintf("lex: the embedded data: %v", err))
	}
	return fmt.Sprintf("%d-%08x", analysis, sum)
})
