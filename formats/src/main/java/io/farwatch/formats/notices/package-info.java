/** A JSON file of launch notices to notices (SI). */
package io.farwatch.formats.notices;
