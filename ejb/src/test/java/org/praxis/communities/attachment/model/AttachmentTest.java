package org.praxis.communities.attachment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Markup;

class AttachmentTest {
  private static final FileType PNG = new FileType("image/png");
  private static final FileType TEXT = new FileType("text/plain");

  @Test
  void aNameIsSafeInEveryHeaderAndEveryFolder() {
    assertThat(Attachment.named("../../etc/passwd", TEXT)).isEqualTo("passwd");
    assertThat(Attachment.named("C:\\files\\Übersicht 2026.csv", TEXT))
        .isEqualTo("Übersicht 2026.csv");
    assertThat(Attachment.named("a\r\nSet-Cookie: x\"; b\u202Egnp.exe", TEXT))
        .isEqualTo("a Set-Cookie x bgnp.exe");
    assertThat(Attachment.named(".htaccess", TEXT)).isEqualTo("htaccess");
    assertThat(Attachment.named(null, TEXT)).isEqualTo("file");
    assertThat(Attachment.named("x".repeat(500) + ".csv", TEXT)).hasSize(120).endsWith("x.csv");
  }

  @Test
  void aNameEndsAsTheFilesOfItsTypeDo() {
    assertThat(Attachment.named("photo.html", PNG)).isEqualTo("photo.html.png");
    assertThat(Attachment.named("photo.PNG", PNG)).isEqualTo("photo.PNG");
    assertThat(Attachment.named("", PNG)).isEqualTo("file.png");
    assertThat(Attachment.named("x.jpeg", new FileType("image/jpeg"))).isEqualTo("x.jpeg");
  }

  @Test
  void anImageIsWrittenAsAnImageAndAnythingElseAsALink() {
    Attachment image = file("a [b]*.png", PNG, new Preview("image/png", 64, 48, new byte[0]));
    assertThat(image.markdown()).isEqualTo("![a b.png](attachment:" + image.id() + "/64x48)");
    Attachment text = file("notes_of_may.txt", TEXT, null);
    assertThat(text.markdown()).isEqualTo("[notes\\_of\\_may.txt](attachment:" + text.id() + ")");
    assertThat(Attached.in(new Markup(image.markdown() + " and " + text.markdown())))
        .containsExactly(image.id(), text.id());
  }

  private static Attachment file(String name, FileType type, Preview preview) {
    return new Attachment(new PersonId(UUID.randomUUID()), name, type, 3, preview, Instant.EPOCH);
  }
}
