package profile

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile/internal/outline"
)

const (
	titleWords = 12   // of a posting's title
	titleBytes = 100  // likewise
	headBlocks = 8    // blocks at the top among which the path and the title stand
	leadBytes  = 1000 // of a first block in whose text the title may be named
)

// readTitle finds what the role is called, its field, and the profile's ID.
func (r *posting) readTitle() {
	p := r.profile
	r.readPath()
	p.Title = r.title()
	p.Field = fieldOf(p.Title)
	p.ID = cmp.Or(prefixed(slug(p.Title)), prefixed(slug(strings.TrimSuffix(r.name, filepath.Ext(r.name)))), "posting")
	of := []string{"title"}
	if len(p.Path) > 0 {
		of = append(of, "path")
	}
	p.Sources = []Source{{ID: PostingSource, Name: cmp.Or(strings.TrimSpace(r.name), p.Title), Of: of}}
}

func prefixed(slug string) string {
	if slug == "" {
		return ""
	}
	return "posting-" + slug
}

// readPath finds the line that says where on a site the posting stands:
// "Technical > IT Director".
func (r *posting) readPath() {
	for i := range min(headBlocks, len(r.blocks)) {
		b := r.blocks[i]
		s := r.plain[b.Start:b.End]
		for _, sign := range [...]string{" > ", " » ", " › ", " / "} {
			steps := strings.Split(s, sign)
			if len(steps) < 2 || sign == " / " && len(steps) < 3 || b.Kind != outline.Line {
				continue
			}
			var path []string
			for _, step := range steps {
				if step = outline.Tidy(step); step != "" && len(strings.Fields(step)) <= 6 && !slices.ContainsFunc(path, func(s string) bool { return plain(s) == plain(step) }) {
					path = append(path, step)
				}
			}
			if len(path) == len(steps) {
				r.profile.Path, r.used[i] = path, true
				return
			}
		}
	}
}

// title gives the posting's title: what the document's reader found on top, the
// end of the path, a short line that stands alone on top, the first line that names a post, the post that the headings or the
// text speak of, or the first line, whatever it is.
func (r *posting) title() string {
	if t := bareTitle(r.doc.Title); t != "" && r.onTop(t) {
		return t
	}
	if n := len(r.profile.Path); n > 0 {
		return r.profile.Path[n-1]
	}
	if t := r.topLine(); t != "" {
		return t
	}
	first := ""
	for i := range min(headBlocks, len(r.blocks)) {
		b := r.blocks[i]
		s := bareTitle(r.text(b.Span))
		words := lex.Scan(s, nil)
		if b.Kind != outline.Line || len(words) > titleWords || strings.HasSuffix(s, ".") || s == "" {
			continue
		}
		if lex.TitleLevel(s, words) != lex.NoLevel {
			return s
		}
		if i == 0 && r.blocks[0].End-r.blocks[0].Start < titleBytes && lex.HeadingOf(words) == lex.NoSection {
			first = s
		}
	}
	if first != "" {
		return first
	}
	if t := r.namedPost(); t != "" {
		return t
	}
	s := strings.Fields(r.text(r.blocks[0].Span))
	return strings.ToValidUTF8(clipWords(s), "")
}

const topBlocks = 3 // blocks among which a title is on top

// onTop tells whether a title stands in one of the first blocks.
func (r *posting) onTop(title string) bool {
	return slices.ContainsFunc(r.blocks[:min(topBlocks, len(r.blocks))], func(b outline.Block) bool {
		return b.End-b.Start < leadBytes && strings.Contains(r.text(b.Span), title)
	})
}

// topLine gives the first line, where it is short and a blank line follows.
func (r *posting) topLine() string {
	if len(r.blocks) < 2 || r.blocks[0].Kind != outline.Line || !r.blocks[1].Apart || r.blocks[0].End-r.blocks[0].Start > titleBytes {
		return ""
	}
	s := bareTitle(r.text(r.blocks[0].Span))
	words := lex.Scan(s, nil)
	if len(words) > titleWords || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || lex.HeadingOf(words) != lex.NoSection {
		return ""
	}
	if next := r.text(r.blocks[1].Span); lex.TitleLevel(s, words) == lex.NoLevel && r.blocks[1].End-r.blocks[1].Start < titleBytes {
		if w := lex.Scan(next, nil); len(w) <= titleWords && lex.TitleLevel(next, w) != lex.NoLevel {
			return "" // the firm stands above the title
		}
	}
	return s
}

func clipWords(words []string) string {
	s := strings.Join(words[:min(len(words), titleWords)], " ")
	return s[:min(len(s), titleBytes)]
}

// namedPost gives the post that most of the short lines name, or else the first
// that the text names.
func (r *posting) namedPost() string {
	count := map[string]int{}
	var order []string
	for _, b := range r.blocks {
		s := r.plain[b.Start:b.End]
		words := lex.Scan(s, nil)
		if len(words) > headingWords {
			continue
		}
		if t := postIn(s, words); t != "" {
			if count[plain(t)]++; count[plain(t)] == 1 {
				order = append(order, t)
			}
		}
	}
	if len(order) > 0 {
		return slices.MaxFunc(order, func(a, b string) int { return cmp.Compare(count[plain(a)], count[plain(b)]) })
	}
	for _, b := range r.blocks {
		s := r.plain[b.Start:b.End]
		if t := postIn(s, lex.Scan(s, nil)); t != "" {
			return t
		}
	}
	return ""
}

// postIn gives the first title of a post among words, with the words of a field
// before it: "IT director" in "IT director skills needed".
func postIn(s string, words []lex.Word) string {
	for i := range words {
		level, n := lex.TitleAt(words[i:])
		if level == lex.NoLevel {
			continue
		}
		first := i
		for first > 0 && words[first].Flags&lex.Spaced != 0 && words[first-1].Flags&(lex.Stop|lex.Digits) == 0 && !phrases().verbs[lex.Fold(words[first-1].Of(s))] && i-first < 3 {
			first--
		}
		return s[words[first].Start:words[i+n-1].End]
	}
	return ""
}

// bareTitle takes off what postings put behind a title: "(m/f/d)", "(all genders)".
func bareTitle(s string) string {
	s = outline.Tidy(s)
	for {
		open, end := strings.IndexByte(s, '('), strings.IndexByte(s, ')')
		if open < 0 || end < open || !gendered(s[open+1:end]) {
			break
		}
		s = outline.Tidy(s[:open] + " " + s[end+1:])
	}
	return strings.Trim(s, " -–|,:")
}

func gendered(s string) bool {
	s = strings.ToLower(s)
	if strings.Contains(s, "gender") {
		return true
	}
	parts := strings.FieldsFunc(s, func(c rune) bool { return c == '/' || c == '|' || c == ' ' || c == ',' })
	for _, p := range parts {
		if len(p) > 3 || !strings.Contains(" m f d w x v h div ", " "+p+" ") {
			return false
		}
	}
	return len(parts) >= 2
}

// fieldOf gives the field of the lexicon that most concepts of a text are of, of
// equals the first; "": of none.
func fieldOf(s string) string {
	count, best := map[string]int{}, ""
	var order []string
	for _, m := range lex.Concepts(s, lex.Scan(s, nil), lex.Context{}, nil) {
		for _, name := range fieldsOfConcept(m.Concept) {
			if count[name]++; count[name] == 1 {
				order = append(order, name)
			}
		}
	}
	for _, name := range order {
		if count[name] > count[best] {
			best = name
		}
	}
	return best
}

func fieldsOfConcept(c lex.Concept) (names []string) {
	for _, name := range lex.FieldNames() {
		if f, _ := lex.FieldOf(name); c.Fields()&f != 0 {
			names = append(names, name)
		}
	}
	return names
}

// ofItems gives the field that most of the items are of, where at least three
// and a third of all are; "": of none.
func (r *posting) ofItems() string {
	count, best := map[string]int{}, ""
	for _, f := range r.found {
		if name := fieldOf(r.plain[f.Start:f.End]); name != "" {
			count[name]++
		}
	}
	for _, name := range lex.FieldNames() {
		if count[name] >= max(3, len(r.found)/3, count[best]+1) {
			best = name
		}
	}
	return best
}
