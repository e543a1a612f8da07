package profile

import (
	"slices"
	"strings"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/internal/lex"
	"github.com/metierhq/metier/profile/internal/outline"
)

// found is a statement that is an item.
type found struct {
	document.Span
	label     string
	duty      bool
	level     Level
	strength  int // 3, 2, 1 or 0: what the weights are made of
	category  string
	criterion *Criterion
	parts     []found
	ordered   bool
}

// longestItem is how many bytes a statement may have. A text without full stops
// states nothing that one item could hold.
const longestItem = 2000

// A saying is a part of the text with its words, for those who judge it.
type saying struct {
	document.Span
	text   string
	words  []lex.Word // whose places are in text
	folded []string
	hits   []hit
}

func (r *posting) say(s document.Span) saying {
	x := saying{Span: s, text: r.plain[s.Start:s.End]}
	x.words = lex.Scan(x.text, nil)
	x.folded = fold(x.text, x.words)
	x.hits = phrases().find(x.folded)
	return x
}

func (x saying) has(kind string) bool { return x.count(kind) > 0 }

func (x saying) count(kind string) (n int) {
	for _, h := range x.hits {
		if h.kind == kind {
			n++
		}
	}
	return n
}

// readItems collects the items of all parts that may hold any.
func (r *posting) readItems() {
	hasDuties := slices.ContainsFunc(r.parts, func(p part) bool { return p.kind == "duties" && p.last > p.first })
	for _, p := range r.parts {
		if p.bare() || p.kind == "summary" && hasDuties {
			continue
		}
		for i := p.first; i < p.last; {
			i = r.readBlock(i, p)
		}
	}
	r.build()
}

// readBlock reads a line or a list and returns the first block behind it.
func (r *posting) readBlock(i int, p part) int {
	b := r.blocks[i]
	if r.used[i] {
		return i + 1
	}
	if b.Kind != outline.Line {
		return r.readList(i, p)
	}
	if r.aside(b.Span) {
		return i + 1
	}
	if !strings.HasSuffix(r.text(b.Span), ":") {
		r.found = append(r.found, r.lineItems(i, b.Span, p)...)
		return i + 1
	}
	sentences := outline.Sentences(r.plain, b.Span)
	intro := sentences[len(sentences)-1]
	if len(sentences) > 1 {
		r.found = append(r.found, r.lineItems(i, document.Span{Start: b.Start, End: sentences[len(sentences)-2].End}, p)...)
	}
	if i+1 == p.last || r.used[i+1] { // it announces what stands elsewhere
		return i + 1
	}
	return r.readAnnounced(i+1, r.say(intro), p)
}

// lineItems gives the items of a line or bullet: of its label, its sentences and
// their clauses.
func (r *posting) lineItems(i int, s document.Span, p part) []found {
	label, rest := r.label(s)
	label, p, ok := labelPart(label, p)
	if !ok {
		return nil
	}
	if x := r.say(rest); label != "" && len(x.folded) < sentenceWords && partOf(x.folded, x.words).bare() {
		return nil // "Competencies: our values"
	}
	listed, commands := r.listed(i), r.commands(i)
	// Who labels a bullet, or a line by a category, means what follows for an entry.
	entries := label != "" && (r.blocks[i].Kind != outline.Line || namesCategory(fold(label, lex.Scan(label, nil))))
	var items []found
	for n, sentence := range outline.Sentences(r.plain, rest) {
		if r.read[sentence.Start] || sentence.End-sentence.Start > longestItem || strings.HasSuffix(r.text(sentence), ":") || r.aside(sentence) && n > 0 {
			continue
		}
		for _, c := range r.clauses(sentence) {
			x := c.saying
			entry := entries || c.denied ||
				n == 0 && (listed || r.beside(i) && verbFirst(x.folded)) || // the line itself is one
				commands && r.opensAsDuty(x.folded)
			if it, ok := r.judge(x, entry, p); ok {
				if c.denied {
					it.level, it.strength = NotAsked, 0
				}
				it.label = label
				r.labelled(&it, x, label)
				items = append(items, it)
			}
		}
	}
	return items
}

// labelPart gives the part that a labelled line is of, which its label may change, and the label that its items get: none
// where it was the heading of one line. Not ok: nothing in the line is asked.
func labelPart(label string, p part) (string, part, bool) {
	if label == "" {
		return "", p, true
	}
	words := lex.Scan(label, nil)
	folded := fold(label, words)
	if len(folded) == 0 || circumstance(folded) || folded[0] == "our" || folded[0] == "we" {
		return "", p, false
	}
	named := partOf(folded, words)
	switch {
	case named.bare():
		return label, p, namesCategory(folded)
	case named.kind == "duties" || named.kind == "preferred" || named.kind == "requirements" && !p.asking():
		named.first, named.last = p.first, p.last
		if named.category == "" && !namesCategory(folded) {
			label = ""
		}
		return label, named, true
	}
	return label, p, true
}

// namesCategory tells whether a label names a category of requirements.
func namesCategory(folded []string) bool { return firstOf(phrases().find(folded), "label-") != "" }

// fewestCommands is how many sentences of a paragraph begin as duties do if it is a list of duties that lost its line
// breaks. One alone may be anybody's: "Join us." Three say what somebody does.
const fewestCommands = 3

// A paragraph is some blocks with no blank line between them.
type paragraph struct {
	first, last int // blocks, the last exclusive
	commands    int // sentences that begin as duties do
}

// commands tells whether the paragraph of a block is such a list. It is read once for all of its blocks.
func (r *posting) commands(i int) bool {
	if p := &r.paragraph; i < p.first || i >= p.last {
		*p = paragraph{first: i, last: i + 1}
		for p.last < len(r.blocks) && !r.blocks[p.last].Apart {
			p.last++
		}
		for p.first > 0 && !r.blocks[p.first].Apart {
			p.first--
		}
		for _, b := range r.blocks[p.first:p.last] {
			for _, s := range outline.Sentences(r.plain, b.Span) {
				if x := r.say(s); r.opensAsDuty(x.folded) && !x.has("apply") {
					p.commands++
				}
			}
		}
	}
	return r.paragraph.commands >= fewestCommands
}

// listed tells whether a block is an entry of a list: a bullet, or a line
// without a full stop among others.
func (r *posting) listed(i int) bool {
	b := r.blocks[i]
	if b.Kind != outline.Line {
		return true
	}
	s := strings.TrimRight(r.plain[b.Start:b.End], " *_")
	return r.beside(i) && len(outline.Sentences(r.plain, b.Span)) == 1 && !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, ":") && !strings.HasSuffix(s, "!")
}

// beside tells whether no blank line stands between a block and one next to it.
func (r *posting) beside(i int) bool {
	return !r.blocks[i].Apart || i+1 < len(r.blocks) && !r.blocks[i+1].Apart
}

// aside tells whether all of a part stands in brackets.
func (r *posting) aside(s document.Span) bool {
	t := strings.TrimRight(strings.TrimSpace(r.plain[s.Start:s.End]), ".")
	return strings.HasPrefix(t, "(") && strings.Index(t, ")") == len(t)-1
}

// circumstance tells whether a label is of a line that asks nothing: all of its
// words are of such labels.
func circumstance(folded []string) bool {
	covered, any := make([]bool, len(folded)), false
	for _, h := range phrases().find(folded) {
		if h.kind == "circumstance" || h.kind == "filler" {
			any = any || h.kind == "circumstance"
			for k := h.first; k < h.last; k++ {
				covered[k] = true
			}
		}
	}
	return any && !slices.Contains(covered, false)
}

// label gives what a line is labelled with, and what stands behind it.
func (r *posting) label(s document.Span) (string, document.Span) {
	const longest = 70
	raw := r.doc.Text[s.Start:s.End]
	from := max(0, s.Start-2)
	if at := strings.Index(raw, "**"); at > 0 && at <= longest && r.doc.Text[from:s.Start] == "**" {
		if label := strings.Trim(r.text(document.Span{Start: s.Start, End: s.Start + at}), " .:-–"); len(strings.Fields(label)) <= labelWords {
			rest := outline.Trim(r.plain, document.Span{Start: s.Start + at, End: s.End})
			for rest.Start < rest.End && strings.IndexByte(".:- ", r.plain[rest.Start]) >= 0 {
				rest.Start++
			}
			return label, rest
		}
	}
	part := r.plain[s.Start:s.End]
	at := strings.IndexByte(part[:min(len(part), longest)], ':')
	if at <= 0 || at+1 >= len(part) || part[at+1] != ' ' && part[at+1] != '\t' && !strings.HasPrefix(part[at+1:], "\u00a0") {
		return "", s
	}
	label := strings.TrimSpace(part[:at])
	if n := len(strings.Fields(label)); n == 0 || n > labelWords || strings.ContainsAny(label, ".;!?") {
		return "", s
	}
	rest := outline.Trim(r.plain, document.Span{Start: s.Start + at + 1, End: s.End})
	if rest.Start >= rest.End {
		return "", s
	}
	return outline.Tidy(label), rest
}
