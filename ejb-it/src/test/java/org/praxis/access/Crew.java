package org.praxis.access;

import org.praxis.harness.As;

/**
 * People whom other tests leave alone. In a class of its own, because a test's own constants are
 * read beside the server too, where nobody can sign in.
 */
final class Crew {
  static final As ADIALLO = As.person("adiallo");
  static final As AGIRARD = As.person("agirard");
  static final As AKOWALSKA = As.person("akowalska");
  static final As APHAM = As.person("apham");
  static final As HR = As.person("hr1");
  static final As ADMIN = As.person("admin1");

  private Crew() {}
}
