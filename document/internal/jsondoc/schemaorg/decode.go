package schemaorg

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/metierhq/metier/document/internal/source"
)

const format = "JSON"

// Decode reads one value of JSON, numbers as they are written. Its depth is looked at first, so that a million brackets
// cost no more than the reading of them. An error says where the text is broken.
func Decode(b []byte, depth int) (any, error) {
	if deep(b, depth) {
		return nil, source.TooLarge(format, "more than %d values within each other", depth)
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	var v any
	err := d.Decode(&v)
	if err == nil {
		at := int(d.InputOffset())
		if _, more := d.Token(); more == io.EOF {
			return v, nil
		}
		for at < len(b) && (b[at] == ' ' || b[at] == '\n' || b[at] == '\r' || b[at] == '\t') {
			at++
		}
		return nil, broken(b, at, "text behind the end of the value")
	}
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax) && syntax.Offset > 0:
		return nil, broken(b, int(syntax.Offset)-1, err.Error())
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return nil, broken(b, len(b), "the text ends within a value")
	}
	return nil, fmt.Errorf("%s: %w: %v", format, source.ErrFormat, err)
}

// broken says where byte at is, in lines and columns of bytes that count from 1.
func broken(b []byte, at int, what string) error {
	before := b[:min(at, len(b))]
	line := 1 + bytes.Count(before, []byte("\n"))
	column := len(before) - bytes.LastIndexByte(before, '\n')
	return fmt.Errorf("%s: %w: line %d, column %d: %s", format, source.ErrFormat, line, column, what)
}

// deep tells whether more than limit brackets are open at a time, those in strings left out.
func deep(b []byte, limit int) bool {
	depth := 0
	for i := 0; i < len(b); i++ {
		switch b[i] {
		case '"':
			for i++; i < len(b) && b[i] != '"'; i++ {
				if b[i] == '\\' {
					i++
				}
			}
		case '{', '[':
			if depth++; depth > limit {
				return true
			}
		case '}', ']':
			depth--
		}
	}
	return false
}
