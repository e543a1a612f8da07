package report

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func TestWidth(t *testing.T) {
	for in, want := range map[string]int{"": 0, "abc": 3, "é": 1, "e\u0301": 1, "日本": 4, "ＩＴ": 4, "한국": 4, "█": 1, "…": 1} {
		require.Equal(t, want, width(in), "%q", in)
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		in   string
		n    int
		want []string
	}{
		{"", 5, []string{""}},
		{"one two", 7, []string{"one two"}},
		{"one two", 6, []string{"one", "two"}},
		{"abcdefgh ij", 5, []string{"abcde", "fgh", "ij"}},
		{"日本語の文", 5, []string{"日本", "語の", "文"}},
	} {
		require.Equal(t, c.want, wrap(c.in, c.n), "%q in %d", c.in, c.n)
	}
}

func TestMiddle(t *testing.T) {
	long := strings.Repeat("Directed the move of servers ", 10) + "under budget"
	for _, s := range []string{long, strings.Repeat("x", 300), strings.Repeat("サーバー", 80), strings.Repeat("e\u0301", 200)} {
		got := middle(s, 60)
		require.True(t, utf8.ValidString(got))
		require.LessOrEqual(t, width(got), 60)
		require.Greater(t, width(got), 35)
		head, tail, ok := strings.Cut(got, " … ")
		require.True(t, ok)
		require.True(t, strings.HasPrefix(s, head))
		require.True(t, strings.HasSuffix(s, tail))
		require.NotEqual(t, 0, runeWidth([]rune(tail)[0]), "a mark without its letter")
	}
	require.Equal(t, "short", middle("short", 60))
	require.True(t, strings.HasSuffix(middle(long, 60), "under budget"))
}

func TestClip(t *testing.T) {
	require.Equal(t, "abc", clip("abc", 3))
	require.Equal(t, "ab…", clip("abcd", 3))
	require.Equal(t, "日…", clip("日本語", 4))
}
