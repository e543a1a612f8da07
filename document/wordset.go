package document

// A set is what a word is as well, of what is asked about seldom: the bits of a kind are taken.
type set uint64

const (
	inPast       set = 1 << iota // a verb in the past that a line begins with, without -ed: "led"
	inDivision                   // what part of a firm a title is of, behind a comma: "operations"
	inDivisionOf                 // and what may stand before that: "client"
	inPraise
	inAnybody // stands in place of a title: "professional"
	inGrew    // is done to a group to make it as large as is told
	inLeads
	inLeadership // is given to people who are led
	inTrade      // people who are led where the word before their number says so: "nurses"
	inConcern    // has employees: "company"
	inJointly
	inCourse
	inOnlooker  // are neither led nor worked with: "candidates"
	inSchool    // before a school that ends below any degree: "high"
	inToCount   // right before a number of people: "of", "headcount"
	inCounted   // behind it, as the words for people are: "reports"
	inTitleEnd  // a title may end before it: "of"
	inContinued // ends a heading of what was broken off: "Experience (continued)"
	inHonour    // of a degree that was given for honour's sake
	inProgram
	inExpiry    // of a certificate, or of a time to come
	inCharge    // tells of leading: "in charge of", "IT management"
	inYears     // beside a number of years, tells for one or another whether they are of work
	inPrize     // ends the name of an award, as what is of that kind does: "Employee of the Year"
	inHistory   // ends the heading of the jobs in a trade: "career"
	inNoHistory // before that: it is no such heading: "customer"
	inPayGrade  // begins the name of a grade of pay: "GS-12"
)

// The sets apart are asked about only where a degree, a certificate, a sum or a number of people was found. They have a table of
// their own, as there are more of them, with all the others, than a class tells; it has the lexicon's words alone.
const (
	inAhead     set = 1 << (apart + iota) // before a degree: it is yet to be earned: "earning"
	inAfter                               // before that: it was, by then or since: "after earning", "while"
	inEarn                                // what is done to have a degree: "receive"
	inComing                              // before "to receive" it: it will be: "on track"
	inKindOf                              // between that and a degree: "second"
	inRun                                 // is done to a school's program by those who give it: "developed"
	inFinal                               // before a part of the time at a school: "final"
	inHold                                // before a degree or certificate: it is held: "possess"
	inCertify                             // near a certificate: it is one: "licensed"
	inGathering                           // before a number of people: they came to it: "events"
	inSociety                             // has members: "association"
	inGrade                               // before a number: it counts nothing: "tier"
	inTurnover                            // before a sum: it is a firm's, and nobody's pay
	inAnyone                              // people, of whatever trade: "employees"
	inGoal                                // beside a certificate: it is aimed at: "target"
	inHelps                               // what is done to others, at the start of a line: "support"
	inAsking                              // begins a question: "who"
	inAnswers                             // before "for" and them: they are led, and not only served: "responsible"
	inBlank                               // what a template asks for between brackets: "number"

	apart = 32 // the first bit of such a set
)

// setNamed has the sets by their names in data/words.txt.
var setNamed = map[string]set{
	"past": inPast, "division": inDivision, "division-of": inDivisionOf, "praise": inPraise, "anybody": inAnybody,
	"grew": inGrew, "leads": inLeads, "leadership": inLeadership, "trades": inTrade, "concern": inConcern,
	"jointly": inJointly, "courses": inCourse, "onlookers": inOnlooker, "high-school": inSchool,
	"to-count": inToCount, "counted": inCounted, "title-end": inTitleEnd,
	"ahead": inAhead, "after": inAfter, "earn": inEarn, "coming": inComing, "kind-of": inKindOf, "run": inRun, "final": inFinal,
	"hold": inHold, "gathering": inGathering, "turnover": inTurnover, "grade": inGrade, "society": inSociety, "certify": inCertify,
	"anyone": inAnyone, "asking": inAsking, "goals": inGoal, "helps": inHelps, "answers": inAnswers, "blanks": inBlank,
	"continued": inContinued, "honour": inHonour, "program": inProgram, "prize": inPrize,
	"pay-grade": inPayGrade, "history": inHistory, "no-history": inNoHistory, "expiry": inExpiry, "charge": inCharge, "years": inYears,
}

// among tells whether word i is in a set.
func (p *parser) among(i uint32, in set) bool {
	if in >= 1<<apart { // which is known where this is called
		return p.vocabulary.apart[p.vocabulary.apartOf[p.words[i].ID]]&uint32(in>>apart) != 0
	}
	return p.vocabulary.sets[p.classes[i]]&uint32(in) != 0
}

// amongEight tells whether one of the eight words from word i on is in a set, wherever their passage ends. Mostly none is, which
// costs no branch for each.
func (p *parser) amongEight(i uint32, in set) bool {
	of, at := &p.vocabulary.sets, p.classes[i:][:8]
	return (of[at[0]]|of[at[1]]|of[at[2]]|of[at[3]]|of[at[4]]|of[at[5]]|of[at[6]]|of[at[7]])&uint32(in) != 0
}
