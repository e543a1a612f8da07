package document

// A text set to a width breaks its lines anywhere, and what goes on in the next one may read like a heading: "... patching
// of servers and user", and below it "training". What stands around tells, and how the headings above are set.

// headingStyle is how the headings above are set.
type headingStyle struct {
	count  int
	apart  int  // so many have a blank line above them
	capped bool // one begins with a capital
}

// unhead takes the headings back that are the ends of the lines above them.
func (p *parser) unhead() {
	var style headingStyle
	for _, i := range p.headed {
		l := &p.lines[i]
		if i > 0 && p.mayBeWrapped(int(i)) {
			if l.wrapped = p.unlike(int(i), style); l.wrapped || p.broken(int(i)) {
				l.heading = NoSection
				continue
			}
		}
		style.count++
		style.apart += int(bit(l.apart))
		style.capped = style.capped || upper(p.text[l.start])
	}
}

// brokenFrom is how many characters a line has that may have been broken at its end.
const brokenFrom = 60

// mayBeWrapped tells whether line i, which reads like a heading, could be the end of the line above.
func (p *parser) mayBeWrapped(i int) bool {
	l, up := &p.lines[i], &p.lines[i-1]
	return !l.apart && !l.hashed && !l.bullet && !l.more && l.lastByte != ':' && (up.heading == NoSection || up.label != 0) && !ends[up.lastByte]
}

// unlike tells whether line i is set in another way than the headings above: "skills" where they are "Education", or between two
// bullets where blank lines stand above them.
func (p *parser) unlike(i int, style headingStyle) bool {
	l := &p.lines[i]
	if style.capped && lower(p.text[l.start]) {
		return true
	}
	return style.count > 1 && style.apart == style.count && p.listed(i+1) && p.belowBullet(i)
}

// bulletLines is over how many lines a bullet mostly is set.
const bulletLines = 6

// belowBullet tells whether one of the lines right above line i has a bullet, and none of them ends with a full stop.
func (p *parser) belowBullet(i int) bool {
	for k := i - 1; k >= 0 && k >= i-bulletLines && p.lines[k].heading == NoSection && !ends[p.lines[k].lastByte]; k-- {
		if p.lines[k].bullet || p.lines[k].apart {
			return p.lines[k].bullet
		}
	}
	return false
}

// broken tells whether line i, of a weak word or with a full stop, stands below one that is wide enough to be broken at its end:
// "... for the loan" and "portfolio".
func (p *parser) broken(i int) bool {
	l := &p.lines[i]
	if p.lines[i-1].label != 0 {
		return false
	}
	weak := l.lastByte == '.' || l.words.last-l.words.first == 1 && p.kind(l.words.first)&isWeak != 0
	return weak && !p.narrow(&p.lines[i-1], brokenFrom-1)
}

// listed tells whether the next of a list's items begins at line i or little below, each with a bullet.
func (p *parser) listed(i int) bool {
	for k := i; k < len(p.lines) && k < i+bulletLines; k++ {
		if l := &p.lines[k]; l.bullet || l.apart || l.header || l.heading != NoSection {
			return l.bullet && !l.apart
		}
	}
	return false
}

func lower(c byte) bool { return 'a' <= c && c <= 'z' }
