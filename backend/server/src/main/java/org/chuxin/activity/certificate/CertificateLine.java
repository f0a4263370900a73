package org.chuxin.activity.certificate;

import java.time.LocalDate;

import org.chuxin.activity.hours.Origin;

/**
 * A line of a certificate, as it was when it was issued.
 *
 * @param activity name of the activity
 * @param content what was done
 * @param day when
 * @param minutes how long, with corrections
 * @param origin how it is known (DOMAIN.md B8)
 */
record CertificateLine(String activity, String content, LocalDate day, int minutes, Origin origin) {
}
