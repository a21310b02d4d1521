package org.praxis.platform.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FilmRenderingTest {
  private static final UUID FILM = UUID.fromString("0c7f5f0e-0000-4000-8000-000000000001");
  private static final UUID ENGLISH = UUID.fromString("0c7f5f0e-0000-4000-8000-000000000002");
  private static final UUID GERMAN = UUID.fromString("0c7f5f0e-0000-4000-8000-000000000003");
  private static final String TEXT =
      "Look: ![How *to* <b>](attachment:%s/video \"en attachment:%s de-AT attachment:%s\") and ask."
          .formatted(FILM, ENGLISH, GERMAN);

  private final Rendering rendering = new Rendering();

  private String seen(String text, Locale language) {
    return rendering.html(
        new Markup(text),
        new Viewing(true, language, "Words", Map.of(ENGLISH, List.of("Hello <i>", "Bye"))));
  }

  @Test
  void aFilmStandsBehindItsParagraphWithTheReadersCaptionsFirst() {
    String html = seen(TEXT, Locale.GERMANY);
    assertThat(html).startsWith("<p>Look:  and ask.</p>").contains("<figure><video");
    assertThat(html.replaceAll("\\s+", " "))
        .contains("src=\"/communities/attachment/" + FILM + "/video\"")
        .contains("controls", "preload=\"metadata\"", "<figcaption>How to &lt;b&gt;</figcaption>")
        .doesNotContain("autoplay", "<b>", "<i>");
    int german = html.indexOf(GERMAN.toString());
    int english = html.indexOf(ENGLISH.toString());
    assertThat(german).isPositive().isLessThan(english);
    assertThat(html.substring(html.lastIndexOf('<', german), html.indexOf('>', german)))
        .contains("kind=\"captions\"", "srclang=\"de-AT\"", "default", "label=\"");
    assertThat(html.substring(html.lastIndexOf('<', english), html.indexOf('>', english)))
        .doesNotContain("default");
    assertThat(html)
        .contains("<details class=\"transcript\"><summary>Words – English</summary>")
        .contains("<p>Hello &lt;i&gt;</p><p>Bye</p></details>");
  }

  @Test
  void whoeverSpeaksAnotherLanguageGetsThemAsTheTextHasThem() {
    String html = seen(TEXT, Locale.FRENCH);
    assertThat(html.indexOf(ENGLISH.toString())).isLessThan(html.indexOf(GERMAN.toString()));
  }

  @Test
  void anImageByItselfIsAFigureAndOneInASentenceIsNone() {
    String image = "![A lid](attachment:" + FILM + "/640x480)";
    assertThat(seen(image, Locale.ENGLISH)).startsWith("<figure><a ").endsWith("</figure>\n");
    assertThat(seen("See " + image, Locale.ENGLISH)).startsWith("<p>See <a").contains("<img");
    assertThat(seen("![](attachment:" + FILM + "/image)", Locale.ENGLISH))
        .contains("src=\"/communities/attachment/" + FILM + "\"", "alt=\"\"", "loading=\"lazy\"");
  }

  @Test
  void inListsQuotesHeadingsAndTablesAFilmIsStillThere() {
    String film = "![x](attachment:" + FILM + "/video)";
    for (String text :
        List.of(
            "- a " + film,
            "> " + film,
            "# " + film,
            "|a|\n|-|\n|" + film + "|",
            "[" + film + "](https://example.org)")) {
      assertThat(seen(text, Locale.ENGLISH))
          .as(text)
          .containsOnlyOnce("<video")
          .contains("</video>");
    }
  }

  @Test
  void nothingButOurFilesPlays() {
    for (String text :
        List.of(
            "<video src=x onerror=alert(1)>",
            "![x](https://example.org/film.mp4)",
            "![x](https://example.org/attachment:" + FILM + "/video)",
            "![x](/communities/attachment/" + FILM + "/video)",
            "![\" autoplay onplay=\"alert(1)](x)")) {
      assertThat(seen(text, Locale.ENGLISH)).as(text).doesNotContain("<video", "<track");
    }
    assertThat(
            seen(
                "![\" onplay=\"x](attachment:%s/video \"en attachment:%s/../x e\\\"n attachment:%s\")"
                    .formatted(FILM, ENGLISH, GERMAN),
                Locale.ENGLISH))
        .doesNotContain(" onplay=\"");
  }

  @Test
  void whatATextShowsIsKnownFromTheText() {
    Media media = Media.in(new Markup(TEXT + " ![](attachment:" + GERMAN + "/1x1)"));
    assertThat(media.pictures()).containsExactly(new Media.Picture(GERMAN, ""));
    assertThat(media.films()).hasSize(1);
    assertThat(media.films().get(0).captions())
        .containsExactly(new Media.Captions(ENGLISH, "en"), new Media.Captions(GERMAN, "de-AT"));
  }
}
