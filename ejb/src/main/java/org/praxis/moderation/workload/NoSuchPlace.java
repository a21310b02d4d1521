package org.praxis.moderation.workload;

import java.io.Serial;
import org.praxis.platform.Missing;

/** There is no such place, or none whose numbers are open to whoever asks. */
public class NoSuchPlace extends Missing {
  @Serial private static final long serialVersionUID = 1L;

  public NoSuchPlace() {
    super("moderation.workload.noPlace");
  }
}
