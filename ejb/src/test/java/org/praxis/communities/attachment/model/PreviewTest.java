package org.praxis.communities.attachment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praxis.communities.attachment.Samples;
import org.praxis.communities.attachment.Unattachable;

class PreviewTest {
  private static final long MOST = 50_000_000;

  @TempDir Path folder;

  @Test
  void aLargePictureIsShownSmaller() throws IOException {
    Preview preview = of(Samples.image("png", 5000, 2500));
    assertThat(preview.width()).isEqualTo(1280);
    assertThat(preview.height()).isEqualTo(640);
    assertThat(preview.type()).isEqualTo("image/jpeg");
  }

  @Test
  void aSmallPictureKeepsItsSize() throws IOException {
    Preview preview = of(Samples.image("gif", 300, 200));
    assertThat(preview.width()).isEqualTo(300);
    assertThat(preview.height()).isEqualTo(200);
  }

  @Test
  void aPhotoStandsUprightHoweverTheCameraWasHeld() throws IOException {
    Preview preview = of(Samples.turned(400, 200, 6));
    assertThat(preview.width()).isEqualTo(200);
    assertThat(preview.height()).isEqualTo(400);
    BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(preview.bytes()));
    // What was left is above, after a quarter to the right.
    assertThat(new Color(drawn.getRGB(100, 50)).getGreen()).isLessThan(50);
    assertThat(new Color(drawn.getRGB(100, 350)).getGreen()).isGreaterThan(200);
  }

  @Test
  void aFileThatClaimsToBeAHugePictureIsRefused() {
    refused("tooManyPixels", Samples.bomb());
  }

  @Test
  void aPictureThatBreaksOffIsRefused() {
    byte[] whole = Samples.image("png", 400, 400);
    refused("brokenImage", Arrays.copyOf(whole, 60));
  }

  @Test
  void whatWeCannotDrawHasNoPreview() throws IOException {
    byte[] webp = Samples.text("RIFF\0\0\0\0WEBPVP8 ");
    assertThat(Preview.of(kept(webp), MOST)).isEmpty();
  }

  private Preview of(byte[] image) throws IOException {
    return Preview.of(kept(image), MOST).orElseThrow();
  }

  private void refused(String why, byte[] image) {
    assertThatThrownBy(() -> of(image))
        .isInstanceOfSatisfying(
            Unattachable.class,
            e -> assertThat(e.key()).isEqualTo("communities.attachment." + why));
  }

  private Path kept(byte[] content) throws IOException {
    return Files.write(folder.resolve("file"), content);
  }
}
