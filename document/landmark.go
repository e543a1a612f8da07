package document

import "slices"

// landmark notes the lines that are dated and those that are headings: some twenty of a resume, and all that one must look at who
// finds what its parts and its jobs are. It is one pass without a branch, in place of one for each that looks for them.
func (p *parser) landmark() {
	n := len(p.lines)/64 + 1
	p.landmarks = slices.Grow(p.landmarks[:0], n+1)[:n+1]
	p.landmarks[n] = 0 // a set is looked at 64 beyond any
	for k := range n {
		some := p.lines[64*k : min(64*k+64, len(p.lines))]
		set := uint64(1) // whoever looks for the next one finds an end
		for i := len(some) - 1; i >= 0; i-- {
			l, dated := &some[i], uint64(0)
			if l.dated {
				dated = 1
			}
			set = set<<1 | dated | (uint64(l.heading)+0xff)>>8
		}
		p.landmarks[k] = set
	}
}

// landmarkFrom returns the first landmark from line i on; the number of lines if there is none.
func (p *parser) landmarkFrom(i int) int { return int(p.landmarks.Next(uint32(i))) }
