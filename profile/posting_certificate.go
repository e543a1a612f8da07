package profile

import (
	"slices"
	"strings"

	"github.com/metierhq/metier/internal/lex"
)

// certificates gives those that a statement asks for. Names between which "and"
// stands are asked for one by one; all others are a choice.
func certificates(x saying, marks []lex.Mark) *Certificates {
	var names []lex.Mark
	for _, m := range marks {
		if m.Concept.Class() == lex.Certificate {
			names = append(names, m)
		}
	}
	if len(names) == 0 {
		return nil
	}
	all := &Certificates{}
	var group []string
	each := together(x, names)
	for i, m := range names {
		name := strings.Join(strings.Fields(x.text[x.words[m.First].Start:x.words[m.Last-1].End]), " ")
		if end := int(x.words[m.Last-1].End); end < len(x.text) && x.text[end] == '+' && !strings.HasSuffix(name, "+") {
			name += "+"
		}
		name = withoutTail(name)
		if !slices.ContainsFunc(group, func(g string) bool { return plain(g) == plain(name) }) {
			group = append(group, name)
		}
		if each || i+1 == len(names) {
			if alike(x, m) {
				group = append(group, kindsOf(m.Concept, group)...)
			}
			if !slices.ContainsFunc(all.Groups, func(g []string) bool { return plain(g[0]) == plain(name) }) {
				all.Groups = append(all.Groups, group)
			}
			group = nil
		}
	}
	return all
}

// withoutTail leaves out what only says that a name is a certificate's.
func withoutTail(name string) string {
	words := strings.Fields(name)
	for n := len(words); n > 1; n-- {
		if !phrases().is("certificate-words", strings.ToLower(words[n-1])) {
			break
		}
		words = words[:n-1]
	}
	return strings.Join(words, " ")
}

const alikeWithin = 4 // words behind a certificate of "or similar"; set by eye

// alike tells whether a certificate like the one named will do: "PMP or similar".
func alike(x saying, m lex.Mark) bool {
	behind := x.folded[m.Last:min(len(x.folded), int(m.Last)+alikeWithin)]
	or := slices.Index(behind, "or")
	return or >= 0 && slices.ContainsFunc(behind[or:], func(w string) bool {
		return phrases().is("certificate-alike", w)
	})
}

// kindsOf gives the names of the certificates that one is a kind of.
func kindsOf(c lex.Concept, but []string) (names []string) {
	for _, a := range c.Ancestors() {
		if a.Class() == lex.Certificate && !slices.ContainsFunc(but, func(s string) bool { return plain(s) == plain(a.Name()) }) {
			names = append(names, a.Name())
		}
	}
	return names
}

// together tells whether all of the certificates are asked for: "and" stands
// before the last of them, and nothing says that one will do.
func together(x saying, names []lex.Mark) bool {
	if len(names) < 2 {
		return false
	}
	for i := int(names[0].First); i < int(names[len(names)-1].First); i++ {
		if w := x.folded[i]; w == "or" || strings.Contains(x.text[x.words[i].Start:x.words[i+1].Start], "/") {
			return false
		}
	}
	for _, w := range x.folded[:names[0].First] {
		if phrases().is("certificate-choice", w) {
			return false
		}
	}
	last := names[len(names)-1].First
	return slices.Contains(x.folded[names[len(names)-2].Last:last], "and") || strings.Contains(x.text[x.words[last-1].Start:x.words[last].Start], "&")
}
