package profile

import (
	"cmp"
	"slices"
	"strings"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile/internal/outline"
)

// readFacts reads what the parts and sentences say of the role that is no item.
// What it takes is marked, so that it is not read again.
func (r *posting) readFacts() {
	r.readGoals()
	for _, p := range r.parts {
		switch p.kind {
		case "reading":
			r.profile.Reading = append(r.profile.Reading, r.facts(p)...)
		case "development":
			r.readDevelopment(p)
		case "questions":
			for _, f := range r.facts(p) {
				if strings.HasSuffix(f.Text, "?") {
					r.profile.Questions = append(r.profile.Questions, f)
				}
			}
		case "goals":
			r.profile.Goals = append(r.profile.Goals, r.facts(p)...)
		}
		r.readZone(p)
		r.readListed(p)
		r.eachSentence(p, func(s document.Span) { r.readSentence(r.say(s), p) })
		if p.kind == "summary" {
			r.readSummary(p)
		}
	}
	r.factPay()
	p := r.profile
	p.Goals, p.Domains, p.WorksWith, p.Questions, p.Reading = once(p.Goals), once(p.Domains), once(p.WorksWith), once(p.Questions), once(p.Reading)
	if q := p.Reporting; q != nil {
		q.ReportsTo, q.Oversees, q.Peers = once(q.ReportsTo), once(q.Oversees), once(q.Peers)
	}
}

func (r *posting) eachSentence(p part, each func(document.Span)) {
	for i := p.first; i < p.last; i++ {
		if r.used[i] {
			continue
		}
		for _, s := range outline.Sentences(r.plain, r.blocks[i].Span) {
			each(s)
		}
	}
}

// facts gives the blocks of a part as facts.
func (r *posting) facts(p part) (all []Fact) {
	for i := p.first; i < p.last; i++ {
		if !r.used[i] {
			r.used[i] = true
			all = append(all, r.fact(r.blocks[i].Span))
		}
	}
	return all
}

// readGoals reads a list that opens the text above all headings and sentences,
// where another list is headed as the duties.
func (r *posting) readGoals() {
	if len(r.parts) < 2 || !slices.ContainsFunc(r.parts, func(p part) bool { return p.kind == "duties" && p.last > p.first }) {
		return
	}
	for i := r.parts[0].first; i < r.parts[0].last && r.blocks[i].Kind != outline.Line; i++ {
		if !r.used[i] {
			r.used[i] = true
			r.profile.Goals = append(r.profile.Goals, r.fact(r.blocks[i].Span))
		}
	}
}

// readSummary takes the sentences of a part that sums the role up, but for those
// that state other facts.
func (r *posting) readSummary(p part) {
	if r.profile.Summary != "" {
		return
	}
	var all []string
	for i := p.first; i < p.last && r.blocks[i].Kind == outline.Line && !r.used[i]; i++ {
		if len(strings.Fields(r.text(r.blocks[i].Span))) < headingWords {
			continue
		}
		for _, s := range outline.Sentences(r.plain, r.blocks[i].Span) {
			if !r.read[s.Start] {
				all = append(all, r.text(s))
			}
		}
	}
	if len(all) > 0 {
		r.profile.Summary = strings.Join(all, " ")
		r.profile.Sources[0].Of = append(r.profile.Sources[0].Of, "summary")
	}
}

// readListed reads the lists whose first line says that they hold facts: the
// questions that the role answers, and what it looks after.
func (r *posting) readListed(p part) {
	for i := p.first; i+1 < p.last; i++ {
		if r.used[i] || r.blocks[i].Kind != outline.Line || r.blocks[i+1].Kind == outline.Line || !strings.HasSuffix(r.text(r.blocks[i].Span), ":") {
			continue
		}
		sentences := outline.Sentences(r.plain, r.blocks[i].Span)
		intro := r.say(sentences[len(sentences)-1])
		last := i + 1
		for last < p.last && r.blocks[last].Kind != outline.Line {
			last++
		}
		var to *[]Fact
		switch {
		case announced(intro).kind == "questions" && strings.HasSuffix(r.text(r.blocks[i+1].Span), "?"):
			to = &r.profile.Questions
		case announced(intro).kind == "goals":
			to = &r.profile.Goals
		case p.kind == "duties" && elaborates(intro) && r.things(i+1, last):
			to = &r.profile.Domains
		default:
			continue
		}
		r.read[intro.Start] = true
		for k := i + 1; k < last; k++ {
			*to = append(*to, r.fact(r.blocks[k].Span))
			r.used[k] = true
		}
	}
}

// elaborates tells whether the line before a list goes on with the sentence
// before it: "This includes:".
func elaborates(intro saying) bool {
	if len(intro.folded) < 2 || len(intro.folded) > headingWords {
		return false
	}
	first := intro.folded[0]
	return (first == "this" || first == "these" || first == "it") && strings.HasPrefix(intro.folded[1], "include")
}

// things tells whether blocks are names of things, and not of what is done.
func (r *posting) things(first, last int) bool {
	for i := first; i < last; i++ {
		if verbFirst(r.say(r.blocks[i].Span).folded) {
			return false
		}
	}
	return true
}

// readSentence reads the facts that one sentence states.
func (r *posting) readSentence(x saying, p part) {
	if p.kind == "benefits" || p.kind == "legal" || p.kind == "apply" {
		r.statedPay(x)
		return
	}
	if x.End-x.Start > longestItem {
		return
	}
	r.alsoCalled(x)
	r.statedPay(x)
	r.readIndustries(x)
	r.readOutlook(x)
	r.readReporting(x, p)
	if x.has("works-with") && !p.bare() && !about(x, "their") && !x.has("gives") {
		r.profile.WorksWith = append(r.profile.WorksWith, r.fact(x.Span))
	}
}

// alsoCalled reads other titles: "the role is also called by names such as
// A, B, C".
func (r *posting) alsoCalled(x saying) {
	if !x.has("also-called") {
		return
	}
	list, ok := listBehind(r.text(x.Span), "titles")
	if !ok {
		return
	}
	for _, t := range list {
		words := lex.Scan(t, nil)
		if len(r.profile.Titles) == mostFacts || len(words) > labelWords || lex.TitleLevel(t, words) == lex.NoLevel || plain(t) == plain(r.profile.Title) ||
			slices.ContainsFunc(r.profile.Titles, func(o Title) bool { return plain(o.Text) == plain(t) }) {
			continue
		}
		r.profile.Titles = append(r.profile.Titles, Title{Text: t, Sources: cited()})
		r.read[x.Start] = true
	}
}

// readReporting reads whom the holder reports to, oversees and has beside them.
func (r *posting) readReporting(x saying, p part) {
	up, down, beside := x.reportsTo(), x.has("oversees"), x.has("peers")
	if p.kind != "reporting" {
		down, beside = false, false
	}
	if strings.HasSuffix(x.text, ":") || strings.HasSuffix(x.text, "?") || !up && !down && !beside {
		return
	}
	if r.profile.Reporting == nil {
		r.profile.Reporting = new(Reporting)
	}
	to, f := r.profile.Reporting, r.fact(x.Span)
	switch {
	case up && !(down && x.hits[slices.IndexFunc(x.hits, func(h hit) bool { return h.kind == "oversees" })].first < 3):
		to.ReportsTo = append(to.ReportsTo, f)
	default:
		if down {
			to.Oversees = append(to.Oversees, f)
		}
		if beside {
			to.Peers = append(to.Peers, f)
		}
	}
}

// reportsTo tells whether somebody is named to whom one reports: "financial
// reporting to meet targets" and "who one reports to" name nobody.
func (x saying) reportsTo() bool {
	return slices.ContainsFunc(x.hits, func(h hit) bool {
		return h.kind == "reports-to" && h.last < len(x.folded) && !phrases().verbs[x.folded[h.last]] && !slices.Contains(x.folded[:h.first], "who")
	})
}

// readDevelopment reads the ways to grow that a part names: headings with a text
// below them, and bullets with a label.
func (r *posting) readDevelopment(p part) {
	var text []string
	for i := p.first; i < p.last; i++ {
		s := r.blocks[i].Span
		switch {
		case r.used[i]:
		case r.blocks[i].Kind == outline.Line:
			text = append(text, r.text(s))
		default:
			label, rest := r.label(s)
			r.develop(cmp.Or(label, r.text(s)), r.text(rest))
		}
	}
	if len(text) > 0 {
		r.develop(strings.TrimRight(r.text(p.heading), ":"), strings.Join(text, " "))
	}
}

func (r *posting) develop(name, text string) {
	d := Development{Name: name, Kind: "learning", Text: cmp.Or(text, name), Sources: cited()}
	if words := lex.Scan(name, nil); len(words) <= labelWords && certified(name, words) {
		d.Kind = "certificate"
	}
	if d.Name != "" && len(r.profile.Development) < mostFacts && !slices.ContainsFunc(r.profile.Development, func(o Development) bool { return plain(o.Name) == plain(d.Name) }) {
		r.profile.Development = append(r.profile.Development, d)
	}
}
