/** jMonkeyEngine's j3o files, through its own importer. */
@NullMarked
package dev.limber.io.j3o;

import org.jspecify.annotations.NullMarked;
