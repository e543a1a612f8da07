package document

import (
	"strings"
	"unicode"
)

const (
	edgeLines = 3  // lines at the top and bottom of a page that may be its header and footer
	edgeWidth = 90 // bytes of such a line
)

// joinPages puts the pages of a document together and leaves out what a printer repeats on each of them: a line at the
// edge of most pages stays on the first of them alone, and page numbers go.
func joinPages(pages []string) string {
	if len(pages) == 1 {
		return pages[0]
	}
	lines := make([][]string, len(pages))
	count := map[string]int{}
	for i, p := range pages {
		lines[i] = strings.Split(strings.TrimRight(p, " \t\r\n\f"), "\n")
		seen := map[string]bool{}
		edges(lines[i], func(k int) {
			if e := edge(lines[i][k]); e != "" && !seen[e] {
				seen[e] = true
				count[e]++
			}
		})
	}
	var b strings.Builder
	kept := map[string]bool{}
	for i := range lines {
		drop := map[int]bool{}
		edges(lines[i], func(k int) {
			e := edge(lines[i][k])
			if e == "" || 2*count[e] <= len(pages) || count[e] < 2 {
				return
			}
			drop[k] = kept[e] || pageNumber(e)
			kept[e] = true
		})
		for k, l := range lines[i] {
			if !drop[k] {
				b.WriteString(l)
				b.WriteByte('\n')
			}
		}
	}
	return b.String()
}

// edges calls f with the number of each line at the top and bottom of a page that has something in it.
func edges(lines []string, f func(k int)) {
	top, n := 0, 0
	for ; top < len(lines) && n < edgeLines; top++ {
		if strings.TrimSpace(lines[top]) != "" {
			f(top)
			n++
		}
	}
	n = 0
	for k := len(lines) - 1; k >= top && n < edgeLines; k-- {
		if strings.TrimSpace(lines[k]) != "" {
			f(k)
			n++
		}
	}
}

// edge returns what a line has in common with those of other pages: its letters, and one # for each number. "" for a
// line too long to be a header.
func edge(line string) string {
	if len(line) > edgeWidth {
		return ""
	}
	var b strings.Builder
	digit := false
	for _, r := range line {
		switch {
		case unicode.IsDigit(r):
			if !digit {
				b.WriteByte('#')
			}
			digit = true
			continue
		case unicode.IsLetter(r):
			b.WriteRune(unicode.ToLower(r))
		}
		digit = false
	}
	return b.String()
}

// pageNumber tells whether an edge is one and nothing else: "Page 2 of 3", "- 2 -", "2/3".
func pageNumber(e string) bool {
	switch e {
	case "#", "##", "page#", "page#of#", "#of#", "pg#", "p#", "seite#", "seite#von#", "página#", "page#de#", "página#de#":
		return true
	}
	return false
}
