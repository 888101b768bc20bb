/** Reads untrusted files within limits. */
@NullMarked
package dev.limber.io.file;

import org.jspecify.annotations.NullMarked;
