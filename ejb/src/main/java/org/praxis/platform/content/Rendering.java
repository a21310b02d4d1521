package org.praxis.platform.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown in, safe HTML out. Raw HTML is shown as the text that it is; what comes through is a
 * short list of elements, and links only to where a browser can go without harm.
 */
@ApplicationScoped
public class Rendering {
  /** Leads to a topic or a reply, wherever it stands by then: {@code post:UUID}. */
  public static final String POST = "post:";

  private static final String PERSON_PAGE = "/people/person/";

  // Rendering is a pure function of the text, so a node may keep results without asking anybody.
  // Weighed in characters.
  private final Cache<String, String> rendered =
      Caffeine.newBuilder()
          .maximumWeight(16_000_000)
          .weigher((String k, String v) -> k.length() + v.length())
          .build();

  private final Cache<String, String> lined =
      Caffeine.newBuilder()
          .maximumWeight(8_000_000)
          .weigher((String k, String v) -> k.length() + v.length())
          .build();

  private static final Pattern PREVIEW =
      Pattern.compile("/communities/attachment/[0-9a-f-]{36}(/preview)?");
  private static final Pattern FILM =
      Pattern.compile("/communities/attachment/[0-9a-f-]{36}/video");
  private static final Pattern CAPTIONS =
      Pattern.compile("/communities/attachment/[0-9a-f-]{36}/captions");

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
      HtmlRenderer.builder()
          .extensions(extensions)
          .nodeRendererFactory(FigureWriting::new)
          .escapeHtml(true)
          .softbreak("<br>")
          .attributeProviderFactory(context -> Rendering::addAttributes)
          .build();
  private final TextContentRenderer words =
      TextContentRenderer.builder()
          .extensions(extensions)
          .nodeRendererFactory(WordsAlone::new)
          .build();
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
          .allowElements("h3", "h4", "h5", "h6")
          // What is wider than a phone scrolls, also by keyboard.
          .allowAttributes("tabindex")
          .matching(false, "0")
          .onElements("pre")
          .allowElements("a")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("class")
          .matching(false, "mention")
          .onElements("a")
          // Only what stands in the files of Praxis itself: an image from elsewhere would tell who
          // reads.
          .allowElements("img")
          .allowAttributes("src")
          .matching(PREVIEW)
          .onElements("img")
          .allowAttributes("alt")
          .onElements("img")
          .allowAttributes("width", "height")
          .matching(Pattern.compile("\\d{1,4}"))
          .onElements("img")
          .allowAttributes("loading")
          .matching(false, "lazy")
          .onElements("img")
          // A film plays when the reader says so, and from the files of Praxis alone.
          .allowElements("figure", "figcaption", "video", "track", "details", "summary")
          .allowAttributes("src")
          .matching(FILM)
          .onElements("video")
          .allowAttributes("controls", "default")
          .matching(Pattern.compile(""))
          .onElements("video", "track")
          .allowAttributes("preload")
          .matching(false, "metadata")
          .onElements("video")
          .allowAttributes("aria-label")
          .onElements("video")
          .allowAttributes("src")
          .matching(CAPTIONS)
          .onElements("track")
          .allowAttributes("kind")
          .matching(false, "captions")
          .onElements("track")
          .allowAttributes("srclang")
          .matching(Media.LANGUAGE)
          .onElements("track")
          .allowAttributes("label")
          .onElements("track")
          .allowAttributes("lang")
          .matching(Media.LANGUAGE)
          .onElements("details")
          .allowAttributes("class")
          .matching(false, "transcript")
          .onElements("details")
          .allowAttributes("start")
          .onElements("ol")
          .allowAttributes("align")
          .matching(false, "left", "center", "right")
          .onElements("th", "td")
          .allowUrlProtocols("https", "http", "mailto")
          .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
          .toFactory();

  public String html(Markup markup) {
    return rendered.get(markup.source(), source -> render(source, Viewing.PLAIN));
  }

  /** The same for a reader of films and of images as figures. */
  public String html(Markup markup, Viewing viewing) {
    return markup.source().contains(AttachmentAddress.SCHEME)
        ? render(markup.source(), viewing)
        : html(markup);
  }

  /** The words that a reader sees, without marks, addresses and entities. */
  public String words(Markup markup) {
    return words.render(parser.parse(markup.source()));
  }

  /** The same in one line, for where they are shown again and again. */
  public String line(Markup markup) {
    return lined.get(markup.source(), source -> Markup.line(words(markup)));
  }

  /** The first words in one line of plain text, for lists. */
  public String excerpt(Markup markup, int codePoints) {
    String line = line(markup);
    return line.codePointCount(0, line.length()) <= codePoints
        ? line
        : line.substring(0, line.offsetByCodePoints(0, codePoints)).strip() + "…";
  }

  private String render(String source, Viewing viewing) {
    Node document = parser.parse(source);
    document.accept(new BelowThePagesHeadings());
    document.accept(new OurOwnLinks());
    document.accept(new Files(viewing));
    return policy.sanitize(renderer.render(document));
  }

  private static void addAttributes(Node node, String tag, Map<String, String> attributes) {
    if (tag.equals("pre")) {
      attributes.put("tabindex", "0");
    }
    if (node instanceof Link link && link.getDestination().startsWith(PERSON_PAGE)) {
      attributes.put("class", "mention");
    }
    if (tag.equals("img")) {
      Files.size(node, attributes);
    }
  }

  /**
   * Links of our own schemes lead to our pages: {@code person:} to a profile, {@code post:} to
   * where a topic or a reply stands now. An audience has no page for everybody, so its name is all
   * there is to see.
   */
  private static final class OurOwnLinks extends AbstractVisitor {
    @Override
    public void visit(Link link) {
      String to = link.getDestination();
      Mentioned.id(to, Mentioned.PERSON)
          .ifPresent(person -> link.setDestination(PERSON_PAGE + person));
      Mentioned.id(to, POST).ifPresent(post -> link.setDestination("/communities/post/" + post));
      if (Mentioned.id(to, Mentioned.AUDIENCE).isPresent()) {
        StrongEmphasis name = new StrongEmphasis();
        while (link.getFirstChild() != null) {
          name.appendChild(link.getFirstChild());
        }
        link.insertBefore(name);
        link.unlink();
      }
    }
  }

  /**
   * A page has its own first and second headings: what a member writes stands below them, from the
   * third on and without gaps, whichever levels they used.
   */
  private static final class BelowThePagesHeadings extends AbstractVisitor {
    private static final int FIRST = 3;
    private static final int LAST = 6;

    private final List<Heading> headings = new ArrayList<>();

    @Override
    public void visit(Document document) {
      visitChildren(document);
      List<Integer> levels = headings.stream().map(Heading::getLevel).distinct().sorted().toList();
      headings.forEach(h -> h.setLevel(Math.min(LAST, FIRST + levels.indexOf(h.getLevel()))));
    }

    @Override
    public void visit(Heading heading) {
      headings.add(heading);
    }
  }

  /**
   * The words alone: of a link or an image without its address, of a list's item without bullet, of
   * code without quotes.
   */
  private static final class WordsAlone implements NodeRenderer {
    private final TextContentNodeRendererContext context;

    WordsAlone(TextContentNodeRendererContext context) {
      this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Link.class, Image.class, ListItem.class, Code.class);
    }

    @Override
    public void render(Node node) {
      if (node instanceof Code code) {
        context.getWriter().write(code.getLiteral());
      }
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
    }
  }
}
