/** Measures, tables and CSV files. */
@NullMarked
package dev.limber.motion.report;

import org.jspecify.annotations.NullMarked;
