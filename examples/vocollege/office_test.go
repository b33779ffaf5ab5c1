//go:build office

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
)

// LibreOffice opens every kind of paper, in both languages, and finds in it
// what was written.
func TestPapersOpenInLibreOffice(t *testing.T) {
	d, err := dialogue.Decode(document)
	require.NoError(t, err)
	on, err := samverkan.ParseDate(today)
	require.NoError(t, err)
	late, err := samverkan.ParseDate(leaving)
	require.NoError(t, err)
	dir := t.TempDir()
	var files []string
	says := map[string]string{}
	for _, lang := range []samverkan.Lang{samverkan.SV, samverkan.EN} {
		for says1, make := range map[string]func() (dialogue.Paper, error){
			"Granvik": func() (dialogue.Paper, error) { return d.Letter("granvik-utb", on, lang) },
			"Tunadal": func() (dialogue.Paper, error) { return d.Reminder("tunadal-soc", on, lang) },
			"2027":    func() (dialogue.Paper, error) { return d.Agenda(next(t, d, on), on, lang) },
			"2030":    func() (dialogue.Paper, error) { return d.Handover(late, lang) },
			"2028":    func() (dialogue.Paper, error) { return d.Summary("dm-2028-vt", late, lang) },
		} {
			p, err := make()
			require.NoError(t, err)
			b, err := p.Docx()
			require.NoError(t, err)
			name := filepath.Join(dir, p.File+"-"+string(lang)+".docx")
			require.NoError(t, os.WriteFile(name, b, 0o600))
			files = append(files, name)
			says[strings.TrimSuffix(name, ".docx")+".pdf"] = says1
		}
	}
	args := append([]string{"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", "pdf", "--outdir", dir}, files...)
	said, err := exec.Command("soffice", args...).CombinedOutput()
	require.NoError(t, err, string(said))
	for pdf, word := range says {
		text, err := exec.Command("pdftotext", pdf, "-").CombinedOutput()
		require.NoError(t, err, string(text))
		require.Contains(t, string(text), word, pdf)
	}
}

func next(t *testing.T, d *dialogue.Dialogue, on samverkan.Date) string {
	r, err := d.Assess(dialogue.Options{On: on})
	require.NoError(t, err)
	return r.Next
}
