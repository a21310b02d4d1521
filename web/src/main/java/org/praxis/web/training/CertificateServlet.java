package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.praxis.platform.Failures;
import org.praxis.training.CertificateNumber;
import org.praxis.training.Certification;
import org.praxis.training.view.CertificatePaper;
import org.praxis.web.problem.Problems;

/** A certificate as PDF: {@code /training/certificate-pdf/<number>}. */
@WebServlet("/training/certificate-pdf/*")
public class CertificateServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject transient Certification certification;
  @Inject transient CertificatePdf pdf;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String number = Optional.ofNullable(request.getPathInfo()).orElse("");
    try {
      CertificatePaper paper = certification.paper(CertificateNumber.typed(number));
      PdfAnswer.send(pdf.of(paper), paper.certificate().number().value(), response);
    } catch (RuntimeException e) {
      int status =
          Failures.refusal(e).map(refusal -> Problems.status(refusal.kind())).orElseThrow(() -> e);
      response.sendError(status);
    }
  }
}
