package table_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile/internal/table"
)

// read reads the columns "code" and "text" of a table, joined by "=".
func read(t *testing.T, format table.Format, content string) ([]string, error) {
	t.Helper()
	faults := &table.Faults{Of: "test"}
	tab := table.Read(strings.NewReader(content), "a.txt", format, faults)
	code, text := tab.Column("Code"), tab.Column("Text")
	var rows []string
	for row := range tab.Rows() {
		rows = append(rows, row.Text(code)+"="+row.Text(text))
	}
	return rows, faults.Err()
}

func TestRows(t *testing.T) {
	for _, c := range []struct {
		name, reason string
		format       table.Format
		content      string
		want         []string
	}{
		{"tabs", "the plain case", table.Tabs, "Code\tText\n1\tone\n2\ttwo\n", []string{"1=one", "2=two"}},
		{"no last newline", "editors leave it out", table.Tabs, "Code\tText\n1\tone", []string{"1=one"}},
		{"carriage returns", "as published for Windows", table.Tabs, "Code\tText\r\n1\tone\r\n", []string{"1=one"}},
		{"other order", "columns are found by name", table.Tabs, "Text\tX\tCode\none\t\t1\n", []string{"1=one"}},
		{"case and space in the header", "offices pad their headers", table.Tabs, "CODE\t text  \n1\tone\n", []string{"1=one"}},
		{"byte order mark", "spreadsheets write one", table.Commas, "\ufeffCode,Text\n1,one\n", []string{"1=one"}},
		{"blank lines", "nothing is lost with them", table.Tabs, "Code\tText\n\n1\tone\n\t\n", []string{"1=one"}},
		{"empty last field", "a tab ends the line", table.Tabs, "Code\tText\n1\t\n", []string{"1="}},
		{"a quote is a letter", "tables with tabs are not quoted", table.Tabs, "Code\tText\n1\tCut 2\" pipe\n2\t\"\n3\t\"a\" b\n",
			[]string{`1=Cut 2" pipe`, `2="`, `3="a" b`}},
		{"a quoted word alone", "it may stand so in the table", table.Tabs, "Code\tText\n1\t\"Swing\"\n", []string{`1="Swing"`}},
		{"two quoted words", "not doubled: as they are", table.Tabs, "Code\tText\n1\t\"A\" or \"B\"\n", []string{`1="A" or "B"`}},
		{"saved by a spreadsheet", "all quotes inside are doubled", table.Tabs, "Code\tText\n1\t\"Take \"\"head counts\"\" often\"\n",
			[]string{`1=Take "head counts" often`}},
		{"quoted commas", "RFC 4180", table.Commas, "Code,Text\n1,\"one, \"\"1\"\"\"\n", []string{`1=one, "1"`}},
		{"quoted line breaks", "labels come one a line", table.Commas, "Code,Text\n1,\"one\ntwo\"\n2,b\n", []string{"1=one\ntwo", "2=b"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows, err := read(t, c.format, c.content)
			require.NoError(t, err, c.reason)
			require.Equal(t, c.want, rows, c.reason)
		})
	}
}

func TestFaults(t *testing.T) {
	for _, c := range []struct {
		name, reason string
		format       table.Format
		content      string
		rows         []string
		want         string
	}{
		{"empty", "a file without a header is no table", table.Tabs, "", nil, `test: a.txt:1: empty, want a header`},
		{"no column", "names what the file has", table.Tabs, "Code\tTitle\n1\tone\n", nil,
			`test: a.txt:1: no column "Text", the header is "Code, Title"`},
		{"too few fields", "the reading goes on", table.Tabs, "Code\tText\n1\n2\ttwo\n", []string{"2=two"},
			"test: a.txt:2: 1 fields, want the 2 of the header"},
		{"too many fields", "a tab in a text moves all columns", table.Tabs, "Code\tText\n1\ta\tb\n", nil,
			"test: a.txt:2: 3 fields, want the 2 of the header"},
		{"not UTF-8", "a Latin-1 file", table.Tabs, "Code\tText\n1\tcaf\xe9\n2\ttwo\n", []string{"2=two"},
			`test: a.txt:2: column "Text": "caf\xe9" is not UTF-8`},
		{"open quote", "what follows cannot be trusted", table.Commas, "Code,Text\n1,\"one\n2,two\n", nil,
			"test: a.txt:3: byte 7: extraneous or missing \" in quoted-field"},
		{"short row after a long one", "the line is that of the file", table.Commas, "Code,Text\n1,\"a\nb\"\n2\n", []string{"1=a\nb"},
			"test: a.txt:4: 1 fields, want the 2 of the header"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows, err := read(t, c.format, c.content)
			require.EqualError(t, err, c.want, c.reason)
			require.Equal(t, c.rows, rows, c.reason)
		})
	}
}

func TestFaultOfAFieldNamesItsLine(t *testing.T) {
	faults := &table.Faults{Of: "test"}
	tab := table.Read(strings.NewReader("a,b\n\"x\ny\",bad\n"), "a.csv", table.Commas, faults)
	b := tab.Column("b")
	for row := range tab.Rows() {
		row.Faultf(b, "want %s", "good")
		row.Faultf(tab.Optional("c"), "want a column")
	}
	require.EqualError(t, faults.Err(), "test: a.csv:3: column \"b\": \"bad\": want good\ntest: a.csv:2: want a column")
}

func TestFaultsAreBounded(t *testing.T) {
	content := "Code\tText\n" + strings.Repeat("1\n", 1000)
	_, err := read(t, table.Tabs, content)
	lines := strings.Split(err.Error(), "\n")
	require.Len(t, lines, table.MaxFaults+1)
	require.Equal(t, fmt.Sprintf("test: and %d more", 1000-table.MaxFaults), lines[table.MaxFaults])
}

func TestLongLinesAreRefused(t *testing.T) {
	_, err := read(t, table.Tabs, "Code\tText\n1\t"+strings.Repeat("x", 2<<20))
	require.ErrorContains(t, err, "a.txt:2: longer than")
}

// endless is a file without an end.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '1'
	}
	p[0] = '\n'
	return len(p), nil
}

func TestLargeTablesAreRefused(t *testing.T) {
	faults := &table.Faults{Of: "test"}
	tab := table.Read(io.MultiReader(strings.NewReader("n\n"), endless{}), "a.txt", table.Tabs, faults)
	for range tab.Rows() {
	}
	require.ErrorContains(t, faults.Err(), "more than 268435456 bytes")
}

func TestErrorsOfTheFileAreKept(t *testing.T) {
	errDisk := errors.New("disk on fire")
	faults := &table.Faults{Of: "test"}
	broken := io.MultiReader(strings.NewReader("n\n1\n"), iotest.ErrReader(errDisk))
	for range table.Read(broken, "a.txt", table.Tabs, faults).Rows() {
	}
	require.ErrorIs(t, faults.Err(), errDisk)
}

func TestFolder(t *testing.T) {
	file := &fstest.MapFile{Data: []byte("x")}
	for _, c := range []struct {
		name, reason string
		fsys         fstest.MapFS
		want, err    string
	}{
		{"root", "unpacked by hand", fstest.MapFS{"a_en.csv": file}, ".", ""},
		{"one folder", "as archives have it", fstest.MapFS{"db 1/a_en.csv": file}, "db 1", ""},
		{"root first", "what lies deeper is something else", fstest.MapFS{"a_en.csv": file, "old/a_en.csv": file}, ".", ""},
		{"two folders", "which of them?", fstest.MapFS{"db1/a_en.csv": file, "db2/a_en.csv": file}, "", "a_*.csv: in more than one folder: db1, db2"},
		{"Mac archive", "its shadow files are no tables", fstest.MapFS{"__MACOSX/a_en.csv": file, "db/a_en.csv": file}, "db", ""},
		{"two files in a folder", "one folder", fstest.MapFS{"db/a_de.csv": file, "db/a_en.csv": file}, "db", ""},
		{"none", "nothing to read", fstest.MapFS{"b.csv": file}, "", "a_*.csv: file does not exist"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, name, err := table.Folder(c.fsys, "a_*.csv")
			if c.err != "" {
				require.EqualError(t, err, c.err, c.reason)
				return
			}
			require.NoError(t, err, c.reason)
			require.Equal(t, c.want, name, c.reason)
		})
	}
	_, _, err := table.Folder(nil, "a_*.csv")
	require.EqualError(t, err, "nil file system, want one")
}

func FuzzRead(f *testing.F) {
	f.Add("Code\tText\n1\tone\n", false)
	f.Add("Code,Text\n1,\"o\nne\"\n", true)
	f.Add("\ufeffcode,text\n\"\xff\",\"\"\"\"\n", true)
	f.Fuzz(func(t *testing.T, content string, commas bool) {
		format := table.Tabs
		if commas {
			format = table.Commas
		}
		faults := &table.Faults{Of: "fuzz"}
		tab := table.Read(strings.NewReader(content), "a", format, faults)
		code := tab.Column("Code")
		rows := 0
		for row := range tab.Rows() {
			rows++
			require.Equal(t, row.Text(code), row.Keep(code))
			row.Faultf(code, "want another")
		}
		if rows > 0 {
			require.Error(t, faults.Err())
		}
		require.LessOrEqual(t, rows, strings.Count(content, "\n")+1)
	})
}
