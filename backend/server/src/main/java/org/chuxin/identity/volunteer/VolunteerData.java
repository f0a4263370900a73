package org.chuxin.identity.volunteer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chuxin.identity.Person.Contact;
import org.chuxin.identity.Person.Guardian;
import org.chuxin.identity.PersonalData;
import org.chuxin.identity.volunteer.consent.Consents;
import org.chuxin.identity.volunteer.consent.ConsentText;
import org.chuxin.platform.Days;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What is kept about a volunteer; may block. */
@Component
class VolunteerData implements PersonalData {

	private final Registrations registrations;

	private final Consents consents;

	VolunteerData(Registrations registrations, Consents consents) {
		this.registrations = registrations;
		this.consents = consents;
	}

	@Override
	public List<String> tables() {
		return List.of("volunteer", "volunteer_consent");
	}

	@Override
	public List<Section> export(long residentId) {
		List<Row> rows = this.registrations.find(residentId)
			.map((history) -> new Row("志愿者登记", facts(history)))
			.stream()
			.toList();
		List<Row> agreed = this.consents.all(residentId)
			.stream()
			.map((consent) -> new Row(ConsentText.of(consent.purpose()).text(),
					Stream.of(new Fact("版本", consent.version()), new Fact("同意的时间", Days.text(consent.givenAt())),
							(consent.withdrawnAt() != null) ? new Fact("撤回的时间", Days.text(consent.withdrawnAt()))
									: new Fact("撤回的时间", "没有撤回"))
						.toList()))
			.toList();
		return List.of(new Section("志愿者", rows), new Section("志愿服务的同意事项", agreed));
	}

	@Override
	public void erase(long residentId) {
		this.registrations.erase(residentId);
	}

	private static List<Fact> facts(Registered.History history) {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact("登记时间", Days.text(history.registeredAt())));
		if (history.leftAt() != null) {
			facts.add(new Fact("退出时间", Days.text(history.leftAt())));
		}
		Registered told = history.details();
		if (told != null) {
			facts.add(new Fact("姓名", told.realName()));
			facts.add(new Fact("出生日期", told.birthDate().toString()));
			facts.add(new Fact("手机号", told.phone()));
			add(facts, "全国志愿者编号", told.nationalNumber());
			add(facts, "特长", skills(told));
			add(facts, "紧急联系人", words(told.emergencyContact()));
			add(facts, "监护人", words(told.guardian()));
		}
		return facts;
	}

	private static @Nullable String skills(Registered told) {
		String words = Stream.concat(told.skills().stream().map(Skill::words), told.otherSkills().stream())
			.collect(Collectors.joining("、"));
		return words.isEmpty() ? null : words;
	}

	private static @Nullable String words(@Nullable Contact contact) {
		return (contact != null) ? contact.name() + "，" + contact.phone() : null;
	}

	private static @Nullable String words(@Nullable Guardian guardian) {
		return (guardian != null) ? guardian.name() + "，" + guardian.phone() : null;
	}

	private static void add(List<Fact> facts, String label, @Nullable String value) {
		if (value != null) {
			facts.add(new Fact(label, value));
		}
	}

}
