// Package jsondoc reads the two kinds of JSON that hold a resume or a job posting: JSON Resume (with its job
// descriptions), and JobPosting of schema.org as JSON-LD.
package jsondoc

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/metierhq/metier/document/internal/html"
	"github.com/metierhq/metier/document/internal/jsondoc/schemaorg"
	"github.com/metierhq/metier/document/internal/source"
)

const format = "JSON"

// Read reads a resume or a job posting in UTF-8. A value of a wrong type is passed over, and the rest is read.
func Read(ctx context.Context, b []byte, l source.Limits) (*source.Text, error) {
	if len(bytes.TrimSpace(b)) == 0 {
		return nil, fmt.Errorf("%s: %w", format, source.ErrEmpty)
	}
	v, err := schemaorg.Decode(b, l.Depth)
	if err != nil {
		return nil, err
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	t, err := read(v, l)
	if err != nil {
		return nil, err
	}
	if strings.IndexFunc(t.Pages[0], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0 {
		return nil, fmt.Errorf("%s: %w", format, source.ErrNoText)
	}
	if int64(len(t.Pages[0])) > l.Unpacked {
		return nil, source.TooLarge(format, "more than %d bytes of text", l.Unpacked)
	}
	return t, nil
}

func read(v any, l source.Limits) (*source.Text, error) {
	if o, ok := v.(object); ok {
		switch {
		case isResume(o):
			return resume(o), nil
		case isJob(o):
			v = jobPosting(o)
		}
	}
	g := schemaorg.Find(v)
	if len(g.Postings) == 0 {
		return nil, fmt.Errorf("%s: %w: it holds %s; want JSON Resume (\"basics\", \"work\", ...) or a schema.org JobPosting", format, source.ErrFormat, seen(v))
	}
	p, err := g.Best(html.Fragment, l.Unpacked)
	if err != nil {
		return nil, err
	}
	return &source.Text{Pages: []string{p.Text}, Posting: true, Title: p.Title, Findings: g.Findings()}, nil
}

const (
	seenKeys = 8  // keys that an error names
	seenWide = 40 // characters of each
)

// seen says what a value is.
func seen(v any) string {
	switch v := v.(type) {
	case object:
		if len(v) == 0 {
			return "an object without keys"
		}
		var all []string
		for k := range v {
			all = append(all, k)
		}
		slices.Sort(all)
		var b strings.Builder
		b.WriteString("an object with ")
		for i, k := range all[:min(len(all), seenKeys)] {
			if i > 0 {
				b.WriteString(", ")
			}
			fmt.Fprintf(&b, "%.*q", seenWide, k)
		}
		if len(all) > seenKeys {
			fmt.Fprintf(&b, " and %d more keys", len(all)-seenKeys)
		}
		if t, ok := v["@type"].(string); ok {
			fmt.Fprintf(&b, ", of type %.*q", seenWide, t)
		}
		return b.String()
	case []any:
		if len(v) == 0 {
			return "an empty list"
		}
		if _, nested := v[0].([]any); nested {
			return fmt.Sprintf("a list of %d, the first of them a list", len(v))
		}
		return fmt.Sprintf("a list of %d, the first of them %s", len(v), seen(v[0]))
	case string:
		return "a string"
	case bool:
		return "true or false"
	case nil:
		return "null"
	}
	return "a number"
}

// Is tells whether bytes are meant as JSON. A line of Markdown that begins with [a link] is not.
func Is(b []byte) bool {
	b = bytes.TrimLeft(b, " \t\r\n")
	lists := 0
	for len(b) > 0 && b[0] == '[' {
		lists++
		b = bytes.TrimLeft(b[1:], " \t\r\n")
	}
	switch {
	case len(b) == 0:
		return lists > 0
	case b[0] == '{':
		b = bytes.TrimLeft(b[1:], " \t\r\n")
		return len(b) > 0 && (b[0] == '"' || b[0] == '}')
	case lists == 0:
		return false
	}
	return lists > 2 || b[0] == ']' && len(bytes.TrimSpace(b)) == lists || b[0] == '"' && listed(b)
}

// listed tells whether a string is the first value of a list: a comma or the end of the list is behind it.
func listed(b []byte) bool {
	i := 1
	for ; i < len(b) && b[i] != '"' && b[i] != '\n'; i++ {
		if b[i] == '\\' {
			i++
		}
	}
	if i >= len(b) || b[i] != '"' {
		return false
	}
	b = bytes.TrimLeft(b[i+1:], " \t\r\n")
	return len(b) > 0 && (b[0] == ',' || b[0] == ']' && (len(b) == 1 || b[1] != '('))
}
