package dev.limber.cli.command;

import java.nio.file.Path;
import java.util.List;

/** What came of a job: the files that were written, the clips and frames in them, and what was doubtful. */
record Written(List<Path> files, int clips, int frames, List<String> warnings) {}
