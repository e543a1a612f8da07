package lex

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// conceptsOf returns the ids of the concepts that a line names, in order.
func conceptsOf(text string, at Context) string {
	var out []string
	for _, m := range Concepts(text, Scan(text, nil), at, nil) {
		out = append(out, m.Concept.ID())
	}
	return strings.Join(out, " ")
}

func TestConceptsByAlias(t *testing.T) {
	for _, c := range []struct{ text, want, reason string }{
		{"k8s", "kubernetes", "an abbreviation with a number"},
		{"Kubernetes", "kubernetes", "the name"},
		{"P&L", "p-and-l", "a symbol in the token"},
		{"profit and loss", "p-and-l", "written out"},
		{"profit & loss, profit  &\tloss, Profit&Loss", "p-and-l p-and-l p-and-l", "a sign for a word of the name"},
		{"P & L", "p-and-l", "a sign with spaces"},
		{"profit/loss, profit loss", "", "no sign, no name"},
		{"mergers & acquisitions", "merger-acquisition", "in the plural"},
		{"MSP", "managed-service-provider", "an acronym"},
		{"managed service providers", "managed-service-provider", "written out, in the plural"},
		{"PMOs", "pmo", "its plural, where that is no word"},
		{"cost per lead", "sales-lead", "a lead that nobody leads"},
		{"help desk", "help-desk", "two words"},
		{"helpdesk", "help-desk", "one word"},
		{"Help-Desk", "help-desk", "a hyphen"},
		{"service desk", "help-desk", "another name"},
		{"CTO", "cto", "an acronym"},
		{"Chief Technology Officer", "cto", "written out"},
		{"CIO", "cio", "an acronym"},
		{"on-premise SAN, VMware", "san vmware", "capitals that are meaning, beside their kind"},
		{"information technology", "it", "written out"},
		{"IT", "it", "the acronym"},
		{"Active Directory", "active-directory", "a product"},
		{"CXOs", "executive", "an abbreviation for all chiefs"},
		{"town halls", "team-meeting", "a meeting in which staff are told"},
		{"relationships with vendors", "vendor-relationship", "not all of vendor management"},
		{"metric tons", "metric-units", "no metrics"},
		{"mean time to restore", "service-measures", "a measure of service, written out"},
		{"plan and execute", "plan-and-do", "a plan that was carried out"},
		{"disaster recovery plan", "disaster-recovery", "the longest name wins, and its parts do not show"},
		{"disaster\nrecovery", "disaster-recovery", "a name may go over a line's end"},
		{"disaster, recovery", "", "but not over a comma"},
		{"implemented Epic", "implement epic-cerner", "an ordinary word, but something is done to it that is done to systems"},
		{"migrated to the new Workday", "migrate workday", "with function words between"},
		{"Workday rollout", "workday implement", "behind it"},
		{"WORKDAY ROLLOUT", "workday implement", "in any case"},
		{"the rollout of diagnostics", "implement", "an ordinary word by the data, too"},
		{"an Epic saga of a rollout", "implement", "not directly"},
		{"rolled out Epic portions", "implement", "the portions were"},
		{"Heat, implemented in May", "implement", "a mark parts the two"},
		{"implemented it all, Epic", "implement", "likewise"},
		{"moved to Palo Alto", "palo-alto-city", "a city"},
		{"performance of the team", "employee-performance", "two articles, which a name may lack"},
		{"doubled the size of the team", "build-team", "likewise, inside a name"},
		{"in charge of all IT", "manage it-operations", "a name that ends the line"},
		{"all information technology for the county", "it-operations", "before a function word nothing goes on from it"},
		{"all IT, and the doors", "it-operations", "nor over a comma"},
		{"all IT issues", "technical-issue", "here it does, and is no name"},
		{"all IT and network projects", "it network project", "what goes on behind a conjunction may go on from both"},
		{"Cisco ASA firewalls", "cisco-asa firewall", "a product, which is a firewall, then the word"},
		{"Bachelor's degree in Computer Science", "degree-bachelor computer-science", "a possessive"},
		{"PMP", "pmp", "a certificate"},
		{"CI/CD", "ci-cd", "a protected token"},
		{"server up-time and system down-time", "availability downtime", "hyphens where others have none"},
		{"ISO/IEC 27001", "iso-27001", "by both of its publishers"},
		{"business apps", "business-application", "short for applications"},
		{"help\\desk", "help-desk", "a slash the other way"},
		{"reporting personnel data", "report-verb employee-data", "data of another trade, and no sign of IT by themselves"},
		{"C#", "c-sharp", "not C"},
		{"service level agreements", "sla", "a plural"},
		{"the cloud", "cloud", "an article before it"},
		{"return on investment", "return-on-investment", "a function word inside"},
		{"HODs of five business units", "department-heads other-departments", "whom IT serves, and who heads them"},
		{"two departments of the IT department", "other-departments it-department", "many are served, one serves"},
		{"to-be process", "gap-analysis", "what a gap is measured to"},
		{"is to be an analysis", "analyze", "and what is not"},
		{"headroom", "computing-capacity", "capacity to spare"},
		{"in an advisory capacity", "capacity-of-a-person", "and none of machines"},
		{"a large-scale rollout", "implement", "nothing was scaled"},
		{"scaled out", "scale-up", "something was"},
	} {
		t.Run(c.text, func(t *testing.T) { require.Equal(t, c.want, conceptsOf(c.text, Context{}), c.reason) })
	}
}

// What looks like a word of the field and is none: each of these was a wrong match once, or could be.
func TestNoConceptOfTheField(t *testing.T) {
	for _, c := range []struct{ text, reason string }{
		{"at three in the morning", "no implementation"},
		{"It was fun to direct traffic", "a pronoun and a policeman"},
		{"An A+ student", "no certificate"},
		{"patched and painted walls", "no software"},
		{"breach of contract", "no data were stolen"},
		{"Plus certification", "no certificate of CompTIA, whose A is no article"},
		{"networking events for lenders", "people who meet"},
		{"servers, bartenders and hosts", "people who wait at tables"},
		{"front-end operations of the store", "the tills"},
		{"checked IDs at the door", "papers"},
		{"San Francisco", "a city"},
		{"SAN FRANCISCO", "a city in capitals"},
		{"an ad in the paper", "an advertisement"},
		{"the catalyst behind the change", "no switch"},
		{"prepare overseas containers", "boxes"},
		{"a managed sales force", "no product"},
		{"my role is staff scheduling", "a verb"},
		{"the filing system I created", "no IBM machine"},
		{"CVS pharmacy", "a shop"},
		{"Apple growers and their celery", "vegetables"},
		{"a normalizing adjustment", "of figures"},
		{"store procedures for cashiers", "of a shop"},
		{"spark interest in clients", "a verb"},
		{"swift action", "an adjective"},
		{"react quickly", "a verb"},
		{"security guard at the mall", "a person"},
		{"encourage observance of rules", "no monitoring"},
		{"the wellness recovery plan", "of a patient"},
		{"virus research in the laboratory", "of biology"},
		{"Palo Alto, California", "a city"},
		{"DR. SMITH'S OFFICE", "a title"},
		{"theatre technicians and technical staff", "of a stage"},
		{"weekly backlog of orders", "of a factory"},
	} {
		t.Run(c.text, func(t *testing.T) {
			for _, m := range Concepts(c.text, Scan(c.text, nil), Context{}, nil) {
				require.Zero(t, m.Concept.Fields()&IT, "%s: %s", m.Concept.ID(), c.reason)
			}
		})
	}
}

// inPostOf returns the context of a job whose title names something of the fields.
func inPostOf(f Fields) Context { return Context{Post: func() Fields { return f }} }

func TestDoubtfulNames(t *testing.T) {
	for _, c := range []struct {
		name, text string
		at         Context
		id         string
		want       bool
		reason     string
	}{
		{"A+ of a student", "An A+ student", Context{}, "comptia-a-plus", false, "a mark"},
		{"A+ in a list", "A+, Network+", Context{}, "comptia-a-plus", true, "beside a certificate"},
		{"A+ certified", "A+ certified", Context{}, "comptia-a-plus", true, "says so"},
		{"A+ in its section", "A+", Context{Certificates: true}, "comptia-a-plus", true, "a certificates section"},
		{"servers in a job of IT", "Managed 12 servers", inPostOf(IT), "server", true, "no waiters"},
		{"servers elsewhere", "Managed 12 servers", inPostOf(Food), "server", false, "waiters"},
		{"servers in a job that hints", "Managed 12 servers", inPostOf(ITWeak), "server", false, "the building's systems may be meant"},
		{"a verb in a job of IT", "Remedy what fails", inPostOf(IT), "bmc-remedy", false, "a capital by its place"},
		{"A+ in a school", "A+", Context{Education: true}, "comptia-a-plus", false, "another section"},
		{"BS of a university", "BS, Computer Science", Context{}, "degree-bachelor", true, "beside a field of study"},
		{"BS beside a university", "BS Information Technology, Elm University", Context{}, "degree-bachelor", true, "it begins the line"},
		{"MA of a university's place", "Elm University, Boston, MA", Context{}, "degree-master", false, "Massachusetts"},
		{"BS alone", "no BS", Context{}, "degree-bachelor", false, "an oath"},
		{"B.S. alone", "B.S., History", Context{}, "degree-bachelor", true, "the full stops tell"},
		{"B.Ed.", "B.Ed., Halden College", Context{}, "degree-bachelor", true, "the full stops tell it from a bed"},
		{"two degrees", "BS/MS", Context{}, "degree-bachelor", true, "one confirms the other"},
		{"Ms.", "Ms. Dana Whitlock", Context{}, "degree-master", false, "a form of address"},
		{"bed", "made the bed", Context{}, "degree-bachelor", false, "no B.Ed."},
		{"to be", "wants to be promoted", Context{}, "degree-bachelor", false, "no B.E."},
		{"BS in education", "BS, 2004", Context{Education: true}, "degree-bachelor", true, "an education section"},
		{"AD beside its kind", "DNS, AD, Windows Server", Context{}, "active-directory", true, "beside servers"},
		{"servers and storage", "servers and storage arrays", Context{}, "server", true, "beside storage"},
		{"waiters", "trained servers", Context{}, "server", false, "nothing of the field beside"},
		{"IS of a degree", "Bachelor of Science in IS", Context{}, "information-systems", true, "beside a degree"},
		{"IS the verb", "COMPANY IS CLOSED", Context{}, "information-systems", false, "a line in capitals"},
		{"weak beside the field", "Storage for the IT department", Context{}, "storage", true, "the field confirms what hints at it"},
		{"spelled out as something else", "met the Provost Marshal Office (PMO)", Context{}, "pmo", false, "what stands before it says what it is"},
		{"a card sales manager", "Card Sales Manager (CSM)", Context{Certificates: true}, "csm", false, "no scrum master"},
		{"spelled out", "ran the Project Management Office (PMO)", Context{}, "pmo", true, "what it is"},
		{"spelled out otherwise", "a Client Relationship Management (CRM) system", Context{}, "crm", true, "most of its words are those of the name"},
		{"spelled out, of its field", "servers of the Virtual Local Area Networks (VLAN)", Context{}, "vlan", true, "what it is spelled out as is of its field"},
		{"brackets", "office suites (SQL)", Context{}, "sql", true, "what stands before it does not spell it"},
		{"a black belt of a sport", "CPR, black belt in karate", Context{Certificates: true}, "six-sigma-black-belt", false, "martial arts"},
		{"a black belt", "Black Belt", Context{Certificates: true}, "six-sigma-black-belt", true, "of a section of certificates"},
		{"what a customer costs", "lower CPA and more sales", Context{}, "cpa", false, "no accountant"},
		{"field beside weak", "servers and Microsoft Word", Context{}, "server", false, "a hint confirms nothing of the field"},
	} {
		t.Run(c.name, func(t *testing.T) {
			has := false
			for _, id := range strings.Fields(conceptsOf(c.text, c.at)) {
				has = has || id == c.id
			}
			require.Equal(t, c.want, has, c.reason)
		})
	}
}

// Doubtful names behind the sixty-fourth mark of a long list are doubtful too.
func TestManyDoubtfulNames(t *testing.T) {
	line := strings.Repeat("budget, ", 100) + "servers"
	require.NotContains(t, conceptsOf(line, Context{}), "server")
	require.Contains(t, conceptsOf(line+", VMware", Context{}), "server")
}

func TestKindsOfWhat(t *testing.T) {
	for _, c := range []struct{ kind, of string }{
		{"postgresql", "database"}, {"postgresql", "relational-database"}, {"mysql", "database"}, {"mongodb", "nosql"},
		{"firewall", "cybersecurity"}, {"firewall", "network-equipment"}, {"cisco", "network"}, {"lan", "network"},
		{"kubernetes", "cloud"}, {"aws", "cloud"}, {"vmware", "virtualization"}, {"virtualization", "it-infrastructure"},
		{"san", "storage"}, {"hipaa", "compliance"}, {"disaster-recovery", "business-continuity"}, {"mcse", "microsoft-certified"},
		{"sap", "erp"}, {"cio", "executive"}, {"capital-expenditure", "budget"}, {"mba", "degree-master"},
		{"sap", "major-system"}, {"chatbot", "next-generation-technology"}, {"togaf", "enterprise-architecture"},
		{"digital-strategy", "it-strategy"}, {"it-department", "team"}, {"migrate", "changeover"}, {"migrate", "bring-about"},
	} {
		kind, ok := ConceptOf(c.kind)
		require.True(t, ok, c.kind)
		of, ok := ConceptOf(c.of)
		require.True(t, ok, c.of)
		require.True(t, kind.Is(of), "%s is a kind of %s", c.kind, c.of)
		require.False(t, of.Is(kind), "%s is no kind of %s", c.of, c.kind)
		require.True(t, kind.Is(kind))
		require.Contains(t, kind.Ancestors(), of)
	}
	asa := Concepts("Cisco ASA", Scan("Cisco ASA", nil), Context{}, nil)
	require.Len(t, asa, 1)
	security, _ := ConceptOf("cybersecurity")
	require.True(t, asa[0].Concept.Is(security), "a Cisco ASA is network security")
}

func TestNamesHaveOneForm(t *testing.T) {
	fastly, ok := ConceptOf("cdn")
	require.True(t, ok)
	require.Contains(t, conceptsOf("Fastly and VMware", Context{}), fastly.ID())
	require.NotContains(t, conceptsOf("fast and VMware", Context{}), fastly.ID(), "a name has no other form")
	require.Contains(t, conceptsOf("fastly and vmware", Context{}), fastly.ID(), "but any case")
}

func TestMarksAreOfTheirWords(t *testing.T) {
	text := "Ran the service desk, and the IT budget"
	words := Scan(text, nil)
	for _, m := range Concepts(text, words, Context{}, nil) {
		require.Less(t, m.First, m.Last)
		if m.Concept.ID() == "help-desk" {
			require.Equal(t, "service desk", text[words[m.First].Start:words[m.Last-1].End])
		}
	}
}

func TestBroken(t *testing.T) {
	for _, c := range []struct {
		gap  string
		want bool
	}{
		{" ", false}, {"-", false}, {"/", false}, {" / ", false}, {"\n", false}, {" & ", false}, {"’s ", false}, {"'s ", false},
		{", ", true}, {". ", true}, {" - ", true}, {"\n\n", true}, {" (", true}, {": ", true}, {" • ", true}, {" – ", true},
	} {
		require.Equal(t, c.want, broken(c.gap), "%q", c.gap)
	}
}

func TestFields(t *testing.T) {
	for _, c := range []struct {
		id    string
		field Fields
		class Class
	}{
		{"server", IT, Thing}, {"pmp", 0, Certificate}, {"comptia-a-plus", IT, Certificate}, {"degree-bachelor", 0, Degree},
		{"computer-science", 0, DegreeField}, {"budget", Finance, Thing}, {"chef", Food, Thing}, {"hardware", ITWeak, Thing},
		{"maintain", 0, Act}, {"health-it", Health | IT, Thing}, {"nursing", Health, Thing}, {"technology", ITWeak, Thing},
	} {
		k, ok := ConceptOf(c.id)
		require.True(t, ok, c.id)
		require.Equal(t, c.field, k.Fields()&c.field, c.id)
		require.Equal(t, c.class, k.Class(), c.id)
		require.NotEmpty(t, k.Name(), c.id)
		require.Equal(t, k.Fields(), ConceptFields()[k])
		require.Equal(t, k.Fields(), ConceptSigns()[k]&^Credential)
		require.Equal(t, k.Class() == Certificate || k.Class() == Degree, ConceptSigns()[k]&Credential != 0)
	}
	for _, c := range []struct {
		id            string
		generic, wide bool
	}{
		{"technology", true, false}, {"manage", true, false}, {"nursing", false, true}, {"real-estate", false, true}, {"languages", false, true}, {"budget", false, false}, {"server", false, false},
	} {
		k, _ := ConceptOf(c.id)
		require.Equal(t, c.generic, k.Generic(), c.id)
		require.Equal(t, c.wide, k.Wide(), c.id)
	}
	for _, n := range FieldNames() {
		_, ok := FieldOf(n)
		require.True(t, ok, n)
	}
	f, ok := FieldOf("it-weak")
	require.Zero(t, f)
	require.False(t, ok, "a hint is no field")
	f, ok = FieldOf("astrology")
	require.Zero(t, f, "an unknown field is not IT")
	require.False(t, ok)
	_, ok = ConceptOf("no-such-concept")
	require.False(t, ok)
}

// What stands between two words breaks a name or not, whether its first byte tells that or all of it is read.
func TestBrokenByItsFirstByte(t *testing.T) {
	begins := []string{"", "'", "\u2019", "\u00a0", "\u2010"}
	for c := range 0x80 {
		begins = append(begins, string(rune(c)))
	}
	for _, a := range begins {
		for _, b := range begins {
			for _, end := range []string{"", " ", "-", "\n", "s", ","} {
				gap := a + b + end
				require.Equal(t, gap != "" && brokenWithin(gap), broken(gap), "%q", gap)
			}
		}
	}
}
