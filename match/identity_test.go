package match

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Who somebody is, as the invented resumes state it.
var identities = []struct {
	file, name     string
	places, school []string
}{
	{"strong-director.txt", "MARGUERITE OSTLUND", []string{"Duluth, MN |"}, []string{"Northern Shore University"}},
	{"it-director-hospital.txt", "CALLUM BRIDGEWATER-SAHA", []string{"Little Rock, Arkansas"}, []string{"Arkansas Lowlands University"}},
	{"career-changer.txt", "Rosalind Achterberg", []string{"Grand Rapids, Michigan"}, []string{"Grand Traverse State University"}},
	{"chief-information-officer.txt", "Desmond A. Quillfeather", nil, []string{"Wexcombe School of Management", "Wexcombe University"}},
	{"it-manager.txt", "Pradeep Ullasco", []string{"Tacoma, Washington"}, []string{"Commencement Bay Technical College"}},
	{"it-project-manager.md", "Sunniva Castellanos-Reed", []string{"Raleigh NC"}, []string{"Sandhills University"}},
	{"technician.txt", "TOBIAS REDFERN-OKE", []string{"Columbus, Ohio"}, []string{"Scioto Career Center"}},
	{"software-engineer.md", "Ikaika Thornbury", []string{"Boulder, CO"}, []string{"Flatirons University"}},
	{"denier.txt", "Winifred Oakhanger", []string{"Norwich"}, []string{"Breckland Sixth Form"}},
	{"chef.txt", "Anselm Barrowclough", []string{"Charleston, South Carolina"}, []string{"Lowcountry Culinary Institute"}},
	{"director-of-nursing.txt", "Philippa Nwachukwu-Stead", []string{"Toledo, Ohio"}, []string{"Maumee State University"}},
	{"school-principal.txt", "Bartholomew Inkster", []string{"Cheyenne, Wyoming"}, []string{"Medicine Bow University"}},
	{"thin.txt", "Orla Vantongeren", nil, nil},
	{"repeater.txt", "Lucan Hathersage", nil, []string{"Edgemoor College"}},
	{"copier.txt", "Evander Plimsoll-Gray", nil, []string{"Eastmarch College"}},
	{"accents-cjk.txt", "Zoé Brañas-Lefèvre", []string{"Montréal, Québec — Lisboa, Portugal — 東京"}, []string{"Université de Trois-Sources", "Universidade da Serra"}},
}

var (
	otherNames = []string{"Ng Li", "Aaliyah Washington", "Jakub Wiśniewski", "王小明", "Muḥammad ibn Yūsuf al-Ḥārithī",
		"Mary-Jane O'Neill van der Berg", "JAMAL T. JEFFERSON III", "Dean Cook", "Marshall Chief", "Cisco Ramirez"}
	otherPlaces = []string{"Lagos, Nigeria", "Compton, CA 90220", "Zürich", "Beverly Hills, California", "Aberdeen, WA",
		"12 Example Road, Flat 3, Leeds LS2 9JT, United Kingdom", "17 Oracle Street, Cisco, TX 76437", "9 Data Center Way, Ashburn, VA"}
	otherSchools = []string{"Howard University", "Harvard University", "Grambling State University", "St. Olaf College",
		"Universidad Nacional de Córdoba", "清华大学", "City College of Little Falls", "Smith College for Women"}
	// Schools that are named after what they teach. A degree is in what the text says it is in.
	tellingSchools = []string{"Massachusetts Institute of Technology", "Institute of Computer Science and Management"}

	mail  = regexp.MustCompile(`[\w.]+@[\w.]+`)
	phone = regexp.MustCompile(`\b\d{3}-\d{4}\b`)
)

// Guarantee 5: name, contact data, pronouns, age and the school's name change no byte of the scores.
func TestGuarantee5WhoSomebodyIs(t *testing.T) {
	m := shared(t)
	for _, who := range identities {
		t.Run(who.file, func(t *testing.T) {
			text := resumeOf(t, who.file)
			require.Contains(t, text, who.name)
			want := scoreOf(t, m, text)
			all := numbers(t, want)
			swap := func(what, old string, others []string, keep string) {
				require.Contains(t, text, old)
				for _, other := range others {
					t.Run(what+" "+other, func(t *testing.T) {
						got := scoreOf(t, m, strings.ReplaceAll(text, old, other+keep))
						require.Empty(t, differences(want, got))
						require.Equal(t, want.Score, got.Score)
						require.Empty(t, firstDifference(all, numbers(t, got)))
					})
				}
			}
			swap("name", who.name, otherNames, "")
			for _, p := range who.places {
				keep := ""
				if strings.HasSuffix(p, " |") {
					keep = " |"
				}
				swap("place", p, otherPlaces, keep)
			}
			for _, s := range who.school {
				swap("school", s, otherSchools, "")
			}
			for _, s := range mail.FindAllString(text, -1) {
				swap("mail", s, []string{"x@y.example", "grandmother.of.five@old.example", "it-guru_1968@mail.example", "lee@network-security.example"}, "")
			}
			for _, s := range phone.FindAllString(text, -1) {
				swap("phone", s, []string{"+44 20 7946 0958", "(213) 555-0199", "555 01 99"}, "")
			}
		})
	}
}

func TestGuarantee5SchoolsNamedAfterWhatTheyTeach(t *testing.T) {
	m := shared(t)
	for _, who := range identities {
		for _, s := range who.school {
			if who.file == "accents-cjk.txt" {
				continue // a school under a French heading is not known for one
			}
			text := resumeOf(t, who.file)
			want := scoreOf(t, m, text)
			for _, other := range tellingSchools {
				t.Run(who.file+" "+other, func(t *testing.T) {
					require.Empty(t, differences(want, scoreOf(t, m, strings.ReplaceAll(text, s, other))))
				})
			}
		}
	}
}

// Texts with a gap for what may not count.
func TestGuarantee5PronounsAndAge(t *testing.T) {
	m := shared(t)
	const job = "\n\nEXPERIENCE\nIT Director, Example Mills, Jan 2012 - Present\n"
	for _, c := range []struct {
		name, text string
		gaps       [][]string // one list for each way to fill them
	}{
		{"pronouns", "Robin Example\n\nSUMMARY\n$1 leads IT with $2 eyes open; people trust $3." + job +
			"- $1 managed the IT budget and $2 team of 12 engineers.\n- The board asked $3 for an IT strategy, and $1 wrote it.\n",
			[][]string{{"He", "his", "him"}, {"She", "her", "her"}, {"They", "their", "them"}, {"Ze", "zir", "zir"}}},
		{"form of address", "$1 Robin Example" + job + "- $1 Example led the help desk of 14 people.\n",
			[][]string{{"Mr."}, {"Ms."}, {"Mrs."}, {"Mx."}, {"Miss"}}},
		{"age", "Robin Example\nAge: $1" + job + "- Managed the IT budget.\n", [][]string{{"26"}, {"41"}, {"67"}}},
		{"age in a sentence", "Robin Example\n\nSUMMARY\nI am $1 years old." + job + "- Led the IT team.\n",
			[][]string{{"26"}, {"41"}, {"67"}}},
		{"date of birth", "Robin Example\nDate of birth: $1" + job + "- Managed the IT budget.\n",
			[][]string{{"4 May 1961"}, {"4 May 1999"}, {"12/30/1975"}, {"1988"}}},
		{"born", "Robin Example, born $1 in $2" + job + "- Managed the IT budget.\n",
			[][]string{{"1961", "Lima"}, {"1999", "Oslo"}, {"1975", "Hanoi"}}},
		{"personal data at the end", "Robin Example" + job + "- Hired IT staff.\n\nPERSONAL\nBorn $1, $2, $3, $4 children\n",
			[][]string{{"1961", "married", "Catholic", "four"}, {"1998", "single", "Muslim", "no"}, {"1980", "widowed", "Sikh", "two"}}},
		{"nationality", "Robin Example\nNationality: $1" + job + "- Managed IT vendors.\n", [][]string{{"Kenyan"}, {"French"}, {"American"}}},
		{"photo", "Robin Example\n$1" + job + "- Managed IT vendors.\n", [][]string{{"[photo]"}, {""}, {"![portrait](me.jpg)"}}},
		{"graduation", "Robin Example" + job + "- Managed IT vendors.\n\nEDUCATION\nB.S. in Computer Science, Example University, $1\n",
			[][]string{{"1979"}, {"1999"}, {"2009"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var first *Report
			for _, gaps := range c.gaps {
				text := c.text
				for i, g := range gaps {
					text = strings.ReplaceAll(text, "$"+string(rune('1'+i)), g)
				}
				r := scoreOf(t, m, text)
				require.Greater(t, r.Score, 20.0, "the text must have something to score")
				if first == nil {
					first = r
				}
				require.Empty(t, differences(first, r), text)
				require.Empty(t, firstDifference(numbers(t, first), numbers(t, r)), text)
			}
		})
	}
}
