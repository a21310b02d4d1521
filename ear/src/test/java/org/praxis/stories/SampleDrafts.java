package org.praxis.stories;

import java.util.UUID;

/**
 * What somebody has begun and not sent: a topic, a reply, and what there is to write for guides.
 */
final class SampleDrafts {
  private SampleDrafts() {}

  static void begun(Member writer, String community, String topic, SampleGuide guide) {
    String place = writer.get("communities/" + community).json().at("/community/id").asText();
    saved(
        writer,
        """
        {"purpose":"TOPIC","place":"%s","kind":"DISCUSSION","title":"How do you keep a handover short?",
         "text":"Ours grow every week. **What do you leave out**, and who notices?"}
        """
            .formatted(place));
    saved(
        writer,
        """
        {"purpose":"REPLY","place":"%s","text":"We tried this for a month. What helped was …"}
        """
            .formatted(topic));
    saved(
        writer,
        """
        {"purpose":"GUIDE","place":"%s","title":"Handing over before a holiday",
         "text":"# What has to be written down\\n\\nWho is waiting for what, and until when."}
        """
            .formatted(place));
    saved(
        writer,
        """
        {"purpose":"PROPOSAL","place":"%s","title":"Weekly figures that are right","base":2,
         "text":"Close every other workbook, and pause the synchronisation.","note":"It overwrote mine."}
        """
            .formatted(guide.id()));
    saved(
        writer,
        """
        {"purpose":"PROPOSAL_REVISION","place":"%s","base":2,
         "text":"Compare the total, the number of rows and the date of the newest one."}
        """
            .formatted(guide.proposal()));
  }

  private static void saved(Member writer, String draft) {
    writer.put("me/drafts/" + UUID.randomUUID(), draft).expecting(2);
  }
}
