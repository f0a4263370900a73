package org.chuxin.notice;

import java.time.Instant;
import java.util.List;

/**
 * Port: who is told what when a plan is due; implemented by features, as beans. May
 * block.
 */
public interface Audience {

	/**
	 * The name under which plans are put.
	 * @return 1 to 40 ASCII characters, unique and never changed
	 */
	String name();

	/**
	 * Who is told now. Can be asked again for the same plan, so that keys of messages
	 * must follow from the plan and the recipient.
	 * @param key the plan's key
	 * @param now the moment
	 * @return messages, none when nobody is to be told any more
	 */
	List<Message> due(String key, Instant now);

}
