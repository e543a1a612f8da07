package docx

import (
	"fmt"
	"strings"

	"github.com/metierhq/metier/document/internal/source"
)

// A way to hide text from the eye.
type way int

const (
	seen     way = iota - 1
	marked       // "hidden" is one of Word's settings for letters
	inGround     // letters in the colour behind them
	tiny
	ways
)

var wayNames = [ways]string{"marked as hidden", "in the colour of what stands behind", "smaller than 2 points"}

// hides tells how letters of this look are hidden.
func (r *reader) hides(k look) way {
	switch {
	case k.hidden == yes:
		return marked
	case k.size > 0 && k.size <= tooFine:
		return tiny
	case k.colour == "" || k.colour == "AUTO":
		return seen
	case k.ground == boxed && alike(k.colour, page), alike(k.colour, k.ground),
		k.ground == "" && alike(k.colour, page) && !r.styles.style(k.table).shaded:
		return inGround
	}
	return seen
}

// endHidden parts the hidden words of one paragraph from those of the next.
func (r *reader) endHidden() {
	for i := range r.unseen {
		if b := &r.unseen[i]; b.Len() > 0 {
			b.WriteByte(' ')
		}
	}
}

func (r *reader) hid() (words int) {
	for i := range r.unseen {
		words += len(strings.Fields(r.unseen[i].String()))
	}
	return words
}

// findings says what was hidden.
func (r *reader) findings() []source.Finding {
	var ways []source.Hiding
	for i := range r.unseen {
		ways = append(ways, source.Hiding{Words: len(strings.Fields(r.unseen[i].String())), How: wayNames[i]})
	}
	found := source.Hidden(ways...)
	if n := len(strings.Fields(r.doubtful.String())); n > 0 {
		found = append(found, source.Finding{Code: "white-text", Message: count(n) + " kept in the colour of the page, as a drawing may stand behind"})
	}
	if r.embedded {
		found = append(found, source.Finding{Code: "embedded-file", Message: "a file of another format is a part of the text and was not read"})
	}
	return found
}

func count(words int) string {
	if words == 1 {
		return "1 word was"
	}
	return fmt.Sprintf("%d words were", words)
}
