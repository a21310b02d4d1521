package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.praxis.communities.Chartering;
import org.praxis.communities.Discovering;
import org.praxis.communities.view.CommunityView;
import org.praxis.moderation.view.CharterEdition;
import org.praxis.moderation.view.CharterView;
import org.praxis.platform.content.Diff;
import org.praxis.web.page.Address;

/** A charter's editions, and what each changed. */
@Named
@RequestScoped
public class CharterPage {
  @Inject Chartering chartering;
  @Inject Discovering discovering;
  @Inject CharterText words;
  @Inject Address address;

  @Inject
  @Param(name = "edition")
  Integer edition;

  private CommunityView view;
  private List<CharterEdition> history;
  private CharterView shown;
  private List<Diff.Part> changes = List.of();

  public static String address(String slug) {
    return "/communities/charter/" + Address.encode(slug);
  }

  public void load() {
    String slug = address.part();
    view = discovering.community(slug);
    history = chartering.history(slug);
    shown = edition == null ? view.charter() : chartering.edition(slug, edition);
    if (shown.edition() > 1) {
      changes = Diff.of(words.of(chartering.edition(slug, shown.edition() - 1)), words.of(shown));
    }
  }

  public CommunityView getView() {
    return view;
  }

  public List<CharterEdition> getHistory() {
    return history;
  }

  public CharterView getShown() {
    return shown;
  }

  /** From the edition before; empty for the first. */
  public List<Diff.Part> getChanges() {
    return changes;
  }
}
