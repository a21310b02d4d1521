package org.praxis.training.media.view;

import java.util.List;

/**
 * What a step's text shows.
 *
 * @param version of the draft, to go on from
 */
public record StepFileList(long version, List<StepFile> files) {
  public StepFileList {
    files = List.copyOf(files);
  }
}
