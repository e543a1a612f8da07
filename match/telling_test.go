package match

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/index"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile"
)

// A line that has a word or two of an item is most often about something else. Here each stands in a post as IT
// director, which says "IT" and "managed" for its lines, so that nothing but the line's own words can keep it back.
func TestWordsThatSayTooLittle(t *testing.T) {
	const little = .6 // a part of the credit, and less than what meets an item
	for _, c := range []struct {
		line, ref string
		most      float64
		reason    string
	}{
		{"Reported to the CEO on technology spend", "duties/vendors", nothing, "technology is a name of the field: no vendors"},
		{"Reported to the CEO on technology spend", "duties/projects", nothing, "and no projects"},
		{"Wrote the yearly evaluation of each technician", "technical/emerging", nothing, "an evaluation of people is none of technology"},
		{"IT management professional", "duties/department/supervision", nothing, "one is the professional, and manages none"},
		{"Supervised ten housekeepers at a hotel", "duties/department/supervision", little, "the work is the hotel's"},
		{"Financing by debt, which others manage", "duties/budget", nothing, "words of financial management, and no name of it"},
		{"Expert in strategic planning of IT systems", "duties/capacity", nothing, "planned, and no capacity"},
		{"Performance-driven head of IT", "duties/goals", nothing, "a drive, and no target"},
		{"Managed the move closer to the river", "duties/security", nothing, "nothing was closed"},
		{"Reported to supervisors of the IT team", "leadership/teams", nothing, "several supervisors are other people"},
		{"Represented the team before its leaders", "leadership/teams", nothing, "so are leaders"},
		{"Read mail in Citrix", "duties/maintenance", nothing, "a kind of asset, and nothing that was done to it"},
		{"Oversaw all aspects of the merger", "duties/operations", nothing, "all of something, and not of IT"},
		{"Approved all IT purchases", "duties/operations", nothing, "all of one thing of IT"},
		{"Responsible for IT", "duties/vendors", nothing, "the field and a verb of managing"},
		{"Oversaw IT", "duties/projects", nothing, "the same"},
		{"Trained 300 staff on the new ERP", "duties/department/supervision", nothing, "staff of other departments"},
		{"Trained 300 staff on the new ERP", "leadership/motivation", nothing, "the same"},
		{"Built a team", "leadership/motivation", nothing, "the team alone says nothing of its spirit"},
		{"Assisted the marketing department", "leadership/direction", nothing, "another department"},
		{"Kept the data center running", "analytical/data-driven", nothing, "the data of a data center are no data to decide by"},
		{"Delivered within budget", "duties/budget", nothing, "who keeps to a budget has not prepared one"},
		{"Bought printers and accounting software", "duties/maintenance", little, "bought, not maintained"},
		{"Used the new ERP every day", "analytical/decision/choice", little, "used, not chosen"},
		{"Worked with developers and engineers", "leadership/teams", little, "beside them"},
		{"Provided laptops to developers and engineers", "leadership/teams", little, "for them"},
		{"Reported to developers and engineers", "leadership/teams", little, "below them"},
		{"Assisted developers and engineers", "leadership/teams", little, "beside them"},
		{"Proposed a new approach to pay", "duties/recommendations", nothing, "of no technology, whatever the post is"},
		{"Researched new sources of candidates", "duties/recommendations", nothing, "the same"},
		{"Replaced servers in remote sites with solutions of several technologies", "business/needs", nothing, "of no need"},
		{"My manager handled the IT budget", "duties/budget", nothing, "somebody else's work"},
		{"Tracked ticket inventory for the printer", "duties/issues", nothing, "a ticket, and nothing closed"},
		{"Raised the engagement score of the IT department", "duties/department/hiring", nothing, "what is raised is no department that grows"},
		{"Established change control", "leadership/direction", nothing, "changes of systems, and not of the department"},
		{"Gave figures to each department as needed", "duties/liaison", little, "when something is done, and no need of theirs"},
		{"Built dashboards of web traffic", "duties/reporting", nothing, "a dashboard for whom, is not said"},
		{"Member of the IT team", "duties/department/supervision", nothing, "who is one of a team does not lead it"},
		{"Met with twelve analysts of the bank", "duties/department/supervision", nothing, "people beside whom one stands are counted, too, and not led"},
		{"Surveyed 45 employees", "duties/department/supervision", nothing, "another deed than to lead them"},
		{"Interviewed 40 people for two posts", "duties/department/supervision", nothing, "nor are those led whom one may hire"},
		{"Replaced the phones of 40 employees", "duties/department/supervision", nothing, "likewise"},
		{"Ordered chairs for 60 employees", "duties/department/supervision", nothing, "people whom something is for are not said to be led"},
		{"Shared the offices with 300 staff", "duties/department/supervision", nothing, "of so many, most are the firm's"},
		{"Our company has 50 years of experience in IT", "technical/breadth", nothing, "the company's"},
	} {
		require.LessOrEqual(t, creditOfLine(t, c.line, c.ref), c.most, "%s: %q for %s", c.reason, c.line, c.ref)
	}
}

func TestActsBesideOthersAreConcepts(t *testing.T) {
	for _, id := range beside {
		_, ok := lex.ConceptOf(id)
		require.True(t, ok, "%q would be passed over", id)
	}
}

// The same rules must let through what a recruiter would take for evidence.
func TestWordsThatSayEnough(t *testing.T) {
	for _, c := range []struct{ line, ref, reason string }{
		{"Manage a team of five", "leadership/teams", "the verb and the team"},
		{"Managed staff", "duties/department/supervision", "the verb and the staff"},
		{"Never missed a deadline in nine years", "projects/on-time", "what is denied is a failure"},
		{"Supervisor of six analysts", "duties/department/supervision", "one is who tells it"},
		{"Managed twenty IT professionals", "duties/department/supervision", "several of them are staff"},
		{"Supervised ten technicians in twenty schools", "duties/department/supervision", "schools are where they worked"},
		{"Directs a staff of 18 serving 9,000 students", "duties/department/supervision", "students are whom they serve"},
		{"Managed a $3M budget for 12 hotels", "duties/budget", "and hotels whom it was for"},
		{"Set annual budgets for the organization", "duties/budget", "a name of the budget, within which its words count"},
		{"Budget of $4M", "duties/budget", "no verb at all: in this post the budget is managed"},
		{"Strategic planning", "strategy/it-strategy", "a part of a longer name that is a kind of it"},
		{"Passed every IT audit", "duties/compliance", "the field, and what was done in it"},
		{"Worked with business and technical teams", "communication/collaboration", "beside others is what this asks for"},
		{"Recommended new technology to the board", "duties/recommendations", "that is what was recommended"},
		{"Renewed the SLAs", "vendors/providers", "one word for a name of several"},
		{"Cost savings of 12%", "business/finance", "nouns alone"},
		{"Vendor contracts and negotiation", "vendors/negotiation", "nouns for what was done"},
		{"Eliminated security vulnerabilities", "duties/security", "what the duty asks for, in half of its words"},
		{"Detected vulnerabilities of 200 servers", "duties/security", "the other half"},
		{"Fixed vulnerabilities", "duties/security", "to fix them is to manage them"},
		{"All tickets were closed within a day", "duties/issues", "a ticket that is closed is an issue resolved"},
		{"Identified upgrades of the storage", "duties/upgrades", "the upgrade that is due"},
		{"Moved the servers with no downtime", "duties/availability", "a feat, and not a denial"},
		{"Grew the IT department from 5 to 20", "duties/department/hiring", "and this one does"},
		{"Led organizational change in IT", "leadership/direction", "of the department"},
		{"Wrote user manuals", "communication/written-verbal", "a manual is a guide"},
		{"Ran up to 15 projects in parallel", "organizational/priorities", "many at once"},
		{"Ensured business continuity", "duties/availability", "with or without a plan"},
		{"Kept network services available", "duties/availability", "a verb for the noun"},
		{"Motivated team members", "leadership/motivation", "staff by another name"},
		{"Motivated my direct reports", "leadership/motivation", "likewise"},
		{"Trained the technicians", "leadership/mentoring", "people of the trade"},
		{"Coordinated communications between the business units and IT", "duties/department/collaboration", "both sides of it"},
		{"Translated what clients need into technical requirements", "duties/requirements", "a need that becomes a requirement"},
		{"Asked users to determine their technical needs", "duties/requirements", "likewise"},
		{"Patch management of 400 PCs", "duties/security", "by its usual name"},
		{"Communicated with the CEO on all matters of technology", "duties/reporting", "another verb for to report"},
		{"Documented and enforced IT policies", "duties/policies", "what is done with policies"},
		{"Built networks that carry voice and data", "technical/networks", "what a network is for"},
		{"Researched new technologies", "technical/emerging", "new is emerging"},
		{"Wrote the documentation for users", "communication/written-verbal", "no guide by name"},
		{"Met with each department on its technology needs", "business/needs", "the item itself, the other way round"},
		{"Developed and rolled out corporate software", "technical/software-development", "with words between"},
		{"Introduced metrics of server availability", "analytical/metrics", "what is measured"},
		{"Diagnosed and solved problems of the network", "analytical/problems", "of a system by name"},
		{"Gave feedback to the staff", "duties/department/performance", "on what else"},
		{"Built the information security program", "duties/security", "all of it"},
		{"Consolidated vendors of technology", "duties/vendors", "fewer of them"},
		{"Managed a $12M ERP implementation", "projects/complex-projects", "a complex project by name"},
		{"Kept documentation for all systems", "communication/written-verbal", "technical documentation"},
		{"Presented to the board of directors on cybersecurity", "communication/go-between", "between the board and IT"},
		{"Managed offshore contractors", "vendors/providers", "a third party"},
		{"Monitored the SLAs of each vendor", "vendors/providers", "how they keep their word"},
		{"Designed a service-oriented architecture", "technical/architecture", "that of software"},
		{"Implemented backup systems", "duties/availability", "what brings data back"},
		{"Served on the executive leadership team", "communication/go-between", "a member of it"},
		{"Replaced aging servers and PCs", "duties/upgrades", "a refresh"},
		{"Implemented Epic", "duties/implementation", "an ordinary word that is a system's name here"},
		{"Oversaw Workday go-live at nine clinics", "duties/implementation", "likewise"},
		{"Installed Wi-Fi in 22 schools", "duties/implementation", "technology of a workplace"},
		{"Deployed Intune", "duties/implementation", "likewise"},
		{"Took 600 users from Windows 7 to Windows 10", "duties/implementation", "from a system to its next version"},
		{"Responsible for all IT", "duties/operations", "said plainly"},
		{"In charge of all information technology at a hospital", "duties/operations", "likewise"},
		{"Directed all computing and telecommunications for the county", "duties/operations", "likewise, by other names"},
		{"Oversaw all aspects of IT", "duties/operations", "likewise"},
		{"Managed all technology for the schools of the county", "duties/operations", "likewise"},
		{"Staff of 38", "duties/department/supervision", "people in one's charge need no verb"},
		{"Budget of $3M, department of 38", "duties/department/supervision", "nor do they need to be called staff"},
		{"Led a 12-member IT team", "duties/department/supervision", "by its members"},
		{"Led 60 FTEs", "duties/department/supervision", "counted as budgets count them"},
		{"Managed eight analysts", "duties/department/supervision", "whoever they are"},
		{"Managed several projects at the same time", "organizational/priorities", "many at once"},
	} {
		requireMet(t, c.line, c.ref, c.reason)
	}
}

// A converter that loses the bullets makes one passage of a page. What it names once is not what all of it is about.
func TestFieldOfARunOn(t *testing.T) {
	const filler = "welcomed guests at the front desk and counted the cash of the day before closing the doors at night "
	line := func(between string) float64 {
		return creditOfText(t, "EXPERIENCE\n\nGeneral Manager, Acorn Hotels, 2010 - 2020\n- Replaced the servers of the network "+between+"prepared the yearly budget and hired staff\n", "duties/budget")
	}
	require.Positive(t, line("and "), "within a sentence it may be the budget of the servers")
	require.Zero(t, line(filler+filler+filler), "it is the budget of the hotel")
}

// One word of a name, or what was done without a word of what, is a part of the evidence, whatever the post says.
func TestOneWordIsAPart(t *testing.T) {
	for _, c := range []struct{ line, ref, reason string }{
		{"Passed every audit", "duties/compliance", "of what, is not said"},
		{"Kept the page fast regardless of user operation", "duties/operations", "an operation of another kind"},
		{"Developed a strategic reporting platform", "strategy/it-strategy", "strategic, and no strategy of IT"},
		{"Envisioned the strategy for measuring each branch", "strategy/it-strategy", "a strategy of something else"},
		{"Creative and innovative player", "strategy/innovation", "a quality, and no innovation by technology"},
		{"Analyzed trends in product range and price", "technical/emerging", "trends of the market"},
		{"Advised the dean on matters of the college", "communication/go-between", "advice on something else"},
		{"Decided the priority and timeliness of each delivery", "organizational/priorities", "another name of one word of several"},
		{"Trained 20 people in first aid", "leadership/mentoring", "what was done, and not with whom"},
	} {
		credit := creditOfLine(t, c.line, c.ref)
		require.Less(t, credit, .5, "%s: %q for %s", c.reason, c.line, c.ref)
	}
	require.Positive(t, creditOfLine(t, "Passed every audit", "duties/compliance"), "and still a part")
}

// The words of one name stand near each other, in any order; far apart they are words of two things.
func TestWordsOfANameStandTogether(t *testing.T) {
	const ref = "business/needs" // asks for business analysis
	for _, line := range []string{"Did business analysis", "Analyzed the business", "Analysis of what each business asks for"} {
		require.GreaterOrEqual(t, creditOfLine(t, line, ref), float64(metFrom)/full, line)
	}
	require.Zero(t, creditOfLine(t, "Analyzed each new market and its many local and foreign customers before buying the business", ref))
	between := strings.Repeat("small ", nameReach)
	require.Positive(t, creditOfLine(t, "Analyzed the "+between+"business", ref), "the last word that is near enough")
	require.Positive(t, creditOfLine(t, "Analyzed for each of the "+between+"and in the business", ref), "function words do not part them")
	require.Zero(t, creditOfLine(t, "Analyzed the "+between+"old business", ref), "the first that is not")
}

// A line that says all of an item but its field is in the field where its post is, however common its words are; one
// word of it is not enough.
func TestTheFieldMayBeUnsaid(t *testing.T) {
	for line, ref := range map[string]string{
		"Managed 25 people":                    "duties/department/supervision",
		"Led 42 people at six sites":           "leadership/teams",
		"Managed employees":                    "duties/department/supervision",
		"Led 12 engineers":                     "duties/department/supervision",
		"Project management of the relocation": "projects/complex-projects",
		"Introduced KPIs":                      "analytical/metrics",
	} {
		require.GreaterOrEqual(t, creditOfLine(t, line, ref), float64(metFrom)/full, "%q for %s", line, ref)
	}
	require.Zero(t, creditOfLine(t, "Routed each ticket by what was selected", "analytical/decision/choice"))
	require.Zero(t, creditOfLine(t, "Ours was a group of people", "duties/department/supervision"))
}

// What is named by a word behind a preposition is not named by that word.
func TestNamesBehindAPreposition(t *testing.T) {
	const ref = "projects/on-time"
	require.GreaterOrEqual(t, creditOfLine(t, "Finished each project on time", ref), float64(metFrom)/full)
	require.GreaterOrEqual(t, creditOfLine(t, "Every project was on schedule", ref), float64(metFrom)/full, "by another name")
	require.Zero(t, creditOfLine(t, "Seven time winner of the project award", ref))
	require.Zero(t, creditOfLine(t, "Reported the time spent on each project", ref))
}

// Things are a part, too, where the item is what is done to them.
func TestThingsAreAPart(t *testing.T) {
	for _, c := range []struct{ line, ref string }{
		{"Reviewed hardware and software before use", "vendors/negotiation"},
		{"Reviewed hardware and software before use", "duties/upgrades"},
		{"Reviewed hardware and software before use", "duties/maintenance"},
		{"Received an award for the business unit", "duties/liaison"},
	} {
		require.Less(t, creditOfLine(t, c.line, c.ref), .5, "%q for %s", c.line, c.ref)
	}
	credit := creditOfLine(t, "New hardware and software", "duties/implementation")
	require.Positive(t, credit, "and still a part")
	require.Less(t, credit, .5)
	require.GreaterOrEqual(t, creditOfLine(t, "Bought hardware and software", "vendors/negotiation"), float64(metFrom)/full, "bought")
	require.GreaterOrEqual(t, creditOfLine(t, "Upgraded hardware and software", "duties/upgrades"), float64(metFrom)/full, "upgraded")
}

// A line that names another trade and nothing of IT is not about IT, whatever the post says.
func TestLinesOfOtherTrades(t *testing.T) {
	for _, c := range []struct{ line, ref string }{
		{"Trained the kitchen staff", "leadership/mentoring"},
		{"Managed the budget for advertising campaigns", "duties/budget"},
		{"Planned the strategy for retail sales and advertising", "strategy/it-strategy"},
		{"Oversaw warehouses and rail infrastructure", "technical/infrastructure"},
		{"Founded a network of alumni and donors", "technical/networks"},
		{"Kitchen staff of 38", "duties/department/supervision"},
	} {
		require.Less(t, creditOfLine(t, c.line, c.ref), float64(nearElseOwn+1)/100, "%q for %s", c.line, c.ref)
	}
	summary := "Robin Example\n\nSUMMARY\nPlanned budgets for retail advertising.\n\nEXPERIENCE\n\nIT Director, Acorn Foods, Jan 2015 - Dec 2020\n- Led.\n"
	r, err := shared(t).Score(director, document.Parse(summary))
	require.NoError(t, err)
	for _, it := range r.Items {
		if it.Ref == director+"/duties/budget" {
			require.Less(t, it.Credit, .4, "in a summary likewise")
		}
	}
	require.Zero(t, creditOfText(t, "EXPERIENCE\n\nRestaurant Manager, Acorn Foods, Jan 2015 - Dec 2020\n- Restaurant staff of 38\n", "duties/department/supervision"), "the staff of another trade")
	for _, c := range []struct{ line, ref, reason string }{
		{"Managed the budget for the marketing department's software", "duties/budget", "the line names both"},
		{"Reached HIPAA compliance", "duties/compliance", "the role asks for systems of hospitals itself"},
		{"Liaised with the marketing department", "duties/liaison", "whom one works with is of another trade, the work is not"},
	} {
		requireMet(t, c.line, c.ref, c.reason)
	}
}

// A word that only hints at IT hints at nothing beside the things of another trade, where the post is not one of IT.
func TestHintsBesideOtherTrades(t *testing.T) {
	for _, c := range []struct {
		post, line string
		counts     bool
		reason     string
	}{
		{"Construction Project Manager", "Managed paving, concrete and infrastructure of building sites", false, "roads and what belongs to them"},
		{"Project Manager", "Managed paving, concrete and infrastructure of building sites", false, "the title says nothing, the line enough"},
		{"IT Director", "Managed infrastructure for the retail stores", true, "an IT director's is IT's, whoever it is for"},
	} {
		text := "EXPERIENCE\n\n" + c.post + ", Acorn Foods, Jan 2015 - Dec 2020\n- " + c.line + "\n"
		require.Equal(t, c.counts, creditOfText(t, text, "technical/infrastructure") >= .15, "%s: %s", c.post, c.reason)
	}
}

// Selling with a computer is no IT.
func TestPostsOfSelling(t *testing.T) {
	for _, title := range []string{"Point of Sale Manager", "Internet Sales Manager", "CRM Marketing Manager"} {
		r, err := shared(t).Score(director, document.Parse("Robin Example\n\nEXPERIENCE\n\n"+title+", Acorn Foods, Jan 2005 - Dec 2020\n- Led a staff of 8\n"))
		require.NoError(t, err)
		require.Less(t, r.Score, 5., title)
	}
}

// requireMet wants a line of an IT director's to meet an item.
func requireMet(t *testing.T, line, ref, reason string) {
	t.Helper()
	require.GreaterOrEqual(t, creditOfLine(t, line, ref), float64(metFrom)/full, "%s: %q for %s", reason, line, ref)
}

// creditOfLine returns the best credit that a line in a post as IT director earns for an item.
func creditOfLine(t *testing.T, line, ref string) (best float64) {
	t.Helper()
	return creditOfText(t, strings.Replace(inDirector, "$", line, 1), ref)
}

// creditOfText returns the credit of an item's best evidence in a text.
func creditOfText(t *testing.T, text, ref string) (best float64) {
	t.Helper()
	r, err := shared(t).Score(director, document.Parse(text))
	require.NoError(t, err)
	for _, it := range r.Items {
		if it.Ref != director+"/"+ref {
			continue
		}
		for _, e := range it.Evidence {
			best = max(best, e.Credit)
		}
		return best
	}
	t.Fatalf("no item %s", ref)
	return 0
}

// The words of a trade show its field, and are no names of each other.
func TestWordsOfATradeAreNoProof(t *testing.T) {
	text := "Robin Example\n\nEXPERIENCE\n\nDirector of Nursing, Acorn Clinic, Jan 2015 - Dec 2020\n- Services included gynecology and oxygen\n- Directed the nursing services\n"
	x, err := index.New(profile.Builtin()...)
	require.NoError(t, err)
	defer x.Close()
	m, err := New(x, Options{})
	require.NoError(t, err)
	r, err := m.Score("director-of-nursing", document.Parse(text))
	require.NoError(t, err)
	found := false
	for _, it := range r.Items {
		for _, e := range it.Evidence {
			require.NotContains(t, e.Quote, "gynecology", it.Ref)
			found = found || strings.Contains(e.Quote, "nursing services") && it.Ref == "director-of-nursing/duties/nursing-operations"
		}
	}
	require.True(t, found, "its own words are proof")
}

// What a post has to do with systems is of information technology, unless they are those of another trade.
func TestSystemsOfOtherTrades(t *testing.T) {
	inPost := func(title string) float64 {
		return scoreOf(t, shared(t), "Experience\n"+title+", Acorn, 2004 - 2008\n- Wrote tactical plans\n").Score
	}
	require.Positive(t, inPost("Systems Engineer"))
	for _, title := range []string{"Aviation Warfare Systems Operator", "HVAC Systems Engineer", "Fire Alarm Systems Technician", "Conveyor Systems Engineer"} {
		require.Less(t, inPost(title), inPost("Systems Engineer")/2, title)
	}
}

// Who has another field beside IT in one post does not say of which a line tells that names neither.
func TestSharedPosts(t *testing.T) {
	credit := func(title, line, ref string) (best float64) {
		r, err := shared(t).Score(director, document.Parse("Robin Example\n\nEXPERIENCE\n\n"+title+", Acorn Foods, Jan 2015 - Dec 2020\n- "+line+"\n"))
		require.NoError(t, err)
		for _, it := range r.Items {
			if it.Ref == director+"/"+ref {
				for _, e := range it.Evidence {
					best = max(best, e.Credit)
				}
			}
		}
		return best
	}
	const met = float64(metFrom) / full
	for _, title := range []string{"Director of Marketing, Communications and IT", "IT & Finance Director"} {
		require.Less(t, credit(title, "Led a staff of 8", "leadership/teams"), .5, title)
		require.GreaterOrEqual(t, credit(title, "Led an IT staff of 8", "leadership/teams"), met, title)
	}
	for _, title := range []string{"IT Director, Healthcare", "Director of Hospital IT", "Director of IT and Security"} {
		require.GreaterOrEqual(t, credit(title, "Led a staff of 8", "leadership/teams"), met, title)
	}
}

// Nor are the words of real estate: who guards property has let none.
func TestPropertyIsNoLease(t *testing.T) {
	x, err := index.New(profile.Builtin()...)
	require.NoError(t, err)
	defer x.Close()
	m, err := New(x, Options{})
	require.NoError(t, err)
	credit := func(line string) (best float64) {
		r, err := m.Score("facilities-manager", document.Parse("Robin Example\n\nEXPERIENCE\n\nFacilities Manager, Acorn Foods, Jan 2015 - Dec 2020\n- "+line+"\n"))
		require.NoError(t, err)
		for _, it := range r.Items {
			for _, e := range it.Evidence {
				if it.Ref == "facilities-manager/duties/leases" {
					best = max(best, e.Credit)
				}
			}
		}
		return best
	}
	for _, line := range []string{"Patrolled to prevent damage to property", "Consulted each owner on property objectives"} {
		require.Zero(t, credit(line), line)
	}
	for _, line := range []string{"Negotiated lease renewals with two landlords", "Renewed office leases"} {
		require.GreaterOrEqual(t, credit(line), float64(metFrom)/full, line)
	}
}
