// Package samverkan is the root room.
package samverkan
