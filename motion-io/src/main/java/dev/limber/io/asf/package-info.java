/** Acclaim files, as in the CMU database: a skeleton in an ASF file, its motions in AMC files. */
@NullMarked
package dev.limber.io.asf;

import org.jspecify.annotations.NullMarked;
