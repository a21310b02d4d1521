package org.praxis.notification;

import java.util.List;
import java.util.stream.Collectors;

/** Several titles as one, in any language: the first few, and how many more there are. */
final class Several {
  private static final int MOST = 3;

  private Several() {}

  static String of(List<String> titles) {
    String first = titles.stream().limit(MOST).collect(Collectors.joining(" · "));
    return titles.size() > MOST ? first + " · +" + (titles.size() - MOST) : first;
  }
}
