// Package terminal makes texts of unknown origin fit to be looked at in a terminal, which obeys some characters: a resume,
// its file's name and an error that quotes either come from anybody.
package terminal

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Line makes one line of a text: white space of any kind becomes one space, other control characters become U+FFFD, so
// that an escape sequence is seen and does nothing, and characters that only steer the layout (bidi overrides, zero-width)
// go.
func Line(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s { // invalid UTF-8 comes as U+FFFD
		if unicode.IsSpace(r) {
			space = b.Len() > 0
			continue
		}
		if r = shown(r); r < 0 {
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Lines does what Line does and leaves white space as it is, but for control characters other than tab and line feed, of
// which each becomes a space.
func Lines(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n':
			return r
		case unicode.IsSpace(r) && unicode.IsControl(r):
			return ' '
		}
		return shown(r)
	}, s)
}

// shown is the character to show in place of r, or -1 for none.
func shown(r rune) rune {
	switch {
	case unicode.Is(unicode.Cf, r):
		return -1
	case unicode.IsControl(r):
		return unicode.ReplacementChar
	}
	return r
}

// Encode writes v as indented JSON, in which strings keep their < and & as they are (it is no part of a web page) and
// have what a terminal obeys as \u and a number. It writes once.
func Encode(w io.Writer, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(escape(b.Bytes()))
	return err
}

// escape writes such characters of a JSON text as \u and their number. They can stand in its strings only, so its values
// stay the same. encoding/json does this below U+0020.
func escape(encoded []byte) []byte {
	var out []byte
	done := 0
	for i := 0; i < len(encoded); {
		r, n := utf8.DecodeRune(encoded[i:])
		if r >= 0x7f && shown(r) != r {
			out = append(out, encoded[done:i]...)
			for _, unit := range utf16.AppendRune(nil, r) {
				out = fmt.Appendf(out, `\u%04x`, unit)
			}
			done = i + n
		}
		i += n
	}
	if done == 0 {
		return encoded
	}
	return append(out, encoded[done:]...)
}
