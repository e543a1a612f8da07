package lex

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func stemsOf(t *testing.T, words string) (stems []string) {
	t.Helper()
	for _, w := range strings.Fields(words) {
		stems = append(stems, load().stemOf(w))
	}
	return stems
}

// Words that the stemmer joins and that people in the field keep apart: every two of a line have different stems.
var apart = []struct{ words, reason string }{
	{"director direct directly directory directive direction", "a post, an act, a way, a list, an order, a course"},
	{"experience experiment", "years of work; a trial"},
	{"organize organic organization organism", "to arrange; grown so; a company; a being"},
	{"general generate generation generator", "broad; to make; an age group; a machine"},
	{"business busy", "a trade; occupied"},
	{"university universal universe", "a school; for all; the world"},
	{"developer development", "a person; an activity"},
	{"manager manage", "a post; an act"},
	{"analyst analyze", "a post; an act"},
	{"administrator administer", "a post; an act"},
	{"coordinator coordinate", "a post; an act"},
	{"operator operate operation", "a post; to use; the running of things"},
	{"executive execute", "a rank; to carry out"},
	{"engineer engine", "a post; a machine"},
	{"security secure", "a field; to make safe or to win"},
	{"network networker", "a thing; a person"},
	{"policy police", "a rule; a force"},
	{"party part", "a group; a piece"},
	{"communication communism", "talk; a creed"},
	{"relative relation", "compared; a tie"},
	{"international internal", "between nations; inside"},
	{"market marketing", "where things are sold; the trade of selling them"},
	{"intern internal", "a trainee; inside"},
	{"author authority", "who writes; who may"},
	{"principal principle", "first; a rule"},
	{"patient patience", "who is ill; calm"},
	{"accountant account", "a post; a customer"},
	{"consultant consult", "a post; an act"},
	{"assistant assist", "a post; an act"},
	{"president preside", "a post; an act"},
	{"designer design", "a post; an act"},
	{"programmer program", "a post; a plan"},
	{"technician technical", "a post; of technology"},
	{"specialist special", "a post; not common"},
	{"representative represent", "a post; an act"},
	{"auditor audit", "a post; an act"},
	{"trainer train", "a post; an act"},
	{"planner plan", "a post; an act"},
	{"buyer buy", "a post; an act"},
	{"teacher teach", "a post; an act"},
	{"driver drive", "a post; an act"},
	{"baker bake", "a post; an act"},
	{"designer designate", "a post; to name"},
	{"contractor contract", "a person; a paper"},
	{"vendor vend", "a supplier; to sell"},
	{"customer custom", "who buys; a habit"},
	{"numerous number", "many; a figure"},
	{"importance import", "weight; to bring in"},
	{"proceed procedure", "to go on; a rule"},
	{"process procession", "a way of working; a march"},
	{"object objective", "a thing; an aim"},
	{"collect collective", "to gather; together"},
	{"active activist", "at work; a campaigner"},
	{"appropriate appropriation", "fitting; money set aside"},
	{"commission commissioner", "a fee; an official"},
	{"corporate corporation", "of a company; a company"},
	{"facility facilitate", "a building; to make easy"},
	{"capital capitalize", "money; to use"},
	{"human humanity", "a person; mankind"},
	{"meter metric", "a device; a figure"},
	{"new news", "not old; what the paper brings"},
	{"past paste", "before; to stick"},
	{"plan plane plant", "an intent; an aircraft; a factory"},
	{"popular population", "liked; the people"},
	{"state statement", "a land; what is said"},
	{"station stationery", "a place; paper"},
	{"universal university", "for all; a school"},
	{"computer compute", "a machine; an act"},
	{"server serve", "a machine or a waiter; an act"},
	{"developer develop", "a person; an act"},
	{"personnel person personal", "staff; one; of one"},
	{"produce product production", "to make; what is made; the making of it"},
	{"electric election", "of current; a vote"},
	{"real realize", "true; to grasp"},
	{"sign signature signal", "a mark; a name; a message"},
	{"office officer official", "a room; a post; with authority"},
	{"meet meeting", "to answer a need; a gathering"},
	{"hospital hospitality", "for the ill; for guests"},
}

func TestKeptApart(t *testing.T) {
	pairs := 0
	for _, c := range apart {
		stems := stemsOf(t, c.words)
		for i := range stems {
			for j := range i {
				pairs++
				require.NotEqual(t, stems[i], stems[j], "%s: %s", c.words, c.reason)
			}
		}
	}
	require.GreaterOrEqual(t, pairs, 60)
}

// Words that mean one thing at work: all of a line have one stem.
var together = []struct{ words, reason string }{
	{"strategy strategies strategic strategically", "a noun and its adjective"},
	{"oversee oversees oversaw overseen oversight", "the noun keeps no verb ending"},
	{"keep keeps keeping kept", "an irregular past"},
	{"seek seeks seeking sought", "likewise"},
	{"shrink shrank shrunk", "likewise"},
	{"overcome overcomes overcame", "likewise"},
	{"lead leads leading led leader leadership", "the act, who does it, and the skill"},
	{"analyze analyzed analysis analyses analytical analyse", "Greek endings and British spelling"},
	{"maintain maintained maintenance", "the noun changes its vowel"},
	{"resolve resolved resolution resolutions", "Latin endings"},
	{"certified certification certificate certify", "the act, the paper, who has it"},
	{"supervise supervised supervision supervisor", "who supervises does nothing else"},
	{"manage manages managed managing management managerial", "the act and its name"},
	{"decide decided decision decisions", "Latin endings"},
	{"deploy deployed deployment", "the act and its name"},
	{"define defined definition", "Latin endings"},
	{"customize customise customization customized", "British spelling"},
	{"organize organise organized organising", "British spelling"},
	{"prioritize prioritise prioritization", "British spelling"},
	{"optimize optimise optimization", "British spelling"},
	{"center centre centers centres", "British spelling"},
	{"program programme programs programmes", "British spelling"},
	{"license licence licensing licences", "British spelling"},
	{"catalog catalogue", "British spelling"},
	{"behavior behaviour behavioral", "British spelling"},
	{"build builds built building", "an irregular verb"},
	{"bring brought brings", "an irregular verb"},
	{"meet met meets", "an irregular verb"},
	{"leave left leaving", "an irregular verb"},
	{"become became", "an irregular verb"},
	{"child children", "an irregular plural"},
	{"crisis crises", "a Greek plural"},
	{"acquire acquired acquisition", "Latin endings"},
	{"publish publication publisher", "Latin endings"},
	{"participate participated participation", "regular"},
	{"reconcile reconciled reconciliation", "regular"},
	{"verify verified verification", "regular"},
	{"implement implements implemented implementing implementation", "regular"},
	{"migrate migrated migration migrations", "regular"},
	{"integrate integrated integration", "regular"},
	{"evaluate evaluated evaluation", "regular"},
	{"negotiate negotiated negotiation negotiations", "regular"},
	{"budget budgets budgeted budgeting", "regular"},
	{"forecast forecasts forecasting", "regular"},
	{"project projects", "a plural"},
	{"network networks networking", "regular"},
	{"server servers", "a plural"},
	{"vendor vendors", "a plural"},
	{"policy policies", "a plural in -ies"},
	{"recruit recruited recruiting recruitment", "regular"},
	{"hire hired hiring", "regular"},
	{"mentor mentored mentoring", "regular"},
	{"train trained training", "regular"},
	{"upgrade upgraded upgrades upgrading", "regular"},
	{"support supported supporting", "regular"},
	{"comply complies compliance compliant", "Latin endings"},
	{"secure secured securing", "regular"},
	{"document documented documentation", "regular"},
	{"automate automated automation", "regular"},
	{"virtualize virtualized virtualization", "regular"},
	{"modify modified modification", "regular"},
	{"clarify clarified clarification", "regular"},
	{"quantify quantified quantification", "regular"},
	{"deliver delivered delivery", "regular"},
	{"discover discovery discovered", "regular"},
	{"participatory participation", "an adjective"},
	{"mgmt management", "an abbreviation"},
}

func TestBroughtTogether(t *testing.T) {
	require.GreaterOrEqual(t, len(together), 60)
	for _, c := range together {
		stems := stemsOf(t, c.words)
		for _, s := range stems[1:] {
			require.Equal(t, stems[0], s, "%s: %s", c.words, c.reason)
		}
	}
}

func TestShortWordsAreTheirOwnStems(t *testing.T) {
	for _, w := range []string{"dns", "ads", "aws", "gas", "ios", "sap", "ups", "iis", "erp"} {
		require.Equal(t, w, load().stemOf(w), "no plural")
	}
	require.Equal(t, "k8s", load().stemOf("k8s"), "a word with a digit")
	require.Equal(t, "c++", load().stemOf("c++"), "a word with a symbol")
	require.Equal(t, "директора", load().stemOf("директора"), "another alphabet")
}

func TestVocabularyAndStemmerAgree(t *testing.T) {
	l := load()
	for _, w := range []string{"budgets", "managed", "virtualization", "zymurgist"} {
		id := ID(w)
		if id == 0 {
			require.Equal(t, l.stemOf(w), UnknownStem(w), "the matcher stems what the lexicon does not have")
			continue
		}
		require.Equal(t, l.stemOf(w), l.stems[l.words[id].stem].text)
	}
}
