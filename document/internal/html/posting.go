package html

import (
	"bytes"
	"strings"

	"github.com/metierhq/metier/document/internal/jsondoc/schemaorg"
	"github.com/metierhq/metier/document/internal/source"
)

const (
	sparse = 40 // words of a posting that are no full text of it
	fuller = 4  // times as many words make the page the text of the posting
)

// posting returns the job posting that a page has in it for machines, by a script or by its tags; nil: it has none.
// Text.Pages is empty where that says less than the page itself: some pages give no more than a title.
func (p *page) posting(l source.Limits, shown int) (*source.Text, error) {
	var values []any
	for _, script := range p.linked {
		if v, ok := linked(script, l.Depth); ok {
			values = append(values, v)
		}
	}
	g := schemaorg.Find(append(values, p.microdata()...)...)
	if len(g.Postings) == 0 {
		return nil, nil
	}
	best, err := g.Best(Fragment, l.Unpacked)
	if err != nil {
		return nil, err
	}
	t := &source.Text{Posting: true, Title: best.Title, Findings: g.Findings()}
	if best.Words > sparse || best.Words > 0 && shown < fuller*best.Words {
		t.Pages = []string{best.Text}
	}
	return t, nil
}

// linked reads a script of JSON-LD. Pages wrap it into comments, end it with a semicolon, and break lines in strings.
func linked(script string, depth int) (any, bool) {
	b := []byte(script)
	v, err := schemaorg.Decode(b, depth)
	if err == nil {
		return v, true
	}
	b = bytes.TrimSpace(b)
	for _, wrap := range [...]string{"//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[", "<!--", "//]]>", "/*]]>*/", "]]>", "//-->", "-->", ";"} {
		b = bytes.TrimSpace(bytes.TrimSuffix(bytes.TrimPrefix(b, []byte(wrap)), []byte(wrap)))
	}
	v, err = schemaorg.Decode(inStrings(b), depth)
	return v, err == nil
}

// inStrings replaces control characters within strings, which JSON does not allow, by how JSON writes them.
func inStrings(b []byte) []byte {
	out := make([]byte, 0, len(b)+16)
	in := false
	for i := 0; i < len(b); i++ {
		c := b[i]
		switch {
		case c == '"':
			in = !in
		case in && c == '\\' && i+1 < len(b):
			out = append(out, c)
			i++
			c = b[i]
		case in && c == '\n':
			out = append(out, '\\')
			c = 'n'
		case in && c < ' ':
			c = ' '
		}
		out = append(out, c)
	}
	return out
}

// Fragment returns the text of a piece of HTML, such as the description in a posting. A text without tags keeps its
// lines.
func Fragment(s string) string {
	if !tagged(s) && strings.Contains(s, "&lt;") {
		if once := unescape(s); tagged(once) { // it was escaped twice
			s = once
		}
	}
	if !tagged(s) {
		return strings.TrimSpace(unescape(s))
	}
	return fragment(s)
}
