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

// A Word is one word of a text. A document keeps all of its words, so they are as small as they can be.
type Word struct {
	Start, End uint32 // bytes: text[Start:End]
	ID         uint16 // the word of the lexicon that it is, whatever its case; 0: not in the lexicon
	Flags      Flags
}

// Flags are what is known of a word: by the lexicon, and by how it stands in its text. Every fourth is one that Places gathers.
type Flags uint16

// What the lexicon says.
const (
	Stop     Flags = 1 << iota // a function word: never a term
	Generic                    // a word of every manager in every trade: weak on its own
	Negator                    // "not", "never", "without", "didn't"
	Month                      // the name of a month
	Titular                    // a job title may start with it
	Heading                    // it may stand in a section's heading
	glue                       // a protected token may go on from it, as "Network" to "Network+"
	Cue                        // a cue of polarity may be here: the rarest word of one, by which it is looked for, or "didn't"
	Capitals                   // an acronym if in capitals
	article                    // "the", "a" or "of", which a concept's name may lack
	turning                    // "but" and its like may begin with it, which end a clause
)

// What the text says.
const (
	Digits Flags = 1 << (11 + iota) // digits only
	Year                            // four digits, 1950 to 2099
	Upper                           // two or more letters, all of them capitals
	Denied                          // the text denies it, only hopes for it, or says it of somebody else: no evidence
	Spaced                          // one space and nothing else stands between the word before it and this one
)

// Has tells whether all of g are set.
func (f Flags) Has(g Flags) bool { return f&g == g }

// Of returns the word as its text writes it.
func (w Word) Of(text string) string { return text[w.Start:w.End] }
