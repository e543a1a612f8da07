package html

import "golang.org/x/net/html/atom"

// void elements have no content and no end tag.
func void(a atom.Atom) bool {
	switch a {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Frame, atom.Hr, atom.Img, atom.Image, atom.Input,
		atom.Keygen, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

// block elements begin and end a line. They close a paragraph that is open, and no end tag of an inline element goes
// beyond their start.
func block(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd, atom.Details,
		atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form,
		atom.Header, atom.Hgroup, atom.Hr, atom.Legend, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre,
		atom.Search, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr,
		atom.Ul, atom.Xmp, atom.Plaintext, atom.Listing:
		return true
	}
	return heading(a) > 0
}

// parting elements are set off from what is around them by an empty line.
func parting(a atom.Atom) bool {
	switch a {
	case atom.Article, atom.Aside, atom.Blockquote, atom.Dl, atom.Fieldset, atom.Figure, atom.Footer, atom.Header, atom.Hgroup,
		atom.Hr, atom.Main, atom.Pre, atom.Section, atom.Table, atom.Xmp, atom.Listing:
		return true
	}
	return false
}

// heading returns 1 for h1 to 6 for h6, 0 for what is no heading.
func heading(a atom.Atom) int {
	switch a {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4:
		return 4
	case atom.H5:
		return 5
	case atom.H6:
		return 6
	}
	return 0
}

// formatting elements only change the type. One without attributes has no meaning here and gets no node: pages with
// thousands of them left open are then no deeper for it.
func formatting(a atom.Atom) bool {
	switch a {
	case atom.Abbr, atom.Acronym, atom.B, atom.Basefont, atom.Bdi, atom.Bdo, atom.Big, atom.Blink, atom.Cite, atom.Code, atom.Dfn,
		atom.Em, atom.Font, atom.I, atom.Ins, atom.Kbd, atom.Mark, atom.Nobr, atom.Q, atom.S, atom.Samp, atom.Small,
		atom.Strike, atom.Strong, atom.Sub, atom.Sup, atom.Tt, atom.U, atom.Var:
		return true
	}
	return false
}

// wordless elements hold no text of the page: programs, styles, pictures, and what a form is filled in with.
func wordless(a atom.Atom) bool {
	switch a {
	case atom.Applet, atom.Audio, atom.Button, atom.Canvas, atom.Datalist, atom.Head, atom.Iframe, atom.Map, atom.Math,
		atom.Meter, atom.Noembed, atom.Noframes, atom.Noscript, atom.Object, atom.Optgroup, atom.Option, atom.Progress,
		atom.Script, atom.Select, atom.Style, atom.Svg, atom.Template, atom.Textarea, atom.Title, atom.Video:
		return true
	}
	return false
}

// rawText elements have a text without tags for content; the tokenizer gives it in one piece.
func rawText(a atom.Atom) bool {
	switch a {
	case atom.Iframe, atom.Noembed, atom.Noframes, atom.Noscript, atom.Plaintext, atom.Script, atom.Style, atom.Textarea,
		atom.Title, atom.Xmp:
		return true
	}
	return false
}

// walls end the search for an element that a tag closes: what is in a cell of a table closes nothing outside.
func walls(a atom.Atom) bool {
	switch a {
	case atom.Table, atom.Td, atom.Th, atom.Caption, atom.Object, atom.Template, atom.Applet, atom.Button:
		return true
	}
	return false
}
