package org.praxis.stories;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;

/**
 * A published track whose one step shows an image and a film with captions in two languages. Its
 * draft has another film by now, which has none.
 *
 * @param step identity of the step
 */
record SampleStepMedia(String slug, String step) {
  private static final String CAPTIONS =
      """
      WEBVTT

      00:00.000 --> 00:01.000
      Turn it to the left until it clicks.

      00:01.000 --> 00:02.000
      Then lift it off with both hands.
      """;

  /** Designed by trainer1; learner1 is enrolled. */
  static SampleStepMedia of(Praxis praxis) {
    Member trainer = praxis.as("trainer1");
    String slug = "v-" + UUID.randomUUID();
    trainer
        .post(
            "training/drafts",
            "{\"slug\":\"%s\",\"title\":\"Lids\",\"summary\":\"On lids.\",\"days\":7}"
                .formatted(slug))
        .expecting(2);
    trainer
        .put(
            address(slug),
            """
            {"version":1,"draft":{"slug":"%s","title":"Lids","summary":"You open them without a tool.","days":7,"stages":[{"steps":[
             {"kind":"PAGE","title":"Open the lid","text":"Wear gloves before you begin."}]}]}}
            """
                .formatted(slug))
        .expecting(2);
    SampleStepMedia made =
        new SampleStepMedia(
            slug, trainer.get(address(slug)).json().at("/draft/stages/0/steps/0/id").asText());
    made.add(trainer, "use=IMAGE&alt=A%20red%20lid%20beside%20a%20white%20one", picture());
    String film = made.film(trainer, "How%20the%20lid%20opens", 1);
    for (String language : new String[] {"en", "de"}) {
      made.add(
          trainer,
          "use=CAPTIONS&language=" + language + "&video=" + film,
          CAPTIONS.getBytes(StandardCharsets.UTF_8));
    }
    trainer
        .post(
            address(slug) + "/publication",
            "{\"version\":%d,\"note\":\"New\",\"learners\":\"STAY\"}"
                .formatted(version(trainer, slug)))
        .expecting(2);
    praxis.as("learner1").enrol(slug);
    made.film(trainer, "How%20it%20closes", 2);
    return made;
  }

  private static String address(String slug) {
    return "training/tracks/" + slug + "/draft";
  }

  private static long version(Member trainer, String slug) {
    return trainer.get(address(slug)).expecting(2).json().path("version").asLong();
  }

  private String film(Member trainer, String title, int place) {
    return add(trainer, "use=VIDEO&title=" + title, film())
        .json()
        .at("/files/" + place + "/id")
        .asText();
  }

  private Member.Answer add(Member trainer, String query, byte[] content) {
    return trainer
        .upload(
            address(slug)
                + "/steps/"
                + step
                + "/files?version="
                + version(trainer, slug)
                + "&"
                + query,
            content)
        .expecting(2);
  }

  /** Two seconds of WebM. */
  static byte[] film() {
    try (InputStream in = SampleStepMedia.class.getResourceAsStream("/film/film.webm")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] picture() {
    BufferedImage image = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawn = image.createGraphics();
    drawn.setColor(Color.LIGHT_GRAY);
    drawn.fillRect(0, 0, 320, 180);
    drawn.setColor(Color.RED);
    drawn.fillOval(30, 40, 110, 100);
    drawn.setColor(Color.WHITE);
    drawn.fillOval(180, 40, 110, 100);
    drawn.dispose();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
