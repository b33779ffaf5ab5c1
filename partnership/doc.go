// Package partnership is under construction.
package partnership
