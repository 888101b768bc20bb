/** Motion files: every format read the same way, and written for the tool that will read them. */
@NullMarked
package dev.limber.io;

import org.jspecify.annotations.NullMarked;
