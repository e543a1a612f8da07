package document_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

func TestDegrees(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"in", "Education\nB.S. in Information Technology, Arkansas Lowlands University, May 2006", "bachelor Information Technology"},
		{"of science in", "Education\nMaster of Science in Information Technology, 2008", "master Information Technology"},
		{"a certificate beside it", "Robin Example, MHA, CHCIO", "master Health Administration"},
		{"comma", "Education\nBachelor of Science, Computer Science, Northern Shore University", "bachelor Computer Science"},
		{"no comma", "Education\nB.S. Computer Science Northern Shore University", "bachelor Computer Science"},
		{"the school's name goes on", "Education\nBachelor of Science : Finance University of Nevada, Las Vegas", "bachelor Finance"},
		{"a degree a line", "Education\nMaster of Science : Management Florida Institute of Technology - City , State , USA 3.5\nBachelor of Science : Biology Wexcombe College - City , State , USA", "master Management; bachelor Biology"},
		{"school first", "Education\nBachelor of Science, Northern Shore University, Computer Science", "bachelor Computer Science"},
		{"only a school", "Education\nBachelor of Arts, Eastmarch College, 2006", "bachelor "},
		{"school of a field", "Education\nB.A., Wexcombe School of Management", "bachelor "},
		{"its letters in brackets", "Education\nBachelor of Computer Applications (BCA), Elm College, 2005", "bachelor Computer Applications"},
		{"its field behind its letters", "Education\nBachelor of Science (BS) : Biology, Elm College\nMaster of Business Administration (MBA) : Marketing", "bachelor Biology; master Marketing"},
		{"its letters behind a dash", "Education\nMaster of Science - MS, Finance\nBachelor of Technology – BTech, Physics", "master Finance; bachelor Physics"},
		{"behind its field and a dash", "Education\nDoctor of Philosophy in Physics - PhD", "doctor Physics"},
		{"the letters of another", "Education\nBachelor of Science - BA, History", "bachelor ; bachelor History"},
		{"who takes it", "Education\nPhD candidate in Statistics\nPh.D. student, Computer Science", "doctor Statistics, unfinished; doctor Computer Science, unfinished"},
		{"taken with honours", "Education\nBA (Hons) Architecture, Elm School of Design\nB.Sc. (Hons.) Zoology, Elm University", "bachelor Architecture; bachelor Zoology"},
		{"a subject behind a name that has its field", "Education\nBFA, Graphic Design, Elm College\nMBA, Business\nBFA, Art", "bachelor Graphic Design; master Business Administration; bachelor Fine Arts"},
		{"subjects in brackets", "Education\nBachelor of Arts (English & Politics), Elm College\nB.A. (2001), Elm College", "bachelor English & Politics; bachelor "},
		{"a line below a heading of one's own", "Where I learnt\nMSc Public Leadership (2016), University of Gower", "master Public Leadership"},
		{"denied, not finished", "Education\nB.S. in Biology (not completed), Elm College", "bachelor Biology, unfinished"},
		{"denied before it", "Education\nNo bachelor's degree completed", ""},
		{"denied as an answer", "Education\nBachelor's degree: no", ""},
		{"letters that are another thing elsewhere", "Education\nLLM in Tax Law, Elm University\nM.F.A., Painting, Elm University\nElm University, MFA Sculpture", "master Tax Law; master Painting; master Sculpture"},
		{"that thing among courses", "Education\nCourses: SSO, MFA, LLM agents\nMFA and SSO", ""},
		{"that thing elsewhere", "Skills\nLLM in production, MFA in the cloud", ""},
		{"of medicine", "Education\nMBBS, Elm University\nMD, Elm University\nBDS, Elm University", "bachelor Medicine; doctor Medicine; bachelor Dentistry"},
		{"of Maryland", "Education\nElm College, Rowan, MD\nRowan MD 21742\nMD\nMD 21742", ""},
		{"of music", "Education\nBM in Voice, Elm University\nMM, Piano, Elm University\nDMA, Piano Performance", "bachelor Voice; master Piano; doctor Piano Performance"},
		{"of Australia", "Education\nCertificate III in Hospitality\nCert IV Work Health and Safety", "certificate Hospitality; certificate Work Health and Safety"},
		{"of Nigeria", "Education\nHND Computer Science, Elm Polytechnic\nOND Electrical Engineering, Elm Polytechnic", "associate Computer Science; associate Electrical Engineering"},
		{"of Germany", "Education\nDiplom in Physics, Elm University\nStaatsexamen, 1998", "master Physics; master "},
		{"what has such letters elsewhere", "Experience\n- Sold DMA, BBS and BDS units to the MD of EDS.", ""},
		{"letters with a field of their own", "Education\nMLIS, Elm University", "master Library and Information Science"},
		{"in another language", "Education\nLicenciatura en Informática (Bachelor's degree in Computer Science), Elm College", "bachelor Informática"},
		{"another one in brackets", "Education\nBachelor of Biology (MS in Statistics)", "bachelor Biology; master Statistics"},
		{"MBA", "Education\nMBA, Northern Shore University, 2010", "master Business Administration"},
		{"MBA with a field", "Education\nMBA, Finance - Wexcombe School of Management", "master Finance"},
		{"written out", "Education\nMaster of Business Administration, 2010", "master Business Administration"},
		{"colon", "Education\nB.S : Computer Networking Systems 2008 Acme College City , State", "bachelor Computer Networking Systems"},
		{"next line", "Education\nBachelor of Science\nComputer Science\nNorthern Shore University, 2003", "bachelor Computer Science"},
		{"not from the next line", "Education\nMBA, Northern Shore University, 2010\nHelp desk operations", "master Business Administration"},
		{"two fields and a school", "Education\nBachelor of Arts : Physics and Biology Halden University - City , State", "bachelor Physics and Biology"},
		{"long fields and a school", "Education\nBS : Electronics And Communications Engineering Halden Engineering College - City", "bachelor Electronics And Communications Engineering"},
		{"a certificate below", "Education\nBachelor of Science 2008 Tern University , City , State\nBasic training (2009)\n2016 Tern College , State\nMasters of Business Administration 2016 Tern University\nNetwork Plus Certification ( 2016\nExpected) Security Plus Certification 2016\nCertifications\nCPR", "bachelor ; master Business Administration"},
		{"each its own", "Education\nM.A., Curriculum and Instruction, Medicine Bow University, 2008\nB.A., Biology, Medicine Bow University, 2001", "master Curriculum and Instruction; bachelor Biology"},
		{"Ed.D.", "Education\nEd.D., Educational Leadership, Medicine Bow University, 2017", "doctor Educational Leadership"},
		{"field before", "Education\nComputer Science, B.S., 2003", "bachelor Computer Science"},
		{"in the name", "Education\nBachelor of Science in Nursing, Maumee State University", "bachelor Nursing"},
		{"outside education", "Summary\nIT director with an MBA and a bachelor's degree in computer science.", "master Business Administration; bachelor computer science"},
		{"printed twice", "Education\nBA : Justice Studies Ashby State University - City , State Justice Studies 06/2002", "bachelor Justice Studies"},
		{"printed twice, behind a comma", "Education\nBachelor of Arts , English Writing May 2002 Northern Shore University - City English Writing", "bachelor English Writing"},
		{"printed twice at once", "Education\nMBA : Human Resource Management Human Resource Management 2002 Ashby University", "master Human Resource Management"},
		{"two fields alike", "Education\nB.A. : Culinary Arts & Culinary Arts Management, Wexcombe Institute", "bachelor Culinary Arts & Culinary Arts Management"},
		{"a school twice", "Education\nBachelor of Arts, Ashby State University, Springfield. Dean's list of Ashby State University", "bachelor "},
		{"majors", "Education\nB.A. : Majors: Fine Art and Biology, 1985", "bachelor Fine Art and Biology"},
		{"a master certificate", "Education\nMaster Certificate in Six Sigma, Ashby University", "certificate Six Sigma"},
		{"a certificate beside a degree", "Education\nMBA, Certificate in Finance, Ashby University", "master Business Administration; certificate Finance"},
		{"the same in small letters", "Education\nmba certificate in finance", "master Business Administration; certificate finance"},
		{"a master certificate in capitals", "EDUCATION\nMASTER CERTIFICATE IN SIX SIGMA, ASHBY UNIVERSITY", "certificate SIX SIGMA"},
		{"the same without a comma", "Education\nMBA Certificate in Finance", "master Business Administration; certificate Finance"},
		{"two degrees as one", "Education\nBS/MS in Computer Science", "bachelor Computer Science; master Computer Science"},
		{"two degrees and no field", "Education\nBS/MS, Ashby University, 2004", "bachelor ; master "},
		{"one of two degrees", "Education\nBA/BS Economics", "bachelor Economics"},
		{"an executive MBA", "Education\nExecutive MBA, Ashby University", "master Business Administration"},
		{"a list twice", "Education\nBachelor of Arts, Dean's List, Springfield, Dean's List", "bachelor "},
		{"a certificate's level", "Certifications\nCloud Certified Architect - Associate Level", ""},
		{"calorimetry", "Skills\nThermodynamic methods: DSC", ""},
		{"milliseconds", "Experience\n- Answered 4,000 requests a second (p99 of 18 ms) on Kubernetes.", ""},
		{"MS Office", "Skills\nMS Office, MS SQL Server, MS Exchange", ""},
		{"BS", "Summary\nNo BS, just results.", ""},
		{"master data", "Experience\n- Cleaned master data and kept the master schedule.", ""},
		{"scrum master", "Certifications\nCertified Scrum Master", ""},
		{"mastermind", "Summary\nA mastermind of office moves.", ""},
		{"expected", "Education\nB.S. in Computer Science, expected May 2026", "bachelor Computer Science, unfinished"},
		{"a word that a form repeats", "Education\nBBA : Accounting Accounting Tern City TX", "bachelor Accounting"},
		{"in progress", "Education\nMBA (in progress), Northern Shore University", "master Business Administration, unfinished"},
		{"pursuing", "Education\nCurrently pursuing a Master of Science in Computer Science", "master Computer Science, unfinished"},
		{"candidate", "Education\nMBA candidate, 2026", "master Business Administration, unfinished"},
		{"currently", "Summary\nI hold a B.S. in Computer Science and currently lead the help desk.", "bachelor Computer Science"},
		{"printed twice", "Education\nB.S. : Finance Finance", "bachelor Finance"},
		{"coursework", "Education\nB.S. in Biology, 2004. Relevant coursework: genetics", "bachelor Biology"},
		{"coursework towards", "Education\nCoursework towards a B.S. in Biology", "bachelor Biology, unfinished"},
		{"in is of the degree's name", "Education\nBA in History, 2001", "bachelor History"},
		{"a master of something else", "Master of ceremonies at weddings; bachelor parties", ""},
		{"a master of studies", "Master of International Relations", "master International Relations"},
		{"a plain word is a field beside a degree", "Education\nB.A., History, Medicine Bow University, 2001", "bachelor History"},
		{"associates", "Experience\n- Trained associates in retail.", ""},
		{"letters of several words", "Education\nB.Tech in Information Technology, 2004", "bachelor Information Technology"},
		{"letters set apart", "Education\nB. Sc. Computer Science", "bachelor Computer Science"},
		{"a doctor's letters set apart", "Education\nPh. D. in Physics", "doctor Physics"},
		{"a school with two initials", "Education\nM S University, Accounting, 1996", ""},
		{"and with two spaces between them", "Education\nM  S University, Accounting, 1996", ""},
		{"a course of some days", "Education\nMini MBA, Boxwood University\nMini-MBA", ""},
		{"what the letters are of", "Education\nB.Com., 2001", "bachelor Commerce"},
		{"a major behind \"with\"", "Education\nBA with a major in computer science", "bachelor computer science"},
		{"the field goes over lines", "Education\n- Bachelor of Science in Computer\n  Science, Northbridge University, 2003", "bachelor Computer Science"},
		{"likewise, without a bullet", "Education\nBachelor of Science in Management Information\nSystems, 2003", "bachelor Management Information Systems"},
		{"a school below the field", "Education\nBachelor of Science in Biology\nNorthbridge University, 2003", "bachelor Biology"},
		{"two majors before the degree", "Education\nDouble major in Computer Science and Economics, BA", "bachelor Computer Science and Economics"},
		{"an engineer's diploma", "Education\nDiplom-Informatiker, 1999", "master Computer Science"},
		{"of Spain and Mexico", "Education\nIngeniero en Sistemas Computacionales, 2001", "bachelor Sistemas Computacionales"},
		{"of France", "Education\nMaîtrise en informatique, 1997", "master informatique"},
		{"of Italy", "Education\nLaurea Magistrale in Informatica, 1999", "master Informatica"},
		{"of Harvard", "Education\nA.B., Mathematics", "bachelor Mathematics"},
		{"a pronoun", "Education\nIt taught me mechanical engineering", ""},
		{"field behind a bar", "Education\nB.Tech | Data Science, Elm University, 2004\nMBA | Elm University", "bachelor Data Science; master Business Administration"},
		{"a state above a degree with a bar", "Education\nElm University, Boston, MA\nB.Tech | Data Science\n2004", "bachelor Data Science"},
		{"field before a comma", "Education\nAccounting, B.S., Elm University\nElm University, Network Administration, AAS", "bachelor Accounting; associate Network Administration"},
		{"another field below", "Education\nBachelor of Science\nAccounting\nElm University", "bachelor Accounting"},
		{"only courses below", "Education\nBachelor of Science\nAccounting coursework\nElm University", "bachelor "},
		{"no of", "Education\nMasters Business Administration, Elm University\nMasters Information Systems, Elm University", "master Business Administration; master Information Systems"},
		{"a state is no degree", "Education\nElm University, Portland, ME", ""},
		{"words that are a field behind a degree only", "Education\nBS Accounting\nBA English, 2004\nMS Data Science", "bachelor Accounting; bachelor English; master Data Science"},
		{"several of them", "Education\nBS Human Resource Management, Elm College", "bachelor Human Resource Management"},
		{"a word that no field ends with", "Education\nBS Information", ""},
		{"a school behind them", "Education\nBA Communications Elm College", "bachelor Communications"},
		{"a school before them", "Education\nElm College, BS Accounting, 2008\nElm College, MA English", "bachelor Accounting; master English"},
		{"a year before them", "Education\n2008 BS Accounting, Elm College", "bachelor Accounting"},
		{"a written-out degree", "Education\nBachelor of Arts, English", "bachelor English"},
		{"a state is none, though a subject follows", "Education\nSpringfield, MA Accounting", ""},
		{"the rest of a degree's name is no field", "Education\nBachelor of Health Administration : Health Administration", "bachelor Health Administration"},
		{"a field that its name says already", "Education\nMBA, Business, Elm College", "master Business Administration"},
		{"a field twice", "Education\nBA Management Management, 2002", "bachelor Management"},
		{"software is none", "Education\nMS Office, MS Project\nMS Exchange training\nMS Windows Server\nMS Access", ""},
		{"outside education neither", "Experience\n- MS Data management, BS accounting", ""},
		{"the field of the degree before", "Education\nBS in Computer Science; MBA", "bachelor Computer Science; master Business Administration"},
		{"the same degree again", "Education\nMaster's: Human Services Master's Degree, Elm College", "master Human Services; master Human Services"},
		{"two degrees of one field", "Education\nBS & MS in Electrical Engineering", "bachelor Electrical Engineering; master Electrical Engineering"},
		{"with a stroke between", "Education\nB.S./M.S. Computer Science, Elm College", "bachelor Computer Science; master Computer Science"},
		{"a major on the line below", "Education\nBachelor of Science, Elm College\nMajor: MIS", "bachelor MIS"},
		{"a major in any words", "Education\nBachelor of Science, Elm College\nMajor: Accounting", "bachelor Accounting"},
		{"an emphasis", "Education\nB.S. Business Administration with emphasis in Information Systems\nB.S., Business Administration (concentration: MIS)\nBS Business, Computer Information Systems option",
			"bachelor Business Administration (Information Systems); bachelor Business Administration (MIS); bachelor Business (Computer Information Systems)"},
		{"an emphasis of courses", "Education\nB.A., History, Elm College, Coursework emphasis in English", "bachelor History"},
		{"a minor beside the field", "Education\nBA in Business, minor in Computer Science, Elm University", "bachelor Business"},
		{"a minor is none", "Education\nBachelor of Science, Elm College\nMinor: Accounting", "bachelor "},
		{"misspelt", "Education\nBatchelor of Science, Computer Science", "bachelor Computer Science"},
		{"a lesson by a master", "Experience\n- Gave master classes in dance.", ""},
		{"the level of a course among degrees", "Education\n- Certificate with MBA-level marketing training.", ""},
		{"what was established", "Experience\n- We established a Master's of Education Degree Program in counseling with Tern University.", ""},
		{"with it, something was led", "Experience\n- Managed budgets with a master's degree in program management.", "master program management"},
		{"what was managed", "Experience\n- Managed the MBA program of Tern University.", ""},
		{"the level of a course", "Experience\n- Took MBA-level training in marketing.", ""},
		{"never", "Education\nNever completed a bachelor's degree.", ""},
		{"an acronym behind initials with stops", "Education\nB.S., MIS\nM.A. - HR", "bachelor MIS; master HR"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, d := range document.Parse(tt.text).Facts.Degrees {
				s := d.Level + " " + d.Field
				if d.InProgress {
					s += ", unfinished"
				}
				got = append(got, s)
			}
			require.Equal(t, tt.want, strings.Join(got, "; "))
		})
	}
}

// A degree that was begun is none that was earned, whatever became of it.
func TestDegreesNotEarned(t *testing.T) {
	for _, c := range []struct {
		text       string
		unfinished bool
		reason     string
	}{
		{"B.S. Computer Science, Tern University (did not graduate)", true, "in brackets"},
		{"B.A. Economics, Tern University. Didn't graduate.", true, "in a sentence behind it"},
		{"B.A. Economics, Tern University - not conferred", true, "never given"},
		{"Bachelor of Science, IT, withdrew 2009", true, "left"},
		{"B.A. History, dropped out", true, "left, in two words"},
		{"Dropped out of a B.S. in Computer Science", true, "and said before it"},
		{"MBA, abandoned 2010", true, "given up"},
		{"B.A. program, Tern University, left before graduating", true, "before the end"},
		{"B.S. in Finance, degree not completed", true, "the degree is named again"},
		{"Two years of a BSc in Physics, Tern University", true, "a part of it"},
		{"Bachelor's in Business, 2 years completed", true, "a part of it, behind it"},
		{"BS Biology, to be completed 2028", true, "later"},
		{"BBA, graduating May 2027", true, "not yet"},
		{"A.A. General Studies, some coursework", true, "some of it"},
		{"MBA coursework, Tern University", true, "courses of it"},
		{"MBA - 12 credits remaining", true, "a part is missing"},
		{"BS Computer Science, 90 of 120 credits", true, "likewise"},
		{"BS Computer Science (96/120 credit hours)", true, "likewise"},
		{"BS Computer Science, 84 out of 120 credits earned", true, "likewise, whatever is said behind it"},
		{"BS Computer Science, 124 of 120 credits", false, "none is"},
		{"BS Computer Science, GPA 3.5, 120 credits", false, "it says how many a degree takes"},
		{"B.S. in Finance, 9 hours short of the degree", true, "likewise"},
		{"Ph.D. in Physics, all but dissertation", true, "the last part is missing"},
		{"All but dissertation, Ph.D. in Physics", true, "and said before it"},
		{"Ph.D. (ABD), Tern University", true, "in letters"},
		{"MBA, Tern University, 2024 - Present", true, "to this day"},
		{"MBA, Tern University, since 2025", true, "since a year"},
		{"Master of Science in Finance : Current", true, "the date of a form"},
		{"Master of Science : Finance , Current Tern University - Hull", true, "before the school"},
		{"MBA : Finance , Present\nTern Institute - Hull", true, "at a line's end"},
		{"MBA : Finance , Current Account Management", false, "a part of a name"},
		{"Current\nMaster of Science : Finance Tern University", true, "the date of a form, above it"},
		{"B.S. in Computer Science\nTern University\nDid not graduate", true, "on a line of its own"},
		{"B.S. in Computer Science, Tern University\nExpected May 2027", true, "the date of the end on a line of its own"},
		{"B.S. in Computer Science\nTern University, Expected Graduation: May 2028", true, "behind the school, on its line"},
		{"B.S. in Computer Science\nTern University (expected 2028)", true, "in brackets"},
		{"B.S. in Computer Science\nTern University, May 2018", false, "a date alone"},

		{"Earning my MBA at Tern University", true, "not earned yet"},
		{"On track to receive a B.S. in Computer Science", true, "it will be"},
		{"Nearing completion of a B.S. in Computer Science", true, "the end is near"},
		{"Attending Tern University for an MBA", true, "a school that is attended for it"},
		{"Final semester of my B.S. in Computer Science", true, "the last part of it"},
		{"Halfway to an MBA", true, "half of it"},
		{"6 credits away from a B.S. in Computer Science", true, "what is missing, before it"},
		{"30 of 60 credits completed, MBA program", true, "what there is of it"},
		{"Some college, B.S. Computer Science", true, "years without an end"},
		{"Returned to school for an MBA", true, "what a school is for"},
		{"Admitted to the MBA program of Tern University", true, "before its begin"},
		{"To be completed 2027: MBA", true, "later, before it"},
		{"Graduating in May 2027 with a B.S. in Computer Science", true, "not yet, before it"},
		{"MBA starting fall 2027", true, "its begin"},
		{"MBA student at Tern University", true, "who studies for it"},
		{"MBA - on hold", true, "put off"},

		{"Attended the MBA program at Tern University for one year", true, "a program that was attended, and no more"},
		{"Tern University, MBA program, attended 2010-2011", true, "likewise, behind it"},
		{"Left the MBA program of Tern University", true, "left"},
		{"MBA, Tern University, left the program in 2012", true, "likewise, behind it"},
		{"Senior at Tern University, B.S. in Computer Science", true, "the year of a college that somebody is in"},
		{"B.S. in Computer Science, Tern University (junior)", true, "likewise, in brackets"},
		{"B.S. in Computer Science, Tern University, sophomore year", true, "likewise"},
		{"M.S. in Physics, second-year student", true, "likewise, of a graduate school"},
		{"M.S. in Physics, current student", true, "still a student"},
		{"M.S. in Physics, currently attending", true, "likewise"},
		{"M.S. in Physics (started)", true, "begun"},
		{"Started an M.S. in Physics", true, "likewise, before it"},
		{"B.S. in Computer Science (left after the second year)", true, "left"},
		{"B.S. in Computer Science, did not complete", true, "denied, of what is done to have it"},
		{"B.S. in Computer Science, partially completed", true, "a part of it"},
		{"B.S. in Computer Science, one semester left", true, "what is missing"},
		{"B.S. in Computer Science, discontinued", true, "given up"},
		{"B.S. in Computer Science, on leave", true, "put off"},
		{"B.S. in Computer Science, due May 2027", true, "later"},
		{"B.S. in Computer Science, to graduate in 2027", true, "likewise"},
		{"B.S. in Computer Science, non-degree", true, "courses without the degree"},

		{"Attended the MBA program at Tern University, graduated 2010", false, "and ended"},
		{"Attended Tern University 2000 - 2004, B.S. in Physics", false, "a school was attended for what follows"},
		{"B.S. in Physics, Tern University, senior class president", false, "an honour of that year"},
		{"B.S. in Physics, Tern University, junior year abroad", false, "where a year was spent"},
		{"Senior thesis on trees; B.S. in Physics", false, "what the last year ended with"},
		{"B.S. in Physics, first of the family to graduate", false, "who graduated"},
		{"After earning my MBA, moved to Hull", false, "it was earned by then"},
		{"Worked full time while completing an MBA", false, "beside a job, in the past"},
		{"Completing projects on time, MBA", false, "something else is completed"},
		{"Attending conferences, MBA", false, "no school"},
		{"Graduating with honors, B.S. in Computer Science", false, "how well it went"},
		{"MBA, student of the year", false, "what the student was"},
		{"B.S. in Computer Science, student teaching", false, "what was taught"},
		{"B.S. in Computer Science, completed 2010", false, "completed"},
		{"B.S. in Computer Science, 4 years", false, "how long it took"},
		{"B.S. in Computer Science, courses in networks", false, "what it had"},
		{"Master of Science, Tern University. Dissertation: trees", false, "a dissertation is no degree of its own"},
		{"B.S. in Computer Science, graduating in the top 10% of my class", false, "how well it went"},
		{"MBA, Tern University 2010. Currently employed", false, "now, but not at school"},
		{"MBA, Tern University, 2010\nIn progress: a course of Spanish", false, "a line about something else"},
		{"MBA, Tern University, 2010\nPMP\nIn progress", false, "the state of what stands between"},
		{"B.A. in History, Tern University\nGraduated 2009", false, "a line that says that it was earned"},
	} {
		t.Run(c.text, func(t *testing.T) {
			all := document.Parse("EDUCATION\n" + c.text + "\n").Facts.Degrees
			require.Len(t, all, 1)
			require.Equal(t, c.unfinished, all[0].InProgress, c.reason)
		})
	}
}

func TestYears(t *testing.T) {
	tests := []struct{ text, want string }{
		{"12+ years of IT management experience.", "12 it leading"},
		{"Led clubs for children ages 5-11 years, in three schools.", ""},
		{"Named best manager two consecutive years in sales.", ""},
		{"Manager with 12+ years.", "12 leading"},
		{"Five (5) years of experience in finance.", "5 finance"},
		{"Over a decade leading IT teams.", "10 it leading"},
		{"15 years' experience.", "15"},
		{"More than 20 years in IT management.", "20 it leading"},
		{"10+ yrs exp. in IT.", "10 it"},
		{"7-10 years of experience in IT.", "7 it"},
		{"Seven to ten years in IT.", "7 it"},
		{"Registered nurse with 19 years in acute care, nine of them as a director.", "19 health; 9 health leading"},
		{"Sixteen years in hospitals, seven of them in charge of an IT department.", "16 health; 7 it leading"},
		{"Ten years in IT, four of them as a manager.", "10 it; 4 it leading"},
		{"10 years in IT, including four as a manager.", "10 it; 4 it leading"},
		{"10 years in IT, including 4 years as a manager.", "10 it; 4 it leading"},
		{"IT professional with nearly 20 years' experience, the last 8 in management.", "20 it; 8 it leading"},
		{"You have at least five years with network gear.", "5 it"},
		{"Signed for five years with a network provider.", ""},
		{"Led a team with a combined 60 years of IT experience.", ""},
		{"Led a group having over 30 years' IT experience together.", ""},
		{"Hired a consultant with 20 years of IT experience.", ""},
		{"Recruiting coordinator with 6 years of IT experience.", "6 it people"},
		{"Ranked first in IT for the past 4 years running.", ""},
		{"18 years of IT experience, 8 years of supervisory experience.", "18 it; 8 it people leading"},
		{"Ten years in IT, five years as a cook.", "10 it; 5 food"},
		{"IT manager for eight years.", "8 it leading"},
		{"Network manager for three years, then IT director for nine years.", "3 it leading; 9 it leading"},
		{"Has managed IT teams for the last 6 years.", "6 it leading"},
		{"Outsourcing contract manager for five years of warranty.", ""},
		{"Two decades of experience in technology leadership.", "20 it leading"},
		{"15 years of healthcare IT leadership.", "15 health it leading"},
		{"15 years of leadership in health information technology.", "15 health leading"},
		{"Five years of leadership training.", ""},
		{"A 5-year track record in sales.", "5 sales"},
		{"Signed a seven-year outsourcing partnership.", ""},
		{"A bank with 30 years of company history.", ""},
		{"Wrote a five-year plan for IT.", ""},
		{"Joined a 10 year old firm.", ""},
		{"Bought servers with a 3 years warranty.", ""},
		{"Will save money over the next 3 years.", ""},
		{"No years of experience; never 5 years of experience in IT.", ""},
		{"Saved $1.3M over three years.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var got []string
			for _, y := range document.Parse("Summary\n" + tt.text).Facts.Years {
				s := fmt.Sprint(y.Years)
				if len(y.Fields) > 0 {
					s += " " + strings.Join(y.Fields, " ")
				}
				if y.Leading {
					s += " leading"
				}
				got = append(got, s)
			}
			require.Equal(t, tt.want, strings.Join(got, "; "))
		})
	}
}

func TestCertificates(t *testing.T) {
	tests := []struct{ text, want string }{
		{"PMP, 2012", "pmp"},
		{"Project Management Professional", "pmp"},
		{"PMP. Working on an MBA.", "pmp"},
		{"Not PMP certified", ""},
		{"PMP: no", ""},
		{"PMP in progress", ""},
		{"PMP (in progress)", ""},
		{"PMP candidate", ""},
		{"PMP to be obtained in 2027", ""},
		{"PMP, will be completed in June", ""},
		{"PMP completed", "pmp"},
		{"PMP, to be renewed in 2027", "pmp"},
		{"Studying for the PMP", ""},
		{"Pursuing PMP", ""},
		{"Certificates: A+", "comptia-a-plus"},
		{"Got an A+ in history", ""},
		{"ServSafe Manager", "servsafe"},
		{"CISSP, PMP in progress", "cissp"},
		{"Coached staff toward PMP certification", ""},
		{"Hired PMP-certified project managers", ""},
		{"Experience\n- Two of my engineers earned their PMP.", ""},
		{"Experience\n- My team holds CompTIA A+ and Network+.", ""},
		{"Experience\n- Led the team and earned ITIL Foundation.", "itil-foundation"},
		{"Experience\n- Trained staff and hold CISM.", "cism"},
		{"Hired as a PMP-certified project manager", "pmp"},
		{"PMP No. 12345", "pmp"},
		{"CISSP, certificate no: A55 and PMP", "cissp pmp"},
		{"Cert. No: 998 ITIL Foundation", "itil-foundation"},
		{"PMP: no. 12 years in IT", ""},
		{"No 5 certificates, no PMP", ""},
		{"PMP: in process", ""},
		{"In the process of earning my PMP", ""},
		{"PMP (planned for 2027)", ""},
		{"PMP planned and led the move of two offices", "pmp"},
		{"MCSA (inactive)", ""},
		{"Inactive CPA license", ""},
		{"PMP - not yet", ""},
		{"PMP eligible", ""},
		{"Ineligible for the PMP", ""},
		{"Recovered failed projects with PMP methods", "pmp"},
		{"Former PMP", ""},
		{"Project Management Professional (PMP), in progress", ""},
		{"Certifications\nPMP, expected 2027", ""},
		{"Certifications\nCRISC, planned, ITIL Foundation", "itil-foundation"},
		{"Certifications\nCCNA (2009, expired), MCSE (2003), CISSP (2015, in progress)", "mcse"},
		{"Certifications\nCISSP, Elm Institute, in progress", ""},
		{"Certifications\nCISSP, PMP in progress", "cissp"},
		{"Certifications\nCISSP, current, PMP", "cissp pmp"},
		{"Certifications\nCISSP, 2012\nIn progress: PMP", "cissp"},
		{"Certifications\nCompTIA Security+, Computing Technology Industry Association, Springfield, expired\nCertified Information Systems Security Professional", "cissp"},
		{"Certifications\nMicrosoft Certified Systems Engineer on Windows 2000 and Windows NT - In progress\nITIL Foundation", "itil-foundation"},
		{"Certifications\nPMP (application submitted, exam not yet taken)", ""},
		{"Certifications\nGoal: CompTIA Security+ next year\nNext: CISA\nCISM next year", ""},
		{"Certifications\nPRINCE2 Practitioner (in view), CISSP (goal for 2027), CRISC target Q3", ""},
		{"Certifications\nCCNP (exam booked)\nCCNA - not renewed\nCISA: retired", ""},
		{"Certifications\nACCA finalist\nCIMA part-qualified", ""},
		{"CPA, retired from the Army", "cpa"},
		{"Met the sales target. CPA", "cpa"},
		{"Certifications\nCPA (next renewal 2027)", "cpa"},
		{"Certifications\nPMP, not CAPM", "pmp"},
		{"Certifications\nSC-300\nFinOps Certified Practitioner\nOkta Certified Professional", "sc-300 finops-certified okta-certified"},
		{"Certifications\nAgilePM Practitioner\nMCIPD\nEnrolled Agent", "agilepm cipd enrolled-agent"},
		{"Licensed Clinical Social Worker with 10 years of experience", "lcsw"},
		{"Certifications\nLMSW, LPC, Gas Safe registered, 18th Edition", "lmsw lpc gas-safe wiring-regulations"},
		{"Certifications\nAmerican Institute of Certified Public Accountants", ""},
		{"Soon PMP", ""},
		{"Experience\nAssociate Cloud Engineer, Acorn Mills, 2010 - 2012\n- Cited by the manual of style, 17th edition", ""},
		{"PMP - failed exam", ""},
		{"PMP prep course", ""},
		{"PMP training (no exam taken)", ""},
		{"Working towards Project Management Professional (PMP)", ""},
		{"I do not hold a Project Management Professional (PMP).", ""},
		{"Worked beside a PMP-certified colleague", ""},
		{"Trained CCNA students", ""},
		{"PMP preparation course (35 contact hours)", ""},
		{"Certifications\nCCNA course, 2012", ""},
		{"Certifications\nCCNA, course taken at Acorn College", "ccna"},
		{"Certifications\nFirst aid course", "first-aid"},
		{"Certifications\nThe PMP Certification Exam Camp\nCPA Excel review", ""},
		{"Certifications\nPMP, leadership training", "pmp"},
		{"Certifications\nSix Sigma Green Belt training", "six-sigma-green-belt"},
		{"Experience\nIT Lead, Acorn Mills, 2010 - 2012\n- Support a PMP-certified program manager", ""},
		{"Experience\nIT Lead, Acorn Mills, 2010 - 2012\n- Lead PMP-certified program manager for two sites", "pmp"},
		{"Certifications\nITIL v3\nPMP", "itil-certified pmp"},
		{"Certifications\nITIL 4 (2021), ITIL, COBIT 5, MSP", "itil-certified itil-certified cobit-certified msp-certified"},
		{"Certifications\nPRINCE2 Practitioner, ITIL Expert, MSP (lapsed)", "prince2-practitioner itil-expert"},
		{"Certifications\nITIL framework, ITIL trained, ITIL training", ""},
		{"Skills\nITIL v3, Agile, MSP tools", ""},
		{"Certified in ITIL v3", "itil-certified"},
		{"Certifications\nEuropean Computer Driving Licence", "icdl"},
		{"Exam voucher purchased for CompTIA Security+", ""},
		{"Eligible to sit for the PMP", ""},
		{"Sitting the CISSP in May", ""},
		{"Awaiting results of the Network+ exam", ""},
		{"Wants very much to obtain the PMP", ""},
		{"Obtained the PMP", "pmp"},
		{"Managed PMP-certified project managers", ""},
		{"Managed staff who held a PMP", ""},
		{"Led a team of MCSE and CCNA certified engineers", ""},
		{"Trained technicians to obtain A+ certification", ""},
		{"Supervised 8 registered nurses, 4 CNAs and 2 LPNs", ""},
		{"Supervised nine CPAs", ""},
		{"My husband is a PMP", ""},
		{"Led the team as a PMP", "pmp"},
		{"Led teams and earned a PMP", "pmp"},
		{"Managed a help desk team and a PMP", "pmp"},
		{"Managed projects with PMP rigour", "pmp"},
		{"Summary\nManager leading IT teams with PMP certification", "pmp"},
		{"Certifications\nSeries 7 Series 63", "series-7 series-63"},
		{"Hired nine engineers; PMP", "pmp"},
		{"Passed the PMP exam", "pmp"},
		{"Failed the PMP exam", ""},
		{"Attempted CISSP in 2019, did not pass", ""},
		{"Sold PMP and CISSP boot camps to firms", ""},
		{"Completed a PMP boot camp", ""},
		{"The Project Management Professional (PMP) Certification Exam Camp", ""},
		{"Certified Public Accountant (CPA) review course", ""},
		{"Certifications\nProject Management Professional (PMP), 2012", "pmp pmp"},
		{"CCNA and CISSP workshops", ""},
		{"CCNA and CISSP", "ccna cissp"},
		{"Screened candidates for a PMP", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var got []string
			for _, c := range document.Parse(tt.text).Facts.Certificates {
				got = append(got, c.ID)
			}
			require.Equal(t, tt.want, strings.Join(got, " "))
		})
	}
	for _, c := range document.Parse("Certifications\nCertified Executive Chef (CEC)").Facts.Certificates {
		require.NotEqual(t, "servsafe", c.ID, "a chef's certificate is not one of food safety")
	}
}

func TestPeople(t *testing.T) {
	tests := []struct {
		text string
		want []int
	}{
		{"Led a team of 14.", []int{14}},
		{"Led a team of twenty-five.", []int{25}},
		{"Led teams of up to 25.", []int{25}},
		{"Directed a staff consisting of 25.", []int{25}},
		{"Managed an IT organization of 25 people.", []int{25}},
		{"Managed payroll for a retail organization of 25 people.", nil},
		{"Managed 25 employees and 9 direct reports.", []int{25, 9}},
		{"Prepared 12 reports.", nil},
		{"Did not lead 25 employees.", nil},
		{"Led a staff of 1,200.", []int{1200}},
		{"Directed 2,500 employees in six states.", []int{2500}},
		{"Led a team of twelve and twenty-five contractors.", []int{12, 25}},
		{"Led a 14-person team.", []int{14}},
		{"Responsible for a headcount of 55.", []int{55}},
		{"Managed over two dozen developers.", []int{24}},
		{"Managed half a dozen developers.", []int{6}},
		{"Managed a dozen developers.", []int{12}},
		{"Managed a nine-member IT team.", []int{9}},
		{"Managed a team of over 30.", []int{30}},
		{"Trained and supervised 8 technicians.", []int{8}},
		{"Supported 2,500 employees.", nil},
		{"Trained 45 employees.", nil},
		{"Processed payroll for 300 employees.", nil},
		{"Taught music in grades 3-5, planned with staff and parents.", nil},
		{"Managed tier 2 support staff.", nil},
		{"Trained level 1 and level 2 technicians.", nil},
		{"Managed tier 1 and 2 support staff of 14.", []int{14}},
		{"Led tier 2 support, with 14 technicians.", []int{14}},
		{"Catered for events of 500 people.", nil},
		{"Led a 20-strong IT team.", []int{20}},
		{"25 permanent workers report to me.", []int{25}},
		{"Team lead for 5 consultants.", []int{5}},
		{"Line manager to 12 technicians.", []int{12}},
		{"Rolled laptops out to 12 technicians.", nil},
		{"Led a squad of 9.", []int{9}},
		{"Taught a group of 12 children to swim.", nil},
		{"Worked for a manager with 40 staff.", nil},
		{"Worked under a site supervisor with a team of 20 guards.", nil},
		{"Assisted the IT director in supervising 12 technicians.", nil},
		{"Assisted the manager by leading a team of 6.", []int{6}},
		{"Assist the CIO, who oversees a staff of 310.", nil},
		{"Worked as a manager with 40 staff.", []int{40}},
		{"Kept time sheets for over 30 employees.", nil},
		{"Planned the travel of 12 teams for staff of 10 employees.", nil},
		{"Kept a library of standards for an expert staff of 150.", nil},
		{"Managed pensions and gifts for 1100 employees.", nil},
		{"Responsible for 20 employees.", []int{20}},
		{"Drew up the schedule for 18 employees.", []int{18}},
		{"Gave guidance for seven technical staff.", []int{7}},
		{"Supervisor for 9 employees.", []int{9}},
		{"Picked as 1 of 3 employees for the fair.", nil},
		{"Kept 25 licences for staff members.", nil},
		{"Budget School 4/11 Branch Managers Course", nil},
		{"Lead editor of a mid-sized carrier, with 9,000 employees.", nil},
		{"Spoke at a fair that was attended by over 200 people.", nil},
		{"Ran weddings and functions up to 250 people.", nil},
		{"Kept a database of over 120,000 members.", nil},
		{"Managed events with 3 staff.", []int{3}},
		{"Member of a team of 14.", nil},
		{"Worked in a small team of 14.", nil},
		{"Worked with a 5-person team.", nil},
		{"One of three employees with the key.", nil},
		{"Met one on one with staff.", nil},
		{"Wrote to three hundred members.", nil},
		{"An event attended by 10,000 people.", nil},
		{"Hired and trained a staff of 20.", []int{20}},
		{"Ran IT for a company with 500 employees.", nil},
		{"Ranked in the top 10% of employees.", nil},
		{"Five years managing staff.", nil},
		{"Managed IT for 2,000 employees.", nil},
		{"Managed the payroll for 1,300 employees.", nil},
		{"Issued annual W-2 forms to employees.", nil},
		{"First contact for 140 people.", nil},
		{"Supervised a staff of 6-10 employees.", []int{6, 10}},
		{"In charge of IT support of 900 employees.", nil},
		{"Responsible for 14 employees.", []int{14}},
		{"Wrote performance reviews for 12 employees.", []int{12}},
		{"Direct reports: 8", []int{8}},
		{"Team size: 18", []int{18}},
		{"IT staff: 22, budget: $2M", []int{22}},
		{"Call of staff: 10:30", nil},
		{"Employees: 500", nil},
		{"Led 52 airmen.", []int{52}},
		{"Direct 18 sales reps and 4 clerks.", []int{18}},
		{"Met 18 sales reps.", nil},
		{"Managed 40 servers.", nil},
		{"Line management of nine.", []int{9}},
		{"Line management of nine sites.", nil},
		{"Grew the IT team from 5 to 22.", []int{22}},
		{"Doubled the staff to 22.", []int{22}},
		{"Expanded the team from 5 to 22 people.", []int{22}},
		{"Grew the organization from 5 to 22 offices.", nil},
		{"Rolled the staff over to 22.", nil},
		{"Led the rollout of Microsoft 365 to 900 employees.", nil},
		{"Provided leadership to 12 team members.", []int{12}},
		{"Led a crew of 6 to 10 employees.", []int{6, 10}},
		{"Reported to a manager of 30 people.", nil},
		{"Reported to the CIO, managed 30 people.", []int{30}},
		{"A family-owned maker of cloth.\nA cloth maker with 900 employees.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var got []int
			for _, p := range document.Parse(tt.text).Facts.People {
				got = append(got, p.Number)
			}
			require.Equal(t, tt.want, got)
		})
	}
}

// A degree that other people take or hold is none of the writer's.
func TestDegreesOfOthers(t *testing.T) {
	for _, c := range []struct {
		text   string
		degree bool
		reason string
	}{
		{"Operations manager of the Elm College MBA programs", false, "programs that were managed"},
		{"Advised MBA students on careers", false, "the students'"},
		{"Completed the MBA program at Elm College", true, "one program, and the writer's"},
		{"MBA, Elm College, 2011", true, "held"},
		{"EXPERIENCE\nHired staff with master's degrees", false, "those of whom one hired"},
		{"EXPERIENCE\nSupervised 6 PhD, 5 MSc and 7 BSc students", false, "numbers of students"},
		{"EXPERIENCE\nThe position required a bachelor's degree", false, "what a post asked for"},
		{"EXPERIENCE\nScreened candidates with a master's degree in physics", false, "those of whom one screened"},
		{"EXPERIENCE\nAdvised students on a bachelor's degree", false, "what was advised on"},
		{"Honorary Doctorate of Letters, Elm College, 2010", false, "an honour"},
		{"Doctor of Laws (honoris causa), Elm College, 2010", false, "likewise"},
		{"EXPERIENCE\nLed staff, and earned an MBA", true, "earned beside the work"},
		{"EXPERIENCE\nHired as an engineer with a master's degree in physics", true, "one's own: hired as one"},
	} {
		t.Run(c.text, func(t *testing.T) {
			require.Equal(t, c.degree, len(document.Parse("EDUCATION\n"+c.text+"\n").Facts.Degrees) > 0, c.reason)
		})
	}
}

// What stands below "References" is told of those who speak for somebody, but for what they say; "References upon request" has none below it.
func TestReferees(t *testing.T) {
	for _, c := range []struct {
		text   string
		facts  int
		reason string
	}{
		{"References\nJo Fir, CIO, PMP, MBA, managed a team of 90\n20 years of experience in IT management", 0, "those of a referee"},
		{"Certifications\nPMP\nReferences\nJo Fir, CISSP, 555 0100", 1, "one's own stand above"},
		{"References\nJo Fir, CIO\nCertifications\nPMP", 1, "or below, under a heading"},
		{"References available upon request\nPMP, MBA", 2, "no referee is named"},
		{"References\nAl Oak\n\"She led our IT team of 14.\"", 1, "what a referee says of somebody"},
	} {
		t.Run(c.text, func(t *testing.T) {
			d := document.Parse(c.text)
			require.Equal(t, c.facts, len(d.Facts.Degrees)+len(d.Facts.Certificates)+len(d.Facts.Years)+len(d.Facts.People), c.reason)
			require.Empty(t, d.Refused())
		})
	}
}

// What a firm made, saved or spent is nobody's pay, in a text that tells of jobs.
func TestPayOfJobs(t *testing.T) {
	for _, tt := range []struct {
		line string
		want float64
	}{
		{"Cut waste, with savings of $2 million a year.", 0},
		{"Top branch in sales ($4.2 million annually).", 0},
		{"Took sales to $7M a year.", 0},
		{"Lowered the compensation budget by $90k.", 0},
		{"Salary: $41,500 per year, full time", 41500},
		{"Day shift; $52,000 per annum", 52000},
		{"Some 45 hours a week / $19.25 per hour", 19.25},
	} {
		pay := document.Parse("EXPERIENCE\nClerk, Garrow Media, 2010 - 2015\n- " + tt.line).Facts.Pay
		if tt.want == 0 {
			require.Empty(t, pay, tt.line)
			continue
		}
		require.Len(t, pay, 1, tt.line)
		require.Equal(t, tt.want, pay[0].Low, tt.line)
	}
	pay := document.Parse("Sales representative\n\nThe sales role is paid $50,000 annually.").Facts.Pay
	require.Len(t, pay, 1, "a posting")
}
