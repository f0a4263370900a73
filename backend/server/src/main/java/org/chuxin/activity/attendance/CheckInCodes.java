package org.chuxin.activity.attendance;

import org.chuxin.activity.presence.RotatingCode;
import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.platform.secret.MasterKey;

import org.springframework.stereotype.Component;

/** The rotating codes of all activities, from the installation's key; never blocks. */
@Component
class CheckInCodes {

	private final MasterKey key;

	CheckInCodes(MasterKey key) {
		this.key = key;
	}

	RotatingCode of(ActivityRow activity) {
		return new RotatingCode(this.key.mac("check-in", Long.toString(activity.id())), activity.code());
	}

}
