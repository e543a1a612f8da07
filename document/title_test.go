package document

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// What jointOf says of a sign between two spaces is what a closer look finds.
func TestJointOf(t *testing.T) {
	p, clear := parser{narrowest: " "}, 0
	for c, of := range jointOf {
		if of != unclear {
			for _, p.narrowest = range []string{"", " ", "\t", "   "} {
				require.Equal(t, p.jointIn(" "+string(rune(c))+" "), of, "%q", c)
			}
			clear++
		}
	}
	require.Equal(t, utf8.RuneSelf-4, clear)
}
