package org.praxis.platform.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes figures: an image, or a film with its captions and, below, what is said in it. */
final class FigureWriting implements NodeRenderer {
  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;

  FigureWriting(HtmlNodeRendererContext context) {
    this.context = context;
    this.html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(FilmBlock.class, FigureBlock.class);
  }

  @Override
  public void render(Node node) {
    html.line();
    html.tag("figure");
    if (node instanceof FilmBlock block) {
      write(block.film(), block.viewing());
    } else {
      context.render(node.getFirstChild());
    }
    html.tag("/figure");
    html.line();
  }

  private void write(Media.Film film, Viewing viewing) {
    List<Media.Captions> captions = viewing.inOrder(film.captions());
    Map<String, String> video = new LinkedHashMap<>();
    video.put("src", film.address().playable());
    video.put("controls", "");
    video.put("preload", "metadata");
    video.put("aria-label", film.title());
    html.tag("video", video);
    for (Media.Captions one : captions) {
      Map<String, String> track = new LinkedHashMap<>();
      track.put("kind", "captions");
      track.put("src", Media.captionsAt(one.file()));
      track.put("srclang", one.language());
      track.put("label", name(one));
      if (one == captions.get(0)) {
        track.put("default", "");
      }
      html.tag("track", track);
    }
    html.tag("/video");
    element("figcaption", film.title());
    captions.forEach(one -> transcript(one, viewing));
  }

  private void transcript(Media.Captions captions, Viewing viewing) {
    List<String> words = viewing.words(captions);
    if (words.isEmpty()) {
      return;
    }
    html.tag("details", Map.of("class", "transcript"));
    element("summary", viewing.transcript() + " – " + name(captions));
    words.forEach(line -> element("p", line));
    html.tag("/details");
  }

  private void element(String tag, String words) {
    html.tag(tag);
    html.text(words);
    html.tag("/" + tag);
  }

  // A language is called as those call it who read it.
  private static String name(Media.Captions captions) {
    Locale language = Locale.forLanguageTag(captions.language());
    String name = language.getDisplayName(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }
}
