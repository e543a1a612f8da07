package document_test

import (
	"strings"
	"testing"

	"github.com/metierhq/metier/document"
	"github.com/stretchr/testify/require"
)

// The lines of a job name methods, tools and people by the names of certificates; one that is held is said to be.
func TestCertificatesOfJobs(t *testing.T) {
	const job = "EXPERIENCE\nIT Manager, Garrow Media, 2010 - 2015\n- "
	for _, tt := range []struct{ line, want, why string }{
		{"Delivered projects under PRINCE2.", "", "a method"},
		{"Aligned controls with COBIT.", "", "likewise"},
		{"Wrote CPM schedules for the plant.", "", "a method of the same letters"},
		{"Reports to the RN on duty.", "", "somebody else"},
		{"Bought media of four publishers by CPC, CPM, CPA.", "", "rates of advertising"},
		{"Managed the renewal of the CISSP program.", "", "a program"},
		{"Earned PMP in 2014.", "PMP", "earned"},
		{"Renewed my CISM.", "CISM", "renewed"},
		{"Got my PMP.", "PMP", "one's own"},
		{"Passed the CCNA exam.", "CCNA", "passed"},
		{"Obtained PMP and CISM while at Garrow.", "PMP CISM", "both obtained"},
		{"PMP certified; led 12 projects.", "PMP", "said to be certified"},
		{"As a PMP, led 12 projects.", "PMP", "what one is"},
		{"Certified in CPR, first aid and rescue at sea.", "CPR first aid", "said once of several"},
		{"PMP, CISSP", "PMP CISSP", "nothing else on the line"},
		{"PMP, CISSP, CCNA, CISM, CISA and MCSE", "PMP CISSP CCNA CISM CISA MCSE", "likewise"},
		{"PRINCE2 was the method of all projects.", "", "the line goes on"},
	} {
		var all []string
		for _, c := range document.Parse(job + tt.line).Facts.Certificates {
			all = append(all, c.Name)
		}
		require.Equal(t, tt.want, strings.Join(all, " "), "%s: %s", tt.why, tt.line)
	}
}

// A society of those who have a certificate is none, and so is a firm of them.
func TestCertificatesOfSocieties(t *testing.T) {
	for text, want := range map[string]int{
		"AFFILIATIONS\nOhio Society of Certified Public Accountants":                       0,
		"AFFILIATIONS\nMember of the Association of Certified Fraud Examiners":             0,
		"SKILLS\nPayroll for CPA firms":                                                    0,
		"AFFILIATIONS\nCertified Fraud Examiner, Association of Certified Fraud Examiners": 1,
		"CERTIFICATIONS\nInstitute of Chartered Accountants of Tern (2018)":                1,
		"SKILLS\nCPA": 1,
		"AFFILIATIONS\nMember of ISACA, PMI and (ISC)2":                               0,
		"CERTIFICATIONS\nPMP, Project Management Institute (PMI)\nCISA (ISACA)":       2,
		"CERTIFICATIONS\nBLS (American Heart Association)":                            1,
		"CERTIFICATIONS\nAn A+ student\nJava course, grade A+\nA+ rating of a bureau": 0,
		"CERTIFICATIONS\nCompTIA A+":                                                  1,
		"SKILLS\nISACA certified":                                                     1,
	} {
		require.Len(t, document.Parse(text).Facts.Certificates, want, text)
	}
}
