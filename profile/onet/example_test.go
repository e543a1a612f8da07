package onet_test

import (
	"archive/zip"
	"fmt"
	"log"

	"github.com/metierhq/metier/profile/onet"
)

// The archive as it is published, not unpacked.
func ExampleRead() {
	archive, err := zip.OpenReader("db_29_3_text.zip")
	if err != nil {
		log.Fatal(err)
	}
	defer archive.Close()
	roles, err := onet.Read(archive)
	if err != nil {
		log.Fatal(err)
	}
	for _, role := range roles {
		fmt.Println(role.ID, role.Title)
	}
}
