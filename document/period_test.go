package document

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/metierhq/metier/internal/lex"
	"github.com/stretchr/testify/require"
)

// No period begins but with a word that mayBegin returns.
func TestPeriodsBeginWhereTheyMay(t *testing.T) {
	random, begun := rand.New(rand.NewPCG(7, 8)), 0
	pieces := strings.Fields("1st 2nd 21ST 5 May june 2012 2014 03/15 06/19 '09 '11 since Since Fall spring mid early - to Present at Acorn years 24x7 .NET 20182020 ２０１２")
	for range 2000 {
		var text strings.Builder
		for range 1 + random.IntN(30) {
			text.WriteString(pieces[random.IntN(len(pieces))] + [...]string{" ", " ", " - ", "/"}[random.IntN(4)])
		}
		p := parser{text: text.String(), vocabulary: theVocabulary(), words: lex.Scan(text.String(), nil)}
		p.places.Of(p.text, p.words)
		p.classify()
		n, from := uint32(len(p.words)), uint32(0)
		for i := range n {
			_, ok := p.periodAt(i, interval{0, n}, len(p.text))
			if !ok {
				continue
			}
			at := p.mayBegin(from, n)
			for ; at < i; at = p.mayBegin(at+1, n) {
				_, ok := p.periodAt(at, interval{0, n}, len(p.text))
				require.False(t, ok, text.String())
			}
			require.Equal(t, i, at, text.String())
			from = i + 1
			begun++
		}
	}
	require.Greater(t, begun, 4000)
}

// No short period begins but where mayBeShort says so.
func TestShortPeriodsBeginWhereTheyMay(t *testing.T) {
	random, begun := rand.New(rand.NewPCG(9, 10)), 0
	pieces := strings.Fields("5 May june 12 2014 03/15 06/19 '09 ’11 ‘12 Sep 16 to Present 20182020 20202018 １２ ２０１２２０１４ Acorn")
	for range 2000 {
		var text strings.Builder
		for range 1 + random.IntN(20) {
			text.WriteString(pieces[random.IntN(len(pieces))] + [...]string{" ", " ", " - ", "/"}[random.IntN(4)])
		}
		p := parser{text: text.String(), vocabulary: theVocabulary(), words: lex.Scan(text.String(), nil)}
		p.places.Of(p.text, p.words)
		p.classify()
		n := uint32(len(p.words))
		for i := range n {
			if p.twoYears(i) || p.shortDates(i, n) > 0 || p.bareYears(i, n) > 0 {
				require.True(t, p.mayBeShort(i), "%q: word %d", p.text, i)
				begun++
			}
		}
	}
	require.Greater(t, begun, 1000)
}
