/**
 * Serves residents and their organisations: who belongs where, claimed by the one and
 * confirmed by the other. Belonging to the party is sensitive: nothing here is logged,
 * and nothing counts or lists who has no place (DOMAIN.md A7, F).
 */
@NullMarked
package org.chuxin.organisation.place;

import org.jspecify.annotations.NullMarked;
