package org.praxis.people.directory.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.praxis.directory.Census;
import org.praxis.directory.DirectoryUnavailable;
import org.praxis.people.directory.store.Staging;

/** The photos of those who are new or back, where they were not read with everybody. */
@Dependent
@Named
public class FetchPhotos extends AbstractBatchlet {
  private static final int AT_ONCE = 200;

  @Inject Work work;
  @Inject Sources sources;
  @Inject Staging staging;

  @Override
  public String process() throws SourceDown {
    try {
      fetchAll();
      return null;
    } catch (DirectoryUnavailable e) {
      throw new SourceDown(e);
    }
  }

  private void fetchAll() throws DirectoryUnavailable {
    for (String directory : sources.names()) {
      List<Staging.Photoless> some = staging.withoutPhoto(work.run(), directory, "", AT_ONCE);
      if (!some.isEmpty()) {
        try (Census census = sources.census(directory)) {
          while (!some.isEmpty()) {
            fetch(directory, census, some);
            String last = some.get(some.size() - 1).externalId();
            some = staging.withoutPhoto(work.run(), directory, last, AT_ONCE);
          }
        }
      }
    }
  }

  private void fetch(String directory, Census census, List<Staging.Photoless> some)
      throws DirectoryUnavailable {
    List<Staging.Photo> photos = new ArrayList<>();
    int bytes = 0;
    for (Staging.Photoless one : some) {
      byte[] photo = census.photo(one.dn()).orElse(null);
      photos.add(
          new Staging.Photo(one.externalId(), Reading.base64(photo), Reading.hashOrNull(photo)));
      bytes += photo == null ? 0 : photo.length;
      if (bytes >= Reading.PHOTOS_AT_ONCE) {
        stage(directory, photos);
        bytes = 0;
      }
    }
    stage(directory, photos);
  }

  private void stage(String directory, List<Staging.Photo> photos) {
    work.staging(run -> staging.photos(run.key(), directory, photos));
    photos.clear();
  }
}
