package docx

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/metierhq/metier/document/internal/source"
)

// oleKinds are what Office keeps in compound files ("OLE"), known by the name of a stream in them; the last is any other.
var oleKinds = []oleKind{
	{"EncryptedPackage", "Office file", "it asks for a password: open it, take the password away and save it", source.ErrEncrypted},
	{"WordDocument", "Word 97-2003 file", "save it as DOCX", source.ErrFormat},
	{"Workbook", "Excel 97-2003 file", "save the text in it as DOCX", source.ErrFormat},
	{"PowerPoint Document", "PowerPoint 97-2003 file", "save the text in it as DOCX", source.ErrFormat},
	{"__substg1.0_", "Outlook message", "save what is attached to it", source.ErrFormat},
	{"", "Office 97-2003 file", "save it as DOCX", source.ErrFormat},
}

// IsOLE tells whether a file is a compound file: Office before 2007 wrote such files, and later ones do so for files with
// a password.
func IsOLE(b []byte) bool { return bytes.HasPrefix(b, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) }

// OLE says what a compound file is and what to do about it.
func OLE(b []byte) error {
	i := slices.IndexFunc(oleKinds, func(k oleKind) bool { return bytes.Contains(b, wideName(k.stream)) })
	k := oleKinds[i]
	return fmt.Errorf("%s: %w: %s", k.what, k.err, k.todo)
}

type oleKind struct {
	stream, what, todo string
	err                error
}

// wideName returns a name in UTF-16, as a compound file's directory has it.
func wideName(s string) []byte {
	b := make([]byte, 0, 2*len(s))
	for i := range len(s) {
		b = append(b, s[i], 0)
	}
	return b
}
