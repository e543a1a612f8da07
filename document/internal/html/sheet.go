package html

import "strings"

// A sheet holds the rules of the style sheets in a page that can hide a text. Only what is chosen by its own tag,
// class or id is known; a rule for what stands within something else is not.
type sheet struct {
	single  map[string]*declarations // by "p", ".note", "#top"
	joint   map[string][]rule        // by the last name of a selector with several
	n       int
	open    bool // a rule that is not known sets a background
	display bool // display and visibility count: no program in the page can change them
}

type rule struct {
	names []string // all must be the element's
	declarations
}

// maxRules is beyond what anybody writes by hand; a page with more has no sheet.
const maxRules = 400

// sheetOf reads style sheets.
func sheetOf(styles []string, scripts bool) sheet {
	s := sheet{single: map[string]*declarations{}, joint: map[string][]rule{}, display: !scripts}
	for _, css := range styles {
		s.read(css)
	}
	if s.n > maxRules {
		return sheet{open: true}
	}
	return s
}

func (s *sheet) read(css string) {
	css = withoutComments(css)
	for css != "" && s.n <= maxRules {
		head, rest, ok := strings.Cut(css, "{")
		if !ok {
			return
		}
		if at := strings.LastIndexByte(head, ';'); at >= 0 { // @import "x";
			head = head[at+1:]
		}
		if head = strings.TrimSpace(head); strings.HasPrefix(head, "@") {
			body, after := nested(rest)
			s.open = s.open || strings.Contains(body, "background")
			css = after
			continue
		}
		style, after, _ := strings.Cut(rest, "}")
		css = after
		if !hides(style) {
			continue
		}
		for selector := range strings.SplitSeq(head, ",") {
			names := namesOf(strings.TrimSpace(selector))
			if len(names) == 0 {
				s.open = s.open || strings.Contains(style, "background")
				continue
			}
			s.add(names, style)
		}
	}
}

func (s *sheet) add(names []string, style string) {
	last := names[len(names)-1]
	if len(names) == 1 {
		if s.single[last] == nil {
			s.single[last] = new(declarations)
			s.n++
		}
		s.single[last].read(style)
		return
	}
	r := rule{names: names}
	r.read(style)
	s.joint[last] = append(s.joint[last], r)
	s.n++
}

// hides tells whether a style has a declaration that bears on hiding; others need no rule.
func hides(style string) bool {
	style = strings.ToLower(style)
	for _, key := range [...]string{"display", "visib", "opacity", "position", "indent", "clip", "overflow", "font", "color", "background", "left", "height", "width"} {
		if strings.Contains(style, key) {
			return true
		}
	}
	return false
}

// nested returns what stands up to the brace that closes one open already, and what is behind it.
func nested(s string) (body, after string) {
	depth := 1
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return s[:i], s[i+1:]
			}
		}
	}
	return s, ""
}

func withoutComments(css string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(css, "/*")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		if _, css, ok = strings.Cut(rest, "*/"); !ok {
			return b.String()
		}
	}
}

// namesOf splits "p.note#top" into its names; nil where a selector has anything else in it.
func namesOf(selector string) (names []string) {
	start := 0
	for i := 0; i <= len(selector); i++ {
		if i < len(selector) && (selector[i] >= 'a' && selector[i] <= 'z' || selector[i] >= 'A' && selector[i] <= 'Z' ||
			selector[i] >= '0' && selector[i] <= '9' || selector[i] == '-' || selector[i] == '_' || selector[i] >= 0x80 || i == start && (selector[i] == '.' || selector[i] == '#')) {
			continue
		}
		if i < len(selector) && selector[i] != '.' && selector[i] != '#' || i == start {
			return nil
		}
		name := selector[start:i]
		if name[0] != '.' && name[0] != '#' {
			name = strings.ToLower(name)
		}
		names, start = append(names, name), i
	}
	return names
}

// declared returns what the sheet says of an element: rules of more names overrule those of fewer.
func (s *sheet) declared(n *node) (d declarations) {
	if s.n == 0 {
		return d
	}
	names := []string{n.tag.String()}
	if n.tag == 0 {
		names = names[:0]
	}
	for class := range strings.FieldsSeq(n.val("class")) {
		if names = append(names, "."+class); len(names) > mostClasses {
			break
		}
	}
	if id := n.val("id"); id != "" {
		names = append(names, "#"+id)
	}
	for _, name := range names {
		if one := s.single[name]; one != nil {
			d.over(one)
		}
	}
	for _, name := range names {
		for i := range s.joint[name] {
			if r := &s.joint[name][i]; within(r.names, names) {
				d.over(&r.declarations)
			}
		}
	}
	if !s.display {
		d[display], d[visibility] = "", ""
	}
	return d
}

// mostClasses of an element are looked at.
const mostClasses = 8

func within(some, all []string) bool {
next:
	for _, s := range some {
		for _, a := range all {
			if s == a {
				continue next
			}
		}
		return false
	}
	return true
}
