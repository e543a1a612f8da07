package pdfium

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
)

var update = flag.Bool("update", false, "write testdata anew")

// reader is shared by the tests: compiling the engine takes seconds.
var reader = sync.OnceValue(func() *Reader {
	r, err := New(Options{})
	if err != nil {
		panic(err)
	}
	return r
})

func read(t *testing.T, b []byte) []document.Page {
	t.Helper()
	pages, err := reader().ReadPDF(context.Background(), b, document.Options{MaxTime: time.Minute})
	require.NoError(t, err)
	return pages
}

// twoColumns is the page of testdata/two-columns.pdf.
func twoColumns() []byte {
	return book{pages: []string{
		show(40, 750, 20, "Mara Quill") +
			show(40, 725, 9, "Larkspur, 555 0142, mara@quill.example, and more about her work at quill.example/about the-work") +
			rows(40, 700, 10, "Summary", "IT director with 14 years of leading", "the IT of clinics and schools.") +
			show(40, 640, 12, "Experience") +
			show(40, 622, 10, "IT Director") + show(230, 622, 10, "Mar 2015 – Present") +
			rows(40, 609, 10, "Alder Clinics", "• Led a team of 14 people", "• Kept a budget of 3 million") +
			show(40, 560, 10, "IT Manager") + show(230, 560, 10, "Jan 2010 – Feb 2015") +
			rows(40, 547, 10, "Birch Foods Inc.", "• Ran the help desk of 4 sites", "• Moved all servers to a new site") +
			rows(380, 696, 10, "Skills", "Budgets", "Disaster recovery", "Contracts with vendors") +
			rows(380, 630, 10, "Education", "BSc, Computer Science, 2009", "University of Larkspur"),
	}}.bytes()
}

func TestColumns(t *testing.T) {
	b := twoColumns()
	name := filepath.Join("testdata", "two-columns.pdf")
	if *update {
		require.NoError(t, os.WriteFile(name, b, 0o644))
	}
	kept, err := os.ReadFile(name)
	require.NoError(t, err)
	require.True(t, bytes.Equal(b, kept), "%s is not what the test makes; run it with -update", name)
	require.Equal(t, `Mara Quill
Larkspur, 555 0142, mara@quill.example, and more about her work at quill.example/about the-work

Summary
IT director with 14 years of leading
the IT of clinics and schools.

Experience
IT Director | Mar 2015 – Present
Alder Clinics
• Led a team of 14 people
• Kept a budget of 3 million

IT Manager | Jan 2010 – Feb 2015
Birch Foods Inc.
• Ran the help desk of 4 sites
• Moved all servers to a new site

Skills
Budgets
Disaster recovery
Contracts with vendors

Education
BSc, Computer Science, 2009
University of Larkspur
`, read(t, b)[0].Text)
}

func TestHidden(t *testing.T) {
	const seen = "Led the IT of Alder Clinics and all of its people"
	line := show(50, 700, 10, seen)
	for _, c := range []struct {
		name, reason, page string
		code, says         string
		text               string
	}{
		{"none", "a common page has nothing to report", line, "", "", seen},
		{"white", "white on the white of the page is not seen", line + "1 g\n" + show(50, 600, 10, "kubernetes terraform"),
			"hidden-text", `page 1: 2 words that nobody sees were left out (2 white on white): "kubernetes terraform"`, seen},
		{"nearly white", "nor is what differs from it by a shade", line + ".99 .99 1 rg\n" + show(50, 600, 10, "kubernetes"),
			"hidden-text", `page 1: 1 word that nobody sees was left out (1 white on white): "kubernetes"`, seen},
		{"grey", "light grey can be seen", line + ".9 g\n" + show(50, 688, 10, "kubernetes"), "", "", seen + "\nkubernetes"},
		{"white on a bar", "white on a dark bar is a heading", line + "0 0 .4 rg 40 680 300 16 re f 1 g\n" + show(50, 688, 10, "Skills"),
			"", "", seen + "\nSkills"},
		{"white on a picture", "white on a picture may be seen", line + "q 300 0 0 16 40 680 cm /P Do Q 1 g\n" + show(50, 688, 10, "Skills"),
			"", "", seen + "\nSkills"},
		{"white on a white bar", "a white bar hides as the page does", line + "1 g 40 680 300 16 re f\n" + show(50, 688, 10, "Skills"),
			"hidden-text", "1 white on white", seen},
		{"tiny", "nobody reads type of one point", line + show(50, 600, 1, "kubernetes terraform ansible"),
			"hidden-text", `3 smaller than 2 points): "kubernetes terraform ansible"`, seen},
		{"small", "nor one of less than two, as for the other reader", line + show(50, 600, 1.8, "kubernetes"),
			"hidden-text", "1 smaller than 2 points", seen},
		{"scaled down", "a large type made small by the page is as tiny", line + "q .05 0 0 .05 50 600 cm\n" + show(0, 0, 12, "kubernetes") + "Q\n",
			"hidden-text", "1 smaller than 2 points", seen},
		{"scaled up", "a type of one point made large by the page is not", "q 10 0 0 10 50 700 cm\n" + show(0, 0, 1, seen) + "Q\n", "", "", seen},
		{"unpainted", "what is not painted is not seen", line + show(50, 600, 10, "kubernetes") + "BT 3 Tr /F 10 Tf 50 500 Td (terraform) Tj ET\n",
			"hidden-text", `1 not painted): "terraform"`, seen + "\n\nkubernetes"},
		{"transparent", "nor is what is clear as glass", line + "/Clear gs\n" + show(50, 600, 10, "kubernetes"),
			"hidden-text", "1 transparent", seen},
		{"off the page", "what stands beside the page is not printed", line + show(50, -60, 10, "kubernetes") + show(700, 300, 10, "terraform"),
			"hidden-text", "2 off the page", seen},
		{"all ways", "each way is counted by itself", line + show(50, 600, 1, "tiny") + "1 g\n" + show(50, 500, 10, "white white"),
			"hidden-text", `3 words that nobody sees were left out (1 smaller than 2 points, 2 white on white): "tiny white white"`, seen},
		{"many", "the first words are quoted", line + "1 g\n" + rows(50, 600, 10, "a b c d e f", "g h i j k l"),
			"hidden-text", `12 white on white): "a b c d e f g h"`, seen},
		{"scan", "the text of a scan is what a program recognised", "q 600 0 0 800 0 0 cm /P Do Q 3 Tr\n" + line,
			"ocr-layer", "page 1 is a picture", seen},
		{"no scan", "a small picture makes no scan", "q 60 0 0 80 0 0 cm /P Do Q\n" + line + "3 Tr\n" + rows(50, 600, 10, seen, seen),
			"hidden-text", "not painted", seen},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := read(t, book{pages: []string{c.page}}.bytes())[0]
			require.Equal(t, c.text+"\n", p.Text, c.reason)
			if c.code == "" {
				require.Empty(t, p.Findings, c.reason)
				return
			}
			require.Len(t, p.Findings, 1, c.reason)
			require.Equal(t, c.code, p.Findings[0].Code)
			require.Contains(t, p.Findings[0].Message, c.says)
		})
	}
}

func TestPages(t *testing.T) {
	const line = "Led the IT of Alder Clinics"
	t.Run("several", func(t *testing.T) {
		pages := read(t, book{pages: []string{show(50, 700, 10, "One"), "", show(50, 700, 10, "Three")}}.bytes())
		require.Equal(t, []document.Page{{Text: "One\n"}, {}, {Text: "Three\n"}}, pages)
	})
	t.Run("turned", func(t *testing.T) {
		up := "BT /F 10 Tf 0 1 -1 0 300 100 Tm (" + line + ") Tj 0 1 -1 0 312 100 Tm (and a team) Tj ET\n"
		require.Equal(t, line+"\nand a team\n", read(t, book{pages: []string{up}, page: "/Rotate 90"}.bytes())[0].Text)
		down := "BT /F 10 Tf -1 0 0 -1 300 100 Tm (" + line + ") Tj -1 0 0 -1 300 112 Tm (and a team) Tj ET\n"
		require.Equal(t, line+"\nand a team\n", read(t, book{pages: []string{down}, page: "/Rotate 180"}.bytes())[0].Text)
	})
	t.Run("watermark", func(t *testing.T) {
		mark := "BT /F 60 Tf .7071 .7071 -.7071 .7071 100 100 Tm (DRAFT) Tj ET\n"
		require.Equal(t, line+"\n"+line+"\n\nDRAFT\n", read(t, book{pages: []string{mark + rows(50, 300, 10, line, line)}}.bytes())[0].Text,
			"what stands across the page is read by itself")
	})
	t.Run("crop box", func(t *testing.T) {
		p := read(t, book{pages: []string{show(50, 700, 10, line) + show(50, 100, 10, "below")}, page: "/CropBox[0 200 600 800]"}.bytes())[0]
		require.Equal(t, line+"\n", p.Text)
		require.Contains(t, p.Findings[0].Message, "1 off the page")
	})
}

func TestErrors(t *testing.T) {
	const line = "Led the IT of Alder Clinics"
	good := book{pages: []string{show(50, 700, 10, line), show(50, 700, 10, line)}}
	ended, end := context.WithCancel(context.Background())
	end()
	late, end := context.WithTimeout(context.Background(), -time.Second)
	defer end()
	locked := good
	locked.objects = []string{"<</Filter/Standard/V 2/R 3/Length 128/P -4/O<" + strings.Repeat("ab", 32) + ">/U<" + strings.Repeat("cd", 32) + ">>>"}
	locked.trailer = "/Encrypt 10 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]"
	foreign := locked
	foreign.objects = []string{"<</Filter/Somebody/V 2/R 3>>"}
	crowd := make([]string, 50)
	for i := range crowd {
		crowd[i] = strings.Repeat("word ", 1000)
	}
	for _, c := range []struct {
		name, reason string
		ctx          context.Context
		file         []byte
		o            document.Options
		want         error
		says         string
	}{
		{name: "empty", reason: "no bytes", want: document.ErrEmpty},
		{name: "blank", reason: "white space alone", file: []byte(" \n"), want: document.ErrEmpty},
		{name: "no PDF", reason: "another format", file: []byte("Led the IT of Alder Clinics"), want: document.ErrFormat, says: "save it anew"},
		{name: "head alone", reason: "a file cut off behind its first line", file: []byte("%PDF-1.7\n"), want: document.ErrFormat},
		{name: "no pages", reason: "a file without pages has nothing to read", file: book{}.bytes(), want: document.ErrFormat},
		{name: "locked", reason: "it has a password", file: locked.bytes(), want: document.ErrEncrypted, says: "password"},
		{name: "foreign lock", reason: "another program's lock", file: foreign.bytes(), want: document.ErrEncrypted},
		{name: "no text", reason: "a picture alone", file: book{pages: []string{"q 600 0 0 800 0 0 cm /P Do Q"}}.bytes(), want: document.ErrNoText, says: "recognition"},
		{name: "pages", reason: "more than the limit", file: good.bytes(), o: document.Options{MaxPages: 1}, want: document.ErrTooLarge, says: "2 pages, the limit is 1"},
		{name: "text", reason: "more than the limit", file: good.bytes(), o: document.Options{MaxUnpacked: 30}, want: document.ErrTooLarge, says: "30 bytes"},
		{name: "characters", reason: "more than a page has room for", file: book{pages: []string{rows(50, 700, 10, crowd...)}}.bytes(),
			o: document.Options{MaxTime: time.Minute}, want: document.ErrTooLarge, says: "on page 1"},
		{name: "time", reason: "its own limit", file: good.bytes(), o: document.Options{MaxTime: 1}, want: document.ErrTooLarge, says: "longer than 1ns"},
		{name: "deadline", reason: "the caller's limit", ctx: late, file: good.bytes(), want: context.DeadlineExceeded},
		{name: "ended", reason: "the caller has ended it", ctx: ended, file: good.bytes(), want: context.Canceled},
	} {
		t.Run(c.name, func(t *testing.T) {
			ctx := c.ctx
			if ctx == nil {
				ctx = context.Background()
			}
			pages, err := reader().ReadPDF(ctx, c.file, c.o)
			require.ErrorIs(t, err, c.want, c.reason)
			require.ErrorContains(t, err, c.says)
			require.Nil(t, pages)
		})
	}
}

// A file that keeps the engine busy in one call is ended within it.
func TestBusy(t *testing.T) {
	var b strings.Builder
	b.WriteString("BT /F 10 Tf\n")
	for range 300_000 {
		b.WriteString("1 0 0 1 9 9 Tm (a)Tj\n")
	}
	file := book{pages: []string{b.String()}}.bytes()
	_, err := reader().ReadPDF(context.Background(), file, document.Options{MaxTime: 300 * time.Millisecond})
	require.ErrorIs(t, err, document.ErrTooLarge)
	read(t, twoColumns()) // and the reader goes on
}

func TestShared(t *testing.T) {
	want := read(t, twoColumns())
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			if i%2 == 0 {
				_, err := reader().ReadPDF(context.Background(), []byte(fmt.Sprintf("%%PDF-1.7 %d", i)), document.Options{})
				if err == nil {
					t.Error("a broken file was read")
				}
				return
			}
			got, err := reader().ReadPDF(context.Background(), twoColumns(), document.Options{MaxTime: time.Minute})
			if err != nil || len(got) != 1 || got[0].Text != want[0].Text {
				t.Errorf("got %v, %v", got, err)
			}
		})
	}
	wg.Wait()
}

// While a file waits for a worker its time does not run. In the bubble no time goes by but that of waiting.
func TestWaiting(t *testing.T) {
	shared := reader()
	synctest.Test(t, func(t *testing.T) {
		busy := &Reader{sandboxes: shared.sandboxes, slots: make(chan struct{}, 1), closed: make(chan struct{})}
		go func() {
			time.Sleep(time.Hour)
			busy.slots <- struct{}{}
		}()
		pages, err := busy.ReadPDF(context.Background(), twoColumns(), document.Options{MaxTime: time.Minute})
		require.NoError(t, err)
		require.NotEmpty(t, pages)

		<-busy.slots
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		_, err = busy.ReadPDF(ctx, twoColumns(), document.Options{})
		require.ErrorIs(t, err, context.DeadlineExceeded, "the caller waits no longer than it wants to")
	})
}

func TestNew(t *testing.T) {
	_, err := New(Options{Workers: -1})
	require.ErrorContains(t, err, "-1 workers")
	name := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(name, nil, 0o600))
	_, err = New(Options{CacheDir: name})
	require.ErrorContains(t, err, "cache folder")

	r, err := New(Options{Workers: 1, Trusted: true})
	require.NoError(t, err)
	pages, err := r.ReadPDF(context.Background(), twoColumns(), document.Options{})
	require.NoError(t, err)
	require.Equal(t, read(t, twoColumns()), pages, "trust changes no text")
	require.NoError(t, r.Close())
	require.NoError(t, r.Close(), "a second time does nothing")
	_, err = r.ReadPDF(context.Background(), twoColumns(), document.Options{})
	require.ErrorIs(t, err, ErrClosed)
}

// The folder of compiled code may be cut off by a full disk.
func TestDamagedCache(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the engine twice")
	}
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	base, err := os.UserCacheDir()
	require.NoError(t, err)
	if base != os.Getenv("XDG_CACHE_HOME") {
		t.Skip("this system keeps caches elsewhere")
	}
	r, err := New(Options{})
	require.NoError(t, err)
	require.NoError(t, r.Close())
	cut := 0
	require.NoError(t, filepath.WalkDir(base, func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		cut++
		return os.Truncate(name, 1000)
	}))
	require.Positive(t, cut)
	r, err = New(Options{})
	require.NoError(t, err)
	require.NoError(t, r.Close())
}
