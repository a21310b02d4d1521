package org.praxis.training.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Media;
import org.praxis.training.TrackDraft.StepDraft;

/** What the images and films of a step lack for those who do not see or hear them. */
final class MediaGaps {
  // A file's name says nothing of what is to be seen.
  private static final Pattern NAME = Pattern.compile("(?i)\\S.*\\.(?:png|jpe?g|gif|webp)");

  /**
   * @param words of the image or film that it is about
   */
  record One(String key, String words) {}

  private MediaGaps() {}

  static List<One> of(StepDraft step) {
    List<One> gaps = new ArrayList<>();
    if (step.text() == null) {
      return gaps;
    }
    Media media = Media.in(new Markup(step.text()));
    for (Media.Picture picture : media.pictures()) {
      if (NAME.matcher(picture.words().strip()).matches()) {
        gaps.add(new One("training.gap.imageWords", picture.words()));
      }
    }
    for (Media.Film film : media.films()) {
      if (!Markup.isVisible(film.title())) {
        gaps.add(new One("training.gap.videoTitle", ""));
      } else if (film.captions().isEmpty()) {
        gaps.add(new One("training.gap.captions", film.title()));
      }
    }
    return gaps;
  }
}
