package match

import (
	"math"
	"slices"
)

// A titleSpace holds the titles of all roles, each as the row of its stems. Two titles are alike as far as they share
// stems, each weighed by how few roles have it in a title: the cosine of their weights.
type titleSpace struct {
	stems  []uint32 // of all titles, as terms
	units  []title
	ofRole []uint32 // role -> its first unit; one longer than the roles are many
	weight []int32  // of a term in titles, in thousandths of a bit; 0: in none
	rare   int32    // of a word in no title
}

type title struct {
	first, last uint32 // in stems
	role        int32
	norm        int32
}

func (s *titleSpace) row(u int) []uint32 { return s.stems[s.units[u].first:s.units[u].last] }

// add adds a title of the last role, unless the role has it already in other words' forms.
func (s *titleSpace) add(role int, row []uint32) {
	if len(row) == 0 {
		return
	}
	for len(s.ofRole) <= role {
		s.ofRole = append(s.ofRole, uint32(len(s.units)))
	}
	first := uint32(len(s.stems))
	s.stems = append(s.stems, row...)
	s.units = append(s.units, title{first: first, last: uint32(len(s.stems)), role: int32(role)})
}

// weigh is called when all titles are there, with the number of terms.
func (s *titleSpace) weigh(terms, roles int) {
	for len(s.ofRole) <= roles {
		s.ofRole = append(s.ofRole, uint32(len(s.units)))
	}
	having, last := make([]int, terms), make([]int32, terms)
	for u := range s.units {
		for _, n := range s.row(u) {
			if last[n] != s.units[u].role+1 {
				last[n] = s.units[u].role + 1
				having[n]++
			}
		}
	}
	s.weight = make([]int32, terms)
	for n, h := range having {
		if h > 0 {
			s.weight[n] = int32(max(1, log2(2*roles+2)-log2(2*h+1)))
		}
	}
	s.rare = int32(log2(2*roles + 2))
	for u := range s.units {
		sum := 0
		row := s.row(u)
		for i, n := range row {
			if !slices.Contains(row[:i], n) {
				sum += square(s.weight[n])
			}
		}
		s.units[u].norm = int32(math.Sqrt(float64(sum))) // exact on every machine, as IEEE 754 has it
	}
}

func square(w int32) int { return int(w) * int(w) }

// A titleHint is a part of a document that may name the role: its title, a job's title, the subject of a sentence.
// Which of its words belong to the name is not known where the end is open.
type titleHint struct {
	row    []uint32 // terms; 0: a word that no title has
	open   bool
	norm   []int // of the first 1, 2, ... words
	weight int   // how much it says, in thousandths
}

// longestSubject is how many words the name at the beginning of a sentence may have.
const longestSubject = 5

// mostWords is how many words of a title are compared.
const mostWords = 12

func (s *titleSpace) measure(h *titleHint) {
	sum := 0
	h.norm = h.norm[:0]
	for i, n := range h.row {
		if n == 0 || int(n) >= len(s.weight) || s.weight[n] == 0 {
			sum += square(s.rare)
		} else if !slices.Contains(h.row[:i], n) {
			sum += square(s.weight[n])
		}
		h.norm = append(h.norm, int(math.Sqrt(float64(sum))))
	}
}

// otherHead is what a likeness is worth, in thousandths, where the titles end in different words: an engineering
// technician is no engineer.
const otherHead = 600

// mark notes in at, by term, where in the hint a word stands, from 1; unmark takes it back.
func (h *titleHint) mark(at []uint8) {
	for i := len(h.row) - 1; i >= 0; i-- {
		if n := h.row[i]; n != 0 {
			at[n] = uint8(i + 1)
		}
	}
}

func (h *titleHint) unmark(at []uint8) {
	for _, n := range h.row {
		at[n] = 0
	}
}

// like says how much the best title of a role is like the hint, in thousandths, and how much all of them together are:
// the logarithm of the sum of the likenesses' fourth powers and 1, in thousandths of a bit. One title of many may be
// like anything; where ten of them are, the hint names the role. The hint is marked in at.
func (s *titleSpace) like(role int, h *titleHint, at []uint8) (best, all int) {
	for u := s.ofRole[role]; u < s.ofRole[role+1]; u++ {
		var shares [mostWords + 1]int // by place in the hint
		row := s.row(int(u))
		first := 0
		for i, n := range row {
			if k := at[n]; k != 0 && !slices.Contains(row[:i], n) {
				shares[k] = square(s.weight[n])
				if first == 0 || int(k) < first {
					first = int(k)
				}
			}
		}
		if first > 0 {
			like := min(1000, h.likeTo(shares[:len(h.row)+1], first, int(s.units[u].norm), row[len(row)-1]))
			best = max(best, like)
			all += like * like / 1000 * like / 1000 * like / 1000
		}
	}
	if all == 0 {
		return best, 0
	}
	return best, log2(1000+all) - log2(1000)
}

// likeTo is the best likeness of a beginning of the hint, or of all of it where its end is known.
func (h *titleHint) likeTo(shares []int, first, norm int, head uint32) int {
	best, dot := 0, 0
	for k := first; k < len(shares); k++ {
		dot += shares[k]
		if !h.open && k < len(h.row) {
			continue
		}
		like := 1000 * dot / max(1, h.norm[k-1]*norm)
		if h.row[k-1] != head {
			like = like * otherHead / 1000
		}
		best = max(best, like)
	}
	return best
}

// total is the length of the whole hint.
func (h *titleHint) total() int {
	if len(h.norm) == 0 {
		return 0
	}
	return h.norm[len(h.norm)-1]
}

// byTerm lists for every term the titles that have it.
func (s *titleSpace) byTerm() [][]uint32 {
	units := make([][]uint32, len(s.weight))
	for u := range s.units {
		for _, n := range s.row(u) {
			if k := units[n]; len(k) == 0 || k[len(k)-1] != uint32(u) {
				units[n] = append(k, uint32(u))
			}
		}
	}
	return units
}

// shared returns the titles that share a term with the hint. How much they share is in the scratch's units, as the sum
// of the squares of the weights, in millionths.
func (s *titleSpace) shared(h *titleHint, byTerm [][]uint32, scratch *titleScratch) []uint32 {
	if len(scratch.units) < len(s.units) {
		scratch.units = make([]int32, len(s.units))
	}
	scratch.seen = scratch.seen[:0]
	for i, n := range h.row {
		if n == 0 || slices.Contains(h.row[:i], n) {
			continue
		}
		weight := int32(max(1, square(s.weight[n])/1000))
		for _, u := range byTerm[n] {
			if scratch.units[u] == 0 {
				scratch.seen = append(scratch.seen, u)
			}
			scratch.units[u] += weight
		}
	}
	return scratch.seen
}
