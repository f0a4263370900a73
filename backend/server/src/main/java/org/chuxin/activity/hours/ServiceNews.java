package org.chuxin.activity.hours;

import java.util.List;

import org.chuxin.activity.recruitment.ActivityRow;
import org.chuxin.identity.Volunteer;
import org.chuxin.identity.Volunteers;
import org.chuxin.notice.Message;
import org.chuxin.notice.Notices;
import org.chuxin.notice.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people, or who cares for them, what was written about their service; may block.
 */
@Component
public class ServiceNews {

	private final Notices notices;

	private final Volunteers volunteers;

	ServiceNews(Notices notices, Volunteers volunteers) {
		this.notices = notices;
		this.volunteers = volunteers;
	}

	/**
	 * Tells one person, inside the caller's transaction.
	 * @param residentId whose service it is
	 * @param activity where
	 * @param what the event, unique for person and activity
	 * @param title in a few words
	 * @param text one or two sentences
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void tell(long residentId, ActivityRow activity, String what, String title, String text) {
		tell(residentId, "service:%s:%s".formatted(activity.code(), what), title, text, "/activity/" + activity.code());
	}

	/**
	 * Tells one person of what belongs to no single activity, inside the caller's
	 * transaction.
	 * @param residentId whose service it is
	 * @param key natural key of the message
	 * @param title in a few words
	 * @param text one or two sentences
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void tell(long residentId, String key, String title, String text) {
		tell(residentId, key, title, text, null);
	}

	private void tell(long residentId, String key, String title, String text, @Nullable String page) {
		Volunteer volunteer = this.volunteers.of(List.of(residentId)).get(residentId);
		Long guardian = (volunteer != null) ? volunteer.guardianId() : null;
		this.notices.tell(List.of(new Message((guardian != null) ? guardian : residentId, key, Topic.SERVICE_TIME,
				title, text, page, false)));
	}

}
