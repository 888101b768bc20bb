package dev.limber.spark;

import java.io.Serializable;

/**
 * An input file.
 *
 * @param uri where it is, on any file system of Hadoop
 * @param name its path below the folder that all inputs lie in, with slashes
 * @param bytes how large it is
 */
record InputFile(String uri, String name, long bytes) implements Serializable {}
