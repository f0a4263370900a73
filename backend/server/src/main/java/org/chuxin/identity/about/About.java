package org.chuxin.identity.about;

import org.jspecify.annotations.Nullable;

/**
 * Who runs this and how to reach them (DOMAIN.md A12).
 *
 * @param district the district
 * @param host the unit that answers for the content
 * @param filingNumber 备案号; absent until it is granted
 * @param contact how to reach the host
 * @param version of the server
 */
record About(String district, String host, @Nullable String filingNumber, String contact, String version) {
}
