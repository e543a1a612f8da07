package pdf_test

import (
	"context"
	"errors"
	"math/rand"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document/internal/pdf"
	"github.com/metierhq/metier/document/internal/source"
)

// documented tells whether an error is one that Read says it returns.
func documented(err error) bool {
	for _, e := range []error{source.ErrEmpty, source.ErrTooLarge, source.ErrFormat, source.ErrEncrypted, source.ErrNoText} {
		if errors.Is(err, e) {
			return true
		}
	}
	return err == nil
}

// mutate damages a file in one of four ways.
func mutate(b []byte, r *rand.Rand) []byte {
	b = slices.Clone(b)
	at := r.Intn(len(b))
	switch r.Intn(4) {
	case 0: // cut off
		return b[:at]
	case 1: // some bytes changed
		for range 1 + r.Intn(20) {
			b[r.Intn(len(b))] = byte(r.Intn(256))
		}
	case 2: // some put in
		in := make([]byte, 1+r.Intn(200))
		r.Read(in)
		b = slices.Insert(b, at, in...)
	default: // a part taken out
		b = slices.Delete(b, at, min(len(b), at+1+r.Intn(2000)))
	}
	return b
}

// A damaged file is read, or refused with an error that Read documents; it never breaks the program or takes for ever.
func TestDamagedFiles(t *testing.T) {
	rounds := 40
	if testing.Short() {
		rounds = 3
	}
	r := rand.New(rand.NewSource(1))
	for _, name := range realFiles(t) {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		for i := range rounds {
			got, err := pdf.Read(context.Background(), mutate(b, r), limits)
			require.True(t, documented(err), "%s, round %d: %v", name, i, err)
			require.Equal(t, err == nil, got != nil, "%s, round %d", name, i)
		}
	}
}
