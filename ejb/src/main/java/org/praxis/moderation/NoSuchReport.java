package org.praxis.moderation;

import org.praxis.platform.Missing;

/** Whoever asks has made no such report. */
public class NoSuchReport extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchReport() {
    super("moderation.report.none");
  }
}
