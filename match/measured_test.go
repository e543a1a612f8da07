package match

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/profile"
)

// Years, posts, degrees and certificates are compared with facts: DESIGN, section 6.
const (
	years    = "experience/management-years"   // 7 in IT, of managers
	record   = "experience/leadership-record"  // a director's post in IT
	leading  = "experience/people-in-it"       // 3 years of leading people in IT
	bachelor = "education/bachelor"            // in a field near computer science
	graduate = "education/graduate"            // an MBA, or a master's in IT; preferred
	comptia  = "technical/comptia"             // A+, Network+ or Security+; preferred
	projects = "projects/certificate"          // PMP or the like; preferred
	jobs     = "Robin Example\n\nEXPERIENCE\n" // and a list of them
	schools  = "Robin Example\n\nEDUCATION\n"
)

func TestBehaviourOfFacts(t *testing.T) {
	const near = .02 // a month more or less
	for _, c := range []struct {
		name, text, ref string
		status          Status
		credit          float64
		reason          string
	}{
		// Years.
		{"enough", jobs + "IT Director, Acorn, Jan 2010 - Dec 2019\n- Worked.\n", years, Met, 1, "ten of seven years"},
		{"exactly enough", jobs + "IT Director, Acorn, Jan 2010 - Dec 2016\n- Worked.\n", years, Met, 1, "seven of seven years"},
		{"5 of 7", jobs + "IT Manager, Acorn, Jan 2010 - Dec 2014\n- Worked.\n", years, Partial, 5. / 7, "partial, by how many there are"},
		{"years alone", jobs + "IT Manager, Acorn, 2010 - 2015\n- Worked.\n", years, Partial, 5. / 7, "from the middle of one year to the middle of the other"},
		{"overlapping", jobs + "IT Manager, Acorn, 2010 - 2013\n- Worked.\n\nIT Director, Birch, 2010 - 2013\n- Worked.\n", years, Partial, 3. / 7, "two jobs at a time are one time"},
		{"partly overlapping", jobs + "IT Manager, Acorn, 2010 - 2013\n- Worked.\n\nIT Director, Birch, 2012 - 2015\n- Worked.\n", years, Partial, 5. / 7, "the year in both counts once"},
		{"with a gap", jobs + "IT Manager, Acorn, 2006 - 2008\n- Worked.\n\nIT Director, Birch, 2012 - 2015\n- Worked.\n", years, Partial, 5. / 7, "the gap does not count"},
		{"present", jobs + "IT Director, Acorn, July 2019 - Present\n- Worked.\n", years, Partial, 5. / 7, "until June 2024, as the caller says"},
		{"since", jobs + "IT Director, Acorn, since July 2019\n- Worked.\n", years, Partial, 5. / 7, "the same"},
		{"not leading", jobs + "Systems Administrator, Acorn, 2000 - 2020\n- Worked.\n", years, Missing, 0, "twenty years of administration are no year of management"},
		{"another trade", jobs + "Restaurant Manager, Acorn, 2000 - 2020\n- Worked.\n", years, Missing, 0, "not in IT"},
		{"two titles, the other one leading", jobs + "Accounting Manager / Systems Administrator, Acorn, 2000 - 2020\n- Worked.\n", years, Missing, 0, "who manages accounting administers systems, and manages none"},
		{"two titles, the first leading", jobs + "Systems Administrator / Accounting Manager, Acorn, 2000 - 2020\n- Worked.\n", years, Missing, 0, "the same"},
		{"a title that names no other trade", jobs + "Director, IT Manager, Acorn, 2000 - 2020\n- Worked.\n", record, Met, 1, "who is a director beside it is one of IT"},
		{"one title of two trades", jobs + "Manager, Accounting and IT, Acorn, 2000 - 2020\n- Worked.\n", years, Met, 1, "who manages both manages IT"},
		{"company history", jobs + "IT Manager, Acorn, 2018 - 2019\n- Proud of the 30 years of company history.\n", years, Partial, 1. / 7, "the company's years are not the person's"},
		{"stated", "Robin Example\n\nSUMMARY\nTen years of experience in IT management.\n", years, Partial, .65, "a claim counts about two thirds"},
		{"stated in a hope", "Robin Example\n\nOBJECTIVE\nTo use my ten years of experience in IT management in a bank.\n", years, Partial, .65, "the years are had, whatever is hoped for"},
		{"stated of another field", "Robin Example\n\nSUMMARY\nTen years of experience in restaurant management.\n", years, Missing, 0, "not of this field"},
		{"nothing said", "Robin Example\n\nSUMMARY\nA quiet person.\n", years, Unknown, 0, "the text gives nothing to measure"},
		{"leading for three", jobs + "IT Manager, Acorn, 2010 - 2013\n- Worked.\n", leading, Met, 1, "three of three years"},

		// Posts.
		{"director", jobs + "Director of IT, Acorn, 2010 - 2019\n- Worked.\n", record, Met, 1, "the very post"},
		{"director, the field behind", jobs + "Director, Information Technology, Acorn, 2010 - 2019\n- Worked.\n", record, Met, 1, "the same post"},
		{"director, the field before a firm with a legal form", jobs + "Director of IT, Acorn Inc. (2010 - 2019)\n- Worked.\n", record, Met, 1, "the same post"},
		{"manager, the field behind and another", jobs + "Manager, Information Technology and Facilities, Acorn, 2010 - 2019\n- Worked.\n", years, Met, 1, "as a manager of IT and facilities"},
		{"vice president of MIS", jobs + "Vice President - MIS, Acorn, 2010 - 2019\n- Worked.\n", record, Met, 1, "over what a title of the role is over"},
		{"head of IT operations", jobs + "Head of IT Operations, Acorn, 2010 - 2019\n- Worked.\n", record, Met, 1, "likewise"},
		{"owner and consultant", jobs + "Owner/IT Consultant, Acorn, 2010 - 2019\n- Worked.\n", years, Missing, 0, "a consultant manages nobody by that"},
		{"founder and chief", jobs + "Founder & CTO, Acorn, 2010 - 2019\n- Worked.\n", years, Met, 1, "a chief of technology"},
		{"principal consultant", jobs + "Principal IT Consultant, Acorn, 2010 - 2019\n- Worked.\n", years, Missing, 0, "a senior, and no manager"},
		{"manager of a store", jobs + "Computer Store Manager, Acorn, 2010 - 2019\n- Worked.\n", years, Missing, 0, "sells computers"},
		{"director of a store", jobs + "Computer Store Director, Acorn, 2010 - 2019\n- Worked.\n", record, Missing, 0, "likewise"},
		{"a technology of things", jobs + "Director of Polymer Technology, Acorn, 2010 - 2019\n- Worked.\n", record, Missing, 0, "none of information"},
		{"a technology of health", jobs + "VP, Sleep Technology, Acorn, 2010 - 2019\n- Worked.\n", years, Missing, 0, "likewise"},
		{"a technology of the stage", jobs + "Music Technology Manager, Acorn, 2010 - 2019\n- Worked.\n", years, Missing, 0, "likewise"},
		{"the business with technology", jobs + "Director of Technology Transfer, Acorn, 2010 - 2019\n- Worked.\n", record, Missing, 0, "sells what is invented"},
		{"systems of machines", jobs + "Director of Propulsion Systems, Acorn, 2010 - 2019\n- Worked.\n", record, Missing, 0, "no system of information"},
		{"a network of rails", jobs + "Rail Network Manager, Acorn, 2010 - 2019\n- Worked.\n", years, Missing, 0, "trains run on it"},
		{"who advises a chief", jobs + "CIO Advisor, Acorn, 2010 - 2019\n- Worked.\n", record, Missing, 0, "leads nobody"},
		{"a chief's staff", jobs + "Chief of Staff to the CIO, Acorn, 2010 - 2019\n- Worked.\n", record, Partial, .2, "helps a chief, and is none"},
		{"a chief's office", jobs + "Manager, Office of the CIO, Acorn, 2010 - 2019\n- Worked.\n", record, Partial, .4, "manages there, and is no chief"},
		{"technology of a trade", jobs + "Director of Retail Technology, Acorn, 2010 - 2019\n- Worked.\n", record, Met, 1, "IT where it is used"},
		{"chief", jobs + "Chief Information Officer, Acorn, 2010 - 2019\n- Worked.\n", record, Met, 1, "above the post"},
		{"head", jobs + "Head of IT, Acorn, 2010 - 2019\n- Worked.\n", record, Met, 1, "a title that the role goes by"},
		{"manager", jobs + "IT Manager, Acorn, 2010 - 2019\n- Worked.\n", record, Partial, .4, "two levels below: partial"},
		{"a British name of the field", jobs + "Head of IM&T, Acorn, 2010 - 2019\n- Worked.\n", record, Met, 1, "information management and technology"},
		{"an old name of the field", jobs + "Director of EDP, Acorn, 2010 - 2019\n- Worked.\n", record, Met, 1, "electronic data processing"},
		{"IS, in front", jobs + "IS Director, Acorn, 2010 - 2019\n- Worked.\n", record, Met, 1, "information systems; in capitals no verb"},
		{"IS, all in capitals", jobs + "IS DIRECTOR, ACORN, 2010 - 2019\n- Worked.\n", record, Met, 1, "no title has the verb"},
		{"IS, behind, all in capitals", jobs + "DIRECTOR OF IS, ACORN, 2010 - 2019\n- Worked.\n", record, Met, 1, "the same"},
		{"MIS, all in capitals", jobs + "MIS DIRECTOR, ACORN, 2010 - 2019\n- Worked.\n", record, Met, 1, "the same"},
		{"advertising, all in capitals", jobs + "AD MANAGER, ACORN, 2010 - 2019\n- Worked.\n", years, Missing, 0, "what is doubtful without capitals stays so"},
		{"IS, behind a comma", jobs + "Director, IS, Acorn, 2010 - 2019\n- Worked.\n", record, Met, 1, "the same post"},
		{"a manager of IS", jobs + "IS Manager, Acorn, 2010 - 2019\n- Worked.\n", years, Met, 1, "manages IT"},
		{"computing", jobs + "Director of Academic Computing, Acorn, 2010 - 2019\n- Worked.\n", record, Met, 1, "what universities call their IT"},
		{"federal ranks", jobs + "Supervisory IT Specialist, Acorn, 2010 - 2019\n- Worked.\n", years, Met, 1, "who supervises specialists manages them"},
		{"Indian ranks", jobs + "DGM (IT), Acorn, 2010 - 2019\n- Worked.\n", years, Met, 1, "a deputy general manager manages, and the brackets say what"},
		{"an officer of signals", jobs + "Signal Officer, Acorn, 2010 - 2019\n- Worked.\n", years, Met, 1, "leads those who run an army's networks"},
		{"director, without dates", jobs + "IT Director, Acorn\n- Worked.\n", record, Partial, .65, "claimed, as in a headline"},
		{"a director met, without dates", jobs + "Assisted the IT Director\n", record, Unknown, 0, "somebody else"},
		{"another trade's director", jobs + "Director of Nursing, Acorn, 2010 - 2019\n- Worked.\n", record, Missing, 0, "the level without the field"},
		{"technician", jobs + "Help Desk Technician, Acorn, 2010 - 2019\n- Worked.\n", record, Missing, 0, "leads nobody"},
		{"assistant to one", jobs + "Assistant to the IT Director, Acorn, 2010 - 2019\n- Worked.\n", record, Missing, 0, "assists the post, and does not hold it"},
		{"no entries", "Robin Example\n", record, Unknown, 0, "the text names no post at all"},

		// Degrees.
		{"no degree", jobs + "IT Manager, Acorn, 2010 - 2019\n- Worked.\n\nI have no degree.\n", bachelor, Missing, 0, "the text says so"},
		{"none had", jobs + "IT Manager, Acorn, 2010 - 2019\n- Worked.\n\nI do not have a degree.\n", graduate, Missing, 0, "the same of every level"},
		{"no bachelor's", schools + "No bachelor's degree.\n", graduate, Missing, 0, "whoever has none has no higher one"},
		{"some college", schools + "Some College (No Degree) : Accounting, Elm College\n", bachelor, Missing, 0, "the form says so"},
		{"a form without one", schools + "No Degree : Psychology, Elm College\n", bachelor, Missing, 0, "the same, before a colon"},
		{"high school", schools + "High School Diploma : General Studies, 2004\nElm High School\n", bachelor, Missing, 0, "nothing above a high school is stated"},
		{"high school's equivalent", schools + "GED, 2004\n", graduate, Missing, 0, "the same"},
		{"high school, and a college", schools + "High School Diploma, 2004\nElm College, 2008\n", bachelor, Unknown, 0, "nobody knows what the college ended with"},
		{"high school, and another school", schools + "Elm High School, diploma 2004\nHigh School Diploma\nElm School of Business, 2008\n", bachelor, Unknown, 0, "schools of business give degrees"},
		{"high school and a degree", schools + "High School Diploma, 2000\nB.S. in Information Technology, 2004\n", bachelor, Met, 1, "the degree counts"},
		{"a high school elsewhere", jobs + "IT Manager, Elm High School, 2010 - 2019\n- Worked.\n", bachelor, Unknown, 0, "an employer is no education"},
		{"no master's", schools + "No master's degree.\n", bachelor, Unknown, 0, "there may be a lower one"},
		{"none asked for", jobs + "IT Manager, Acorn, 2010 - 2019\n- Led a team with no degree of risk; no degree required.\n", bachelor, Unknown, 0, "nothing is said of one's own"},
		{"bachelor", schools + "Bachelor of Science in Computer Science, Elm University, 2005\n", bachelor, Met, 1, "level and field"},
		{"bachelor of IT", schools + "B.S. in Information Technology, Elm University, 2005\n", bachelor, Met, 1, "level and field"},
		{"bachelor, short", schools + "BSc Computer Engineering, Elm University\n", bachelor, Met, 1, "level and field"},
		{"master for bachelor", schools + "Master of Science in Computer Science, Elm University\n", bachelor, Met, 1, "more than is asked"},
		{"computing", schools + "BSc (Hons) Computing, Elm University, 2005\n", bachelor, Met, 1, "another name of the field"},
		{"computer applications", schools + "BCA, Elm University, 2005\n", bachelor, Met, 1, "the field is in the degree's letters"},
		{"commerce", schools + "B.Com., Elm University, 2005\n", bachelor, Partial, .5, "another field is in its letters"},
		{"another field", schools + "Bachelor of Arts in Psychology, Elm University\n", bachelor, Partial, .5, "level without field"},
		{"a field with its words in other order", schools + "Master of Science : Information Management Technology, 2010\n", bachelor, Met, .95, "near those asked for"},
		{"a field named by its craft", schools + "AAS, Computer Repair, Elm College\n", bachelor, Partial, .3325, "near, of a lower level"},
		{"a short form, and a month", schools + "Bachelor of Arts , Business Admin and Management January 2016\n", bachelor, Partial, .5, "another field, however it is written"},
		{"associate", schools + "Associate degree in Computer Science, Elm College\n", bachelor, Partial, .35, "one level below"},
		{"certificate", schools + "Certificate in Welding, Elm College\n", bachelor, Missing, 0, "far below"},
		{"in progress", schools + "Bachelor of Science in Computer Science, Elm University, expected 2026\n", bachelor, Partial, .4, "not finished yet"},
		{"no degree said", "Robin Example\n\nSUMMARY\nA quiet person.\n", bachelor, Unknown, 0, "nothing is said of education"},
		{"denied degree", "Robin Example\n\nSUMMARY\nI do not have a bachelor's degree in computer science.\n", bachelor, Missing, 0, "a denied degree is no degree, and nothing is left to ask"},
		{"MBA", schools + "MBA, Elm University, 2010\n", graduate, Met, 1, "the role names an MBA"},
		{"MBA, and a line below", schools + "MBA, Elm University, 2010\nhelp desk operations\n", graduate, Met, 1, "what stands on the next line is not what the degree is in"},
		{"MBA in finance", schools + "MBA in Finance, Elm University, 2010\n", graduate, Met, 1, "whatever it is in, it is an MBA"},
		{"MBA in information systems", schools + "MBA, Information Systems, Elm University, 2010\n", graduate, Met, 1, "likewise"},
		{"master's in finance", schools + "M.Sc. in Finance, Elm University, 2010\n", graduate, Partial, .5, "no MBA, and another field"},
		{"MBA in full", schools + "Master of Business Administration, Elm University, 2010\n", graduate, Met, 1, "the same degree"},
		{"bachelor for master", schools + "Bachelor of Science in Computer Science, Elm University\n", graduate, Missing, 0, "a bachelor's is no part of a master's"},

		// Certificates.
		{"one of three", "Robin Example\n\nCERTIFICATIONS\nCompTIA Network+\n", comptia, Met, 1, "either will do"},
		{"all of them", "Robin Example\n\nCERTIFICATIONS\nA+, Network+, Security+\n", comptia, Met, 1, "no more than met"},
		{"another", "Robin Example\n\nCERTIFICATIONS\nCISSP\n", comptia, Missing, 0, "certificates are stated, and not these"},
		{"none stated", "Robin Example\n\nSUMMARY\nA quiet person.\n", comptia, Unknown, 0, "the text says nothing"},
		{"PMP", "Robin Example, PMP\n\nSUMMARY\nA quiet person.\n", projects, Met, 1, "behind the name"},
		{"PMP in full", "Robin Example\n\nCERTIFICATIONS\nProject Management Professional, 2017\n", projects, Met, 1, "the same certificate"},
		{"PRINCE2", "Robin Example\n\nCERTIFICATIONS\nPRINCE2 Practitioner\n", projects, Met, 1, "an alternative of the group"},
		{"not PMP certified", "Robin Example\n\nSUMMARY\nNot PMP certified.\n", projects, Missing, 0, "denied, which is an answer"},
		{"PMP in progress", "Robin Example\n\nCERTIFICATIONS\nPMP in progress\n", projects, Unknown, 0, "not held yet"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := scoreOf(t, shared(t), c.text)
			it := item(t, r, c.ref)
			if c.name == "PMP in progress" {
				require.Zero(t, it.Credit, c.reason)
				return
			}
			require.Equal(t, c.status.String(), it.Status.String(), "%s: %s", c.reason, it.Why)
			require.InDelta(t, c.credit, it.Credit, near, "%s: %s", c.reason, it.Why)
			if it.Credit > 0 {
				require.NotEmpty(t, it.Evidence)
				require.Equal(t, Fact, it.Evidence[0].Kind)
			}
			require.Equal(t, it.Status == Unknown && it.Weight > 0, r.Potential > r.Score && it.Status == Unknown, "what is unknown counts in Potential")
		})
	}
}

// "Present" is what the caller says, or else the latest date of the text; no clock is asked.
func TestBehaviourOfPresent(t *testing.T) {
	const text = jobs + "IT Director, Acorn, Jan 2018 - Present\n- Worked.\n\nIT Manager, Birch, Jan 2015 - Dec 2017\n- Worked.\n"
	of := func(o Options) ItemScore { return item(t, scoreOf(t, newMatcher(t, o), text), years) }
	at := func(o Options) float64 { return of(o).Credit }
	require.InDelta(t, 1, at(Options{AsOf: summer}), 1e-9)
	require.InDelta(t, 5./7, at(Options{AsOf: summer.AddDate(-4, -6, 0)}), .02, "December 2019")
	require.InDelta(t, 3./7, at(Options{}), .02, "the latest date that the text states is January 2018")
	const until = "added up from dated posts up to the latest date in the text;"
	require.Contains(t, of(Options{}).Why, until, "and a reader is told so")
	require.NotContains(t, of(Options{AsOf: summer}).Why, until)

	// What else the text dates says how late it was written, and makes no post one of the past.
	const later = jobs + "IT Analyst, Acorn, Jun 2013 - Present\n- Worked.\n\nIT Director, Birch, Jan 2010 - Jun 2013\n- Worked.\n"
	m := newMatcher(t, Options{})
	for _, more := range []string{"", "\nEDUCATION\nBS, Computer Science, 2018\n"} {
		require.InDelta(t, 1, item(t, scoreOf(t, m, later+more), "experience/leadership-record").Credit, 1e-9, more)
	}
	require.InDelta(t, 1, item(t, scoreOf(t, m, text+"\nEDUCATION\nMBA, May 2022\n"), years).Credit, 1e-9, "January 2015 to May 2022")
}

// Why a post is not all that is asked for is said whole: who held a higher one once is told that it was seen.
func TestBehaviourOfPostsSaid(t *testing.T) {
	const manager, analyst = "IT Manager, Acorn, Jan 2014 - Dec 2019\n- Worked.\n", "IT Analyst, Cedar, Jan 2014 - Dec 2019\n- Worked.\n"
	const director, older = "\nIT Director, Birch, Jan 2008 - Dec 2012\n- Worked.\n", "\nIT Manager, Birch, Jan 2008 - Dec 2012\n- Worked.\n"
	m := newMatcher(t, Options{AsOf: summer})
	for _, c := range []struct{ text, why string }{
		{jobs + manager, `held a post as "IT Manager", which is below the level of director asked for`},
		{jobs + "Senior " + manager + director, `held a post as "Senior IT Manager", which is below the level of director asked for; "IT Director" was held earlier`},
		{jobs + manager + director, `held a post as "IT Director", though not as the latest post in the field`},
		{jobs + analyst + older, `held a post as "IT Manager", which is below the level of director asked for, and not the latest post in the field`},
		{jobs + "IT Director, Acorn, Jan 2014 - Dec 2019\n- Worked.\n", `held a post as "IT Director"`},
	} {
		require.Equal(t, c.why, item(t, scoreOf(t, m, c.text), record).Why, c.text)
	}
}

// Of several numbers of people, the greatest is compared and quoted.
func TestBehaviourOfPeople(t *testing.T) {
	p := bare()
	p.Categories = []profile.Category{{ID: "all", Name: "All of it", Weight: 1, Items: []profile.Item{
		{ID: "crew", Text: "Lead a crew of twelve", Weight: 1, Criterion: &profile.Criterion{People: &profile.People{Min: 12}}}}}}
	m := newMatcher(t, Options{}, p)
	for _, c := range []struct {
		lines  string
		status Status
		credit float64
		quote  string
		reason string
	}{
		{"- Painted the tower.\n", Unknown, 0, "", "the text gives no number"},
		{"- Led a team of 6 keepers.\n", Partial, .5, "team of 6", "six of twelve"},
		{"- Led a team of 15 keepers.\n- Led a team of 50 engineers.\n", Met, 1, "50 engineers", "both are enough: what is shown is the most"},
		{"- Led a team of 50 engineers.\n- Led a team of 15 keepers.\n", Met, 1, "50 engineers", "likewise, whichever comes first"},
	} {
		r, err := m.Score(p.ID, document.Parse(jobs+"Keeper, Acorn, 2010 - 2020\n"+c.lines))
		require.NoError(t, err)
		it := item(t, r, "all/crew")
		require.Equal(t, c.status.String(), it.Status.String(), c.reason)
		require.InDelta(t, c.credit, it.Credit, 1e-9, c.reason)
		if c.quote != "" {
			require.Contains(t, it.Evidence[0].Quote, c.quote, c.reason)
		}
	}
}

// People count who were led in the field that is asked for, or where the text names none: a chef's cooks are no staff of IT.
func TestBehaviourOfPeopleInAField(t *testing.T) {
	p := bare()
	p.Field = "it"
	p.Categories = []profile.Category{{ID: "all", Name: "All of it", Weight: 1, Items: []profile.Item{
		{ID: "staff", Text: "Lead ten people in IT", Weight: 1, Criterion: &profile.Criterion{People: &profile.People{Min: 10, Field: "it"}}}}}}
	m := newMatcher(t, Options{}, p)
	const led = ", Acorn, 2010 - 2020\n- Led a team of 25 people.\n"
	for _, c := range []struct {
		text   string
		status Status
		reason string
	}{
		{jobs + "IT Manager" + led, Met, "in IT"},
		{jobs + "Manager" + led, Met, "the title names no field"},
		{"Robin Example\n\nSUMMARY\nLed a team of 25 people.\n", Met, "in no dated job"},
		{jobs + "Executive Chef" + led, Missing, "in a kitchen"},
		{jobs + "Executive Chef" + led + "\nIT Manager, Birch, 2005 - 2010\n- Led a team of 4 people.\n", Partial, "four of them in IT"},
	} {
		r, err := m.Score(p.ID, document.Parse(c.text))
		require.NoError(t, err)
		it := item(t, r, "all/staff")
		require.Equal(t, c.status.String(), it.Status.String(), "%s: %s", c.reason, it.Why)
	}
}

// Ten years rank above two, and a director's latest post above one long past.
func TestBehaviourOfMore(t *testing.T) {
	const did = "\n- Managed the IT budget.\n- Negotiated with software vendors.\n"
	for _, c := range []struct{ more, less, reason string }{
		{jobs + "IT Director, Acorn, 2010 - 2020" + did, jobs + "IT Director, Acorn, 2018 - 2020" + did, "ten years are more than two"},
		{jobs + "IT Director, Acorn, 2012 - 2020" + did, jobs + "IT Manager, Acorn, 2012 - 2020" + did, "a director is more than a manager"},
		{jobs + "IT Manager, Acorn, 2012 - 2020" + did, jobs + "Systems Administrator, Acorn, 2012 - 2020" + did, "a manager is more than an administrator"},
		{jobs + "IT Director, Acorn, 2012 - 2020" + did, jobs + "IT Director, Acorn, 2012 - 2020\n- Worked.\n", "what was done is more than the title"},
		{jobs + "IT Director, Acorn, 2012 - 2020" + did, "Robin Example\n\nSUMMARY\nManaged the IT budget. Negotiated with software vendors.\n", "done in a dated job is more than claimed"},
		{"Robin Example\n\nSUMMARY\nManaged the IT budget. Negotiated with software vendors.\n",
			"Robin Example\n\nSKILLS\nIT budget, chess, software vendors\n", "claimed is more than listed"},
		{jobs + "IT Director, Acorn, 2012 - 2020\n- Managed the IT budget.\n", jobs + "IT Director, Acorn, 2012 - 2020\n- Helped to manage the IT budget.\n", "what was done is more than what one helped with"},
		{jobs + "Support Manager, Acorn, 2014 - 2020\n- Managed help desk operations.\n", jobs + "Waiter, Acorn, 2014 - 2020\n- Managed help desk operations.\n", "a line in a job of the field is more than one elsewhere"},
		{jobs + "IT Director, Birch, 2014 - 2020\n- Worked.\n\nIT Manager, Acorn, 2008 - 2014\n- Worked.\n",
			jobs + "IT Manager, Acorn, 2014 - 2020\n- Worked.\n\nIT Director, Birch, 2008 - 2014\n- Worked.\n", "what somebody does now is more than what they once did"},
	} {
		more, less := scoreOf(t, shared(t), c.more).Score, scoreOf(t, shared(t), c.less).Score
		require.Greater(t, more, less, c.reason)
		require.Positive(t, less)
	}
}

// A chef who managed a budget, 25 people and vendors stays far below a director who did; a technician with sixty tools
// stays below a director with none.
func TestBehaviourOfTheTrade(t *testing.T) {
	const did = "\n- Managed an annual budget of $1.2M and prepared monthly forecasts.\n- Lead and supervise a team of 25 people; hire and review them.\n" +
		"- Negotiated contracts with 30 vendors.\n- Developed and implemented a three-year plan in line with the business goals.\n"
	chef := scoreOf(t, shared(t), jobs+"Executive Chef, Acorn, 2010 - 2020"+did).Score
	boss := scoreOf(t, shared(t), jobs+"IT Director, Acorn, 2010 - 2020"+did).Score
	require.Less(t, chef, 10.0)
	require.Greater(t, boss, 40.0)
	require.Greater(t, boss, 4*chef)
	technician := scoreOf(t, shared(t), resumeOf(t, "technician.txt")).Score
	toolless := scoreOf(t, shared(t), jobs+"IT Director, Acorn, 2010 - 2020\n- Led the department.\n").Score
	require.Greater(t, toolless, technician)
}
