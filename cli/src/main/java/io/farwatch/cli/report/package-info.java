/** What commands show: results of core as JSON documents, as tables and as pages. */
package io.farwatch.cli.report;
