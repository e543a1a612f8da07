package schemaorg

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// render returns what is written for the properties of a posting.
func render(t *testing.T, properties string) string {
	t.Helper()
	v, err := Decode([]byte(`{"@type":"JobPosting",`+properties+`}`), 100)
	require.NoError(t, err)
	g := Find(v)
	require.Len(t, g.Postings, 1)
	p, err := g.Render(g.Postings[0], func(s string) string { return s }, 1<<20)
	require.NoError(t, err)
	return strings.TrimSpace(p.Text)
}

func TestPay(t *testing.T) {
	for _, c := range []struct{ reason, properties, want string }{
		{"a number", `"baseSalary":100000`, "100,000"},
		{"with a currency", `"baseSalary":"100000","salaryCurrency":"USD"`, "USD 100,000"},
		{"a text", `"baseSalary":"$100k - $120k","salaryCurrency":"USD"`, "$100k - $120k"},
		{"a text with its currency", `"baseSalary":"90000 USD","salaryCurrency":"USD"`, "90000 USD"},
		{"a sum of money", `"baseSalary":{"currency":"EUR","value":52000.5}`, "EUR 52,000.50"},
		{"a range", `"baseSalary":{"currency":"USD","value":{"minValue":100000,"maxValue":120000,"unitText":"YEAR"}}`, "USD 100,000 - 120,000 per year"},
		{"a range of one", `"baseSalary":{"currency":"USD","minValue":25,"maxValue":25,"unitText":"HOUR"}`, "USD 25 per hour"},
		{"from", `"baseSalary":{"currency":"USD","minValue":25000,"unitText":"MONTH"}`, "USD from 25,000 per month"},
		{"up to", `"baseSalary":{"maxValue":25000}`, "up to 25,000"},
		{"one value of a quantity", `"baseSalary":{"currency":"USD","value":{"value":40,"unitText":"HOUR"}}`, "USD 40 per hour"},
		{"the unit outside", `"baseSalary":{"currency":"USD","unitText":"WEEK","value":{"value":900}}`, "USD 900 per week"},
		{"estimated", `"estimatedSalary":[{"currency":"USD","duration":"P1Y","median":"118000","percentile10":1}]`, "Estimated: USD 118,000 per year"},
		{"a template that failed", `"baseSalary":{"value":{"value":"NaN","unitText":"YEAR"}}`, "NaN per year"},
		{"several", `"baseSalary":[1000,"2000"]`, "1,000\n2,000"},
	} {
		require.Equal(t, "## Salary\n"+c.want, render(t, c.properties), c.reason)
	}
	require.Empty(t, render(t, `"baseSalary":{"value":{"value":{"a":1}}}`), "nothing to say")
}

func TestParts(t *testing.T) {
	for _, c := range []struct{ reason, properties, want string }{
		{"months of a template that failed", `"experienceRequirements":{"monthsOfExperience":"NaN"}`, ""},
		{"months that are years", `"experienceRequirements":{"monthsOfExperience":"60"}`, "## Experience requirements\nAt least 5 years of experience"},
		{"one year", `"experienceRequirements":{"monthsOfExperience":12}`, "## Experience requirements\nAt least 1 year of experience"},
		{"months that are none", `"experienceRequirements":{"monthsOfExperience":18}`, "## Experience requirements\nAt least 18 months of experience"},
		{"no experience", `"experienceRequirements":"no requirements"`, "## Experience requirements\nno requirements"},
		{"a degree", `"educationRequirements":{"credentialCategory":"bachelor degree","about":"Nursing"}`, "## Education requirements\nBachelor's degree in Nursing"},
		{"a degree in a text", `"educationRequirements":"A degree"`, "## Education requirements\nA degree"},
		{"a list of one text is no list", `"responsibilities":["a"]`, "## Responsibilities\na"},
		{"a list", `"responsibilities":["a","b"]`, "## Responsibilities\n- a\n- b"},
		{"signs of a list that are there already", `"responsibilities":["- a","b"]`, "## Responsibilities\n- a\n- b"},
		{"what the description says already", `"description":"Run it.\n- Own the  budget","responsibilities":"Own the budget"`, "## Job description\nRun it.\n- Own the  budget"},
		{"a town and its state", `"jobLocation":{"address":{"addressLocality":"Duluth","addressRegion":"MN"}}`, "Location: Duluth, MN"},
		{"a town that is its own state", `"jobLocation":{"address":{"addressLocality":"Berlin","addressRegion":"Berlin"}}`, "Location: Berlin"},
		{"a place by name", `"jobLocation":["Duluth",{"name":"Superior"},"Duluth"]`, "Location: Duluth; Superior"},
		{"the names of 2016", `"benefits":"Health","incentives":"Bonus"`, "## Benefits\nHealth\nBonus"},
		{"a constant", `"employmentType":"FULL_TIME"`, "Employment type: Full time"},
		{"capitals with accents", `"employmentType":"ÉTUDIANT"`, "Employment type: Étudiant"},
		{"a text", `"employmentType":"Full-time, days"`, "Employment type: Full-time, days"},
		{"a list of JSON-LD", `"skills":{"@list":["a",{"@value":"b"}]}`, "## Required skills\n- a\n- b"},
		{"not remote", `"jobLocationType":"ONSITE"`, ""},
	} {
		require.Equal(t, c.want, render(t, c.properties), c.reason)
	}
}

// A reference names a thing that is told elsewhere, once; that it may name itself is no loop.
func TestReferences(t *testing.T) {
	v, err := Decode([]byte(`{"@graph":[{"@id":"o","@type":"Organization","name":"Acme","parent":{"@id":"o"}},
		{"@type":"JobPosting","title":"Clerk","hiringOrganization":{"@id":"o"},"jobLocation":{"@id":"none"}}]}`), 100)
	require.NoError(t, err)
	g := Find(v)
	p, err := g.Render(g.Postings[0], strings.TrimSpace, 100)
	require.NoError(t, err)
	require.Equal(t, "Clerk\nAcme\n", p.Text)
	_, err = g.Render(g.Postings[0], strings.TrimSpace, 5)
	require.ErrorContains(t, err, "more than 5 bytes of text")
}
