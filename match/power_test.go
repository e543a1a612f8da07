package match

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestPowersAndLogarithms(t *testing.T) {
	for _, n := range []int{1, 2, 3, 7, 10, 255, 1016, 1 << 20, 1<<40 + 12345} {
		require.InDelta(t, 1000*math.Log2(float64(n)), log2(n), 1.1, "%d", n)
	}
	for x := -20_000; x <= 20_000; x += 37 {
		require.InEpsilon(t, math.Exp2(float64(x)/1000), float64(power2(x))/(1<<32), .001, "%d", x)
	}
	last := uint64(0)
	for x := -32_000; x <= 30_000; x++ {
		p := power2(x)
		require.GreaterOrEqual(t, p, last, "%d", x)
		last = p
	}
	require.Equal(t, 1, exp2(0))
	require.Equal(t, 1, english[1000], "of a rare word one")
	require.InDelta(t, imagined, english[0], 1, "of the commonest all")
}
