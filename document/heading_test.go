package document_test

import (
	"strings"
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

// TestHeadings says of what section a line below a heading is.
func TestHeadings(t *testing.T) {
	tests := []struct{ reason, heading, want string }{
		{"a sign for a word", "Skills & Abilities", "skills"},
		{"a sign between two headings", "Awards & Publications", "accomplishments"},
		{"likewise, in capitals", "WORK HISTORY / EXPERIENCE", "experience"},
		{"without spaces", "Skills/Tools", "skills"},
		{"one side is no heading", "Skills & Whales", ""},
		{"a number in front", "I. EDUCATION", "education"},
		{"likewise", "IV) Technical Skills", "skills"},
		{"likewise", "01 Experience", "experience"},
		{"a count", "2 Projects", ""},
		{"somebody speaks", "I experience", ""},
		{"letters set apart", "E X P E R I E N C E", "experience"},
		{"what is left of small capitals", "P ROFESSIONAL E XPERIENCE", "experience"},
		{"a remark behind it", "Work Experience (10 years)", "experience"},
		{"years that were had", "Experience 10 years", ""},
		{"the next page", "Experience (continued)", "experience"},
		{"likewise", "SKILLS (CONT'D)", "skills"},
		{"likewise", "Professional Experience, cont.", "experience"},
		{"another heading", "Volunteer & Community Service", "volunteer"},
		{"a skill", "Training & Development", ""},
		{"the acronym in a heading", "IT Skills", "skills"},
		{"likewise, in capitals", "IT CERTIFICATIONS", "certificates"},
		{"an act beside the acronym", "IT Training", ""},
		{"the noun as the British spell it", "Certifications & Licences", "certificates"},
		{"a selection", "Selected Work Experience", "experience"},
		{"the noun behind", "HISTORY OF EMPLOYMENT", "experience"},
		{"a soldier's other life", "Civilian Experience", "experience"},
		{"as people talk", "Where I've Worked", "experience"},
		{"likewise", "What I'm Good At", "skills"},
		{"talks are no jobs", "SPEAKING", "publications"},
		{"the jobs of a freelancer", "Project History", "experience"},
		{"posts that are not had any more", "Previous Roles", "experience"},
		{"the jobs in one trade", "LAW ENFORCEMENT CAREER", "experience"},
		{"likewise", "FILM & TELEVISION EXPERIENCE:", "experience"},
		{"likewise, as Markdown has it", "## Orchestral appointments", "experience"},
		{"in small letters it may be a skill", "Territory Sales Experience", ""},
		{"what others meet with", "CUSTOMER EXPERIENCE", ""},
		{"a demand", "REQUIRED FORKLIFT EXPERIENCE", ""},
		{"a post", "DIRECTOR DONOR EXPERIENCE", ""},
		{"a sentence", "MANY YEARS OF EXPERIENCE", ""},
	}
	for _, tt := range tests {
		t.Run(tt.heading, func(t *testing.T) {
			d := document.Parse("Orla Vantongeren\n\n" + tt.heading + "\n\nZebra stripes")
			require.Equal(t, tt.want, d.Passages[len(d.Passages)-1].Section.String(), tt.reason)
		})
	}
}

// TestLabels says of what section a line with a label is, and what it leaves of the section that it stands in.
func TestLabels(t *testing.T) {
	tests := []struct{ reason, text, want string }{
		{"languages of programming are skills", "Skills\nLanguages: Python, Perl\nRouting", "skills skills skills"},
		{"a degree among qualifications", "Qualifications\nBEng Electronics, Wexcombe University\nRouting, Switching", "education skills skills"},
		{"a certificate among them", "Qualifications\nCertificate in Welding, Wexcombe College\nRouting", "skills skills skills"},
		{"and those of people are none", "Skills\nLanguages: French\nPolish", "languages languages"},
		{"only capitals part it from what follows", "Skills\nRouting\nINTERESTS Golf on Sundays\nEDUCATION BS Biology, Elm College", "skills interests education"},
		{"a title that a heading begins", "Experience\nRan it.\nTRAINING Manager for all plants", "experience experience"},
		{"not in capitals", "Experience\nRan it.\nEducation Department was moved", "experience experience"},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			var got []string
			for _, q := range document.Parse(tt.text).Passages {
				got = append(got, q.Section.String())
			}
			require.Equal(t, tt.want, strings.Join(got, " "))
		})
	}
}

// A heading on top of the next page goes on with the job that the page's end has broken off.
func TestContinuedHeading(t *testing.T) {
	d := document.Parse("Experience\nIT Director, Acorn Mills, 2015 - 2019\n- Led.\nExperience (continued)\n- Cut costs.\nEducation (continued)\n- None.")
	var got []int
	for _, q := range d.Passages {
		got = append(got, q.Entry)
	}
	require.Equal(t, []int{0, 0, -1}, got)
}
