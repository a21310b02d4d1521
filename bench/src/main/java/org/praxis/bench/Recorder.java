package org.praxis.bench;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * async-profiler in another JVM on this machine: whenever a thread has used so much of a processor,
 * it notes what that thread is doing, also within the JVM itself, which the JVM's own recorder does
 * not see.
 */
final class Recorder {
  private static final String INTERVAL = "2ms";
  private static final String LIBRARY = "libasyncProfiler.so";

  private final long pid;
  private final Path library;
  private final Path recording;

  /**
   * @param pid of the JVM
   * @param folder where recordings are kept
   */
  Recorder(long pid, Path folder) {
    this.pid = pid;
    this.library = folder.toAbsolutePath().resolve(LIBRARY);
    this.recording = folder.toAbsolutePath().resolve("recorded.txt");
    try (InputStream packed = Recorder.class.getResourceAsStream(packed())) {
      Files.copy(packed, library, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String packed() {
    return "/linux-%s/%s"
        .formatted(System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64", LIBRARY);
  }

  /** Begins; {@link #end} is to follow. */
  void begin() {
    tell("start,event=ctimer,interval=" + INTERVAL + ",threads,cstack=vm");
  }

  /**
   * Ends and writes what was seen since the begin: a line for each different stack, the outermost
   * frame first, and how often it was seen.
   */
  Path end() {
    tell("stop,collapsed,file=" + recording);
    return recording;
  }

  private void tell(String words) {
    try {
      VirtualMachine jvm = VirtualMachine.attach(Long.toString(pid));
      try {
        jvm.loadAgentPath(library.toString(), words);
      } finally {
        jvm.detach();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
      throw new IllegalStateException(e);
    }
  }
}
