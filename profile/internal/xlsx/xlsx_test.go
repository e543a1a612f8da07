package xlsx_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile/internal/xlsx"
)

const (
	workbook = `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>` +
		`<sheet name="Data" sheetId="1" r:id="rId2"/><sheet name="Notes" sheetId="2" r:id="rId1"/></sheets></workbook>`
	relations = `<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="worksheets/sheet1.xml"/>` +
		`<Relationship Id="rId2" Type="t/worksheet" Target="/xl/worksheets/sheet2.xml"/>` +
		`<Relationship Id="rId3" Type="t/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
	shared = `<sst><si><t>code</t></si><si><r><t>pa</t></r><r><t>y</t></r><rPh><t>sound</t></rPh></si><si><t>#</t></si></sst>`
)

// file makes a spreadsheet whose first sheet has these rows.
func file(rows string) []byte {
	return archive(map[string]string{
		"xl/workbook.xml": workbook, "xl/_rels/workbook.xml.rels": relations, "xl/sharedStrings.xml": shared,
		"xl/worksheets/sheet1.xml": `<worksheet><sheetData><row><c t="str"><v>notes</v></c></row></sheetData></worksheet>`,
		"xl/worksheets/sheet2.xml": `<worksheet><sheetData>` + rows + `</sheetData></worksheet>`,
	})
}

func archive(parts map[string]string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		f, _ := w.Create(name)
		io.WriteString(f, parts[name])
	}
	w.Close()
	return b.Bytes()
}

func read(data []byte) (rows [][]string, lines []int, err error) {
	s, err := xlsx.Open(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, nil, err
	}
	defer s.Close()
	for {
		row, err := s.Next()
		if errors.Is(err, io.EOF) {
			return rows, lines, nil
		}
		if err != nil {
			return rows, lines, err
		}
		rows, lines = append(rows, slices.Clone(row)), append(lines, s.Line(0))
	}
}

const header = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>rest</t></is></c></row>`

func TestRows(t *testing.T) {
	for _, c := range []struct {
		name, reason, rows string
		want               [][]string
	}{
		{"texts", "shared texts in runs, without their reading; texts in place", "", nil},
		{"left out cells", "the file has only cells with something in them",
			`<row r="2"><c r="B2"><v>7</v></c></row>`, [][]string{{"", "7", ""}}},
		{"cells without places", "they stand side by side",
			`<row><c><v>1</v></c><c/><c t="b"><v>1</v></c></row>`, [][]string{{"1", "", "TRUE"}}},
		{"noise", "a number is what the cell shows",
			`<row r="2"><c r="A2"><v>32.659999999999997</v></c><c r="B2"><v>1.54187380E8</v></c><c r="C2"><v>1e300</v></c></row>`,
			[][]string{{"32.66", "154187380", "1e300"}}},
		{"marks", "a mark is a text", `<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="str"><f>X</f><v>*</v></c></row>`,
			[][]string{{"#", "*", ""}}},
		{"wide row", "the table sees that it does not fit; the next one does",
			`<row r="2"><c r="E2"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row>`,
			[][]string{{"", "", "", "", "1"}, {"2", "", ""}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows, _, err := read(file(header + c.rows))
			require.NoError(t, err, c.reason)
			require.Equal(t, append([][]string{{"code", "pay", "rest"}}, c.want...), rows, c.reason)
		})
	}
}

func TestLinesAreRowNumbers(t *testing.T) {
	_, lines, err := read(file(header + `<row r="7"><c r="A7"><v>1</v></c></row><row><c><v>2</v></c></row>`))
	require.NoError(t, err)
	require.Equal(t, []int{1, 7, 8}, lines)
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name, want string
		data       []byte
	}{
		{"no archive", "zip: not a valid zip file", []byte("PK\x03\x04")},
		{"no workbook", "xl/workbook.xml", archive(map[string]string{"a": "b"})},
		{"no sheets", "no sheets", archive(map[string]string{"xl/workbook.xml": "<workbook/>", "xl/_rels/workbook.xml.rels": relations})},
		{"no such part", `no part for the sheet "rId2"`,
			archive(map[string]string{"xl/workbook.xml": workbook, "xl/_rels/workbook.xml.rels": "<Relationships/>"})},
		{"outside of the archive", "invalid argument", archive(map[string]string{"xl/workbook.xml": workbook,
			"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId2" Target="../../etc/passwd"/></Relationships>`})},
		{"text number", `text number "9", want one of 3`, file(`<row><c t="s"><v>9</v></c></row>`)},
		{"place", `cell "7", want a place like C7`, file(`<row><c r="7"><v>9</v></c></row>`)},
		{"too many columns", "more than 1024 columns", file(`<row><c r="ZZZZZZZZZZZZZZZZ1"><v>9</v></c></row>`)},
		{"rows backwards", `row "1", want a number above 1`, file(header + `<row r="1"/>`)},
		{"too many rows", "more than 1048576 rows", file(`<row r="1048577"/>`)},
		{"cut off", "unexpected EOF", file(`<row><c>`)},
		{"a large cell", "more than 1048576 bytes", file(`<row><c><v>` + strings.Repeat("9", 3<<20) + `</v></c></row>`)},
		{"a large cell in pieces", "a cell of more than 1048576 bytes",
			file(`<row><c><v>` + strings.Repeat(strings.Repeat("9", 1000)+"<!-- -->", 2000) + `</v></c></row>`)},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := read(c.data)
			require.ErrorContains(t, err, c.want)
		})
	}
}

func FuzzSheet(f *testing.F) {
	f.Add(header + `<row r="2"><c r="B2"><v>7</v></c></row>`)
	f.Add(`<row><c r="AB1" t="s"><v>1</v></c><c t="b"><v>1</v></c><c t="inlineStr"><is><t>x</t></is></c></row>`)
	f.Fuzz(func(t *testing.T, rows string) {
		got, lines, _ := read(file(rows))
		require.Len(t, lines, len(got))
		require.IsIncreasing(t, append([]int{0}, lines...))
	})
}
