package org.praxis.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.praxis.dev.FormVisitor;
import org.praxis.dev.FormVisitor.Landing;

/**
 * A form of a page as a browser has it before it: with what is hidden in it, the token above all.
 *
 * @param path where it is sent
 */
record Form(String path, Map<String, String> hidden) {
  Form {
    hidden = Map.copyOf(hidden);
  }

  /**
   * @param page where it was read, to which a form without an address is sent
   */
  static Optional<Form> in(Landing page, String path, String id) {
    Element form = Jsoup.parse(page.text()).getElementById(id);
    if (form == null) {
      return Optional.empty();
    }
    Map<String, String> hidden = new LinkedHashMap<>();
    form.select("input[type=hidden][name]")
        .forEach(input -> hidden.put(input.attr("name"), input.val()));
    String action = form.attr("action");
    return Optional.of(new Form(action.isEmpty() ? path : action, hidden));
  }

  /** Sends it, with what somebody typed. */
  Landing send(FormVisitor visitor, Map<String, String> typed) {
    return visitor.postParts(path, with(typed));
  }

  /** The same with a file. */
  Landing send(FormVisitor visitor, Map<String, String> typed, String file, byte[] content) {
    return visitor.postParts(path, with(typed), file, content);
  }

  private Map<String, String> with(Map<String, String> typed) {
    Map<String, String> all = new LinkedHashMap<>(hidden);
    all.putAll(typed);
    return all;
  }
}
