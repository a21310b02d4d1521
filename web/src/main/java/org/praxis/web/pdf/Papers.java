package org.praxis.web.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Prints papers with the company's fonts. */
@ApplicationScoped
public class Papers {
  /** Files of TrueType fonts for scripts that the own one does not have, with commas between. */
  @Inject
  @ConfigProperty(name = "praxis.pdf.fonts")
  Optional<List<String>> fonts;

  public byte[] print(Paper paper) {
    return paper.print(fonts.orElse(List.of()).stream().map(File::new).toList());
  }
}
