package jsondoc

import (
	"strings"

	"github.com/metierhq/metier/document/internal/source"
)

// sections are the parts of JSON Resume, in the order in which they are read, each under a heading that document.Parse
// knows. What is about the file ("meta", "$schema") is left out, and so are links and pictures.
var sections = []struct {
	key, heading string
	write        func(w *writer, o object)
	name         string // what a bare text in the list is
}{
	{"work", "Experience", (*writer).job, "name"},
	{"volunteer", "Volunteer Experience", (*writer).job, "organization"},
	{"education", "Education", (*writer).education, "institution"},
	{"certificates", "Certifications", (*writer).certificate, "name"},
	{"skills", "Skills", (*writer).skill, "name"},
	{"projects", "Projects", (*writer).project, "name"},
	{"awards", "Awards", (*writer).award, "title"},
	{"publications", "Publications", (*writer).publication, "name"},
	{"languages", "Languages", (*writer).language, "language"},
	{"interests", "Interests", (*writer).skill, "name"},
	{"references", "References", (*writer).reference, "name"},
}

// isResume tells whether an object is a resume: it has basics, or parts of one and little else.
func isResume(o object) bool {
	if _, typed := o["@type"]; typed {
		return false
	}
	if _, ok := o["basics"]; ok {
		return true
	}
	known := 0
	for _, s := range sections {
		if _, ok := o[s.key]; ok {
			known++
		}
	}
	schema := str(o, "$schema")
	if strings.Contains(schema, "resume-schema") && !strings.Contains(schema, "job") {
		known++
	}
	rest := len(o) - known
	return known > 1 && !isJob(o) || known == 1 && rest == 0
}

// resume writes a resume.
func resume(o object) *source.Text {
	w := &writer{}
	basics := obj(o, "basics")
	w.basics(basics)
	for _, s := range sections {
		all := objects(o, s.key, s.name)
		if s.key == "certificates" && all == nil {
			all = objects(o, "certifications", s.name)
		}
		w.heading = s.heading
		for _, one := range all {
			s.write(w, one)
		}
	}
	return &source.Text{Pages: []string{w.out.String()}, Resume: true, Title: str(basics, "label")}
}
