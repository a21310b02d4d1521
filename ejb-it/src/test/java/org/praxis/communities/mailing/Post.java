package org.praxis.communities.mailing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A small archive that a test writes, mail by mail, an hour after the other. */
public class Post {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final List<String> mails = new ArrayList<>();
  private Instant at = Instant.parse("2019-03-04T08:00:00Z");

  /**
   * @param answers ids of what it answers, separated by spaces; null when nothing
   */
  public Post mail(String id, String from, String subject, String answers, String text) {
    at = at.plusSeconds(3600);
    return raw(
        "From: "
            + from
            + "\nDate: "
            + DATE.format(at)
            + "\nList-Id: IT <it.example.com>\nSubject: "
            + subject
            + "\nMessage-ID: <"
            + id
            + ">"
            + (answers == null ? "" : "\nReferences: <" + answers.replace(" ", "> <") + ">")
            + "\n\n"
            + text
            + "\n");
  }

  /** A whole mail as it stands, header and all. */
  public Post raw(String mail) {
    mails.add("From somebody@example.com Mon Mar  4 08:00:00 2019\n" + mail + "\n\n");
    return this;
  }

  public byte[] bytes() {
    return String.join("", mails).getBytes(StandardCharsets.ISO_8859_1);
  }

  public InputStream archive() {
    return new ByteArrayInputStream(bytes());
  }
}
