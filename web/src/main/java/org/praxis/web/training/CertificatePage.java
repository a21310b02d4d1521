package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.praxis.training.CertificateNumber;
import org.praxis.training.Certification;
import org.praxis.training.transcript.CertificateRevocation;
import org.praxis.training.transcript.CertificateRevoking;
import org.praxis.training.view.CertificateView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Viewer;

/** A certificate, for its owner and for whoever verifies it; revoking it. */
@Named
@RequestScoped
public class CertificatePage {
  @Inject Certification certification;
  @Inject CertificateRevoking revoking;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private CertificateView certificate;

  public void load() {
    CertificateNumber number = CertificateNumber.typed(address.part());
    attempt.pressed(
        "revoke",
        pressed -> {
          revoking.revoke(
              number,
              new CertificateRevocation(
                  request.getParameter("reason"), request.getParameter("appealTo")));
          return "/training/certificate/" + number.value() + "?done=certificateRevoked";
        });
    if (!attempt.isOver()) {
      certificate = certification.verify(number);
    }
  }

  public CertificateView getCertificate() {
    return certificate;
  }

  public boolean isMine() {
    return certificate.person().id().equals(viewer.getProfile().chip().id());
  }

  /** As whoever revokes it wrote it; at first they themselves are whom its owner may turn to. */
  public String typed(String field) {
    String value = request.getParameter(field);
    return value == null && field.equals("appealTo") ? viewer.getProfile().mail() : value;
  }
}
