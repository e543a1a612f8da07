package match

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// What is asked for in one word is told in many. Each line stands for a family of phrasings that resumes of directors have.
func TestWaysToSayIt(t *testing.T) {
	for _, c := range []struct{ line, ref, reason string }{
		{"Lead architect for a wagon tracing system of seven depots", "technical/architecture", "the post of one who designs systems"},
		{"Split the monolith of the tariff engine into eleven services", "technical/architecture", "what is taken apart has an architecture"},
		{"Wrote high-level designs for each interface of the tolling platform", "technical/architecture", "a technical design"},
		{"Connected PACS and EMR through an interface engine", "technical/architecture", "systems that are integrated"},
		{"Chaired the architecture review board", "technical/architecture", "who judges architecture knows it"},
		{"Piloted drones and digital twins for inspecting rails", "technical/emerging", "technology of the next generation by its names"},
		{"Kept abreast of new technology by quarterly scouting", "technical/emerging", "a watch on technology"},
		{"Looked after servers and desktops of five depots", "technical/platforms", "hardware by its names"},
		{"Brought a DR site into service in Tulsa", "technical/infrastructure", "a second data center"},
		{"Led the response to a ransomware attack", "technical/security", "an incident"},
		{"Set a cloud-first roadmap for the depots", "strategy/it-strategy", "a roadmap of technology"},
		{"Wrote the digital strategy of the port authority", "strategy/it-strategy", "a strategy of IT by its newer name"},
		{"Kept technology in step with the port's growth targets", "strategy/it-strategy", "what the company wants to reach"},
		{"Won E-Rate funding for the five-year technology plan", "strategy/resources", "money for the plan"},
		{"Prioritised IT investments with the harbour board", "strategy/resources", "where the money goes"},
		{"Rolled out drones and e-signature at the gates", "strategy/innovation", "technology that saves work"},
		{"Led a billing mainframe's replacement across nine ports", "projects/complex-projects", "a system that the company runs on"},
		{"Moved the data center of the port authority", "projects/complex-projects", "a feat by itself"},
		{"Directed IT integration of two acquisitions", "projects/complex-projects", "all systems of a company"},
		{"Steered a nationwide rollout of tablets", "projects/complex-projects", "large by what it covers"},
		{"Handed over the tolling platform by the go-live date", "projects/on-time", "on the day that was set"},
		{"Migrated 12 ports without cost overruns", "projects/on-time", "within budget, and no denial"},
		{"Cut schedule slippage of IT projects by half", "projects/on-time", "they come nearer to their dates"},
		{"Headed engineering squads at three ports", "leadership/teams", "teams by another name"},
		{"Merged four IT departments of the ports", "leadership/teams", "they were led before and after"},
		{"Direct reports included managers of radar, gates and billing", "leadership/teams", "who have teams of their own"},
		{"Held one-on-ones with each planner", "leadership/mentoring", "where staff is developed"},
		{"Set up a graduate scheme for tolling programmers", "leadership/mentoring", "those who learn"},
		{"Pinpointed the cause of lost tolls in the ledger interface", "analytical/problems", "a cause that was found"},
		{"Gave technicians guidance at every gate", "leadership/mentoring", "who guides is a mentor"},
		{"Rallied engineers behind the new gates", "leadership/motivation", "a verb that lifts"},
		{"Took the engagement survey of the port from 3.1 to 4.4", "leadership/motivation", "how it is measured"},
		{"Introduced spot awards and quarterly celebrations", "leadership/motivation", "what is given for good work"},
		{"Led the EDP department of the port", "leadership/direction", "IT by an older name"},
		{"Made the tolling platform fault-tolerant", "technical/architecture", "a quality that is designed"},
		{"Designed APIs for nine ports", "technical/architecture", "what systems meet by"},
		{"Deployed 300 laptops to the gates", "technical/platforms", "hardware by its names"},
		{"Wrote a five-year plan for IT", "strategy/it-strategy", "by how far it reaches"},
		{"Launched an online store for permits", "strategy/innovation", "a service without paper"},
		{"Used automation to close the books in a day", "strategy/innovation", "what automation was for"},
		{"Replaced the billing system of the port", "projects/complex-projects", "a system that the company runs on"},
		{"Raised team morale after the merger", "leadership/motivation", "how a team feels"},
		{"Tested blockchain for port records", "technical/emerging", "who tests it weighs it up"},
		{"Prototyped a voice assistant for the toll lines", "technical/emerging", "a trial"},
		{"No missed deadlines in five years of projects", "projects/on-time", "a boast and no denial"},
		{"Directed the post-merger integration of both ports' systems", "projects/complex-projects", "all systems of a company"},
		{"Headed the IT directorate of the port", "leadership/teams", "a department is a team, too"},
		{"Kept turnover under 4% for six years", "leadership/motivation", "they stayed"},
		{"Digitised 30,000 toll records", "strategy/innovation", "no paper is left"},
		{"Energised the team of the night gates", "leadership/motivation", "as the British write it"},
		{"Encouraged engineers to speak up", "leadership/motivation", "a verb that lifts"},
		{"Took the department from 4 to 19 people", "duties/department/hiring", "it grew"},
		{"Doubled the size of the team at the gates", "duties/department/hiring", "likewise"},
		{"Filled nine open engineering positions", "duties/department/hiring", "people were hired for them"},
		{"Business continuity exercises with the harbour board", "duties/availability", "by its plain name"},
		{"Tested restores every month", "duties/availability", "what a backup is for"},
		{"Replicated SAN storage between both ports", "duties/availability", "a second copy"},
		{"Survived a flood thanks to warm standby", "duties/availability", "a second site"},
		{"No unplanned downtime at the gates", "duties/availability", "a boast and no denial"},
		{"Found and fixed vulnerabilities by monthly scans", "duties/security", "both halves of the duty in plain words"},
		{"Measured MTTR every week", "analytical/metrics", "what is tracked is measured"},
		{"Set quarterly OKRs for the tolling team", "duties/goals", "goals by their newer name"},
		{"Established measurable targets for hardware", "duties/goals", "what makes a goal smart"},
		{"Selected Okta after a trial", "analytical/decision/choice", "a product is software"},
		{"Wrote IT standards", "duties/policies", "a standard is a policy of IT"},
		{"Defined security standards", "duties/policies", "likewise"},
		{"Put the BYOD rules into effect", "duties/policies", "likewise"},
		{"Remediated all findings of the state auditor's IT review", "duties/compliance", "an audit by another name"},
		{"Re-bid telecom for nine ports", "vendors/negotiation", "a second tender"},
		{"Reduced the number of software suppliers from 64 to 21", "duties/vendors", "they were consolidated"},
		{"Landed the project on the revised date", "projects/on-time", "on the day that was set"},
		{"The ERP project went live as planned", "projects/on-time", "likewise"},
	} {
		require.GreaterOrEqual(t, creditOfLine(t, c.line, c.ref), float64(metFrom)/full, "%s: %q for %s", c.reason, c.line, c.ref)
	}
}

// What has the words of such a phrasing and says something else.
func TestWaysToSayOtherThings(t *testing.T) {
	for _, c := range []struct{ line, ref, reason string }{
		{"Ran the business of a harbour cafe", "duties/maintenance", "a business is no system"},
		{"Set up IT for a new port", "duties/goals", "nothing was set as a goal"},
		{"Heard what the departments of the port need and turned it into a list", "leadership/direction", "turned into, not around"},
		{"Replaced the sprinkler system of the depots", "projects/complex-projects", "a word of a major system is none"},
		{"Set up a digital camera at the gates", "strategy/innovation", "nor is a word of a digital service one"},
		{"Cut the cost of the network by a fifth", "duties/budget", "what is saved is no budget"},
		{"Trained staff on the new tolling system", "leadership/mentoring", "users of a system are no team of IT"},
		{"Chose architects and builders for the new depot", "technical/architecture", "architects of a building"},
		{"Compared to last year, wagons ran 8% faster", "technical/emerging", "nothing was evaluated"},
		{"Write to robin@gmail.com", "technical/platforms", "an address is no service that was looked after"},
		{"Raised a network of donors by networking breakfasts", "technical/networks", "people who meet"},
		{"Planned the merchandising strategy of the shops", "strategy/it-strategy", "a strategy of another trade"},
		{"Implemented procedures for the security of data", "projects/complex-projects", "data of no center"},
		{"Developed test plans", "strategy/it-strategy", "a plan for another thing"},
		{"Highly motivated engineer of a port", "leadership/motivation", "the writer is, and motivated nobody"},
		{"Missed all of the IT department's goals", "leadership/direction", "none was reached"},
		{"Contributed to budget planning", "projects/on-time", "no budget was kept to"},
		{"Completed early childhood courses", "projects/on-time", "nothing was early"},
		{"The plan to automate tolling processes was rejected", "strategy/innovation", "nothing came of it"},
	} {
		require.Zero(t, creditOfLine(t, c.line, c.ref), "%s: %q for %s", c.reason, c.line, c.ref)
	}
}
