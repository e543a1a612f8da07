package layout

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// A page of text in two columns, and characters strewn over a page, as a hostile file has them.
func BenchmarkText(b *testing.B) {
	columns := on()
	for i := range 55 {
		columns.put(50, 780-13*float64(i), "Led the work of the people and kept their budgets")
		columns.put(330, 775-13*float64(i), "Networks, servers and the contracts of both")
	}
	b.Run("columns", func(b *testing.B) {
		for b.Loop() {
			Text(columns.glyphs)
		}
	})
	for _, n := range []int{1_000, 10_000, 100_000} {
		r := rand.New(rand.NewPCG(1, 2))
		strewn := make([]Glyph, n)
		for i := range strewn {
			x := r.Float64() * 600
			strewn[i] = Glyph{Text: 'x', Left: x, Right: x + 5, Base: r.Float64() * 800, Size: 1 + 10*r.Float64()}
		}
		b.Run(fmt.Sprintf("strewn-%d", n), func(b *testing.B) {
			for b.Loop() {
				Text(strewn)
			}
		})
	}
}
