/** Which format a file has, by its content. The formats themselves are packages below. */
package io.farwatch.formats;
