package org.praxis.stories;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What axe finds on a page as it stands. Its script is loaded once a page, and tells of nothing but
 * what is wrong: to describe all that is right took most of its time.
 */
final class Axe {
  private static final String SCRIPT = AxeBuilder.getAxeScript();

  private Axe() {}

  /**
   * By rule, with the first element that breaks it. The pages have no frames.
   *
   * @param rules those that are asked for; none for all
   */
  @SuppressWarnings("unchecked")
  static List<String> findings(Page page, String... rules) {
    if (page.evaluate("typeof axe").equals("undefined")) {
      page.evaluate(SCRIPT);
    }
    return (List<String>)
        page.evaluate(
            """
            rules => axe
              .run(document, {
                iframes: false,
                resultTypes: ['violations'],
                ...(rules.length && { runOnly: { type: 'rule', values: rules } })
              })
              .then(({ violations }) => violations.map(rule => rule.id + ' ' + rule.nodes[0].html))
            """,
            List.of(rules));
  }
}
