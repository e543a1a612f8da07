package xlsx

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// tokens reads the XML of a part of the archive. However large the part unpacks,
// and whatever it says of its size, no more than MaxUnpacked bytes of it are read,
// and no more than MaxToken are held.
type tokens struct {
	part    io.ReadCloser
	decoder *xml.Decoder
	left    int // bytes of the part
	token   int // bytes of the token that is being read
}

func open(archive *zip.Reader, name string) (*tokens, error) {
	part, err := archive.Open(name)
	if err != nil {
		return nil, err
	}
	t := &tokens{part: part, left: MaxUnpacked}
	t.decoder = xml.NewDecoder(source{t})
	return t, nil
}

// Close closes the part.
func (t *tokens) Close() error { return t.part.Close() }

func (t *tokens) next() (xml.Token, error) {
	t.token = MaxToken
	return t.decoder.RawToken()
}

// source is what the decoder reads from.
type source struct{ *tokens }

func (s source) Read(p []byte) (int, error) {
	if s.left <= 0 {
		return 0, fmt.Errorf("more than %d bytes", MaxUnpacked)
	}
	if s.token <= 0 {
		return 0, fmt.Errorf("a cell or a tag of more than %d bytes", MaxToken)
	}
	n, err := s.part.Read(p[:min(len(p), s.left, s.token)])
	s.left -= n
	s.token -= n
	return n, err
}

// text gives what is in <t> (or, of a cell, in <v>) up to the end of an element.
// Readings of Asian texts, <rPh>, are not part of it.
func (t *tokens) text(end string) (string, error) {
	var text strings.Builder
	in, reading := false, false
	for {
		token, err := t.next()
		if err != nil {
			return "", unexpected(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			name := token.Name.Local
			in = name == "t" || name == "v"
			reading = reading || name == "rPh"
		case xml.EndElement:
			if token.Name.Local == end {
				return text.String(), nil
			}
			in = false
			reading = reading && token.Name.Local != "rPh"
		case xml.CharData:
			if in && !reading {
				if text.Len()+len(token) > MaxToken {
					return "", fmt.Errorf("a cell of more than %d bytes", MaxToken)
				}
				text.Write(token)
			}
		}
	}
}

func unexpected(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}
