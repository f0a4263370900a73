/** Serves residents: the messages that they were told, read and unread (站内消息). */
@NullMarked
package org.chuxin.notice.inbox;

import org.jspecify.annotations.NullMarked;
