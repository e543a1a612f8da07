package profile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"
)

// MaxSize is the most bytes of JSON that Parse and ReadFS take for one profile.
// The largest profile of a public taxonomy is under 100 KB.
const MaxSize = 8 << 20

// Parse reads one profile from JSON and validates it. It takes nothing on
// trust: a field it does not know, a field given twice, a null, a value of the
// wrong type and anything after the profile are errors that say where, as
// line:column, both counted from 1 and the column in bytes. They and those of
// Validate are reported at once, joined; bad syntax, or more of them than
// anybody would read, ends the reading. A byte order mark is passed over.
func Parse(data []byte) (*Profile, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if len(data) > MaxSize {
		return nil, fmt.Errorf("profile: %d bytes, want at most %d", len(data), MaxSize)
	}
	if at := invalidUTF8(data); at >= 0 {
		return nil, fmt.Errorf("profile: %s: byte 0x%02x is not UTF-8", position(data, at), data[at])
	}
	p, misfits, err := decode(data)
	if err = atOnce(data, p, misfits, err); err != nil {
		return nil, err
	}
	return p, nil
}

func invalidUTF8(data []byte) int {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// syntaxError puts the place before an error of encoding/json.
func syntaxError(data []byte, err error) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Errorf("profile: %s: %w", position(data, int(syntax.Offset)-1), err)
	}
	return fmt.Errorf("profile: %w", err)
}

// position gives the place of a byte offset as line:column.
func position(data []byte, offset int) string {
	before := data[:max(0, min(offset, len(data)))]
	line := bytes.Count(before, []byte{'\n'})
	column := len(before) - (bytes.LastIndexByte(before, '\n') + 1)
	return fmt.Sprintf("%d:%d", line+1, column+1)
}
