package html_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/document/internal/html"
	"github.com/metierhq/metier/document/internal/source"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
)

var update = flag.Bool("update", false, "rewrite the golden files")

var limits = source.Limits{Unpacked: 32 << 20, Pages: 200, Depth: 256}

func read(t testing.TB, page string) *source.Text {
	t.Helper()
	if !utf8.ValidString(page) {
		var err error
		page, err = charmap.Windows1252.NewDecoder().String(page)
		require.NoError(t, err)
	}
	text, err := html.Read(context.Background(), []byte(page), limits)
	require.NoError(t, err)
	require.Len(t, text.Pages, 1)
	return text
}

// Each page of testdata stands beside the text that is read of it, and what the reader says of it.
func TestPages(t *testing.T) {
	for name, reason := range map[string]string{
		"board":     "a job board: navigation, cookies, search, share, apply and related jobs go; lists in lists and a heading in a button stay",
		"resume":    "a plain resume: the header has the name, a list of links is its certificates, the aside its skills",
		"tables":    "a table that sets the page is read cell by cell, one that holds data row by row",
		"broken":    "end tags that are left out, swapped or of nothing",
		"microdata": "the posting in the tags, not the page around it",
		"rdfa":      "RDFa Lite says the same in other attributes",
		"graph":     "JSON-LD in an @graph within a comment, escaped twice, with a raw line break; the page itself is empty",
		"thin":      "JSON-LD with the start of the description only: the page has the text",
		"hidden":    "every way to hide words, and what only looks like one",
		"word":      "a resume that Word saved, in Windows-1252",
		"aside":     "what stands outside main and belongs to it, and what does not",
	} {
		t.Run(name, func(t *testing.T) {
			b, err := os.ReadFile(filepath.Join("testdata", name+".html"))
			require.NoError(t, err)
			require.True(t, html.Is(b), reason)
			text := read(t, string(b))
			got := fmt.Sprintf("posting=%v title=%q\n", text.Posting, text.Title)
			for _, f := range text.Findings {
				got += f.Code + ": " + f.Message + "\n"
			}
			got += "\n" + text.Pages[0]
			golden := filepath.Join("testdata", name+".txt")
			if *update {
				require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			require.Equal(t, string(want), got, reason)
		})
	}
}

// What is read is to be read on: the jobs of the resumes are found.
func TestPagesParsed(t *testing.T) {
	for name, want := range map[string][]string{
		"resume": {"IT Director|Halvard Mills|true", "IT Manager|Tamarack Foods|false"},
		"tables": {"IT Manager|Kestrel Logistics|false", "Systems Administrator|Northgate Bank|false"},
		"word":   {"IT Manager|Brightwater Health System|true"},
	} {
		b, err := os.ReadFile(filepath.Join("testdata", name+".html"))
		require.NoError(t, err)
		var got []string
		for _, e := range document.Parse(read(t, string(b)).Pages[0]).Entries {
			got = append(got, fmt.Sprintf("%s|%s|%v", e.Title, e.Organisation, e.Current))
		}
		require.Equal(t, want, got, name)
	}
}

func TestSmall(t *testing.T) {
	for _, c := range []struct{ reason, page, want string }{
		{"white space is drawn together", "<p>IT \n\t  Director&nbsp;&nbsp;x</p>", "IT Director x\n"},
		{"pieces that a style sets apart are two words", "<div><span>IT Director</span><span>2019</span></div>", "IT Director 2019\n"},
		{"a tag within a word does not part it", "<p>Dir<b>ec</b>tor <span>Java</span>Script</p>", "Director JavaScript\n"},
		{"a break is a line, two are a gap", "a<br>b<br><br>c", "a\nb\n\nc\n"},
		{"short blocks stand close: they name a job", "<div>IT Director</div><p>Acme</p><p>2012 - 2014</p>", "IT Director\nAcme\n2012 - 2014\n"},
		{"long paragraphs are parted", "<p>" + strings.Repeat("long ", 20) + "</p><p>x</p>", strings.TrimSpace(strings.Repeat("long ", 20)) + "\n\nx\n"},
		{"headings have their levels", "<h1>a</h1><h6>b</h6>", "# a\n\n###### b\n"},
		{"an empty heading leaves no sign", "<h2></h2><p>a</p><h2><img></h2>", "a\n"},
		{"a numbered list is a list", "<ol><li>a<li>b</ol>", "- a\n- b\n"},
		{"an entry with a heading is no bullet: it holds a job", "<ul><li><h3>IT Director</h3><p>Acme</p></li></ul>", "### IT Director\nAcme\n"},
		{"an empty entry leaves no bullet", "<ul><li></li><li>a</li></ul>", "- a\n"},
		{"rows of cells", "<table><tr><th>a</th><th>b</th></tr><tr><td><p>c</p></td><td></td><td>d</td></tr></table>", "a | b\nc | d\n"},
		{"a short term is a label", "<dl><dt>Place:</dt><dd>Duluth</dd><dt>Pay</dt><dd>a</dd><dd>b</dd></dl>", "Place: Duluth\nPay\na\nb\n"},
		{"lines of pre stay", "<pre>a\n  b\n\nc</pre>", "a\nb\n\nc\n"},
		{"no address of a link", "<a href='https://x.example'>site</a> <img alt='logo' src=x>", "site\n"},
		{"entities, also broken ones", "AT&ampT &#8211; caf&eacute; &notanentity; 5 < 6", "AT&T – café ¬anentity; 5 < 6\n"},
		{"a date that floats to the right", "<b>IT Director</b> - Acme<span class=r>2015 - 2019</span>Duluth", "IT Director - Acme 2015 - 2019 Duluth\n"},
		{"bold and italic beside each other", "<strong>IT Director</strong><em>Acme</em> H<sub>2</sub>O 1<sup>st</sup>", "IT Director Acme H2O 1st\n"},
		{"text for readers of screens says it twice", "<span aria-hidden=true>IT Director</span><span class='x sr-only'>IT Director</span>", "IT Director\n"},
		{"text behind a block in an entry: it holds a job", "<ul><li><div>IT Director</div><span>Acme</span></ul>", "IT Director\nAcme\n"},
		{"a list of links on a plain page is content", "<h2>Things I made</h2><ul><li><a href=a>Loom</a><li><a href=b>Wheel</a><li><a href=c>Log</a><li><a href=d>Dye</a></ul>", "## Things I made\n- Loom\n- Wheel\n- Log\n- Dye\n"},
		{"a large first letter is of its word", "<b>D</b><i>irector</i> <b>IT</b><span>x</span>", "Director IT x\n"},
		{"struck and small text is seen", "<s>a</s><small>b</small>", "ab\n"},
		{"a form that is the whole page is not dropped", "<form><input><p>We look for a director of IT with ten years of experience.</p></form>", "We look for a director of IT with ten years of experience.\n"},
		{"a script that is not closed ends the page", "<p>a</p><script>b", "a\n"},
		{"a select that is not closed does not", "<p>a</p><select><option>b<p>c</p>", "a\nc\n"},
		{"nor does a button", "<div><button><div>b</button>c</div>", "c\n"},
		{"a hidden element inside itself is closed once", "<p><b style='display:none'>x <b>y</b> z</b>a</p>", "a\n"},
		{"a term that only labels a hidden text", "<details><summary>More</summary>Seen when opened</details>", "More\nSeen when opened\n"},
	} {
		require.Equal(t, c.want, read(t, c.page).Pages[0], c.reason)
	}
}

// What is put around a resume changes nothing of what is read.
func TestSurroundings(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("testdata", "resume.html"))
	require.NoError(t, err)
	want := read(t, string(b)).Pages[0]
	for reason, around := range map[string][2]string{
		"navigation":              {`<nav><a href="/">Home</a><a href="/x">Jobs</a></nav>`, ""},
		"links without a nav":     {`<ul class="top"><li><a href="/">Home</a><li><a href="/a">A</a><li><a href="/b">B</a><li><a href="/c">C</a></ul>`, ""},
		"cookies":                 {"", `<div><p>We use cookies to improve this site.</p><a href="/c">Cookie policy</a></div>`},
		"cookies by name":         {`<div class="gdprBar">Your choices matter to us.</div>`, ""},
		"a footer":                {"", `<footer><a href="/p">Privacy</a> <a href="/t">Terms</a> © Site</footer>`},
		"a line of rights":        {"", `<div id="footer"><p>© 2024 Site. All rights reserved.</p></div>`},
		"other jobs":              {"", `<h2>Similar jobs</h2><p>IT Manager in Superior</p><p>Clerk in Duluth</p>`},
		"a search":                {`<form action="/s"><label>What</label><input name=q><button>Find</button></form>`, ""},
		"buttons":                 {`<div><a href="/apply">Apply now</a></div><p>Print this page</p>`, `<p><a href="/b">Back to search results</a></p>`},
		"programs and styles":     {`<script>document.write("<p>x</p>")</script><style>p{margin:0}</style>`, `<svg><text>x</text></svg><template><p>x</p></template>`},
		"a picture and its words": {`<img alt="me"><i class="fa" aria-hidden="true">person</i>`, `<iframe src=x>y</iframe>`},
		"a wrapper":               {`<div class="menu-open nav-wrapper"><div id="page">`, `</div></div>`},
	} {
		page := strings.Replace(strings.Replace(string(b), `<body bgcolor="white">`, `<body bgcolor="white">`+around[0], 1), "</body>", around[1]+"</body>", 1)
		require.Equal(t, want, read(t, page).Pages[0], reason)
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		reason, page string
		want         error
		says         string
	}{
		{"nothing", " \n", source.ErrEmpty, "web page: nothing in it"},
		{"no words", "<html><body><hr></body></html>", source.ErrNoText, "no text in it"},
		{"a page that a program fills", "<div id=app></div><script src=a.js></script>", source.ErrNoText, "save that as text"},
		{"a page that hides all", "<p style='display:none'>one two</p>", source.ErrNoText, "2 words that nobody sees were left out (2 by display:none)"},
		{"a million elements within each other", strings.Repeat("<div>", 1_000_000), source.ErrTooLarge, "more than 256 elements within each other"},
		{"a million of inline ones", strings.Repeat("<span class=x>", 1_000_000), source.ErrTooLarge, "more than 256"},
		{"a million beside each other", strings.Repeat("<br>", 1_000_000), source.ErrTooLarge, "more than 500000 elements"},
	} {
		_, err := html.Read(context.Background(), []byte(c.page), limits)
		require.ErrorIs(t, err, c.want, c.reason)
		require.ErrorContains(t, err, c.says, c.reason)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := html.Read(ctx, []byte("<p>x"), limits)
	require.ErrorIs(t, err, context.Canceled, "no time is left")
	small := limits
	small.Unpacked = 8
	_, err = html.Read(context.Background(), []byte("<p>more than eight bytes"), small)
	require.ErrorIs(t, err, source.ErrTooLarge)
	// Formatting that is left open is no depth: pages of people have it.
	require.Equal(t, "text\n", read(t, strings.Repeat("<b><i><font>", 100_000)+"text").Pages[0])
}

// A tag with very many attributes must not make those behind it slow: the page is read or refused, and soon.
func TestManyAttributes(t *testing.T) {
	var b strings.Builder
	b.WriteString("<p")
	for i := range 200_000 {
		fmt.Fprintf(&b, " a%d", i)
	}
	b.WriteString(">first</p>")
	b.WriteString(strings.Repeat("<p x>y</p>", 100_000))
	b.WriteString("<script a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2 b3 b4 b5 b6 b7 b8 b9 c1 c2 c3 c4 c5 c6 c7 c8 c9 d1 d2 d3 d4 d5 d6 d7><p>program</p></script><p>last</p>")
	text := read(t, b.String()).Pages[0]
	require.True(t, strings.HasPrefix(text, "first\ny\n"))
	require.True(t, strings.HasSuffix(text, "y\nlast\n"), "and the text of a program is still none")
}

func TestSeveralPostings(t *testing.T) {
	one := `<div itemscope itemtype="https://schema.org/JobPosting"><b itemprop="title">%s</b>%s</div>`
	text := read(t, fmt.Sprintf(one, "Clerk", "")+fmt.Sprintf(one, "IT Director", `<p itemprop="description">Run it.</p>`))
	require.Equal(t, "IT Director", text.Title, "the first that says what the job is")
	require.Equal(t, "several-postings", text.Findings[0].Code)
}
