package org.praxis.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** One way in which a request can show whose it is. */
interface Proof {
  /** Nothing when the request does not carry this kind of proof. */
  Optional<Answer> of(HttpServletRequest request) throws ServletException;
}
