/** Serves features that write much: concurrent submissions share transactions. */
@NamedInterface("commit")
@NullMarked
package org.chuxin.platform.commit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
