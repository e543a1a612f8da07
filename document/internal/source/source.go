// Package source is what the readers of the file formats share: what they return, the limits they keep to, and the
// errors that tell what is wrong with a file.
//
// A reader turns a file into plain text with the few signs that document.Parse knows: a line is a paragraph or a row,
// "- " begins an entry of a list, "# " a heading, an empty line parts blocks. All that is read out of the text is read
// by Parse, in one way for every format.
package source

import (
	"errors"
	"fmt"
	"strings"
)

// What can be wrong with a file. A reader's error wraps one of these, or is that of its context, whose end it does not
// know the reason of.
var (
	ErrEmpty     = errors.New("nothing in it")
	ErrTooLarge  = errors.New("too large")
	ErrFormat    = errors.New("not a format that can be read")
	ErrEncrypted = errors.New("encrypted")
	ErrNoText    = errors.New("no text in it")
)

// Limits bound what one file may cost. Every field is above zero.
type Limits struct {
	Unpacked int64 // bytes that compressed parts unpack to, and bytes of text that come out, all together
	Pages    int   // pages of a PDF
	Depth    int   // elements of XML or HTML, or values of JSON, within each other
}

// Text is what a file says.
type Text struct {
	Pages    []string // the text of each page; one for a format without pages
	Posting  bool     // the format says that this is a job posting
	Resume   bool     // the format says that this is a resume
	Title    string   // a title that the format itself names; "" otherwise
	Findings []Finding
}

// A Finding is something that a reader of the document should know.
type Finding struct {
	Code    string // stable, for programs: "hidden-text"
	Message string // for people
}

// TooLarge says which limit a file passes: source.TooLarge("DOCX", "%d bytes unpacked", n).
func TooLarge(format, what string, args ...any) error {
	return fmt.Errorf("%s: %w: "+what, append([]any{format, ErrTooLarge}, args...)...)
}

// A Hiding is a way in which words of a file are kept from the eye: "white on white".
type Hiding struct {
	Words int
	How   string
}

// Hidden says which words were left out as nobody sees them. It is empty where there are none.
func Hidden(ways ...Hiding) []Finding {
	all := 0
	var how []string
	for _, w := range ways {
		if w.Words > 0 {
			all += w.Words
			how = append(how, fmt.Sprintf("%d %s", w.Words, w.How))
		}
	}
	words := "words that nobody sees were"
	switch all {
	case 0:
		return nil
	case 1:
		words = "word that nobody sees was"
	}
	return []Finding{{Code: HiddenText, Message: fmt.Sprintf("%d %s left out (%s)", all, words, strings.Join(how, ", "))}}
}

// HiddenText is the code of what Hidden says.
const HiddenText = "hidden-text"
