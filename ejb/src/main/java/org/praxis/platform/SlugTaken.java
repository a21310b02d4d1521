package org.praxis.platform;

import java.util.Optional;

/** Something else of its kind has that address already. */
public class SlugTaken extends Refusal {
  private static final long serialVersionUID = 1;

  public SlugTaken(String slug) {
    super("platform.slug.taken", slug);
  }

  @Override
  public Optional<String> field() {
    return Optional.of("slug");
  }
}
