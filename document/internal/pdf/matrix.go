package pdf

import "math"

// A matrix maps x, y to a*x+c*y+e, b*x+d*y+f.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// then returns the matrix that maps by m first and by n behind it.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

// A box is a part of a page.
type box struct{ x, y, w, h float64 }

// touches tells whether a point is in the box or within some distance of it.
func (b box) touches(x, y, near float64) bool {
	return x >= b.x-near && x <= b.x+b.w+near && y >= b.y-near && y <= b.y+b.h+near
}

// square is where the unit square lies on the page: a picture.
func (m matrix) square() box { return m.rectangle(0, 0, 1, 1) }

func (m matrix) rectangle(x, y, w, h float64) box {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, q := range [4][2]float64{{x, y}, {x + w, y}, {x, y + h}, {x + w, y + h}} {
		px, py := q[0]*m.a+q[1]*m.c+m.e, q[0]*m.b+q[1]*m.d+m.f
		x0, y0, x1, y1 = min(x0, px), min(y0, py), max(x1, px), max(y1, py)
	}
	return box{x0, y0, x1 - x0, y1 - y0}
}
