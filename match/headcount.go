package match

import (
	"slices"
	"strings"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
)

// crowd is from how many people on a number says nothing of who leads them: of a hundred people, most are a firm's, or
// served.
const crowd = 100

// mostCounts is how many such statements of a passage are looked at: each costs a look at the whole passage, and no
// sentence has more.
const mostCounts = 8

// count finds the words of a passage that say how many people somebody leads, and lists them among the names of the staff:
// a team of 12, or 8 analysts, are people in one's charge, whatever the line calls them, and said to be led without a verb.
func (s *scratch) count(d *document.Document, q *document.Passage) {
	s.led = s.led[:0]
	for len(s.people) > 0 && s.people[0].Start < q.Start {
		s.people = s.people[1:]
	}
	for n := 0; len(s.people) > 0 && s.people[0].End <= q.End; s.people = s.people[1:] {
		if n++; n > mostCounts || s.people[0].Number >= crowd {
			continue
		}
		said, words := s.people[0].Span, d.Words(q)
		from, to := 0, len(words)
		for from < to && int(words[from].Start) < said.Start {
			from++
		}
		for to > from && int(words[to-1].End) > said.End {
			to--
		}
		if from >= to {
			continue
		}
		at := interval{q.FirstWord() + uint32(from), q.FirstWord() + uint32(to)}
		if s.reached(d, q, at.first) {
			continue
		}
		s.led = append(s.led, at)
		i := slices.IndexFunc(s.names, func(m nameMet) bool { return m.first > at.first })
		if i < 0 {
			i = len(s.names)
		}
		for _, t := range s.role.shownBy(s.role.staff) {
			s.names = slices.Insert(s.names, i, nameMet{t, at.first, at.last})
		}
	}
}

// reached tells whether something else is said of those whom the words from one on count than that they are led: that
// something was for them, or came to them ("mailboxes for 60 employees"), or that the clause begins with another deed
// ("surveyed 45 employees"). Who is responsible for 25 people leads them.
func (s *scratch) reached(d *document.Document, q *document.Passage, first uint32) bool {
	start := first
	for start > q.FirstWord() && !strings.ContainsAny(d.Text[d.Word(start-1).End:d.Word(start).Start], ",;:.()\u2013\u2014\u2022") {
		start--
	}
	if start == first {
		return false
	}
	if slices.ContainsFunc(d.Marks(q), func(m lex.Mark) bool {
		return m.First >= start && m.First < first && m.Concept.Is(s.role.manage)
	}) {
		return false
	}
	switch strings.ToLower(d.Word(first - 1).Of(d.Text)) {
	case "for", "to", "by", "from", "in", "at", "on", "across", "among":
		return true
	}
	deed := strings.ToLower(d.Word(start).Of(d.Text))
	return strings.HasSuffix(deed, "ed") || strings.HasSuffix(deed, "ing")
}
