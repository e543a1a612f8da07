// Package report renders what package match found, for people and for other programs.
//
// [Text] is what a recruiter reads in a terminal, [Ranking] the table of many documents, [CSV] the same for a
// spreadsheet, and [Compare] the page on a posting beside a role. They are for people: their layout may change with any
// version. [JSON], [RankingJSON], [CompareJSON] and [TriangleJSON] are the plain values for a program, as the structs' own
// tags have them: under the schema that each report, ranking and comparison names, fields may be added, and those that are
// there keep their name and meaning.
//
// The same value is always rendered to the same bytes. Quotes, names and messages come from texts that nobody has
// checked: control characters in them never reach a terminal (JSON has them escaped), and a spreadsheet never takes one
// for a formula. Each function writes once, and returns the writer's error.
package report
