package lex

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// A name that stands for more than it says is proof of things that nobody did. Each line here was taken for the concept
// once, or must go on being taken for it or for a kind of it.
func TestNamesStandForWhatTheySay(t *testing.T) {
	for _, c := range []struct {
		text, id string
		want     bool
		reason   string
	}{
		{"Migrated mailboxes", "implement", true, "what is migrated is put in place anew"},
		{"Moved 900 users to a new mail system", "migrate", true, "systems are moved"},
		{"Transition of systems to a new host", "migrate", true, "what is handed on says that it is a migration"},
		{"Data center transition", "migrate", true, "likewise"},
		{"Transition to the cloud", "cloud-migration", true, "likewise"},
		{"Transition of projects to their closing phase", "migrate", false, "a phase of a project is no system"},
		{"Discussed the transition to higher education", "implement", false, "nor is a school"},
		{"Made personnel moves", "migrate", false, "people are no systems"},
		{"Planned the move of the company", "migrate", true, "but all that it has are"},
		{"Led the conversion of the yearly budget", "lead-conversion", false, "who leads is no lead of the sales people"},
		{"Led the conversion of the yearly budget", "manage", true, "but leads"},
		{"Raised lead conversion by a tenth", "lead-conversion", true, "who may buy is"},
		{"Sales leadership", "sales-lead", false, "again who leads"},
		{"Sales leads of three fairs", "sales-lead", true, "again who may buy"},
		{"A qualified leader of soldiers", "qualified-lead", false, "the same"},
		{"A new form that led to fewer errors", "manage", false, "what came of something is nobody's doing as a leader"},
		{"Led two shifts", "manage", true, "the verb"},
		{"Sold for a leading provider of phones", "manage", false, "the first of its trade manages nothing"},
		{"Worked for an industry leader", "manage", false, "likewise"},
		{"Leading teams of engineers", "manage", true, "the verb again"},
		{"Worked efficiently and accurately", "improve", false, "a way of working changes nothing"},
		{"Kept stock at optimal levels", "optimize", false, "nor does a level"},
		{"Increased efficiency of the plant", "improve", true, "what was raised was made better"},
		{"Optimizing routes", "improve", true, "likewise"},
		{"Delivered training to the night shift", "implement", false, "a course is not put in place"},
		{"Oversaw the service delivery system of the agency", "implement", false, "nor is a service"},
		{"Delivered a new system for billing", "implement", true, "a system is"},
		{"Delivered the rollout in May", "implement", true, "likewise, by another word"},
		{"TCP, HTTP, FTP", "it-infrastructure", false, "a protocol that programs speak is no server"},
		{"Ran the FTP server", "it-infrastructure", true, "but its server is one"},
		{"HTML and CSS", "software-development", false, "who marks up pages writes no programs"},
		{"HTML and CSS", "web-technologies", true, "but knows the web"},
		{"Designed an SOA for .NET services", "microservices", false, "an older way to divide software"},
		{"Designed an SOA for .NET services", "software-architecture", true, "and still a way"},
		{"Microservices on Kubernetes", "distributed-systems", true, "the newer way"},
		{"TFS source control", "ci-cd", false, "it keeps code, and need not build it"},
		{"TFS source control", "version-control", true, "that it does"},
		{"Entered hours into Kronos", "erp", false, "a system of the people department plans no resources"},
		{"PeopleSoft HCM", "erp", true, "but as a part of one that does"},
		{"Moved reports to SAP BO", "erp", false, "a reporting tool of the same house"},
		{"Reporting services to members", "business-intelligence", false, "a service, and no product"},
		{"Reports in SSRS", "business-intelligence", true, "the product"},
		{"Nortel BCM telephones", "business-continuity", false, "a telephone system of that name"},
		{"BCM and disaster recovery", "business-continuity", true, "beside its kind"},
		{"Sold plans for the wireless industry", "network", false, "telephones that are sold"},
		{"Routers, switches and wireless", "network", true, "beside its kind"},
		{"Wireless LAN", "network", true, "and by a name of its own"},
		{"Streaming for web, iOS and Android", "hardware", false, "what an app runs on is no device that somebody looks after"},
		{"Streaming for web, iOS and Android", "operating-system", true, "it is a system"},
		{"Handed out iPads and Android phones", "hardware", true, "devices are"},
		{"Wrote RFP responses to hospitals", "rfp", false, "who answers one sells"},
		{"Issued RFPs to five vendors", "rfp", true, "who asks buys"},
		{"Checked the area code and zip code", "programming", false, "figures that nobody programs"},
		{"Coding in Java", "programming", true, "this is"},
		{"Aircraft on the flight line, managed by shifts", "manage-people", false, "no line management"},
		{"Line manager of six", "manage-people", true, "this is"},
		{"Broadcast ad campaigns", "direct-mail", false, "nothing was mailed"},
		{"Direct mail to 4,000 homes", "advertising", true, "and still an advertisement"},
		{"Won 15% market share", "market-research", false, "to win a share is not to study the market"},
		{"Studied market trends", "market-research", true, "this is"},
		{"Washed dishes and mopped floors", "food-safety", false, "cleaning alone keeps no food safe"},
		{"FIFO for parts in the stores", "food-safety", false, "a rule for all that is stored"},
		{"FIFO for all ingredients", "food-safety", true, "also for food"},
		{"Laid sanitary sewers", "food-safety", false, "pipes in the street"},
		{"Kept a sanitary kitchen", "food-safety", true, "the same word in its place"},
		{"Letters of reference upon request", "written-communication", false, "that letters are there does not say who writes well"},
		{"Wrote letters to members", "written-communication", true, "who wrote them is said here"},
		{"Detail orientation", "onboarding", false, "nobody was brought on board"},
		{"Orientation of new staff", "onboarding", true, "here they were"},
		{"Sold 8% more than projected", "forecast", false, "somebody else had forecast it"},
		{"Made yearly projections", "forecast", true, "who makes them forecasts"},
		{"Gave callers information on the IT department", "data", false, "what is told is no data"},
		{"Tracked sales information in the CRM", "data", true, "what is kept is"},
		{"Looked after the information assets of the bank", "data", true, "likewise"},
		{"Direct costs fell by a tenth", "manage", false, "an adjective directs nobody"},
		{"Direct accountability for five managers", "manage", true, "who answers for people directly leads them"},
		{"Directed a crew of nine", "manage", true, "the verb"},
		{"Finalist for the leadership award", "manage", false, "a prize"},
		{"Leadership of two plants", "manage", true, "what is done"},
		{"Reported each failure to the supervisor", "supervise", false, "somebody else supervised"},
		{"Shift supervisor of six", "supervise", true, "this one did"},
		{"Changed ad grouping and copy", "team", false, "things are grouped"},
		{"Spoke to church and community groups", "team", false, "people who meet"},
		{"A group of eleven engineers", "team", true, "people who work together"},
		{"Created proposals for alarm systems", "recommend", false, "an offer is no advice"},
		{"Proposed two ways to save power", "recommend", true, "this is"},
		{"Taught the leave reporting system", "business-intelligence", false, "where somebody reports leave"},
		{"Used management reporting systems", "business-intelligence", true, "what reports to management"},
		{"Worked to the specifications of the client", "develop", false, "who follows them has not written them"},
		{"Specified the new pumps", "define", true, "the verb"},
		{"In accordance with established templates", "develop", false, "somebody else established them"},
		{"Established a style guide", "develop", true, "this one did"},
		{"A course designed to keep staff", "develop", false, "what it is for, not what was done"},
		{"Designed a course", "develop", true, "what was done"},
		{"Training aids and wall displays", "support-verb", false, "things to teach with"},
		{"Aided the auditors", "support-verb", true, "the verb again"},
		{"Threads, TCP and JSON in C++", "network", false, "what programs speak"},
		{"TCP/IP and DHCP", "network", true, "what a network is set up by"},
		{"Simple Network Management Protocol", "network-administration", false, "a protocol that has the words in its name"},
		{"Managed the network", "network", true, "the words alone"},
		{"Reported to IT leaders", "manage", false, "those reported to"},
		{"Reported to IT leaders", "executive", true, "who are executives"},
	} {
		is := false
		id, ok := ConceptOf(c.id)
		require.True(t, ok, c.id)
		for _, m := range Concepts(c.text, Scan(c.text, nil), Context{}, nil) {
			is = is || m.Concept.Is(id)
		}
		require.Equal(t, c.want, is, "%q, %s: %s", c.text, c.id, c.reason)
	}
}
