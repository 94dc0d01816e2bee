package io.praevia.kernel.sheet;

/**
 * How much of a file is read.
 *
 * @param bytes the largest file
 * @param inflated the largest content of a workbook, unpacked, in bytes
 * @param rows the most rows, the headings included; more are refused
 * @param columns what stands further right is not read
 */
public record SheetLimits(int bytes, long inflated, int rows, int columns) {}
