package org.praxis.people.directory.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
  public String process() throws DirectoryUnavailable {
    for (String directory : sources.names()) {
      List<String> without = staging.withoutPhoto(work.run(), directory, AT_ONCE);
      if (without.isEmpty()) {
        continue;
      }
      try (Census census = sources.census(directory)) {
        while (!without.isEmpty()) {
          for (String dn : without) {
            byte[] photo = census.photo(dn).orElse(null);
            staging.photo(
                work.run(), directory, dn, photo, photo == null ? null : Reading.hash(photo));
          }
          work.with(
              run -> {
                run.isAlive(work.clock().instant());
                return null;
              });
          without = staging.withoutPhoto(work.run(), directory, AT_ONCE);
        }
      }
    }
    return null;
  }
}
