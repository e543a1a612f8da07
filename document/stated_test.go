package document_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

// TestStatedFacts has facts that people state in many ways, and near misses.
func TestStatedFacts(t *testing.T) {
	tests := []struct{ reason, text, want string }{
		{"the plainest way", "Managed a $4M budget", "budget 4000000 USD"},
		{"two spaces", "Managed a  $4  million  budget", "budget 4000000 USD"},
		{"a line's end", "Managed the infrastructure, the security and the applications of it with a $4\nmillion budget", "budget 4000000 USD"},
		{"a tab before the sum", "Managed a budget of EUR\t4.5m", "budget 4500000 EUR"},
		{"a range over two lines", "Over ten years an old hand, and at two places, of an IT budget of $2 million to\n$3  million", "budget 2000000-3000000 USD"},
		{"decimals", "Managed a $4.07M budget", "budget 4070000 USD"},
		{"decimals below one", "Managed a $0.57M budget and $1.1 million capex", "budget 570000 USD, budget 1100000 USD"},
		{"one decimal of a range", "IT budget of $2.3-4.6M", "budget 2300000-4600000 USD"},
		{"the sum behind the word", "Held an annual operating budget of $12.5 million", "budget 12500000 USD"},
		{"the currency in words", "Managed an IT budget of 2.5 million dollars", "budget 2500000 USD"},
		{"a firm's worth", "Managed marketing budgets of a $50M company", ""},
		{"the worth of something else", "Kept budgets and $20 million of hardware", ""},
		{"what was saved", "Finished within budget, saving $2 million", ""},
		{"what it was changed by", "Cut the annual budget by at least $50K", ""},
		{"by what it was changed", "Cut costs by re-sharing a $2M budget with Falk Inc", "budget 2000000 USD"},
		{"what it was changed by, and how", "Cut the yearly budget by $3M leading a drive for savings", ""},
		{"what it was changed from and to", "Cut the yearly budget from $30M to $27M", "budget 27000000-30000000 USD"},
		{"three decimals of a unit", "Ran a program with a $2.375 billion budget", "budget 2375000000 USD"},
		{"three decimals below one", "IT budget of $0.750M", "budget 750000 USD"},
		{"a range with two words between", "Budgets from $40 thousand up to $2 million", "budget 40000-2000000 USD"},
		{"a brand's worth", "Planned the budgets for a $70 million dollar sports brand", ""},
		{"a charity's worth, with words before it", "Managed the budget of a 90 million dollar national charity", ""},
		{"a brand with a budget of its own", "Managed a $5 million brand budget", "budget 5000000 USD"},
		{"a superior's", "Supported the CIO in managing a $20M budget", ""},
		{"help with it", "Assisted in managing a budget of $3M", "budget 3000000 USD"},
		{"of whom one supports", "Support a program manager who runs a $40 million budget", ""},
		{"rands", "Managed a budget of R 18 million", "budget 18000000 ZAR"},
		{"rands at once", "IT budget of R18m", "budget 18000000 ZAR"},
		{"a letter that is none", "Chose R 3.1 for the budget", ""},
		{"nairas", "Held a budget of 450 million naira", "budget 450000000 NGN"},
		{"a unit that counts rupees", "Annual IT budget of 12 lakhs", "budget 1200000 INR"},
		{"its short form", "Budget of Rs 5 Cr", "budget 50000000 INR"},
		{"a firm behind a comma", "Budget: €1.2m, agency roster of five", "budget 1200000 EUR"},
		{"no range of two currencies", "Budget of INR 12 lakhs and EUR 40k", "budget 1200000 INR"},
		{"a letter behind a space", "Led 100 people and a $20 m budget", "budget 20000000 USD"},
		{"an abbreviation of it", "Held an IT budget of EUR 3 mln", "budget 3000000 EUR"},
		{"no letter for millions", "Salary: $20 M-F", "pay 20 USD hour"},
		{"a range with such a letter", "Budget of $2-$3 M", "budget 2000000-3000000 USD"},
		{"a club's budget", "Managed the $5,000 club budget", "budget 5000 USD"},
		{"the currency in words, before the budget", "Managed a 2.5 million-dollar IT budget", "budget 2500000 USD"},
		{"no currency", "A budget of 2.5 million pages", ""},
		{"groups of digits", "Full P&L with a budget of €1,250,000", "budget 1250000 EUR"},
		{"groups of digits with full stops", "Verantwortlich: budget of 1.250.000 EUR", "budget 1250000 EUR"},
		{"a range", "IT budget between £2m and £3m", "budget 2000000-3000000 GBP"},
		{"the sum is of something else", "Grew revenue by $4M and kept to the plan of the department and its budget", ""},
		{"denied", "Never held a budget of $4M", ""},
		{"no currency", "a budget of 4 projects", ""},
		{"Indian units", "IT budget of Rs. 5 crore", "budget 50000000 INR"},
		{"a unit of a hundred thousand", "Annual IT budget: Rs 40 lakhs", "budget 4000000 INR"},
		{"what is spent by the year, and once", "Held $2M opex and $1.1M capex for IT", "budget 2000000 USD, budget 1100000 USD"},

		{"pay by the year", "Salary: $102,000 - $160,750 per year", "pay 102000-160750 USD year"},
		{"the unit stands behind the range only", "Salary range $80-100k", "pay 80000-100000 USD year"},
		{"pay by the hour", "Compensation: $28.50/hr", "pay 28.5 USD hour"},
		{"pay by the week", "Pay: $450 per  week", "pay 450 USD week"},
		{"the same over two lines", "This is a full position of the usual kind in an office, and its pay is some $450 per\nweek", "pay 450 USD week"},
		{"a code in place of a sign", "Pay: USD 95,000 to 120,000 annually", "pay 95000-120000 USD year"},
		{"no pay word, but a time", "$45 an hour, paid weekly", "pay 45 USD hour"},
		{"sales are no pay", "Closed deals worth $3M", ""},

		{"spoken", "Fluent in English and Spanish.", "language English fluent, language Spanish fluent"},
		{"a list with grades", "Languages\nFrench (native), German (B2)", "language French native, language German professional"},
		{"a list without", "Languages:\nHindi, Urdu", "language Hindi, language Urdu"},
		{"a grade of the next language", "Fluent in Dutch and German Intermediate Welsh", "language Dutch fluent, language German fluent, language Welsh intermediate"},
		{"a grade before it", "Basic Korean speaking", "language Korean basic"},
		{"of two languages, in two words", "Bi-lingual in Polish and Czech.", "language Polish fluent, language Czech fluent"},
		{"of many languages, in two words", "Taught multi-lingual specialists English grammar.", ""},
		{"those who do not speak it", "Welcomed non-Finnish speaking guests.", ""},
		{"the name of a school", "Read to pupils at Greek Elementary.", ""},
		{"each once", "Languages\nHindi, Urdu, Hindi, hindi", "language Hindi, language Urdu"},
		{"each once, where its level is stated", "Languages\nSPANISH, German\n\nSummary\nFluent in spanish.", "language German, language Spanish fluent"},
		{"pairs on one line, with hyphens", "Languages\nEnglish - fluent, German - basic", "language English fluent, language German basic"},
		{"and with dashes", "Languages\nEnglish – native; Dutch – B1, conversational", "language English native, language Dutch intermediate"},
		{"levels of two words", "Languages\nFrench – upper intermediate; German – moderate", "language French intermediate, language German intermediate"},
		{"a table", "Languages\n| Polish | native |\n| English | fluent |", "language Polish native, language English fluent"},
		{"with commas, a pair a line", "Languages\nPolish, native\nEnglish, fluent", "language Polish native, language English fluent"},
		{"what is done with it, in parts", "Languages\nHindi: read, write, speak fluently\nUrdu", "language Hindi fluent, language Urdu"},
		{"the level first", "Languages\nFluent - English, basic - German", "language English fluent, language German basic"},
		{"the level of the next, behind a comma", "Languages\nEnglish, basic Spanish", "language English, language Spanish basic"},
		{"the level of the one before, in brackets", "Languages\nEnglish, Irish (fluent), a bit of Spanish", "language English, language Irish fluent, language Spanish"},
		{"one's first", "Languages\nZulu: home language; Welsh (first language), English (second language)", "language Zulu native, language Welsh native, language English"},
		{"the label of one's own", "Languages\nMother tongue(s): Italian\nOther language(s): English", "language Italian native, language English"},
		{"the first language of others", "Taught pupils whose first language is Welsh.", ""},
		{"a name of two words", "Languages\nMandarin Chinese (native), English", "language Mandarin native, language Chinese native, language English"},
		{"what a name is written like", "LANGUAGES\nisiZulu, SESOTHO, Māori", "language IsiZulu, language Sesotho, language Māori"},
		{"a heading that says who speaks them", "WHAT I SPEAK\nWelsh, English", "language Welsh, language English"},
		{"the first level", "Fluent in German. Speaks basic German.", "language German fluent"},
		{"a dish", "Cooked French and Italian cuisine", ""},
		{"a subject taught", "Taught English to five classes", ""},
		{"denied", "Does not speak Spanish", ""},

		{"a label", "Location: Springfield, ST", "place Springfield, ST"},
		{"a line of its own", "Remote", "workplace remote"},
		{"behind a label", "Workplace: Hybrid", "workplace hybrid"},
		{"said of the position", "This is a fully remote position.", "workplace remote"},
		{"in brackets", "Systems Administrator (Hybrid)", "workplace hybrid"},
		{"brackets with more", "Systems Administrator (remote backups)", ""},
		{"denied", "This is not a remote position.", "workplace on-site"},
		{"on site, in two words", "Workplace: on-site", "workplace on-site"},
		{"the same of the position", "This is an on-site position.", "workplace on-site"},
		{"the same on a line of its own", "On site", "workplace on-site"},
		{"a site", "Remote site", ""},
		{"one's own site", "Gave on-site support to users of three sites", ""},
		{"a rare word for it", "This is a telework position.", "workplace remote"},
		{"one word for two", "Employment type: fulltime", "employment full-time"},
		{"a rare word for pay", "Stipend: $900 per month", "pay 900 USD month"},
		{"a rare language", "Fluent in Yoruba and Hausa.", "language Yoruba fluent, language Hausa fluent"},
		{"said of users", "Gave support to remote users of three sites", ""},
		{"hours", "Employment type: Full-time", "employment full-time"},
		{"two of them", "Full time, permanent", "employment full-time, employment permanent"},
		{"a thing to negotiate", "Contract negotiation with six vendors", ""},

		{"a range of years", "7-10 years of experience in IT", "years 7-10 it"},
		{"in words", "five to seven years of experience in IT", "years 5-7 it"},
		{"a number twice is no range", "five (5) years of IT experience", "years 5 it"},
		{"at least", "minimum of 8 years of IT experience", "years 8 it"},
		{"the figure is that of something else", "Windows 8 (3 years of experience)", "years 3"},
		{"tens and ones in words", "Twenty-five years of IT leadership", "years 25 it"},
		{"the same, apart", "with more than twenty two years of IT experience", "years 22 it"},
		{"the same beside the figure", "25 (twenty five) years of IT experience", "years 25 it"},
		{"how they ran on", "Named best IT manager 5 years in a row", ""},
		{"the same in other words", "Won the IT prize three years in succession", ""},
		{"a school", "4 years in college", ""},
		{"the work of a school", "10 years in college IT", "years 10 education it"},
		{"of service", "12 years of service in IT operations", "years 12 it"},
		{"of service, with a word before it", "Nine years of reserve service in the Army", "years 9 legal"},
		{"a contract is no service of one's own", "7 years of service desk contracts", ""},
		{"a contract of so many years", "A 5-year managed service contract in IT", ""},
		{"the field in the name of what any field has", "Over 10 years in IT support", "years 10 it"},
		{"no field in it", "12 years of technical support experience", "years 12"},
		{"those of a team", "The team had 50 years of IT experience", ""},
		{"those of a team, added up", "A staff with 50 years of combined experience in IT", ""},
		{"one's own, added up", "Over 20 years combined experience in IT", "years 20 it"},
		{"one's own, in a hope", "Seeking a position where I can use my 12 years of IT management experience.", "years 12 it"},
		{"brought to what is hoped for", "To obtain a position as a director, bringing over 12 years of IT experience to a bank.", "years 12 it"},
		{"what is hoped for with them stays a hope", "Seeking to apply my 12 years of experience to lead IT.", "years 12"},
		{"years that are hoped for", "Seeking a contract of 2 years in IT.", ""},
		{"years that are denied", "I do not have 12 years of IT experience.", ""},
		{"two spaces", "12  years  IT  management.", "years 12 it"},
		{"a wrapped line", "An old hand with some twelve certificates of all kinds, and 12 years IT\nmanagement", "years 12 it"},
		{"two spaces in a number", "twenty  five  years  of  IT  experience", "years 25 it"},
		{"two spaces behind a person", "IT  professional  of  over  20  years", "years 20 it"},
		{"two spaces in a fraction", "2  1/2  years of IT experience", "years 2.5 it"},
		{"a decimal", "1.5 years of IT experience", "years 1.5 it"},
		{"a half", "2 1/2 years of IT experience", "years 2.5 it"},
		{"no fraction", "24/7 years of support experience", ""},
		{"a dozen", "A dozen years of experience in IT", "years 12 it"},
		{"half a decade", "half a decade of IT experience", "years 5 it"},
		{"behind its label", "Experience: 12 years", "years 12"},
		{"of leading, in brackets", "IT management (12 years)", "years 12 it"},
		{"of leading, behind its label", "IT leadership: 12 years", "years 12 it"},
		{"of leading something else, in brackets", "Contract management (5 years)", ""},
		{"of a plan", "IT management: 5 years plan", ""},
		{"the length of a job behind that label", "Experience: 2 years at Acme", ""},
		{"an answer", "Years of IT experience: 12", "years 12 it"},
		{"an answer with a fraction", "Years of IT experience: 1.5", "years 1.5 it"},
		{"an answer in words", "Years of IT experience: twenty-five", "years 25 it"},
		{"an answer that says years again", "Years of IT experience: 12 years", "years 12 it"},
		{"a decimal comma", "1,5 years of IT experience", "years 1.5 it"},
		{"twenty two of them", "Thirty years in hospitals, twenty-two of them in charge of IT", "years 30 health, years 22 it"},
		{"an answer with its unit", "IT experience (years): 12", "years 12 it"},
		{"an answer to another question", "Years of the budget: 12", ""},
		{"what somebody is", "IT professional of over 20 years", "years 20 it"},
		{"a veteran", "A 20-year veteran of IT operations", "years 20 it"},
		{"the son of somebody", "A father of 20 years", ""},
		{"of leading, without the of", "15 years IT management", "years 15 it"},
		{"of leading something else", "3 years contract management", ""},
		{"a decade", "over a decade of IT experience", "years 10 it"},
		{"of leading", "A decade of IT management", "years 10 it"},
		{"what I did for so long", "For over 10 years I have managed IT teams.", "years 10 it"},
		{"the same from behind", "I have been managing IT for more than 8 years.", "years 8 it"},
		{"what I do", "For more than 5 years I develop software.", "years 5 it"},
		{"up to now", "Over the past 15 years, I directed information technology.", "years 15 it"},
		{"the same", "In the last 12 years I have run IT for a county.", "years 12 it"},
		{"how long something took me", "I reduced IT costs in 5 years.", ""},
		{"without the I", "Managed IT for seven years.", "years 7 it"},
		{"worked", "Worked as a network administrator for 4 years.", "years 4 it"},
		{"a number that is no I", "Member of the division I football team for 4 years.", ""},
		{"a school", "I attended a school of computer science for two years.", ""},
		{"training in leading", "Four years of leadership training", ""},
		{"a contract for so long", "Managed a contract for 5 years.", ""},
		{"how long something took", "Reduced IT costs over 5 years by 20%.", ""},
		{"the same, and by what", "Saved $2 million over 3 years by using the cloud.", ""},
		{"how long something holds", "Servers with a warranty for 3 years", ""},
		{"long ago", "5 years ago I left IT.", ""},
		{"of something else", "30 years of company management history", ""},
	}
	for _, tt := range tests {
		t.Run(tt.reason+": "+tt.text, func(t *testing.T) {
			d := document.Parse(tt.text)
			require.Equal(t, tt.want, statedFacts(d))
		})
	}
}

func statedFacts(d *document.Document) string {
	var all []string
	add := func(f string, a ...any) { all = append(all, strings.TrimSpace(fmt.Sprintf(f, a...))) }
	f := d.Facts
	for _, x := range f.Budgets {
		add("budget %s", money(x.Money))
	}
	for _, x := range f.Pay {
		add("pay %s %s", money(x.Money), x.Per)
	}
	for _, x := range f.Languages {
		add("language %s %s", x.Name, x.Level)
	}
	for _, x := range f.Places {
		add("place %s", x.Name)
	}
	for _, x := range f.Workplace {
		add("workplace %s", x.Way)
	}
	for _, x := range f.Employment {
		add("employment %s", x.Kind)
	}
	for _, x := range f.Years {
		n := fmt.Sprint(x.Years)
		if x.Max > 0 {
			n += fmt.Sprintf("-%v", x.Max)
		}
		add("years %s %s", n, strings.Join(x.Fields, " "))
	}
	return strings.Join(all, ", ")
}

func money(m document.Money) string {
	if m.High != m.Low {
		return fmt.Sprintf("%s-%s %s", plain(m.Low), plain(m.High), m.Currency)
	}
	return fmt.Sprintf("%s %s", plain(m.Low), m.Currency)
}

// plain writes a number in full, with every digit that it has.
func plain(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
