package org.praxis.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Guidelines in their second edition, which asks some of the company to acknowledge it.
 *
 * @param asked one of those, who has not; no other story writes as them
 * @param way by which they come to the guidelines from where they wanted to write
 */
record SampleGuidelines(String asked, String way) {
  static final String ASKED = "adiallo";

  static SampleGuidelines in(Praxis praxis, String community) {
    Member hr = praxis.as("hr1");
    String audience =
        audience(hr, "Senior support " + UUID.randomUUID().toString().substring(0, 4));
    put(hr, "Say what helped, and what did not.", null, "AS_BEFORE", null);
    put(
        hr,
        "Say what helped, what did not, and why.",
        "A reason helps more than a verdict.",
        "AUDIENCE",
        audience);
    praxis.as(ASKED).join(community);
    return new SampleGuidelines(
        ASKED,
        "/guidelines?back="
            + URLEncoder.encode("/communities/start/" + community, StandardCharsets.UTF_8));
  }

  /** Those of whom {@link #ASKED} is one, and nobody as whom others write. */
  static String audience(Member hr, String name) {
    return hr.post(
            "audiences",
            "{\"name\":\"%s\",\"rule\":{\"title\":\"Senior Support Specialist\"}}".formatted(name))
        .expecting(2)
        .id();
  }

  /** Puts the next edition in force. */
  static void put(Member hr, String clause, String note, String asked, String audience) {
    JsonNode editions = hr.get("guidelines/editions").expecting(2).json();
    hr.post(
            "guidelines/editions",
            """
            {"edition":%d,"note":%s,"asked":"%s","audience":%s,"charter":{
             "purpose":"How we treat each other, our customers and what we know, wherever we write here.",
             "clauses":[{"kind":"IN_SCOPE","text":"%s"},
                        {"kind":"OUT_OF_SCOPE","text":"Personal conflicts; your manager or People Partners listen."},
                        {"kind":"NEVER_HERE","text":"Data of customers and colleagues that they would not see here themselves."},
                        {"kind":"NEVER_HERE","text":"Contempt for anybody, for whatever reason."}]}}
            """
                .formatted(
                    editions.path(0).path("edition").asInt(0),
                    note == null ? "null" : Member.quoted(note),
                    asked,
                    audience == null ? "null" : Member.quoted(audience),
                    clause))
        .expecting(2);
  }
}
