package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.praxis.moderation.OwnSanctions;
import org.praxis.moderation.view.SanctionView;

/** What the reader may not do for a while, and why; also where they would do it. */
@Named
@RequestScoped
public class SanctionsPage {
  @Inject OwnSanctions own;

  private final Map<String, List<SanctionView>> here = new HashMap<>();
  private List<SanctionView> all;

  public void load() {
    all = own.all();
  }

  public List<SanctionView> getAll() {
    return all;
  }

  /** What holds in the community with that address name; nothing for nearly everybody. */
  public List<SanctionView> holding(String slug) {
    return slug == null ? List.of() : here.computeIfAbsent(slug, own::in);
  }
}
