package profile

import (
	"slices"
	"strings"

	"github.com/metierhq/metier/profile/internal/outline"
)

// readAnnounced reads the list behind a line that ends in a colon.
func (r *posting) readAnnounced(i int, intro saying, p part) int {
	under := p
	named := announced(intro)
	switch {
	case r.read[intro.Start]:
		under.kind = "goals" // or another kind of fact
	case named.kind != "":
		under = named
		if p.level != "" && under.level == "" {
			under.level = p.level
		}
	case intro.has("asks"):
		under.kind, under.category = "requirements", p.category
	case intro.has("tells"):
		under.kind = "duties"
	}
	under.first, under.last = i, p.last
	steps := r.blocks[i].Kind == outline.Step
	if whole, ok := r.judge(intro, true, p); ok && (steps || named.kind == "" && !announces(intro)) && r.blocks[i].Kind != outline.Line {
		var parts []found
		next := r.collect(i, under, func(f []found) { parts = append(parts, f...) })
		whole.End = intro.End
		r.found = append(r.found, withParts(whole, parts, steps))
		return next
	}
	if r.blocks[i].Kind == outline.Line { // a list without bullets: up to the next gap
		for next := i; next < p.last && !r.used[next] && (next == i || !r.blocks[next].Apart); next++ {
			i = next + 1
			if !under.bare() {
				r.found = append(r.found, r.lineItems(next, r.blocks[next].Span, under)...)
			}
		}
		return i
	}
	return r.readList(i, under)
}

// announced says what the line before a list says that the list holds: what the
// last of its words that tell names.
func announced(intro saying) part {
	p, last := part{}, 0
	for _, h := range intro.hits {
		switch kind := strings.TrimPrefix(h.kind, "heading-"); kind {
		case "duties", "requirements", "preferred", "benefits", "goals", "questions":
			if h.first >= last {
				p.kind, last = kind, h.first
			}
		}
	}
	if p.kind == "preferred" {
		p.level = "preferred"
	}
	return p
}

// announces tells whether a line that ends in a colon says nothing but that
// a list follows.
func announces(intro saying) bool {
	n := len(intro.folded)
	return slices.ContainsFunc(intro.hits, func(h hit) bool {
		return h.kind == "announces" && (h.last == n || intro.folded[h.first] == "following" || intro.folded[h.first] == "these")
	})
}

// readList reads a list of bullets.
func (r *posting) readList(i int, p part) int {
	return r.collect(i, p, func(f []found) {
		if !p.bare() {
			r.found = append(r.found, f...)
		}
	})
}

// collect hands on the items of the bullets from block i on, and returns the
// first block behind them.
func (r *posting) collect(i int, p part, each func([]found)) int {
	depth := r.blocks[i].Depth
	for i < p.last && r.blocks[i].Kind != outline.Line && r.blocks[i].Depth >= depth {
		var f []found
		f, i = r.bullet(i, p)
		each(f)
	}
	return i
}

// bullet reads a bullet and the bullets in it.
func (r *posting) bullet(i int, p part) (items []found, next int) {
	b := r.blocks[i]
	next = i + 1
	deeper := next < p.last && r.blocks[next].Kind != outline.Line && r.blocks[next].Depth > b.Depth
	if !deeper {
		if r.used[i] {
			return nil, next
		}
		return r.lineItems(i, b.Span, p), next
	}
	steps := r.blocks[next].Kind == outline.Step
	var parts []found
	next = r.collect(next, p, func(f []found) { parts = append(parts, f...) })
	own := r.say(b.Span)
	if groups(own) {
		label := strings.TrimRight(r.text(b.Span), ": ")
		for k := range parts {
			if parts[k].label == "" {
				parts[k].label = label
			}
		}
		return parts, next
	}
	whole, ok := r.judge(own, true, p)
	if !ok {
		return parts, next
	}
	return []found{withParts(whole, parts, steps)}, next
}

// groups tells whether a bullet with bullets in it is only their heading:
// "Technical skills:".
func groups(x saying) bool {
	return len(x.folded) > 0 && len(x.folded) <= labelWords && !verbFirst(x.folded) && !asksIn(x.folded[:1]) &&
		(firstOf(x.hits, "label-") != "" || firstOf(x.hits, "heading-") != "")
}

// withParts puts items into the item that they are parts of, as deep as a
// profile may have them. An item that is not asked for gets no parts, and parts
// that are not asked for are left out.
func withParts(whole found, parts []found, steps bool) found {
	for _, p := range parts {
		if p.level != NotAsked {
			p.label = ""
			p.parts = nil // its own bullets are dropped: its text stands for them
			whole.parts = append(whole.parts, p)
		}
	}
	if len(whole.parts) < 2 || whole.level == NotAsked {
		whole.parts = nil
		return whole
	}
	whole.criterion, whole.ordered = nil, steps
	return whole
}
