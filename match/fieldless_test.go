package match

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Where each text of a role names its field, lines that name nothing of it and tell of other work are passed over at once.
// One text that does not makes each line of each resume be looked at, which takes half as long again.
func TestITDirectorNamesItsField(t *testing.T) {
	r := directorRole(t)
	for i := range r.rows {
		if r.rows[i].text() {
			require.True(t, r.hints(r.rows[i].item.Text), "%s: %q names nothing of IT", r.rows[i].ref, r.rows[i].item.Text)
		}
	}
	require.False(t, r.fieldless)
}
