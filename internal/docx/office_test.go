//go:build office

package docx_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// LibreOffice opens the sample, prints it, and reads its words, its lists and
// its two numbered lists from 1 each. It needs soffice and pdfinfo:
//
//	apt-get install --no-install-recommends libreoffice-writer-nogui poppler-utils
//	go test -tags office ./internal/docx
func TestOffice(t *testing.T) {
	dir := t.TempDir()
	data, err := sample().Encode()
	require.NoError(t, err)
	file := filepath.Join(dir, "sample.docx")
	require.NoError(t, os.WriteFile(file, data, 0o600))
	run := func(name string, args ...string) string {
		out, err := exec.Command(name, args...).CombinedOutput()
		require.NoError(t, err, "%s", out)
		return string(out)
	}
	convert := func(to string) {
		run("soffice", "--headless", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--convert-to", to, "--outdir", dir, file)
	}

	convert("txt:Text (encoded):UTF8")
	read, err := os.ReadFile(filepath.Join(dir, "sample.txt"))
	require.NoError(t, err)
	got := strings.Split(strings.ReplaceAll(string(bytes.TrimPrefix(read, []byte("\uFEFF"))), "\r\n", "\n"), "\n")
	for _, line := range []string{
		"Vård- och omsorgscollege Mellanälven\t2 november 2026",
		"Utse två ledamöter till dialogmötena 2027–2030",
		"    1. Nämnden tar upp förfrågan på sitt möte i januari eller februari 2027.",
		"    3. De utsedda får kallelse med dagordning fyra veckor före varje möte.",
		"    • Efter mötet. Frågor som ni tar med hem följer vi upp tillsammans med er.",
		"    1. Fyll i.",
		"    2. Skriv under.",
		"Storsele, på plats och digitalt",
		"Tack för att ni tar er tid.",
	} {
		require.Contains(t, got, line)
	}

	convert("pdf")
	info := run("pdfinfo", filepath.Join(dir, "sample.pdf"))
	for _, want := range []string{"Title:           Förfrågan om ledamöter till dialogmöten 2027–2030", "Pages:           3", "(A4)"} {
		require.Contains(t, info, want)
	}
}
