package outline

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
)

func TestOf(t *testing.T) {
	for _, c := range []struct{ name, text, want, reason string }{
		{"bullets", "Duties\n- Bake\n* Clean\n• Sell\n", "Duties|0- Bake|0- Clean|0- Sell", "every sign is a bullet"},
		{"nested", "- Bake:\n  - bread\n  - cake\n- Sell\n", "0- Bake:|1- bread|1- cake|0- Sell", "a deeper indent is a deeper list"},
		{"steps", "1. Knead\n2) Rest\n(3) Bake\n", "0# Knead|0# Rest|0# Bake", "numbers are steps"},
		{"no step", "2.5 years\n3 cooks\n", "2.5 years|3 cooks", "a number is none without its stop and a space"},
		{"ruled", "Duties\n-----\n- Bake\n", "Duties|0- Bake", "a drawn line holds nothing"},
		{"heading", "## Duties ##\n**Skills**\n", "!Duties|!**Skills**", "Markdown says so"},
		{"wrapped", "We look for somebody who has been baking bread and cakes for many\nyears in a small town.\n", "We look for somebody who has been baking bread and cakes for many\nyears in a small town.", "one sentence on two lines"},
		{"carriage returns", "Duties\r\n- Bake\r\n", "Duties|0- Bake", "lines may end in two bytes"},
	} {
		d := document.Parse(c.text)
		var got []string
		for _, b := range Of(d, Parted{}) {
			s := d.Text[b.Start:b.End]
			switch {
			case b.Marked:
				s = "!" + s
			case b.Kind == Bullet:
				s = string(rune('0'+b.Depth)) + "- " + s
			case b.Kind == Step:
				s = string(rune('0'+b.Depth)) + "# " + s
			}
			got = append(got, s)
		}
		require.Equal(t, c.want, strings.Join(got, "|"), "%s: %s", c.name, c.reason)
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ text, want, reason string }{
		{"Bake bread. Sell it.", "Bake bread.|Sell it.", "two"},
		{"Bread, e.g. rye, is baked. In the U.S. they toast it.", "Bread, e.g. rye, is baked.|In the U.S. they toast it.", "abbreviations end nothing"},
		{"Really? Yes! (Or no.) Good.", "Really?|Yes!|(Or no.)|Good.", "every sign of an end"},
		{"Version 2.5 of it. etc. and so on", "Version 2.5 of it. etc. and so on", "a small letter goes on"},
		{"", "", "nothing"},
	} {
		var got []string
		for _, s := range Sentences(c.text, document.Span{End: len(c.text)}) {
			got = append(got, c.text[s.Start:s.End])
		}
		require.Equal(t, c.want, strings.Join(got, "|"), c.reason)
	}
}

func TestPart(t *testing.T) {
	for _, c := range []struct{ text, want, reason string }{
		{"Bake breadClean ovensSell cakes", "Bake bread|Clean ovens|Sell cakes", "small letter and capital"},
		{"Bake bread.Clean ovens.Sell cakes.", "Bake bread.|Clean ovens.|Sell cakes.", "a full stop without a space"},
		{"Degree (any)Clean ovens:Sell cakes", "Degree (any)|Clean ovens:|Sell cakes", "a bracket, a colon"},
		{"Work on JavaScript, PostgreSQL and LinkedIn", "Work on JavaScript, PostgreSQL and LinkedIn", "names that the lexicon knows"},
		{"PinkOven sells. PinkOven bakes. PinkOven cleans.", "PinkOven sells. PinkOven bakes. PinkOven cleans.", "a name of a firm, again and again"},
		{"See www.Pink.Oven.Example/Bread.Html for more", "See www.Pink.Oven.Example/Bread.Html for more", "an address"},
		{"Bake • clean • sell", "Bake |• clean |• sell", "bullets within a line"},
		{"One SaleAway here", "One SaleAway here", "a single one is more often a name"},
	} {
		p := Part(c.text)
		require.Equal(t, c.want, strings.ReplaceAll(p.Text, "\n", "|"), c.reason)
		require.Equal(t, c.text == p.Text, p.Whole())
		for i := range p.Text {
			s := p.Back(document.Span{Start: i, End: i + 1})
			if p.Text[i] != '\n' || p.Whole() {
				require.Equal(t, p.Text[i:i+1], c.text[s.Start:s.End], c.reason)
			}
		}
	}
}

func TestPlain(t *testing.T) {
	for _, c := range []struct{ text, want, reason string }{
		{"**Bake** [bread](https://x.example/a) daily", "Bake bread daily", "bold and a link"},
		{`about \\$40 or \$50`, "about $40 or $50", "escapes"},
		{"snake_case and [brackets] stay", "snake_case and [brackets] stay", "no marks"},
		{"[bread](#), [cake](#)", "bread, cake", "no space before a comma"},
	} {
		p := Plain(c.text)
		require.Len(t, p, len(c.text), "byte for byte")
		require.Equal(t, c.want, Tidy(p), c.reason)
	}
}

func FuzzOutline(f *testing.F) {
	f.Add("a\n- b\n  1. c. D\n**e** [f](g) \\$")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 10_000 {
			return
		}
		d := document.Parse(text)
		p := Part(d.Text)
		require.Len(t, Plain(d.Text), len(d.Text))
		if !p.Whole() {
			d = document.Parse(p.Text)
		}
		last := 0
		for _, b := range Of(d, p) {
			require.True(t, last <= b.Start && b.Start < b.End && b.End <= len(d.Text))
			for _, s := range Sentences(d.Text, b.Span) {
				require.True(t, s.Start >= last && s.Start < s.End && s.End <= b.End)
				last = s.End
			}
			last = b.End
		}
	})
}
