package org.praxis.stories;

import java.time.LocalDate;

/**
 * What pages of assigning show: a rule that is saved, one that is planned, a request for more time,
 * and an exemption.
 *
 * @param rule by which a track is assigned to learner1 and learner2
 * @param change that made it
 * @param planned another wording of it, which nobody has saved
 * @param mine what is assigned to learner1
 */
record SampleAssigning(String rule, String change, String planned, String mine) {

  /**
   * @param track slug of one that learner1 has not finished
   */
  static SampleAssigning of(Praxis praxis, String track) {
    Member hr = praxis.as("hr1");
    String learner = id(praxis.as("learner1"));
    String colleague = id(praxis.as("learner2"));
    String change = plan(hr, "training/assignments/changes", track, 30, learner, colleague);
    String rule =
        hr.post("training/assignments/changes/" + change + "/saving", null)
            .expecting(2)
            .json()
            .path("ruleId")
            .asText();
    String planned =
        plan(hr, "training/assignments/" + rule + "/changes?number=1", track, 10, learner);
    String mine = null;
    for (var row : praxis.as("learner1").get("me/assignments?size=100").json().path("items")) {
      if (row.path("trackSlug").asText().equals(track)) {
        mine = row.path("id").asText();
      }
    }
    praxis
        .as("learner1")
        .post(
            "me/assignments/" + mine + "/extensions",
            "{\"until\":\"%s\",\"reason\":\"I am on leave until the end of next month.\"}"
                .formatted(LocalDate.now().plusDays(60)))
        .expecting(2);
    hr.post(
            "training/exemptions",
            ("{\"track\":\"%s\",\"person\":\"%s\",\"reason\":\"Teaches it.\",\"evidence\":\"Contract of 3 May\","
                    + "\"link\":\"https://files.example.com/contract\",\"until\":\"%s\"}")
                .formatted(track, colleague, LocalDate.now().plusDays(200)))
        .expecting(2);
    return new SampleAssigning(rule, change, planned, mine);
  }

  private static String id(Member member) {
    return member.get("me").json().at("/chip/id").asText();
  }

  private static String plan(Member hr, String address, String track, int days, String... people) {
    return hr.post(
            address,
            """
            {"track":"%s","people":["%s"],"due":{"kind":"RELATIVE","from":"ASSIGNED","amount":%d,"unit":"DAYS","atLeast":3},
             "validMonths":12,"windowDays":60,"prior":"COUNTS","leaving":"WITHDRAW","reason":"The insurer asks for it."}
            """
                .formatted(track, String.join("\",\"", people), days))
        .expecting(2)
        .id();
  }
}
