/** Files that come from elsewhere, read within limits. */
@NullMarked
package dev.limber.io.file;

import org.jspecify.annotations.NullMarked;
