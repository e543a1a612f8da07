// Package metier is the front door of a library that says how well a resume fits a role, and proves every point with a
// quote from the resume.
//
// Most people want profile.ITDirector (or profile.Builtin) for the roles they hire for, index.New and match.New to
// compile them, document.Open to read a resume, and the Matcher's Score; then report.Text for people, or the Report itself
// for a program. The Example of this package shows it all; the package itself holds no code.
//
//	document      a resume or posting, read from PDF, DOCX, HTML, JSON or text: passages, jobs with their dates, facts
//	profile       what a role asks for, in weighted categories: the built-in roles, your own, those of postings
//	profile/...   importers for O*NET, ESCO and tables of wages, from files that you downloaded
//	index         full-text search over what roles ask for, in memory or on disk
//	match         scores, ranks and classifies documents; compares postings with roles
//	match/report  shows what was found: text, tables, CSV, JSON
//
// Each imports only packages above it in this list. A program that only searches roles needs profile and index; one that only
// wants the jobs and degrees of a resume needs document. A score is not meant to be read without its report: it is the
// sum of the items, and the items are what can be discussed with a person.
//
// # Words
//
//	profile    what one role asks for: facts about the role, and categories of items
//	category   a weighted group of items: duties, leadership, technical expertise, education
//	item       one duty or requirement; its stable address is its ref, "it-director/duties/budget"
//	document   one resume or posting: text, and spans into it
//	passage    a sentence, bullet or list entry of a document: the unit of evidence
//	entry      one job of a work history: title, organisation, from, to
//	credit     how far a document meets one item, 0 to 1
//	points     an item's share of the score: 100 x applied weight x credit
//	potential  what the score would be if all that the text leaves open were met
//	evidence   a passage that earned credit: byte span, quote, why
//	rung       how strong a kind of statement it is: listed < claimed < done (in a dated entry)
//	gate       a knock-out that the caller chose: pass, fail or unknown; it never changes a score
//	finding    what a reader should know about the text: characters left out, the role's own wording copied
//	demand     one thing that a posting asks for, and whether that is typical of the role
//	typicality the share of a posting's demands that the role makes too, by the posting's weights, 0 to 100
//	coverage   the share of the role's items that a posting names, by the role's weights, 0 to 100
//	verdict    which roles a document is about, most probable first, or none
//
// # Guarantees
//
// Each has a property test or a fuzz test.
//
//  1. Score is the sum of the items' Points to within 1e-9, and 0 <= Score <= Potential <= 100. An empty text scores 0.
//     A profile's own items, of one sentence and each in a dated job of the role, earn their full credit. Every item with
//     points has a quote.
//  2. Every span of a Document or Report holds 0 <= Start < End <= len(Text), on rune boundaries, and Quote is
//     Text[Start:End], whatever bytes came in. A finding about the whole text has the zero span.
//  3. Appending an affirmative passage never lowers Score. Repeating one earns nothing. The order of sections does not
//     matter. (A new job with its dates is more than a passage: it may be the first that says what trade the person is
//     of, it may make an older post the past one, and where AsOf is not set it may move what "present" means.)
//  4. Case does not move Score, except in words whose capitals are their meaning, such as IT and it, IS and is, and at the
//     start of a line: below lines that begin with capitals, a small letter goes on with the line above, which a text all in
//     small letters or capitals cannot tell. Nor does white space within a line or at its ends, or more of it where a blank
//     line is already. Where a line ends is structure, and may.
//  5. Nobody's name, contact data, pronouns, age, photo, school or address is looked at: changing them changes no byte
//     of the scores.
//  6. The same profile, options and text give the same bytes, for any GOMAXPROCS, run and architecture. Sums are of whole
//     numbers, or of floats in one order with each product rounded, so that no machine fuses them; ties are broken by
//     score, then ID. No network is used, nothing is logged, and no clock is read: but for document.Options.MaxTime,
//     which may end the reading of a file and then gives no document at all.
//  7. The index and the matcher analyse text once and in one way: what a passage is a candidate for is what a search of
//     the same index finds by the same words.
//  8. Scoring never panics and never blocks, and its memory is bounded by the document's size.
//
// A Matcher and an Index do not change after they were made, and any number of goroutines may share them.
//
// # Compatibility
//
// The exported names stay, and JSON keeps its fields and their meaning; fields may be added. Reports, rankings and
// comparisons name their schema: match.Schema, RankingSchema and CompareSchema. Refs of built-in roles stay: an item that
// goes is not replaced by another of the same ref. Scores may change with a version, since the lexicon grows; match.Engine
// and the CHANGELOG say when the rules did. Compare scores of one version only. The layout of what package report writes
// for people may change at any time.
//
// # Limits
//
// Texts are in English; words of other languages are kept, quoted and not understood. A file may have
// document.DefaultMaxBytes unless document.Options say otherwise, which have the limits of what is packed in it too; a
// role profile.MaxSize, a query index.MaxQuery. More is an error that says so, not a part of the text.
//
// A score says what a text proves about a role. It does not say what a person can do: who writes little scores little,
// and the report shows where to ask. It is no ground for refusing anybody unread.
package metier
