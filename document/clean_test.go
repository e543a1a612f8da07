package document

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// A text is read over only where its mending left something open. It reads as if it were read over always.
func TestMendedAsIfReadOver(t *testing.T) {
	pieces := strings.Split("a|A|\u00c3|\u00a9|\u2019| |\t|\r|\n|-|&|&amp;|am|p;|#8;|#226;|&Acirc;|&#160;|;|\x00|\xe2|\x80|\xc2|\u00ad|\u0085|\u00a0|\u00ae|\u00b7|\u00bb|\u00bf|"+
		"\u00bc|\u00ef|\u00cf|\u00e2|\u00c2|\u20ac|\u2122|\u201c|\u2039|\u00a8|\u0160|\u00af|\u2009|\u200b|\u2013|\u2022|\u2028|\u202e|\ufeff|\ufffd|\uff0d|\u00e2\u20ac|\u00ef\u00bb|\u00ef\u00bc", "|")
	random := rand.New(rand.NewPCG(1, 2))
	for range 200000 {
		var b strings.Builder
		for range 1 + random.IntN(12) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		text := b.String()
		want, n := text, 0
		for range mendings {
			before := n
			want, _ = mend(unescape(want, &n), &n, &n, &n)
			if n == before {
				break
			}
		}
		for divided, k := 0, 0; k < mendings; k++ {
			want = rejoin(want, &divided)
		}
		if got, _ := clean(text); got != want {
			t.Fatalf("%q is read as %q, want %q", text, got, want)
		}
	}
}

// A letter that was encoded twice is read as it was meant; what a language may write is left.
func TestLetterTwiceEncoded(t *testing.T) {
	for _, tt := range []struct{ in, want, why string }{
		{"BogotÃ¡, naÃ¯ve GarÃ§on", "Bogotá, naïve Garçon", "small letters"},
		{"UNIVERSITÃ\u20ac, COMPAÃ\u2018IA, CÃ\u201cMPUTO", "UNIVERSITÀ, COMPAÑIA, CÓMPUTO", "capitals, whose second byte is a mark of print"},
		{"Ã\u0081rea", "Área", "a byte that Windows-1252 does not have"},
		{"BiologÃ\u00ada, biologÃ\u200ba, biologÃa", "Biología, biología, biología", "the soft hyphen of \"í\", another character instead of it, and neither"},
		{"Metric\u00c2® \u00c2»a\u00c2« 5\u00c2°C", "Metric® »a« 5°C", "signs"},
		{"vendors\u00c2\u2019 systems", "vendors’ systems", "a mark that was taken for a control character"},
		{"5 Ã\u2014 7", "5 × 7", "a sign whose second byte is a dash"},
		{"cafÃ\u0192Â©", "café", "encoded three times"},
		{"A MAÇÃ\u201d, IRMÃ\u2019S, LÃ\u2013 E SÃO PAULO", "A MAÇÃ”, IRMÃ’S, LÃ– E SÃO PAULO", "Portuguese in capitals"},
		{"ROMÂNIA, Âme", "ROMÂNIA, Âme", "Romanian in capitals, French"},
	} {
		if got, _ := clean(tt.in); got != tt.want {
			t.Errorf("%s: %q is read as %q, want %q", tt.why, tt.in, got, tt.want)
		}
	}
}

// The table of what is left of a character that was encoded twice has what the package of encodings says, and no more.
func TestFurtherBytes(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		want, ok := charmap.Windows1252.EncodeRune(r)
		if !ok || want < 0x80 || want > 0xBF {
			want = 0
		}
		got := byte(0)
		if r < rune(len(furtherOf)) {
			got = furtherOf[r]
		}
		if got != want {
			t.Fatalf("%U is read as %#x, want %#x", r, got, want)
		}
	}
}

// Divided words are looked for only where a line ends with a hyphen at its last word. None is missed.
func TestDividedWordsAtEndsOfLines(t *testing.T) {
	beside := strings.Split("|||| |\n|a|I|é|ü|漢|7|-|.|,|'|’|@|+|#|/|&|(|)|:|*|\x00|\u200b|\u00a0|U.S.|C++|o'|infra-\nstructure |net-\r\nwork-", "|")
	halves := strings.Split("infra structure net work budg et INFRA STRUCTURE multi national multination al", " ")
	ends := strings.Split("\n|\n|\n|\r\n|\r| \n| \t\n\t|\n |\v\n|\n\n|\n\r", "|")
	random := rand.New(rand.NewPCG(3, 4))
	some := func(of []string) string { return of[random.IntN(len(of))] }
	divided := 0
	for range 100000 {
		k := random.IntN(len(halves) - 1)
		text := some(beside) + some(beside) + halves[k] + some(beside) + "-" + some(ends) + halves[k+1] + some(beside) + some(beside)
		want, findings := clean(text)
		if n := len(findings); n > 0 && findings[n-1].Code == "divided-words" {
			divided++
		}
		if d := Parse(text); d.Text != want || len(d.Findings) < len(findings) {
			t.Fatalf("%q is read as %q, want %q", text, d.Text, want)
		}
	}
	if divided < 5000 {
		t.Fatalf("only %d texts had divided words", divided)
	}
}
