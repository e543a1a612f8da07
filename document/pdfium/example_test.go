package pdfium_test

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/metierhq/metier/document"
	"github.com/metierhq/metier/document/pdfium"
)

// One reader serves all files of a program.
func Example() {
	pdf, err := pdfium.New(pdfium.Options{})
	if err != nil {
		log.Fatal(err)
	}
	defer pdf.Close()

	d, err := document.Options{PDF: pdf}.Open("testdata/two-columns.pdf")
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range d.Entries {
		fmt.Println(e.Title, e.From.Year)
	}
	// Output:
	// IT Director 2015
	// IT Manager 2010
}

func ExampleReader_ReadPDF() {
	pdf, err := pdfium.New(pdfium.Options{})
	if err != nil {
		log.Fatal(err)
	}
	defer pdf.Close()

	file, err := os.ReadFile("testdata/two-columns.pdf")
	if err != nil {
		log.Fatal(err)
	}
	pages, err := pdf.ReadPDF(context.Background(), file, document.Options{})
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range document.Parse(pages[0].Text).Entries {
		fmt.Printf("%s, %s, from %d\n", e.Title, e.Organisation, e.From.Year)
	}
	// Output:
	// IT Director, Alder Clinics, from 2015
	// IT Manager, Birch Foods Inc, from 2010
}
