package org.praxis.dev;

import java.util.HashMap;
import java.util.Map;
import org.praxis.dev.SampleContent.Decision;

/** The moderators' queue as one moderator of the sample company works through it. */
final class SampleCases {

  private final PraxisApi api;
  private final String moderator;

  /** By content: the address of the case that waits, as far as this load has looked. */
  private final Map<String, String> cases = new HashMap<>();

  SampleCases(PraxisApi api, String moderator) {
    this.api = api;
    this.moderator = moderator;
  }

  void approve(String content) {
    decide(content, "APPROVE", new Decision(null, null, null));
  }

  void decide(String content, String verdict, Decision decision) {
    var address = open(content);
    var ruling = new HashMap<String, Object>();
    ruling.put("verdict", verdict);
    ruling.put("clause", decision.clause());
    ruling.put("message", decision.message());
    ruling.put("atOnce", true);
    ruling.put("version", api.get(moderator, address).path("version").longValue());
    api.post(moderator, address + "/decision", ruling);
    cases.remove(content); // what comes of it later is another case
  }

  private String open(String content) {
    if (!cases.containsKey(content)) {
      for (var item : api.list(moderator, "moderation/cases")) {
        cases.put(
            item.at("/summary/content/id").textValue(),
            "moderation/cases/" + item.path("id").textValue());
      }
    }
    if (!cases.containsKey(content)) {
      throw new IllegalStateException("no case is open for " + content);
    }
    return cases.get(content);
  }
}
