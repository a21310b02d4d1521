package org.praxis.training.assigning;

import org.praxis.platform.Missing;

/** Nobody asked so, or not the one who asks is asked. */
public class NoSuchExtension extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchExtension() {
    super("training.assign.extension.missing");
  }
}
