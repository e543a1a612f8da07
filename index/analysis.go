package index

import (
	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/registry"
	bleveindex "github.com/blevesearch/bleve_index_api"

	"github.com/metierhq/metier/internal/lex"
)

const (
	engine   = scorch.Name
	analyser = "metier" // its name in bleve's registry

	fieldText     = "text" // the item's text, then its other phrasings: phrase 0, 1, ...
	fieldRole     = "role"
	fieldCategory = "category"
	fieldLevel    = "level"
	fieldLabel    = "label"
)

func init() {
	err := registry.RegisterAnalyzer(analyser, func(map[string]any, *registry.Cache) (analysis.Analyzer, error) {
		return lexAnalyser{}, nil
	})
	if err != nil {
		panic(err) // another package of the program took the name
	}
}

// lexAnalyser gives bleve the terms of package lex as they are. Alternatives for one word share its position.
type lexAnalyser struct{}

func (lexAnalyser) Analyze(text []byte) analysis.TokenStream {
	terms := lex.IndexTerms(string(text))
	tokens := make([]analysis.Token, len(terms))
	stream := make(analysis.TokenStream, len(terms))
	for i, t := range terms {
		tokens[i] = analysis.Token{
			Term: []byte(t.Text), Position: t.Place, Start: t.Start, End: t.End, Type: analysis.AlphaNumeric,
		}
		stream[i] = &tokens[i]
	}
	return stream
}

// newMapping says what is indexed of a document of the type that fill makes. Nothing is stored: the texts are in the
// profiles.
func newMapping() (*mapping.IndexMappingImpl, error) {
	text := bleve.NewTextFieldMapping()
	text.Analyzer = analyser
	text.IncludeTermVectors = true // places and byte spans
	text.Store, text.IncludeInAll, text.DocValues = false, false, false

	item := bleve.NewDocumentStaticMapping()
	item.AddFieldMappingsAt(fieldText, text)
	for _, name := range []string{fieldRole, fieldCategory, fieldLevel, fieldLabel} {
		key := bleve.NewKeywordFieldMapping()
		key.Store, key.IncludeInAll, key.IncludeTermVectors = false, false, false
		key.DocValues = name != fieldLabel // for the facets
		item.AddFieldMappingsAt(name, key)
	}
	item.AddSubDocumentMapping("_all", bleve.NewDocumentDisabledMapping())

	m := bleve.NewIndexMapping()
	m.DefaultMapping = item
	m.DefaultAnalyzer = analyser
	m.ScoringModel = bleveindex.BM25Scoring
	return m, m.Validate()
}
