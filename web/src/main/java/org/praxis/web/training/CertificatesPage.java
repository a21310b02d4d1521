package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.praxis.training.CertificateNumber;
import org.praxis.training.Certification;
import org.praxis.training.NoSuchCertificate;

/** Verifying a certificate by the number on it: a search, so it is asked by GET. */
@Named
@RequestScoped
public class CertificatesPage {
  @Inject Certification certification;

  @Inject
  @Param(name = "number")
  String number;

  private boolean unknown;

  public void load() throws IOException {
    if (number != null) {
      try {
        CertificateNumber found = certification.verify(CertificateNumber.typed(number)).number();
        Faces.redirect(Faces.getRequestContextPath() + "/training/certificate/%s", found.value());
      } catch (NoSuchCertificate e) {
        unknown = true;
      }
    }
  }

  public String getNumber() {
    return number;
  }

  public boolean isUnknown() {
    return unknown;
  }
}
