package match

import (
	"math"
	"slices"
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// letters compare titles by runs of two to five letters within words: typing errors, compounds and endings that no
// stemmer knows leave most runs as they are.
type letters struct {
	runs   map[uint64]uint32
	weight []int32    // of a run, by how few titles have it
	titles [][]impact // run -> titles, and the run's part of them
	role   []int32    // of each title
	own    []bool     // it is the role's own
}

const (
	shortestRun = 2
	longestRun  = 5
)

// eachRun yields the runs of a title, packed. A word's beginning and end are letters too.
func eachRun(title string, yield func(run uint64)) {
	for _, word := range strings.FieldsFunc(lex.Fold(title), func(r rune) bool { return r < '0' || r > '9' && r < 'a' || r > 'z' && r < 128 }) {
		padded := " " + word + " "
		for i := range padded {
			run := uint64(0)
			for k := 0; k < longestRun && i+k < len(padded); k++ {
				run = run<<8 | uint64(padded[i+k])
				if k+1 >= shortestRun {
					yield(run)
				}
			}
		}
	}
}

// newLetters takes the titles with their texts.
func newLetters(names *titleNames, texts []string) *letters {
	l := &letters{runs: map[uint64]uint32{}}
	var rows [][]uint32
	var having []int
	for u, title := range texts {
		var row []uint32
		eachRun(title, func(run uint64) {
			n, ok := l.runs[run]
			if !ok {
				n = uint32(len(having))
				l.runs[run] = n
				having = append(having, 0)
			}
			row = append(row, n)
		})
		slices.Sort(row)
		row = slices.Compact(row)
		for _, n := range row {
			having[n]++
		}
		rows = append(rows, row)
		role := names.units[u].role
		l.role, l.own = append(l.role, role), append(l.own, uint32(u) == names.ofRole[role])
	}
	l.weight = make([]int32, len(having))
	for n, h := range having {
		l.weight[n] = int32(log2(2*len(rows)+2) - log2(2*h+1))
	}
	l.titles = make([][]impact, len(having))
	for u, row := range rows {
		norm := l.norm(row)
		for _, n := range row {
			l.titles[n] = append(l.titles[n], impact{int32(u), int32(10000 * int(l.weight[n]) / max(1, norm))})
		}
	}
	return l
}

func (l *letters) norm(row []uint32) int {
	sum := 0
	for _, n := range row {
		sum += square(l.weight[n])
	}
	return int(math.Sqrt(float64(sum)))
}

// compare sets how much each role's best title is like the title.
func (l *letters) compare(title string, s *titleScratch) {
	row := s.chars[:0]
	strange := 0 // runs that no title has
	eachRun(title, func(run uint64) {
		if n, ok := l.runs[run]; ok {
			row = append(row, n)
		} else {
			strange++
		}
	})
	slices.Sort(row)
	row = slices.Compact(row)
	s.chars = row
	rare := log2(2*len(l.role) + 2)
	sum := strange * rare * rare * 2 / 3
	for _, n := range row {
		sum += square(l.weight[n])
	}
	norm := max(1, int(math.Sqrt(float64(sum))))
	for _, n := range row {
		part := int32(10000 * int(l.weight[n]) / norm)
		for _, p := range l.titles[n] {
			s.letters[p.role] += part * p.size / 10000
		}
	}
	for u, like := range s.letters[:len(l.role)] {
		if like == 0 {
			continue
		}
		s.letters[u] = 0
		if !l.own[u] {
			like = like * otherTitle / 1000
		}
		x := &s.roles[l.role[u]]
		x.chars = max(x.chars, like/10)
	}
}
