/** Reading in a process of its own, for code that damaged files can bring down. */
@NullMarked
package dev.limber.io.worker;

import org.jspecify.annotations.NullMarked;
