package onet_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/profile/onet"
)

// BenchmarkRead reads the whole database: 42 MB of tables.
func BenchmarkRead(b *testing.B) {
	fsys := sharedData(b, "onet")
	b.ReportAllocs()
	for b.Loop() {
		roles, err := onet.Read(fsys)
		require.NoError(b, err)
		require.Len(b, roles, 1016)
	}
}
