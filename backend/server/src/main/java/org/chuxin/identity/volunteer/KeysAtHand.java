package org.chuxin.identity.volunteer;

import java.util.List;

import org.chuxin.platform.secret.Seal;
import org.chuxin.platform.sql.StartCheck;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks whether what was sealed before can still be opened; may block. */
@Component
class KeysAtHand implements StartCheck {

	private final JdbcClient sql;

	private final Seal seal;

	KeysAtHand(JdbcClient sql, Seal volunteerSeal) {
		this.sql = sql;
		this.seal = volunteerSeal;
	}

	@Override
	public void check(Findings findings) {
		List<byte[]> heads = this.sql.sql("""
				SELECT DISTINCT LEFT(real_name, 5) FROM volunteer WHERE real_name IS NOT NULL
				UNION SELECT DISTINCT LEFT(real_name, 5) FROM ward""").query((row, _) -> row.getBytes(1)).list();
		if (!heads.stream().allMatch(this.seal::opens)) {
			findings.broken("chuxin.master-key", "names and phones of volunteers were sealed with another key.",
					"set CHUXIN_FORMER_MASTER_KEYS to the keys that were used before.");
		}
	}

}
