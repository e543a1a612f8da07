// Package report renders what package match found, for people and for other programs.
//
// [Text] is what a recruiter reads in a terminal, [Ranking] the table of many documents, [CSV] the same for a
// spreadsheet, and [JSON] and [RankingJSON] the plain values for a program. Text, Ranking and CSV are for people: their
// layout may change with any version. The JSON is what the structs' own tags say, and is stable under its schema.
//
// The same value is always rendered to the same bytes. Quotes, names and messages come from texts that nobody has
// checked: control characters in them never reach a terminal, and a spreadsheet never takes one for a formula. Each
// function writes once, and returns the writer's error.
package report
