package org.praxis.training.demand;

import java.util.Optional;
import org.praxis.platform.InvalidInput;

/** The very same is asked for already, and can be seconded. */
public class AlreadyAsked extends InvalidInput {
  private static final long serialVersionUID = 1;

  private final String address;

  public AlreadyAsked(NeedId before) {
    super("what", "training.need.asked");
    address = "/training/need/" + before;
  }

  @Override
  public Optional<String> wayOut() {
    return Optional.of(address);
  }
}
