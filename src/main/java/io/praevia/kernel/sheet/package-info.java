/** Spreadsheets in and out: CSV and XLSX, without formulas, within limits. */
@NullMarked
package io.praevia.kernel.sheet;

import org.jspecify.annotations.NullMarked;
