package document

import (
	"math/bits"
	"math/rand/v2"
	"testing"

	"github.com/metierhq/metier/internal/lex"
)

// TestInPassages compares the sets with a search among the passages.
func TestInPassages(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	p := new(parser)
	for range 300 {
		p.doc, p.words = new(Document), make([]lex.Word, 1+random.IntN(400))
		for i, n := random.Uint32N(3), uint32(len(p.words)); i < n; {
			last := min(i+1+random.Uint32N(100), n)
			q := Passage{words: interval{i, last}}
			if random.IntN(4) == 0 {
				q.Section = lex.Benefits
			}
			p.doc.Passages = append(p.doc.Passages, q)
			i = last + random.Uint32N(3)*random.Uint32N(70)
		}
		begun, inside := -1, uint64(0)
		blocks := p.inPassages()
		for k := range blocks {
			b := &blocks[k]
			inside = b.inside(inside)
			for bit := range 64 {
				at, i := -1, uint32(64*k+bit)
				for n, q := range p.doc.Passages {
					if q.words.first <= i && i < q.words.last {
						at = n
					}
				}
				if got := inside>>bit&1 != 0; got != (at >= 0) {
					t.Fatalf("word %d of passage %d: inside is %v", i, at, got)
				}
				if n := begun + bits.OnesCount64(b.begins<<(63-bit)); at >= 0 && n != at {
					t.Fatalf("word %d of passage %d: counted to be of %d", i, at, n)
				}
				offers := at >= 0 && p.doc.Passages[at].words.first == i && p.doc.Passages[at].Section == lex.Benefits
				if got := b.offers>>bit&1 != 0; got != offers {
					t.Fatalf("word %d of passage %d: offers is %v", i, at, got)
				}
			}
			begun += bits.OnesCount64(b.begins)
		}
	}
}

// The passage of a word is found by counting as it is by looking for it.
func TestPassageOf(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		p := &parser{doc: new(Document), words: make([]lex.Word, 1+random.IntN(400))}
		for i, n := random.Uint32N(70), uint32(len(p.words)); i < n; {
			last := min(i+1+random.Uint32N(100), n)
			p.doc.Passages = append(p.doc.Passages, Passage{words: interval{i, last}})
			i = last + random.Uint32N(3)*random.Uint32N(70)
		}
		p.inPassages()
		at := -1
		for i := range uint32(len(p.words)) {
			if at+1 < len(p.doc.Passages) && p.doc.Passages[at+1].words.first == i {
				at++
			}
			if n := p.passageOf(i); n != at {
				t.Fatalf("word %d: passage %d, want %d", i, n, at)
			}
		}
	}
}
