package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.stories.Member.Answer;

/** A trainer puts an image and a film with captions into a step; a learner sees both. */
class StepMediaStoryIT extends BrowserStory {
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

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void anImageAndAFilmComeToLearnersWithTheirWords(int width) {
    Visitor designer = browser.as("trainer1");
    Page page = designer.page();
    page.setViewportSize(width, 900);
    designer.open("/training/draft-step/" + slug + "/" + step);
    clean(page);
    page.locator("#text").fill("Before you *really* begin.");

    chooses(page, 0, "image-file", "lid.png", SampleStepMedia.picture());
    page.locator("#media button[name=media]").nth(0).click();
    page.locator("#image-alt-error").waitFor();
    assertThat(page.locator("#image-alt-error").textContent()).contains("what the image shows");
    assertThat(page.locator("#image-file-lost").textContent()).contains("Choose it again");
    clean(page);
    page.locator("#image-file")
        .setInputFiles(new FilePayload("lid.png", "image/png", SampleStepMedia.picture()));
    designer.write("What it shows", "A red lid beside a white one");
    page.locator("#media button[name=media]").nth(0).click();
    page.waitForURL("**done=stepSaved**");

    chooses(page, 1, "video-file", "lid.webm", SampleStepMedia.film());
    page.locator("#video-title").fill("How the lid opens");
    page.locator("#media button[name=media]").nth(1).click();
    page.waitForURL("**done=stepSaved**");
    assertThat(designer.sees("no captions yet")).isTrue();
    assertThat(designer.sees("The video “How the lid opens” has no captions.")).isTrue();
    clean(page);

    chooses(
        page,
        2,
        "captions-file",
        "en.vtt",
        bytes("WEBVTT\n\nwrong\n\n00:02.000 --> 00:01.000\nHo"));
    page.locator("#media button[name=media]").nth(2).click();
    page.locator("#captions-file-error").waitFor();
    assertThat(page.locator("main").textContent()).contains("Line 3:", "Line 5:");
    clean(page);
    captions(page, "en", "Turn it to the left.");
    captions(page, "de", "Nach links drehen.");
    assertThat(page.locator("#text").inputValue())
        .startsWith("Before you *really* begin.\n\n![A red");
    assertThat(page.locator(".notice-warn").count()).isZero();

    String whole = page.locator("#text").inputValue();
    page.locator("#text").fill("Nothing to see.");
    page.locator("button[name=save][value=stay]").click();
    page.locator("#text-error").waitFor();
    assertThat(page.locator("#text-error").textContent())
        .contains("A red lid beside a white one", "How the lid opens");
    assertThat(page.locator("#media code").allTextContents())
        .hasSize(2)
        .allMatch(line -> whole.contains(line));
    assertThat(page.locator("input[name=media-gone]").isChecked()).isFalse();
    clean(page);
    page.locator("#text").fill(whole);
    page.locator("button[name=save][value=stay]").click();
    page.waitForURL("**done=stepSaved**");

    designer.open("/training/preview/" + slug + "/1");
    watches(page, "en", "Turn it to the left.");
    clean(page);
    publishes();

    learner.enrol(slug);
    Visitor reader = browser.as("learner1");
    reader.page().setViewportSize(width, 900);
    reader.open("/training/step/" + slug + "/1");
    watches(reader.page(), "en", "Turn it to the left.");
    assertThat(reader.page().locator(".prose figure img").getAttribute("alt"))
        .isEqualTo("A red lid beside a white one");
    clean(reader.page());
    double right =
        reader.page().locator(".prose video").boundingBox().x
            + reader.page().locator(".prose video").boundingBox().width;
    assertThat(right).isLessThanOrEqualTo(width);
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

  private Answer send(String query, byte[] content) {
    long version = trainer.get(draft).json().path("version").asLong();
    return trainer.upload(
        draft + "/steps/" + step + "/files?version=" + version + "&" + query, content);
  }

  @Test
  void programsUploadListAndTakeOutAndFilmsComeByParts() throws Exception {
    byte[] film = SampleStepMedia.film();
    JsonNode files = send("use=VIDEO&title=Lid", film).expecting(2).json();
    String id = files.at("/files/0/id").asText();
    send("use=CAPTIONS&language=en&video=" + id, bytes("WEBVTT\n\n00:00.000 --> 00:01.000\nHi"))
        .expecting(2);
    assertThat(send("use=VIDEO&title=Lid", bytes("<svg/>")).json().at("/errors/0/field").asText())
        .isEqualTo("file");
    assertThat(send("use=IMAGE", SampleStepMedia.picture()).json().at("/errors/0/field").asText())
        .isEqualTo("alt");
    String path = "/communities/attachment/" + id + "/video";
    assertThat(learner.read(path).status()).isEqualTo(404);
    publishes();

    HttpResponse<byte[]> whole = fetch("GET", path);
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.body()).isEqualTo(film);
    assertThat(header(whole, "Content-Type")).isEqualTo("video/webm");
    assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(whole, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(whole, "Content-Security-Policy")).endsWith("sandbox");
    String tag = header(whole, "ETag");
    HttpResponse<byte[]> part = fetch("GET", path, "Range", "bytes=10-19");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(film, 10, 20));
    assertThat(header(part, "Content-Range")).isEqualTo("bytes 10-19/" + film.length);
    assertThat(fetch("GET", path, "Range", "bytes=-5", "If-Range", tag).body()).hasSize(5);
    assertThat(fetch("GET", path, "Range", "bytes=-5", "If-Range", "\"x\"").statusCode())
        .isEqualTo(200);
    HttpResponse<byte[]> behind = fetch("GET", path, "Range", "bytes=" + film.length + "-");
    assertThat(behind.statusCode()).isEqualTo(416);
    assertThat(header(behind, "Content-Range")).isEqualTo("bytes */" + film.length);
    assertThat(fetch("GET", path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    HttpResponse<byte[]> head = fetch("HEAD", path);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(film.length));

    long version = trainer.get(draft).json().path("version").asLong();
    JsonNode left =
        trainer
            .send("DELETE", draft + "/steps/" + step + "/files/" + id + "?version=" + version, null)
            .expecting(2)
            .json();
    assertThat(left.path("files")).isEmpty();
    assertThat(fetch("GET", path).statusCode()).isEqualTo(200);
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
