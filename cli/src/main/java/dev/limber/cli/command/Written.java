package dev.limber.cli.command;

import java.nio.file.Path;
import java.util.List;

/** The result of a job: the files that were written, their clips and frames, and warnings. */
record Written(List<Path> files, int clips, int frames, List<String> warnings) {}
