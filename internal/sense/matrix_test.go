package sense_test

import (
	"cmp"
	"math"
	"slices"

	"github.com/metierhq/metier/internal/sense"
)

type vector = []float64

func square(n int) []vector {
	m := make([]vector, n)
	for i := range m {
		m[i] = make(vector, n)
	}
	return m
}

func add(v vector, times float64, u vector) {
	for i := range u {
		v[i] += times * u[i]
	}
}

func dot(v, u vector) (sum float64) {
	for i := range u {
		sum += v[i] * u[i]
	}
	return sum
}

func unit(v vector) {
	if n := math.Sqrt(dot(v, v)); n > 0 {
		for i := range v {
			v[i] /= n
		}
	}
}

// times returns a matrix times a vector, with zeros where the matrix has no more rows.
func times(m []vector, v vector) vector {
	u := make(vector, width)
	for i := range m {
		u[i] = dot(m[i], v)
	}
	return u
}

// power returns a symmetric matrix to a power.
func power(m []vector, p float64) []vector {
	values, vectors := eigen(m)
	out := square(len(m))
	for k, x := range values {
		for i := range out {
			add(out[i], vectors[k][i]*math.Pow(x, p), vectors[k])
		}
	}
	return out
}

// mainDirections returns the eigenvectors with the largest values, each with its largest figure above zero.
func mainDirections(m []vector) []vector {
	values, vectors := eigen(m)
	order := make([]int, len(m))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(values[b], values[a]) })
	var out []vector
	for _, k := range order[:sense.Size] {
		v := vectors[k]
		if slices.Max(v) < -slices.Min(v) {
			for i := range v {
				v[i] = -v[i]
			}
		}
		out = append(out, v)
	}
	return out
}

// eigen returns the eigenvalues and eigenvectors of a symmetric matrix, which it uses up, by Jacobi's rotations.
func eigen(m []vector) (values vector, vectors []vector) {
	vectors = square(len(m))
	for i := range vectors {
		vectors[i][i] = 1
	}
	for range 20 {
		for p := range m {
			for q := p + 1; q < len(m); q++ {
				if m[p][q] == 0 {
					continue
				}
				theta := (m[q][q] - m[p][p]) / (2 * m[p][q])
				t := math.Copysign(1/(math.Abs(theta)+math.Hypot(theta, 1)), theta)
				c := 1 / math.Hypot(t, 1)
				rotate(m[p], m[q], c, t*c)
				for _, row := range m {
					row[p], row[q] = c*row[p]-t*c*row[q], t*c*row[p]+c*row[q]
				}
				rotate(vectors[p], vectors[q], c, t*c)
			}
		}
	}
	for i := range m {
		values = append(values, m[i][i])
	}
	return values, vectors
}

func rotate(v, u vector, c, s float64) {
	for i := range v {
		v[i], u[i] = c*v[i]-s*u[i], s*v[i]+c*u[i]
	}
}
