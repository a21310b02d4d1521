package org.praxis.training;

import org.praxis.platform.Missing;

/** No certificate has that number. */
public class NoSuchCertificate extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchCertificate() {
    super("training.certificate.missing");
  }
}
