package org.praxis.people.calendar;

import org.praxis.platform.InvalidInput;

/** By that calendar nobody would work for a whole year, so nothing could ever be due. */
public class NeverOpen extends InvalidInput {
  private static final long serialVersionUID = 1;

  public NeverOpen() {
    super("closings", "people.calendar.neverOpen");
  }
}
