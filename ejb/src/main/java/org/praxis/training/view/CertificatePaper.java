package org.praxis.training.view;

import java.time.ZoneId;
import java.util.Locale;

/**
 * A certificate as it is printed.
 *
 * @param locale in which its owner reads
 * @param zone by which they live
 */
public record CertificatePaper(CertificateView certificate, Locale locale, ZoneId zone) {}
