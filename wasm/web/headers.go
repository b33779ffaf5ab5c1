package web

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Headers returns what a host that can send headers says with every file of
// the site: what may be loaded, that other origins get no hold of it, and
// which of a device's abilities the page can use, which is to put text on the
// clipboard. The page works without them.
func Headers() map[string]string {
	return map[string]string{
		"Content-Security-Policy":      Policy(),
		"Cross-Origin-Opener-Policy":   "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
		"Permissions-Policy":           permissions(),
		"Referrer-Policy":              "no-referrer",
		"X-Content-Type-Options":       "nosniff",
	}
}

// HeadersFile returns the same as the file _headers, which Cloudflare, Netlify
// and some other static hosts read from the top of a site. It is no file of
// the site: such a host keeps it to itself.
func HeadersFile() []byte {
	var b bytes.Buffer
	b.WriteString("/*\n")
	headers := Headers()
	for _, name := range slices.Sorted(maps.Keys(headers)) {
		fmt.Fprintf(&b, "  %s: %s\n", name, headers[name])
	}
	return b.Bytes()
}

func permissions() string {
	closed := []string{
		"accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "display-capture",
		"encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "identity-credentials-get",
		"idle-detection", "local-fonts", "magnetometer", "microphone", "midi", "otp-credentials", "payment",
		"picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial", "storage-access", "usb",
		"window-management", "xr-spatial-tracking",
	}
	return strings.Join(closed, "=(), ") + "=(), clipboard-write=(self)"
}
