package org.praxis.people.directory.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.praxis.directory.Census;
import org.praxis.directory.DirectoryUnavailable;
import org.praxis.people.directory.CompanyDirectory;

/** The directories that are followed, in the order in which a sign-in asks them. */
@ApplicationScoped
public class Sources {
  @Inject CompanyDirectory directory;

  List<String> names() {
    return directory.directories().names();
  }

  /** Those of which it is said where their groups are. */
  List<String> withGroups() {
    return directory.directories().namesWithGroups();
  }

  Census census(String name) throws DirectoryUnavailable {
    return directory.directories().census(name);
  }
}
