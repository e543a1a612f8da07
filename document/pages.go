package document

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/metierhq/metier/internal/lex"
)

// What a printer repeats on each page, its header and its footer, is no part of the text. But what people write is alike
// on many pages too: two jobs may begin two pages, and differ in their years alone. So a line is taken for a header only
// where the same stands in the same place on most pages, with nothing between it and the edge of the page that is not
// repeated. The same means the same numbers: none may differ but the page's own.

const (
	edgeLines = 3   // lines at the top and at the bottom of a page that may be its header and footer
	edgeWidth = 90  // bytes of such a line
	lastPage  = 999 // above it, a number is that of no page, but a year
)

// joinPages puts the pages of a document together and leaves out what a printer repeats on each of them: such a line
// stays on the first page that has it alone, and page numbers go.
func joinPages(pages []string) string {
	if len(pages) == 1 {
		return pages[0]
	}
	lines, out := make([][]string, len(pages)), make([]map[int]bool, len(pages)) // out: those that are left out
	for i, p := range pages {
		lines[i], out[i] = strings.Split(strings.TrimRight(p, " \t\r\n\f"), "\n"), map[int]bool{}
	}
	for _, step := range [...]int{1, -1} {
		at := make([]int, len(pages)) // the line of each page that is looked at next; -1: its header has ended
		for i := range at {
			if step < 0 {
				at[i] = len(lines[i]) - 1
			}
		}
		for range edgeLines {
			alike := map[string][]edge{}
			for i, k := range at {
				for k >= 0 && k < len(lines[i]) && strings.TrimSpace(lines[i][k]) == "" {
					k += step
				}
				at[i] = -1
				if k < 0 || k >= len(lines[i]) || len(lines[i][k]) > edgeWidth {
					continue
				}
				e := edgeOf(i, k, lines[i][k])
				alike[e.key] = append(alike[e.key], e)
			}
			for key, all := range alike {
				numbered, ok := printed(all, len(pages))
				if !ok {
					continue
				}
				for i, e := range all {
					at[e.page] = e.line + step
					if i > 0 || numbered && pageNumber(key) {
						out[e.page][e.line] = true
					}
				}
			}
		}
	}
	var b strings.Builder
	for i := range lines {
		for k, l := range lines[i] {
			if !out[i][k] {
				b.WriteString(l)
				b.WriteByte('\n')
			}
		}
	}
	return b.String()
}

// An edge is a line at the top or bottom of a page.
type edge struct {
	page, line int
	text       string
	key        string   // its letters, and one # for each number
	numbers    []string // the digits of each
}

func edgeOf(page, line int, text string) edge {
	e := edge{page: page, line: line, text: text}
	var key strings.Builder
	digit := false
	for _, r := range text {
		switch {
		case unicode.IsDigit(r):
			if !digit {
				key.WriteByte('#')
				e.numbers = append(e.numbers, "")
			}
			e.numbers[len(e.numbers)-1] += string(r)
		case unicode.IsLetter(r):
			key.WriteRune(unicode.ToLower(r))
		}
		digit = unicode.IsDigit(r)
	}
	e.key = key.String()
	return e
}

// printed tells whether lines of one key are what a printer has put on each of so many pages, and whether one of their
// numbers is that of the page. A year may stand there only with a page's number beside it, and a job's title only where
// three pages have it.
func printed(all []edge, pages int) (numbered, ok bool) {
	if len(all) < 2 || 2*len(all) <= pages {
		return false, false
	}
	year := false
	for n, first := range all[0].numbers {
		if !slices.ContainsFunc(all, func(e edge) bool { return e.numbers[n] != first }) {
			year = year || len(first) == 4 && first >= "1950" && first <= "2099"
			continue
		}
		if numbered || !counts(all, n) {
			return false, false
		}
		numbered = true
	}
	return numbered, numbered || !year && (len(all) > 2 || !hasTitle(all[0].text))
}

// counts tells whether number n of some lines is that of their pages. Beside words it must be that from 1 on; by itself
// it may begin at any.
func counts(all []edge, n int) bool {
	from := 0
	for i, e := range all {
		v, err := strconv.Atoi(e.numbers[n])
		if i == 0 {
			from = v - e.page
		}
		if err != nil || v > lastPage || v-e.page != from || from != 1 && !pageNumber(e.key) {
			return false
		}
	}
	return true
}

// pageNumber tells whether a key is that of a page's number and nothing else: "Page 2 of 3", "- 2 -", "2/3".
func pageNumber(key string) bool {
	switch key {
	case "#", "##", "page#", "page#of#", "#of#", "pg#", "p#", "seite#", "seite#von#", "página#", "page#de#", "página#de#":
		return true
	}
	return false
}

// hasTitle tells whether a line has a job's title in it.
func hasTitle(line string) bool {
	words := lex.Scan(line, nil)
	for i := range words {
		if _, n := lex.TitleAt(words[i:]); n > 0 {
			return true
		}
	}
	return false
}
