package wages

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/metierhq/metier/profile"
	"github.com/metierhq/metier/profile/internal/table"
	"github.com/metierhq/metier/profile/internal/xlsx"
)

var monthOfFile = regexp.MustCompile(`_M(\d{4})_`)

// ReadOEWS reads a table of OEWS. The date of its figures is May of the year in
// the file's name, as in national_M2024_dl.xlsx; a file of another name has none.
func ReadOEWS(fsys fs.FS, name string) (*Table, error) {
	date := ""
	if m := monthOfFile.FindStringSubmatch(path.Base(name)); m != nil {
		date = m[1] + "-05"
	}
	return Read(fsys, name, OEWS(), OEWSSource(date))
}

// Read reads a table from a file: a spreadsheet (.xlsx, its first sheet), or text
// with tabs or with commas, whichever its header has. The source is what profiles
// will name for the figures, its date theirs.
//
// A row that cannot be understood is an error with its file, line and column. All
// errors are joined, the first 20 of them in full, and then there is no table.
func Read(fsys fs.FS, name string, columns Columns, source profile.Source) (*Table, error) {
	faults := &table.Faults{Of: "wages"}
	if err := columns.check(source); err != nil {
		return nil, err
	}
	if fsys == nil {
		return nil, errors.New("wages: nil file system, want one")
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("wages: %w", err)
	}
	defer file.Close()
	raw, err := open(file, name, faults)
	if err != nil {
		return nil, fmt.Errorf("wages: %s: %w", name, err)
	}
	t := &Table{byCode: map[string][]*Row{}, sources: []profile.Source{source}}
	newReader(raw, columns).readInto(t)
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return t, nil
}

// open finds the format of a file from its content.
func open(file fs.File, name string, faults *table.Faults) (*table.Table, error) {
	buffered := bufio.NewReaderSize(file, 64<<10)
	head, err := buffered.Peek(4)
	if err != nil && err != io.EOF {
		return nil, err
	}
	if bytes.Equal(head, []byte("PK\x03\x04")) {
		data, size, err := readerAt(file, buffered)
		if err != nil {
			return nil, err
		}
		sheet, err := xlsx.Open(data, size)
		if err != nil {
			return nil, err
		}
		return table.From(sheet, name, faults), nil
	}
	head, _ = buffered.Peek(buffered.Size())
	line, _, _ := bytes.Cut(head, []byte("\n"))
	format := table.Commas
	if bytes.IndexByte(line, '\t') >= 0 {
		format = table.Tabs
	}
	return table.Read(buffered, name, format, faults), nil
}

// readerAt gives what a file in an archive has to be read for as a whole.
func readerAt(file fs.File, rest io.Reader) (io.ReaderAt, int64, error) {
	if at, ok := file.(io.ReaderAt); ok {
		info, err := file.Stat()
		if err != nil {
			return nil, 0, err
		}
		return at, info.Size(), nil
	}
	data, err := io.ReadAll(io.LimitReader(rest, table.MaxSize+1))
	if err == nil && len(data) > table.MaxSize {
		err = fmt.Errorf("more than %d bytes", table.MaxSize)
	}
	return bytes.NewReader(data), int64(len(data)), err
}

// reader finds the fields of rows.
type reader struct {
	table      *table.Table
	columns    Columns
	area, kind table.Column
	code, name table.Column
	year, hour [4]table.Column
	counts     [3]table.Column // employment, supply, openings
	only       map[table.Column]string
	places     map[string]area // by name: many rows are of one area
}

func newReader(t *table.Table, c Columns) *reader {
	column := func(name string) table.Column {
		if name == "" {
			return table.None
		}
		return t.Column(name)
	}
	r := &reader{table: t, columns: c, only: map[table.Column]string{}, places: map[string]area{},
		area: column(c.Area), kind: column(c.Type), code: column(c.Code), name: column(c.Name),
	}
	for i, names := range []Figures{c.Year, c.Hour} {
		places := []*[4]table.Column{&r.year, &r.hour}[i]
		*places = [4]table.Column{column(names.Low), column(names.Medium), column(names.High), column(names.Mean)}
	}
	r.counts = [3]table.Column{column(c.Employment), column(c.Supply), column(c.Openings)}
	for _, name := range slices.Sorted(maps.Keys(c.Only)) {
		r.only[column(name)] = c.Only[name]
	}
	return r
}

func (r *reader) readInto(t *Table) {
	seen := map[[2]string]bool{}
	for row := range r.table.Rows() {
		if !r.wanted(row) {
			continue
		}
		read, ok := r.row(row)
		if !ok {
			continue
		}
		key := [2]string{read.Code, strings.ToLower(read.Area)}
		if seen[key] {
			row.Faultf(r.area, "%s a second time for this area", read.Code)
			continue
		}
		seen[key] = true
		t.add(read)
	}
}

func (r *reader) wanted(row *table.Row) bool {
	for c, value := range r.only {
		if row.Text(c) != value {
			return false
		}
	}
	return true
}

func (r *reader) row(row *table.Row) (*Row, bool) {
	c := &r.columns
	read := &Row{Code: row.Keep(r.code), Title: row.Keep(r.name), basis: c.Basis, note: c.Note, currency: c.currency()}
	if row.Text(r.area) == "" {
		row.Faultf(r.area, "want an area")
		return nil, false
	}
	if r.code != table.None && !isSOC(read.Code) {
		row.Faultf(r.code, "want a code like 11-3021")
		return nil, false
	}
	read.place = r.place(row)
	read.Area = read.place.name
	read.Kind = read.place.kind
	if k, ok := c.Kinds[row.Text(r.kind)]; ok && r.kind != table.None {
		read.Kind = k
	}
	ok := true
	for i, pay := range []*Pay{&read.Year, &read.Hour} {
		columns := [][4]table.Column{r.year, r.hour}[i]
		ok = figures(row, columns[:], &pay.Low, &pay.Medium, &pay.High, &pay.Mean) && rises(row, columns, pay) && ok
	}
	return read, figures(row, r.counts[:], &read.Employment, &read.Supply, &read.Openings) && ok
}

func (r *reader) place(row *table.Row) area {
	a, ok := r.places[row.Text(r.area)]
	if !ok {
		name := row.Keep(r.area)
		a = areaOf(name, r.columns.In)
		r.places[name] = a
	}
	return a
}

func figures(row *table.Row, columns []table.Column, to ...*Figure) bool {
	ok := true
	for i, c := range columns {
		var good bool
		if *to[i], good = parse(row.Text(c)); !good {
			row.Faultf(c, "want a number, nothing, or a mark such as #")
			ok = false
		}
		to[i].Mark = strings.Clone(to[i].Mark)
	}
	return ok
}

// rises sees that low, medium and high are in this order.
func rises(row *table.Row, columns [4]table.Column, pay *Pay) bool {
	last := Figure{}
	for i, f := range []Figure{pay.Low, pay.Medium, pay.High} {
		if !f.IsGiven() {
			continue
		}
		if f.Value < last.Value {
			row.Faultf(columns[i], "want at least %s, the figure below it", last)
			return false
		}
		last = f
	}
	return true
}

// isSOC says whether s is a code of the Standard Occupational Classification.
func isSOC(s string) bool {
	return len(s) == 7 && s[2] == '-' && isDigits(s[:2]) && isDigits(s[3:])
}
