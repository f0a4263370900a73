package org.chuxin.activity.presence;

import org.chuxin.activity.recruitment.ActivitySettings.Position;

/** How far two points are apart (haversine); pure. */
public final class Distance {

	private static final double EARTH_METRES = 6_371_000;

	private Distance() {
	}

	/**
	 * The way as the crow flies.
	 * @param from a point
	 * @param to another point of the same map
	 * @return whole metres
	 */
	public static int metres(Position from, Position to) {
		double north = Math.toRadians(to.latitude() - from.latitude());
		double east = Math.toRadians(to.longitude() - from.longitude());
		double half = square(Math.sin(north / 2)) + Math.cos(Math.toRadians(from.latitude()))
				* Math.cos(Math.toRadians(to.latitude())) * square(Math.sin(east / 2));
		return (int) Math.round(2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(half))));
	}

	private static double square(double value) {
		return value * value;
	}

}
