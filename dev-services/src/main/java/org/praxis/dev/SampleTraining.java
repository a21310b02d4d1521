package org.praxis.dev;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What HR asks of some, and what some would like to learn: so that who opens the pages of assigning
 * and of demand for the first time finds them in use. None of those whom the README names is among
 * them: theirs is what they begin by themselves.
 */
public final class SampleTraining {
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final String TRACK = "numbers-people-trust";
  private static final List<String> ASKED =
      List.of("latieno", "dkimani", "pkariuki", "eachieng", "gnjeri", "rfaure", "mcolin");
  private static final String TEACHES_IT = "mcolin";

  private final PraxisApi api;

  public SampleTraining(URI server) {
    api = new PraxisApi(server);
  }

  /** Whatever an earlier load has not seen to; when the company has its past, or it would move. */
  public void ask() {
    if (api.list("hr1", "training/assignments").isEmpty()) {
      assign();
    }
    if (api.list("hr1", "training/needs").isEmpty()) {
      var need =
          api.post(
              "dkimani",
              "training/needs",
              Map.of(
                  "what", "Reading a query plan in PostgreSQL",
                  "why", "Our reports are slow, and we add indexes until it feels better."));
      var address = "training/needs/%s/voice".formatted(need.at("/need/id").textValue());
      List.of("latieno", "pkariuki").forEach(colleague -> api.put(colleague, address, null));
    }
  }

  private void assign() {
    var rule = new HashMap<String, Object>();
    rule.put("track", TRACK);
    rule.put("people", ASKED.stream().map(api::person).toList());
    rule.put(
        "due",
        Map.of("kind", "RELATIVE", "from", "ASSIGNED", "amount", 30, "unit", "DAYS", "atLeast", 7));
    rule.put("validMonths", 12);
    rule.put("windowDays", 60);
    rule.put("prior", "COUNTS");
    rule.put("leaving", "KEEP");
    rule.put("reason", "Whoever sends figures to customers answers for them.");
    var change =
        "training/assignments/changes/"
            + api.post("hr1", "training/assignments/changes", rule).path("id").textValue();
    reach(change, "PLANNED");
    api.post("hr1", change + "/saving", null);
    reach(change, "APPLIED");
    api.post(
        "hr1",
        "training/exemptions",
        Map.of(
            "track",
            TRACK,
            "person",
            api.person(TEACHES_IT),
            "reason",
            "She wrote half of it.",
            "until",
            LocalDate.now().plusMonths(6).toString()));
  }

  private void reach(String change, String stage) {
    Patience.until(
        LONGEST,
        () -> api.get("hr1", change).path("stage").textValue().equals(stage),
        "Praxis did not work out within a minute whom the sample company's rule is for.");
  }
}
