package lex

import (
	"math"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// polarity returns the words of a text with those that Deny took for no evidence in brackets.
func polarity(text string) string {
	words := Scan(text, nil)
	Deny(text, words)
	var b strings.Builder
	open := false
	for i, w := range words {
		denied := w.Flags.Has(Denied)
		if open && !denied {
			b.WriteByte(']')
			open = false
		}
		if i > 0 {
			b.WriteByte(' ')
		}
		if denied && !open {
			b.WriteByte('[')
			open = true
		}
		b.WriteString(w.Of(text))
	}
	if open {
		b.WriteByte(']')
	}
	return b.String()
}

func TestDeny(t *testing.T) {
	for _, c := range []struct{ want, reason string }{
		// Plain statements.
		{"[I ll manage the budget, and I d like to run IT]", "what is to come, and what is wished"},
		{"Had [no help desk], so I set one up", "what follows from it was done"},
		{"Was [not a programmer], yet led ten of them", "a new clause"},
		{"Has [not yet led a team]", "here it belongs to the denial"},
		{"[Preparing to run the help desk]", "not yet"},
		{"[Untrained in budgeting]", "the word denies"},
		{"Managed budgets", "nothing is denied"},
		{"Led a team of nine, budgets and vendors", "nothing is denied in a list"},
		{"", "no words"},
		// Denials, to the end of the clause.
		{"[No experience with budgets]", "no"},
		{"[no experience with budgets, vendors or staff]", "a list with or is denied whole"},
		{"[no experience with budgets, vendors, staff]", "so is a list without"},
		{"[never managed people], but led projects", "but ends the denial"},
		{"Did [not manage a budget]; managed vendors", "a semicolon ends it"},
		{"Managed vendors, [not budgets]", "the words before it stand"},
		{"Ran projects [without a budget]", "without"},
		{"[Rarely handled vendor contracts]", "hardly ever is no practice"},
		{"[Direct reports: 0]", "a figure that says there is none"},
		{"Direct reports: 10", "one that says there are some"},
		// What was learnt was not done.
		{"[Attended training on IT budgets]", "a training"},
		{"Attended meetings on IT budgets", "a meeting is none"},
		{"[HR handled all hiring of engineers]", "another department did"},
		{"Handled all HR hiring", "whose hiring it was is no matter"},
		{"[Purchasing negotiated every contract with carriers]", "another department, with no article"},
		{"[Marketing ran the help desk]", "whatever the department did"},
		{"[Firm of 900 people with a large data center]", "what the firm is, with no verb"},
		{"[A cloud and data center company founded in 1990]", "the same"},
		{"[The move of the servers was dropped before it began]", "what did not come to be"},
		{"[Postponed the upgrade of the servers]", "the same, told by who did it"},
		{"Selected a system; [next year the company will install it]", "what is to come"},
		{"[Every choice of software was made by the steering board]", "what others chose"},
		{"Every choice of software was made by me", "what oneself chose"},
		{"[Employer makes storage software for banks]", "what the firm sells"},
		{"Ran the network of a [company that sells tractors]", "whose network it was is told, and no more"},
		{"[Rollout of the portal was rejected]", "what did not come to be"},
		{"[The upgrade was postponed], then finished in May", "what was put off; the new statement stands"},
		{"[Learnt about firewalls as part of a diploma]", "what was learnt"},
		{"Worked [under the close direction of the network lead]", "whose post it was"},
		{"[Read and signed the security policy]", "who signs a policy wrote none"},
		{"[The purse was held by the treasurer]", "what others held"},
		{"[Hard cases were passed to the vendor]", "what others got to do"},
		{"[Security sat with another group]", "what was others' own"},
		{"[A plan that was never approved]", "what did not come to be"},
		{"[Took a course in vendor management], led four projects", "a course, to the end of the clause"},
		{"Wrote a course in vendor management", "who gives one knows it"},
		{"[If hired, I would run the budget]", "what somebody would do"},
		{"Saved 10 million [if we were to have upgraded the servers]", "what was not done"},
		{"[Lack of experience in security]", "lack of"},
		{"[lacks knowledge of networks]", "lacks"},
		{"[Lacking a degree], she led the department", "a new statement behind a comma"},
		{"I [didn't run the data center]", "a contraction"},
		{"I [didn’t run the data center]", "with the typographic apostrophe"},
		{"[Neither budgets nor staff]", "neither, nor"},
		{"[None of the servers]", "none of"},
		{"[unable to travel]", "unable to"},
		{"[cannot program]", "cannot"},
		{"[unfamiliar with Linux]", "unfamiliar with"},
		{"all systems [except the mainframe]", "except"},
		{"cloud [rather than servers]", "rather than"},
		{"cloud [instead of servers]", "instead of"},
		{"[excluding payroll]", "excluding"},
		{"[Little or no exposure to networks]", "little or no"},
		{"[no longer certified]", "no longer"},
		{"[not yet certified]", "not yet"},
		{"[Zero experience with Oracle]", "zero experience"},
		{"[hardly any budget]", "hardly any"},
		{"[No budget], managed vendors and staff", "a verb in the past starts a statement"},
		{"[No budget], and led the team", "with and before it too"},
		{"[no budget] (managed vendors)", "a bracket ends it"},
		{"[no budget] - managed vendors", "a dash ends it"},
		{"[no budget] – managed vendors", "a long dash ends it"},
		{"[No servers]. Managed vendors", "a full stop ends it"},
		{"[No servers]! Vendors", "so does an exclamation mark"},
		{"[No budget] however managed vendors", "however ends it"},
		{"[no staff] although led projects", "although ends it"},
		{"[no degree] because I worked", "because ends it"},
		// A denied list goes on at a word in -ed that is no verb.
		{"[No experience with networks, managed IT services, disaster recovery, IT budgets]", "a kind of services"},
		{"[No experience with budgets, distributed systems, disaster recovery]", "a kind of systems"},
		{"[No knowledge of software, embedded or not]", "a joined word"},
		{"[No pay, indeed budgets]", "no word in -eed is a verb by its end"},
		{"[No formal training], cut the IT budget by a third", "a verb in the past that has no -ed"},
		{"[No budget], agreed terms with vendors", "nor does this one look so"},
		{"[No formal training], distributed the budget", "a verb, with an article behind it"},
		{"[No formal training], automated 12 reports", "with a number"},
		{"[No degree], certified in security", "with a preposition"},
		{"[No training], chose the servers, managed vendors", "behind a statement all is said of oneself"},
		// The whole clause.
		{"[Degree not required]", "behind what it denies"},
		{"[PMP not needed]", "not needed"},
		{"[Certificates: none]", "over a colon"},
		{"[Budget responsibility - none]", "over a dash"},
		{"[Budget: not applicable]", "not applicable"},
		{"Managed staff; [degree not completed]", "of its own clause only"},
		{"[PMP expired]", "it was once so"},
		{"[IT budget: not responsible]", "an answer"},
		{"[IT budgeting (no experience]); managed vendors", "an answer in brackets"},
		{"[Help desk - never]", "an answer behind a dash"},
		{"Managed vendors - [no budget]", "no answer: it says of what"},
		{"Trained people with [no experience]", "no answer: it is said of the people"},
		// Hopes, to the end of the sentence.
		{"[Seeking a position as IT director]", "seeking"},
		{"[looking for a role in security, cloud and data]", "over commas"},
		{"[hoping to manage a team]", "hoping to"},
		{"[Want to lead a department]", "want to"},
		{"[studying for the PMP]", "studying for"},
		{"[preparing for CISSP]", "preparing for"},
		{"[aspiring IT manager]", "aspiring"},
		{"[interested in networks]", "interested in"},
		{"[would like to manage budgets]", "would like to"},
		{"[willing to learn Linux]", "willing to"},
		{"[working towards a degree]", "working towards"},
		{"[Seeking a role in which I can mentor a team]", "what is hoped for is told behind which"},
		{"[Seeking a role at Acorn], which I know well", "behind a comma it tells of something else"},
		{"Led a team. [Seeking a new role]", "of its own sentence only"},
		// Somebody else.
		{"[Supervised by the IT director]", "supervised by"},
		{"reported [under the supervision of the CIO]", "the words from the cue on"},
		{"worked [under the direction of the CIO]", "the words before it stand"},
		{"[Assistant to the IT director]", "assistant to"},
		{"[shadowed the network manager]", "shadowed"},
		{"[a team managed by the CIO], led projects", "a new statement ends it"},
		{"[The network was maintained by an outside contractor]", "what they did, too"},
		{"[Data center migration led by a consultancy]", "likewise"},
		{"[Had the network managed by a vendor]", "who has it done does it not"},
		{"Chose designs [led by consultants]", "who chooses does something"},
		{"Data center migration led by me", "by oneself"},
		{"Migrations were done by my team", "with a team"},
		{"Reviewed designs [led by consultants]", "who begins with an act of one's own did that"},
		{"Reported to the VP [who ran IT operations and owned the IT budget]", "what a superior did"},
		{"Supported the IT director, [who managed vendors, staff and budget]", "behind a comma"},
		{"Assisted the [Lead] Software Engineer in writing it", "whose post it is"},
		{"Helped the team [lead] a change", "they did"},
		{"Worked for Acorn, lead engineer of nine", "behind a comma it is one's own"},
		{"Reported to the director [responsible for IT]", "what a superior answers for"},
		{"Reporting to the CIO, responsible for IT operations", "behind a comma, the writer does"},
		{"Assist the CIO, [who oversees vendors, staff and budget]", "in the present"},
		{"Support a program manager [who runs the migration and a team]", "likewise"},
		{"Help a team of engineers run the network", "nothing is said of others' deeds"},
		{"Reported to the VP; managed four engineers who ran the servers", "what one's own people did"},
		{"[PA to the CIO, who managed vendors and staff]", "to the end, where a superior is assisted"},
		{"[Another team handled disaster recovery]", "another team"},
		{"The [budget sat with finance]", "who had it"},
		{"Sat with users to learn their needs", "nothing is somebody else's"},
		{"[Vendor negotiation was the job of procurement]", "whose job it was"},
		{"Security was the responsibility of my team", "one's own team's"},
		{"[Sat in on vendor negotiations]", "heard, not held"},
		{"[Was trained in disaster recovery]", "what was learnt"},
		{"Staff was trained in security", "by oneself, in one's own job"},
		{"[The ERP implementation was scrapped]", "it was not done"},
		{"[IT projects over budget]", "no success"},
		{"Took over budget, staff and vendors", "a budget that was taken over"},
		{"Had [little to do with the budget]", "next to nothing"},
		{"[The previous manager had negotiated the contracts]", "whoever was there before"},
		{"[Hiring was left to the HR department]", "left to others"},
		{"When the director left, ran IT", "who left it to nobody"},
		{"[Mentored no one in the IT team]", "nobody was"},
		{"[Hired no IT staff]", "likewise"},
		{"Led no-code projects", "a kind of programming"},
		{"[The help desk wasn't part of my job]", "a contraction is two words"},
		{"[Security audits weren't my responsibility]", "likewise"},
		{"Backups [weren\u2019t planned at all]", "a contraction by itself denies what follows it"},
		{"[The IT budget was not mine]", "whose it was"},
		{"[A cloud migration is planned for next year]", "it is yet to be done"},
		{"[Watched a webinar on IT budgeting]", "what was seen"},
		{"[The vacancy required ten years of IT management]", "what somebody else was to have"},
		{"[Candidates need ten years of IT management]", "likewise"},
		{"Screened candidates for IT", "what was done with them"},
		{"[Our competitor migrated its data center]", "another firm"},
		{"[Attended a talk on disaster recovery]", "a talk was heard, not given"},
		{"Gave a talk on disaster recovery", "this one was given"},
		{"Client: a [global provider of cloud services]", "what an employer does"},
		{"[Client profile: hosting and security]", "likewise"},
		{"[Peers include the director of networks]", "what those beside one do"},
		{"[IT budget: nil]", "an answer"},
		{"Ran the servers of our clients", "other people's servers, but one's own work"},
		// Where a word stands says what it is.
		{"Developed a plan to migrate the servers", "a plan that was made is no hope"},
		{"[Plan to sit the PMP exam]", "at the start it is"},
		{"[I plan to manage a team]", "so it is behind I"},
		{"Found missing patches on 300 servers", "what was missing"},
		{"[PMP certificate: expired] 2018", "before a date"},
		{"[CISSP lapsed] in 2015, Security+", "and at the end of its clause"},
		{"Replaced expired hardware", "of a thing"},
		{"Help desk calls declined by half", "a fall"},
		{"[declined a promotion to IT manager]", "an offer"},
		{"Wrote policies where none existed", "there are some now"},
		{"In my position as head of IT directed operations", "a post that is held"},
		{"A challenging [position as IT manager]", "one that is sought"},
		{"Seized the opportunity to renegotiate licenses", "it was taken"},
		{"[An opportunity to lead a team]", "it is sought"},
		{"Took an interest in mentoring engineers", "a deed"},
		{"On behalf of the group negotiated licenses", "a deed for others"},
		{"Identified a [lack of backups] and implemented disaster recovery", "who begins with a deed goes on with one"},
		{"I have [not hired and mentored staff]", "nor of one that was none"},
		{"[No knowledge of networks and distributed systems]", "who does not, does not"},
		{"[In the future I will run a help desk]", "not yet"},
		{"[Help desk experience: no]", "an answer"},
		{"[Exempt from IT budgets], managed vendors", "a verb in the past starts a statement"},
		{"[Forbidden to hire engineers]", "forbidden to"},
		{"[Relieved of the help desk]", "relieved of"},
		{"[Hardly ever prepared a budget]", "hardly ever is no practice"},
		{"[Inexperienced in budgeting]", "inexperienced in"},
		{"[New to vendor management]", "at the start of a clause it is said of oneself"},
		{"Trained analysts new to the field", "behind others, of them"},
		{"[Stopped short of a strategy]", "stopped short of"},
		{"[Nobody in the team was mentored]", "nobody"},
		{"Took over a budget that [nobody had controlled] and brought it in line", "who begins with a deed goes on with one"},
		{"[The IT budget was outside my remit]", "another's"},
		{"Managed projects outside my own department", "one's own, and more"},
		{"[Contracts were negotiated without me]", "by others"},
		{"[Ready to take on the IT budget]", "not yet"},
		{"Machines were made ready to use", "a state"},
		{"[Studying how to write a strategy]", "not yet"},
		{"[Objective: to prepare an IT budget]", "hoped for"},
		{"[Budget training is planned]", "not yet"},
		{"Finished as planned", "it is done"},
		{"Supported by a colleague [who ran the budget]", "what the colleague did"},
		{"Managed all systems [apart from the mainframe]", "apart from"},
		{"[The help desk is not something I have managed]", "of what stands before it"},
		{"[An area in which I have no background]", "likewise"},
		{"[The help desk reported to somebody else]", "likewise"},
		{"[Applied for the post of network manager]", "a post that was not held"},
		{"Applied for two patents", "a deed"},
		{"[Currently learning how to manage vendors]", "not yet"},
		{"Learning management system", "a system"},
		{"[My wife manages a help desk]", "somebody else"},
		{"[Took a seminar on vendor management]", "a course"},
		{"Sold software to directors [who ran the help desk]", "what the customers did"},
		{"Drove the director, [who ran the help desk]", "likewise"},
		{"Led engineers who built the network", "what was led was done"},
		{"Served as the director who ran the help desk", "the writer is meant"},
		{"Experienced leader who ran the help desk", "likewise"},
		{"Wanted: a director who ran a help desk", "who is looked for"},
		{"[Our vendor ran the help desk]", "somebody else"},
		{"[Others ran the help desk]", "likewise"},
		{"[Studied how to run a help desk]", "learnt"},
		{"Wrote an [essay about help desks]", "likewise"},
		{"[Once hired, I will run the help desk]", "yet to come"},
		{"Was [supposed to run the help desk]", "nobody says that it was done"},
		{"[For a school project, ran a help desk]", "no work"},
		{"May 2009 help desk manager", "a month"},
		{"[Avoided running help desks]", "not done"},
		{"[Running the help desk was handled by another team]", "all of it"},
		{"Running a help desk that [was managed by a vendor]", "a part"},
		{"Avoided costs by renegotiating vendor contracts", "a feat"},
		{"[Able to learn how to run a help desk]", "not yet"},
		{"Able to learn fast, run a help desk and lead staff", "the rest can be done"},
		// What looks like a denial and is none.
		{"Without a doubt the best manager", "a boast"},
		{"managed vendors - not to mention the budget", "a boast"},
		{"a no-frills help desk", "a kind of help desk"},
		{"never missed a deadline", "a feat"},
		{"never exceeded a budget", "a feat"},
		{"left no ticket unresolved", "a double denial affirms"},
		{"no outages of the network", "a feat"},
		{"ran servers without interruptions", "a feat"},
		{"moved the servers with no data loss", "a feat"},
		{"Not only budgets but also staff", "not only"},
		{"not just servers", "not just"},
		{"including but not limited to budgets", "not limited to"},
		{"No. 1 help desk in the region", "a rank"},
		{"zero downtime", "a feat"},
		{"migrated without downtime", "a feat"},
		{"moved two data centers with no downtime", "a feat"},
		{"completed without incident", "a feat"},
		{"delivered without delay", "a feat"},
		{"second to none", "a boast"},
		{"No fewer than 12 people", "a count"},
		{"no later than May", "a date"},
		{"not-for-profit organization", "a kind of employer"},
		{"a non-profit", "likewise"},
		{"no doubt the best", "a boast"},
		{"never failed an audit", "a feat"},
	} {
		text := strings.NewReplacer("[", "", "]", "").Replace(c.want)
		t.Run(text, func(t *testing.T) {
			want := strings.FieldsFunc(c.want, func(r rune) bool { return strings.ContainsRune(" ,;.!:()–-", r) })
			got := strings.FieldsFunc(polarity(text), func(r rune) bool { return strings.ContainsRune(" -.", r) })
			require.Equal(t, strings.Join(want, " "), strings.Join(got, " "), c.reason)
		})
	}
}

// A list that is denied is denied whole, in whatever order.
func TestDenyTakesListsWhole(t *testing.T) {
	things := []string{"IT budgets", "managed services", "distributed systems", "disaster recovery", "structured cabling", "shared services", "vendor contracts"}
	r := rand.New(rand.NewSource(1))
	for range 200 {
		r.Shuffle(len(things), func(i, k int) { things[i], things[k] = things[k], things[i] })
		for _, cue := range []string{"No experience with ", "Shadowed work on ", "Seeking work in ", "Unfamiliar with "} {
			text := cue + strings.Join(things, ", ")
			require.Equal(t, "["+strings.ReplaceAll(text, ",", "")+"]", polarity(text))
		}
	}
}

// A text without end is read as sentences of no more than so many words, so that its time is linear.
func TestDenyLongText(t *testing.T) {
	text := strings.Repeat("ran servers without vendors and no budgets for years ", 100)
	all, parts := Scan(text, nil), Scan(text, nil)
	Deny(text, all)
	for from := 0; from < len(parts); from += longestSentence {
		Deny(text, parts[from:min(from+longestSentence, len(parts))])
	}
	require.Equal(t, parts, all)
	require.False(t, all[longestSentence].Flags.Has(Denied), "a denial ends with its sentence")
	require.True(t, all[longestSentence+3].Flags.Has(Denied))
}

func TestDenyKeepsOtherFlags(t *testing.T) {
	words := Scan("no experience in 2015", nil)
	Deny("no experience in 2015", words)
	require.True(t, words[3].Flags.Has(Year|Digits|Denied))
	Deny("", nil)
}

// No cue is missed for being looked for by its rarest word: with the look left out, the same words are denied.
func TestDenyLooksEverywhere(t *testing.T) {
	l := load()
	var cues []string
	for _, line := range dataLines(t, "polarity.txt") {
		head, items, err := list(line)
		require.NoError(t, err)
		if partNames[head] != 0 || head == ledHead {
			continue
		}
		for _, it := range items {
			cues = append(cues, alternatives(it)...)
		}
	}
	require.Greater(t, len(cues), 100)
	for _, c := range cues {
		var known Places
		known.Of(c, Scan(c, nil))
		require.NotZero(t, known.Cues[0]&1, c)
		behind := "budgets and " + c + " vendors"
		known.Of(behind, Scan(behind, nil))
		require.NotZero(t, known.Cues[0]&4, c)
	}
	everywhere := slices.Repeat([]uint64{math.MaxUint64}, 10)
	r := rand.New(rand.NewSource(1))
	for range 20_000 {
		var parts []string
		for range 1 + r.Intn(5) {
			all := strings.Fields(cues[r.Intn(len(cues))])
			parts = append(parts, strings.Join(all[r.Intn(len(all)):], " "), []string{"", "to", "budgets,", "the", "didn't", "not", "- and"}[r.Intn(7)])
		}
		text := strings.Join(parts, " ")
		want := Scan(text, nil)
		l.applyCues(text, want, everywhere, 0)
		got := Scan(text, nil)
		Deny(text, got)
		require.Equal(t, want, got, text)
	}
}
