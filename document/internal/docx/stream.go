package docx

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/metierhq/metier/document/internal/source"
)

// A stream reads the elements of a part from top to bottom. The first error ends it and stays.
type stream struct {
	ctx    context.Context
	part   string
	xml    *xml.Decoder
	depth  int // elements that are open
	limit  int
	tokens int
	err    error
}

// open returns a stream of a part, or nil if there is no such part or it cannot be had.
func (r *reader) open(part string) *stream {
	if r.err != nil || !r.archive.has(part) {
		return nil
	}
	b, err := r.archive.part(part)
	if err != nil {
		r.fail(err)
		return nil
	}
	d := xml.NewDecoder(bytes.NewReader(utf8Of(b)))
	d.CharsetReader = charset
	return &stream{ctx: r.ctx, part: part, xml: d, limit: r.depth}
}

// utf8Of turns UTF-16, the other encoding that a part may have, into UTF-8.
func utf8Of(b []byte) []byte {
	if low, mark := source.UTF16Order(b); low >= 0 {
		return []byte(source.UTF16(b[mark:], low))
	}
	return bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
}

func charset(label string, r io.Reader) (io.Reader, error) {
	if strings.EqualFold(label, "utf-16") {
		return r, nil // see utf8Of
	}
	return nil, fmt.Errorf("encoding %q, want UTF-8 or UTF-16", label)
}

// An element is the start of one.
type element struct {
	name  string // see names
	local string // without its name space
	attrs []xml.Attr
}

// attr returns the value of an attribute, or "".
func (e *element) attr(local string) string {
	for i := range e.attrs {
		if e.attrs[i].Name.Local == local {
			return e.attrs[i].Value
		}
	}
	return ""
}

// on tells the value of an element such as <w:vanish/>, which means true unless it says otherwise.
func (e *element) on() bool {
	v := e.attr("val")
	return v == "" || truth(v)
}

func truth(v string) bool { return v == "1" || v == "true" || v == "on" }

// children yields the elements within the one that was started last. What a caller leaves unread of a child is skipped.
func (s *stream) children() iter.Seq[element] {
	return func(yield func(element) bool) {
		for inside := s.depth; s.depth >= inside; {
			t := s.next()
			if t == nil {
				return
			}
			if start, ok := t.(xml.StartElement); ok && s.depth == inside+1 {
				if !yield(element{name(start.Name), start.Name.Local, start.Attr}) {
					return
				}
			}
		}
	}
}

// text returns the characters within the element that was started last.
func (s *stream) text() string {
	var b []byte
	for inside := s.depth; s.depth >= inside; {
		switch t := s.next().(type) {
		case nil:
			return string(b)
		case xml.CharData:
			b = append(b, t...)
		}
	}
	return string(b)
}

const tokensPerCheck = 1 << 12

// next returns the next token, or nil at the end.
func (s *stream) next() xml.Token {
	if s.err != nil {
		return nil
	}
	if s.tokens++; s.tokens%tokensPerCheck == 0 && s.ctx.Err() != nil {
		s.err = s.ctx.Err()
		return nil
	}
	t, err := s.xml.Token()
	switch {
	case err == io.EOF:
		return nil
	case err != nil:
		line, _ := s.xml.InputPos()
		var syntax *xml.SyntaxError
		if errors.As(err, &syntax) {
			err = errors.New(syntax.Msg)
		}
		s.err = fmt.Errorf("%s: %w: part %q, line %d: %v: open the file in Word and save it again", format, source.ErrFormat, s.part, line, err)
		return nil
	}
	switch t.(type) {
	case xml.StartElement:
		if s.depth++; s.depth > s.limit {
			line, _ := s.xml.InputPos()
			s.err = source.TooLarge(format, "part %q, line %d: more than %d elements within each other", s.part, line, s.limit)
			return nil
		}
	case xml.EndElement:
		s.depth--
	}
	return t
}

// Name spaces come in two kinds: that of Word's everyday files, and that of files saved as "Strict Open XML".
const (
	wordSpace    = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strictSpace  = "http://purl.oclc.org/ooxml/wordprocessingml/main"
	choiceSpace  = "http://schemas.openxmlformats.org/markup-compatibility/2006"
	drawSpace    = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
	drawStrict   = "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"
	mathSpace    = "http://schemas.openxmlformats.org/officeDocument/2006/math"
	mathStrict   = "http://purl.oclc.org/ooxml/officeDocument/math"
	vectorsSpace = "urn:schemas-microsoft-com:vml"
)

// name returns the short name that an element goes by here: its local name if it is Word's own, one with a prefix if it
// is another that matters, and "" for the rest.
func name(n xml.Name) string {
	switch n.Space {
	case wordSpace, strictSpace:
		return n.Local
	case choiceSpace:
		switch n.Local {
		case "AlternateContent":
			return "mc:AlternateContent"
		case "Choice":
			return "mc:Choice"
		case "Fallback":
			return "mc:Fallback"
		}
	case drawSpace, drawStrict:
		if n.Local == "anchor" {
			return "wp:anchor"
		}
	case mathSpace, mathStrict:
		if n.Local == "t" {
			return "m:t"
		}
	case vectorsSpace:
		switch n.Local {
		case "shape", "rect", "roundrect", "oval":
			return "v:shape"
		}
	}
	return ""
}
