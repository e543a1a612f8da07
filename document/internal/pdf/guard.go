package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/ledongthuc/pdf"

	"github.com/metierhq/metier/document/internal/source"
)

// A guard stands between the library and the file, and stops it. With a table of our own (mend.go) the library has
// nothing left that it can do for long without reading: it follows no reference, opens no stream and unpacks nothing
// but by asking ReadAt, which refuses when the time is over or when too much was asked for. The refusal becomes a panic
// in the library and an error here; what the guard refused is kept, so that no later step takes it for a broken file.
type guard struct {
	ctx  context.Context
	b    []byte
	asks int64 // bytes that the library may still ask for
	left int64 // bytes that may still be unpacked
	most int64 // what left began with
	cut  int   // streams that could be unpacked in part
	err  error // why the guard refused; nil: it did not
}

func newGuard(ctx context.Context, l source.Limits) *guard {
	return &guard{ctx: ctx, left: l.Unpacked, most: l.Unpacked}
}

// open lets the library open a file that survey went through.
func (g *guard) open(b []byte) (r *pdf.Reader, err error) {
	g.b, g.asks = b, 8*int64(len(b))+8*g.most
	defer g.rescue(&err)
	if r, err = pdf.NewReader(g, int64(len(b))); err != nil {
		err = errors.New(clip(err.Error()))
	}
	return r, err
}

// leastAsk is what a read counts at least: the library takes a buffer for every object, however small.
const leastAsk = 1 << 10

func (g *guard) ReadAt(p []byte, at int64) (int, error) {
	if !g.goOn() {
		return 0, g.err
	}
	if g.asks -= max(int64(len(p)), leastAsk); g.asks < 0 {
		g.err = source.TooLarge("PDF", "its objects refer to each other too often")
		return 0, g.err
	}
	if at < 0 || at >= int64(len(g.b)) {
		return 0, io.EOF
	}
	n := copy(p, g.b[at:])
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

// goOn tells whether there is time left and nothing was refused.
func (g *guard) goOn() bool {
	if g.err == nil && g.ctx.Err() != nil {
		g.err = g.ctx.Err()
	}
	return g.err == nil
}

// spend counts n bytes of what may be unpacked.
func (g *guard) spend(n int) error {
	if g.left -= int64(n); g.left < 0 && g.err == nil {
		g.err = source.TooLarge("PDF", "unpacks to more than %d bytes", g.most)
	}
	return g.err
}

// clip shortens what the library says: it quotes the file, at any length.
func clip(s string) string {
	const most = 120
	if len(s) > most {
		s = s[:most] + "..."
	}
	return strings.ToValidUTF8(s, "?")
}

// rescue turns a panic of the library into an error. What the guard refused comes before any other cause.
func (g *guard) rescue(err *error) {
	if x := recover(); x != nil {
		*err = errors.New(clip(fmt.Sprint(x)))
	}
	if g.err != nil {
		*err = g.err
	}
}

const (
	mostFilters = 4
	mostColumns = 1 << 16
)

// unpack returns the data of a stream, as far as they can be unpacked.
func (g *guard) unpack(v pdf.Value) (data []byte, err error) {
	defer g.rescue(&err)
	if v.Kind() != pdf.Stream {
		return nil, fmt.Errorf("found %s where a stream was expected", kindName(v))
	}
	if v.Key("Length").Kind() != pdf.Integer {
		return nil, errors.New("a stream does not say how long it is")
	}
	if err := checkFilters(v); err != nil {
		return nil, err
	}
	var buf bytes.Buffer
	_, broken := io.Copy(&buf, io.LimitReader(v.Reader(), g.left+1))
	if err := g.spend(buf.Len()); err != nil {
		return nil, err
	}
	if buf.Len() == 0 && broken != nil {
		return nil, broken
	}
	if broken != nil {
		g.cut++
	}
	return buf.Bytes(), nil // the first half of a stream that is cut off is worth reading
}

// checkFilters refuses what the library would do without measure: rows of any width, and a file packed twice, which
// unpacks to a thousand times a thousand times its size on the way to nothing.
func checkFilters(v pdf.Value) error {
	filter, param := v.Key("Filter"), v.Key("DecodeParms")
	flates := 0
	check := func(f, p pdf.Value) error {
		if f.Name() == "FlateDecode" {
			flates++
		}
		if c := p.Key("Columns").Int64(); c < 0 || c > mostColumns {
			return fmt.Errorf("a stream has rows of %d columns, want at most %d", c, mostColumns)
		}
		return nil
	}
	if filter.Kind() != pdf.Array {
		return check(filter, param)
	}
	if filter.Len() > mostFilters {
		return fmt.Errorf("a stream has %d filters, want at most %d", filter.Len(), mostFilters)
	}
	for i := range filter.Len() {
		if err := check(filter.Index(i), param.Index(i)); err != nil {
			return err
		}
	}
	if flates > 1 {
		return fmt.Errorf("a stream is packed %d times over", flates)
	}
	return nil
}

func kindName(v pdf.Value) string {
	switch v.Kind() {
	case pdf.Null:
		return "nothing"
	case pdf.Dict:
		return "a dictionary"
	case pdf.Array:
		return "an array"
	}
	return "a value"
}
