package document

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// What is asked of all passages together is what is asked of each: also of those that were moved, cut or made by hand.
func TestFitPassages(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	parsed := Parse("Dana Whitlock\n\nExperience\nIT Director, Acorn Light, 2015 - 2020\n- Managed the IT budget of €2M. Hired\n- Led 14 engineers; naïve\n\n" +
		"Skills\nPython, Java, Go, Zürich – PMP\n\nEducation\nBS in Computer Science, Elm University, 2004")
	plain := func(d *Document) bool {
		end := 0
		for i := range d.Passages {
			if q := &d.Passages[i]; q.Start < end || !d.fitsPassage(q) {
				return false
			}
			end = d.Passages[i].End
		}
		return true
	}
	change := func(d *Document) {
		q, r := &d.Passages[random.IntN(len(d.Passages))], d.Passages[random.IntN(len(d.Passages))]
		small := random.IntN(5) - 2
		switch random.IntN(14) {
		case 0:
			q.Start += small
		case 1:
			q.End += small
		case 2:
			q.Entry += small
		case 3:
			*q = r
		case 4:
			q.Start = r.Start
		case 5:
			q.End = r.End
		case 6:
			q.words = r.words
		case 7:
			q.marks = r.marks
		case 8:
			q.words.first += uint32(small)
		case 9:
			q.words.last += uint32(small)
		case 10:
			q.marks.first += uint32(small)
		case 11:
			q.marks.last += uint32(small)
		case 12:
			*q = Passage{Span: q.Span, Entry: q.Entry}
		case 13:
			q.Start, q.End = [...]int{math.MinInt, -1, q.Start}[random.IntN(3)], [...]int{math.MaxInt, len(d.Text), q.End}[random.IntN(3)]
		}
	}
	fit, unfit := 0, 0
	for range 50_000 {
		d := *parsed
		d.Passages = append([]Passage(nil), parsed.Passages[:1+random.IntN(len(parsed.Passages))]...)
		for range 1 + random.IntN(2) {
			change(&d)
		}
		want := plain(&d)
		require.Equal(t, want, d.fitPassages(), "%+v", d.Passages)
		if want {
			fit++
		} else {
			unfit++
		}
	}
	require.Greater(t, fit, 1000)
	require.Greater(t, unfit, 1000)
}
