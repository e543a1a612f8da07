package terminal

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestShown(t *testing.T) {
	for _, c := range []struct{ text, line, lines, reason string }{
		{"Émile's résumé", "Émile's résumé", "Émile's résumé", "an honest text stays"},
		{" a \t b\u00a0c\n", "a b c", " a \t b\u00a0c\n", "white space"},
		{"a\r\nb\vc\u0085d\u2028e", "a b c d e", "a \nb c d\u2028e", "white space that a terminal obeys"},
		{"\x1b[31mred", "\uFFFD[31mred", "\uFFFD[31mred", "an escape sequence"},
		{"\u009b31mred\x7f", "\uFFFD31mred\uFFFD", "\uFFFD31mred\uFFFD", "by the one-byte CSI, and DEL"},
		{"\u202efdp.exe\u202c a\u200bb\U000e0041", "fdp.exe ab", "fdp.exe ab", "bidi overrides, zero width, tags"},
		{"a\xffb", "a\uFFFDb", "a\uFFFDb", "not UTF-8"},
		{"", "", "", "nothing"},
	} {
		require.Equal(t, c.line, Line(c.text), c.reason)
		require.Equal(t, c.lines, Lines(c.text), c.reason)

		encoded, err := json.Marshal(c.text)
		require.NoError(t, err)
		escaped := escape(encoded)
		require.JSONEq(t, string(encoded), string(escaped), c.reason)
		require.Equal(t, Lines(string(escaped)), string(escaped), "%s: nothing left to take away", c.reason)
	}
	require.Equal(t, `"\u009b\u007f\udb40\udc41é"`, string(escape([]byte("\"\u009b\x7f\U000e0041é\""))))
}
