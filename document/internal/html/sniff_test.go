package html

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestIs(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         bool
	}{
		{"a doctype", "<!DOCTYPE html><p>x", true},
		{"behind white space", " \n<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">", true},
		{"behind a comment", "<!-- saved from url=(0020)https://x.example -->\n<html>", true},
		{"XHTML", "<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">", true},
		{"no doctype", "<HEAD><TITLE>x</TITLE></HEAD>", true},
		{"a piece", "<div class=job><h2>IT Director</h2></div>", true},
		{"a piece that begins with words", "We are hiring.<br><br><ul><li>a</li></ul>", true},
		{"only a comment", "<!-- nothing -->", true},
		{"XML of another kind", "<?xml version=\"1.0\"?><resume><name>x</name></resume>", false},
		{"another doctype", "<!DOCTYPE svg PUBLIC \"x\">", false},
		{"Markdown", "# Imke Aldren\n\n- IT Director", false},
		{"Markdown with a tag", "# Imke Aldren\n\nline<br>line", false},
		{"Markdown that begins with a tag", "<div align=\"center\"><img src=x></div>\n\n# Imke Aldren\n", false},
		{"Markdown that begins with a comment", "<!-- my resume -->\n# Imke Aldren\n", false},
		{"a text with a tag", "Imke Aldren<br>IT Director", false},
		{"less and greater", "uptime < 5 min and > 3, a<b and c>d", false},
		{"a place to fill in", "<your name here>\n<address>", false},
		{"an address of mail", "Imke <imke@aldren.example>", false},
		{"JSON with tags in it", `{"description":"<p>x</p><p>y</p><p>z</p>"}`, false},
		{"nothing", "", false},
		{"plain text", "Imke Aldren\nIT Director", false},
	} {
		require.Equal(t, c.want, Is([]byte(c.text)), c.reason)
	}
}

func TestFragment(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"tags", "<p>Run IT.</p><ul><li>a</li></ul>", "Run IT.\n- a"},
		{"escaped twice", "&lt;p&gt;R&amp;amp;D&lt;/p&gt;", "R&D"},
		{"no tags: lines stay", "Run IT.\n- a\n- b &amp; c\n", "Run IT.\n- a\n- b & c"},
		{"less than is no tag", "a < b", "a < b"},
		{"what surrounds a page is content here", "<nav>a</nav><footer>b</footer>", "a\n\nb"},
		{"nothing", "", ""},
	} {
		require.Equal(t, c.want, Fragment(c.text), c.reason)
	}
}

// The lists of words are sorted, each entry once and in the form that it is looked for in.
func TestChromeData(t *testing.T) {
	for line := range strings.Lines(chromeData) {
		kind, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || kind[0] == '#' {
			continue
		}
		entries := strings.Split(list, "; ")
		require.IsIncreasing(t, entries, kind)
		for _, e := range entries {
			require.Equal(t, plain(e), e, kind)
			require.False(t, (kind == "part" || kind == "perhaps") && strings.Trim(e, "abcdefghijklmnopqrstuvwxyz") != "", "%s: %q is no word of a name", kind, e)
		}
	}
	for _, kind := range []string{"part", "perhaps", "heading", "line", "aloud"} {
		require.NotEmpty(t, chrome()[kind])
	}
}
