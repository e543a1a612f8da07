package document

import (
	"math/rand/v2"
	"testing"

	"github.com/metierhq/metier/internal/lex"
)

// TestLandmark compares the landmarks with what the lines say.
func TestLandmark(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	p := new(parser)
	for n := range 300 {
		p.lines = make([]line, n)
		for i := range p.lines {
			l := &p.lines[i]
			l.dated = random.IntN(5) == 0
			if random.IntN(9) == 0 {
				l.heading = Section(random.IntN(int(lex.LegalSection) + 1))
			}
		}
		p.landmark()
		next := p.landmarkFrom(0)
		for i, l := range p.lines {
			if is := l.dated || l.heading != NoSection; is != (next == i) {
				t.Fatalf("line %d of %d: a landmark: %v, the next one is %d", i, n, is, next)
			}
			if next == i {
				next = p.landmarkFrom(i + 1)
			}
		}
		if next != n {
			t.Fatalf("%d lines end with line %d", n, next)
		}
	}
}
