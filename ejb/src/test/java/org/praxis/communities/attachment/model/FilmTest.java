package org.praxis.communities.attachment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.praxis.communities.attachment.Samples;
import org.praxis.communities.attachment.Unattachable;

class FilmTest {
  @Test
  void whatEveryBrowserPlaysIsTaken() throws IOException {
    assertThat(type(sample("film.mp4"))).isEqualTo("video/mp4");
    assertThat(type(sample("film.webm"))).isEqualTo("video/webm");
  }

  @Test
  void anotherCodecIsRefusedInWords() {
    refused("notH264", replaced(sample("film.mp4"), "avc1", "hvc1"));
    refused("noFilm", replaced(sample("film.webm"), "webm", "mkv_"));
    refused("noFilm", replaced(sample("film.mp4"), "stsd", "xxxx"));
  }

  @Test
  void whatIsNoFilmIsRefusedWhateverItIsCalled() {
    refused("noFilm", "<svg><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8));
    refused("noFilm", "<!doctype html><script>".getBytes(StandardCharsets.UTF_8));
    refused("noFilm", Samples.image("png", 4, 4));
    refused("noFilm", new byte[] {1});
    byte[] mp4 = sample("film.mp4");
    refused("noFilm", Arrays.copyOf(mp4, mp4.length / 2));
  }

  @Test
  void aFilmThatIsAlsoAPageIsRefused() throws IOException {
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    byte[] mp4 = sample("film.mp4");
    int head = mp4[3];
    two.write(mp4, 0, head);
    two.write(new byte[] {0, 0, 0, 16});
    two.write("free<script>".getBytes(StandardCharsets.US_ASCII));
    two.write(mp4, head, mp4.length - head);
    refused("twoInOne", two.toByteArray());
  }

  @Property(tries = 300)
  void whateverStandsInItIsReadToAnEnd(@ForAll @Size(max = 200) byte[] any) throws IOException {
    byte[] film = sample("film.mp4");
    System.arraycopy(any, 0, film, 40, any.length);
    try {
      type(film);
    } catch (Unattachable refused) {
      assertThat(refused.field()).contains("file");
    }
  }

  @Test
  void captionsAreTextThatIsWebVtt() {
    CaptionsFile.check("WEBVTT\n\n00:01.000 --> 00:02.000\nGrüße".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(
            () -> CaptionsFile.check("WEBVTT\n\nGrüße".getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOfSatisfying(Unattachable.class, e -> assertThat(e.key()).endsWith("utf8"));
    assertThatThrownBy(
            () ->
                CaptionsFile.check(
                    "WEBVTT\n\nHi\n\n00:02.000 --> 00:01.000\nHo".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            org.praxis.platform.InvalidInput.class,
            e -> {
              assertThat(e.arguments()).containsExactly(3);
              assertThat(e.also().orElseThrow().arguments()).containsExactly(5);
            });
  }

  private static void refused(String why, byte[] content) {
    assertThatThrownBy(() -> type(content))
        .isInstanceOfSatisfying(Unattachable.class, e -> assertThat(e.key()).endsWith("." + why));
  }

  private static String type(byte[] content) throws IOException {
    Path file = Files.createTempFile("film", null);
    try {
      Files.write(file, content);
      return FileType.ofFilm(file).mediaType();
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] replaced(byte[] film, String one, String other) {
    return new String(film, StandardCharsets.ISO_8859_1)
        .replace(one, other)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] sample(String name) {
    return Samples.film(name);
  }
}
