// Package table reads the tables that public taxonomies are published as: a
// header, and rows whose columns are found by their names, never by their places.
package table

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"strings"
	"unicode/utf8"
)

// MaxSize is the most bytes that are read of one table. The largest one of
// O*NET is 8 MB, of ESCO 21 MB; that of all areas of the BLS is 90 MB.
const MaxSize = 256 << 20

// Format is how the fields of a row are told apart.
type Format int

const (
	// Tabs: a row is a line, a quote is a letter like any other.
	Tabs Format = iota
	// Commas: as RFC 4180 has it, with quoted fields that may hold line breaks.
	Commas
)

// Lines gives the rows of a table, the header first. The slice is valid until the
// next row, its strings for ever.
type Lines interface {
	// Next returns io.EOF after the last row; no reading goes on after an error.
	Next() ([]string, error)
	// Line says where a field of the last row begins, counted from 1.
	Line(field int) int
}

// rowError is a row that cannot be read, of a table that can.
type rowError struct{ what string }

func (e rowError) Error() string { return e.what }

// Table is an open table. It belongs to one goroutine.
type Table struct {
	name   string
	header []string
	lines  Lines
	close  func() error
	faults *Faults
	broken bool // no rows can be read, and a fault says why
}

// Open opens a table of fsys and reads its header. What is wrong with it goes
// to faults, and the table then has no rows.
func Open(fsys fs.FS, name string, format Format, faults *Faults) *Table {
	f, err := fsys.Open(name)
	if err != nil {
		faults.Add(err)
		return &Table{name: name, faults: faults, broken: true}
	}
	t := Read(f, name, format, faults)
	t.close = f.Close
	return t
}

// Read is Open for a table that the caller has opened.
func Read(r io.Reader, name string, format Format, faults *Faults) *Table {
	return From(newLines(&bounded{r: r, left: MaxSize}, format), name, faults)
}

// From is Read for a format of the caller's. Lines that can be closed are, with
// the table.
func From(lines Lines, name string, faults *Faults) *Table {
	t := &Table{name: name, lines: lines, faults: faults}
	if closer, ok := lines.(io.Closer); ok {
		t.close = closer.Close
	}
	header, err := t.lines.Next()
	switch {
	case errors.Is(err, io.EOF):
		err = errors.New("empty, want a header")
	case err == nil:
		for _, h := range header {
			t.header = append(t.header, strings.ToValidUTF8(strings.TrimSpace(strings.TrimPrefix(h, "\ufeff")), "\ufffd"))
		}
	}
	if err != nil {
		t.broken = true
		t.faults.at(t.name, t.lines.Line(0), err)
	}
	return t
}

// Column is the place of a column; None for one that the table does not have.
type Column int

// None is the place of an optional column that is not there.
const None Column = -1

// Column finds a column that the table must have.
func (t *Table) Column(name string) Column {
	c := t.Optional(name)
	if c == None && len(t.header) > 0 {
		t.broken = true
		t.faults.at(t.name, 1, fmt.Errorf("no column %q, the header is %q", name, clip(strings.Join(t.header, ", "))))
	}
	return c
}

// Optional finds the first of the columns that the table has. Names of columns
// are compared without regard to case.
func (t *Table) Optional(names ...string) Column {
	for _, name := range names {
		for i, h := range t.header {
			if name != "" && strings.EqualFold(h, name) {
				return Column(i)
			}
		}
	}
	return None
}

// Rows yields the rows that can be read and closes the table. A row that cannot
// is a fault; rows without any text are passed over.
func (t *Table) Rows() iter.Seq[*Row] {
	return func(yield func(*Row) bool) {
		if t.close != nil {
			defer t.close()
		}
		if t.broken {
			return
		}
		row := &Row{t: t}
		for {
			var err error
			row.fields, err = t.lines.Next()
			if errors.Is(err, io.EOF) {
				return
			}
			if err == nil {
				if isBlank(row.fields) {
					continue
				}
				err = t.check(row.fields)
			}
			if err != nil {
				t.faults.at(t.name, t.lines.Line(0), err)
				if errors.As(err, new(rowError)) {
					continue
				}
				return
			}
			if !yield(row) {
				return
			}
		}
	}
}

func isBlank(fields []string) bool {
	for _, f := range fields {
		if strings.TrimSpace(f) != "" {
			return false
		}
	}
	return true
}

func (t *Table) check(fields []string) error {
	if len(fields) != len(t.header) {
		return rowError{fmt.Sprintf("%d fields, want the %d of the header", len(fields), len(t.header))}
	}
	for i, f := range fields {
		if !utf8.ValidString(f) {
			return rowError{fmt.Sprintf("column %q: %q is not UTF-8", clip(t.header[i]), clip(f))}
		}
	}
	return nil
}

// Row is one row of a table. It is valid until the next one is read.
type Row struct {
	t      *Table
	fields []string
}

// Text gives a field without the space around it, "" for a column that the
// table does not have. It keeps the whole row in memory.
func (r *Row) Text(c Column) string {
	if c == None {
		return ""
	}
	return strings.TrimSpace(r.fields[c])
}

// Keep is Text for what outlives the row.
func (r *Row) Keep(c Column) string { return strings.Clone(r.Text(c)) }

// Faultf reports what is wrong with a field: what was wanted instead.
func (r *Row) Faultf(c Column, want string, args ...any) {
	if c == None {
		r.t.faults.at(r.t.name, r.t.lines.Line(0), fmt.Errorf(want, args...))
		return
	}
	err := fmt.Errorf("column %q: %q: %s", clip(r.t.header[c]), clip(r.Text(c)), fmt.Sprintf(want, args...))
	r.t.faults.at(r.t.name, r.t.lines.Line(int(c)), err)
}

// clip shortens what an error quotes, so that no table makes a report larger
// than itself.
func clip(s string) string { return Clip(s, 120) }
