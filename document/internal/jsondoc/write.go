package jsondoc

import (
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// A writer writes the parts of a resume.
type writer struct {
	out     strings.Builder
	heading string // of the part, until something is said in it
}

// line writes a line, below the heading of its part if it is the first one there.
func (w *writer) line(s string) {
	if s == "" {
		return
	}
	if w.heading != "" {
		if w.out.Len() > 0 {
			w.out.WriteByte('\n')
		}
		w.out.WriteString("## " + w.heading + "\n")
		w.heading = ""
	}
	w.out.WriteString(s)
	w.out.WriteByte('\n')
}

// block writes a line that an empty one sets off.
func (w *writer) block(s string) {
	if s != "" && w.heading == "" && w.out.Len() > 0 {
		w.out.WriteByte('\n')
	}
	w.line(s)
}

// bullets writes a list. All that is said of a job or degree is one: a line of a few words below a header would be
// read as the name of the firm.
func (w *writer) bullets(all []string) {
	for _, s := range all {
		if s = strings.TrimLeft(s, "-*•·–#> \t"); s != "" {
			w.line("- " + s)
		}
	}
}

// basics writes what stands above the first heading, and the summary.
func (w *writer) basics(o object) {
	w.line(str(o, "name"))
	w.line(str(o, "label"))
	w.line(place(obj(o, "location")))
	w.line(str(o, "email"))
	w.line(str(o, "phone"))
	for _, p := range objects(o, "profiles", "network") {
		w.line(joined(": ", str(p, "network"), str(p, "username")))
	}
	w.heading = "Summary"
	w.line(prose(o, "summary"))
}

// place writes the town of a person; where exactly they live is nobody's business.
func place(o object) string {
	city, region := str(o, "city"), str(o, "region")
	if region == city {
		region = ""
	}
	return joined(", ", city, region, str(o, "countryCode"))
}

// job writes one job: its title, its dates, its employer and place, each on a line. In one line, the commas and words
// of long titles and of employers' names run into each other; set so, document.Parse reads 99 of 100 as they are.
func (w *writer) job(o object) {
	title, when := str(o, "position", "title"), period(o, month)
	firm := strings.TrimSuffix(str(o, "name", "organization", "company"), ".") // "Inc." is read as the end of a sentence
	where := joined(" | ", firm, str(o, "location"))
	if title == "" {
		w.block(joined(" | ", where, when))
	} else {
		w.block(title)
		w.line(when)
		w.line(where)
	}
	w.bullets(strings.Split(prose(o, "description"), "\n"))
	w.bullets(strings.Split(prose(o, "summary"), "\n"))
	w.bullets(texts(o, "highlights"))
}

// education writes a degree: "Bachelor of Science in Nursing, Duluth College, 2008 - 2012".
func (w *writer) education(o object) {
	degree, field := str(o, "studyType"), str(o, "area")
	switch {
	case degree == "":
		degree = field
	case field != "" && !strings.Contains(strings.ToLower(degree), strings.ToLower(field)):
		degree += " in " + field
	}
	w.block(joined(", ", degree, str(o, "institution"), period(o, year)))
	if score := str(o, "score", "gpa"); score != "" {
		w.line("Grade: " + score)
	}
	w.bullets(texts(o, "courses"))
}

func (w *writer) certificate(o object) {
	w.line(bullet(joined(", ", str(o, "name", "title"), str(o, "issuer"), year(str(o, "date")))))
}

// skill writes "Databases: PostgreSQL, MySQL". A name that would be read as the heading of another part ("Languages",
// of a programmer) stands behind its words. The level is left out: a "Master" would be read as a degree.
func (w *writer) skill(o object) {
	name, words := str(o, "name"), strings.Join(texts(o, "keywords"), ", ")
	if name != "" && words != "" {
		switch lex.HeadingOf(lex.Scan(name, nil)) {
		case lex.NoSection, lex.Skills:
		default:
			words, name = words+" ("+name+")", ""
		}
	}
	w.line(bullet(joined(": ", name, words)))
}

func (w *writer) project(o object) {
	w.block(joined(" | ", str(o, "name"), strings.Join(texts(o, "roles"), ", "), str(o, "entity"), period(o, month)))
	w.bullets(strings.Split(prose(o, "description", "summary"), "\n"))
	w.bullets(texts(o, "highlights"))
	w.line(bullet(strings.Join(texts(o, "keywords"), ", ")))
}

func (w *writer) award(o object) {
	w.line(bullet(joined(", ", str(o, "title"), str(o, "awarder"), year(str(o, "date")))))
	w.bullets(strings.Split(prose(o, "summary"), "\n"))
}

func (w *writer) publication(o object) {
	w.line(bullet(joined(", ", str(o, "name"), str(o, "publisher"), year(str(o, "releaseDate")))))
	w.bullets(strings.Split(prose(o, "summary"), "\n"))
}

func (w *writer) language(o object) {
	name, fluency := str(o, "language", "name"), str(o, "fluency")
	if name != "" && fluency != "" {
		name += " (" + fluency + ")"
	}
	w.line(bullet(name))
}

func (w *writer) reference(o object) {
	w.block(str(o, "name"))
	w.line(prose(o, "reference"))
}

func bullet(s string) string {
	if s == "" {
		return ""
	}
	return "- " + s
}

// joined joins what is not empty.
func joined(sep string, parts ...string) string {
	var all []string
	for _, p := range parts {
		if p != "" {
			all = append(all, p)
		}
	}
	return strings.Join(all, sep)
}
