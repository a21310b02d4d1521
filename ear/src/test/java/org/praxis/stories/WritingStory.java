package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody about to start a topic, in a community of the test's own. */
@ExtendWith(Praxis.Running.class)
abstract class WritingStory {
  private static final String PICTURES = System.getProperty("pictures");

  /** As writing.js has it. */
  private static final Duration UNTIL_SAVED = Duration.ofSeconds(3);

  static Browser browser;

  final String community = "c-" + UUID.randomUUID();
  final String mark = UUID.randomUUID().toString().substring(0, 8);

  @BeforeAll
  static void openTheBrowser() {
    browser = new Browser(Praxis.shared().address()).hurried();
  }

  @AfterAll
  static void closeTheBrowser() {
    browser.close();
  }

  @BeforeEach
  void aCommunity() {
    Praxis.shared().as("moderator1").found(community, 0);
  }

  Visitor begin(String name) {
    Visitor visitor = browser.as(name);
    visitor.open("/communities/start/" + community);
    return visitor;
  }

  static Locator text(Visitor visitor) {
    return visitor.page().locator("#text");
  }

  /** Somebody stops to think: what they wrote saves itself. */
  static void pause(Visitor visitor) {
    visitor.pause(UNTIL_SAVED);
  }

  static void saved(Visitor visitor) {
    pause(visitor);
    visitor.main().getByText("Saved as a draft").waitFor();
  }

  static void assertNothingBreaksAxe(Visitor visitor) {
    assertThat(Axe.findings(visitor.page())).isEmpty();
  }

  static void picture(Visitor visitor, String name) {
    if (PICTURES != null) {
      visitor
          .page()
          .screenshot(
              new Page.ScreenshotOptions()
                  .setFullPage(true)
                  .setPath(Path.of(PICTURES, name + ".png")));
    }
  }

  static void assertShown(Visitor visitor, String image) {
    Locator shown = visitor.main().locator(image).first();
    shown.waitFor();
    shown.scrollIntoViewIfNeeded();
    await()
        .untilAsserted(
            () -> assertThat(shown.evaluate("image => image.naturalWidth")).isEqualTo(640));
  }

  static FilePayload image(String name) {
    BufferedImage image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(0xe8, 0xee, 0xf2));
    pen.fillRect(0, 0, 640, 360);
    pen.setColor(new Color(0x0f, 0x5c, 0x63));
    pen.fillRoundRect(240, 150, 160, 60, 20, 20);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FilePayload(name, "image/png", out.toByteArray());
  }
}
