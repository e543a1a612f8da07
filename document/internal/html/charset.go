package html

import (
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
)

// Charset returns the encoding that a page says it is in, if that is neither UTF-8 nor Windows-1252, which the bytes
// themselves tell better; nil: it is one of these, or names none that is known.
func Charset(b []byte) encoding.Encoding {
	switch e, name, _ := charset.DetermineEncoding(b, ""); name {
	case "utf-8", "windows-1252", "replacement": // the last is what is too dangerous for a browser to decode
		return nil
	default:
		return e
	}
}
