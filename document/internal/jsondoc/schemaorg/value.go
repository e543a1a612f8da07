package schemaorg

import (
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// deepest is how many values within each other are asked for their words.
const deepest = 8

// lines returns the text of a value, by lines. The values of a list are bullets.
func (r *renderer) lines(v any) []string { return r.bullets(v, r.text) }

// bullets returns the lines of each value of a list, as bullets where there are several.
func (r *renderer) bullets(v any, lines func(v any, depth int) []string) (all []string) {
	values := list(v)
	for _, one := range values {
		some := lines(r.graph.resolve(one), 0)
		if len(values) > 1 && len(some) == 1 && !strings.HasPrefix(some[0], "- ") {
			some[0] = "- " + some[0]
		}
		all = append(all, some...)
	}
	return all
}

// spend counts what is read, and tells whether it is more than any posting may have: thousands of references to one
// large object are small in the file.
func (r *renderer) spend(n int) bool {
	r.read += int64(n) + 1
	r.over = r.over || r.read > r.limit
	return !r.over
}

// text returns the lines of one value.
func (r *renderer) text(v any, depth int) []string {
	switch v := v.(type) {
	case string:
		if r.spend(len(v)) {
			return split(r.hypertext(v))
		}
	case Lines:
		if r.spend(len(v)) {
			return split(string(v))
		}
	case json.Number:
		return []string{v.String()}
	case []any:
		var all []string
		for _, one := range v {
			if depth < deepest {
				all = append(all, r.text(one, depth+1)...)
			}
		}
		return all
	case Object:
		return r.object(v, depth)
	}
	return nil
}

// object returns the lines of an object: what it is called, and what is said of it.
func (r *renderer) object(o Object, depth int) []string {
	if depth > deepest {
		return nil
	}
	if v, ok := o["@value"]; ok {
		return r.text(v, depth+1)
	}
	name := r.word(o, depth, "name", "alternateName", "title", "credentialCategory")
	about := get(o, "description")
	if about == nil {
		about = get(o, "keywords")
	}
	text := r.text(about, depth+1)
	if words, ok := about.([]any); ok && len(words) == len(text) {
		text = []string{strings.Join(text, ", ")}
	}
	switch {
	case name == "" && len(text) == 0:
		if s := r.word(o, depth, "value", "termCode", "codeValue", "text"); s != "" {
			return []string{s}
		}
		return nil
	case name == "":
		return text
	case len(text) == 0:
		return []string{name}
	case len(text) == 1:
		return []string{name + ": " + text[0]}
	}
	return append([]string{name}, text...)
}

// word returns the first of some properties that says anything, in one line.
func (r *renderer) word(o Object, depth int, names ...string) string {
	for _, name := range names {
		if s := strings.Join(r.text(get(o, name), depth+1), " "); s != "" {
			return s
		}
	}
	return ""
}

// phrase returns a value in one line.
func (r *renderer) phrase(v any) string { return r.joined(v, func(s string) string { return s }) }

// joined returns the values of a list in one line, each as f has it.
func (r *renderer) joined(v any, f func(string) string) string {
	var all []string
	for _, one := range list(v) {
		one = r.graph.resolve(one)
		if o, ok := one.(Object); ok && get(o, "name") != nil {
			one = get(o, "name") // and not what is said about it
		}
		if s := strings.Join(r.text(one, 0), " "); s != "" {
			all = append(all, f(s))
		}
	}
	return strings.Join(all, ", ")
}

// split returns the lines of a text, those at its ends left out that are empty.
func split(s string) []string {
	if s = strings.Trim(s, "\n"); strings.TrimSpace(s) == "" {
		return nil
	}
	return strings.Split(s, "\n")
}

// spell returns a constant such as FULL_TIME as words.
func spell(s string) string {
	if strings.ToUpper(s) != s || len(s) < 2 {
		return s
	}
	s = strings.ToLower(strings.ReplaceAll(s, "_", " "))
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}

// codeLast sets the number of a category behind its name: "15-1132.00 Developers" would be read as so many of them.
func codeLast(s string) string {
	code, name, ok := strings.Cut(s, " ")
	if !ok || strings.Trim(code, "0123456789.-:") != "" {
		return s
	}
	return name + " (" + strings.TrimRight(code, ":") + ")"
}

// day leaves the time out of a date.
func day(s string) string {
	if len(s) > 11 && s[4] == '-' && s[7] == '-' && s[10] == 'T' {
		return s[:10]
	}
	return s
}

// yes tells whether a value is true, however it is written.
func yes(v any) bool {
	switch v := v.(type) {
	case bool:
		return v
	case string:
		return strings.HasSuffix(strings.ToLower(v), "true")
	case Lines:
		return strings.EqualFold(string(v), "true")
	}
	return false
}
