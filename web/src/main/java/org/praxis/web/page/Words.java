package org.praxis.web.page;

import jakarta.el.ELContext;
import jakarta.faces.context.FacesContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.praxis.web.problem.Texts;

/**
 * The texts of a feature, by the feature's name: <code>#{communities['join']}</code>. A page says
 * hundreds; as bundles of Faces each would be looked for among the beans first, and then in its
 * language and in the one that it falls back to. Of a text that there is not a page says ???.
 */
public class Words extends ReadingResolver {
  private static final Set<String> FEATURES =
      Set.of(
          "access",
          "communities",
          "home",
          "moderation",
          "notification",
          "people",
          "platform",
          "search",
          "training");

  private static final Map<Locale, Map<String, Feature>> KNOWN = new ConcurrentHashMap<>();

  private final Function<ELContext, Locale> language;

  /** In the language of the page. */
  public Words() {
    this(page -> ((FacesContext) page.getContext(FacesContext.class)).getViewRoot().getLocale());
  }

  Words(Function<ELContext, Locale> language) {
    this.language = language;
  }

  private record Feature(Map<String, String> texts) {}

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (base instanceof Feature feature) {
      context.setPropertyResolved(base, property);
      String text = feature.texts.get(property.toString());
      return text == null ? "???" + property + "???" : text;
    }
    if (base != null || !(property instanceof String name) || !FEATURES.contains(name)) {
      return null;
    }
    context.setPropertyResolved(null, property);
    return KNOWN.computeIfAbsent(language.apply(context), Words::in).get(name);
  }

  private static Map<String, Feature> in(Locale locale) {
    Map<String, Feature> features = new HashMap<>();
    FEATURES.forEach(name -> features.put(name, new Feature(Texts.all(name, locale))));
    return features;
  }
}
