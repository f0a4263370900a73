package org.chuxin.identity.resident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.chuxin.identity.PersonalData;
import org.chuxin.identity.session.SessionKind;
import org.chuxin.identity.session.Sessions;
import org.chuxin.platform.Days;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What identity itself keeps about a resident; may block. */
@Component
class AccountData implements PersonalData {

	private final Accounts accounts;

	private final Sessions sessions;

	AccountData(Accounts accounts, Sessions sessions) {
		this.accounts = accounts;
		this.sessions = sessions;
	}

	@Override
	public List<String> tables() {
		return List.of("resident", "session", "former_account");
	}

	@Override
	public List<Section> export(long residentId) {
		return List.of(account(this.accounts.get(residentId)), sessions(residentId));
	}

	/** What a former account leaves is forgotten when the last quiz it used is over. */
	@Override
	public void erase(long residentId) {
		this.sessions.endAll(SessionKind.RESIDENT, residentId);
		this.accounts.empty(residentId);
	}

	private static Section account(Resident resident) {
		List<Fact> facts = new ArrayList<>();
		add(facts, "微信编号（openid）", resident.openid());
		add(facts, "昵称", resident.nickname());
		add(facts, "等待人工查看的昵称", resident.nicknameInReview());
		add(facts, "同意的隐私保护指引", resident.privacyVersion());
		Instant agreed = resident.privacyAt();
		add(facts, "同意的时间", (agreed != null) ? Days.text(agreed) : null);
		add(facts, "第一次登录", Days.text(resident.createdAt()));
		return new Section("账号", List.of(new Row("账号", facts)));
	}

	private Section sessions(long residentId) {
		return new Section("登录记录",
				this.sessions.of(SessionKind.RESIDENT, residentId)
					.stream()
					.map((session) -> new Row("登录",
							List.of(new Fact("登录时间", Days.text(session.createdAt())),
									new Fact("最近使用", Days.text(session.lastUsedAt())))))
					.toList());
	}

	private static void add(List<Fact> facts, String label, @Nullable String value) {
		if (value != null) {
			facts.add(new Fact(label, value));
		}
	}

}
