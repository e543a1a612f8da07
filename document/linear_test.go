package document_test

import (
	"strings"
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

// Texts that a step which looks around too far would choke on. The test ends at once if every step is linear.
var large = map[string]func(n int) string{
	"one letter":       func(n int) string { return strings.Repeat("a", 20*n) },
	"empty bullets":    func(n int) string { return strings.Repeat("- \n", n) },
	"lines of dates":   func(n int) string { return "Experience\n" + strings.Repeat("2010 - 2014\n", 2*n) },
	"dates on a line":  func(n int) string { return "Experience\n" + strings.Repeat("2010 - 2014 ", n) },
	"titles on a line": func(n int) string { return strings.Repeat("IT Director ", n) + "2010 - 2014" },
	"jobs on a line":   func(n int) string { return strings.Repeat("IT Director 2010 - 2014, ", n) },
	"titles":           func(n int) string { return "Experience\n" + strings.Repeat("IT Director\n", n) + "2010 - 2014" },
	"short lines":      func(n int) string { return "Experience\n" + strings.Repeat("Acme Corp\n2010 - 2014\n", n) },
	"blank lines":      func(n int) string { return "IT Director" + strings.Repeat("\n", 20*n) + "2010 - 2014" },
	"years":            func(n int) string { return strings.Repeat("5 years of experience in IT ", n) },
	"degrees":          func(n int) string { return "Education\n" + strings.Repeat("B.S. ", n) },
	"degrees in lines": func(n int) string { return "Education\n" + strings.Repeat("Bachelor of Science\n", n) },
	"certificates":     func(n int) string { return "Certificates\n" + strings.Repeat("PMP, ", n) },
	"commas":           func(n int) string { return "Skills\n" + strings.Repeat("a,", n) },
	"no, no":           func(n int) string { return strings.Repeat("no, ", n) },
	"old line ends":    func(n int) string { return strings.Repeat("IT Director\r", n) },
	"twice encoded":    func(n int) string { return strings.Repeat("â€", n) },
}

func TestLarge(t *testing.T) {
	for name, text := range large {
		t.Run(name, func(t *testing.T) {
			d := document.Parse(text(50_000))
			require.LessOrEqual(t, len(d.Passages), len(d.Text))
		})
	}
}

// Allocations count the work that is not in the two passes over the bytes: four times the text may ask for no more than
// some four times as many.
func TestAllocationsAreLinear(t *testing.T) {
	for name, text := range large {
		small, big := text(500), text(2000)
		a := testing.AllocsPerRun(1, func() { document.Parse(small) })
		b := testing.AllocsPerRun(1, func() { document.Parse(big) })
		require.LessOrEqual(t, b, 5*a+20, name)
	}
}
