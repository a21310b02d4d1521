package org.praxis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The recorder of another JVM on this machine, which looks at its threads from time to time. */
final class Recorder {
  /** The name of the event for one look at one thread. */
  static final String SAMPLE = "jdk.ExecutionSample";

  /** Looks at threads and at nothing else, so that it costs next to nothing. */
  private static final String SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <configuration version="2.0">
        <event name="%s"><setting name="enabled">true</setting><setting name="period">10 ms</setting></event>
      </configuration>
      """
          .formatted(SAMPLE);

  /** Frames: the filters of a page alone are deeper than the 64 that are usual. */
  private static final int DEPTH = 512;

  private static final String NAME = "bench";

  private final long pid;
  private final Path folder;

  /**
   * @param pid of the JVM
   * @param folder where recordings are kept
   */
  Recorder(long pid, Path folder) {
    this.pid = pid;
    this.folder = folder.toAbsolutePath();
  }

  /** Begins; {@link #end} is to follow. */
  void begin() {
    Path settings = folder.resolve("recorder.jfc");
    try {
      Files.writeString(settings, SETTINGS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Before the first recording of a JVM; later it says no, and keeps what was set.
    tell("JFR.configure", "stackdepth=" + DEPTH);
    tell("JFR.start", "name=" + NAME, "settings=" + settings);
  }

  /** Ends and writes what was seen since the begin. */
  Path end() {
    Path recording = folder.resolve("recorder.jfr");
    tell("JFR.stop", "name=" + NAME, "filename=" + recording);
    return recording;
  }

  private void tell(String... words) {
    String[] command = new String[words.length + 2];
    command[0] = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    command[1] = Long.toString(pid);
    System.arraycopy(words, 0, command, 2, words.length);
    Machine.said(command);
  }
}
