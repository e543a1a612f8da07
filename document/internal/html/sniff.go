package html

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// looked is how many bytes of a file are looked at to tell what it is.
const looked = 8 << 10

// Is tells whether bytes are a web page, or a piece of one: not a Markdown text with a few tags in it. They may be in any
// encoding that has the letters of tags where ASCII has them.
func Is(b []byte) bool {
	s := strings.TrimSpace(string(b[:min(len(b), looked)]))
	for {
		switch {
		case strings.HasPrefix(s, "<!--"):
			_, after, ok := strings.Cut(s, "-->")
			if s = strings.TrimSpace(after); !ok || s == "" {
				return true // nothing but a comment is no text
			}
			continue
		case strings.HasPrefix(s, "<?xml"):
			_, s, _ = strings.Cut(s, "?>")
			s = strings.TrimSpace(s)
			continue
		}
		break
	}
	start := strings.ToLower(s[:min(len(s), 64)])
	if strings.HasPrefix(start, "<!doctype") {
		return strings.HasPrefix(strings.TrimSpace(start[len("<!doctype"):]), "html")
	}
	if strings.HasPrefix(s, "{") || strings.HasPrefix(s, "[{") {
		return false // JSON, with tags in its strings
	}
	first := atom.Atom(0)
	if strings.HasPrefix(s, "<") {
		first = tagAt(s[1:])
	}
	switch first {
	case atom.Html, atom.Head, atom.Body, atom.Title, atom.Meta, atom.Script, atom.Style, atom.Link:
		return true
	}
	tags, ends := tagsIn(s)
	if markdown(s) {
		return false
	}
	if first != 0 && block(first) {
		return tags > 0
	}
	return tags >= 3 && ends > 0
}

// tagsIn counts the tags of blocks and line breaks, and how many of them are end tags.
func tagsIn(s string) (tags, ends int) {
	for i := strings.IndexByte(s, '<'); i >= 0; i = strings.IndexByte(s, '<') {
		s = s[i+1:]
		if a := tagAt(s); a == atom.Br || a == atom.Span || block(a) {
			tags++
			if s[0] == '/' {
				ends++
			}
		}
	}
	return tags, ends
}

// markdown tells whether a text has headings or lists of Markdown.
func markdown(s string) bool {
	bullets := 0
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		switch hashes := strings.TrimLeft(line, "#"); {
		case len(hashes) < len(line) && len(line)-len(hashes) <= 6 && strings.HasPrefix(hashes, " "):
			return true
		case strings.HasPrefix(line, "- "), strings.HasPrefix(line, "* "):
			bullets++
		}
	}
	return bullets >= 2
}
