package match_test

import (
	"encoding"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/match"
)

// named is one of a report's words.
type named[T any] interface {
	*T
	encoding.TextUnmarshaler
}

// What is written can be read back, and what could not be is not written.
func TestNamesAreWrittenAsTheyAreRead(t *testing.T) {
	names[match.Status](t, 5)
	names[match.Kind](t, 5)
	names[match.Rung](t, 3)
	names[match.Outcome](t, 3)
	names[match.Asked](t, 5)
}

func names[T interface {
	~int
	encoding.TextMarshaler
	String() string
}, P named[T]](t *testing.T, n int) {
	t.Helper()
	for i := range n {
		b, err := T(i).MarshalText()
		require.NoError(t, err)
		require.Equal(t, T(i).String(), string(b))
		var back T
		require.NoError(t, P(&back).UnmarshalText(b))
		require.Equal(t, T(i), back)
	}
	for _, none := range []int{-1, n} {
		_, err := T(none).MarshalText()
		require.ErrorContains(t, err, "want one of", "%T %d", T(none), none)
		require.Error(t, P(new(T)).UnmarshalText([]byte(T(none).String())))
	}
}
