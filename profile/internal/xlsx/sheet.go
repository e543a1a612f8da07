package xlsx

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// readStrings reads the texts that cells share.
func readStrings(archive *zip.Reader, name string) ([]string, error) {
	part, err := open(archive, name)
	if err != nil {
		return nil, err
	}
	defer part.Close()
	var list []string
	size := 0
	for {
		token, err := part.next()
		if errors.Is(err, io.EOF) {
			return list, nil
		}
		if err != nil {
			return nil, err
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == "si" {
			text, err := part.text("si")
			if err != nil {
				return nil, err
			}
			if size += len(text) + 16; size > MaxStrings {
				return nil, fmt.Errorf("more than %d bytes of text", MaxStrings)
			}
			list = append(list, text)
		}
	}
}

// Line gives the number of the last row.
func (s *Sheet) Line(int) int { return max(1, s.n) }

// Next gives the cells of the next row, at least as many as the first one has:
// the file leaves out empty cells, and empty rows, which are passed over. A number
// is as Excel shows it, without the noise of its binary fraction.
func (s *Sheet) Next() ([]string, error) {
	for {
		token, err := s.next()
		if err != nil {
			return nil, err
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "row" {
			continue
		}
		n := s.n + 1
		if r := attr(start, "r"); r != "" {
			if n, err = strconv.Atoi(r); err != nil || n <= s.n {
				return nil, fmt.Errorf("row %q, want a number above %d", r, s.n)
			}
		}
		if n > MaxRows {
			return nil, fmt.Errorf("more than %d rows", MaxRows)
		}
		s.n = n
		if err := s.cells(); err != nil {
			return nil, err
		}
		if s.width == 0 {
			s.width = len(s.row)
		}
		return s.row, nil
	}
}

// cells fills the row.
func (s *Sheet) cells() error {
	s.row = s.row[:s.width]
	clear(s.row)
	for next := 0; ; next++ {
		start, more, err := s.nextCell()
		if !more || err != nil {
			return err
		}
		if ref := attr(start, "r"); ref != "" {
			if next, err = column(ref); err != nil {
				return err
			}
		}
		if next >= MaxColumns {
			return fmt.Errorf("more than %d columns", MaxColumns)
		}
		text, err := s.text("c")
		if err != nil {
			return err
		}
		if text, err = s.value(attr(start, "t"), text); err != nil {
			return err
		}
		for text != "" && len(s.row) <= next {
			s.row = append(s.row, "")
		}
		if text != "" {
			s.row[next] = text
		}
	}
}

func (s *Sheet) nextCell() (start xml.StartElement, more bool, err error) {
	for {
		token, err := s.next()
		if err != nil {
			return start, false, unexpected(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if token.Name.Local == "c" {
				return token, true, nil
			}
		case xml.EndElement:
			if token.Name.Local == "row" {
				return start, false, nil
			}
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

// column gives the place of a cell from 0: "C7" is 2.
func column(ref string) (int, error) {
	n, letters := 0, 0
	for letters < len(ref) && ref[letters] >= 'A' && ref[letters] <= 'Z' && n <= MaxColumns {
		n = n*26 + int(ref[letters]-'A') + 1
		letters++
	}
	if n == 0 {
		return 0, fmt.Errorf("cell %q, want a place like C7", ref[:min(len(ref), 20)])
	}
	return n - 1, nil
}

// value gives what a cell of a type says.
func (s *Sheet) value(kind, text string) (string, error) {
	switch kind {
	case "s":
		i, err := strconv.Atoi(text)
		if err != nil || i < 0 || i >= len(s.strings) {
			return "", fmt.Errorf("text number %q, want one of %d", text[:min(len(text), 20)], len(s.strings))
		}
		return s.strings[i], nil
	case "b":
		return map[string]string{"1": "TRUE", "0": "FALSE"}[text], nil
	case "", "n":
		// A spreadsheet keeps 15 digits, and writes 17 into the file.
		if f, err := strconv.ParseFloat(text, 64); err == nil {
			if short := strconv.FormatFloat(f, 'g', 15, 64); !strings.Contains(short, "e") {
				return short, nil
			}
		}
	}
	return text, nil
}
