package org.praxis.stories;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Rules on clauses of the company's guidelines, of which there are some: one has held something in
 * two communities, one is off. What they look for nobody else writes.
 *
 * @param tried a rule that would have found something
 * @param held a case that waits because of it
 */
record SampleCompanyRules(String tried, String held) {
  static SampleCompanyRules in(Praxis praxis, String... communities) {
    Member hr = praxis.as("hr1");
    String numbers = add(hr, "Numbers of customers", 3, "PATTERN", "HOLD", "\\\\bKD-\\\\d{7}\\\\b");
    add(hr, "Words of contempt", 4, "TERMS", "HINT", "dimwits\",\"good-for-nothings");
    add(hr, "Sharing of files outside", 3, "OUTSIDE_LINK", "HINT", "corp.example", false);
    Member learner = praxis.as("learner1");
    String held = null;
    for (String community : communities) {
      held =
          learner
              .ask(
                  community,
                  "A parcel that came back",
                  "KD-2041877 says that nobody rang. What do we tell them, and who pays for it?")
              .id();
    }
    return new SampleCompanyRules(numbers, praxis.as("moderator1").caseOf(held));
  }

  static String add(Member hr, String name, int clause, String kind, String effect, String lines) {
    return add(hr, name, clause, kind, effect, lines, true);
  }

  private static String add(
      Member hr, String name, int clause, String kind, String effect, String lines, boolean on) {
    return hr.post(
            "guidelines/rules",
            "{\"name\":\"%s\",\"clause\":%d,\"kind\":\"%s\",\"effect\":\"%s\",\"on\":%s,\"lookFor\":[\"%s\"]}"
                .formatted(name, clause, kind, effect, on, lines))
        .expecting(2)
        .id();
  }

  /** Switches one off, so that others write as if there were none. */
  static void off(Member hr, String rule) {
    JsonNode last = hr.get("guidelines/rules/" + rule).expecting(2).json().path(0);
    hr.put(
            "guidelines/rules/" + rule + "/on",
            "{\"on\":false,\"edition\":%d}".formatted(last.path("edition").asInt()))
        .expecting(2);
  }
}
