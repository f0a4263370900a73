package org.chuxin.activity.hours;

import java.time.Instant;

import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.activity.recruitment.ActivitySettings;
import org.chuxin.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One person's completed presence.
 *
 * @param activity where
 * @param settings its settings, whose kind decides what it gives
 * @param residentId who
 * @param number pair of check-in and check-out, 1 to 3
 * @param from came
 * @param to left
 * @param origin how it is known
 * @param actor who confirms it; null for what was measured
 */
public record Presence(ActivityRow activity, ActivitySettings settings, long residentId, int number, Instant from,
		Instant to, Origin origin, @Nullable Actor actor) {
}
