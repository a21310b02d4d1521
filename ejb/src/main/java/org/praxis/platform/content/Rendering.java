package org.praxis.platform.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown in, safe HTML out. Raw HTML is shown as the text that it is; what comes through is a
 * short list of elements, and links only to where a browser can go without harm.
 */
@ApplicationScoped
public class Rendering {
  // Rendering is a pure function of the text, so a node may keep results without asking anybody.
  // Weighed in characters.
  private final Cache<String, String> rendered =
      Caffeine.newBuilder()
          .maximumWeight(16_000_000)
          .weigher((String k, String v) -> k.length() + v.length())
          .build();

  private final List<Extension> extensions =
      List.of(AutolinkExtension.create(), TablesExtension.create());
  private final Parser parser =
      Parser.builder()
          .extensions(extensions)
          .includeSourceSpans(IncludeSourceSpans.NONE)
          // Deeper quoting says nothing to a reader, and costs the parser dearly.
          .maxOpenBlockParsers(30)
          .build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder().extensions(extensions).escapeHtml(true).softbreak("<br>").build();
  private final PolicyFactory policy =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "hr",
              "em",
              "strong",
              "del",
              "code",
              "pre",
              "blockquote",
              "ul",
              "ol",
              "li",
              "table",
              "thead",
              "tbody",
              "tr",
              "th",
              "td")
          // A page has its own first and second headings: what a member writes stands below them.
          .allowElements(
              (name, attributes) -> "h" + Math.min(6, name.charAt(1) - '0' + 2),
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6")
          .allowElements("a")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("start")
          .onElements("ol")
          .allowAttributes("align")
          .matching(false, "left", "center", "right")
          .onElements("th", "td")
          .allowUrlProtocols("https", "http", "mailto")
          .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
          .toFactory();

  public String html(Markup markup) {
    return rendered.get(
        markup.source(), source -> policy.sanitize(renderer.render(parser.parse(source))));
  }
}
