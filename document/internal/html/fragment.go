package html

import (
	"context"
	"strings"

	"github.com/metierhq/metier/document/internal/source"
	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func unescape(s string) string { return xhtml.UnescapeString(s) }

// fragment returns the text of a piece with tags in it; nothing in it is taken for the surroundings of a page.
func fragment(s string) string {
	p, err := build(context.Background(), []byte(s), source.Limits{Unpacked: int64(len(s)), Pages: 1, Depth: fragmentDepth})
	if err != nil {
		return ""
	}
	p.look()
	var w writer
	w.children(p.body)
	w.end(lineGap)
	return strings.TrimSpace(w.out.String())
}

// fragmentDepth is deeper than any description is.
const fragmentDepth = 256

// tagged tells whether a text has a tag of HTML in it.
func tagged(s string) bool {
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			return false
		}
		s = s[i+1:]
		if tagAt(s) != 0 {
			return true
		}
	}
}

// tagAt returns the element whose start or end tag s begins with, behind its "<"; 0: there is none that is known.
func tagAt(s string) atom.Atom {
	s = strings.TrimPrefix(s, "/")
	n := 0
	for n < len(s) && n < 12 && (s[n] >= 'a' && s[n] <= 'z' || s[n] >= 'A' && s[n] <= 'Z' || n > 0 && s[n] >= '1' && s[n] <= '6') {
		n++
	}
	if n == 0 || n < len(s) && s[n] != '>' && s[n] != ' ' && s[n] != '/' && s[n] != '\n' && s[n] != '\t' && s[n] != '\r' {
		return 0
	}
	a := atom.Lookup([]byte(strings.ToLower(s[:n])))
	if a == 0 || !block(a) && !formatting(a) && !void(a) && !wordless(a) && a != atom.A && a != atom.Span && a != atom.Html && a != atom.Label && a != atom.Time {
		return 0
	}
	return a
}
