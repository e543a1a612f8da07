package match

// A pairTable numbers pairs of terms: open addressing, at most half full.
type pairTable struct {
	slots []pairSlot // a power of two
	n     int
}

type pairSlot struct {
	pair   uint64 // 0: free
	number uint32
}

func (t *pairTable) len() int { return t.n }

// add returns the number of a pair, a new one if it has none; the first is from.
func (t *pairTable) add(a, b, from uint32) uint32 {
	if 2*(t.n+1) > len(t.slots) {
		old := t.slots
		t.slots = make([]pairSlot, max(1024, 2*len(old)))
		for _, s := range old {
			if s.pair != 0 {
				*t.slot(s.pair) = s
			}
		}
	}
	s := t.slot(uint64(a)<<32 | uint64(b))
	if s.pair == 0 {
		*s = pairSlot{uint64(a)<<32 | uint64(b), from + uint32(t.n)}
		t.n++
	}
	return s.number
}

// find returns the number of a pair, 0 if it has none.
func (t *pairTable) find(a, b uint32) uint32 {
	if len(t.slots) == 0 {
		return 0
	}
	return t.slot(uint64(a)<<32 | uint64(b)).number
}

// slot returns the pair's slot, or the free one where it would be. Fibonacci hashing, as in termTable.
func (t *pairTable) slot(pair uint64) *pairSlot {
	mask := uint64(len(t.slots) - 1)
	for i := pair * 0x9E3779B97F4A7C15 >> 20; ; i++ {
		if s := &t.slots[i&mask]; s.pair == pair || s.pair == 0 {
			return s
		}
	}
}
