package document

import "github.com/metierhq/metier/internal/lex"

const (
	attendBefore = 6 // words between "attending" and the degree that it is for: "attending Elm College for an"
	comingBefore = 3 // words before what is still to be done that say that it will be: "on track to receive"
)

// ahead tells whether the words from..at say that the degree or certificate which begins at word at is yet to be earned, if it
// ever is, or has only a part of it been: "earning a", "final year of my", "6 credits away from".
func (p *parser) ahead(from, at uint32) bool {
	return at > from && (p.yetToEarn(from, at) || p.attending(from, at) || p.partBefore(from, p.withoutArticle(from, at)))
}

// leftUnfinished tells whether what denies the degree of mark k stands behind it and says that it was not finished: "B.S. in Biology
// (not completed)". It was studied for.
func (p *parser) leftUnfinished(q *Passage, k uint32) bool {
	m := p.marks[k]
	for i := q.words.first; i < m.Last; i++ {
		if p.words[i].Flags&lex.Negator != 0 {
			return false
		}
	}
	return p.unfinishedIn(interval{m.Last, p.nextDegree(q, k)}, Education)
}

// yetToEarn tells whether the last word before a degree that is no function word, nor a date or a kind of degree, says that it
// is yet to be earned, and not "after earning". Who worked "while earning" one has it, as far as one can tell.
func (p *parser) yetToEarn(from, at uint32) bool {
	i := at
	for i > from && (p.words[i-1].Flags&(lex.Stop|lex.Month|lex.Year) != 0 || p.kind(i-1)&isSeason != 0 || p.among(i-1, inKindOf)) && !p.among(i-1, inAhead|inEarn) {
		if p.clauseEnds(i) {
			return false
		}
		i--
	}
	if i == from || p.clauseEnds(i) {
		return false
	}
	switch i--; {
	case p.among(i, inAhead):
		return i == from || !p.among(i-1, inAfter)
	case i > from && p.is(i-1, "to") && p.among(i, inEarn):
		return p.coming(from, i-1)
	case p.is(i, "graduating"):
		return p.saysWhen(i+1, at)
	}
	return p.toBe(i, from)
}

// attending tells whether a school is attended for the degree at word at: "attending Elm College for an".
func (p *parser) attending(from, at uint32) bool {
	for i := at; i > from && at-i < attendBefore; {
		if i--; p.is(i, "attending") {
			return p.any(interval{i, at}, isSchool) && (i == from || !p.among(i-1, inAfter))
		}
	}
	return false
}

// coming tells whether the words that end before word at say that what follows will be: "on track", "soon".
func (p *parser) coming(from, at uint32) bool {
	for i := at; i > from && at-i < comingBefore; i-- {
		if p.among(i-1, inComing) {
			return true
		}
	}
	return false
}

// saysWhen tells whether a month, a season or a year is the next word, or behind "in" or "on".
func (p *parser) saysWhen(i, end uint32) bool {
	if i < end && p.words[i].Flags&lex.Stop != 0 && p.words[i].Flags&lex.Month == 0 {
		i++
	}
	return i < end && (p.words[i].Flags&(lex.Month|lex.Year) != 0 || p.kind(i)&isSeason != 0)
}

// withoutArticle returns where the article before word at begins, or at.
func (p *parser) withoutArticle(from, at uint32) uint32 {
	if at > from && (p.is(at-1, "a") || p.is(at-1, "an") || p.is(at-1, "my") || p.is(at-1, "the") || p.is(at-1, "his") || p.is(at-1, "her")) {
		return at - 1
	}
	return at
}

// partBefore tells whether the words from..at end with a part of a degree: "final semester of", "6 credits away from", "halfway
// to", "near completion of", "30 of 60 credits completed", "back to school for".
func (p *parser) partBefore(from, at uint32) bool {
	if at < from+2 {
		return false
	}
	one, two := at-1, at-2
	switch {
	case p.is(one, "of") && p.semester(two):
		return two > from && p.among(two-1, inFinal)
	case p.is(one, "of") && p.is(two, "completion"):
		return two > from && p.among(two-1, inAhead)
	case p.is(one, "for") && p.is(two, "school"):
		return two > from && p.is(two-1, "to")
	case p.is(one, "from") || p.is(one, "for") || p.is(one, "of"):
		return two > from && p.credits(two-1) && (p.is(two, "away") || p.is(two, "short") || p.is(two, "shy") || p.is(two, "left") || p.is(two, "remaining"))
	case p.is(one, "through") || p.is(one, "to"):
		return p.is(two, "halfway") || p.is(two, "way") && two > from && p.is(two-1, "half")
	case p.is(one, "college"):
		return p.is(two, "some")
	}
	return p.kind(one)&isFinished != 0 && p.credits(two)
}

// semester tells whether word i is a part of the time at a school.
func (p *parser) semester(i uint32) bool {
	return p.is(i, "year") || p.is(i, "semester") || p.is(i, "term") || p.is(i, "quarter") || p.is(i, "trimester")
}

// credits tells whether word i is what a degree is made of.
func (p *parser) credits(i uint32) bool {
	return p.is(i, "credits") || p.is(i, "credit") || p.is(i, "hours") || p.is(i, "courses") || p.is(i, "course") || p.is(i, "classes") || p.is(i, "class")
}
