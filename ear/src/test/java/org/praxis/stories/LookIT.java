package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praxis.stories.Member.Answer;

/** A trainer puts an image and a film with captions into a step; a learner sees both. */
class LookIT extends BrowserStory {
  private final Praxis praxis = Praxis.shared();
  private final Member trainer = praxis.as("trainer1");
  private final Member learner = praxis.as("learner1");
  private final String slug = "film-" + UUID.randomUUID().toString().substring(0, 8);
  private final String draft = "training/tracks/" + slug + "/draft";
  private String step;

  @BeforeEach
  void aTrackWithAPage() {
    trainer
        .post(
            "training/drafts",
            "{\"slug\":\"%s\",\"title\":\"Lids\",\"summary\":\"On lids.\",\"days\":7}"
                .formatted(slug))
        .expecting(2);
    trainer
        .put(
            draft,
            """
            {"version":1,"draft":{"slug":"%s","title":"Lids","summary":"On lids.","days":7,"stages":[{"steps":[
             {"kind":"PAGE","title":"Open the lid","text":"Before you begin."}]}]}}
            """
                .formatted(slug))
        .expecting(2);
    step = trainer.get(draft).json().at("/draft/stages/0/steps/0/id").asText();
  }

  @Test
  void look() throws Exception {
    send("use=IMAGE&alt=Ein%20Deckel", picture()).expecting(2);
    String id =
        send("use=VIDEO&title=Wie%20der%20Deckel%20aufgeht", film())
            .expecting(2)
            .json()
            .at("/files/1/id")
            .asText();
    for (String l : new String[] {"en", "de"}) {
      send(
              "use=CAPTIONS&language=" + l + "&video=" + id,
              bytes(
                  "WEBVTT\n\n00:00.000 --> 00:01.000\nNach links drehen, bis es klickt.\n\n00:01.000 --> 00:02.000\nDann abheben."))
          .expecting(2);
    }
    send("use=VIDEO&title=Noch%20eins", film()).expecting(2);
    praxis
        .directory()
        .modify(
            "uid=trainer1,ou=people,dc=corp,dc=example",
            new com.unboundid.ldap.sdk.Modification(
                com.unboundid.ldap.sdk.ModificationType.REPLACE, "preferredLanguage", "de"));
    praxis.as("admin1").followTheDirectory();
    for (int width : new int[] {1440, 390}) {
      for (var scheme : com.microsoft.playwright.options.ColorScheme.values()) {
        if (scheme == com.microsoft.playwright.options.ColorScheme.NO_PREFERENCE) continue;
        Visitor v = browser.as("trainer1");
        v.page().setViewportSize(width, 900);
        v.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        v.page().setExtraHTTPHeaders(java.util.Map.of("Accept-Language", "de"));
        v.open("/training/draft-step/" + slug + "/" + step);
        for (int i = 0; i < 3; i++) v.page().locator("#media > details > summary").nth(i).click();
        shot(v, "draft-" + width + scheme);
        v.open("/training/preview/" + slug + "/1");
        v.page().waitForTimeout(800);
        v.page().locator(".transcript summary").first().click();
        shot(v, "step-" + width + scheme);
      }
    }
  }

  private static void shot(Visitor v, String name) {
    v.page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(java.nio.file.Path.of("/tmp/px/vid/" + name + ".png")));
  }

  private static void chooses(Page page, int form, String field, String name, byte[] content) {
    page.locator("#media > details > summary").nth(form).click();
    page.locator("#" + field).setInputFiles(new FilePayload(name, "application/x", content));
  }

  private static void captions(Page page, String language, String words) {
    Locator form = page.locator("#media > details").nth(2);
    if (form.getAttribute("open") == null) {
      form.locator("summary").click();
    }
    page.locator("#captions-file")
        .setInputFiles(
            new FilePayload("x", "text/vtt", bytes("WEBVTT\n\n00:00.000 --> 00:02.000\n" + words)));
    page.locator("#captions-language").selectOption(language);
    page.locator("#media button[name=media]").nth(2).click();
    page.locator(".media-captions >> nth=" + (language.equals("en") ? 0 : 1)).waitFor();
  }

  private static void watches(Page page, String language, String words) {
    Locator video = page.locator(".prose figure video");
    assertThat(video.getAttribute("autoplay")).isNull();
    page.waitForFunction("() => document.querySelector('.prose video').readyState >= 1");
    assertThat(((Number) video.evaluate("v => v.videoWidth")).intValue()).isEqualTo(160);
    page.waitForFunction(
        "() => document.querySelector('.prose track[default]').track.cues?.length === 1");
    assertThat(video.locator("track[default]").getAttribute("srclang")).isEqualTo(language);
    Locator transcript = page.locator(".transcript").first();
    transcript.locator("summary").focus();
    page.keyboard().press("Enter");
    assertThat(transcript.getByText(words).isVisible()).isTrue();
  }

  private void publishes() {
    long version = trainer.get(draft).json().path("version").asLong();
    trainer
        .post(
            draft + "/publication",
            "{\"version\":%d,\"note\":\"New\",\"learners\":\"STAY\"}".formatted(version))
        .expecting(2);
  }

  private Answer send(String query, byte[] content) throws IOException {
    long version = trainer.get(draft).json().path("version").asLong();
    return trainer.upload(
        draft + "/steps/" + step + "/files?version=" + version + "&" + query, content);
  }

  private HttpResponse<byte[]> fetch(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        learner.request(path).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static byte[] film() throws IOException {
    try (InputStream in = LookIT.class.getResourceAsStream("/film/film.webm")) {
      return in.readAllBytes();
    }
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(
        new java.awt.image.BufferedImage(320, 180, java.awt.image.BufferedImage.TYPE_INT_RGB),
        "png",
        out);
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void clean(Page page) {
    assertThat(page.locator("body").getAttribute("data-outcome"))
        .as(page.url())
        .isNotEqualTo("failed");
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
  }
}
