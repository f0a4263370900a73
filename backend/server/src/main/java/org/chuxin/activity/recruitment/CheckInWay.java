package org.chuxin.activity.recruitment;

/** How people can check in. */
public enum CheckInWay {

	/** By the organiser's rotating code. */
	CODE,

	/** By being there. */
	POSITION,

	/** The organiser ticks. */
	ORGANISER

}
