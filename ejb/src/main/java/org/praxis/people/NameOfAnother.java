package org.praxis.people;

import org.praxis.platform.Refusal;

/**
 * The directory has given somebody the user name of a person whom Praxis still knows by it. They
 * are not let in as that person; the next full synchronisation knows both.
 */
public class NameOfAnother extends Refusal {
  private static final long serialVersionUID = 1;

  public NameOfAnother() {
    super(Kind.FORBIDDEN, "people.nameOfAnother");
  }
}
