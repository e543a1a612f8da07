package document

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/internal/lex"
)

// upToFacts reads a text up to its passages.
func upToFacts(text string) *parser {
	p := new(parser)
	text, findings := clean(text)
	p.text, p.vocabulary, p.roomy = text, theVocabulary(), &roomyDocument{Document: Document{Text: text, Findings: findings}}
	p.doc = &p.roomy.Document
	p.words = lex.Scan(text, nil)
	p.places.Of(text, p.words)
	for _, step := range [...]func(){p.classify, p.tellBreaks, p.split, p.joinPeriods, p.stories, p.entries, p.passages} {
		step()
	}
	p.inPassages()
	return p
}

// The word "degree" is found by its class wherever it stands in a passage.
func TestNoDegree(t *testing.T) {
	plain := func(p *parser) bool {
		for n := range p.doc.Passages {
			q := &p.doc.Passages[n]
			if q.Section == lex.References || q.Section == lex.Requirements {
				continue
			}
			for i := q.words.first + 1; i < q.words.last; i++ {
				if p.words[i].Flags&lex.Denied == 0 || !p.is(i, "degree") && !p.is(i, "degrees") || i+1 < q.words.last && !p.clauseEnds(i+1) && !p.formEnds(i+1) {
					continue
				}
				if p.words[i-1].Flags&lex.Negator != 0 || i > q.words.first+1 && (p.is(i-1, "a") || p.is(i-1, "any")) && (p.is(i-2, "have") || p.is(i-2, "hold")) {
					return true
				}
			}
		}
		return false
	}
	random := rand.New(rand.NewPCG(9, 10))
	parts := strings.Split("degree|degree|degree|Degrees|DEGREE|dEGREE|dégree|no|no|not|without|have|hold|a|any|,|.|.\n|\n\n|:|(|)|of risk|required|I|do not have a|"+
		"\n\nReferences\n|\n\nRequirements\n|\n\nEducation\n|\n- |led a team of 12|2015 - 2019", "|")
	said := 0
	for range 3000 {
		var text strings.Builder
		for range 5 + random.IntN(40) {
			text.WriteString(parts[random.IntN(len(parts))])
			text.WriteString([...]string{" ", " ", " ", ""}[random.IntN(4)])
		}
		p := upToFacts(text.String())
		want := plain(p)
		require.Equal(t, want, p.noDegree(), text.String())
		if want {
			said++
		}
	}
	require.Greater(t, said, 100)
}

// A number that has nothing beside it that may say that it is one of people is none.
func TestNearPeople(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	parts := strings.Split("5|14|9|250|1,200|1,200,000|0,000,000,000,005|0,000|2015|five|twenty-five|a dozen|half a dozen|people|staff|team|department|engineers|reports|direct reports|"+
		"Direct reports:|Team size:|Headcount:|of|to|up to|from|about|over|managed|led|leading|supervision of|direct management of|grew the team to|nurses|person|man|member|"+
		"in|with|for|by|and|benefits|loyal|young|,|.|;|(|)|-|/|%|hundred|company|a|the|reported|OF|Óf|Reports|\n- |\n\nExperience\n", "|")
	counted, near, numbers := 0, 0, 0
	for range 20_000 {
		var text strings.Builder
		for range 5 + random.IntN(40) {
			text.WriteString(parts[random.IntN(len(parts))])
			text.WriteString([...]string{" ", " ", " ", ""}[random.IntN(4)])
		}
		p := upToFacts(text.String())
		for n := range p.doc.Passages {
			q := &p.doc.Passages[n]
			for i := q.words.first; i < q.words.last; i++ {
				if p.words[i].Flags&lex.Digits == 0 {
					continue
				}
				before := len(p.doc.Facts.People)
				p.people(q, i)
				found := len(p.doc.Facts.People) > before
				require.True(t, !found || p.nearPeople(i), "%q: word %d", text.String(), i)
				numbers++
				if p.nearPeople(i) {
					near++
				}
				if found {
					counted++
				}
			}
		}
	}
	require.Greater(t, counted, 1000)
	require.Greater(t, numbers-near, 1000)
}
