package document_test

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

func TestRead(t *testing.T) {
	tests := []struct {
		name, in, want string
		err            error
	}{
		{"plain", "IT Director\n", "IT Director\n", nil},
		{"mark of UTF-8", "\xef\xbb\xbfIT Director", "IT Director", nil},
		{"UTF-16, little end first", "\xff\xfeI\x00T\x00", "IT", nil},
		{"UTF-16, big end first", "\xfe\xff\x00I\x00T", "IT", nil},
		{"Windows-1252", "Caf\xe9 \x93Zo\xeb\x94", "Café “Zoë”", nil},
		{"UTF-8 with a broken byte", "Café Zoë Ünal Ö \xe9", "Café Zoë Ünal Ö \uFFFD", nil},
		{"encoded twice", "2012 â€“ 2015", "2012 – 2015", nil},
		{"empty", "", "", document.ErrEmpty},
		{"white space", " \n\t\r\n", "", document.ErrEmpty},
		{"only a mark", "\xef\xbb\xbf", "", document.ErrEmpty},
		{"only a mark, UTF-16", "\xff\xfe", "", document.ErrEmpty},
		{"too large", strings.Repeat("a", 101), "", document.ErrTooLarge},
		{"as large as allowed", strings.Repeat("a", 100), strings.Repeat("a", 100), nil},
		{"UTF-16 without its mark", "I\x00T\x00 \x00D\x00i\x00r\x00e\x00c\x00t\x00o\x00r\x00", "IT Director", nil},
		{"a broken PDF", "%PDF-1.7\n", "", document.ErrFormat},
		{"a broken zip", "PK\x03\x04", "", document.ErrFormat},
		{"an old Word file", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "", document.ErrFormat},
		{"the first half of its mark", "\xd0\xcf\x11\xe0AAAA", "", document.ErrFormat},
		{"RTF", "{\\rtf1 IT Director}", "", document.ErrFormat},
		{"picture", "\x89PNG\r\n", "", document.ErrFormat},
		{"web page", "\n<!DOCTYPE html><p>IT Director</p>", "IT Director\n", nil},
		{"XML", "<?xml version=\"1.0\"?><resume/>", "", document.ErrFormat},
		{"JSON Resume", " {\"basics\": {\"label\": \"IT Director\"}}\n", "IT Director\n", nil},
		{"JSON Resume, UTF-16", "\xff\xfe{\x00\"\x00b\x00a\x00s\x00i\x00c\x00s\x00\"\x00:\x00{\x00\"\x00n\x00a\x00m\x00e\x00\"\x00:\x00\"\x00A\x00\"\x00}\x00}\x00", "A\n", nil},
		{"other JSON", "{\"a\": 1}", "", document.ErrFormat},
		{"a text that begins with a bracket", "[IT Director] 2010 - 2015", "[IT Director] 2010 - 2015", nil},
		{"zeros", "ab\x00cd", "", document.ErrFormat},
		{"control characters", strings.Repeat("a\x01\x02\x03", 9), "", document.ErrFormat},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := document.Read(strings.NewReader(tt.in), document.Options{ID: "cv.txt", MaxBytes: 100})
			if tt.err != nil {
				require.ErrorIs(t, err, tt.err)
				require.True(t, strings.HasPrefix(err.Error(), "cv.txt: "), err.Error())
				require.Nil(t, d)
				return
			}
			require.NoError(t, err)
			require.Equal(t, tt.want, d.Text)
			require.Equal(t, "cv.txt", d.ID)
		})
	}
}

// TestCharset reads web pages whose bytes, or words, say what encoding they are in.
func TestCharset(t *testing.T) {
	read := func(page string) string {
		d, err := document.Read(strings.NewReader(page), document.Options{})
		require.NoError(t, err)
		return d.Text
	}
	for reason, page := range map[string]string{
		"UTF-8 with a mark":                "\xef\xbb\xbf<p>caf\xc3\xa9",
		"UTF-8, whatever the page says":    "<meta charset=iso-8859-1><p>caf\xc3\xa9",
		"Windows-1252 where nothing tells": "<p>caf\xe9",
		"the same far behind the start":    "<p>caf\xe9" + strings.Repeat("<!-- -->", 1000),
		"the same behind a long start":     strings.Repeat("<!-- -->", 1000) + "<p>caf\xe9",
		"the same under a false name":      "<meta charset=utf-8><p>caf\xe9",
		"the charset that the page names":  "<meta http-equiv=Content-Type content='text/html; charset=macintosh'><p>caf\x8e",
		"a charset that browsers refuse":   "<meta charset=hz-gb-2312><p>caf\xe9",
		"UTF-16, the low byte first":       "\xff\xfe<\x00p\x00>\x00c\x00a\x00f\x00\xe9\x00",
		"UTF-16, the high byte first":      "\xfe\xff\x00<\x00p\x00>\x00c\x00a\x00f\x00\xe9",
		"a name of a charset that is none": "<meta charset=klingon><p>caf\xe9",
		"an entity":                        "<p>caf&eacute;",
		"an entity of a number of 1252's":  "<p>caf&#233;",
	} {
		require.Equal(t, "café\n", read(page), reason)
	}
	require.Equal(t, "zażółć caf\uFFFD\n", read("<meta charset=utf-8><p>zażółć caf\xe9"), "a few broken bytes of UTF-8 are mended")
	for _, c := range []struct{ reason, page, want string }{
		{"Cyrillic", "<meta charset=windows-1251><p>\xd0\xf3\xea\xee\xe2\xee\xe4\xe8\xf2\xe5\xeb\xfc", "Руководитель\n"},
		{"Polish", "<meta charset=iso-8859-2><p>Micha\xb3 Wi\xb6niewski", "Michał Wiśniewski\n"},
		{"Japanese", "<meta charset=shift_jis><p>\x93\xfa\x96\x7b", "日本\n"},
		{"Japanese in seven bits", "<meta charset=iso-2022-jp><p>\x1b$BF|K\\\x1b(B", "日本\n"},
		{"UTF-8 with a broken byte, under a false name", "<meta charset=iso-8859-2><p>zażółć caf\xe9", "zażółć caf\uFFFD\n"},
		{"Chinese", "<meta charset=gbk><p>\xd6\xd0\xb9\xfa\xc8\xcb\xc3\xf1\xd2\xf8\xd0\xd0\xd0\xc5\xcf\xa2\xbf\xc6\xbc\xbc\xb2\xbf", "中国人民银行信息科技部\n"},
		{"a text is no page, whatever it names", "charset=windows-1251 caf\xe9", "charset=windows-1251 café"},
	} {
		require.Equal(t, c.want, read(c.page), c.reason)
	}
}

// The largest numbers are no limits in practice, and overflow nothing.
func TestNoLimits(t *testing.T) {
	none := document.Options{MaxBytes: math.MaxInt64, MaxUnpacked: math.MaxInt64, MaxPages: math.MaxInt, MaxDepth: math.MaxInt, MaxTime: math.MaxInt64}
	names, err := filepath.Glob("../testdata/formats/*")
	require.NoError(t, err)
	read := 0
	for _, name := range names {
		want, err := document.Open(name)
		if err != nil {
			continue
		}
		d, err := none.Open(name)
		require.NoError(t, err, name)
		require.Equal(t, want.Text, d.Text, name)
		read++
	}
	require.Greater(t, read, 4)
	_, err = document.Read(strings.NewReader(`{"basics":`+strings.Repeat("[", 1_000_000)), none)
	require.ErrorIs(t, err, document.ErrTooLarge, "what is within each other has an end")
}

// Whatever the format, the error says which limit was passed.
func TestReadTakesNoLonger(t *testing.T) {
	for name, text := range map[string]string{
		"web page": "<p>IT Director",
		"JSON":     `{"basics":{"label":"IT Director"}}`,
		"PDF":      "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n",
	} {
		_, err := document.Read(strings.NewReader(text), document.Options{MaxTime: 1})
		require.ErrorIs(t, err, document.ErrTooLarge, name)
		require.ErrorContains(t, err, "it takes longer than 1ns to read, which is the limit", name)
	}
}

func TestReadPassesErrorsOn(t *testing.T) {
	broken := errors.New("the line is dead")
	_, err := document.Read(iotest.ErrReader(broken), document.Options{})
	require.ErrorIs(t, err, broken)
	_, err = document.Read(iotest.OneByteReader(io.LimitReader(strings.NewReader("IT Director"), 5)), document.Options{})
	require.NoError(t, err)
}

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	_, err := document.Open(filepath.Join(dir, "none.txt"))
	require.ErrorIs(t, err, fs.ErrNotExist)
	_, err = document.Open(dir)
	require.ErrorIs(t, err, document.ErrFormat)
	name := filepath.Join(dir, "cv [1].txt")
	require.NoError(t, os.WriteFile(name, []byte("IT Director"), 0o600))
	d, err := document.Open(name)
	require.NoError(t, err)
	require.Equal(t, name, d.ID)
}

func TestFiles(t *testing.T) {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	fsys := fstest.MapFS{
		"b.txt": file("b"), "a.txt": file("a"), "a1.txt": file("a1"), "a[1].txt": file("brackets"), "empty.txt": file(""),
		"more/c.txt": file("c"), "more/deep/d.txt": file("d"), "more/.hidden": file("h"), ".git/x": file("x"),
		"more/pipe": {Mode: fs.ModeNamedPipe}, "sub/dir/e.txt": file("e"),
	}
	tests := []struct {
		name     string
		patterns []string
		want     string
	}{
		{"one file", []string{"a.txt"}, "a.txt"},
		{"order of names, not of patterns", []string{"b.txt", "a.txt"}, "a.txt b.txt"},
		{"each once", []string{"a.txt", "*.txt", "./a.txt"}, "a.txt a1.txt a[1].txt b.txt !empty.txt"},
		{"a folder, all the way down", []string{"more"}, "more/c.txt more/deep/d.txt"},
		{"a folder by a pattern", []string{"s*"}, "sub/dir/e.txt"},
		{"a name with brackets", []string{"a[1].txt"}, "a[1].txt"},
		{"brackets as a pattern", []string{"[ab].txt"}, "a.txt b.txt"},
		{"none", nil, ""},
		{"missing, and the rest follows", []string{"gone.txt", "a.txt"}, "!gone.txt a.txt"},
		{"bad pattern", []string{"[", "a.txt"}, "![ a.txt"},
		{"outside", []string{"../a.txt"}, "!../a.txt"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for d, err := range document.Files(fsys, tt.patterns...) {
				name := d.ID
				if err != nil {
					name = "!" + name
					require.Contains(t, err.Error(), strings.TrimPrefix(d.ID, "./"))
				} else {
					require.NotEmpty(t, d.Text)
				}
				got = append(got, name)
			}
			require.Equal(t, tt.want, strings.Join(got, " "))
		})
	}
	for range document.Files(fsys, "more", "gone.txt") {
		break // a caller may stop at any time
	}
}

// plugged stands in for a PDF reader that a program brings.
type plugged func() ([]document.Page, error)

func (p plugged) ReadPDF(ctx context.Context, file []byte, o document.Options) ([]document.Page, error) {
	if _, ends := ctx.Deadline(); ends || o.MaxPages == 0 || o.MaxUnpacked == 0 || o.MaxTime == 0 {
		return nil, errors.New("want the limits that hold, and the time to wait")
	}
	if !strings.HasPrefix(string(file), "%PDF-") {
		return nil, document.ErrFormat
	}
	return p()
}

func TestOwnPDFReader(t *testing.T) {
	pages := []document.Page{{Text: "O. Marangrove\nIT Director, Acorn, 2012 - 2014\nPage 1"},
		{Text: "O. Marangrove\nIT Manager, Birch, 2008 - 2011\nPage 2", Findings: []document.Finding{{Code: "ocr-layer", Message: "page 2"}}}}
	read := func(p plugged) (*document.Document, error) {
		return document.Read(strings.NewReader("%PDF-1.7"), document.Options{PDF: p})
	}
	d, err := read(func() ([]document.Page, error) { return pages, nil })
	require.NoError(t, err)
	require.Len(t, d.Entries, 2)
	require.NotContains(t, d.Text, "Page", "what is printed on each page is no text")
	require.Equal(t, 1, strings.Count(d.Text, "Marangrove"))
	require.Equal(t, "ocr-layer", d.Findings[0].Code)

	broken := errors.New("the table is broken")
	for _, c := range []struct {
		reason string
		reader plugged
		want   error
	}{
		{"no pages", func() ([]document.Page, error) { return nil, nil }, document.ErrNoText},
		{"pages without text", func() ([]document.Page, error) { return []document.Page{{Text: " \n"}, {}}, nil }, document.ErrNoText},
		{"a panic", func() ([]document.Page, error) { panic("index out of range") }, document.ErrFormat},
		{"more text than a file may have", func() ([]document.Page, error) {
			return []document.Page{{Text: strings.Repeat("IT works ", document.DefaultMaxUnpacked/18)}, {Text: strings.Repeat("IT works ", document.DefaultMaxUnpacked/17)}}, nil
		}, document.ErrTooLarge},
		{"more pages", func() ([]document.Page, error) { return make([]document.Page, document.DefaultMaxPages+1), nil }, document.ErrTooLarge},
		{"an error of its own", func() ([]document.Page, error) { return nil, broken }, broken},
	} {
		d, err := read(c.reader)
		require.ErrorIs(t, err, c.want, c.reason)
		require.Nil(t, d, c.reason)
	}
}
