package lex

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// boundary tells whether byte i of text does not fall inside a rune.
func boundary(text string, i int) bool {
	return i == len(text) || utf8.RuneStart(text[i]) || !utf8.ValidString(text)
}

var seeds = []string{
	"", "IT Director", "Led I.T. at O'Brien & Co., 24/7.", "C++ C# .NET A+ Network+ P&L PL/SQL TCP/IP Node.js CI/CD",
	"no experience with budgets, vendors or staff; but led it", "Ｉ.Ｔ. 東京 🚀 é́", "didn’t", "...", "A.B.C.D.", "\xff\xfe.net",
	"supervised by the CIO, not only budgets", "of the of the of", strings.Repeat("no not ", 40), ".NET.NET", "a'b't's",
}

func FuzzScan(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		words := Scan(s, nil)
		checkWords(t, s, words)
		require.Equal(t, words, Scan(s, nil), "the same words again")
		for _, m := range Concepts(s, words, Context{}, nil) {
			require.Less(t, m.First, m.Last)
			require.LessOrEqual(t, int(m.Last), len(words))
		}
	})
}

func FuzzTerms(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, terms := range [][]Term{IndexTerms(s), QueryTerms(s)} {
			for _, x := range terms {
				require.NotEmpty(t, x.Text)
				require.Positive(t, x.Place)
				require.Positive(t, x.Places)
				require.True(t, 0 <= x.Start && x.Start < x.End && x.End <= len(s), "a span of the text")
				require.Positive(t, Weight(x.Text))
			}
		}
	})
}

func FuzzDeny(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		words := Scan(s, nil)
		before := append([]Word(nil), words...)
		Deny(s, words)
		for i := range words {
			words[i].Flags &^= Denied
		}
		require.Equal(t, before, words, "nothing but Denied is set")
	})
}
