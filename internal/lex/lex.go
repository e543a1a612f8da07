// Package lex is how metier reads words. One analysis serves the index and the matcher, so that what search finds and
// what scoring credits can never disagree:
//
//	Scan      text -> words with byte spans: folded, protected tokens kept whole ("C++", ".NET", "P&L"), IT told from it
//	Concepts  words -> phrases that mean something in the field, under any of their names, found before stemming
//	Deny      words -> which of them the text denies, only hopes for, or puts on somebody else
//	Terms     text -> the terms of a search index: exact word, stem and concept, sharing one place
//
// What is known about words stands in the files of data/, read once, at first use; nothing is ever written after that,
// and all functions may be called by any number of goroutines.
package lex

// A Word is one word of a text.
type Word struct {
	Start, End uint32 // bytes: text[Start:End]
	ID         uint32 // the word of the lexicon that it is, whatever its case; 0: not in the lexicon
	Flags      Flags
}

// Flags are what is known of a word: by the lexicon, and by how it stands in its text. Those that Places gathers are the lowest
// bits of the four bytes.
type Flags uint32

// What the lexicon says, in no more bits than a slot of the index holds.
const (
	Month    Flags = 1 << iota // the name of a month
	Stop                       // a function word: never a term
	Generic                    // a word of every manager in every trade: weak on its own
	Negator                    // "not", "never", "without", "didn't"
	Titular                    // a job title may start with it
	Heading                    // it may stand in a section's heading
	glue                       // a protected token may go on from it, as "Network" to "Network+"
	article                    // "the", "a" or "of", which a concept's name may lack
	Cue                        // a cue of polarity may be here: the rarest word of one, by which it is looked for, or "didn't"
	Capitals                   // an acronym if in capitals
	turning                    // "but" and its like may begin with it, which end a clause
)

// What the text says.
const (
	Digits Flags = 1 << (16 + iota) // digits only
	Year                            // four digits, 1950 to 2099
	Upper                           // two or more letters, all of them capitals
	Denied                          // the text denies it, only hopes for it, or says it of somebody else: no evidence

	Spaced Flags = 1 << 24 // one space and nothing else stands between the word before it and this one
)

// Has tells whether all of g are set.
func (f Flags) Has(g Flags) bool { return f&g == g }

// Of returns the word as its text writes it.
func (w Word) Of(text string) string { return text[w.Start:w.End] }
