/** Acclaim files: a skeleton in an ASF file, its motions in AMC files, as the CMU database has them. */
@NullMarked
package dev.limber.io.asf;

import org.jspecify.annotations.NullMarked;
