package lex

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// known returns the words of a text as the lexicon has them: folded, acronyms in capitals, "?" for others.
func knownWords(text string) string {
	var out []string
	for _, w := range Scan(text, nil) {
		if w.ID == 0 {
			out = append(out, "?")
			continue
		}
		out = append(out, load().words[w.ID].text)
	}
	return strings.Join(out, " ")
}

func TestITAndIt(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       int // how often the acronym stands in the text
		reason     string
	}{
		{"capitals", "Directed IT operations", 1, "capitals are meaning"},
		{"pronoun", "She ran it for years", 0, "small letters are the pronoun"},
		{"direct", "It was fun to direct traffic", 0, "a sentence may begin with the pronoun"},
		{"shouted pronoun", "IT WAS FUN", 0, "a verb of the pronoun in a line of capitals"},
		{"small acronym", "it director", 1, "nobody directs it: the noun tells"},
		{"small acronym in a list", "the it department grew", 1, "department goes with the acronym"},
		{"a post of it", "head of it", 1, "who heads something of that name heads IT"},
		{"a post of its services", "vp of it services, acorn foods", 1, "likewise"},
		{"a post at a line's end", "vice president, it\nacorn foods", 1, "behind a comma nothing goes on"},
		{"a post and a pronoun", "asked the director of it was true; a part of it", 0, "a verb of the pronoun follows, or no post stands before"},
		{"a post and a sentence", "said the manager, it rained", 0, "something goes on"},
		{"full stops", "I.T. manager", 1, "I.T. is never the pronoun"},
		{"full stops in small letters", "the i.t. budget", 1, "likewise"},
		{"shouted title", "IT DIRECTOR", 1, "no verb follows"},
		{"give it support", "give it support", 0, "support is no noun that only the acronym goes before"},
		{"do it", "do it", 0, "an object"},
		{"make it work", "We make it work and keep it running", 0, "twice the pronoun"},
		{"alone", "IT", 1, "a heading or a list entry"},
		{"in a list", "Finance, IT and HR", 1, "a department"},
		{"both", "IT loved it", 1, "one of each"},
		{"IT was", "IT was merged with finance", 1, "capitals in a line of small letters"},
		{"end of sentence", "They liked it. Director since 2010", 0, "a full stop parts them"},
		{"shouted sentence", "MAKE IT WORK FOR ALL", 1, "doubtful: capitals win where no verb of the pronoun follows"},
		{"hyphen", "IT-related projects", 1, "a hyphen is as good as a space"},
		{"possessive", "IT's budget", 1, "the apostrophe is dropped"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := 0
			for _, w := range Scan(c.text, nil) {
				if w.ID != 0 && load().words[w.ID].text == "IT" {
					got++
				}
			}
			require.Equal(t, c.want, got, c.reason)
		})
	}
}

func TestAcronyms(t *testing.T) {
	for _, c := range []struct{ name, text, want, reason string }{
		{"AD", "DNS, AD and DHCP", "dns AD and dhcp", "Active Directory"},
		{"ad", "an ad in print", "an ad in print", "an advertisement"},
		{"shouted", "PLACE AD HERE", "place ad here", "capitals mean nothing in a line of capitals"},
		{"shouted beside a number", "FOR 250 IDS TO MEET", "for ? ids to meet", "the next ordinary word in capitals tells"},
		{"below a heading", "SKILLS\nAD, DNS", "skills AD dns", "a heading in capitals says nothing of the line below"},
		{"behind initials", "B.S., MIS", "bs MIS", "initials with stops are no ordinary word in capitals"},
		{"SAN", "SAN storage", "SAN storage", "a storage network"},
		{"San", "San Diego", "san diego", "a city"},
	} {
		t.Run(c.name, func(t *testing.T) { require.Equal(t, c.want, knownWords(c.text), c.reason) })
	}
}

// A month with its year right behind it is two words, wherever in a text it stands.
func TestMonthsBeforeTheirYears(t *testing.T) {
	for _, c := range []struct{ text, want, reason string }{
		{"Sep2012 to Dec2014", "Sep 2012 to Dec 2014", "first and last in a text"},
		{"manager (March2006-September2007), then director", "manager March 2006 September 2007 then director", "with marks around them"},
		{"MAY2012 may1999\nSept2019's", "MAY 2012 may 1999 Sept 2019", "whatever its case"},
		{"Sep1899 and Sep2112", "Sep1899 and Sep2112", "no year of a career"},
		{"Sap2012 R2012 maybe2012 on", "Sap2012 R2012 maybe2012 on", "no month"},
		{"Jan20123 20Jan2012 Jan2012a", "Jan20123 20Jan2012 Jan2012a", "something else stands there as well"},
		{"–Jan2012–", "Jan 2012", "no ASCII beside it"},
	} {
		var got []string
		for _, w := range Scan(c.text, nil) {
			require.Zero(t, w.Flags&Denied, "nobody has asked yet")
			got = append(got, w.Of(c.text))
		}
		require.Equal(t, c.want, strings.Join(got, " "), c.reason)
	}
}

func TestProtectedTokens(t *testing.T) {
	for _, c := range []struct{ text, want, reason string }{
		{"C++", "c++", "a language, not C"},
		{"C#", "c#", "a language, not C"},
		{"C++ and C#", "c++ and c#", "both"},
		{".NET", ".net", "the stop is part of the name"},
		{"ASP.NET", "asp.net", "one name"},
		{"the end .NET", "the end .net", "after a space"},
		{"A+", "a+", "a certificate, not the article"},
		{"Network+", "network+", "a certificate, not a network"},
		{"Security+", "security+", "a certificate"},
		{"Network+, Security+.", "network+ security+", "punctuation behind the symbol"},
		{"P&L", "p&l", "profit and loss"},
		{"p&l", "p&l", "whatever its case"},
		{"M&A", "m&a", "mergers"},
		{"PL/SQL", "pl/sql", "a language"},
		{"TCP/IP", "tcp/ip", "a protocol"},
		{"Node.js", "node.js", "a platform"},
		{"CI/CD", "ci/cd", "one thing"},
		{"S/4HANA", "s/4hana", "digits in the token"},
		{"and/or", "and or", "no token: two words"},
		{"network.", "network", "a full stop is no part of a word"},
		{"servers/storage", "servers storage", "a slash between words"},
		{"CI/CDs", "? ?", "not the token: a letter follows"},
	} {
		t.Run(c.text, func(t *testing.T) {
			got := knownWords(c.text)
			if strings.Contains(c.want, "?") {
				require.NotContains(t, got, "ci/cd", c.reason)
				return
			}
			require.Equal(t, c.want, got, c.reason)
		})
	}
	t.Run("R&D", func(t *testing.T) {
		words := Scan("R&D budget", nil)
		require.NotEmpty(t, words)
		require.Equal(t, "budget", words[len(words)-1].Of("R&D budget"))
	})
}

func TestInitialsAndApostrophes(t *testing.T) {
	for _, c := range []struct{ text, spans, reason string }{
		{"I.T. department", "I.T. department", "one word with its stops"},
		{"Ph.D. in physics", "Ph.D. in physics", "two letters, then one"},
		{"B.S. in IT", "B.S. in IT", "a degree"},
		{"B.S.", "B.S.", "at the end of the text"},
		{"O'Brien", "O Brien", "two words"},
		{"director's", "director", "the possessive is dropped"},
		{"director’s", "director", "with the typographic apostrophe too"},
		{"directors' meeting", "directors meeting", "the plural possessive"},
		{"didn't", "didn't", "a negation is one word"},
		{"didn’t", "didn’t", "with the typographic apostrophe too"},
		{"24/7", "24 7", "two numbers"},
		{"rock 'n' roll", "rock n roll", "loose apostrophes"},
		{"end. Next", "end Next", "a full stop between sentences"},
		{"I. Smith", "I Smith", "no initials: one letter alone"},
	} {
		t.Run(c.text, func(t *testing.T) {
			var got []string
			for _, w := range Scan(c.text, nil) {
				got = append(got, w.Of(c.text))
			}
			require.Equal(t, c.spans, strings.Join(got, " "), c.reason)
		})
	}
	for _, s := range []string{"didn't", "didn’t", "Won't", "CAN'T"} {
		w := Scan(s, nil)
		require.Len(t, w, 1, s)
		require.True(t, w[0].Flags.Has(Negator|Cue), "%s: a negator", s)
	}
}

func TestWideText(t *testing.T) {
	for _, c := range []struct{ name, text, spans, reason string }{
		{"accents", "Résumé of a Gérant", "Résumé of a Gérant", "a letter with its accent is a letter"},
		{"combining accent", "Re\u0301sume\u0301 ok", "Re\u0301sume\u0301 ok", "a mark is part of the word"},
		{"full width", "ＩＴ　Ｄｉｒｅｃｔｏｒ", "ＩＴ Ｄｉｒｅｃｔｏｒ", "the wide space parts words"},
		{"ideographs", "東京IT", "東 京 IT", "each ideograph is a word"},
		{"kana", "マネージャー", "マ ネ ー ジ ャ ー", "each kana is a word"},
		{"hangul", "이사 IT", "이사 IT", "words with spaces"},
		{"cyrillic", "Директор ИТ", "Директор ИТ", "another alphabet"},
		{"emoji", "🚀 launch 🎉done", "launch done", "a symbol is no word"},
		{"flag", "🇩🇪 German", "German", "nor are two"},
		{"dashes", "2010–2015 — IT", "2010 2015 IT", "dashes part words"},
		{"bullet", "•Managed", "Managed", "no space behind the bullet"},
		{"no-break space", "IT\u00a0Director", "IT Director", "a space all the same"},
		{"half word", "caféX9", "caféX9", "ASCII goes on behind the accent"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, w := range Scan(c.text, nil) {
				got = append(got, w.Of(c.text))
			}
			if c.name == "kana" { // the long mark may go with its neighbour
				require.Equal(t, c.text, strings.Join(got, ""), c.reason)
				return
			}
			require.Equal(t, c.spans, strings.Join(got, " "), c.reason)
		})
	}
	require.Equal(t, "IT director", knownWords("ＩＴ Ｄｉｒｅｃｔｏｒ"), "full-width letters are plain ones")
	require.Equal(t, "resume", knownWords("Résumé"), "accents are dropped")
	for _, bad := range []string{"\xff", "IT\xc3", "\xe2\x80", "a\xf0\x9f\x9a b", "\xed\xa0\x80"} {
		checkWords(t, bad, Scan(bad, nil))
	}
}

// checkWords holds every promise that Scan makes of its words.
func checkWords(t *testing.T, text string, words []Word) {
	t.Helper()
	last := uint32(0)
	for _, w := range words {
		require.GreaterOrEqual(t, w.Start, last, "words in order, disjoint")
		require.Greater(t, w.End, w.Start, "no empty word")
		require.LessOrEqual(t, int(w.End), len(text), "inside the text")
		require.Less(t, int(w.ID), len(load().words))
		last = w.End
		require.True(t, boundary(text, int(w.Start)) && boundary(text, int(w.End)), "on rune boundaries")
	}
}

func TestWordFlags(t *testing.T) {
	for _, c := range []struct {
		text string
		want Flags
		not  Flags
	}{
		{"2015", Digits | Year, Upper},
		{"1949", Digits, Year},
		{"123", Digits, Year},
		{"march", Month, Digits},
		{"the", Stop, Generic},
		{"not", Negator | Cue, Stop},
		{"management", Generic, Stop},
		{"NASA", Upper, Stop},
		{"Nasa", 0, Upper},
		{"A", 0, Upper},
	} {
		w := Scan(c.text, nil)
		require.Len(t, w, 1, c.text)
		require.True(t, w[0].Flags.Has(c.want), c.text)
		require.Zero(t, w[0].Flags&c.not, c.text)
	}
}

func TestScanAppends(t *testing.T) {
	words := Scan("one two", nil)
	words = Scan("three", words)
	require.Len(t, words, 3)
	require.Zero(t, words[2].Start, "spans are of the text just scanned")
}

// The lexicon is compiled once and only read: any number of goroutines may use it. Proved under -race.
func TestParallel(t *testing.T) {
	want := QueryTerms(benchText)
	for range 4 {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			require.Equal(t, want, QueryTerms(benchText))
		})
	}
}

func TestEveryYearIsOfDigitsOnly(t *testing.T) {
	for _, w := range Scan("1950 1999, ２０１９ 20-2099. 2o10 May 1987's 3May2012", nil) {
		require.False(t, w.Flags&(Year|Digits) == Year, "word at byte %d", w.Start)
	}
}
