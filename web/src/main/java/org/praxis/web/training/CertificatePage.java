package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.training.CertificateNumber;
import org.praxis.training.Certification;
import org.praxis.training.view.CertificateView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Viewer;

/** A certificate, for its owner and for whoever verifies it. */
@Named
@RequestScoped
public class CertificatePage {
  @Inject Certification certification;
  @Inject Address address;
  @Inject Viewer viewer;

  private CertificateView certificate;

  public void load() {
    certificate = certification.verify(CertificateNumber.typed(address.part()));
  }

  public CertificateView getCertificate() {
    return certificate;
  }

  public boolean isMine() {
    return certificate.person().id().equals(viewer.getProfile().chip().id());
  }
}
