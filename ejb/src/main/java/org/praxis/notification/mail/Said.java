package org.praxis.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;

/**
 * What members wrote, as a mail shows it: the same safe HTML as on a page, with addresses that work
 * from anywhere. Images are named and not shown: they are for those who signed in.
 */
@ApplicationScoped
public class Said {
  private static final int EXCERPT = 240;

  @Inject Rendering rendering;
  @Inject MailSettings settings;

  String html(Markup said, Words words) {
    Document document = Jsoup.parseBodyFragment(rendering.html(said));
    document.outputSettings().prettyPrint(false);
    for (Element link : document.select("a[href^=/]")) {
      link.attr("href", settings.page(link.attr("href")));
    }
    for (Element image : document.select("img")) {
      image.replaceWith(image(image, words));
    }
    document.select("[tabindex]").removeAttr("tabindex");
    return document.body().html();
  }

  private Element image(Element image, Words words) {
    String file = image.attr("src").replaceAll("/preview$", "");
    String name = image.attr("alt").isBlank() ? "…" : image.attr("alt");
    Element link = new Element("a").attr("href", settings.page(file));
    return link.text(words.of("image", name));
  }

  String text(Markup said) {
    return rendering.words(said);
  }

  String excerpt(Markup said) {
    return rendering.excerpt(said, EXCERPT);
  }
}
