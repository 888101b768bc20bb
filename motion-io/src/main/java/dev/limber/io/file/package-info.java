/** Files of unknown origin, read within limits. */
@NullMarked
package dev.limber.io.file;

import org.jspecify.annotations.NullMarked;
