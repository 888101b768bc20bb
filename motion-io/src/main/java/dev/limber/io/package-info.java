/** Motion files of every kind: read whatever the format, written for the tool that is to read them. */
@NullMarked
package dev.limber.io;

import org.jspecify.annotations.NullMarked;
