package docx

import (
	"fmt"
	"path"
	"strings"

	"github.com/metierhq/metier/document/internal/source"
)

// A link leads from one part to another.
type link struct {
	kind string // "officeDocument", "styles", "header": the last word of the link's type
	part string
}

// linksOf returns the links of a part, by ID; "" is the archive as a whole.
func (r *reader) linksOf(part string) map[string]link {
	dir, name := path.Split(part)
	s := r.open(dir + "_rels/" + name + ".rels")
	if s == nil {
		return nil
	}
	links := map[string]link{}
	for range s.children() {
		for e := range s.children() {
			target := e.attr("Target")
			if e.local != "Relationship" || target == "" || e.attr("TargetMode") == "External" {
				continue
			}
			if !strings.HasPrefix(target, "/") {
				target = path.Join(dir, target)
			}
			links[e.attr("Id")] = link{path.Base(e.attr("Type")), strings.TrimPrefix(target, "/")}
		}
	}
	r.fail(s.err)
	return links
}

// linked returns the part that the main part has a link of this kind to, or "".
func (r *reader) linked(kind string) string {
	found := ""
	for _, l := range r.links {
		if l.kind == kind && (found == "" || l.part < found) {
			found = l.part
		}
	}
	return found
}

// contentType returns what the archive says that a part is, or "".
func (r *reader) contentType(part string) string {
	s := r.open("[Content_Types].xml")
	if s == nil {
		return ""
	}
	own, byEnding := "", ""
	for range s.children() {
		for e := range s.children() {
			switch {
			case e.local == "Override" && key(e.attr("PartName")) == key(part):
				own = e.attr("ContentType")
			case e.local == "Default" && strings.EqualFold("."+e.attr("Extension"), path.Ext(part)):
				byEnding = e.attr("ContentType")
			}
		}
	}
	r.fail(s.err)
	if own != "" {
		return own
	}
	return byEnding
}

// usual is where Word puts the body of the text. It may stand elsewhere.
const usual = "word/document.xml"

// mainPart finds the part with the body of the text.
func (r *reader) mainPart() (string, error) {
	a := r.archive
	part := ""
	for _, l := range r.linksOf("") {
		if l.kind == "officeDocument" && a.has(l.part) && (part == "" || l.part < part) {
			part = l.part
		}
	}
	if part == "" && a.has(usual) {
		part = usual
	}
	if part == "" {
		if r.err != nil {
			return "", r.err
		}
		return "", r.other()
	}
	kind := r.contentType(part)
	if r.err != nil {
		return "", r.err
	}
	for _, o := range [...]struct{ word, what string }{
		{"spreadsheetml", "Excel file"}, {"ms-excel", "Excel file"},
		{"presentationml", "PowerPoint file"}, {"ms-powerpoint", "PowerPoint file"},
		{"visio", "Visio file"},
	} {
		if strings.Contains(kind, o.word) {
			return "", fmt.Errorf("%s: %w: save the text in it as DOCX", o.what, source.ErrFormat)
		}
	}
	return part, nil
}

// other says what an archive without a body is.
func (r *reader) other() error {
	a := r.archive
	kind, err := a.part("mimetype")
	if err != nil {
		return err
	}
	what, todo := "zip archive", "it holds no Word document: unpack it and read the files in it"
	switch k := string(kind); {
	case strings.HasPrefix(k, "application/vnd.oasis.opendocument.text"):
		what, todo = "OpenDocument text (ODT)", "save it as DOCX"
	case strings.HasPrefix(k, "application/vnd.oasis.opendocument"):
		what, todo = "OpenDocument file", "save the text in it as DOCX"
	case strings.HasPrefix(k, "application/epub"):
		what, todo = "EPUB book", "save it as DOCX"
	case a.has("Index/Document.iwa"), a.has("Index.zip"):
		what, todo = "Pages, Numbers or Keynote file", "export it as DOCX"
	case a.has("[Content_Types].xml"):
		what, todo = "Office file", "its main part is missing: open it in the program that wrote it and save it as DOCX"
	case len(a.files) == 0:
		todo = "it is empty"
	}
	return fmt.Errorf("%s: %w: %s", what, source.ErrFormat, todo)
}
