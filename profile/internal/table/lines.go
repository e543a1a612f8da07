package table

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxLine is the most bytes of a line of a table with tabs. The longest line of
// O*NET has 1,100.
const maxLine = 1 << 20

func newLines(r io.Reader, format Format) Lines {
	if format == Commas {
		reader := csv.NewReader(r)
		reader.FieldsPerRecord = -1 // the table counts them itself, and goes on
		reader.ReuseRecord = true
		return &commas{reader: reader}
	}
	scanner := bufio.NewScanner(r)
	scanner.Buffer(make([]byte, 64<<10), maxLine)
	scanner.Split(splitLines)
	return &tabs{scanner: scanner}
}

// splitLines is bufio.ScanLines without its care for a "\r", which the trimming
// of fields sees to.
func splitLines(data []byte, atEOF bool) (int, []byte, error) {
	if i := bytes.IndexByte(data, '\n'); i >= 0 {
		return i + 1, data[:i], nil
	}
	if atEOF && len(data) > 0 {
		return len(data), data, nil
	}
	return 0, nil, nil
}

type tabs struct {
	scanner *bufio.Scanner
	fields  []string
	n       int
}

func (t *tabs) Line(int) int { return t.n }

func (t *tabs) Next() ([]string, error) {
	t.n++
	if !t.scanner.Scan() {
		switch err := t.scanner.Err(); {
		case errors.Is(err, bufio.ErrTooLong):
			return nil, fmt.Errorf("longer than %d bytes", maxLine)
		case err != nil:
			return nil, err
		}
		return nil, io.EOF
	}
	t.fields = t.fields[:0]
	rest, more := strings.TrimSuffix(t.scanner.Text(), "\r"), true
	for more {
		var field string
		field, rest, more = strings.Cut(rest, "\t")
		t.fields = append(t.fields, unquote(field))
	}
	return t.fields, nil
}

// unquote undoes what a spreadsheet does to a field with quotes in it when it
// saves a table with tabs: "Conduct ""head counts""". A table as published has
// quotes as they are, and a field that merely begins and ends with one is not
// touched: what a spreadsheet has quoted has every quote inside it doubled, and
// at least one.
func unquote(field string) string {
	if len(field) < 4 || field[0] != '"' || field[len(field)-1] != '"' {
		return field
	}
	inside := field[1 : len(field)-1]
	single := strings.ReplaceAll(inside, `""`, "")
	if len(single) == len(inside) || strings.Contains(single, `"`) {
		return field
	}
	return strings.ReplaceAll(inside, `""`, `"`)
}

type commas struct {
	reader *csv.Reader
	read   bool // a row that FieldPos can be asked about
	bad    int  // the line of an error, 0 for none
}

func (c *commas) Line(field int) int {
	if c.bad > 0 {
		return c.bad
	}
	if !c.read {
		return 1
	}
	line, _ := c.reader.FieldPos(field)
	return line
}

func (c *commas) Next() ([]string, error) {
	fields, err := c.reader.Read()
	if err == nil {
		c.read = true
		return fields, nil
	}
	var syntax *csv.ParseError
	if errors.As(err, &syntax) {
		// The quotes of all that follows are in doubt: no reading on.
		c.bad = syntax.Line
		return nil, fmt.Errorf("byte %d: %w", syntax.Column, syntax.Err)
	}
	return nil, err
}

// bounded is a reader that fails where a table is too large to be one.
type bounded struct {
	r    io.Reader
	left int64
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, fmt.Errorf("more than %d bytes", int64(MaxSize))
	}
	n, err := b.r.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}
