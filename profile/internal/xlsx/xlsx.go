// Package xlsx reads the rows of the first sheet of a spreadsheet file: its
// values as text. Formulas are not computed, and formats not applied.
package xlsx

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// What a file may take. The largest tables of the BLS have some 400,000 rows of
// 32 columns. A sheet is read piece by piece; only the texts that its cells share
// are kept.
const (
	MaxUnpacked = 1 << 30  // bytes of a part of the archive
	MaxStrings  = 64 << 20 // bytes of shared texts
	MaxToken    = 1 << 20  // bytes of a cell, or of a tag
	MaxRows     = 1 << 20  // as Excel has it
	MaxColumns  = 1 << 10  // Excel has 16 times as many, and an empty row is as wide as the first one
)

// Sheet is the first sheet of an open file. It is a [table.Lines].
//
// [table.Lines]: https://pkg.go.dev/github.com/metierhq/metier/profile/internal/table#Lines
type Sheet struct {
	*tokens
	strings []string
	row     []string
	width   int // of the first row
	n       int // of the last row
}

// Open opens the first sheet. Close it in the end.
func Open(r io.ReaderAt, size int64) (*Sheet, error) {
	archive, err := zip.NewReader(r, size)
	if err != nil {
		return nil, err
	}
	names, err := parts(archive)
	if err != nil {
		return nil, err
	}
	s := &Sheet{}
	if names.strings != "" {
		if s.strings, err = readStrings(archive, names.strings); err != nil {
			return nil, fmt.Errorf("%s: %w", names.strings, err)
		}
	}
	if s.tokens, err = open(archive, names.sheet); err != nil {
		return nil, err
	}
	return s, nil
}

// partNames are the parts of the archive that hold the first sheet and the texts
// of its cells.
type partNames struct{ sheet, strings string }

func parts(archive *zip.Reader) (partNames, error) {
	const folder = "xl"
	var book struct {
		Sheets []struct {
			ID string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	var relations struct {
		List []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if err := decode(archive, folder+"/workbook.xml", &book); err != nil {
		return partNames{}, err
	}
	if err := decode(archive, folder+"/_rels/workbook.xml.rels", &relations); err != nil {
		return partNames{}, err
	}
	if len(book.Sheets) == 0 {
		return partNames{}, errors.New("no sheets")
	}
	var names partNames
	for _, r := range relations.List {
		target := path.Join(folder, r.Target)
		if strings.HasPrefix(r.Target, "/") {
			target = strings.TrimPrefix(path.Clean(r.Target), "/")
		}
		switch {
		case r.ID == book.Sheets[0].ID:
			names.sheet = target
		case strings.HasSuffix(r.Type, "/sharedStrings"):
			names.strings = target
		}
	}
	if names.sheet == "" {
		return partNames{}, fmt.Errorf("no part for the sheet %q", book.Sheets[0].ID)
	}
	return names, nil
}

func decode(archive *zip.Reader, name string, to any) error {
	f, err := archive.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	// These parts only name others, and are small.
	if err := xml.NewDecoder(io.LimitReader(f, MaxToken)).Decode(to); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
