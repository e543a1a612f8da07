package match

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/profile"
)

// Where a line stands in a resume.
const (
	inDirector = "Robin Example\n\nEXPERIENCE\n\nIT Director, Acorn Foods, Jan 2015 - Dec 2020\n- $\n"
	inAdmin    = "Robin Example\n\nEXPERIENCE\n\nSystems Administrator, Acorn Foods, Jan 2015 - Dec 2020\n- $\n"
	inChef     = "Robin Example\n\nEXPERIENCE\n\nExecutive Chef, Acorn Hotel, Jan 2015 - Dec 2020\n- $\n"
	inSummary  = "Robin Example\n\nSUMMARY\n$\n"
	inSkills   = "Robin Example\n\nSKILLS\nChess, $, Baking\n"
	inCerts    = "Robin Example\n\nCERTIFICATIONS\n$\n"
)

// Some of a line's words must be evidence for an item, or must not: DESIGN, sections 5 and 6.
const (
	something = .01 // any credit at all
	half      = .5
	nothing   = 0
)

func TestBehaviourOfLines(t *testing.T) {
	for _, c := range []struct {
		name, in, line string
		ref            string  // "": any item
		least          float64 // the least credit that the line must earn there; nothing: it must earn none
		reason         string
	}{
		// Words, forms and names.
		{"the role's words", inDirector, "Run all IT operations, their staff and their infrastructure", "duties/operations", 1, "word for word, in a dated job"},
		{"other words", inDirector, "Ran IT operations for four plants", "duties/operations", half, "an irregular past is a form of the word"},
		{"inflected", inDirector, "Preparing IT budgets and forecasts", "duties/budget", half, "another form of each word"},
		{"oversight", inDirector, "Oversight of corporate IT systems and infrastructure", "duties/operations", half, "oversee and oversight are one family"},
		{"resolution", inDirector, "Timely resolution of IT issues", "duties/issues", half, "resolve and resolution are one family"},
		{"strategic", inDirector, "Strategic planning of IT", "strategy/it-strategy", half, "strategy and strategic are one family"},
		{"analyses", inDirector, "Analyses of technology problems", "analytical/decision/analysis", something, "analyze, analysis and analytical are one family"},
		{"capitals", inDirector, "MANAGED THE IT BUDGET", "duties/budget", half, "case does not matter"},
		{"full-width letters", inDirector, "Managed the ＩＴ ｂｕｄｇｅｔ", "duties/budget", half, "the same letters, made for Japanese type"},
		{"I.T. with stops", inDirector, "Managed the I.T. budget", "duties/budget", half, "initials are the acronym"},
		{"another order", inDirector, "The budget of IT: managed every year", "duties/budget", half, "words, not their order"},
		{"spelled out", inDirector, "Managed the information technology budget", "duties/budget", half, "IT is information technology"},
		{"hyphens", inDirector, "Help-desk operations", "duties/help-desk", half, "a hyphen is a space"},
		{"possessive", inDirector, "The help desk's operations", "duties/help-desk", half, "'s is dropped"},

		// Aliases and kinds.
		{"service desk", inDirector, "Managed the service desk", "duties/help-desk", half, "another name of the help desk"},
		{"user support", inDirector, "Directed user support at four plants", "duties/help-desk", half, "what a help desk gives"},
		{"ITSM", inDirector, "Managed ITSM implementation", "duties/help-desk", half, "an abbreviation of the field"},
		{"MSP", inDirector, "Managed three MSPs and reviewed their service", "vendors/providers", half, "managed service providers"},
		{"P&L", inDirector, "P&L responsibility for IT of $4M", "duties/budget", something, "profit and loss is finance, and a protected token"},
		{"DR/BC", inDirector, "Wrote the DR/BC plan", "duties/availability", half, "disaster recovery and business continuity"},
		{"SLA", inDirector, "Negotiated SLAs with providers of IT services", "vendors/providers", half, "service level agreements"},
		{"KPI", inDirector, "Defined KPIs for IT", "analytical/metrics", half, "key performance indicators"},
		{"disaster recovery", inDirector, "Streamlined disaster recovery processes", "duties/availability", .75, "whatever of it was done, it is not only planned"},
		{"awareness", inDirector, "Ran phishing simulations", "technical/security", half, "a practice of security"},
		{"design", inDirector, "Designed the server and storage infrastructure", "technical/architecture", half, "who designs it knows how systems are built"},
		{"RPA", inDirector, "Automated the month-end close with RPA bots", "strategy/innovation", half, "robots save the work of people"},
		{"paper", inDirector, "Replaced paper forms with mobile apps", "strategy/innovation", half, "so does what is no longer written by hand"},
		{"British hyphen", inDirector, "Co-ordination with all departments for their IT related requirements", "duties/liaison", half, "co-ordination is coordination"},
		{"point of contact", inDirector, "Point of contact between IT and the finance departments", "duties/liaison", half, "another name of a liaison"},
		{"ICT", inDirector, "Drafted the ICT strategy of the council", "strategy/it-strategy", half, "ICT strategy is IT strategy"},
		{"spelled out in a name", inDirector, "Improved information technology governance", "duties/policies", half, "IT governance, spelled out"},
		{"an old name", inDirector, "Overall in-charge of the EDP department", "duties/operations", half, "the department of electronic data processing"},
		{"at the first call", inDirector, "First-call resolution rose from 48% to 77%", "duties/issues", half, "issues that are resolved at once"},
		{"lifecycle", inDirector, "Owned the device lifecycle of three campuses", "duties/upgrades", half, "who knows when a device is due replaces it"},
		{"RTO and RPO", inDirector, "Wrote RTO and RPO targets for each application", "duties/availability", half, "how soon it must be back, and with which data"},
		{"a roadmap", inDirector, "Architect of the company's digital roadmap", "strategy/it-strategy", half, "a digital roadmap is a technology roadmap"},
		{"rolled out", inDirector, "Rolled out a new EHR system", "duties/implementation", something, "to roll out is to implement"},
		{"k8s", inDirector, "Moved all servers to k8s in the cloud", "technical/infrastructure", something, "Kubernetes is infrastructure"},
		{"S/4HANA", inDirector, "Led the implementation of SAP S/4HANA ERP", "duties/implementation", half, "an ERP is a system to implement"},
		{"PCI DSS", inDirector, "Reached PCI DSS compliance", "duties/compliance", half, "a standard of the industry"},
		{"C-level names", inDirector, "Reported IT performance to the CEO and CFO", "duties/reporting", half, "a CEO is of the C-suite"},
		{"Cisco ASA", inDirector, "Replaced Cisco ASA firewalls and strengthened network security", "duties/security", half, "a firewall is network security"},
		{"AWS", inDirector, "Moved all services to AWS and Azure", "technical/platforms", half, "a kind of cloud service"},
		{"a phone system", inDirector, "Replaced the phone system and the wireless of nine clinics", "duties/upgrades", half, "one of the things that IT looks after"},
		{"what was chosen", inDirector, "Chose NetSuite over two rivals", "duties/recommendations", half, "likewise; who chooses recommends"},
		{"kept by others' verbs", inDirector, "Administered the SAN and a VMware cluster", "duties/maintenance", half, "to administer systems is to keep them"},
		{"business as usual", inDirector, "Kept BAU going for 90 applications", "duties/maintenance", half, "the work that is no project"},
		{"one point of failure", inDirector, "Removed every single point of failure at two depots", "duties/availability", half, "what is redundant stays available"},
		{"an old system", inDirector, "Overhauled an outdated mail system", "duties/upgrades", half, "it was due"},
		{"heads of departments", inDirector, "Met with HODs every month", "duties/liaison", half, "an abbreviation of India's"},
		{"clinicians", inDirector, "Consulted with clinicians before each rollout", "duties/liaison", half, "the department that a hospital's IT serves"},
		{"a trust's board", inDirector, "Gave the trust board a quarterly update on IT", "duties/reporting", half, "a board is above the executives"},
		{"a briefing", inDirector, "Briefed the school superintendent on technology", "duties/reporting", half, "so is a superintendent of schools"},
		{"a specification", inDirector, "Wrote the statement of requirements for a ticketing system", "duties/requirements", half, "the paper that requirements end in"},
		{"a policy by its name", inDirector, "Drafted the BYOD policy", "duties/policies", half, "a policy of IT, though it does not say so"},
		{"how long it took", inDirector, "Cut MTTR by half", "duties/issues", half, "the time in which issues are resolved"},
		{"a law of schools", inDirector, "Aligned 40 applications with FERPA", "duties/compliance", half, "a regulation of what IT keeps"},
		{"what was kept running", inDirector, "Kept trends in view and kept abreast of technology", "duties/recommendations", half, "kept is the past of keep"},
		{"system uptime", inDirector, "Raised system uptime to 99.9%", "duties/availability", half, "another name of it"},
		{"backups", inDirector, "Managed daily and incremental backups", "duties/availability", half, "data that can be had back"},
		{"restored servers", inDirector, "Restored mail and file servers within a day", "duties/availability", half, "so can systems"},
		{"all departments", inDirector, "Interact with various departments", "duties/liaison", half, "to interact is to stand between"},
		{"functional heads", inDirector, "Coordinated with functional heads", "duties/liaison", half, "heads of departments"},
		{"researched", inDirector, "Researched and installed a new phone system", "duties/recommendations", half, "who researches finds"},
		{"SLA", inDirector, "Improved SLA compliance from 80% to 97%", "duties/issues", half, "issues were resolved in time more often"},
		{"faults", inDirector, "Fixed network faults within a day", "duties/issues", half, "another name of issues"},
		{"a statement of requirements", inDirector, "Prepared the statement of requirements", "duties/requirements", half, "the paper itself, whatever system it is for"},
		{"a clustered database", inDirector, "Clustered SQL servers at both sites", "duties/availability", half, "one stays when the other fails"},
		{"administered databases", inDirector, "Administered databases, ERP and email for 900 users", "duties/maintenance", half, "the act is within a name, which is an upkeep of systems too"},
		{"a bridge", inDirector, "Bridge between IT and operations", "duties/liaison", half, "whoever stands at its other end"},
		{"faster circuits", inDirector, "Upgraded bandwidth at all schools", "duties/capacity", half, "capacity was added"},
		{"headroom", inDirector, "Kept 30% headroom on every host", "duties/capacity", half, "capacity that is not used yet"},
		{"the general for the special", inDirector, "Worked with databases", "experience/industry-systems/finance", nothing, "databases do not show a mutual fund's"},

		// Traps of stemming and of little words.
		{"the pronoun", inDirector, "It was fun to direct traffic", "", nothing, "it is not IT, and to direct is not a director"},
		{"the pronoun in capitals", inDirector, "IT WAS FUN AND IT WAS LOUD", "", nothing, "capitals everywhere mean nothing"},
		{"direct the verb", inChef, "Direct, warm and organized at the pass", "", nothing, "direct is no director"},
		{"directly", inChef, "Spoke directly to guests", "", nothing, "directly is no director"},
		{"experiment", inSummary, "Experiments with plants", "", nothing, "an experiment is no experience"},
		{"organic", inSummary, "Organic gardening and organic cooking", "", nothing, "organic is not organized"},
		{"generate", inSummary, "Generated 40 letters", "", nothing, "generate is not general"},
		{"busy", inSummary, "A busy person", "", nothing, "busy is no business"},
		{"universal", inSummary, "Universal joints", "", nothing, "universal is no university"},
		{"tickets sold", inSummary, "Sold tickets to the opera", "", nothing, "not every ticket is an incident"},
		{"apple", inSummary, "Picked apples on an orchard", "", nothing, "nothing of the role"},
		{"A+ student", inSummary, "An A+ student of the harp", "technical/comptia", nothing, "A+ is a mark here"},
		{"A+ in a list of certificates", inCerts, "A+, Network+", "technical/comptia", half, "A+ is a certificate here"},
		{"network of friends", inSummary, "Keeps a wide network of friends", "duties", nothing, "not every network is of computers"},

		// Denials.
		{"not", inDirector, "Did not manage the IT budget", "duties/budget", nothing, "denied"},
		{"didn't", inDirector, "Didn't negotiate with IT vendors", "vendors/negotiation", nothing, "a contraction denies too"},
		{"never", inDirector, "Never hired IT staff", "duties/department/hiring", nothing, "denied"},
		{"without", inDirector, "Without responsibility for the IT budget", "duties/budget", nothing, "denied"},
		{"lack", inDirector, "Lacks experience with IT vendor negotiations", "vendors/negotiation", nothing, "denied"},
		{"unfamiliar", inSummary, "Unfamiliar with network security", "", nothing, "denied"},
		{"a list", inDirector, "No experience with IT budgets, vendor management, disaster recovery or help desk operations", "", nothing, "no reaches over a list"},
		{"not required", inDirector, "Vendor management: not required", "", nothing, "the whole clause is denied"},
		{"none", inSummary, "IT budget responsibility: none", "", nothing, "the whole clause is denied"},
		{"neither nor", inDirector, "Neither IT budgets nor vendor management", "", nothing, "both are denied"},
		{"but: what is denied", inDirector, "No IT budget, but managed the help desk", "duties/budget", nothing, "the clause before but is denied"},
		{"but: what is not", inDirector, "No IT budget, but managed the help desk", "duties/help-desk", half, "the clause behind but is not"},
		{"however", inDirector, "Did not hire; however managed the help desk", "duties/help-desk", half, "however ends a denial"},
		{"the next sentence", inDirector, "Not a programmer. Managed the help desk.", "duties/help-desk", half, "a full stop ends a denial"},
		{"not only", inDirector, "Managed not only the help desk but all IT operations", "duties/help-desk", half, "not only affirms"},
		{"no downtime", inDirector, "Moved the network and servers with no downtime", "duties/implementation", something, "a boast is no denial"},
		{"failed", inDirector, "Failed to deliver the ERP on time", "", nothing, "it was not done"},
		{"yet to", inDirector, "Have yet to lead an IT team", "", nothing, "not done so far"},
		{"everything but", inDirector, "Did everything but manage the help desk", "", nothing, "the one thing that was not done"},
		{"little experience", inSummary, "Little experience with cloud platforms", "", nothing, "who says so has none to show"},
		{"never failed", inDirector, "Never failed to deliver IT projects on time", "projects/on-time", half, "a double denial affirms"},
		{"somebody else's", inDirector, "Supervised by the director of IT operations", "duties/operations", nothing, "somebody else did it"},

		// Hopes.
		{"seeking", inSummary, "Seeking a position as IT Director", "", nothing, "hoped for"},
		{"want to", inSummary, "I want to manage an IT budget and lead IT teams", "", nothing, "hoped for"},
		{"studying for", inSummary, "Studying for the PMP", "projects/certificate", nothing, "not held"},
		{"interested in", inSummary, "Interested in IT governance and information security", "", nothing, "hoped for"},
		{"eager to learn", inSummary, "Eager to learn vendor management", "", nothing, "hoped for"},

		// The field, where a line does not name it.
		{"a budget in a leading IT post", inDirector, "Managed a budget of $3M", "duties/budget", half, "in this post it is the IT budget"},
		{"a team in a leading IT post", inDirector, "Led several teams", "leadership/teams", something, "in this post they are IT teams"},
		{"the field alone", inDirector, "Worked in IT", "duties", nothing, "naming the field shows nothing that was done"},
		{"the field alone, other words", inDirector, "Kept IT running", "vendors", nothing, "naming the field shows nothing of vendors"},
		{"people in a leading IT post", inDirector, "Managed 25 people", "duties/department/supervision", half, "in this post they are IT people"},
		{"people, by what they are", inDirector, "Led 12 engineers", "duties/department/supervision", half, "in this post they are IT's"},
		{"managers as a team", inDirector, "Presented results to the management team", "duties/department", nothing, "a management team is not managed"},
		{"leaders as a team", inDirector, "Worked with the senior leadership team", "leadership/teams", nothing, "nor is a leadership team led"},
		{"something for a team", inDirector, "Managed travel budgets for 46 teams", "leadership/teams", nothing, "what was managed is not the teams"},
		{"classes for the staff", inDirector, "Led yoga classes for staff", "duties/department", nothing, "nor the staff"},
		{"with a staff", inDirector, "Responsible for all IT with a staff of 70", "duties/department/supervision", half, "a staff that one has is managed"},
		{"for sites, with a staff", inDirector, "Led IT for nine sites with a staff of 40", "duties/department/supervision", half, "whatever the sites are"},
		{"a firm with staff", inDirector, "Managed systems for a charity with 90 employees", "duties/department/supervision", nothing, "the staff is the firm's"},
		{"hired oneself", inDirector, "Hired to transform the IT department", "duties/department/hiring", nothing, "who was hired hired nobody"},
		{"hired others", inDirector, "Hired and coached 14 engineers", "duties/department/hiring", half, "who hired did"},
		{"servers", inDirector, "Managed 12 servers", "technical/infrastructure", half, "in this post they are no waiters"},
		{"servers in a kitchen", inChef, "Managed 12 servers", "", nothing, "here they are"},
		{"in leisure time", strings.Replace(inDirector, "$", "Ran the help desk\n\nINTERESTS\n\n- $", 1), "I manage a fantasy football team with a budget of $200", "duties/budget", nothing, "of no job, and nothing of IT"},
		{"an officer's", inDirector, "The CFO managed the IT budget", "", nothing, "and somebody else here, whatever the writer is"},
		{"a superior's", inDirector, "Our director managed the service desk", "", nothing, "likewise"},
		{"contractors'", inDirector, "The consultants implemented the ERP system", "", nothing, "likewise"},
		{"with an officer", inDirector, "Planned the IT budget with the CFO", "duties/budget", half, "the writer did it, too"},
		{"a predecessor's", inDirector, "My predecessor ran IT operations", "", nothing, "somebody else did it"},
		{"a superior's", inDirector, "Worked under a manager who led 42 people", "", nothing, "somebody else did it"},
		{"the company's", inDirector, "The company has 4,000 employees and a $2B budget", "", nothing, "that is the size of the company"},
		{"for a company", inDirector, "Oversee IT for a company with 14 sites, managing a $4M budget", "duties/budget", half, "what is told of the company ends with it"},
		{"no reports", inDirector, "0 direct reports", "", nothing, "a number can deny"},
		{"leading something", inDirector, "Led development of a customer portal", "leadership/mentoring", nothing, "to lead development develops no leaders"},
		{"building something", inDirector, "Built a service desk", "duties/help-desk", half, "what is built is not of a building"},
		{"an early end", inDirector, "Finished two weeks early and under budget", "projects/on-time", half, "early is on time"},
		{"again", inDirector, "Renegotiated contracts with vendors", "vendors/negotiation", half, "to renegotiate is to negotiate"},
		{"a count", inDirector, "Remediated 400 vulnerabilities", "duties/security", half, "a number between the words changes nothing"},
		{"a verb alone", inDirector, "Directed the work", "vendors", nothing, "a verb of managing shows nothing of vendors"},
		{"a chef's budget", inChef, "Managed a budget of $3M", "duties/budget", nothing, "a kitchen's budget is not the IT budget"},
		{"a chef's vendors", inChef, "Negotiated contracts with 30 vendors", "vendors/negotiation", nothing, "a kitchen's vendors are no technology vendors"},
		{"a chef's team", inChef, "Hired and supervised 25 people", "duties/department/supervision", nothing, "cooks are no IT employees"},
		{"a chef who named the field", inChef, "Rolled out a new point of sale system with the IT department", "duties/implementation", something, "the line itself is about IT"},
		{"another trade's staff", inDirector, "Led the clinical staff", "leadership", nothing, "nurses are no IT employees there, either"},
		{"another trade's operations", inDirector, "Directed plant operations", "duties/operations", nothing, "nor is a plant IT"},
		{"another trade's strategy", inDirector, "Wrote the marketing strategy", "strategy/it-strategy", nothing, "nor marketing"},
		{"another trade's systems", inDirector, "Improved the HVAC system", "strategy", nothing, "nor a cooling system"},
		{"the names of certificates", inDirector, "Microsoft Certified System Administrator, Cisco Certified Network Associate", "duties/department/supervision", nothing, "no administrators were led"},
		{"administration of anything", inDirector, "Led the administration of grants", "duties/maintenance", nothing, "not of systems"},
		{"what is made for training", inDirector, "Sold a training platform", "leadership/mentoring", nothing, "nobody was trained"},
		{"logic", inDirector, "Drew the logic of the controls", "analytical", nothing, "not logical, and no analysis"},
		{"networks", inDirector, "Oversee networks and servers", "technical/networks", half, "in charge of them"},
		{"a single network", inDirector, "Responsible for the network of four plants", "technical/networks", half, "likewise"},
		{"servers beside them", inDirector, "Oversee networks and servers", "technical/infrastructure", half, "likewise"},
		{"employees", inDirector, "Directed 12 employees", "duties/department/supervision", half, "another word for staff, behind a verb of managing"},
		{"employees of a plant", inDirector, "Offered training to the plant's 900 employees", "duties/department/supervision", nothing, "nobody's supervisor"},
		{"running a team", inDirector, "Run a team of six", "leadership/teams", half, "a verb of managing, beside a team"},
		{"a replaced system", inDirector, "Replaced a 20-year-old ERP with Microsoft Dynamics 365", "duties/upgrades", half, "what was due was done"},
		{"replaced servers", inDirector, "Replaced 40 servers", "duties/upgrades", half, "likewise"},
		{"mail that moved", inDirector, "Led the migration of email to Google Workspace", "duties/implementation", half, "a new system took its place"},
		{"fewer vendors", inDirector, "Consolidated 41 vendors to 17", "vendors/negotiation", half, "no vendor does that for you"},
		{"vendors to coordinate", inDirector, "Coordinate vendors for internet, printers and phones", "duties/vendors", half, "no more is asked"},
		{"on budget", inDirector, "Delivered nine projects on budget", "projects/on-time", half, "another way to say within it"},
		{"a plan for years", inDirector, "Built a three-year IT plan", "strategy/it-strategy", half, "a plan for three years is a long-term plan"},
		{"years before a plan", inDirector, "Sold servers with a three-year warranty", "strategy/it-strategy", nothing, "a warranty is no plan"},
		{"a network of firms", inDirector, "Managed a network of dealers", "technical/networks", nothing, "that of a salesman"},
		{"a network of people", inDirector, "Managed social networks", "technical/networks", nothing, "that of a marketer"},
		{"a desk of its own", inDirector, "Managed the service desk", "vendors/providers", nothing, "no managed service, though it was managed"},
		{"a team of services", inDirector, "Led the managed services team", "vendors/providers", half, "this is their name"},
		{"another desk", inDirector, "Managed the front desk", "duties/help-desk", nothing, "that of a hotel"},
		{"continual", inDirector, "A machine in continual operation", "duties/availability", nothing, "continual is no continuity"},
		{"a department with its size", inDirector, "Headed a department of 14", "duties/department/supervision", half, "fourteen people, and no heads of departments"},
		{"an organization with its size", inDirector, "Led an organization of 35", "duties/department/supervision", half, "no firm: it was led"},
		{"a firm with its size", inDirector, "Managed servers for an organization of 80", "duties/department/supervision", nothing, "those who work for the firm"},
		{"managers led", inDirector, "Managed IT managers", "duties/department/supervision", half, "they are employees"},
		{"managers led, again", inDirector, "Led IT managers and engineers", "leadership/teams", half, "each has a team"},
		{"managers met", inDirector, "Reported to IT managers", "duties/department/supervision", nothing, "they led, and not the writer"},
		{"a learning machine", inDirector, "Piloted machine learning to predict pump failures", "technical/emerging", half, "the learning is the machine's"},
		{"a learner", inDirector, "Learning to manage servers", "technical/infrastructure", nothing, "not done yet"},
		{"a team built", inDirector, "Built the infrastructure team", "duties/department/hiring", half, "no infrastructure of a building"},
		{"a team of data", inDirector, "Managed the data team", "leadership/teams", half, "a team was managed, and no data"},
		{"a system launched", inDirector, "Launched a CRM", "duties/implementation", half, "brought into use"},
		{"a portal", inDirector, "Rolled out a patient portal", "strategy/innovation", half, "a digital service, whoever uses it"},
		{"who took part", inDirector, "Contributed to the preparation of the IT budget", "duties/budget", .3, "others answered for it"},
		{"who helped", inDirector, "Assisted the CIO in preparing the IT budget", "duties/budget", .3, "a part of it was done"},
		{"infrastructure without a project", inDirector, "Lead a department of 22: infrastructure, applications and security", "projects/complex-projects", nothing, "who leads it has run no project by that"},
		{"projects of infrastructure", inDirector, "Led infrastructure projects for nine plants", "projects/complex-projects", half, "this one has"},
		{"an asset alone", inDirector, "Connected servers and storage to the plant", "duties/maintenance", nothing, "nothing was kept, replaced or recommended"},
		{"an asset alone, again", inDirector, "Explained the new ERP to suppliers", "duties/upgrades", nothing, "likewise"},
		{"recommended dishes", inDirector, "Recommended dishes to guests", "duties/recommendations", nothing, "no technology"},
		{"business units alone", inDirector, "Led technology for five business units", "duties/liaison", nothing, "nobody was met"},
		{"something met", inDirector, "Met all deadlines of the IT department", "duties/liaison", nothing, "nobody, either"},
		{"the capacity of a line", inDirector, "Planned the production capacity of two plants", "duties/capacity", nothing, "no capacity of systems"},
		{"the capacity of a person", inDirector, "Served in an advisory capacity", "duties/capacity", nothing, "nor that of an adviser"},
		{"a large scale", inDirector, "Led a large-scale ERP implementation", "duties/capacity", nothing, "nothing was scaled"},
		{"growth", inDirector, "Wrote a plan for sustained growth of the systems business", "duties/maintenance", nothing, "no system was sustained"},
		{"redundant data", inDirector, "Merged two catalogs and ended data redundancy", "duties/availability", nothing, "what is there twice by mistake"},
		{"a better system", inDirector, "Improved current systems in the plant", "duties/recommendations", nothing, "nothing was recommended"},
		{"a planned network", inDirector, "Planned the migration to an MPLS network", "duties/capacity", nothing, "no capacity was planned"},
		{"a pick list", inDirector, "Printed pick lists from the ERP", "duties/recommendations", nothing, "nothing was picked"},
		{"migrated databases", inDirector, "Database migrations for 40 clients", "duties/maintenance", nothing, "a migration is no upkeep"},
		{"conversion of shoppers", inDirector, "Raised cart conversion in mobile and desktop", "duties/upgrades", nothing, "nothing was converted but shoppers"},
		{"research grants", inDirector, "Reconciled research grants in Kronos", "duties/recommendations", nothing, "nothing was researched"},
		{"trends of fashion", inDirector, "Wrote of emerging trends in travel", "duties/recommendations", nothing, "no technology was watched"},
		{"a move", inDirector, "Moved over to sales of servers", "duties/upgrades", nothing, "of a person"},
		{"React Router", inDirector, "Rendered pages by React Router", "technical/networks", nothing, "a part of a program's library"},
		{"inclusive of", inDirector, "Technical estimates inclusive of tax", "technical/breadth", nothing, "no diversity"},
		{"measurements", inDirector, "Collected data for precision measurements", "duties/security", nothing, "no measures to protect anything"},
		{"bonding", inDirector, "Bonding of lenses to mounts", "business/finance", nothing, "no bonds"},
		{"a team by its size", inDirector, "Ran a 14-person IT department", "duties/department/supervision", half, "so many persons are its people"},
		{"a verb in two words", inDirector, "Provided direction to six systems engineers", "duties/department/supervision", half, "who gives direction directs"},
		{"others' supervisors", inDirector, "Set up mailboxes for 60 employees and their supervisors", "duties/department/supervision", nothing, "somebody else's supervisors supervise, not the writer"},
		{"vacancies", inDirector, "Halved the time to fill of vacant posts", "duties/department/hiring", something, "a measure of hiring"},
		{"hired things", inDirector, "Paid for hired cars", "duties/department/hiring", nothing, "a car is no colleague"},
		{"disciplinary action", inDirector, "Took disciplinary action where it was due", "duties/department/performance", half, "a concern of employees that was handled"},
		{"reviews, by any name", inDirector, "Introduced performance management for all grades", "duties/department/performance", half, "reviews are what it consists of"},
		{"performance of systems", inDirector, "Bought an application performance management suite", "duties/department/performance", nothing, "no employee's, either"},
		{"a module", inDirector, "Installed the performance management module of an HR system", "duties/department/performance", nothing, "software for others' reviews"},
		{"other departments", inDirector, "Met regularly with department managers", "duties/department/collaboration", half, "other departments were spoken with"},
		{"departments by name", inDirector, "Worked with finance and HR to close the accounts sooner", "duties/department/collaboration", half, "these are departments"},
		{"a meeting of all", inDirector, "Held quarterly town halls", "duties/department/collaboration", half, "a meeting of the team"},
		{"cabinets", inDirector, "Fitted communications cabinets in each department", "duties/department/collaboration", nothing, "cables communicate with nobody"},
		{"a company by its name", inDirector, "Kept up the relationships with Verizon and Lenovo", "duties/vendors", half, "who sells technology is a vendor, whatever it is called"},
		{"Cisco alone", inDirector, "Installed Cisco switches in nine schools", "duties/vendors", nothing, "but who installs its switches has built no relationship"},
		{"diagrams", inDirector, "Drew an entity relationship diagram in Visio", "duties/vendors", nothing, "tables have relationships of another kind"},
		{"providers", inDirector, "Negotiated contracts with telecom providers", "duties/vendors", half, "a provider is a vendor"},
		{"working with vendors", inDirector, "Worked with the suppliers of our ERP on every release", "duties/vendors", half, "a relationship that is kept"},
		{"capital", inDirector, "Planned capital and operating expenses for five years", "duties/budget", half, "the two halves of a budget"},
		{"grants", inDirector, "Secured $2M in funding for classroom technology", "duties/budget", half, "money for IT that was got"},
		{"a cheap room", inDirector, "Booked budget hotels for the installers", "duties/budget", nothing, "that budget is nobody's to prepare"},
		{"a data center that moved", inDirector, "Completed a data center relocation over a weekend", "duties/projects", half, "no such move is less than a project"},
		{"an office for projects", inDirector, "Set up a project management office", "duties/projects", half, "it is there to develop and evaluate them"},
		{"several defences", inDirector, "Responsible for firewalls, intrusion detection and spam filters", "duties/security", half, "where there are several, holes are closed"},
		{"a posture", inDirector, "Strengthened the security posture of the group", "duties/security", half, "another word for it"},
		{"phones", inDirector, "Introduced VoIP in nine offices", "duties/implementation", half, "new hardware and software, of telephony"},
		{"virtual desktops", inDirector, "Oversaw deployment of VMware on new hosts", "duties/implementation", half, "infrastructure was deployed"},
		{"users supported", inDirector, "Responsible for end-user support of 900 people", "duties/help-desk", half, "what a help desk is for"},
		{"desks to sit at", inDirector, "Bought standing desks for the sales floor", "duties/help-desk", nothing, "furniture helps nobody with a computer"},
		{"running technology", inDirector, "Full charge of the day-to-day running of technology in five plants", "duties/operations", half, "the operations of IT by another name"},
		{"an introduction", inDirector, "Managed the introduction of new systems for the legal department", "duties/implementation", half, "what is introduced is implemented"},
		{"an introduction to something", inDirector, "Taught an introduction to business systems", "duties/implementation", nothing, "which introduces nobody to anything new at work"},
		{"what was there before", inDirector, "Replaced two legacy systems", "duties/implementation", half, "something new took their place"},
		{"vulnerabilities of a kind", inDirector, "Halved the days to remediate known vulnerabilities", "duties/security", half, "a word between the two changes nothing"},
		{"plain words", inDirector, "Explained ransomware to the council in plain English", "communication/non-technical", half, "no jargon is what is asked"},
		{"goods that are not technical", inDirector, "Sold non-technical gifts to tourists", "communication/non-technical", nothing, "goods are no listeners"},
		{"a board", inDirector, "Presented twice a year to the trustees", "communication/non-technical", half, "a board is of the business, not of IT"},
		{"a conduit", inDirector, "Acted as conduit between the CEO's office and the developers", "communication/go-between", half, "another word for a go-between"},
		{"side by side", inDirector, "Worked side by side with buyers and developers on the new tills", "communication/collaboration", half, "who works so collaborates"},
		{"a team of many trades", inDirector, "Led a cross-functional team", "communication/collaboration", half, "its people are of several trades"},
		{"a newsletter of IT", inDirector, "Published the technology newsletter", "communication/written-verbal", half, "it is written for its readers"},
		{"terms", inDirector, "Renewed the Oracle agreements on better terms", "vendors/negotiation", half, "nobody gets them without negotiating"},
		{"vendor relationships", inDirector, "Responsible for vendor relationships", "vendors/partnerships", half, "a vendor is one of IT's stakeholders"},
		{"a consortium", inDirector, "Set up a consortium of nine libraries to share a data center", "vendors/partnerships", half, "those who share with others are partners"},
		{"vendors that were paid", inDirector, "Paid the vendors' invoices", "vendors/partnerships", nothing, "no relationship was built"},
		{"an outsourcing contract", inDirector, "Governed the outsourcing contract for support", "vendors/providers", half, "who is outsourced to provides the services"},
		{"claims of third parties", inDirector, "Processed third-party insurance claims", "vendors/providers", nothing, "no party provides anything there"},
		{"a cause found", inDirector, "Worked out why the tills froze at noon", "analytical/problems", half, "so a problem is solved"},
		{"a fault beside IT", inDirector, "Resolved a stubborn VoIP fault", "analytical/problems", half, "beside a name of IT it is a fault of IT"},
		{"a failing heart", inDirector, "Diagnosed heart failure in elderly patients", "analytical/problems", nothing, "no system failed"},
		{"time to repair", inDirector, "Tracked MTTR and ticket ageing", "analytical/metrics", half, "measures of IT by their own names"},
		{"a weight", inDirector, "Shipped 40 metric tons of grain", "analytical/metrics", nothing, "a unit is no metric"},
		{"trends of tickets", inDirector, "Analyzed ticket trends before adding staff", "analytical/data-driven", half, "what was decided rests on them"},
		{"at the same time", inDirector, "Juggled an ERP upgrade and an office move while running support", "organizational/priorities", half, "many things at once"},
		{"priorities of life", inDirector, "My priorities are family and fitness", "organizational/priorities", nothing, "no work was set in order"},
		{"planned and done", inDirector, "Planned and executed the move of 60 servers to Azure", "business/plans", half, "the plan was carried out"},
		{"developing people", inDirector, "Hired and developed IT staff", "business/plans", nothing, "no plan was developed"},
		{"needs translated", inDirector, "Translated the needs of the departments into system requirements", "business/needs", half, "who does so has understood them"},
		{"an ERP programme", inDirector, "Directed a global SAP programme for nine plants", "projects/complex-projects", half, "no such programme is simple"},
		{"a program to watch", inDirector, "Printed the program of the school play", "projects/complex-projects", nothing, "the play is no project of IT"},
		{"functional specs", inDirector, "Wrote the functional specs of a loan system", "duties/requirements", half, "they say what the business requires"},
		{"hardened Windows", inDirector, "Hardened Windows servers in three plants", "duties/security", half, "a word between the two changes nothing"},
		{"hardened steel", inDirector, "Bought tools of hardened steel", "duties/security", nothing, "no system was hardened"},
		{"an attack answered", inDirector, "Led the response to a ransomware attack", "duties/security", half, "who answers it closes the hole"},
		{"a heart attack", inDirector, "Taught the response to a heart attack", "duties/security", nothing, "no system was attacked"},
		{"how to use systems", inDirector, "Taught clerks how to use the new SharePoint", "communication/non-technical", half, "technology was explained to them"},
		{"how to use scissors", inDirector, "Taught children how to use scissors", "communication/non-technical", nothing, "no technology"},
		{"a size doubled", inDirector, "Doubled the size of the development team", "duties/department/hiring", half, "it takes hiring"},
		{"a garden doubled", inDirector, "Doubled the size of the garden", "duties/department/hiring", nothing, "nobody was hired"},
		{"data restored", inDirector, "Restored all data of two plants overnight", "duties/availability", half, "so it is available again"},
		{"to schedule", inDirector, "Delivered the rollout to schedule and to cost", "projects/on-time", half, "another way to say on time"},
		{"calls to schedule", inDirector, "Called patients to schedule visits", "projects/on-time", nothing, "a verb"},
		{"a landscape assessed", inDirector, "Assessed the IT landscape of the group", "analytical/decision/analysis", half, "another word for the environment"},
		{"cloud first", inDirector, "Drew up a cloud-first strategy", "strategy/it-strategy", half, "a strategy of IT"},
		{"in partnership", inDirector, "Set the agenda in partnership with the business units", "duties/department/collaboration", half, "they are other departments"},
		{"upgrades advised", inDirector, "Recommended product upgrades twice a year", "duties/recommendations", half, "what to buy next"},
		{"off Lotus Notes", inDirector, "Transitioned the company from Lotus Notes to Exchange", "duties/implementation", half, "so it was put in place"},
		{"company history", inSummary, "Proud of 30 years of company history", "", nothing, "nothing that the person did"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.Replace(c.in, "$", c.line, 1)
			d := document.Parse(text)
			r, err := shared(t).Score(director, d)
			require.NoError(t, err)
			checkReport(t, d, r)
			at, end := strings.Index(text, c.line), strings.Index(text, c.line)+len(c.line)
			best, where := 0.0, ""
			for _, it := range r.Items {
				ref := strings.TrimPrefix(it.Ref, director+"/")
				if c.ref != "" && ref != c.ref && !strings.HasPrefix(ref, c.ref+"/") {
					continue
				}
				for _, e := range it.Evidence {
					if e.Start >= at && e.End <= end+1 && it.Points > 0 && e.Credit > best {
						best, where = e.Credit, ref+" ("+e.Kind.String()+")"
					}
				}
			}
			if c.least == nothing {
				require.Zero(t, best, "%s: %q is evidence for %s", c.reason, c.line, where)
				return
			}
			require.GreaterOrEqual(t, best, c.least, "%s: %q", c.reason, c.line)
		})
	}
}

// Help counts a part of what was helped with, and all where it is help that an item asks for.
func TestHelpThatIsAskedFor(t *testing.T) {
	p := &profile.Profile{ID: "support", Title: "Support Technician", Field: "it", Categories: []profile.Category{{ID: "duties", Name: "Duties", Weight: 1, Items: []profile.Item{
		{ID: "helping", Weight: .5, Text: "Answer the telephone", Alt: []string{"helped remote users"}},
		{ID: "budgets", Weight: .5, Text: "Prepare the IT budget", Alt: []string{"planned technology spending"}},
	}}}}
	m := titlesOf(t, Options{}, p)
	credit := func(line string) (credits []float64) {
		r, err := m.Score("support", document.Parse("Robin Example\n\nEXPERIENCE\n\nSupport Technician, Acorn Foods, 2010 - 2019\n- "+line+"\n"))
		require.NoError(t, err)
		for _, it := range r.Items {
			credits = append(credits, it.Credit)
		}
		return credits
	}
	helped, prepared := credit("Helped the remote users of four plants")[0], credit("Planned the technology spending of four plants")[1]
	require.InDelta(t, prepared, helped, .01, "this is what the item asks for")
	require.InDelta(t, prepared*creditHelped/100, credit("Helped plan the technology spending of four plants")[1], .01, "others answered for it")
}
