package lex

// ledHead is the head of the line of polarity.txt that lists what is done with people whose deeds are one's own too.
const ledHead = "led"

// addLed reads that line: led: managed; hired.
func (l *lexicon) addLed(items []string) error {
	for _, it := range items {
		ids, err := l.phraseIDs(it)
		if err != nil {
			return err
		}
		l.led[ids[0]] = true
	}
	return nil
}

// ofOthers tells whether words[i] is a "who" that says what others did, to or for whom the clause begins with a deed of
// another kind: "sold software to directors who ran the help desk". Whoever led or hired those has a share in it, and whoever
// served as one is meant: "led engineers who built it", "served as the director who built it".
func (l *lexicon) ofOthers(text string, words []Word, i int) bool {
	if i == 0 || words[i].ID != l.who || hard(text[words[i-1].End:words[i].Start]) {
		return false
	}
	from := l.clauseStart(text, words, i-1)
	if words[from].ID == 0 || !l.past(words[from:]) {
		return false
	}
	for _, w := range words[from:i] {
		if l.led[w.ID] || w.Flags&Stop != 0 && l.words[w.ID].text == "as" {
			return false
		}
	}
	return true
}
