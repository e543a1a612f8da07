package pdf_test

import (
	"bytes"
	"compress/zlib"
	"crypto/md5"
	"crypto/rc4"
	"fmt"
	"strings"
)

// Tiny PDF files for tests. Objects are numbered from 1 in the order that they are given; 1 is the catalog, 2 the tree
// of pages, 3 the resources, and pages stand behind them.

// write writes objects as a file, with a table. trailer is what the trailer says besides the catalog.
func write(trailer string, objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	at := make([]int, len(objects))
	for i, o := range objects {
		at[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, table)
	return b.Bytes()
}

const catalog = "<< /Type /Catalog /Pages 2 0 R >>"

// helvetica is a font that every viewer has.
const helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"

func stream(header, data string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", header, len(data), data)
}

func flate(header, data string) string {
	return stream(header+" /Filter /FlateDecode", packData(data))
}

func packData(data string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write([]byte(data))
	w.Close()
	return b.String()
}

// pages writes a file with a page for each content, and more objects behind them. The first of those is number
// 4 + 2*len(contents).
func pages(resources string, contents []string, more ...string) []byte {
	objects := []string{catalog, "", "<< " + resources + " >>"}
	var kids strings.Builder
	for _, c := range contents {
		n := len(objects) + 1
		fmt.Fprintf(&kids, "%d 0 R ", n)
		if !strings.HasPrefix(c, "<<") { // operators, and no stream of them yet
			c = stream("", c)
		}
		objects = append(objects, fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources 3 0 R /Contents %d 0 R >>", n+1), c)
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids.String(), len(contents))
	return write("", append(objects, more...)...)
}

const oneFont = "/Font << /F " + helvetica + " >>"

// text writes lines of type, each "x y text".
func text(size float64, lines ...string) string {
	var b strings.Builder
	for _, l := range lines {
		var x, y float64
		fmt.Sscan(l, &x, &y)
		words := strings.SplitN(l, " ", 3)[2]
		fmt.Fprintf(&b, "BT /F %g Tf %g %g Td (%s) Tj ET\n", size, x, y, words)
	}
	return b.String()
}

func repeat(n int, s string) []string {
	all := make([]string, n)
	for i := range all {
		all[i] = s
	}
	return all
}

// locked writes a file that is encrypted with RC4 and 128 bits for a password.
func locked(password, content string) []byte {
	const pad = "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A"
	owner, id := strings.Repeat("o", 32), strings.Repeat("i", 16)
	sum := func(parts ...string) []byte {
		h := md5.Sum([]byte(strings.Join(parts, "")))
		return h[:]
	}
	apply := func(key, data []byte) []byte {
		c, _ := rc4.NewCipher(key)
		out := make([]byte, len(data))
		c.XORKeyStream(out, data)
		return out
	}
	key := sum((password + pad)[:32], owner, "\xfc\xff\xff\xff", id)
	for range 50 {
		key = sum(string(key))
	}
	user := apply(key, sum(pad, id))
	for i := 1; i <= 19; i++ {
		k := bytes.Clone(key)
		for j := range k {
			k[j] ^= byte(i)
		}
		user = apply(k, user)
	}
	user = append(user, make([]byte, 16)...)
	secret := apply(sum(string(key), "\x05\x00\x00\x00\x00"), []byte(content))
	return write(fmt.Sprintf("/ID [<%x> <%x>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <%x> /U <%x> >>", id, id, owner, user),
		catalog, "<< /Type /Pages /Kids [4 0 R] /Count 1 >>", "<< "+oneFont+" >>",
		"<< /Type /Page /Parent 2 0 R /Resources 3 0 R /Contents 5 0 R >>", stream("", string(secret)))
}

// packed writes a file whose tree of pages stands inside another object.
func packed(content string) []byte {
	tree := "<< /Type /Pages /Kids [4 0 R] /Count 1 >>"
	leaf := "<< /Type /Page /Parent 2 0 R /Resources << " + oneFont + " >> /Contents 3 0 R >>"
	header := fmt.Sprintf("2 0 4 %d ", len(tree)+1)
	return write("", catalog, "null", stream("", content), "null",
		flate(fmt.Sprintf("/Type /ObjStm /N 2 /First %d", len(header)), header+tree+" "+leaf))
}
