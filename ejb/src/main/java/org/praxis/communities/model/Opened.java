package org.praxis.communities.model;

import java.util.Optional;

/** Something written, and its community as it is open to the reader. */
public record Opened<T extends Contribution>(T contribution, Place place) {
  public boolean isReadable() {
    return contribution.isReadableIn(place);
  }

  /** Empty where it is something else. */
  public <S extends Contribution> Optional<Opened<S>> as(Class<S> type) {
    return type.isInstance(contribution)
        ? Optional.of(new Opened<>(type.cast(contribution), place))
        : Optional.empty();
  }
}
