package lex

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"unicode"
)

// titleBook is what is known of the ways in which job titles are written: title-words.txt and title-names.txt. It is
// compiled apart from the lexicon, as few programs read titles by it.
type titleBook struct {
	full    map[string]string   // a short or other form, or what is no part of a title -> what stands for it, "" for nothing
	longest int                 // words of a form
	names   map[string][]string // plain title -> other titles of the same post
}

const titleWordsFile, titleNamesFile = "title-words.txt", "title-names.txt"

var theTitleBook = sync.OnceValue(func() *titleBook {
	data, err := fs.Sub(embedded, "data")
	if err != nil {
		panic(err)
	}
	b, err := compileTitles(data)
	if err != nil {
		panic(fmt.Sprintf("lex: the embedded data: %v", err))
	}
	return b
})

// aside is the head of the line with what advertisements say beside the name of the post.
const aside = "aside"

func compileTitles(data fs.FS) (*titleBook, error) {
	b := &titleBook{full: map[string]string{}, names: map[string][]string{}}
	return b, errors.Join(eachLine(data, titleWordsFile, b.readForms), eachLine(data, titleNamesFile, b.readNames))
}

// readForms reads a line "full: form; form".
func (b *titleBook) readForms(line string) error {
	head, rest, ok := strings.Cut(line, ":")
	if !ok {
		return fmt.Errorf("%q: want full: form; form", line)
	}
	for form := range strings.SplitSeq(rest, ";") {
		form = strings.TrimSpace(form)
		if old, ok := b.full[form]; ok {
			return fmt.Errorf("%q stands under %q and %q", form, old, head)
		}
		b.full[form] = head
		if head == aside {
			b.full[form] = ""
		}
		b.longest = max(b.longest, len(strings.Fields(form)))
	}
	return nil
}

// readNames reads a line "title; title; title".
func (b *titleBook) readNames(line string) error {
	names := strings.Split(line, ";")
	for i := range names {
		names[i] = strings.TrimSpace(names[i])
	}
	for i, name := range names {
		b.names[name] = append(append(b.names[name], names[:i]...), names[i+1:]...)
	}
	return nil
}

// PlainTitle returns a job title as titles are compared: in small letters, its short forms written in full ("Snr. HR
// Exec" is "senior human resources executive"), without what an advertisement says beside it ("urgently hiring"). What
// stands in brackets or behind a dash stays: it says as often what the post is as where. IT keeps its capitals, as lower
// case would make another word of it.
func PlainTitle(title string) string {
	b := theTitleBook()
	words := b.split(Fold(title))
	plain := make([]string, 0, len(words))
	for i := 0; i < len(words); {
		form, n := b.formAt(words[i:])
		if form != "" {
			plain = append(plain, form)
		}
		i += n
	}
	if len(plain) == 0 {
		plain = words // a title that is nothing but asides
	}
	return strings.Join(plain, " ")
}

// formAt returns what stands for the longest form at the first of words, and how many words that is. A word that is none
// stands for itself.
func (b *titleBook) formAt(words []string) (string, int) {
	for n := min(b.longest, len(words)); n > 0; n-- {
		if form, ok := b.full[strings.Join(words[:n], " ")]; ok {
			return form, n
		}
	}
	return words[0], 1
}

// split splits a folded title into words. Signs that may be part of one stay in it ("r&d", "c++", ".net"); a slash or an
// ampersand parts the words to its sides, unless all of them are a form.
func (b *titleBook) split(title string) []string {
	var words []string
	for chunk := range strings.FieldsFuncSeq(title, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && !strings.ContainsRune("&+#.'/", r)
	}) {
		chunk = strings.TrimRight(strings.Trim(chunk, "/&'"), ".")
		if _, ok := b.full[chunk]; ok {
			words = append(words, chunk)
			continue
		}
		words = append(words, strings.FieldsFunc(chunk, func(r rune) bool { return r == '/' || r == '&' })...)
	}
	return words
}

// OtherTitles returns, in plain form, the other titles of the posts that a plain title names; nil if none is known. The
// caller must not change the slice.
func OtherTitles(plain string) []string { return theTitleBook().names[plain] }
