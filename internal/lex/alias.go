package lex

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// conceptLine is one line of concepts/*.txt: id [tags] < parents : Name; alias; alias
type conceptLine struct {
	at            string // file:line
	id            string
	tags, parents []string
	aliases       []string
}

func parseConcept(line string) (c conceptLine, err error) {
	head, aliases, ok := strings.Cut(line, ":")
	if !ok {
		return c, fmt.Errorf("concept %q: want id [tags] < parents : aliases", line)
	}
	head, parents, _ := strings.Cut(head, "<")
	c.parents = strings.Fields(strings.ReplaceAll(parents, ",", " "))
	if i := strings.IndexByte(head, '['); i >= 0 {
		tags := strings.TrimSpace(head[i+1:])
		if !strings.HasSuffix(tags, "]") {
			return c, fmt.Errorf("concept %q: tags without a closing bracket", line)
		}
		c.tags, head = strings.Fields(strings.TrimSuffix(tags, "]")), head[:i]
	}
	c.id = strings.TrimSpace(head)
	if c.id == "" || strings.ContainsAny(c.id, " \t") || c.id != strings.ToLower(c.id) {
		return c, fmt.Errorf("concept %q: want an id in lower case without spaces", c.id)
	}
	for _, a := range strings.Split(aliases, ";") {
		if a = strings.TrimSpace(a); a != "" {
			c.aliases = append(c.aliases, a)
		}
	}
	if len(c.aliases) == 0 {
		return c, fmt.Errorf("concept %q: want at least one name", c.id)
	}
	return c, nil
}

// Marks of an alias: "AD!" only in capitals, "A+?" only beside its kind, "staffing=" in no other form, "all IT$" only where
// it ends. A word that the alias writes with a capital is a name, and names have no other form either: "Fastly" is not "fast".
type aliasMarks struct{ capitals, beside, exact, ends bool }

func trimAlias(a string) (text string, m aliasMarks) {
	for {
		switch {
		case strings.HasSuffix(a, "!"):
			m.capitals = true
		case strings.HasSuffix(a, "?"):
			m.beside = true
		case strings.HasSuffix(a, "="):
			m.exact = true
		case strings.HasSuffix(a, "$"):
			m.ends = true
		default:
			return a, m
		}
		a = a[:len(a)-1]
	}
}

// fieldsNames are what IT is called, too, in the names of its things. Information systems are things themselves, and MIS
// reports no reports on IT.
var fieldsNames = [...]string{"ICT", "EDP", "information technology"}

// addFieldsNames gives the names that have "IT" in them the other names of the field, where those are nobody's: who writes
// "IT strategy" and who writes "ICT strategy" mean one thing.
func (l *lexicon) addFieldsNames(c conceptLine, owner map[string]string) {
	if l.concepts[l.conceptIDs[c.id]].Class >= Certificate {
		return
	}
	for _, a := range c.aliases {
		text, _ := trimAlias(a)
		words := strings.Fields(text)
		k := slices.Index(words, "IT")
		if k < 0 || len(words) == 1 {
			continue
		}
		for _, name := range fieldsNames {
			words[k] = name
			l.addName(c.id, strings.Join(words, " ")+a[len(text):], owner)
		}
	}
}

func plainWords(text string) []string {
	return strings.FieldsFunc(Fold(text), func(r rune) bool { return !isWordRune(r) })
}

func isWordRune(folded rune) bool {
	return folded >= 'a' && folded <= 'z' || folded >= '0' && folded <= '9' || folded > 0x7f
}

// addConcepts compiles the concepts: names into the trie, parents into ancestors.
func (l *lexicon) addConcepts(lines []conceptLine) error {
	var all []error
	fault := func(c conceptLine, format string, args ...any) {
		all = append(all, fmt.Errorf("%s: concept %q: %s", c.at, c.id, fmt.Sprintf(format, args...)))
	}
	for _, c := range lines {
		if _, ok := l.conceptIDs[c.id]; ok {
			fault(c, "stands twice")
			continue
		}
		l.conceptIDs[c.id] = Concept(len(l.concepts))
		l.concepts = append(l.concepts, concept{id: c.id})
	}
	owner := map[string]string{}
	for _, c := range lines {
		it := &l.concepts[l.conceptIDs[c.id]]
		for _, t := range c.tags {
			if i := slices.Index(fieldNames, t); i >= 0 {
				it.Fields |= 1 << i
			} else if k, ok := classNames[t]; ok {
				it.Class = max(it.Class, k)
			} else if t == "generic" {
				it.Generic = true
			} else if t == "wide" {
				it.Wide = true
			} else if t == "whole" {
				it.Whole = true
			} else {
				fault(c, "tag %q: want a field (%s), a class, generic, wide or whole", t, strings.Join(fieldNames, ", "))
			}
		}
		for _, p := range c.parents {
			k, ok := l.conceptIDs[p]
			if !ok {
				fault(c, "parent %q: no such concept", p)
				continue
			}
			it.parents = append(it.parents, k)
		}
		for i, a := range c.aliases {
			if i == 0 {
				it.name, _ = trimAlias(a)
			}
			if it.Class == DegreeField {
				name, _ := trimAlias(a)
				l.studies = append(l.studies, name)
			}
			if o := l.addName(c.id, a, owner); o == "" {
				fault(c, "alias %q has no words", a)
			} else if o != c.id {
				fault(c, "alias %q belongs to %q already", a, o)
			}
		}
	}
	for _, c := range lines {
		l.addFieldsNames(c, owner)
	}
	for _, c := range lines { // behind all that is written out, which goes first
		l.addSignNames(c, owner)
	}
	for _, c := range lines {
		if !l.ancestry(l.conceptIDs[c.id]) {
			fault(c, "is a kind of itself")
		}
	}
	return errors.Join(all...)
}

// addName adds an alias to the names of a concept, unless it is another's, and returns whose it is; "": it has no words.
func (l *lexicon) addName(id, alias string, owner map[string]string) string {
	text, m := trimAlias(alias)
	keys, ids := l.phrase(text, m.exact)
	if len(keys) == 0 {
		return ""
	}
	k := fmt.Sprint(keys, ids)
	if o, ok := owner[k]; ok {
		return o // or another spelling of one name
	}
	owner[k] = id
	open := opener{stem: keys[0]}
	if ids != nil {
		open.id = ids[0]
	}
	l.openers[open] = true
	if m.beside && isCapital(text[0]) {
		l.proper[ids[0]] = true
	}
	c := l.conceptIDs[id]
	l.phrases.add(keys, leaf{value: shortName(c), exact: ids, beside: m.beside, ends: m.ends})
	if len(keys) > 1 {
		l.concepts[c].words = append(l.concepts[c].words, keys...)
	}
	return id
}

// phrase returns the stems of an alias, without the function words that a phrase may go without, and for each the ID
// of the one word that will do, or 0 where any form will.
func (l *lexicon) phrase(text string, exact bool) (keys, ids []uint16) {
	words, strict := l.scan(text, nil), false
	for _, w := range words {
		if w.ID == 0 || w.Flags&article != 0 && len(words) > 1 {
			continue
		}
		id := uint16(0)
		if exact || count(w.Of(text), isCapital) > 0 {
			id, strict = w.ID, true
		}
		keys, ids = append(keys, l.words[w.ID].stem), append(ids, id)
	}
	if !strict {
		return keys, nil
	}
	return keys, ids
}

// ancestry fills in all that a concept is a kind of, unless that is itself.
func (l *lexicon) ancestry(c Concept) bool {
	seen := map[Concept]bool{}
	queue := slices.Clone(l.concepts[c].parents)
	for len(queue) > 0 {
		p := queue[0]
		queue = queue[1:]
		if p == c {
			return false
		}
		if !seen[p] {
			seen[p] = true
			queue = append(queue, l.concepts[p].parents...)
		}
	}
	l.concepts[c].ancestors = sorted(seen)
	return true
}
