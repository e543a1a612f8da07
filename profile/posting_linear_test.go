package profile_test

import (
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/profile"
)

// What is allocated counts the work, as every look at a line's words needs room for what it finds: a text that is twice as
// long may ask for no more than some twice as much.
func TestPostingsAreReadInLinearTime(t *testing.T) {
	const head = "Lawyer\n\nRequirements\n"
	for name, text := range map[string]func(n int) string{
		"long line before a list": func(n int) string {
			return head + "Degree in nursing " + strings.Repeat("and nursing ", n) + ":\n- Know the law\n- Know judges\n"
		},
		"long bullet with bullets": func(n int) string {
			return head + "- Degree in nursing " + strings.Repeat("and nursing ", n) + "\n  - Know the law\n  - Know judges\n"
		},
		"long sentence":  func(n int) string { return head + "A degree in " + strings.Repeat("law and ", n) },
		"bullets":        func(n int) string { return head + strings.Repeat("- Know the law\n", n) },
		"nested bullets": func(n int) string { return head + strings.Repeat("- Know\n  - the law\n", n) },
		"statements":     func(n int) string { return head + strings.Repeat("know the law; ", n) },
		"headings":       func(n int) string { return strings.Repeat("Requirements\nlaw\n\n", n) },
		"pay":            func(n int) string { return strings.Repeat("The median pay is $12,000 a year. ", n) },
	} {
		small, big := document.Parse(text(1000)), document.Parse(text(4000))
		require.Less(t, allocated(t, big), 6*allocated(t, small), name)
	}
}

// allocated returns the bytes that reading a posting allocates.
func allocated(t *testing.T, d *document.Document) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := profile.FromPosting(d)
	runtime.ReadMemStats(&after)
	require.NoError(t, err)
	return after.TotalAlloc - before.TotalAlloc
}
