package pdfium

import (
	"context"
	"fmt"
	"strings"
	"unicode"

	"github.com/metierhq/metier/document"
)

// Text that people do not see is left out of a page and reported: it was put there for programs. What is shown in a way
// that cannot be judged for certain counts as seen.

// A hiding is a way of hiding text.
type hiding uint8

const (
	inSight hiding = iota
	unpainted
	transparent
	tiny
	white
	offPage
	hidings
)

var hidingNames = [hidings]string{unpainted: "not painted", transparent: "transparent", tiny: "smaller than 2 points",
	white: "white on white", offPage: "off the page"}

const (
	tiniest   = 2.0 // points: nobody reads smaller type
	tallest   = 1.5 // the height of a character's box in sizes of its type, at most
	edge      = 1.0 // points that a character may stand off the page
	whitest   = 250 // of 255: the least of each colour that goes for white
	scanShare = 0.5 // of a page that pictures cover, where it is a scan
	quoted    = 8   // words of a finding
)

// The engine's numbers.
const (
	modeInvisible = 3
	modeClip      = 7
	modeFill      = 0
	modeFillClip  = 4
)

// how says how a character is hidden, by itself. White takes what stands behind it into account.
func (g *glyph) how(page box) hiding {
	k := g.ink
	x, y := g.middle()
	switch {
	case k.mode == modeInvisible, k.mode == modeClip:
		return unpainted
	case x < page.left-edge, x > page.right+edge, y < page.bottom-edge, y > page.top+edge:
		return offPage
	case k.known && k.a == 0:
		return transparent
	case k.size < tiniest && g.top-g.bottom < tiniest*tallest:
		return tiny
	case k.known && (k.mode == modeFill || k.mode == modeFillClip) && min(k.r, k.g, k.b) >= whitest:
		return white
	}
	return inSight
}

// visible returns the characters that people see, and what is to be said about the others.
func (s *sandbox) visible(ctx context.Context, page uint64, glyphs []glyph, number int) ([]glyph, []document.Finding, error) {
	bounds := s.pageBox(page)
	ways := make([]hiding, len(glyphs))
	var count [hidings]int
	for i := range glyphs {
		ways[i] = glyphs[i].how(bounds)
		if !unicode.IsSpace(glyphs[i].Text) {
			count[ways[i]]++
		}
	}
	if count[inSight] == len(glyphs) {
		return glyphs, nil, s.err
	}
	var findings []document.Finding
	if count[white] > 0 || count[unpainted] > 0 {
		b, err := s.backdrop(ctx, page)
		if err != nil {
			return nil, nil, err
		}
		scan := count[unpainted] > count[inSight] && b.pictures >= scanShare*bounds.area()
		if scan {
			findings = append(findings, document.Finding{Code: "ocr-layer",
				Message: fmt.Sprintf("page %d is a picture; its text is what a program recognised in it", number)})
		}
		for i := range glyphs {
			if i%256 == 0 && ctx.Err() != nil {
				return nil, nil, ctx.Err()
			}
			if ways[i] == unpainted && scan || ways[i] == white && b.behind(&glyphs[i]) {
				ways[i] = inSight
			}
		}
	}
	seen := make([]glyph, 0, len(glyphs))
	var hidden [hidings][]glyph
	for i, g := range glyphs {
		if ways[i] == inSight || unicode.IsSpace(g.Text) {
			seen = append(seen, g)
		}
		if ways[i] != inSight {
			hidden[ways[i]] = append(hidden[ways[i]], g)
		}
	}
	if f, ok := report(hidden, number); ok {
		findings = append(findings, f)
	}
	return seen, findings, s.err
}

// report says how many words of a page are hidden, how, and which come first.
func report(hidden [hidings][]glyph, number int) (document.Finding, bool) {
	total := 0
	var how, first []string
	for way, glyphs := range hidden {
		n := 0
		for _, w := range strings.Fields(lay(glyphs)) {
			if strings.IndexFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0 {
				continue
			}
			if n++; len(first) < quoted {
				first = append(first, short(w))
			}
		}
		if n > 0 {
			how = append(how, fmt.Sprintf("%d %s", n, hidingNames[way]))
		}
		total += n
	}
	if total == 0 {
		return document.Finding{}, false
	}
	words := "words that nobody sees were"
	if total == 1 {
		words = "word that nobody sees was"
	}
	return document.Finding{Code: "hidden-text", Message: fmt.Sprintf("page %d: %d %s left out (%s): %q",
		number, total, words, strings.Join(how, ", "), strings.Join(first, " "))}, true
}

// short cuts a word that is too long to quote.
func short(w string) string {
	const longest = 30
	if r := []rune(w); len(r) > longest {
		return string(r[:longest]) + "…"
	}
	return w
}
