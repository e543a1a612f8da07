package schemaorg

import (
	"fmt"
	"strings"

	"github.com/metierhq/metier/document/internal/source"
)

// A Posting is a job posting as text.
type Posting struct {
	Title string
	Text  string
	Words int // of what it says of the job: description, duties, requirements
}

// A renderer writes one posting.
type renderer struct {
	graph     *Graph
	hypertext func(string) string
	out       strings.Builder
	about     string // the description, white space drawn together
	words     int
	limit     int64
	read      int64 // bytes of values
	over      bool  // passes the limit
}

// Render writes a posting as a text that document.Parse reads: its title, facts of a line each, and parts under
// headings. hypertext turns a text that may have markup into lines.
func (g *Graph) Render(o Object, hypertext func(string) string, limit int64) (Posting, error) {
	r := &renderer{graph: g, hypertext: hypertext, limit: limit}
	title := r.phrase(get(o, "title"))
	if title == "" {
		title = r.phrase(get(o, "name"))
	}
	r.line("", title)
	r.facts(o)
	r.parts(o)
	if r.over {
		return Posting{}, source.TooLarge("job posting", "more than %d bytes of text", limit)
	}
	return Posting{title, r.out.String(), r.words}, nil
}

// facts writes what is said in a word or two.
func (r *renderer) facts(o Object) {
	r.line("", r.phrase(get(o, "hiringOrganization")))
	r.line("Unit: ", r.phrase(get(o, "employmentUnit")))
	r.line("Location: ", r.places(get(o, "jobLocation")))
	if strings.Contains(strings.ToUpper(r.phrase(get(o, "jobLocationType"))), "TELECOMMUTE") {
		r.line("", "Remote")
	}
	r.line("Applicants from: ", r.places(get(o, "applicantLocationRequirements")))
	r.line("Employment type: ", r.joined(get(o, "employmentType"), spell))
	r.line("Work hours: ", r.phrase(get(o, "workHours")))
	r.line("Industry: ", r.phrase(get(o, "industry")))
	r.line("Occupation: ", r.phrase(get(o, "relevantOccupation")))
	r.line("Occupational category: ", r.joined(get(o, "occupationalCategory"), codeLast))
	r.line("Start: ", r.phrase(get(o, "jobStartDate")))
	r.line("Posted: ", day(r.phrase(get(o, "datePosted"))))
	r.line("Closes: ", day(r.phrase(get(o, "validThrough"))))
}

// parts writes what is said at length. Their headings are ones that document.Parse knows.
func (r *renderer) parts(o Object) {
	description := r.lines(get(o, "description"))
	r.part("Job description", description, true)
	r.about = strings.Join(strings.Fields(strings.Join(description, " ")), " ")
	r.part("Responsibilities", r.lines(get(o, "responsibilities")), true)
	asked := r.bullets(get(o, "qualifications"), r.credential)
	r.part("Requirements", append(asked, r.lines(get(o, "securityClearanceRequirement"))...), true)
	education := r.bullets(get(o, "educationRequirements"), r.credential)
	if yes(get(o, "experienceInPlaceOfEducation")) {
		education = append(education, "Experience is accepted in place of education.")
	}
	r.part("Education requirements", education, true)
	r.part("Experience requirements", r.bullets(get(o, "experienceRequirements"), r.experience), true)
	r.part("Required skills", r.lines(get(o, "skills")), true)
	r.part("Physical requirements", append(r.lines(get(o, "physicalRequirement")), r.lines(get(o, "sensoryRequirement"))...), false)
	r.part("Work authorization", r.lines(get(o, "eligibilityToWorkRequirement")), false)
	r.part("Salary", r.pay(o), false)
	benefits := r.lines(get(o, "jobBenefits"))
	if benefits == nil {
		benefits = r.lines(get(o, "benefits")) // its name until 2016
	}
	extra := r.lines(get(o, "incentiveCompensation"))
	if extra == nil {
		extra = r.lines(get(o, "incentives"))
	}
	r.part("Benefits", append(benefits, extra...), false)
	r.part("About the company", r.lines(get(o, "employerOverview")), false)
}

// part writes a heading and what stands below it. What the description says already is left out.
func (r *renderer) part(heading string, lines []string, job bool) {
	text := strings.Join(lines, "\n")
	flat := strings.Join(strings.Fields(text), " ")
	if flat == "" || r.about != "" && strings.Contains(r.about, flat) {
		return
	}
	if job {
		r.words += len(strings.Fields(flat))
	}
	r.write("\n## " + heading + "\n" + strings.Trim(text, "\n") + "\n")
}

// line writes a line, if there is anything to say.
func (r *renderer) line(label, s string) {
	if s != "" {
		r.write(label + s + "\n")
	}
}

// write writes up to the limit.
func (r *renderer) write(s string) {
	if r.over = r.over || int64(r.out.Len()+len(s)) > r.limit; !r.over {
		r.out.WriteString(s)
	}
}

// Best returns the first posting that says what its job is, or the first of all, as text.
func (g *Graph) Best(hypertext func(string) string, limit int64) (best Posting, err error) {
	const looked = 16
	for i, o := range g.Postings[:min(looked, len(g.Postings))] {
		p, err := g.Render(o, hypertext, limit)
		if err != nil {
			return Posting{}, err
		}
		if i == 0 || best.Words == 0 && p.Words > 0 {
			best = p
		}
	}
	return best, nil
}

// Findings tells of postings that were not read.
func (g *Graph) Findings() []source.Finding {
	if len(g.Postings) < 2 {
		return nil
	}
	return []source.Finding{{Code: "several-postings", Message: fmt.Sprintf("there are %d job postings in it, and only one was read", len(g.Postings))}}
}
