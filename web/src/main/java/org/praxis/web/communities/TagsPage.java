package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.praxis.communities.Discovering;
import org.praxis.communities.Tagging;
import org.praxis.communities.view.CommunityView;
import org.praxis.communities.view.TagCount;
import org.praxis.communities.view.TagSynonym;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** A community's tags; for those who look after it, what else each is called. */
@Named
@RequestScoped
public class TagsPage {
  @Inject Tagging tagging;
  @Inject Discovering discovering;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private CommunityView view;
  private List<TagCount> tags;
  private List<TagSynonym> synonyms;

  public void load() {
    String slug = address.part();
    attempt.pressed(
        "mean", pressed -> done("meant", () -> tagging.mean(slug, typed("word"), typed("tag"))));
    attempt.pressed(
        "spell", pressed -> done("spelt", () -> tagging.spell(slug, typed("said"), typed("said"))));
    attempt.pressed("forget", word -> done("forgotten", () -> tagging.meanItself(slug, word)));
    if (!attempt.isOver()) {
      view = discovering.community(slug);
      tags = tagging.of(slug, null);
      synonyms = tagging.synonyms(slug);
    }
  }

  private String done(String what, Runnable act) {
    act.run();
    return "/communities/tags/" + Address.encode(address.part()) + "?done=" + what;
  }

  /** What was typed in a field. */
  public String typed(String field) {
    return request.getParameter(field);
  }

  public CommunityView getView() {
    return view;
  }

  /** The most used first. */
  public List<TagCount> getTags() {
    return tags;
  }

  public List<TagSynonym> getSynonyms() {
    return synonyms;
  }
}
