package org.praxis.communities;

import java.util.Optional;
import org.praxis.platform.Refusal;

/** Another community has that address. */
public class SlugTaken extends Refusal {
  private static final long serialVersionUID = 1;

  public SlugTaken(String slug) {
    super("communities.slug.taken", slug);
  }

  @Override
  public Optional<String> field() {
    return Optional.of("slug");
  }
}
