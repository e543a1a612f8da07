package lex

import (
	"fmt"
	"strconv"
)

// readMonth reads a line of months.txt.
func (l *lexicon) readMonth(line string) error {
	head, names, err := list(line)
	if err != nil {
		return err
	}
	number, err := strconv.Atoi(head)
	if err != nil || number < 1 || number > 12 {
		return fmt.Errorf("month %q: want 1 to 12", head)
	}
	for _, n := range names {
		id := l.id(Fold(n))
		l.words[id].flags |= Month
		l.words[id].month = uint8(number)
	}
	return nil
}

// MonthOf returns the number of the month that a word names, 1 to 12; 0: it names none.
func MonthOf(id uint16) int { return int(load().words[id].month) }

// dated returns the month of a word that is one with a year right behind it, which is a word of its own: "Sep2012".
func (l *lexicon) dated(text string, w Word) (Word, bool) {
	start, year := int(w.Start), int(w.End)-4
	if w.ID != 0 || year <= start || count(text[year:w.End], isDigit) < 4 || ofDigits(text[year:w.End])&Year == 0 {
		return Word{}, false
	}
	m := l.wordOf(hashOf(text[start:year], small), start, year)
	m.Flags |= ofLetters(text[start:year])
	return m, m.Flags&Month != 0
}
