/** Motion files: one API reads all formats, and writes them for the program that will read them. */
@NullMarked
package dev.limber.io;

import org.jspecify.annotations.NullMarked;
