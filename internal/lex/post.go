package lex

import (
	"fmt"
	"slices"
	"strings"
)

// Level is the level of a post, from low to high.
type Level uint8

const (
	NoLevel Level = iota
	Trainee
	Assistant
	Practitioner
	Senior
	Lead
	Manager
	SeniorManager
	Director
	VicePresident
	Chief
)

var levelNames = []string{"", "trainee", "assistant", "practitioner", "senior", "lead", "manager", "senior-manager", "director", "vice-president", "chief"}

// String returns "manager", "senior-manager" and the like, and "" for NoLevel.
func (v Level) String() string {
	if int(v) < len(levelNames) {
		return levelNames[v]
	}
	return fmt.Sprintf("level(%d)", v)
}

// LevelOf returns the level of a name.
func LevelOf(name string) (Level, bool) {
	for i, n := range levelNames {
		if n == name && i > 0 {
			return Level(i), true
		}
	}
	return NoLevel, false
}

// LevelNames lists the names that LevelOf knows, from low to high.
func LevelNames() []string { return append([]string(nil), levelNames[1:]...) }

// readTitle reads a line of titles.txt: level: phrase; phrase.
func (l *lexicon) readTitle(line string) error {
	head, items, err := list(line)
	if err != nil || head == shortHead {
		return err
	}
	level, ok := LevelOf(head)
	if !ok {
		return fmt.Errorf("level %q: want one of %q", head, levelNames[1:])
	}
	for _, it := range items {
		words := plainWords(it)
		if len(words) == 0 {
			return fmt.Errorf("%s: %q has no words", head, it)
		}
		l.addTitle(words, level)
		for _, form := range l.shortened(words) {
			l.addTitle(form, level)
		}
	}
	return nil
}

func (l *lexicon) addTitle(words []string, level Level) {
	var ids []uint16
	for _, w := range words {
		if w == "it" {
			w = "IT" // what no title has is the pronoun
		}
		ids = append(ids, l.id(w))
	}
	l.words[ids[0]].flags |= Titular
	l.titles.add(ids, leaf{value: shortName(level)})
}

// shortHead is the head of the line of titles.txt that says how words of titles are shortened.
const shortHead = "short"

// readShort reads that line: short: word form; word form.
func (l *lexicon) readShort(line string) error {
	head, items, err := list(line)
	if err != nil || head != shortHead {
		return err
	}
	for _, it := range items {
		word, form, ok := strings.Cut(it, " ")
		if !ok {
			return fmt.Errorf("%s: %q: want a word and its short form", head, it)
		}
		l.short[word] = form
	}
	return nil
}

// shortened returns the words of a phrase with one of them shortened, for each that may be, and with all of them: "asst
// manager", "assistant mgr", "asst mgr".
func (l *lexicon) shortened(words []string) (forms [][]string) {
	all, n := slices.Clone(words), 0
	for i, w := range words {
		if form := l.short[w]; form != "" {
			one := slices.Clone(words)
			one[i], all[i] = form, form
			forms = append(forms, one)
			n++
		}
	}
	if n > 1 {
		forms = append(forms, all)
	}
	return forms
}

// TitleAt returns the level of the longest phrase of a job title that starts at the first of words, and its length in
// words; 0, 0 where none does.
func TitleAt(words []Word) (Level, int) {
	if len(words) == 0 || words[0].Flags&Titular == 0 {
		return NoLevel, 0
	}
	return load().titleAt(words)
}

func (l *lexicon) titleAt(words []Word) (Level, int) {
	v, n := l.titles.longestWords(words)
	return Level(v), n
}

// TitleLevel returns the level of a job title: the highest of its phrases, but for a trainee's, and for the post of
// somebody who assists a higher one ("Assistant to the Director", "Secretary, IT Director", "Manager, Director's Office").
func TitleLevel(text string, words []Word) Level {
	level := NoLevel
	for i := 0; i < len(words); i++ {
		if w := words[i].Of(text); level != NoLevel && (w == "to" || w == "To" || w == "TO") {
			break
		}
		v, n := TitleAt(words[i:])
		if n == 0 {
			continue
		}
		behind := text[words[i+n-1].End:]
		switch {
		case v == Trainee, v == Assistant && i == 0 && strings.HasPrefix(behind, ","):
			return v
		case strings.HasPrefix(behind, "'s ") || strings.HasPrefix(behind, "\u2019s "):
			continue
		}
		if v > level {
			level = v
		}
		i += n - 1
	}
	return level
}
