/** Serves residents and content editors: nicknames, checked before others see them. */
@NullMarked
package org.chuxin.identity.nickname;

import org.jspecify.annotations.NullMarked;
