package lex

// possessive ends a word at an apostrophe: "director's" is "director", "didn't" is one word and a negator, and the
// two halves of "O'Brien" are words of their own.
func (l *lexicon) possessive(text string, w Word, i, apostrophe int) (Word, int) {
	end := i + apostrophe
	for end < len(text) && class[text[end]] != 0 && class[text[end]] != nonASCII {
		end++
	}
	tail := text[i+apostrophe : end]
	stem := text[w.Start:w.End]
	switch {
	case tail == "t" || tail == "T":
		if last := stem[len(stem)-1]; last == 'n' || last == 'N' {
			w.End = uint32(end)
			w.ID, w.Flags = 0, Negator|Stop|Cue
			return w, end
		}
	case tail == "s" || tail == "S" || tail == "":
		return w, end
	}
	return w, i
}

// longestInitials is how many letters a word of initials may have: no such word of the lexicon has more.
const longestInitials = 32

// initials reads letters with a full stop after each as one word: "I.T.", "B.S.", "Ph.D.", "U.S.A".
func (l *lexicon) initials(text string, start int) (Word, bool) {
	var buf [longestInitials]byte
	letters, capitals, groups, end := 0, 0, 0, start
	for i := start; ; {
		j := i
		for ; j < len(text) && j-i < 2 && isLetter(text[j]); j++ {
			if letters < len(buf) {
				buf[letters] = class[text[j]]
			}
			letters++
			if isCapital(text[j]) {
				capitals++
			}
		}
		if j == i {
			break
		}
		if j < len(text) && class[text[j]] != 0 {
			return Word{}, false // a longer word: the stop before it ended a sentence
		}
		if letters > len(buf) {
			return Word{}, false // and not read to its end again from each of its letters
		}
		groups, end = groups+1, j
		if j == len(text) || text[j] != '.' {
			break
		}
		i, end = j+1, j+1
	}
	if groups < 2 {
		return Word{}, false
	}
	w := l.wordOf(hashOf(string(buf[:letters]), asItIs), start, end)
	if w.ID == 0 {
		return Word{}, false
	}
	w.Flags |= ofCase(letters, capitals)
	return w, true
}

// longestProtected is how many bytes a protected token may have: none of the lexicon has more.
const longestProtected = 32

// protected goes on from w over the symbols of a protected token, the longest that the lexicon has: "C++", "PL/SQL".
func (l *lexicon) protected(text string, w Word) (Word, bool) {
	best, ok := w, false
	limit := min(len(text), int(w.End)+l.longestTail, int(w.Start)+longestProtected)
	for i := int(w.End); i < limit; i++ {
		c := class[text[i]]
		if c == nonASCII || c == 0 && !symbol(text[i]) {
			break
		}
		if c != 0 && i+1 < len(text) && class[text[i+1]] != 0 {
			continue // inside a word
		}
		// All symbols have the bit that small letters have: folding leaves them as they are.
		if v := l.wordOf(hashOf(text[w.Start:i+1], small), int(w.Start), i+1); v.ID != 0 {
			best, ok = v, true
			t := v.Of(text)
			best.Flags |= ofCase(count(t, isLetter), count(t, isCapital))
		}
	}
	return best, ok
}

// longestDotted is how many bytes one of those with a stop before them may have.
const longestDotted = 12

// dotted reads ".NET", the one kind of token that begins with its symbol.
func (l *lexicon) dotted(text string, i int) (Word, bool) {
	if i > 0 && class[text[i-1]] != 0 {
		return Word{}, false
	}
	j := i + 1
	for j < len(text) && j-i < longestDotted && class[text[j]] != 0 && class[text[j]] != nonASCII {
		j++
	}
	w := l.wordOf(hashOf(text[i:j], small), i, j)
	if w.ID == 0 {
		return Word{}, false
	}
	t := text[i:j]
	w.Flags |= ofCase(count(t, isLetter), count(t, isCapital))
	return w, true
}
